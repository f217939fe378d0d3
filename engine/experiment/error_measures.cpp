// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/experiment/error_measures.h"

#include "engine/experiment/metrics.h"
#include "engine/laws/prior.h"
#include "engine/numerics/normal.h"
#include "engine/numerics/quadrature.h"

#include <Eigen/Dense>

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>

namespace onsager {

namespace {

// ---- where the measures apply -----------------------------------------------------------------

bool losesScale(const EntryFunction& phi) {
    return phi.law().symmetry == Symmetry::Even || isFlat(phi);
}

bool losesScale(const OutputLaw& output) {
    return std::visit(
        Overloaded{[](const CommitteeLaw& law) { return losesScale(law.activation); },
                   [](const ThresholdLaw& law) { return law.levels.size() == 1; },
                   [](const ConcaveLaw& law) { return law.channel->isLabel; },
                   [](const MaskedLaw& law) {
                       return std::find(law.kinds.begin(), law.kinds.end(), ColumnKind::Probit)
                              != law.kinds.end();
                   },
                   [](const MixedRegressionLaw&) { return false; },
                   [](const SketchLaw&) { return false; }, [](const ModulusLaw&) { return false; },
                   [](const LaplaceNoiseLaw&) { return false; }},
        output);
}

bool hasLostScale(const Network& network, int variable) {
    for (int l = variable + 1; l < network.lastLayer(); ++l) {
        const auto* rowwise = std::get_if<RowwiseLaw>(&network.layer(l));
        if (rowwise != nullptr && losesScale(rowwise->function)) {
            return true;
        }
    }
    return losesScale(network.output);
}

bool hasBits(const Network& network, int variable) {
    if (variable == 0) {
        return std::holds_alternative<BinaryPrior>(network.prior)
               || std::holds_alternative<QamPrior>(network.prior);
    }
    const auto* rowwise = std::get_if<RowwiseLaw>(&network.layer(variable));
    return rowwise != nullptr && hasSignsOnly(rowwise->function)
           && rowwise->noiseCovariance.isZero(0.0);
}

bool hasSymbols(const Network& network, int variable) {
    return variable == 0
           && (std::holds_alternative<DiscretePrior>(network.prior)
               || std::holds_alternative<QamPrior>(network.prior));
}

bool hasLostPhase(const Network& network, int /*variable*/) {
    return std::holds_alternative<ModulusLaw>(network.output);
}

bool isSparse(const Network& network, int variable) {
    return variable == 0 && detectionThreshold(network.prior, network.columns) > 0.0;
}

bool hasLabels(const Network& network, int variable) {
    const auto* threshold = std::get_if<ThresholdLaw>(&network.output);
    const auto* concave = std::get_if<ConcaveLaw>(&network.output);
    return variable == network.lastLayer() - 2
           && ((concave != nullptr && concave->channel->isLabel)
               || (threshold != nullptr && threshold->asSigns));
}

/// Whether the loss of the estimator is not that of the law the observation is drawn from.
bool hasOwnLoss(const Network& network, int /*variable*/) {
    const auto* truth = std::get_if<ConcaveLaw>(&network.output);
    const auto* believed = std::get_if<ConcaveLaw>(&network.assumedOutput);
    return network.output.index() != network.assumedOutput.index()
           || (truth != nullptr && believed != nullptr && truth->channel != believed->channel);
}

/// ... and its average over fresh rows is known: of labels, and of numbers in Gaussian noise.
bool hasTestLoss(const Network& network, int variable) {
    const auto* committee = std::get_if<CommitteeLaw>(&network.output);
    const bool isNormal = committee != nullptr && committee->activation.isIdentity();
    return hasOwnLoss(network, variable) && variable == network.lastLayer() - 2
           && (isNormal || hasLabels(network, variable));
}

bool always(const Network& /*network*/, int /*variable*/) {
    return true;
}

bool isImage(const Network& network, int variable) {
    return variable == network.imageVariable;
}

/// Of data without their truth: see dataErrors().
bool never(const Network& /*network*/, int /*variable*/) {
    return false;
}

// ---- of second moments ------------------------------------------------------------------------

double scaledNmseDb(const Network& /*network*/, int /*variable*/, const PairMoments& moments) {
    double left = 0.0;
    double all = 0.0;
    for (Eigen::Index j = 0; j < moments.signal.rows(); ++j) {
        const double tau = moments.signal(j, j);
        const double power = moments.law.power(j, j);
        // tau power - cross^2 without cancellation.
        const double shift = moments.law.cross(j, j) - tau;
        const double rest = std::max(0.0, tau * moments.law.error(j, j) - shift * shift);
        left += power > 0.0 ? std::min(tau, rest / power) : tau;
        all += tau;
    }
    return all > 0.0 ? decibel(left / all) : kMissing;
}

/// |z - c zhat|^2 at its least over |c| = 1 is the error less 2 (|q| - Re q), q = E[conj(zhat) z].
double phaseNmseDb(const Network& /*network*/, int /*variable*/, const PairMoments& moments) {
    double left = 0.0;
    for (Eigen::Index j = 0; j + 1 < moments.signal.rows(); j += 2) {
        const Eigen::Matrix2d cross = moments.law.cross.block<2, 2>(j, j);
        const double real = cross.trace();
        const double imaginary = cross(0, 1) - cross(1, 0);
        const double size = std::hypot(real, imaginary);
        const double gained = real > 0.0 ? imaginary * imaginary / (size + real) : size - real;
        left += std::max(0.0, moments.law.error.block<2, 2>(j, j).trace() - 2.0 * gained);
    }
    const double all = moments.signal.trace();
    return all > 0.0 ? decibel(left / all) : kMissing;
}

/// A = E[z^T z]^+ E[z^T zhat].
Eigen::MatrixXd regression(const PairMoments& moments) {
    return moments.signal.completeOrthogonalDecomposition().solve(moments.law.cross);
}

double psnrDb(const Network& /*network*/, int /*variable*/, const PairMoments& moments) {
    return -decibel(moments.law.error.trace() / static_cast<double>(moments.signal.rows()));
}

double overlap(const Network& /*network*/, int /*variable*/, const PairMoments& moments) {
    return moments.law.cross.trace() / static_cast<double>(moments.signal.rows());
}

double gain(const Network& /*network*/, int /*variable*/, const PairMoments& moments) {
    return regression(moments).trace() / static_cast<double>(moments.signal.rows());
}

/// E[zhat^T zhat] - A^T E[z^T z] A = error - S^T E[z^T z]^+ S, S = cross - signal: no cancellation.
double noise(const Network& /*network*/, int /*variable*/, const PairMoments& moments) {
    const Eigen::MatrixXd S = moments.law.cross - moments.signal;
    const Eigen::MatrixXd explained =
        S.transpose() * moments.signal.completeOrthogonalDecomposition().solve(S);
    return std::max(0.0, (moments.law.error - explained).trace())
           / static_cast<double>(moments.signal.rows());
}

/// P(y = -1) given that what a label looks at is N(mean, variance).
double negativeLabel(const OutputLaw& output, double mean, double variance) {
    if (const auto* threshold = std::get_if<ThresholdLaw>(&output)) {
        const double deviation = std::sqrt(variance + threshold->noiseVariance);
        const double distance = threshold->levels.front() - mean;
        return deviation > 0.0 ? normalProbability(distance / deviation)
                               : (distance > 0.0 ? 1.0 : 0.0);
    }
    static const Quadrature kNodes = gaussHermite(40);
    const double deviation = std::sqrt(variance);
    double sum = 0.0;
    for (Eigen::Index i = 0; i < kNodes.nodes.size(); ++i) {
        sum += kNodes.weights(i) / (1.0 + std::exp(mean + deviation * kNodes.nodes(i)));
    }
    return sum;
}

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
        return s == 0.0 ? 0.5 : (s > 0.0 ? negative : 1.0 - negative);
    });
}

