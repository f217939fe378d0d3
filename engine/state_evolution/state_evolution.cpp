// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/state_evolution/state_evolution.h"

#include "engine/estimators/output_estimator.h"
#include "engine/estimators/prior_estimator.h"
#include "engine/iteration/belief_update.h"
#include "engine/model/instance.h"
#include "engine/model/temperature.h"
#include "engine/numerics/complex_columns.h"
#include "engine/numerics/position.h"
#include "engine/numerics/symmetric_matrix.h"

#include <algorithm>
#include <cmath>

namespace onsager {

namespace {

/// Rows that know the newest messages for one that knows their history, and the fewest of these: with
/// more columns they have more numbers each, and fill their space less well.
constexpr int kNewestPerHistory = 4;
constexpr int kLeastHistories = 512;
constexpr int kLeastHistoriesOfMany = 2048;

/// Sent messages that are kept at most: (1 - damping)^kMostKept is 1e-6 for a damping of 0.007.
constexpr int kMostKept = 2048;

/// Rows of the messages that teach: they leave an error of some 1e-3 of what is learnt from a sparse signal, which the
/// scramblings tell.
constexpr int kLearningRows = 1 << 14;

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
int remembered(const EvolutionSettings& settings, int times) {
    const double least = leastDamping(settings.algorithm);
    if (least == 1.0) {
        return settings.remembersLast ? 2 : 1;
    }
    // Where a step hardly moves anything, many messages have a weight; the path is smooth there.
    constexpr int kMostRemembered = 192;
    const int memory = times * dampingMemory(least);
    return std::min(
        {settings.algorithm.iterations + 1, memory, times == 1 ? kMostRemembered : kMostKept});
}

/// Whether rows carry the noises of more than the newest messages.
bool remembers(const EvolutionSettings& settings) {
    return leastDamping(settings.algorithm) < 1.0 || settings.remembersLast;
}

/// Work of a linear layer in a half-iteration, see countWork(): some forty products of d x d matrices for each singular
/// value, which count where there are many columns.
double workOfSpectrum(Eigen::Index values, int columns) {
    constexpr int kMany = 16;
    constexpr double kPerNumber = 0.8;
    const double d = columns;
    return columns > kMany ? std::ceil(kPerNumber * static_cast<double>(values) * d * d * d) : 0.0;
}

/// A message of one column as numbers: R = H / Gamma.
template <typename Message>
ScalarChannelLaw scalarLaw(const Message& message) {
    // H = x B + N(0, S) in natural form: R = x B / Gamma + N(0, S / Gamma^2).
    const double Gamma = message.precision(0, 0);
    return {message.path.gain()(0, 0) / Gamma,
            std::max(0.0, message.path.noiseCovariance()(0, 0)) / (Gamma * Gamma), Gamma};
}

}  // namespace

StateEvolution::StateEvolution(const Network& network,
                               std::vector<Spectrum> spectra,
                               const EvolutionSettings& settings)
    : m_believed(std::make_shared<Network>(atItsTemperature(network, settings.estimation))),
      m_network(*m_believed),
      m_spectra(std::move(spectra)),
      m_settings(settings),
      m_loop(loopSettings(network, settings.estimation, settings.algorithm)),
      m_memory(remembered(settings, 1)),
      m_kept(remembered(settings, 2)),
      m_budget(std::make_unique<WorkBudget>(mostValues(settings))) {
    const bool damped = remembers(settings);
    if (!m_network.learnt.empty()) {
        m_priorRows = samplePrior(m_network, {kLearningRows, settings.scramblings.front(), 1});
        m_outputRows = sampleOutput(m_network, {kLearningRows, settings.scramblings.back(), 1});
    }
    if (integrates(m_network, settings)) {
        AverageSettings averages{10, settings.threads, 1e-8, m_budget.get()};
        if (damped) {
            // The sampled correlations are no better than rough panels: 3e-4 dB in a deep ReLU network, a
            // fortieth of the sampling error.
            averages.nodesPerPanel = 5;
            averages.tolerance = 0.0;
            averages.panelWidth = 2.0;
            averages.breakHalvings = 16;
        }
        m_averages = averages;
        m_quadrature = std::make_unique<QuadratureRows>(m_network, settings.estimation, averages);
    }
    if (m_quadrature && !damped) {
        return;
    }
    m_estimators = makeBelievedEstimators(m_network, settings.estimation, settings.threads);
    int samples = settings.samples;
    if (usesNewestRows(m_network, settings)) {
        m_newest = std::make_unique<MarginalRows>(m_network, settings);
        const int least = m_network.columns > 2 ? kLeastHistoriesOfMany : kLeastHistories;
        samples = std::min(samples, std::max(least, samples / kNewestPerHistory));
    }
    m_sampled = sampleLayers(m_network, settings.scramblings, samples, m_memory);
}

bool StateEvolution::integrates(const Network& network, const EvolutionSettings& settings) {
    const bool damped = remembers(settings);
    if (network.columns != 1 || network.denoiser || settings.isSampled
        || (damped && settings.isQuickLook)) {
        return false;
    }
    const QuadratureRows rows(network, settings.estimation);
    return rows.isComplete() && (!damped || rows.isQuick());
}

bool StateEvolution::usesNewestRows(const Network& network, const EvolutionSettings& settings) {
    return remembers(settings) && !settings.isQuickLook && !integrates(network, settings);
}

void StateEvolution::learn(HalfIteration made, const State& state) {
    const auto side = learntAfter(made, m_network);
    if (!side) {
        return;
    }
    const Message& heard =
        *side == LearntSide::Signal ? state.backward.front() : state.forward.back();
    const MarginalMessage message{heard.precision, heard.path};
    if (*side == LearntSide::Signal) {
        learnPrior(message.about(m_priorRows->above, m_priorRows->standardAbove(0)),
                   m_settings.algorithm.damping, *m_believed);
    } else {
        learnOutput(m_outputRows->observation,
                    shifted(message.about(m_outputRows->below, m_outputRows->standardBelow(0)),
                            m_outputRows->bias),
                    m_settings.algorithm.damping, *m_believed);
    }
    if (m_quadrature) {
        m_quadrature =
            std::make_unique<QuadratureRows>(m_network, m_settings.estimation, m_averages);
    }
    if (!m_estimators.empty()) {
        m_estimators.front() =
            makePriorEstimator(m_network, m_settings.estimation, m_settings.threads);
        m_estimators.back() =
            makeOutputEstimator(m_network.assumedOutput, m_settings.estimation, m_settings.threads);
    }
}

StateEvolution::State StateEvolution::initialState() const {
    const int d = m_network.columns;
    State state;
    for (int l = 0; l < lastLayer(); ++l) {
        Message message;
        message.precision =
            uninformedPrecision(m_network, m_settings.estimation, m_settings.algorithm, l);
        // A message that says nothing: gain 0, noise 0, so that H = 0 whatever Gamma is.
        message.path = singleMessage(Eigen::MatrixXd::Zero(d, d), Eigen::MatrixXd::Zero(d, d));
        const auto* informed = std::get_if<InformedStart>(&m_settings.start);
        if (informed != nullptr && informed->variable == l) {
            message.precision = startPrecision(*informed, m_network);
            // R = Z + N(0, Gamma^-1), so H = R Gamma has the gain Gamma and the noise covariance Gamma.
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

GaussianMessage StateEvolution::rowsOf(const Message& message, const Eigen::MatrixXd& truth) const {
    // H = x B + t, t the noise drawn for these rows (deliver).
    return {message.precision, truth * message.path.gain() + message.noiseRows.back()};
}

StateEvolution::Posterior StateEvolution::fromRows(const Estimate& estimate,
                                                   const Eigen::MatrixXd& truth,
                                                   const Eigen::MatrixXd& incoming) const {
    const auto n = static_cast<double>(truth.rows());
    const Eigen::MatrixXd error = estimate.mean - truth;
    m_work += estimate.work;
    Posterior posterior;
    posterior.covariance = estimate.covariance;
    // Plain averages over the rows: E[(xhat - x)^T (xhat - x)], E[x^T xhat], E[xhat^T xhat], d x d each.
    posterior.law.error = error.transpose() * error / n;
    posterior.law.cross = truth.transpose() * estimate.mean / n;
    posterior.law.power = estimate.mean.transpose() * estimate.mean / n;
    posterior.rows = {estimate.mean, incoming};
    return posterior;
}

StateEvolution::Posterior StateEvolution::fromMessages(int layer,
                                                       Side side,
                                                       const SampledRows& rows,
                                                       const GaussianMessage& fromAbove,
                                                       const GaussianMessage& fromBelow) const {
    const Estimate estimate = m_estimators[at(layer / 2)]->estimate(
        {&fromAbove, &fromBelow, &rows.bias, &rows.observation, &rows.factors}, side);
    return side == Side::Above ? fromRows(estimate, rows.above, fromAbove.naturalMean)
                               : fromRows(estimate, rows.below, fromBelow.naturalMean);
}

/// The law of the estimate, from what is known of the truth instead of the truth itself.
void StateEvolution::useNewest(Posterior newest, TruthPosterior truth, Posterior& posterior) const {
    const Eigen::MatrixXd& estimate = newest.rows.estimate;
    const auto n = static_cast<double>(estimate.rows());
    // With m = E[x | all messages] and c its covariance, xhat a function of the messages:
    //     E[(xhat - x)^T (xhat - x)] = E[(xhat - m)^T (xhat - m)] + c,   E[x^T xhat] = E[m^T xhat],
    // averages of less scatter than those over drawn x.
    const Eigen::MatrixXd error = estimate - truth.mean;
    posterior.covariance = std::move(newest.covariance);
    posterior.law.error = error.transpose() * error / n + truth.covariance;
    posterior.law.cross = truth.mean.transpose() * estimate / n;
    posterior.law.power = estimate.transpose() * estimate / n;
    posterior.newest = std::move(newest.rows);
    posterior.truth = std::move(truth);
}

void StateEvolution::useMoments(const ScalarMoments& moments,
                                int variable,
                                Posterior& posterior) const {
    const auto matrix = [](double value) { return Eigen::MatrixXd::Constant(1, 1, value); };
    // xhat = x + w: E x xhat = tau + E x w, E xhat^2 = tau + 2 E x w + E w^2.
    const double tau = m_network.moment(variable)(0, 0);
    posterior.covariance = matrix(moments.covariance);
    posterior.law.error = matrix(moments.errorPower);
    posterior.law.cross = matrix(tau + moments.errorSignal);
    posterior.law.power = matrix(tau + 2.0 * moments.errorSignal + moments.errorPower);
    posterior.scalar = moments;
}

StateEvolution::Posterior StateEvolution::checked(Posterior posterior, int variable) const {
    if (m_network.isComplex) {
        for (Eigen::MatrixXd* moment : {&posterior.covariance, &posterior.law.error,
                                        &posterior.law.cross, &posterior.law.power}) {
            *moment = circularPart(*moment);
        }
    }
    const double tau = m_network.moment(variable).trace();
    // Beside a variable that is 0 by its law everything is infinitely large.
    posterior.powerWithinLimit =
        // The algorithm's own test, so that both call the same run diverged.
        tau == 0.0 || posterior.law.power.trace() <= m_settings.algorithm.divergenceFactor * tau;
    return posterior;
}

StateEvolution::Posterior StateEvolution::fromSpectrum(int layer,
                                                       Side side,
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
    posterior.covariance = side == Side::Below ? posterior.linear->covarianceBelow(spectrum)
                                               : posterior.linear->covarianceAbove(spectrum);
    posterior.law = posterior.evolution->estimateLaw();
    m_work += workOfSpectrum(spectrum.singularValues.size(), m_network.columns);
    return posterior;
}

StateEvolution::Posterior StateEvolution::estimateAbove(int layer,
                                                        const Message& above,
                                                        const Message* below) const {
    return estimate(layer, Side::Above, &above, below);
}

StateEvolution::Posterior StateEvolution::estimateBelow(int layer,
                                                        const Message* above,
                                                        const Message& below) const {
    return estimate(layer, Side::Below, above, &below);
}

StateEvolution::Posterior StateEvolution::estimate(int layer,
                                                   Side side,
                                                   const Message* above,
                                                   const Message* below) const {
    const int variable = side == Side::Above ? layer : layer - 1;
    if (isLinear(layer)) {
        return checked(fromSpectrum(layer, side, *above, *below), variable);
    }
    Posterior posterior;
    if (!isIntegrated()) {
        const SampledRows& rows = m_sampled[at(layer / 2)];
        posterior = fromMessages(layer, side, rows,
                                 above != nullptr ? rowsOf(*above, rows.above) : GaussianMessage(),
                                 below != nullptr ? rowsOf(*below, rows.below) : GaussianMessage());
    }
    if (m_newest) {
        const SampledRows& rows = m_newest->rows(layer);
        const auto newestOf = [](const Message* message) {
            return message != nullptr
                       ? std::optional<MarginalMessage>({message->precision, message->path})
                       : std::nullopt;
        };
        const NewestMessages newest(newestOf(above), newestOf(below), rows);
        useNewest(fromMessages(layer, side, rows, newest.fromAbove, newest.fromBelow),
                  m_newest->truth(layer, side, newest), posterior);
    }
    if (m_quadrature) {
        useMoments(integrated(layer, side, above, below), variable, posterior);
    }
    return checked(std::move(posterior), variable);
}

/// Of a layer that is not linear, d = 1.
ScalarMoments StateEvolution::integrated(int layer,
                                         Side side,
                                         const Message* above,
                                         const Message* below) const {
    if (layer == 0) {
        return m_quadrature->prior(scalarLaw(*above));
    }
    return layer == lastLayer()
               ? m_quadrature->output(scalarLaw(*below))
               : m_quadrature->rowwise(layer, side, scalarLaw(*above), scalarLaw(*below));
}

ResidualLaw StateEvolution::restOf(const Posterior& posterior,
                                   const Message& incoming,
                                   const ExtrinsicStep& step,
                                   Direction direction) const {
    // v = H_out - x G is what errors alone make; S its part along x, the rest its noise.
    if (posterior.scalar) {
        return restLaw(*posterior.scalar, scalarLaw(incoming), step,
                       m_network.moment(direction.edge)(0, 0));
    }
    const TruthPosterior& truth = posterior.truth;
    const Eigen::MatrixXd& Gamma = incoming.precision;
    ResidualLaw rest =
        restLaw(truth,
                step.outgoing(posterior.newest.estimate - truth.mean,
                              posterior.newest.incoming - truth.mean * Gamma),
                step.outgoing(Eigen::MatrixXd::Identity(Gamma.rows(), Gamma.cols()), Gamma));
    if (m_network.isComplex) {
        rest.share = circularPart(rest.share);
        rest.noiseCovariance = circularPart(rest.noiseCovariance);
    }
    return rest;
}

/// H_out = (xhat Lambda - H_in) P = x G + v, with G = (Lambda - Gamma) P and v made of errors alone
/// where much is known, and with G = 0 where little is: a message that says nothing is exactly 0. What v
/// has in common with x is then moved to the gain.
///
/// Moments are those of the rows as they were drawn, so that what is said almost exactly keeps its small
/// noise. Then v is given the law that follows from the newest messages alone; only what it has in
/// common with older ones is left to the long rows.
void StateEvolution::appendRows(Message& message,
                                const Posterior& posterior,
                                const Message& incoming,
                                const ExtrinsicStep& step,
                                Direction direction,
                                const MessageBlend& blend) const {
    const SampledRows& rows = m_sampled[at(sender(direction) / 2)];
    const Eigen::MatrixXd& truth = direction.pass == Pass::Forward ? rows.above : rows.below;
    const auto n = static_cast<double>(truth.rows());
    const Eigen::MatrixXd& Gamma = incoming.precision;
    // Regression on x over these rows, E[x^T x]^+ E[x^T v]: what is left has no part of x, here too.
    const Eigen::MatrixXd inverseTau = pseudoInverse(truth.transpose() * truth / n);
    const Eigen::MatrixXd unit = Eigen::MatrixXd::Identity(Gamma.rows(), Gamma.cols());
    Eigen::MatrixXd G = step.outgoing(unit, Gamma);
    Eigen::MatrixXd v =
        step.outgoing(posterior.rows.estimate - truth, posterior.rows.incoming - truth * Gamma);
    Eigen::MatrixXd whole = step.outgoing(posterior.rows.estimate, posterior.rows.incoming);
    const bool saysLittle = whole.squaredNorm() < v.squaredNorm();
    if ((posterior.scalar || m_newest) && !whole.isZero(0.0)) {
        v = withLaw(v, truth, restOf(posterior, incoming, step, direction));
        whole = v + truth * G;
    }
    if (saysLittle) {
        v = std::move(whole);
        G.setZero();
    }
    Eigen::MatrixXd share = inverseTau * (truth.transpose() * v / n);
    // Circular: rows of a complex number turn with its phase, and only what turning keeps is no scatter.
    if (m_network.isComplex) {
        share = circularPart(share);
    }
    v -= truth * share;
    message.sentRows.push_back(std::make_shared<const Eigen::MatrixXd>(std::move(v)));
    const Eigen::MatrixXd& sent = *message.sentRows.back();
    std::vector<Eigen::MatrixXd> gram;
    // E[t_k^T t_j] for all j up to k: the new row of the Gram matrix.
    for (const auto& earlier : message.sentRows) {
        const Eigen::MatrixXd moment = sent.transpose() * *earlier / n;
        gram.push_back(m_network.isComplex ? circularPart(moment) : moment);
    }
    message.sent.append(G + share, gram, blend);
}

void StateEvolution::appendMoments(Message& message,
                                   const Posterior& posterior,
                                   const Message& incoming,
                                   const ExtrinsicStep& step,
                                   Direction direction) const {
    const ResidualLaw rest = restOf(posterior, incoming, step, direction);
    // H_out = (xhat Lambda - H_in) P with xhat = x + w, H_in = (x + e) Gamma:
    // x (Lambda - Gamma) P + (w Lambda - e Gamma) P.
    const Eigen::MatrixXd gain = step.clipMatrix * (step.estimatePrecision - incoming.precision);
    message.sent.append(gain + rest.share, {rest.noiseCovariance}, MessageBlend{});
}

void StateEvolution::appendGains(Message& message,
                                 const Posterior& posterior,
                                 const ExtrinsicStep& step,
                                 Direction direction,
                                 const MessageBlend& blend) const {
    const LinearEvolution& evolution = *posterior.evolution;
    SourceGains sent = evolution.outgoing(step);
    // B = tau^+ E[x^T H_out], from averages over the spectrum; what is left of H_out is uncorrelated with x.
    const Eigen::MatrixXd gain =
        pseudoInverse(m_network.moment(direction.edge)) * evolution.signalMoment(sent);
    evolution.removeSignal(gain, sent);
    message.sentGains.push_back(std::make_shared<const SourceGains>(std::move(sent)));
    std::vector<Eigen::MatrixXd> gram;
    // Each earlier message has met the noises of its own iteration: the sources' covariance at that distance.
    for (std::size_t j = 0; j < message.sentGains.size(); ++j) {
        gram.push_back(evolution.moment(*message.sentGains.back(), *message.sentGains[j],
                                        static_cast<int>(message.sentGains.size() - 1 - j)));
    }
    message.sent.append(gain, gram, blend);
}

Eigen::MatrixXd StateEvolution::moved(Direction /*direction*/,
                                      const Posterior& posterior,
                                      const Message& incoming) const {
    const RowsOfEstimate& rows =
        posterior.newest.estimate.size() > 0 ? posterior.newest : posterior.rows;
    if (posterior.scalar || rows.estimate.size() == 0) {
        return {};
    }
    // Rhat - R: how far the estimate has moved from its message, for the rule of standing messages.
    return rows.estimate - rows.incoming * spdInverse(incoming.precision);
}

StateEvolution::Message StateEvolution::send(Direction direction,
                                             const Posterior& posterior,
                                             const ExtrinsicStep& step,
                                             const Message& incoming,
                                             const Message& previous,
                                             const MessageBlend& blend) const {
    const bool memory = remembers(m_settings);
    Message message = memory ? previous : Message{};
    forget(message);
    message.precision = blend.precision(step.outgoingPrecision, previous.precision);
    if (isLinear(sender(direction))) {
        appendGains(message, posterior, step, direction, blend);
    } else if (isIntegrated()) {
        appendMoments(message, posterior, incoming, step, direction);
    } else {
        appendRows(message, posterior, incoming, step, direction, blend);
    }
    const bool afterStart = memory && message.start.length() > 0;
    // Messages before the first sending are independent of those sent: a path of blocks.
    message.path = afterStart ? joined(message.start, message.sent.path()) : message.sent.path();
    message.path = newest(message.path, m_kept);
    if (!memory && blend.standing.size() > 0) {
        // Their noises come from different rows.
        message.path = blended(message.path, previous.path, blend);
    }
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
    if (isIntegrated() || isLinear(reader(direction))) {
        return;
    }
    const SampledRows& rows = m_sampled[at(reader(direction) / 2)];
    const int k = message.delivered;
    const bool forward = direction.pass == Pass::Forward;
    Eigen::MatrixXd standard;
    if (k < rows.messages) {
        standard = forward ? rows.standardBelow(k) : rows.standardAbove(k);
    } else if (!message.noiseRows.empty()) {
        standard =
            unusedRows(message.noiseRows, forward ? rows.standardsBelow() : rows.standardsAbove());
    } else {  // nothing older is remembered
        standard = forward ? rows.standardBelow(0) : rows.standardAbove(0);
    }
    // The new noise given all noises of this edge that are remembered.
    const Eigen::MatrixXd noise =
        conditionalNoise(newest(message.path, static_cast<int>(message.noiseRows.size()) + 1),
                         message.noiseRows, standard);
    ++message.delivered;
    message.noiseRows.push_back(noise);
}

}  // namespace onsager
