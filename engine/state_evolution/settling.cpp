// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/state_evolution/settling.h"

namespace onsager {

namespace {

using Matrices = std::vector<Eigen::MatrixXd>;

/// Whether no matrix is further from where it was than the tolerance allows.
bool isQuiet(const Matrices& before, const Matrices& V, double tolerance) {
    for (std::size_t i = 0; i < V.size(); ++i) {
        // Relative to each matrix: those of different layers differ by many orders.
        if (!((V[i] - before[i]).norm() <= tolerance * before[i].norm())) {
            return false;
        }
    }
    return true;
}

/// V of geometric steps of ratio q ends q / (1 - q) steps further on: it is moved there, unless that is far from V.
/// `step`: the step before the last, or none. Returns the last one, none where V was moved.
Matrices extrapolate(const Matrices& before, const Matrices& step, Matrices& V) {
    constexpr double kSlowest = 0.95;
    Matrices now;
    double product = 0.0;
    double square = 0.0;
    for (std::size_t i = 0; i < V.size(); ++i) {
        const double unit = before[i].squaredNorm();
        now.emplace_back(V[i] - before[i]);
        // Steps of all matrices, each in units of its own size:
        // q is the projection of the last step on the one before.
        if (!step.empty() && unit > 0.0) {
            product += now[i].cwiseProduct(step[i]).sum() / unit;
            square += step[i].squaredNorm() / unit;
        }
    }
    const double q = square > 0.0 ? product / square : 0.0;
    // now (q + q^2 + ..) = now q / (1 - q), Aitken's extrapolation.
    const double further = q / (1.0 - q);
    bool isNear = q > 0.0 && q <= kSlowest;
    for (std::size_t i = 0; i < V.size(); ++i) {
        isNear = isNear && further * now[i].norm() <= 0.5 * V[i].norm();
    }
    if (!isNear) {
        return now;
    }
    for (std::size_t i = 0; i < V.size(); ++i) {
        V[i] += further * now[i];
    }
    return {};
}

}  // namespace

bool settle(Matrices& V, const Settling& settling, const std::function<bool()>& iterate) {
    Matrices step;  // the last one, while it can be followed
    for (int k = 0; k < settling.mostIterations && !settling.stop.stop_requested(); ++k) {
        const Matrices before = V;
        if (!iterate()) {
            return false;
        }
        if (isQuiet(before, V, settling.tolerance)) {
            return true;
        }
        if (settling.isQuick) {
            step = extrapolate(before, step, V);
        }
    }
    return false;
}

}  // namespace onsager
