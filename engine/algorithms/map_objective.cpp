// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/algorithms/map_objective.h"

#include "engine/laws/activation.h"

#include <Eigen/Dense>

#include <utility>

namespace onsager {

namespace {

constexpr int kThreads = 1;  // trials descend beside each other

const Eigen::MatrixXd& noiseOf(const InnerLaw& law) {
    return std::visit(
        [](const auto& layer) -> const Eigen::MatrixXd& { return layer.noiseCovariance; }, law);
}

}  // namespace

MapObjective::MapObjective(const Network& network, const Evidence& evidence)
    : m_network(network), m_evidence(evidence) {
    for (std::size_t k = 0; k + 1 < evidence.matrices.size(); ++k) {
        const LinearMap& W = *evidence.matrices[k];
        // W as it is read by products, but where products are fast; the last one transposed, as batches pick its rows.
        m_weights.push_back(W.hasFastProducts() ? Eigen::MatrixXd() : W.dense());
    }
    if (!evidence.matrices.back()->hasFastProducts()) {
        m_lastWeights = evidence.matrices.back()->dense().transpose();
    }
    for (int layer = 1; layer < network.lastLayer(); ++layer) {
        const Eigen::MatrixXd& covariance = noiseOf(network.layer(layer));
        const bool isNoisy = !covariance.isZero(0.0);
        // Noisy layers have unknowns Xi_l beside Z_0: blocks 1, 2, .. of a point.
        m_noise.push_back(isNoisy ? std::optional(Noise{m_pointSize, covariance}) : std::nullopt);
        m_pointSize += isNoisy ? 1 : 0;
    }
}

const LinearMap& MapObjective::map(int layer) const {
    return *m_evidence.matrices[static_cast<std::size_t>((layer - 1) / 2)];
}

Eigen::MatrixXd MapObjective::product(int layer, const Eigen::MatrixXd& Z) const {
    if (map(layer).hasFastProducts()) {
        return map(layer).times(Z, kThreads);
    }
    if (layer == m_network.lastLayer() - 1) {
        return m_lastWeights.transpose() * Z;
    }
    return m_weights[static_cast<std::size_t>((layer - 1) / 2)] * Z;
}

Eigen::MatrixXd MapObjective::transposedProduct(int layer, const Eigen::MatrixXd& X) const {
    if (map(layer).hasFastProducts()) {
        return map(layer).transposedTimes(X, kThreads);
    }
    if (layer == m_network.lastLayer() - 1) {
        return m_lastWeights * X;
    }
    return m_weights[static_cast<std::size_t>((layer - 1) / 2)].transpose() * X;
}

Eigen::MatrixXd MapObjective::lastRows(const Eigen::MatrixXd& Z,
                                       const std::vector<Eigen::Index>& rows) const {
    const int last = m_network.lastLayer() - 1;
    if (map(last).hasFastProducts()) {
        return map(last).times(Z, kThreads)(rows, Eigen::all);
    }
    const Eigen::MatrixXd W = m_lastWeights(Eigen::all, rows);  // transposed
    return W.transpose() * Z;
}

Eigen::MatrixXd MapObjective::fromLastRows(const Eigen::MatrixXd& X,
                                           const std::vector<Eigen::Index>& rows) const {
    const int last = m_network.lastLayer() - 1;
    // W^T of a batch's rows: zeros elsewhere.
    if (map(last).hasFastProducts()) {
        Eigen::MatrixXd all = Eigen::MatrixXd::Zero(observedRows(), X.cols());
        all(rows, Eigen::all) = X;
        return map(last).transposedTimes(all, kThreads);
    }
    const Eigen::MatrixXd W = m_lastWeights(Eigen::all, rows);  // transposed
    return W * X;
}

const std::optional<MapObjective::Noise>& MapObjective::noise(int layer) const {
    return m_noise[static_cast<std::size_t>(layer - 1)];
}

const Eigen::MatrixXd* MapObjective::biasBelow(int layer) const {
    const Eigen::MatrixXd& bias = m_evidence.biases[static_cast<std::size_t>(layer / 2 - 1)];
    return bias.size() > 0 ? &bias : nullptr;
}

MapObjective::Point MapObjective::pointAt(Eigen::MatrixXd signal) const {
    Point point(m_pointSize);
    point[0] = std::move(signal);
    for (int layer = 1; layer < m_network.lastLayer(); ++layer) {
        if (const auto& xi = noise(layer)) {
            const int rows = m_network.rows[static_cast<std::size_t>(layer)];
            point[xi->place] = Eigen::MatrixXd::Zero(rows, m_network.columns);
        }
    }
    return point;
}

std::vector<Eigen::MatrixXd> MapObjective::signalsUpTo(int last, const Point& point) const {
    // Z_l = W_l Z_{l-1} + Xi_l, or phi(Z_{l-1} + B) + Xi_l: with Z_0 and the noises all hidden rows are known.
    std::vector<Eigen::MatrixXd> Z = {point[0]};
    for (int layer = 1; layer <= last; ++layer) {
        Eigen::MatrixXd next;
        if (layer % 2 == 1) {
            next = product(layer, Z.back());
        } else {
            next = Z.back();
            if (const Eigen::MatrixXd* bias = biasBelow(layer)) {
                next += *bias;
            }
            next = activated(std::get<RowwiseLaw>(m_network.layer(layer)).function, next);
        }
        if (const auto& xi = noise(layer)) {
            next += point[xi->place];
        }
        Z.push_back(std::move(next));
    }
    return Z;
}

std::vector<Eigen::MatrixXd> MapObjective::signals(const Point& point) const {
    return signalsUpTo(m_network.lastLayer() - 1, point);
}

void MapObjective::propagateBack(const Point& point,
                                 const std::vector<Eigen::MatrixXd>& signals,
                                 Eigen::MatrixXd slope,
                                 Value& value) const {
    // Backpropagation: slope = dE / dZ_l on entry; dE / dXi_l is the same, and
    //     dE / dZ_{l-1} = W^T slope (linear),   phi'(Z_{l-1} + B) slope entry by entry (row-wise).
    for (int layer = m_network.lastLayer() - 2; layer >= 1; --layer) {
        if (const auto& xi = noise(layer)) {
            value.gradient[xi->place] = slope;
        }
        if (layer % 2 == 1) {
            slope = transposedProduct(layer, slope);
        } else {
            Eigen::MatrixXd argument = signals[static_cast<std::size_t>(layer - 1)];
            if (const Eigen::MatrixXd* bias = biasBelow(layer)) {
                argument += *bias;
            }
            const EntryFunction& phi = std::get<RowwiseLaw>(m_network.layer(layer)).function;
            slope.array() *= slopes(phi, argument).array();
        }
    }
    // Plus -log p_0(Z_0) and sum Xi N Xi^T / 2 with N the inverse of the noise's covariance.
    EnergyGradient prior = priorEnergy(m_network.assumedPrior, point[0]);
    value.energy += prior.energy;
    value.gradient[0] = slope + prior.gradient;
    for (const std::optional<Noise>& xi : m_noise) {
        if (xi) {
            const Eigen::MatrixXd& Xi = point[xi->place];
            const Eigen::MatrixXd scaled = xi->covariance.llt().solve(Xi.transpose()).transpose();
            value.energy += 0.5 * scaled.cwiseProduct(Xi).sum();
            value.gradient[xi->place] += scaled;
        }
    }
}

MapObjective::Value MapObjective::value(const Point& point) const {
    return valueAndSignals(point).value;
}

MapObjective::ValueAndSignals MapObjective::valueAndSignals(const Point& point) const {
    const int L = m_network.lastLayer();
    ValueAndSignals both{{}, signals(point)};
    Eigen::MatrixXd argument = both.signals.back();
    if (const Eigen::MatrixXd* bias = biasBelow(L)) {
        argument += *bias;
    }
    // E = -log p(Y | Z_{L-1} + B), up to constants.
    const EnergyGradient output =
        outputEnergy(m_network.assumedOutput, m_evidence.observation, argument);
    both.value = {output.energy, Point(point.size())};
    if (const auto& xi = noise(L - 1)) {
        both.value.gradient[xi->place] = output.gradient;
    }
    propagateBack(point, both.signals, transposedProduct(L - 1, output.gradient), both.value);
    return both;
}

std::vector<Eigen::MatrixXd> MapObjective::noiseCovariances() const {
    std::vector<Eigen::MatrixXd> covariances;
    for (const std::optional<Noise>& xi : m_noise) {
        if (xi) {
            covariances.push_back(xi->covariance);
        }
    }
    return covariances;
}

MapObjective::Value MapObjective::value(const Point& point,
                                        const std::vector<Eigen::Index>& rows) const {
    const int L = m_network.lastLayer();
    const std::vector<Eigen::MatrixXd> Z = signalsUpTo(L - 2, point);
    Eigen::MatrixXd last = lastRows(Z.back(), rows);
    const auto& xi = noise(L - 1);
    if (xi) {
        last += point[xi->place](rows, Eigen::all);
    }
    if (const Eigen::MatrixXd* bias = biasBelow(L)) {
        last += (*bias)(rows, Eigen::all);
    }
    const Eigen::MatrixXd Y = m_evidence.observation(rows, Eigen::all);
    EnergyGradient output = outputEnergy(m_network.assumedOutput, Y, last);
    // A batch stands for all rows: its energy and slope times n / |batch|, so that the mean over batches is the whole.
    const double scale = static_cast<double>(observedRows()) / static_cast<double>(rows.size());
    output.gradient *= scale;
    Value value{scale * output.energy, Point(point.size())};
    if (xi) {
        value.gradient[xi->place] = Eigen::MatrixXd::Zero(observedRows(), m_network.columns);
        value.gradient[xi->place](rows, Eigen::all) = output.gradient;
    }
    propagateBack(point, Z, fromLastRows(output.gradient, rows), value);
    return value;
}

}  // namespace onsager
