// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/algorithms/ml_mat_vamp.h"

#include "engine/algorithms/heard_messages.h"
#include "engine/estimators/linear/linear_estimator.h"
#include "engine/estimators/output_estimator.h"
#include "engine/estimators/prior_estimator.h"
#include "engine/iteration/belief_update.h"
#include "engine/model/temperature.h"
#include "engine/numerics/complex_columns.h"

#include <utility>

namespace onsager {

namespace {

/// Whether H says what H' said before, but for rounding. What an observation in Gaussian noise says, Y N F^T,
/// never changes: its projection on the singular vectors, a product with all of them, is needed once.
bool isRepeated(const Eigen::MatrixXd& H, const Eigen::MatrixXd& before) {
    constexpr double kRounding = 1e-13;  // extrinsic messages are differences
    return (H - before).squaredNorm() <= kRounding * kRounding * H.squaredNorm();
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
      m_threads(threads) {
    auto rows = makeBelievedEstimators(m_network, estimation, threads);
    for (std::size_t k = 0; k < rows.size(); ++k) {
        m_layers.push_back(std::move(rows[k]));
        if (k < evidence.matrices.size()) {
            const auto l = static_cast<int>(2 * k + 1);
            m_layers.push_back(std::make_unique<LinearEstimator>(
                evidence.matrices[k], std::get<LinearLaw>(network.layer(l)).noiseCovariance,
                threads));
        }
    }
}

MlMatVamp::State MlMatVamp::initialState() const {
    const int d = m_network.columns;
    State state;
    for (int l = 0; l < lastLayer(); ++l) {
        Message message;
        message.precision = uninformedPrecision(m_network, m_estimation, m_settings, l);
        message.naturalMean = Eigen::MatrixXd::Zero(m_network.rows[static_cast<std::size_t>(l)], d);
        const auto& start = m_evidence.start;
        if (start && start->variable == l) {
            // R = Z_l + N(0, Gamma^-1) was given: H = R Gamma.
            message.precision = start->precision;
            message.naturalMean = start->mean * start->precision;
        }
        deliver({l, Pass::Backward}, message);
        state.backward.push_back(std::move(message));
    }
    state.forward.resize(state.backward.size());
    state.estimates.resize(state.backward.size());
    return state;
}

MlMatVamp::Posterior MlMatVamp::checked(Estimate estimate, int variable) const {
    if (m_network.isComplex) {
        estimate.covariance = circularPart(estimate.covariance);
    }
    return checkedPosterior(std::move(estimate), m_network.moment(variable),
                            m_settings.divergenceFactor);
}

MlMatVamp::Posterior MlMatVamp::estimateAbove(int layer,
                                              const Message& above,
                                              const Message* below) const {
    const LayerMessages heard = heardBy(layer, &above, below, m_evidence, m_network);
    return checked(m_layers[static_cast<std::size_t>(layer)]->estimate(heard, Side::Above), layer);
}

MlMatVamp::Posterior MlMatVamp::estimateBelow(int layer,
                                              const Message* above,
                                              const Message& below) const {
    const LayerMessages heard = heardBy(layer, above, &below, m_evidence, m_network);
    return checked(m_layers[static_cast<std::size_t>(layer)]->estimate(heard, Side::Below),
                   layer - 1);
}

Eigen::MatrixXd MlMatVamp::moved(Direction direction,
                                 const Posterior& posterior,
                                 const Message& incoming) const {
    const int sender = direction.pass == Pass::Forward ? direction.edge : direction.edge + 1;
    // Zhat - R_in, n x d, of a layer that acts on rows.
    return m_layers[static_cast<std::size_t>(sender)]->actsOnRows()
               ? Eigen::MatrixXd(posterior.mean - incoming.mean())
               : Eigen::MatrixXd();
}

MlMatVamp::Message MlMatVamp::send(Direction direction,
                                   const Posterior& posterior,
                                   const ExtrinsicStep& step,
                                   const Message& incoming,
                                   const Message& previous,
                                   const MessageBlend& blend) const {
    Message message;
    // Gamma = theta Gamma_out + (1 - theta) Gamma_old and H likewise: both natural parameters together.
    message.precision = blend.precision(step.outgoingPrecision, previous.precision);
    message.naturalMean =
        blend.rows(step.outgoing(posterior.mean, incoming.naturalMean), previous.naturalMean);
    // A message that has not changed keeps its projection: one product with a factor less.
    if (previous.projected.size() == 0 || !isRepeated(message.naturalMean, previous.naturalMean)) {
        deliver(direction, message);
    } else {
        message.projected = previous.projected;
    }
    return message;
}

Eigen::MatrixXd MlMatVamp::deviations(const State& state, int variable) const {
    // What that estimate heard still stands: a pass changes the messages that leave it, not those it hears.
    const bool wasForward = state.next.pass == Pass::Backward;
    const int layer = wasForward ? variable : variable + 1;
    const Message* above =
        layer < lastLayer() ? &state.backward[static_cast<std::size_t>(layer)] : nullptr;
    const Message* below =
        layer > 0 ? &state.forward[static_cast<std::size_t>(layer - 1)] : nullptr;
    return m_layers[static_cast<std::size_t>(layer)]->deviations(
        heardBy(layer, above, below, m_evidence, m_network),
        wasForward ? Side::Above : Side::Below);
}

void MlMatVamp::deliver(Direction direction, Message& message) const {
    const bool isForward = direction.pass == Pass::Forward;
    const auto reader = static_cast<std::size_t>(isForward ? direction.edge + 1 : direction.edge);
    message.projected = m_layers[reader]->projected(message, isForward ? Side::Below : Side::Above);
}

void MlMatVamp::learn(HalfIteration made, const State& state) {
    const auto side = learntAfter(made, m_network);
    if (side == LearntSide::Signal) {
        learnPrior(state.backward.front(), m_settings.damping, m_network);
        m_layers.front() = makePriorEstimator(m_network, m_estimation, m_threads);
    } else if (side == LearntSide::Observation) {
        learnOutput(m_evidence.observation, shifted(state.forward.back(), m_evidence.biases.back()),
                    m_settings.damping, m_network);
        m_layers.back() = makeOutputEstimator(m_network.assumedOutput, m_estimation, m_threads);
    }
}

}  // namespace onsager
