// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/algorithms/adam.h"

#include "engine/numerics/random.h"

#include <Eigen/Dense>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace onsager {

namespace {

constexpr double kMeanDecay = 0.9;
constexpr double kSquareDecay = 0.999;
constexpr double kLeastRoot = 1e-7;
constexpr double kStartScale = 0.1;

MapObjective::Point zerosLike(const MapObjective::Point& point) {
    MapObjective::Point zeros;
    for (const Eigen::MatrixXd& part : point) {
        zeros.push_back(Eigen::MatrixXd::Zero(part.rows(), part.cols()));
    }
    return zeros;
}

}  // namespace

Adam::Adam(const Network& network,
           const Evidence& evidence,
           const AdamSettings& settings,
           std::uint64_t seed,
           int trial)
    : m_network(network),
      m_evidence(evidence),
      m_settings(settings),
      m_seed(seed),
      m_trial(trial),
      m_objective(network, evidence) {}

Adam::State Adam::initialState() const {
    const Eigen::MatrixXd& tau = m_network.moment(0);
    const auto& start = m_evidence.start;
    Eigen::MatrixXd signal;
    if (start && start->variable == 0) {
        // Z ~ N(0, tau) seen as R = Z + N(0, Gamma^-1): Z = R Gamma (tau^-1 + Gamma)^-1.
        const Eigen::MatrixXd total = tau.inverse() + start->precision;
        signal = total.llt().solve(start->precision * start->mean.transpose()).transpose();
    } else {
        const Eigen::MatrixXd root = tau.llt().matrixL();
        // Small and random: an all-zero start is a stationary point of symmetric problems.
        signal = kStartScale
                 * RandomField(m_seed, m_trial, 0, Draw::BaselineStart)
                       .gaussian(m_network.rows.front(), m_network.columns)
                 * root.transpose();
    }
    State state;
    state.point = m_objective.pointAt(std::move(signal));
    state.mean = zerosLike(state.point);
    state.square = zerosLike(state.point);
    return state;
}

void Adam::descend(State& state, const std::vector<Eigen::Index>& rows) const {
    const MapObjective::Value value = m_objective.value(state.point, rows);
    const auto n = static_cast<double>(m_objective.observedRows());
    ++state.step;
    const auto t = static_cast<double>(state.step);
    // m and v start at 0: m / (1 - beta_1^t) and v / (1 - beta_2^t) have no bias. Source:
    // Kingma and Ba 2015, algorithm 1.
    const double meanScale = 1.0 / (1.0 - std::pow(kMeanDecay, t));
    const double squareScale = 1.0 / (1.0 - std::pow(kSquareDecay, t));
    for (std::size_t k = 0; k < state.point.size(); ++k) {
        const Eigen::ArrayXXd g = value.gradient[k].array() / n;
        auto m = state.mean[k].array();
        auto v = state.square[k].array();
        m = kMeanDecay * m + (1.0 - kMeanDecay) * g;
        v = kSquareDecay * v + (1.0 - kSquareDecay) * g.square();
        // x <- x - rate m / (sqrt(v) + eps), entry by entry; of the mean gradient per observed row,
        // so that the rate does not depend on their number.
        state.point[k].array() -=
            m_settings.rate * meanScale * m / ((squareScale * v).sqrt() + kLeastRoot);
    }
}

void Adam::advance(State& state) const {
    const Eigen::Index n = m_objective.observedRows();
    std::vector<Eigen::Index> order(static_cast<std::size_t>(n));
    std::iota(order.begin(), order.end(), Eigen::Index{0});
    if (m_settings.batchSize > 0 && m_settings.batchSize < n) {
        const RandomField field(m_seed, m_trial, 0, Draw::BaselineOrder);
        std::vector<std::uint64_t> keys;
        for (Eigen::Index row = 0; row < n; ++row) {
            // A permutation of this epoch by sorted random keys: from counters, the same on any thread.
            keys.push_back(field.bits(row, state.epoch));
        }
        std::sort(order.begin(), order.end(), [&](Eigen::Index a, Eigen::Index b) {
            return keys[static_cast<std::size_t>(a)] < keys[static_cast<std::size_t>(b)];
        });
    }
    const Eigen::Index batch = m_settings.batchSize > 0 ? m_settings.batchSize : n;
    for (Eigen::Index first = 0; first < n; first += batch) {
        const auto begin = order.begin() + first;
        descend(state, {begin, order.begin() + std::min(first + batch, n)});
    }
    ++state.epoch;
}

}  // namespace onsager
