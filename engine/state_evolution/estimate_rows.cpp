// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/state_evolution/estimate_rows.h"

#include "engine/laws/prior.h"
#include "engine/numerics/normal.h"
#include "engine/numerics/sobol.h"
#include "engine/numerics/symmetric_matrix.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace onsager {

namespace {

/// Of one column, with sampled numbers or without.
constexpr int kRowsOfOneColumn = 8192;
/// Points beyond which a discrete prior is sampled instead.
constexpr Eigen::Index kMostPoints = 64;
/// Rows times points of a discrete prior of one column, and the fewest rows that this leaves.
constexpr int kMostTerms = 1 << 20;
constexpr int kFewestRows = 256;
/// Of one column for each factor, where rows differ.
constexpr int kRowsOfOneFactor = 1024;
/// Noise that the grid reaches to, in standard deviations.
constexpr double kNormalReach = 10.0;

/// The mixture of priors of one column that have points; none otherwise.
RowMixture pointsOf(const Prior& prior) {
    if (const auto* binary = std::get_if<BinaryPrior>(&prior)) {
        RowMixture mixture;
        mixture.weights = Eigen::Vector2d(1.0 - binary->probability, binary->probability);
        mixture.means = Eigen::Vector2d(-1.0, 1.0);
        mixture.covariances.assign(2, Eigen::MatrixXd::Zero(1, 1));
        return mixture;
    }
    const PriorTraits& traits = traitsOf(prior);
    return traits.isDiscrete || traits.hasSilentRows ? mixtureOf(prior, 1) : RowMixture();
}

GaussianMessage messageAbout(const Eigen::MatrixXd& truth,
                             const NaturalChannel& channel,
                             const Eigen::MatrixXd& standard) {
    // H = x B + N(0, S).
    return {channel.precision,
            truth * channel.gain + standard * symmetricSquareRoot(channel.noiseCovariance)};
}

}  // namespace

EstimateRows::EstimateRows(const Network& network,
                           const EvolutionSettings& settings,
                           bool reachesObservation)
    : m_prior(makePriorEstimator(network, settings.estimation, settings.threads)) {
    const int d = network.columns;
    const int samples = d == 1 && !settings.isQuickLook
                            ? std::max(settings.samples, kRowsOfOneColumn)
                            : settings.samples;
    const std::uint64_t scrambling = settings.scramblings.front();
    const RowMixture mixture = d == 1 ? pointsOf(network.prior) : RowMixture();
    const Eigen::Index parts = mixture.weights.size();
    if (parts == 0 || parts > kMostPoints) {
        // Mixture points cost kMostTerms terms at most: fewer rows for more points.
        const int rows = std::min(
            samples,
            std::max(kFewestRows, kMostTerms / static_cast<int>(std::max<Eigen::Index>(1, parts))));
        samplePrior(network, rows, scrambling);
    } else if (!network.signalFactors.areThere()) {
        integratePoints(mixture, samples, scrambling);
    } else {
        const auto nodes = static_cast<int>(network.signalFactors.average.nodes.size());
        integratePoints(mixture, std::max(kRowsOfOneFactor, samples / nodes), scrambling);
        repeatForFactors(network.signalFactors);
    }
    for (int l = 2; l < network.lastLayer(); l += 2) {
        const SampleNet net{samples, settings.scramblings[static_cast<std::size_t>(l / 2)], 1};
        const auto& law = std::get<RowwiseLaw>(network.layer(l));
        m_layers[l] = Layer{sampleRowwise(network, l, net),
                            makeRowwiseEstimator(law, settings.estimation, settings.threads)};
    }
    if (reachesObservation) {
        m_observed = sampleOutput(network, {samples, settings.scramblings.back(), 1});
        m_output =
            makeOutputEstimator(network.assumedOutput, settings.estimation, settings.threads);
    }
}

void EstimateRows::samplePrior(const Network& network, int samples, std::uint64_t scrambling) {
    const int d = network.columns;
    const int own = priorDraws(network.prior, d);
    const int ofFactor = network.signalFactors.areThere() ? 1 : 0;
    const Eigen::MatrixXd points = whitenedSobol(samples, own + ofFactor + d, scrambling);
    m_truth = priorRows(network.prior, d, points.leftCols(own));
    m_standard = points.rightCols(d);
    if (ofFactor > 0) {
        m_factors = sampledFactors(network.signalFactors, points.col(own));
    }
}

