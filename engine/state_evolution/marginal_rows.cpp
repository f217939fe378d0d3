// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/state_evolution/marginal_rows.h"

#include "engine/laws/prior.h"
#include "engine/numerics/position.h"
#include "engine/numerics/symmetric_matrix.h"

#include <algorithm>
#include <cmath>

namespace onsager {

namespace {

/// Of the largest eigenvalue of T. Directions in which a message neither varies nor follows X are rounding.
constexpr double kNoiseCut = 1e-10;

/// Rows that show whether posteriors are exact.
constexpr Eigen::Index kProbe = 8;

/// The first rows of a matrix, or of a message, that may have none.
Eigen::MatrixXd firstRows(const Eigen::MatrixXd& rows, Eigen::Index count) {
    return rows.topRows(std::min(count, rows.rows()));
}

GaussianMessage firstOf(const GaussianMessage& message, Eigen::Index count) {
    return {message.precision, firstRows(message.naturalMean, count)};
}

/// The true rows themselves.
TruthPosterior wholeTruth(const Eigen::MatrixXd& truth) {
    return {truth, Eigen::MatrixXd::Zero(truth.cols(), truth.cols())};
}

/// The posterior where it is exact; else the true rows themselves. With more than two columns many
/// posteriors are sampled: some rows tell, before the work is done for all of them.
template <typename EstimateOf>
TruthPosterior known(const Eigen::MatrixXd& truth, EstimateOf&& estimate) {
    const auto isExact = [](const Estimate& posterior) {
        return std::isinf(posterior.smallestSampleSize);
    };
    if (truth.cols() <= 2 || isExact(estimate(std::min(kProbe, truth.rows())))) {
        const Estimate posterior = estimate(truth.rows());
        if (isExact(posterior)) {
            return {posterior.mean, posterior.covariance};
        }
    }
    return wholeTruth(truth);
}

/// The MMSE estimators of the true laws; null for a prior that has none, a group lasso and signs of more
/// columns than are summed.
std::vector<std::unique_ptr<LayerEstimator>> posteriorsOf(const Network& network, int threads) {
    const bool exists = missingEstimator(network.prior, Estimation::Mmse).empty()
                        && network.columns <= traitsOf(network.prior).mostColumns;
    auto estimators = makeRowEstimators(network, exists ? network.prior : Prior(GaussianPrior{}),
                                        network.output, Estimation::Mmse, threads);
    if (!exists) {
        estimators.front() = nullptr;
    }
    return estimators;
}

}  // namespace

GaussianMessage MarginalMessage::about(const Eigen::MatrixXd& truth,
                                       const Eigen::MatrixXd& standard) const {
    // H = x B + N(0, T).
    return {precision, truth * path.gain()
                           + standard * symmetricSquareRoot(symmetrized(path.noiseCovariance()))};
}

GaussianMessage MarginalMessage::believedRightly(const Eigen::MatrixXd& H) const {
    // H as what it is: about x it has the precision B T^+ B^T and the natural mean H T^+ B^T.
    const Eigen::MatrixXd& B = path.gain();
    const Eigen::MatrixXd inverse = pseudoInverse(symmetrized(path.noiseCovariance()), kNoiseCut);
    return {symmetrized(B * inverse * B.transpose()), H * inverse * B.transpose()};
}

NewestMessages::NewestMessages(std::optional<MarginalMessage> ofAbove,
                               std::optional<MarginalMessage> ofBelow,
                               const SampledRows& rows)
    : above(ofAbove), below(ofBelow) {
    if (above) {
        fromAbove = above->about(rows.above, rows.standardAbove(0));
    }
    if (below) {
        fromBelow = below->about(rows.below, rows.standardBelow(0));
    }
}

MarginalRows::MarginalRows(const Network& network, const EvolutionSettings& settings)
    : m_network(network),
      m_rows(sampleLayers(network, settings.scramblings, settings.samples, 1)),
      m_estimators(posteriorsOf(network, settings.threads)) {}

const SampledRows& MarginalRows::rows(int layer) const {
    return m_rows[at(layer / 2)];
}

/// The message from below and z ~ N(0, tau_{l-1}) together, about z + b.
GaussianMessage MarginalRows::knownBelow(int layer, const NewestMessages& messages) const {
    GaussianMessage message = messages.below->believedRightly(messages.fromBelow.naturalMean);
    const Eigen::MatrixXd& tau = m_network.moment(layer - 1);
    const Eigen::MatrixXd unit = Eigen::MatrixXd::Identity(tau.rows(), tau.cols());
    // Gaussian prior N(0, tau) of the argument, lifted by kNoiseCut where tau is singular.
    message.precision += spdInverse(tau + kNoiseCut * tau.trace() * unit);  // tau may be singular
    return shifted(message, rows(layer).bias);
}

TruthPosterior MarginalRows::truth(int layer, Side side, const NewestMessages& messages) const {
    const SampledRows& own = rows(layer);
    const Eigen::MatrixXd& truth = side == Side::Above ? own.above : own.below;
    const LayerEstimator* estimator = m_estimators[at(layer / 2)].get();
    if (estimator == nullptr) {
        return wholeTruth(truth);
    }
    GaussianMessage above;
    GaussianMessage below;
    if (messages.above) {
        above = messages.above->believedRightly(messages.fromAbove.naturalMean);
    }
    if (messages.below) {
        below = knownBelow(layer, messages);
    }
    return known(truth, [&](Eigen::Index count) {
        const GaussianMessage someAbove = firstOf(above, count);
        const GaussianMessage someBelow = firstOf(below, count);
        const Eigen::MatrixXd Y = firstRows(own.observation, count);
        const Eigen::VectorXd factors = own.factors.head(std::min(count, own.factors.size()));
        Estimate posterior =
            estimator->estimate({&someAbove, &someBelow, nullptr, &Y, &factors}, side);
        if (side == Side::Below && own.bias.size() > 0) {
            posterior.mean -= own.bias.topRows(count);
        }
        return posterior;
    });
}

}  // namespace onsager