/// What a fresh row of the matrix above Z_variable makes of column j of z and zhat.
LabelledPair freshPair(const Network& network,
                       int variable,
                       const PairMoments& moments,
                       Eigen::Index j) {
    const auto& linear = std::get<LinearLaw>(network.layer(variable + 1));
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
    const double variance =
        std::max(0.0, pair.trueVariance - 2.0 * pair.covariance + pair.predictedVariance)
        + truth->noiseCovariance(column, column);
    const double deviation = std::sqrt(variance);
    if (!(deviation > 0.0)) {
        return lossOf(believed, 0.0, 0.0);
    }
    constexpr double kReach = 9.0;
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

double norm(const Network& /*network*/, int /*variable*/, const PairMoments& moments) {
    return moments.law.power.trace() / static_cast<double>(moments.signal.rows());
}

// ---- of rows ----------------------------------------------------------------------------------

double weightOf(const Eigen::VectorXd& weights, const Eigen::MatrixXd& Z, Eigen::Index row) {
    return weights.size() > 0 ? weights(row) : 1.0 / static_cast<double>(Z.rows());
}

/// Numbers that differ by less count as equal in ties.
constexpr double kTie = 1e-9;

/// How estimates of the amplitudes of a constellation decide: for every number of a row the share of wrong
/// amplitudes, where it is decided for the nearest, or of wrong bits. Halfway between two, half of each counts.
template <typename Wrong>
double wrongAmplitude(const Eigen::VectorXd& amplitudes,
                      double z,
                      double zhat,
                      const Wrong& wrong) {
    Eigen::Index truth = 0;
    (amplitudes.array() - z).abs().minCoeff(&truth);
    const Eigen::ArrayXd distances = (amplitudes.array() - zhat).abs();
    const double nearest = distances.minCoeff();
    double sum = 0.0;
    double tied = 0.0;
    for (Eigen::Index i = 0; i < amplitudes.size(); ++i) {
        if (distances(i) <= nearest + kTie) {
            sum += wrong(static_cast<unsigned>(truth), static_cast<unsigned>(i));
            tied += 1.0;
        }
    }
    return sum / tied;
}

/// Of symbols; a row of one number stands for both parts of a symbol, which are independent and alike.
double qamSymbolErrors(const QamPrior& law,
                       const Eigen::MatrixXd& Z,
                       const Eigen::MatrixXd& Zhat,
                       const Eigen::VectorXd& weights) {
    const Eigen::VectorXd a = amplitudes(law);
    const auto rightPart = [&](Eigen::Index row, Eigen::Index j) {
        return 1.0 - wrongAmplitude(a, Z(row, j), Zhat(row, j), [](unsigned i, unsigned k) {
                   return i == k ? 0.0 : 1.0;
               });
    };
    double right = 0.0;
    for (Eigen::Index row = 0; row < Z.rows(); ++row) {
        const double weight = weightOf(weights, Z, row);
        if (Z.cols() == 1) {
            right += weight * rightPart(row, 0);
        }
        for (Eigen::Index j = 0; j + 1 < Z.cols(); j += 2) {
            right += weight * rightPart(row, j) * rightPart(row, j + 1)
                     / (0.5 * static_cast<double>(Z.cols()));
        }
    }
    return 1.0 - (Z.cols() == 1 ? right * right : right);
}

double qamBitErrors(const QamPrior& law,
                    const Eigen::MatrixXd& Z,
                    const Eigen::MatrixXd& Zhat,
                    const Eigen::VectorXd& weights) {
    const Eigen::VectorXd a = amplitudes(law);
    const double bits = std::log2(static_cast<double>(a.size()));
    double sum = 0.0;
    for (Eigen::Index row = 0; row < Z.rows(); ++row) {
        for (Eigen::Index j = 0; j < Z.cols(); ++j) {
            sum += weightOf(weights, Z, row)
                   * wrongAmplitude(a, Z(row, j), Zhat(row, j), [](unsigned i, unsigned k) {
                         return static_cast<double>(std::popcount(grayCode(i) ^ grayCode(k)));
                     });
        }
    }
    return sum / (bits * static_cast<double>(Z.cols()));
}

double bitErrorRate(const Network& network,
                    int variable,
                    const Eigen::MatrixXd& Z,
                    const Eigen::MatrixXd& Zhat,
                    const Eigen::VectorXd& weights) {
    if (const auto* qam = std::get_if<QamPrior>(&network.prior); qam != nullptr && variable == 0) {
        return qamBitErrors(*qam, Z, Zhat, weights);
    }
    double sum = 0.0;
    for (Eigen::Index row = 0; row < Z.rows(); ++row) {
        double wrong = 0.0;
        for (Eigen::Index j = 0; j < Z.cols(); ++j) {
            const double agreement = Z(row, j) > 0.0 ? Zhat(row, j) : -Zhat(row, j);
            wrong += std::abs(agreement) < kTie ? 0.5 : (agreement < 0.0 ? 1.0 : 0.0);
        }
        sum += weightOf(weights, Z, row) * wrong;
    }
    return sum / static_cast<double>(Z.cols());
}

double symbolErrorRate(const Network& network,
                       int /*variable*/,
                       const Eigen::MatrixXd& Z,
                       const Eigen::MatrixXd& Zhat,
                       const Eigen::VectorXd& weights) {
    if (const auto* qam = std::get_if<QamPrior>(&network.prior)) {
        return qamSymbolErrors(*qam, Z, Zhat, weights);
    }
    const Eigen::MatrixXd points =
        matrixFromRows(std::get<DiscretePrior>(network.prior).points);  // k x d
    const double tie = kTie * std::max(1e-300, points.squaredNorm());
    double sum = 0.0;
    for (Eigen::Index row = 0; row < Z.rows(); ++row) {
        const Eigen::VectorXd distances =
            (points.rowwise() - Zhat.row(row)).rowwise().squaredNorm();
        const double nearest = distances.minCoeff();
        Eigen::Index truth = 0;
        (points.rowwise() - Z.row(row)).rowwise().squaredNorm().minCoeff(&truth);
        const auto tied = (distances.array() <= nearest + tie).count();
        const bool isAmong = distances(truth) <= nearest + tie;
        sum += weightOf(weights, Z, row) * (isAmong ? 1.0 - 1.0 / static_cast<double>(tied) : 1.0);
    }
    return sum;
}

/// Of the rows (entries) whose truth is above the threshold or not, the share whose estimate differs.
double wrongDetections(const Network& network,
                       bool present,
                       const Eigen::MatrixXd& Z,
                       const Eigen::MatrixXd& Zhat,
                       const Eigen::VectorXd& weights) {
    const double threshold = detectionThreshold(network.prior, network.columns);
    double wrong = 0.0;
    double all = 0.0;
    const auto count = [&](double truth, double estimate, double weight) {
        if ((truth > threshold) == present) {
            all += weight;
            wrong += (estimate > threshold) != present ? weight : 0.0;
        }
    };
    const bool entries = hasEqualEntries(network.prior);
    for (Eigen::Index row = 0; row < Z.rows(); ++row) {
        const double weight = weightOf(weights, Z, row);
        if (!entries) {
            count(Z.row(row).norm(), Zhat.row(row).norm(), weight);
            continue;
        }
        for (Eigen::Index j = 0; j < Z.cols(); ++j) {
            count(std::abs(Z(row, j)), std::abs(Zhat(row, j)), weight);
        }
    }
    return all > 0.0 ? wrong / all : kMissing;
}

double missedDetections(const Network& network,
                        int /*variable*/,
                        const Eigen::MatrixXd& Z,
                        const Eigen::MatrixXd& Zhat,
                        const Eigen::VectorXd& weights) {
    return wrongDetections(network, true, Z, Zhat, weights);
}

double falseDetections(const Network& network,
                       int /*variable*/,
                       const Eigen::MatrixXd& Z,
                       const Eigen::MatrixXd& Zhat,
                       const Eigen::VectorXd& weights) {
    return wrongDetections(network, false, Z, Zhat, weights);
}

// clang-format off
constexpr std::array kMeasures = {
    ErrorMeasure{{"scaledNmseDb", "scaled NMSE", ErrorUnit::Decibel}, hasLostScale, scaledNmseDb, nullptr},
    ErrorMeasure{{"phaseNmseDb", "NMSE after the best phase", ErrorUnit::Decibel}, hasLostPhase, phaseNmseDb, nullptr},
    ErrorMeasure{{"bitErrorRate", "bit error rate", ErrorUnit::Share}, hasBits, nullptr, bitErrorRate},
    ErrorMeasure{{"symbolErrorRate", "symbol error rate", ErrorUnit::Share}, hasSymbols, nullptr, symbolErrorRate},
    ErrorMeasure{{"missedDetections", "missed detections", ErrorUnit::Share}, isSparse, nullptr, missedDetections},
    ErrorMeasure{{"falseDetections", "false detections", ErrorUnit::Share}, isSparse, nullptr, falseDetections},
    ErrorMeasure{{"labelErrorRate", "label error on fresh rows", ErrorUnit::Share}, hasLabels, labelErrorRate, nullptr},
    ErrorMeasure{{"testLoss", "loss on fresh rows", ErrorUnit::Number}, hasTestLoss, testLoss, nullptr},
    ErrorMeasure{{"norm", "norm", ErrorUnit::Number}, hasOwnLoss, norm, nullptr},
    ErrorMeasure{{"overlap", "overlap", ErrorUnit::Number}, always, overlap, nullptr},
    ErrorMeasure{{"gain", "gain", ErrorUnit::Number}, always, gain, nullptr},
    ErrorMeasure{{"noise", "noise", ErrorUnit::Number}, always, noise, nullptr},
    ErrorMeasure{{"psnrDb", "peak signal to noise", ErrorUnit::Decibel}, isImage, psnrDb, nullptr},
    ErrorMeasure{{"claimedMse", "claimed error", ErrorUnit::Number}, never, nullptr, nullptr},
    ErrorMeasure{{"fitErrorDb", "error of the fit", ErrorUnit::Decibel}, never, nullptr, nullptr},
    ErrorMeasure{{"fitLabelErrors", "label error of the fit", ErrorUnit::Share}, never, nullptr, nullptr},
    ErrorMeasure{{"heldOutErrorDb", "error on held-out rows", ErrorUnit::Decibel}, never, nullptr, nullptr},
    ErrorMeasure{{"heldOutLabelErrors", "label error on held-out rows", ErrorUnit::Share}, never, nullptr, nullptr},
};
// clang-format on

}  // namespace

