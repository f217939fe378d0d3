// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/state_evolution/free_energy.h"

#include "engine/numerics/symmetric_matrix.h"

#include <Eigen/Dense>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace onsager {

namespace {

/// V of the start beside the truth, of tau: small, and above what counts as exact.
constexpr double kInformed = 1e-11;

std::size_t at(int i) {
    return static_cast<std::size_t>(i);
}

/// V of geometric steps of ratio q ends q / (1 - q) steps further on. `step`: the step before the last, or none;
/// the last one afterwards, none after an extrapolation. Where that is far from V nothing is done. Returns whether
/// anything was.
bool extrapolate(const std::vector<Eigen::MatrixXd>& before,
                 std::vector<Eigen::MatrixXd>& step,
                 Overlaps& overlaps) {
    constexpr double kSlowest = 0.95;
    std::vector<Eigen::MatrixXd> now;
    double product = 0.0;
    double square = 0.0;
    for (std::size_t i = 0; i < before.size(); ++i) {
        const double unit = before[i].squaredNorm();
        now.emplace_back(overlaps.error[i] - before[i]);
        if (!step.empty() && unit > 0.0) {
            product += now[i].cwiseProduct(step[i]).sum() / unit;
            square += step[i].squaredNorm() / unit;
        }
    }
    const double q = square > 0.0 ? product / square : 0.0;
    const double further = q / (1.0 - q);
    const bool isWithin = [&] {
        for (std::size_t i = 0; i < now.size(); ++i) {
            if (further * now[i].norm() > 0.5 * overlaps.error[i].norm()) {
                return false;
            }
        }
        return true;
    }();
    if (q <= 0.0 || q > kSlowest || !isWithin) {
        step = std::move(now);
        return false;
    }
    for (std::size_t i = 0; i < now.size(); ++i) {
        overlaps.error[i] += further * now[i];
    }
    step.clear();
    return true;
}

}  // namespace

FreeEnergy::FreeEnergy(const Network& network, const EvolutionSettings& settings)
    : m_network(network),
      m_matrices(network),
      m_rows(network, {}, settings),
      m_evidence(network, m_rows) {}

double FreeEnergy::share(int layer) const {
    const int rows =
        layer == m_network.lastLayer() ? m_network.rows.back() : m_network.rows[at(layer)];
    return static_cast<double>(rows) / static_cast<double>(m_network.rows.front());
}

Overlaps FreeEnergy::start(Branch branch) const {
    Overlaps overlaps;
    for (int e = 0; e < m_network.lastLayer(); e += 2) {
        overlaps.error.emplace_back((branch == Branch::Informed ? kInformed : 1.0)
                                    * m_network.moment(e));
        overlaps.precision.push_back(m_matrices.nothing(e));
    }
    passDown(overlaps);
    return overlaps;
}

Eigen::MatrixXd FreeEnergy::precisionBelow(const Overlaps& overlaps, int layer) const {
    const int L = m_network.lastLayer();
    const MatchedEvolution::Message below{
        m_matrices.forwardPrecision(layer, overlaps.error[at((layer - 1) / 2)])};
    MatchedEvolution::Message above;
    if (layer < L - 1) {
        above.precision = overlaps.precision[at((layer + 1) / 2)];
    }
    const auto posterior = m_rows.estimateBelow(layer + 1, layer < L - 1 ? &above : nullptr, below);
    return m_matrices.backwardPrecision(
        layer, MlAmpMatrices::information(below.precision, posterior.covariance));
}

void FreeEnergy::passDown(Overlaps& overlaps) const {
    for (int l = m_network.lastLayer() - 1; l > 0; l -= 2) {
        overlaps.precision[at((l - 1) / 2)] = precisionBelow(overlaps, l);
    }
}

Eigen::MatrixXd FreeEnergy::next(const Overlaps& overlaps, int variable) const {
    const MatchedEvolution::Message above{overlaps.precision[at(variable / 2)]};
    if (variable == 0) {
        return m_rows.estimateAbove(0, above, nullptr).covariance;
    }
    const MatchedEvolution::Message below{
        m_matrices.forwardPrecision(variable - 1, overlaps.error[at(variable / 2 - 1)])};
    return m_rows.estimateAbove(variable, above, &below).covariance;
}

void FreeEnergy::iterate(Overlaps& overlaps, std::optional<int> held) const {
    for (int e = 0; e < m_network.lastLayer(); e += 2) {
        if (held != e) {
            overlaps.error[at(e / 2)] = next(overlaps, e);
        }
    }
    passDown(overlaps);
}

bool FreeEnergy::settle(Overlaps& overlaps,
                        std::optional<int> held,
                        const Settling& settling) const {
    if (held && overlaps.error.size() == 1) {
        return true;  // nothing else moves
    }
    std::vector<Eigen::MatrixXd> step;  // the last one, while it can be followed
    for (int k = 0; k < settling.mostIterations && !m_rows.isSpent(); ++k) {
        if (settling.stop.stop_requested()) {
            return false;
        }
        const std::vector<Eigen::MatrixXd> before = overlaps.error;
        iterate(overlaps, held);
        bool isQuiet = true;
        for (std::size_t i = 0; i < before.size(); ++i) {
            const double change = (overlaps.error[i] - before[i]).norm();
            isQuiet = isQuiet && change <= settling.tolerance * before[i].norm();
        }
        if (isQuiet) {
            return true;
        }
        if (settling.isQuick) {
            if (extrapolate(before, step, overlaps)) {
                passDown(overlaps);
            }
        }
    }
    return false;
}

/// E log Z_e - tr(Mhat_e tau_e) / 2 for E log p(R^-_e).
double FreeEnergy::normaliser(double evidence, const Eigen::MatrixXd& precision) {
    const auto d = static_cast<double>(precision.rows());
    return evidence + 0.5 * d * (1.0 + std::log(2.0 * std::numbers::pi))
           - 0.5 * logDeterminant(precision);
}

double FreeEnergy::valueFrom(int variable, const Overlaps& overlaps) const {
    const int L = m_network.lastLayer();
    const auto below = [&](int layer) {
        return m_matrices.forwardPrecision(layer - 1, overlaps.error[at(layer / 2 - 1)]);
    };
    double sum = -share(L) * m_evidence.output(below(L));
    for (int e = variable; e < L; e += 2) {
        const Eigen::MatrixXd& A = overlaps.precision[at(e / 2)];
        const double evidence = e == 0 ? m_evidence.prior(A) : m_evidence.rowwise(e, A, below(e));
        sum -= share(e) * (0.5 * (overlaps.error[at(e / 2)] * A).trace() + normaliser(evidence, A));
    }
    return sum;
}

double FreeEnergy::value(const Overlaps& overlaps) const {
    return valueFrom(0, overlaps);
}

double FreeEnergy::conditionalValue(const std::stop_token& stop) const {
    std::optional<double> best;
    for (const Branch branch : {Branch::Uninformed, Branch::Informed}) {
        Overlaps overlaps = start(branch);
        overlaps.error.front() = Eigen::MatrixXd::Zero(m_network.columns, m_network.columns);
        passDown(overlaps);
        settle(overlaps, 0, {.stop = stop});
        const double value = valueFrom(2, overlaps);
        best = best ? std::min(*best, value) : value;
    }
    return *best;
}

}  // namespace onsager
