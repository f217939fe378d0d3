// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/experiment/held_branches.h"

#include "engine/experiment/free_energy_region.h"
#include "engine/numerics/bracketed_zero.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace onsager {

namespace {

constexpr int kMostHeldIterations = 400;
constexpr int kZeroDigits = 30;  // binary ones, of the logarithm of an error

/// Moves on to another error what is not held, by the ratio of its last change.
void goOn(const Held& older, const Held& newer, double nmse, Overlaps& overlaps) {
    constexpr double kMostFold = 2.0;
    // log tr V_e linear in log nmse: error <- error (is / was)^share, by a factor of 2 at most.
    const double share = std::log(nmse / newer.nmse) / std::log(newer.nmse / older.nmse);
    for (std::size_t i = 0; i < overlaps.error.size(); ++i) {
        const double was = older.overlaps.error[i].trace();
        const double is = newer.overlaps.error[i].trace();
        if (was > 0.0 && is > 0.0) {
            overlaps.error[i] *= std::clamp(std::pow(is / was, share), 1.0 / kMostFold, kMostFold);
        }
    }
}

}  // namespace

ErrorLine::ErrorLine(const Eigen::MatrixXd& tau, std::vector<Eigen::MatrixXd> corners)
    : m_power(tau.trace()) {
    m_corners.push_back(tau);
    for (Eigen::MatrixXd& corner : corners) {
        if (corner.trace() < (1.0 - kSameOverlap) * m_corners.back().trace()) {
            m_corners.push_back(std::move(corner));
        }
    }
    m_corners.emplace_back(Eigen::MatrixXd::Zero(tau.rows(), tau.cols()));
}

Eigen::MatrixXd ErrorLine::at(double nmse) const {
    const double trace = nmse * m_power;
    std::size_t k = 1;
    // Between the corners tau, .., 0 the V of this trace.
    while (k + 1 < m_corners.size() && m_corners[k].trace() > trace) {
        ++k;
    }
    const double upper = m_corners[k - 1].trace();
    const double lower = m_corners[k].trace();
    const double share = std::clamp((trace - lower) / (upper - lower), 0.0, 1.0);
    return share * m_corners[k - 1] + (1.0 - share) * m_corners[k];
}

Held HeldBranches::hold(double nmse, Overlaps from, double tolerance) const {
    Held held{nmse, std::move(from), {}};
    held.overlaps.error[static_cast<std::size_t>(m_variable / 2)] = m_line.at(nmse);
    m_energy.settle(held.overlaps, m_variable, {tolerance, kMostHeldIterations, true, m_stop});
    held.next = m_energy.next(held.overlaps, m_variable);
    // > 0: one iteration lowers the error.
    held.drift = nmse - m_line.nmse(held.next);
    if (m_energy.isQuick()) {
        held.freeEnergy = m_energy.value(held.overlaps);
    }
    return held;
}

double HeldBranches::difference(const Held& here,
                                const Overlaps& there,
                                const Eigen::MatrixXd& restThere) const {
    constexpr double kMostFold = 100.0;
    const auto edge = static_cast<std::size_t>(m_variable / 2);
    const Eigen::MatrixXd& from = here.overlaps.precision[edge];
    const Eigen::MatrixXd step = there.precision[edge] - from;
    // d Phi / d M_0 = (share / 2) (M_0 - SE(M_0)) d Mhat_0 / d M_0, so that
    //     Phi' - Phi = (share / 4) tr[(w rest + w' rest') (Mhat' - Mhat)],   rest = SE(V) - V = M - SE(M),
    // w = w' = 1 for the trapezoid rule in Mhat.
    // int g dM of g M linear in log M; of nearly equal M, and of those without a ratio, the plain rule.
    double weightHere = 1.0;
    double weightThere = 1.0;
    const double fold = there.precision[edge].trace() / from.trace();
    if (fold > 1.0 / kMostFold && fold < kMostFold && std::abs(fold - 1.0) > 1e-6) {
        // g M linear in log M: int g dM = (g M + g' M') log(M' / M) / 2; with f = M' / M,
        // w = log f / (f - 1), w' = w f.
        weightHere = std::log(fold) / (fold - 1.0);
        weightThere = weightHere * fold;
    }
    const Eigen::MatrixXd restHere = here.next - here.overlaps.error[edge];
    return 0.25 * m_energy.share(m_variable)
           * ((weightHere * restHere + weightThere * restThere) * step).trace();
}

void HeldBranches::integrate(std::vector<std::optional<Held>>& branch) const {
    const auto edge = static_cast<std::size_t>(m_variable / 2);
    const Held* last = nullptr;
    for (std::optional<Held>& place : branch) {
        if (!place || std::isfinite(place->freeEnergy)) {
            continue;
        }
        // The first by its value, the others by differences: errors of sampled values would make the curve rough.
        place->freeEnergy = last == nullptr
                                ? m_energy.value(place->overlaps)
                                : last->freeEnergy
                                      + difference(*last, place->overlaps,
                                                   place->next - place->overlaps.error[edge]);
        last = &*place;
    }
}

double HeldBranches::valueBeside(const Held& place, const Overlaps& fixedPoint) const {
    const auto edge = static_cast<std::size_t>(m_variable / 2);
    const Eigen::MatrixXd& V = fixedPoint.error[edge];
    // At a fixed point rest = 0.
    return place.freeEnergy
           + difference(place, fixedPoint, Eigen::MatrixXd::Zero(V.rows(), V.cols()));
}

std::vector<std::optional<Held>> HeldBranches::branch(Overlaps from,
                                                      const std::vector<double>& grid) const {
    std::vector<std::optional<Held>> places;
    for (const double nmse : grid) {
        if (m_stop.stop_requested()) {
            places.emplace_back();
            continue;
        }
        const std::size_t n = places.size();
        if (n > 1) {
            goOn(*places[n - 2], *places[n - 1], nmse, from);
        }
        places.emplace_back(hold(nmse, from));
        from = places.back()->overlaps;
    }
    return places;
}

Overlaps HeldBranches::zeroBetween(const Held& one, const Held& other) const {
    const auto at = [&](double logNmse) {
        // Held again from the place beside, to the tolerance of what is reported.
        return hold(std::exp(logNmse), one.overlaps, kReportedTolerance);
    };
    const double lower = std::log(std::min(one.nmse, other.nmse));
    const double upper = std::log(std::max(one.nmse, other.nmse));
    const double found =
        zeroOf<kZeroDigits>([&](double logNmse) { return at(logNmse).drift; }, lower, upper);
    return at(found).overlaps;
}

}  // namespace onsager
