// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/estimators/rowwise/piece_modes.h"

#include "engine/numerics/work_tally.h"

#include <algorithm>
#include <limits>

namespace onsager {

namespace {

using Mask = Eigen::Array<bool, kLaneCount, 1>;

}  // namespace

/// The minimum over all z of the choice's quadratic is at `centre`, one Newton step from r; where that is
/// outside the box, over the half space beyond the border that costs most.
Lane PieceModes::bound(const PieceChoice& choice,
                       const Lane* r,
                       const Lane* b,
                       Lane* centre) const {
    const auto d = static_cast<int>(m_rows.P.rows());
    Lane phi[kMaxColumns];
    Lane force[kMaxColumns];
    for (int i = 0; i < d; ++i) {
        phi[i] = choice.offset(i) + choice.slope(i) * r[i];
    }
    // At r: -b phi^T + phi P phi^T / 2 = -phi (b + pull)^T / 2 with pull = b - phi P;
    // a Newton step C force from there lowers it by force C force^T / 2, force = S pull.
    Lane energy = Lane::Zero();
    Lane cost = Lane::Zero();
    for (int i = 0; i < d; ++i) {
        Lane pull = b[i];
        for (int j = 0; j < d; ++j) {
            pull -= m_rows.P(i, j) * phi[j];
        }
        energy -= 0.5 * phi[i] * (b[i] + pull);
        force[i] = choice.slope(i) * pull;
    }
    for (int i = 0; i < d; ++i) {
        Lane step = Lane::Zero();
        for (int j = 0; j < d; ++j) {
            step += choice.covariance(i, j) * force[j];
        }
        energy -= 0.5 * force[i] * step;
        centre[i] = r[i] + step;
        // Least of a quadratic of inverse Hessian C over z_i beyond a border at distance t: t^2 / (2 C_ii) more.
        const Lane distance =
            (choice.box.lower(i) - centre[i]).max(centre[i] - choice.box.upper(i)).max(0.0);
        cost = cost.max(0.5 * distance.square() / choice.covariance(i, i));
    }
    return energy + cost;
}

/// Searches the boxes that may hold less than the least energy so far.
void PieceModes::search(const std::vector<Lane>& bounds,
                        const PieceRow& row,
                        Eigen::Index lane,
                        Least& least) const {
    std::vector<std::size_t> open;
    for (std::size_t k = 0; k < bounds.size(); ++k) {
        if (bounds[k](lane) < least.energy(lane)) {
            open.push_back(k);
        }
    }
    // The least bound first: once a bound is not below the least energy found, no later box can hold the mode.
    std::sort(open.begin(), open.end(),
              [&](std::size_t a, std::size_t b) { return bounds[a](lane) < bounds[b](lane); });
    for (const std::size_t k : open) {
        if (bounds[k](lane) >= least.energy(lane)) {
            return;
        }
        const PieceChoice& choice = m_choices[k];
        const Eigen::VectorXd z = nearestPoint(choice.centre(row), choice.precision, choice.box);
        const double energy = choice.energy(row, z);
        if (energy < least.energy(lane)) {
            least.energy(lane) = energy;
            least.choice(lane) = static_cast<int>(k);
            for (Eigen::Index i = 0; i < z.size(); ++i) {
                least.z[i](lane) = z(i);
            }
        }
    }
}

void PieceModes::finish(const Least& least, Eigen::Index lane, CommitteeModes& modes) const {
    const PieceChoice& choice = m_choices[static_cast<std::size_t>(least.choice(lane))];
    const auto d = static_cast<int>(m_rows.P.rows());
    const Eigen::VectorXd z = laneOf(least.z, lane, d);
    const bool isFree =
        (z.array() > choice.box.lower.array() && z.array() < choice.box.upper.array()).all();
    const Eigen::MatrixXd inverse =
        isFree ? choice.covariance : freeInverse(choice.precision, choice.box, z);
    setLane(z, choice.value(z), inverse, lane, modes);
}

CommitteeModes PieceModes::modes(const Lane* r, const Lane* b) const {
    const auto d = static_cast<int>(m_rows.P.rows());
    Least least;
    least.energy.setConstant(std::numeric_limits<double>::infinity());
    least.choice.setZero();
    std::copy(r, r + d, least.z);
    std::vector<Lane> bounds(m_choices.size());
    Lane centre[kMaxColumns];
    for (std::size_t k = 0; k < m_choices.size(); ++k) {
        // A centre inside its box is the box's minimum: no search there.
        const PieceChoice& choice = m_choices[k];
        bounds[k] = bound(choice, r, b, centre);
        Mask better = bounds[k] < least.energy;
        for (int i = 0; i < d && better.any(); ++i) {
            better = better && centre[i] >= choice.box.lower(i) && centre[i] <= choice.box.upper(i);
        }
        if (better.any()) {
            least.energy = better.select(bounds[k], least.energy);
            least.choice = better.select(static_cast<int>(k), least.choice);
            for (int i = 0; i < d; ++i) {
                least.z[i] = better.select(centre[i], least.z[i]);
            }
        }
    }
    countWork(static_cast<double>(m_choices.size()) * d * productWork(d));
    CommitteeModes modes;
    modes.fallback.setConstant(false);
    for (Eigen::Index lane = 0; lane < kLaneCount; ++lane) {
        search(bounds, {m_rows, laneOf(r, lane, d), laneOf(b, lane, d)}, lane, least);
        finish(least, lane, modes);
    }
    return modes;
}

}  // namespace onsager
