// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/estimators/spectral_law.h"

#include "engine/estimators/layer_estimator.h"
#include "engine/estimators/output_estimator.h"
#include "engine/numerics/normal.h"
#include "engine/numerics/symmetric_matrix.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

namespace onsager {

namespace {

/// Rows z of the network's Z_1, their noises, and the weight that each has in an average.
struct Nodes {
    Eigen::MatrixXd Z;
    Eigen::MatrixXd standard;
    Eigen::VectorXd weights;
};

/// The fractional part of k / phi^j, phi > 1 with phi^(dimension + 1) = phi + 1: points of the unit cube, the first
/// n of which fill it evenly at every n.
Eigen::MatrixXd kroneckerPoints(Eigen::Index n, Eigen::Index dimension) {
    double phi = 2.0;
    for (int step = 0; step < 64; ++step) {  // a contraction
        phi = std::pow(1.0 + phi, 1.0 / static_cast<double>(dimension + 1));
    }
    Eigen::MatrixXd points(n, dimension);
    for (Eigen::Index j = 0; j < dimension; ++j) {
        const double stride = std::pow(phi, -static_cast<double>(j + 1));
        for (Eigen::Index k = 0; k < n; ++k) {
            const double place = 0.5 + stride * static_cast<double>(k + 1);
            points(k, j) = place - std::floor(place);
        }
    }
    return points;
}

/// Real: z in equal steps with the weight of N(0, tau). Complex: |z| so, its phase a point of the sequence.
Nodes nodesOf(const Network& network) {
    // Each costs an estimate, which a modulus integrates.
    const Eigen::Index count = network.isComplex ? 1023 : 4095;
    constexpr double kFarthest = 8.0;  // standard deviations: beyond lie 1e-15
    const Eigen::Index draws = observationDraws(network.output, network.columns);
    const Eigen::MatrixXd points = kroneckerPoints(count, draws + 1);
    const double deviation = std::sqrt(network.moment(1)(0, 0));
    Nodes nodes{Eigen::MatrixXd(count, network.columns), Eigen::MatrixXd(count, draws),
                Eigen::VectorXd(count)};
    for (Eigen::Index k = 0; k < count; ++k) {
        const double share = (static_cast<double>(k) + 0.5) / static_cast<double>(count);
        if (network.isComplex) {
            const double radius = share * kFarthest;
            const double phase = 2.0 * std::numbers::pi * points(k, draws);
            nodes.Z(k, 0) = deviation * radius * std::cos(phase);
            nodes.Z(k, 1) = deviation * radius * std::sin(phase);
            nodes.weights(k) = radius * std::exp(-0.5 * radius * radius);
        } else {
            const double z = (2.0 * share - 1.0) * kFarthest;
            nodes.Z(k, 0) = deviation * z;
            nodes.weights(k) = normalDensity(z);
        }
    }
    nodes.weights /= nodes.weights.sum();
    nodes.standard = points.leftCols(draws).unaryExpr([](double p) { return normalQuantile(p); });
    return nodes;
}

}  // namespace

ObservedRows observedRows(const Network& network, const Eigen::MatrixXd& Y, int threads) {
    const Eigen::MatrixXd& tau = network.moment(1);
    const GaussianMessage prior{spdInverse(tau), Eigen::MatrixXd::Zero(Y.rows(), network.columns)};
    const auto estimator = makeOutputEstimator(network.assumedOutput, Estimation::Mmse, threads);
    LayerMessages heard;
    heard.below = &prior;
    heard.observation = &Y;
    ObservedRows rows;
    rows.mean = estimator->estimate(heard, Side::Below).mean;
    const Eigen::MatrixXd deviations = estimator->deviations(heard, Side::Below);
    rows.power =
        (rows.mean.rowwise().squaredNorm() + deviations.rowwise().squaredNorm()) / tau.trace();
    rows.weight = rows.power.unaryExpr([](double power) {
        return power > 0.0 ? std::max(kLeastSpectralWeight, 1.0 - 1.0 / power)
                           : kLeastSpectralWeight;
    });
    return rows;
}

SpectralLaw spectralLaw(const Network& network, int threads) {
    const Nodes nodes = nodesOf(network);
    const ObservedRows rows =
        observedRows(network, observed(network.output, nodes.Z, nodes.standard), threads);
    const Eigen::ArrayXd weights = nodes.weights.array();
    const Eigen::ArrayXd T = rows.weight.array();
    // E[e] = 1 by the law of total expectation: what the nodes miss of it is rounding and noise.
    const Eigen::ArrayXd e = rows.power.array() / (weights * rows.power.array()).sum();
    const double perRow =
        static_cast<double>(network.rows.front()) / static_cast<double>(network.rows.back());

    SpectralLaw law;
    const double told = (weights * (e - 1.0).square()).sum();
    // An observation that is told by its sign has e = 1 but for rounding.
    constexpr double kTold = 1e-9;
    law.weakThreshold = told > kTold ? 1.0 / told : std::numeric_limits<double>::infinity();
    const auto excess = [&](double lambda) {
        return (weights * (e - 1.0) * T / (lambda - T)).sum() - perRow;
    };
    if (told <= kTold || excess(1.0) <= 0.0) {
        return law;
    }
    // Falls with lambda, as (e - 1) T >= 0, and like 1 / lambda in the end.
    double low = 1.0;
    double high = 2.0;
    constexpr int kDoublings = 60;
    constexpr int kHalvings = 60;
    for (int k = 0; k < kDoublings && excess(high) > 0.0; ++k) {
        low = high;
        high *= 2.0;
    }
    for (int k = 0; k < kHalvings; ++k) {
        const double middle = 0.5 * (low + high);
        (excess(middle) > 0.0 ? low : high) = middle;
    }
    law.lambda = low;
    const Eigen::ArrayXd square = (T / (low - T)).square();
    const double rest = std::max(0.0, perRow - (weights * square).sum());
    law.squaredOverlap = rest / (rest + (weights * e * square).sum());
    return law;
}

Start effectiveStart(const Start& start, const Network& network, int threads) {
    if (!std::holds_alternative<SpectralStart>(start)) {
        return start;
    }
    const SpectralLaw law = spectralLaw(network, threads);
    return law.squaredOverlap > 0.0 ? Start(InformedStart{0, law.squaredOverlap})
                                    : Start(ZeroStart{});
}

}  // namespace onsager
