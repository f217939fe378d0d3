// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/state_evolution/state_evolution.h"

#include "engine/model/instance.h"

#include <algorithm>

namespace onsager {

namespace {

std::size_t at(int i) {
    return static_cast<std::size_t>(i);
}

bool isLinear(int layer) {
    return layer % 2 == 1;
}

/// The layer that sends (reads) on an edge: forward from layer `edge` to `edge` + 1, and back.
int sender(Direction direction) {
    return direction.pass == Pass::Forward ? direction.edge : direction.edge + 1;
}

int reader(Direction direction) {
    return direction.pass == Pass::Forward ? direction.edge + 1 : direction.edge;
}

/// Messages that damping still remembers, so many times; never more than there will be.
int remembered(const MlMatVampSettings& algorithm, int times) {
    return algorithm.damping < 1.0
               ? std::min(algorithm.iterations + 1, times * dampingMemory(algorithm.damping))
               : 1;
}

/// A message of one column as numbers: R = H / Gamma.
template <typename Message>
ScalarChannelLaw scalarLaw(const Message& message) {
    const double Gamma = message.precision(0, 0);
    return {message.path.gain()(0, 0) / Gamma,
            std::max(0.0, message.path.noiseCovariance()(0, 0)) / (Gamma * Gamma), Gamma};
}

}  // namespace

StateEvolution::StateEvolution(const Network& network,
                               std::vector<Spectrum> spectra,
                               const EvolutionSettings& settings)
    : m_network(network),
      m_spectra(std::move(spectra)),
      m_settings(settings),
      m_memory(remembered(settings.algorithm, 1)),
      m_kept(remembered(settings.algorithm, 2)) {
    if (settings.algorithm.damping == 1.0 && network.columns == 1) {
        m_quadrature = std::make_unique<QuadratureRows>(network, settings.estimation);
        if (m_quadrature->isComplete()) {
            return;
        }
        m_quadrature.reset();
    }
    m_prior = makePriorEstimator(network.assumedPrior, network.columns, settings.estimation,
                                 settings.threads);
    m_output = makeOutputEstimator(network.assumedOutput, settings.estimation, settings.threads);
    const int L = network.lastLayer();
    const auto net = [&](int layer) {
        return SampleNet{settings.samples, settings.scramblings[at(layer / 2)], m_memory};
    };
    m_sampled.push_back(samplePrior(network, net(0)));
    for (int l = 2; l < L; l += 2) {
        m_sampled.push_back(sampleRowwise(network, l, net(l)));
        m_rowwise.push_back(makeRowwiseEstimator(std::get<RowwiseLaw>(network.layer(l)),
                                                 settings.estimation, settings.threads));
    }
    m_sampled.push_back(sampleOutput(network, net(L)));
}

StateEvolution::State StateEvolution::initialState() const {
    const int d = m_network.columns;
    State state;
    for (int l = 0; l < lastLayer(); ++l) {
        Message message;
        message.precision = m_settings.algorithm.minPrecision * Eigen::MatrixXd::Identity(d, d);
        message.path = singleMessage(Eigen::MatrixXd::Zero(d, d), Eigen::MatrixXd::Zero(d, d));
        const auto* informed = std::get_if<InformedStart>(&m_settings.start);
        if (informed != nullptr && informed->variable == l) {
            message.precision = startPrecision(*informed, m_network);
            message.path = singleMessage(message.precision, message.precision);
        }
        message.start = message.path;
        deliver({l, Pass::Backward}, message);
        state.backward.push_back(std::move(message));
    }
    state.forward.resize(state.backward.size());
    state.estimates.resize(state.backward.size());
    return state;
}

const SampledRows& StateEvolution::sampled(int layer) const {
    return m_sampled[at(layer / 2)];
}

GaussianMessage StateEvolution::rowsOf(const Message& message, const Eigen::MatrixXd& truth) const {
    return {message.precision, truth * message.path.gain() + message.noiseRows.back()};
}

StateEvolution::Posterior StateEvolution::fromRows(const Estimate& estimate,
                                                   const Eigen::MatrixXd& truth,
                                                   const Eigen::MatrixXd& incoming) const {
    const auto n = static_cast<double>(truth.rows());
    const Eigen::MatrixXd error = estimate.mean - truth;
    Posterior posterior;
    posterior.covariance = estimate.covariance;
    posterior.law.error = error.transpose() * error / n;
    posterior.law.cross = truth.transpose() * estimate.mean / n;
    posterior.law.power = estimate.mean.transpose() * estimate.mean / n;
    posterior.rows = estimate.mean;
    posterior.incoming = incoming;
    return posterior;
}

StateEvolution::Posterior StateEvolution::fromMoments(const ScalarMoments& moments,
                                                      int variable) const {
    const auto matrix = [](double value) { return Eigen::MatrixXd::Constant(1, 1, value); };
    const double tau = m_network.moment(variable)(0, 0);
    Posterior posterior;
    posterior.covariance = matrix(moments.covariance);
    posterior.law.error = matrix(moments.errorPower);
    posterior.law.cross = matrix(tau + moments.errorSignal);
    posterior.law.power = matrix(tau + 2.0 * moments.errorSignal + moments.errorPower);
    posterior.scalar = moments;
    return posterior;
}

StateEvolution::Posterior StateEvolution::fromSpectrum(int layer,
                                                       LinearSide side,
                                                       const Message& above,
                                                       const Message& below) const {
    const auto& law = std::get<LinearLaw>(m_network.layer(layer));
    const Spectrum& spectrum = m_spectra[at((layer - 1) / 2)];
    Posterior posterior;
    posterior.linear = std::make_shared<const LinearPosterior>(below.precision, above.precision,
                                                               law.noiseCovariance);
    posterior.sources = std::make_shared<const LinearSources>(
        LinearSources{m_network.moment(layer - 1), law.noiseCovariance, below.path, above.path});
    posterior.evolution = std::make_shared<const LinearEvolution>(spectrum, side, *posterior.linear,
                                                                  *posterior.sources);
    posterior.covariance = side == LinearSide::Below ? posterior.linear->covarianceBelow(spectrum)
                                                     : posterior.linear->covarianceAbove(spectrum);
    posterior.law = posterior.evolution->estimateLaw();
    return posterior;
}

StateEvolution::Posterior StateEvolution::estimateAbove(int layer,
                                                        const Message& above,
                                                        const Message* below) const {
    if (isLinear(layer)) {
        return fromSpectrum(layer, LinearSide::Above, above, *below);
    }
    if (m_quadrature) {
        return fromMoments(
            layer == 0 ? m_quadrature->prior(scalarLaw(above))
                       : m_quadrature->rowwise(layer, true, scalarLaw(above), scalarLaw(*below)),
            layer);
    }
    const SampledRows& rows = sampled(layer);
    const GaussianMessage fromAbove = rowsOf(above, rows.above);
    if (layer == 0) {
        return fromRows(m_prior->estimateAbove(fromAbove), rows.above, fromAbove.weightedMean);
    }
    const GaussianMessage fromBelow = rowsOf(*below, rows.below);
    return fromRows(
        m_rowwise[at(layer / 2 - 1)]->estimateAbove(fromAbove, shifted(fromBelow, rows.bias)),
        rows.above, fromAbove.weightedMean);
}

StateEvolution::Posterior StateEvolution::estimateBelow(int layer,
                                                        const Message* above,
                                                        const Message& below) const {
    if (isLinear(layer)) {
        return fromSpectrum(layer, LinearSide::Below, *above, below);
    }
    if (m_quadrature) {
        return fromMoments(
            layer == lastLayer()
                ? m_quadrature->output(scalarLaw(below))
                : m_quadrature->rowwise(layer, false, scalarLaw(*above), scalarLaw(below)),
            layer - 1);
    }
    const SampledRows& rows = sampled(layer);
    const GaussianMessage fromBelow = rowsOf(below, rows.below);
    const GaussianMessage moved = shifted(fromBelow, rows.bias);
    Estimate estimate = layer == lastLayer() ? m_output->estimateBelow(rows.observation, moved)
                                             : m_rowwise[at(layer / 2 - 1)]->estimateBelow(
                                                 rowsOf(*above, rows.above), moved);
    if (rows.bias.size() > 0) {
        estimate.mean -= rows.bias;
    }
    return fromRows(estimate, rows.below, fromBelow.weightedMean);
}

void StateEvolution::appendRows(Message& message,
                                const Posterior& posterior,
                                const Eigen::MatrixXd& truth,
                                const ExtrinsicStep& step,
                                Direction direction,
                                double damping) const {
    const auto n = static_cast<double>(truth.rows());
    message.sentRows.push_back(
        std::make_shared<const Eigen::MatrixXd>(step.outgoing(posterior.rows, posterior.incoming)));
    const Eigen::MatrixXd& H = *message.sentRows.back();
    std::vector<Eigen::MatrixXd> gram;
    for (const auto& earlier : message.sentRows) {
        gram.emplace_back(H.transpose() * *earlier / n);
    }
    message.sent.append(truth.transpose() * H / n, gram, m_network.moment(direction.edge), damping);
}

/// H_out = (xhat Lambda - R Gamma) P as numbers. With xhat = x + w, R = x + e it is (x (Lambda - Gamma)
/// + v) P, v = w Lambda - e Gamma, and v is split into what follows x and the rest.
void StateEvolution::appendMoments(Message& message,
                                   const Posterior& posterior,
                                   const Message& incoming,
                                   const ExtrinsicStep& step,
                                   Direction direction) const {
    const ScalarMoments& moments = *posterior.scalar;
    const double tau = m_network.moment(direction.edge)(0, 0);
    const ScalarChannelLaw received = scalarLaw(incoming);
    const double Lambda = step.estimatePrecision(0, 0);
    const double Gamma = received.precision;
    const double P = step.scaling(0, 0);
    const double bias = received.gain - 1.0;
    const double signalOfRest = Lambda * moments.errorSignal - Gamma * bias * tau;
    const double powerOfRest = Lambda * Lambda * moments.errorPower
                               - 2.0 * Lambda * Gamma * moments.errorReceived
                               + Gamma * Gamma * (bias * bias * tau + received.noise);
    const double noise = std::max(0.0, powerOfRest - signalOfRest * signalOfRest / tau);
    const double gain = P * (Lambda - Gamma + signalOfRest / tau);
    message.sent.append(Eigen::MatrixXd::Constant(1, 1, gain * tau),
                        {Eigen::MatrixXd::Constant(1, 1, gain * gain * tau + P * P * noise)},
                        m_network.moment(direction.edge), 1.0);
}

void StateEvolution::appendGains(Message& message,
                                 const Posterior& posterior,
                                 const ExtrinsicStep& step,
                                 Direction direction,
                                 double damping) const {
    const LinearEvolution& evolution = *posterior.evolution;
    message.sentGains.push_back(std::make_shared<const SourceGains>(evolution.outgoing(step)));
    std::vector<Eigen::MatrixXd> gram;
    for (std::size_t j = 0; j < message.sentGains.size(); ++j) {
        gram.push_back(evolution.moment(*message.sentGains.back(), *message.sentGains[j],
                                        static_cast<int>(message.sentGains.size() - 1 - j)));
    }
    message.sent.append(evolution.signalMoment(*message.sentGains.back()), gram,
                        m_network.moment(direction.edge), damping);
}

StateEvolution::Message StateEvolution::send(Direction direction,
                                             const Posterior& posterior,
                                             const ExtrinsicStep& step,
                                             const Message& incoming,
                                             const Message& previous,
                                             double damping) const {
    const bool memory = m_settings.algorithm.damping < 1.0;
    Message message = memory ? previous : Message{};
    forget(message);
    message.precision = step.outgoingPrecision;
    if (damping < 1.0) {
        message.precision = damping * step.outgoingPrecision + (1.0 - damping) * previous.precision;
    }
    if (isLinear(sender(direction))) {
        appendGains(message, posterior, step, direction, damping);
    } else if (posterior.scalar) {
        appendMoments(message, posterior, incoming, step, direction);
    } else {
        const SampledRows& rows = sampled(sender(direction));
        appendRows(message, posterior, direction.pass == Pass::Forward ? rows.above : rows.below,
                   step, direction, damping);
    }
    const bool afterStart = memory && message.start.length() > 0;
    message.path = afterStart ? joined(message.start, message.sent.path()) : message.sent.path();
    message.path = newest(message.path, m_kept);
    deliver(direction, message);
    return message;
}

/// Makes room for one more message.
void StateEvolution::forget(Message& message) const {
    const auto trim = [](auto& list, int length) {
        const int excess = static_cast<int>(list.size()) - length;
        if (excess > 0) {
            list.erase(list.begin(), list.begin() + excess);
        }
    };
    trim(message.sentRows, m_kept - 1);
    trim(message.sentGains, m_kept - 1);
    trim(message.noiseRows, m_memory - 1);
    message.sent.forgetBefore(m_kept - 1);
}

void StateEvolution::deliver(Direction direction, Message& message) const {
    if (m_quadrature || isLinear(reader(direction))) {
        return;
    }
    const SampledRows& rows = sampled(reader(direction));
    const int k = message.delivered;
    const Eigen::MatrixXd standard =
        direction.pass == Pass::Forward ? rows.standardBelow(k) : rows.standardAbove(k);
    const Eigen::MatrixXd noise =
        conditionalNoise(newest(message.path, static_cast<int>(message.noiseRows.size()) + 1),
                         message.noiseRows, standard);
    ++message.delivered;
    message.noiseRows.push_back(noise);
}

}  // namespace onsager