void EstimateRows::integratePoints(const RowMixture& mixture,
                                   int samples,
                                   std::uint64_t scrambling) {
    const Eigen::Index parts = mixture.weights.size();
    const Eigen::Index rows = std::max<Eigen::Index>(128, samples / parts);
    m_truth.resize(parts * rows, 1);
    m_standard.resize(parts * rows, 1);
    m_weights.resize(parts * rows);
    // Each point of the prior has rows of its own, weighed by its probability: a rare point is seen as well as others.
    for (Eigen::Index k = 0; k < parts; ++k) {
        const double deviation = std::sqrt(mixture.covariances[static_cast<std::size_t>(k)](0, 0));
        auto truth = m_truth.middleRows(k * rows, rows);
        auto standard = m_standard.middleRows(k * rows, rows);
        auto weights = m_weights.segment(k * rows, rows);
        if (deviation > 0.0) {
            const Eigen::MatrixXd points = whitenedSobol(static_cast<int>(rows), 2, scrambling);
            truth = (deviation * points.col(0)).array() + mixture.means(k, 0);
            standard = points.col(1);
            weights.setConstant(1.0);
        } else {
            // A point mass has one number to average over, the noise: midpoints on +-kNormalReach,
            // weighed by the normal density.
            const double width = 2.0 * kNormalReach / static_cast<double>(rows);
            truth.setConstant(mixture.means(k, 0));
            for (Eigen::Index i = 0; i < rows; ++i) {
                standard(i, 0) = -kNormalReach + (static_cast<double>(i) + 0.5) * width;
                weights(i) = normalDensity(standard(i, 0));
            }
        }
        weights *= mixture.weights(k) / (mixture.weights.sum() * weights.sum());
    }
}

/// The rows once more for each factor of the quadrature.
void EstimateRows::repeatForFactors(const RowFactors& factors) {
    const Eigen::VectorXd& s = factors.average.nodes;
    const Eigen::Index rows = m_truth.rows();
    m_factors.resize(rows * s.size());
    Eigen::VectorXd weights(rows * s.size());
    for (Eigen::Index k = 0; k < s.size(); ++k) {
        m_factors.segment(k * rows, rows).setConstant(s(k));
        weights.segment(k * rows, rows) = factors.average.weights(k) * m_weights;
    }
    m_weights = std::move(weights);
    m_truth = m_truth.replicate(s.size(), 1).eval();
    m_standard = m_standard.replicate(s.size(), 1).eval();
}

EstimatedRows EstimateRows::ofPrior(const NaturalChannel& above) const {
    // Rows of factor s: the message is about sqrt(s) x, the estimate is divided by sqrt(s) again.
    const GaussianMessage message = messageAbout(scaledRows(m_truth, m_factors), above, m_standard);
    const Eigen::MatrixXd estimate =
        m_prior->estimate({&message, nullptr, nullptr, nullptr, &m_factors}, Side::Above).mean;
    return {m_truth, rowsInTheirUnits(estimate, m_factors), m_weights};
}

EstimatedRows EstimateRows::ofRowwise(int layer,
                                      const NaturalChannel& above,
                                      const NaturalChannel& below) const {
    const Layer& stage = m_layers.at(layer);
    const SampledRows& rows = stage.rows;
    const GaussianMessage fromAbove = messageAbout(rows.above, above, rows.standardAbove(0));
    const GaussianMessage fromBelow =
        shifted(messageAbout(rows.below, below, rows.standardBelow(0)), rows.bias);
    return {rows.above, stage.estimator->estimateAbove(fromAbove, fromBelow).mean, {}};
}

EstimatedRows EstimateRows::ofOutput(const NaturalChannel& below) const {
    const GaussianMessage fromBelow = shifted(
        messageAbout(m_observed.below, below, m_observed.standardBelow(0)), m_observed.bias);
    const Eigen::MatrixXd numbers = m_output->estimateBelow(m_observed.observation, fromBelow).mean;
    return {
        m_observed.below, withBias(numbers, -m_observed.bias), {}, m_observed.observation, numbers};
}

}  // namespace onsager
