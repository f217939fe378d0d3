// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/algorithms/ml_mat_vamp.h"

#include "engine/model/temperature.h"

namespace onsager {

namespace {

bool isLinear(int layer) {
    return layer % 2 == 1;
}

}  // namespace

MlMatVamp::MlMatVamp(const Network& network,
                     const Evidence& evidence,
                     Estimation estimation,
                     const MlMatVampSettings& settings,
                     int threads)
    : m_network(atItsTemperature(network, estimation)),
      m_evidence(evidence),
      m_estimation(estimation),
      m_settings(settings),
      m_prior(makePriorEstimator(m_network.assumedPrior, network.columns, estimation, threads)),
      m_output(makeOutputEstimator(m_network.assumedOutput, estimation, threads)) {
    for (int l = 1; l < network.lastLayer(); ++l) {
        if (isLinear(l)) {
            const auto& law = std::get<LinearLaw>(network.layer(l));
            m_linear.push_back(std::make_unique<LinearEstimator>(evidence.matrices[m_linear.size()],
                                                                 law.noiseCovariance, threads));
        } else {
            m_rowwise.push_back(
                makeRowwiseEstimator(std::get<RowwiseLaw>(network.layer(l)), estimation, threads));
        }
    }
}

MlMatVamp::State MlMatVamp::initialState() const {
    const int d = m_network.columns;
    State state;
    for (int l = 0; l < lastLayer(); ++l) {
        Message message;
        message.precision = uninformedPrecision(m_network, m_estimation, m_settings, l);
        message.weightedMean =
            Eigen::MatrixXd::Zero(m_network.rows[static_cast<std::size_t>(l)], d);
        const auto& start = m_evidence.start;
        if (start && start->variable == l) {
            message.precision = start->precision;
            message.weightedMean = start->mean * start->precision;
        }
        project({l, Pass::Backward}, message);
        state.backward.push_back(std::move(message));
    }
    state.forward.resize(state.backward.size());
    state.estimates.resize(state.backward.size());
    return state;
}

const LinearEstimator& MlMatVamp::linear(int layer) const {
    return *m_linear[static_cast<std::size_t>((layer - 1) / 2)];
}

const RowwiseEstimator& MlMatVamp::rowwise(int layer) const {
    return *m_rowwise[static_cast<std::size_t>(layer / 2 - 1)];
}

const Eigen::MatrixXd& MlMatVamp::biasBelow(int layer) const {
    return m_evidence.biases[static_cast<std::size_t>(layer / 2 - 1)];
}

MlMatVamp::Posterior MlMatVamp::checked(Estimate estimate, int variable) const {
    const double tau = m_network.moment(variable).trace();
    const double power = estimate.mean.squaredNorm() / static_cast<double>(estimate.mean.rows());
    Posterior posterior{std::move(estimate)};
    // Beside a variable that is 0 by its law everything is infinitely large.
    posterior.powerWithinLimit = tau == 0.0 || power <= m_settings.divergenceFactor * tau;
    return posterior;
}

MlMatVamp::Posterior MlMatVamp::estimateAbove(int layer,
                                              const Message& above,
                                              const Message* below) const {
    if (layer == 0) {
        return checked(m_prior->estimateAbove(above), layer);
    }
    if (isLinear(layer)) {
        const LinearPosterior posterior(below->precision, above.precision,
                                        linear(layer).noiseCovariance());
        return checked(
            linear(layer).estimateAbove(posterior, above, below->projected, above.projected),
            layer);
    }
    return checked(rowwise(layer).estimateAbove(above, shifted(*below, biasBelow(layer))), layer);
}

MlMatVamp::Posterior MlMatVamp::estimateBelow(int layer,
                                              const Message* above,
                                              const Message& below) const {
    const int variable = layer - 1;
    if (isLinear(layer)) {
        const LinearPosterior posterior(below.precision, above->precision,
                                        linear(layer).noiseCovariance());
        return checked(
            linear(layer).estimateBelow(posterior, below, below.projected, above->projected),
            variable);
    }
    const Eigen::MatrixXd& B = biasBelow(layer);
    const GaussianMessage moved = shifted(below, B);
    Estimate estimate = layer == lastLayer()
                            ? m_output->estimateBelow(m_evidence.observation, moved)
                            : rowwise(layer).estimateBelow(*above, moved);
    if (B.size() > 0) {
        estimate.mean -= B;
    }
    return checked(std::move(estimate), variable);
}

Eigen::MatrixXd MlMatVamp::moved(Direction direction,
                                 const Posterior& posterior,
                                 const Message& incoming) const {
    const int sender = direction.pass == Pass::Forward ? direction.edge : direction.edge + 1;
    return isLinear(sender) ? Eigen::MatrixXd() : Eigen::MatrixXd(posterior.mean - incoming.mean());
}

MlMatVamp::Message MlMatVamp::send(Direction direction,
                                   const Posterior& posterior,
                                   const ExtrinsicStep& step,
                                   const Message& incoming,
                                   const Message& previous,
                                   const MessageBlend& blend) const {
    Message message;
    message.precision = blend.precision(step.outgoingPrecision, previous.precision);
    message.weightedMean =
        blend.rows(step.outgoing(posterior.mean, incoming.weightedMean), previous.weightedMean);
    project(direction, message);
    return message;
}

void MlMatVamp::project(Direction direction, Message& message) const {
    const int reader = direction.pass == Pass::Forward ? direction.edge + 1 : direction.edge;
    if (!isLinear(reader)) {
        return;
    }
    message.projected = direction.pass == Pass::Forward
                            ? linear(reader).projectBelow(message.weightedMean)
                            : linear(reader).projectAbove(message.weightedMean);
}

}  // namespace onsager
