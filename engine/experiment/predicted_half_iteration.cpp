// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/experiment/predicted_half_iteration.h"

#include "engine/experiment/error_measures.h"
#include "engine/experiment/metrics.h"
#include "engine/state_evolution/matched_evolution.h"
#include "engine/state_evolution/ml_amp_evolution.h"
#include "engine/state_evolution/state_evolution.h"

#include <Eigen/Dense>

#include <optional>
#include <utility>

namespace onsager {

namespace {

EstimateLaw lawOf(const StateEvolution::Posterior& posterior, const Eigen::MatrixXd& /*tau*/) {
    return posterior.law;
}

/// Matched: E[x^T xhat] = E[xhat^T xhat] = tau - C.
EstimateLaw lawOf(const MatchedEvolution::Posterior& posterior, const Eigen::MatrixXd& tau) {
    const Eigen::MatrixXd overlap = tau - posterior.covariance;
    return {posterior.covariance, overlap, overlap};
}

NaturalChannel channelOf(const StateEvolution::Message& message,
                         const Eigen::MatrixXd& /*tau*/,
                         Pass /*pass*/) {
    return {message.precision, message.path.gain(), message.path.noiseCovariance()};
}

/// Backward R = Z + N(0, Gamma^-1); forward Z = R + N(0, Gamma^-1), R of power Q = tau - Gamma^-1,
/// which is R = Z A + N(0, Q - Q A) with A = tau^+ Q.
NaturalChannel channelOf(const MatchedEvolution::Message& message,
                         const Eigen::MatrixXd& tau,
                         Pass pass) {
    const Eigen::MatrixXd& Gamma = message.precision;
    if (pass == Pass::Backward) {
        return {Gamma, Gamma, Gamma};
    }
    const Eigen::MatrixXd Q = tau - Gamma.inverse();
    const Eigen::MatrixXd A = tau.completeOrthogonalDecomposition().solve(Q);
    return {Gamma, A * Gamma, Gamma * (Q - Q * A) * Gamma};
}

/// Rows of Z_l and its estimate where errors need them and state evolution has them: after the prior
/// and row-wise layers of a forward pass. The messages they read are still in the state.
template <typename Medium>
std::optional<EstimatedRows> estimatedRows(const EstimateRows& rows,
                                           const Network& network,
                                           const PassingState<Medium>& state,
                                           int l) {
    const auto at = [](int edge) { return static_cast<std::size_t>(edge); };
    const NaturalChannel above =
        channelOf(state.backward[at(l)], network.moment(l), Pass::Backward);
    if (l == 0) {
        return rows.ofPrior(above);
    }
    return rows.ofRowwise(
        l, above, channelOf(state.forward[at(l - 1)], network.moment(l - 1), Pass::Forward));
}

EdgeMoments momentsOf(const EstimateLaw& law,
                      const Eigen::MatrixXd& covariance,
                      const Eigen::MatrixXd& Gamma,
                      const Eigen::MatrixXd& tau) {
    EdgeMoments moments;
    moments.messagePrecision = Gamma;
    moments.estimatePrecision = covariance.inverse();
    moments.signal = tau;
    moments.overlap = law.cross.transpose();
    moments.power = law.power;
    return moments;
}

/// H = X B + N(0, T_H) is R = X A + N(0, T) with A = B Gamma^-1, T = Gamma^-1 T_H Gamma^-1.
void addChannel(EdgeMoments& moments, const StateEvolution::Message& message, Pass /*pass*/) {
    const Eigen::MatrixXd inverse = message.precision.inverse();
    moments.gain = message.path.gain() * inverse;
    moments.noiseCovariance = inverse * message.path.noiseCovariance() * inverse;
}

/// Backward R = Z + N(0, Gamma^-1); forward Z = R + N(0, Gamma^-1), R of power Q = tau - Gamma^-1,
/// which read as R = Z A + N(0, T) is A = tau^+ Q, T = Q - Q tau^+ Q.
void addChannel(EdgeMoments& moments, const MatchedEvolution::Message& message, Pass pass) {
    const Eigen::MatrixXd inverse = message.precision.inverse();
    if (pass == Pass::Backward) {
        moments.gain = Eigen::MatrixXd::Identity(inverse.rows(), inverse.cols());
        moments.noiseCovariance = inverse;
        return;
    }
    const Eigen::MatrixXd Q = moments.signal - inverse;
    moments.gain = moments.signal.completeOrthogonalDecomposition().solve(Q);
    moments.noiseCovariance = Q - Q * moments.gain;
}

}  // namespace

template <typename Medium>
ErrorRecord predictedErrors(const Network& network,
                            const PassingState<Medium>& state,
                            HalfIteration when,
                            const EstimateRows* rows) {
    ErrorRecord record;
    record.when = when;
    for (int l = 0; l < network.lastLayer(); ++l) {
        const Eigen::MatrixXd& tau = network.moment(l);
        const EstimateLaw law = lawOf(state.estimates[static_cast<std::size_t>(l)], tau);
        // A sum of squares; below zero is what cancellation has left.
        const double error = law.error.trace() >= 0.0 ? law.error.trace() : kMissing;
        VariableErrors errors;
        errors.variable = l;
        errors.mse = error / network.columns;
        errors.nmse = error / tau.trace();
        std::optional<EstimatedRows> pairs;
        if (rows != nullptr && when.pass == Pass::Forward && l % 2 == 0 && needsRows(network, l)) {
            pairs = estimatedRows(*rows, network, state, l);
        }
        if (rows != nullptr && when.pass == Pass::Backward && l + 1 == network.lastLayer()
            && needsFit(network)) {
            pairs = rows->ofOutput(
                channelOf(state.forward[static_cast<std::size_t>(l)], tau, Pass::Forward));
        }
        // Before the first product ML-AMP knows nothing: its estimate is 0, not the mean of the law.
        if (pairs && law.power.isZero(0.0)) {
            pairs->estimate.setZero();
        }
        errors.values = predictedValues(network, l, {tau, law}, pairs ? &*pairs : nullptr);
        record.variables.push_back(std::move(errors));
        if (l == 0 && hasTestError(network)) {
            record.testError = normalizedTestError(network, tau, law.cross, law.power);
        }
    }
    return record;
}

template <typename Medium>
std::shared_ptr<const HalfIterationDetails> predictedDetails(const Network& network,
                                                             const PassingState<Medium>& state,
                                                             HalfIteration when,
                                                             double shown) {
    const auto& messages = when.pass == Pass::Forward ? state.forward : state.backward;
    HalfIterationDetails details;
    for (int l = 0; l < network.lastLayer(); ++l) {
        const auto edge = static_cast<std::size_t>(l);
        const auto& posterior = state.estimates[edge];
        const Eigen::MatrixXd& tau = network.moment(l);
        EdgeMoments moments =
            momentsOf(lawOf(posterior, tau), posterior.covariance, messages[edge].precision, tau);
        addChannel(moments, messages[edge], when.pass);
        moments.messagePrecision *= shown;
        moments.estimatePrecision *= shown;
        details.edges.push_back(std::move(moments));
    }
    return std::make_shared<const HalfIterationDetails>(std::move(details));
}

template ErrorRecord predictedErrors(const Network&,
                                     const PassingState<StateEvolution>&,
                                     HalfIteration,
                                     const EstimateRows*);
template std::shared_ptr<const HalfIterationDetails> predictedDetails(
    const Network&, const PassingState<StateEvolution>&, HalfIteration, double);

template ErrorRecord predictedErrors(const Network&,
                                     const PassingState<MatchedEvolution>&,
                                     HalfIteration,
                                     const EstimateRows*);
template std::shared_ptr<const HalfIterationDetails> predictedDetails(
    const Network&, const PassingState<MatchedEvolution>&, HalfIteration, double);

template ErrorRecord predictedErrors(const Network&,
                                     const PassingState<MlAmpEvolution>&,
                                     HalfIteration,
                                     const EstimateRows*);
template std::shared_ptr<const HalfIterationDetails> predictedDetails(
    const Network&, const PassingState<MlAmpEvolution>&, HalfIteration, double);

}  // namespace onsager
