// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/experiment/separability.h"

#include "engine/experiment/fresh_rows.h"
#include "engine/numerics/normal.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace onsager {

namespace {

/// E[max(0, G - a)^2].
double squareBeyond(double a) {
    // G ~ N(0, 1): (1 + a^2) Phi(-a) - a phi(a), for a of either sign.
    return (1.0 + a * a) * normalProbability(-a) - a * normalDensity(a);
}

/// E[max(0, G - t U)^2] of labels of z ~ N(0, variance), by the trapezoid rule.
class Excess {
public:
    Excess(const OutputLaw& output, double variance) {
        const double deviation = std::sqrt(variance);
        for (int i = 0; i <= kSteps; ++i) {
            m_negative[static_cast<std::size_t>(i)] = negativeLabel(output, deviation * at(i), 0.0);
        }
    }

    double operator()(double t) const {
        double sum = 0.0;
        for (int i = 0; i <= kSteps; ++i) {
            const double negative = m_negative[static_cast<std::size_t>(i)];
            // Label y of z = deviation x: G - t y x, weighed by P(y | x).
            // The trapezoid rule is exact to rounding for a smooth integrand under a Gaussian.
            const double x = at(i);
            sum += kWidth * normalDensity(x)
                   * ((1.0 - negative) * squareBeyond(t * x) + negative * squareBeyond(-t * x));
        }
        return sum;
    }

private:
    static constexpr int kSteps = 800;
    static constexpr double kReach = 9.0;
    static constexpr double kWidth = 2.0 * kReach / kSteps;

    static double at(int i) { return -kReach + kWidth * i; }

    std::array<double, kSteps + 1> m_negative{};
};

/// Its least value over t > 0, where it is convex; nothing where it falls on and on.
std::optional<double> leastOf(const Excess& excess) {
    constexpr double kMost = 64.0;
    constexpr double kGolden = 0.6180339887498949;
    double low = 0.0;
    double high = kMost;
    // Golden section of a convex function: 60 steps leave 64 (0.618)^60 = 2e-11.
    for (int step = 0; step < 60; ++step) {
        const double left = high - kGolden * (high - low);
        const double right = low + kGolden * (high - low);
        if (excess(left) < excess(right)) {
            high = right;
        } else {
            low = left;
        }
    }
    return high < 0.99 * kMost ? std::optional(excess(0.5 * (low + high))) : std::nullopt;
}

}  // namespace

std::optional<double> samplesAgainstSeparation(const Network& network) {
    const auto* linear = std::get_if<LinearLaw>(&network.layer(1));
    if (network.lastLayer() != 2 || linear == nullptr || !showsLabels(network.output)
        || !std::holds_alternative<GaussianMatrix>(linear->matrix)
        || !actsAsIndependent(linear->matrix) || !linear->noiseCovariance.isZero(0.0)
        || !linear->bias.isZero()) {
        return std::nullopt;
    }
    double most = 0.0;
    const Eigen::VectorXd variances = network.moment(1).diagonal();
    for (const double variance : variances) {
        const std::optional<double> least = leastOf(Excess(network.output, variance));
        // Separable up to 1 / min_t E max(0, G - t U)^2 samples per weight. Source: Candes and Sur 2020.
        most = std::max(most, least ? 1.0 / *least : std::numeric_limits<double>::infinity());
    }
    return most;
}

}  // namespace onsager