std::span<const ErrorMeasure> errorMeasures() {
    return kMeasures;
}

const ErrorMeasure* errorMeasure(std::string_view key) {
    const auto* const found =
        std::find_if(kMeasures.begin(), kMeasures.end(),
                     [key](const ErrorMeasure& measure) { return measure.quantity.key == key; });
    return found != kMeasures.end() ? &*found : nullptr;
}

double detectionThreshold(const Prior& prior, int columns) {
    constexpr double kShare = 0.1;
    const PriorTraits& traits = traitsOf(prior);
    if (traits.hasSilentRows) {
        const RowMixture mixture = mixtureOf(prior, columns);
        return kShare
               * std::sqrt(mixture.covariances.back().trace()
                           + mixture.means.row(mixture.means.rows() - 1).squaredNorm());
    }
    if (!traits.isSparse) {
        return 0.0;
    }
    const Eigen::MatrixXd moment = priorMoment(prior, columns);
    return kShare * std::sqrt(hasEqualEntries(prior) ? moment(0, 0) : moment.trace());
}

PairMoments pairMoments(const Eigen::MatrixXd& Z, const Eigen::MatrixXd& Zhat) {
    const auto n = static_cast<double>(Z.rows());
    const Eigen::MatrixXd difference = Zhat - Z;
    return {Z.transpose() * Z / n,
            {difference.transpose() * difference / n, Z.transpose() * Zhat / n,
             Zhat.transpose() * Zhat / n}};
}

