// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/state_evolution/newest_rows.h"

#include "engine/numerics/symmetric_matrix.h"

#include <cmath>

namespace onsager {

namespace {

/// Of the largest eigenvalue of T. Directions in which a message neither varies nor follows X are rounding.
constexpr double kNoiseCut = 1e-10;

std::size_t at(int i) {
    return static_cast<std::size_t>(i);
}

/// The posterior where it is exact; else the true rows themselves.
KnownTruth known(const Estimate& posterior, const Eigen::MatrixXd& truth) {
    if (std::isfinite(posterior.smallestSampleSize)) {
        return {truth, Eigen::MatrixXd::Zero(truth.cols(), truth.cols())};
    }
    return {posterior.mean, posterior.covariance};
}

}  // namespace

GaussianMessage NewestMessage::about(const Eigen::MatrixXd& truth,
                                     const Eigen::MatrixXd& standard) const {
    return {precision, truth * path.gain()
                           + standard * symmetricSquareRoot(symmetrized(path.noiseCovariance()))};
}

GaussianMessage NewestMessage::believedRightly(const Eigen::MatrixXd& H) const {
    const Eigen::MatrixXd& B = path.gain();
    const Eigen::MatrixXd inverse = pseudoInverse(symmetrized(path.noiseCovariance()), kNoiseCut);
    return {symmetrized(B * inverse * B.transpose()), H * inverse * B.transpose()};
}

NewestRows::NewestRows(const Network& network, const EvolutionSettings& settings)
    : m_network(network),
      m_rows(sampleLayers(network, settings.scramblings, settings.samples, 1)),
      m_prior(
          makePriorEstimator(network.prior, network.columns, Estimation::Mmse, settings.threads)),
      m_output(makeOutputEstimator(network.output, Estimation::Mmse, settings.threads)) {
    for (int l = 2; l < network.lastLayer(); l += 2) {
        m_rowwise.push_back(makeRowwiseEstimator(std::get<RowwiseLaw>(network.layer(l)),
                                                 Estimation::Mmse, settings.threads));
    }
}

const SampledRows& NewestRows::rows(int layer) const {
    return m_rows[at(layer / 2)];
}

/// The message from below and z ~ N(0, tau_{l-1}) together, about z + b.
GaussianMessage NewestRows::knownBelow(int layer,
                                       const NewestMessage& below,
                                       const GaussianMessage& fromBelow) const {
    GaussianMessage message = below.believedRightly(fromBelow.weightedMean);
    const Eigen::MatrixXd& tau = m_network.moment(layer - 1);
    const Eigen::MatrixXd unit = Eigen::MatrixXd::Identity(tau.rows(), tau.cols());
    message.precision += spdInverse(tau + kNoiseCut * tau.trace() * unit);  // tau may be singular
    return shifted(message, rows(layer).bias);
}

KnownTruth NewestRows::truthAbove(int layer,
                                  const NewestMessage& above,
                                  const GaussianMessage& fromAbove,
                                  const NewestMessage* below,
                                  const GaussianMessage& fromBelow) const {
    const GaussianMessage right = above.believedRightly(fromAbove.weightedMean);
    return known(layer == 0 ? m_prior->estimateAbove(right)
                            : m_rowwise[at(layer / 2 - 1)]->estimateAbove(
                                right, knownBelow(layer, *below, fromBelow)),
                 rows(layer).above);
}

KnownTruth NewestRows::truthBelow(int layer,
                                  const NewestMessage* above,
                                  const GaussianMessage& fromAbove,
                                  const NewestMessage& below,
                                  const GaussianMessage& fromBelow) const {
    const SampledRows& own = rows(layer);
    const GaussianMessage moved = knownBelow(layer, below, fromBelow);
    Estimate posterior = layer == m_network.lastLayer()
                             ? m_output->estimateBelow(own.observation, moved)
                             : m_rowwise[at(layer / 2 - 1)]->estimateBelow(
                                 above->believedRightly(fromAbove.weightedMean), moved);
    if (own.bias.size() > 0) {
        posterior.mean -= own.bias;
    }
    return known(posterior, own.below);
}

}  // namespace onsager
