// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/experiment/fresh_rows.h"

#include "engine/laws/output.h"
#include "engine/numerics/normal.h"
#include "engine/numerics/quadrature.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace onsager {

double negativeLabel(const OutputLaw& output, double mean, double variance) {
    if (const auto* threshold = std::get_if<ThresholdLaw>(&output)) {
        // y = -1 for z + noise below the threshold: Phi((threshold - mean) / sqrt(variance + noise)).
        const double deviation = std::sqrt(variance + threshold->noiseVariance);
        const double distance = threshold->levels.front() - mean;
        return deviation > 0.0 ? normalProbability(distance / deviation)
                               : (distance > 0.0 ? 1.0 : 0.0);
    }
    // Labels are drawn of the logistic law: E 1 / (1 + e^z), smooth on the scale of 1.
    static const Quadrature kNodes = gaussHermite(40);
    const double deviation = std::sqrt(variance);
    double sum = 0.0;
    for (Eigen::Index i = 0; i < kNodes.nodes.size(); ++i) {
        sum += kNodes.weights(i) / (1.0 + std::exp(mean + deviation * kNodes.nodes(i)));
    }
    return sum;
}

namespace {

/// A number of mean `mean`, its prediction of the same mean, and their covariance.
struct LabelledPair {
    double mean;
    double trueVariance;
    double covariance;
    double predictedVariance;
};

/// E f(s, P(y = -1 | s)) over the prediction s, with the true number given s.
template <typename Function>
double labelAverage(const OutputLaw& output, const LabelledPair& pair, const Function& f) {
    const double Q = pair.predictedVariance;
    // z given its prediction s: mean + slope (s - mean), slope = Cov / Q, variance rest = Var z - slope Cov.
    const double slope = Q > 0.0 ? pair.covariance / Q : 0.0;
    const double rest = std::max(0.0, pair.trueVariance - slope * pair.covariance);
    const auto valueAt = [&](double s) {
        return f(s, negativeLabel(output, pair.mean + slope * (s - pair.mean), rest));
    };
    const double deviation = std::sqrt(Q);
    if (!(deviation > 1e-12 * std::sqrt(pair.trueVariance))) {
        return valueAt(pair.mean);
    }
    constexpr double kReach = 9.0;
    const double lower = pair.mean - kReach * deviation;
    const double upper = pair.mean + kReach * deviation;
    std::vector<Feature> features = {{pair.mean, deviation}};
    const auto* threshold = std::get_if<ThresholdLaw>(&output);
    // P(y = -1 | s) steps about s = 0 over the blur of z given s and of its noise, in units of s.
    const double blur = std::sqrt(rest + (threshold != nullptr ? threshold->noiseVariance : 1.0));
    const double scale = std::max(blur / std::abs(slope), 1e-9 * deviation);
    if (lower < 0.0 && upper > 0.0 && scale < deviation) {
        features.push_back({0.0, scale});
    }
    const Quadrature nodes = gradedLegendre(lower, upper, features, {0.0});
    double sum = 0.0;
    double mass = 0.0;
    for (Eigen::Index i = 0; i < nodes.nodes.size(); ++i) {
        const double s = nodes.nodes(i);
        const double weight = nodes.weights(i) * normalDensity((s - pair.mean) / deviation);
        sum += weight * valueAt(s);
        mass += weight;
    }
    return sum / mass;
}

/// P(y differs from the sign of the prediction s).
double labelError(const OutputLaw& output, const LabelledPair& pair) {
    return labelAverage(output, pair, [](double s, double negative) {
        // Sign against label; s = 0 decides for either.
        return s == 0.0 ? 0.5 : (s > 0.0 ? negative : 1.0 - negative);
    });
}

/// What a fresh row of the matrix above Z_variable makes of column j of z and zhat.
LabelledPair freshPair(const Network& network,
                       int variable,
                       const PairMoments& moments,
                       Eigen::Index j) {
    const auto& linear = std::get<LinearLaw>(network.layer(variable + 1));
    // (z, zhat) of a fresh row are N(0, g K), and noise and bias of the layer add to z; the bias is known to both.
    const double g = linear.limitSpectrum.outputGain();
    const double bias = linear.bias.variance;
    return {linear.bias.mean(j), g * moments.signal(j, j) + linear.noiseCovariance(j, j) + bias,
            g * moments.law.cross(j, j) + bias, g * moments.law.power(j, j) + bias};
}

/// What is believed of the numbers of one column alone; those of a committee with an identity as its second layer may
/// have a noise of their own.
OutputLaw beliefOfColumn(const OutputLaw& believed, Eigen::Index column) {
    OutputLaw one = believed;
    if (auto* entries = std::get_if<CommitteeLaw>(&one)) {
        entries->secondLayer = entries->secondLayer.block(column, column, 1, 1).eval();
        entries->noiseCovariance = entries->noiseCovariance.block(column, column, 1, 1).eval();
    }
    return one;
}

/// -log p(y | s) of what is believed of one column.
double lossOf(const OutputLaw& believed, double y, double s) {
    return outputEnergy(believed, Eigen::MatrixXd::Constant(1, 1, y),
                        Eigen::MatrixXd::Constant(1, 1, s))
        .energy;
}

/// E loss(y, s): labels by labelAverage(), numbers in Gaussian noise by their normal residual y - s.
double freshLoss(const Network& network, Eigen::Index column, const LabelledPair& pair) {
    const OutputLaw believed = beliefOfColumn(network.assumedOutput, column);
    const auto* truth = std::get_if<CommitteeLaw>(&network.output);
    if (truth == nullptr) {
        return labelAverage(network.output, pair, [&believed](double s, double negative) {
            const double ofNegative = negative > 0.0 ? negative * lossOf(believed, -1.0, s) : 0.0;
            const double positive = 1.0 - negative;
            return ofNegative + (positive > 0.0 ? positive * lossOf(believed, 1.0, s) : 0.0);
        });
    }
    // y - s ~ N(0, Var z - 2 Cov + Q + noise).
    const double variance =
        std::max(0.0, pair.trueVariance - 2.0 * pair.covariance + pair.predictedVariance)
        + truth->noiseCovariance(column, column);
    const double deviation = std::sqrt(variance);
    if (!(deviation > 0.0)) {
        return lossOf(believed, 0.0, 0.0);
    }
    constexpr double kReach = 9.0;
    // Losses may have a kink at 0: panels on either side.
    const Quadrature nodes = gradedLegendre(-kReach, kReach, {{0.0, 1.0}}, {0.0});
    double sum = 0.0;
    double mass = 0.0;
    for (Eigen::Index i = 0; i < nodes.nodes.size(); ++i) {
        const double weight = nodes.weights(i) * normalDensity(nodes.nodes(i));
        sum += weight * lossOf(believed, deviation * nodes.nodes(i), 0.0);
        mass += weight;
    }
    return sum / mass;
}
}  // namespace

double labelErrorRate(const Network& network, int variable, const PairMoments& moments) {
    double sum = 0.0;
    for (Eigen::Index j = 0; j < moments.signal.rows(); ++j) {
        sum += labelError(network.output, freshPair(network, variable, moments, j));
    }
    return sum / static_cast<double>(moments.signal.rows());
}

double testLoss(const Network& network, int variable, const PairMoments& moments) {
    double sum = 0.0;
    for (Eigen::Index j = 0; j < moments.signal.rows(); ++j) {
        sum += freshLoss(network, j, freshPair(network, variable, moments, j));
    }
    return sum / static_cast<double>(moments.signal.rows());
}

}  // namespace onsager