std::vector<ErrorValue> measuredValues(const Network& network,
                                       int variable,
                                       const Eigen::MatrixXd& Z,
                                       const Eigen::MatrixXd& Zhat) {
    const bool isKnown = Z.rows() > 0;
    const PairMoments moments = isKnown ? pairMoments(Z, Zhat) : PairMoments();
    std::vector<ErrorValue> values;
    for (const ErrorMeasure& measure : kMeasures) {
        if (measure.applies(network, variable) && !isKnown) {
            values.push_back({&measure.quantity, kMissing});
        } else if (measure.applies(network, variable)) {
            values.push_back(
                {&measure.quantity, measure.ofMoments != nullptr
                                        ? measure.ofMoments(network, variable, moments)
                                        : measure.ofRows(network, variable, Z, Zhat, {})});
        }
    }
    return values;
}

std::vector<ErrorValue> predictedValues(const Network& network,
                                        int variable,
                                        const PairMoments& moments,
                                        const EstimatedRows* rows) {
    std::vector<ErrorValue> values;
    for (const ErrorMeasure& measure : kMeasures) {
        if (!measure.applies(network, variable)) {
            continue;
        }
        double value = kMissing;
        if (measure.ofMoments != nullptr) {
            value = measure.ofMoments(network, variable, moments);
        } else if (rows != nullptr) {
            value = measure.ofRows(network, variable, rows->truth, rows->estimate, rows->weights);
        }
        values.push_back({&measure.quantity, value});
    }
    return values;
}

bool needsRows(const Network& network, int variable) {
    return std::any_of(kMeasures.begin(), kMeasures.end(), [&](const ErrorMeasure& measure) {
        return measure.ofRows != nullptr && measure.applies(network, variable);
    });
}

}  // namespace onsager
