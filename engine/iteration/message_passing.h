// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/iteration/damping_schedule.h"
#include "engine/iteration/half_iteration.h"
#include "engine/iteration/visit_variables.h"
#include "engine/messages/extrinsic.h"
#include "engine/messages/standing_message.h"
#include "engine/model/network.h"
#include "engine/model/scenario.h"

#include <cmath>
#include <concepts>
#include <limits>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace onsager {

/// Settings of the loop, the same for the algorithm and its prediction.
struct LoopSettings {
    /// Of the messages about Z_l, l = 0 .. L-1, in 1/signal^2; `growth` is that of a sparse MAP prior.
    std::vector<PrecisionLimits> limits;
    double damping = 1.0;  ///< weight of the new message from an edge's second sending on
    DampingSchedule schedule = DampingSchedule::Fixed;
    /// Variables from the signal on that are known: their messages stand, and no estimate is made of them.
    int known = 0;
};

/// The settings for a network. Limits are given in units of what the laws tell by themselves,
/// U_l = c tau_l^-1, so that nothing depends on the units of a signal; c is 1 where beliefs are moved to
/// the temperature of the laws, else the coldness of Temperature.
LoopSettings loopSettings(const Network& network,
                          Estimation estimation,
                          const MlMatVampSettings& algorithm);

/// Gamma^-_l of a start that knows nothing: minPrecision U_l.
Eigen::MatrixXd uninformedPrecision(const Network& network,
                                    Estimation estimation,
                                    const MlMatVampSettings& algorithm,
                                    int variable);

/// Where a message travels: the variable Z_edge, towards the observation or towards the signal.
struct Direction {
    int edge = 0;
    Pass pass = Pass::Forward;
};

/// Why an estimate cannot be used; empty: it can.
inline std::string_view faultOf(bool isFinite, bool powerWithinLimit) {
    if (!isFinite) {
        return "the estimate is not finite";
    }
    return powerWithinLimit ? std::string_view()
                            : "the estimate has more power than divergenceFactor allows";
}

/// What the loop passes along the edges. The algorithm sends Gaussian messages about drawn rows; the
/// state evolution sends the law of such messages; the loop is the same.
///
/// `Message` has a d x d `precision`; `Posterior` has the d x d `covariance` of an estimate and says
/// with fault() why it cannot be used; empty: it can.
template <typename Medium>
concept MessageMedium = requires(const Medium& medium,
                                 const typename Medium::Message& message,
                                 const typename Medium::Posterior& posterior,
                                 const ExtrinsicStep& step,
                                 const MessageBlend& blend) {
    { medium.lastLayer() } -> std::convertible_to<int>;
    /// Estimate of Z_layer, 0 <= layer < L, from R^-_layer and R^+_{layer-1} (null for the prior).
    { medium.estimateAbove(0, message, &message) } -> std::same_as<typename Medium::Posterior>;
    /// Estimate of Z_{layer-1}, 0 < layer <= L, from R^-_layer (null for the output) and R^+_{layer-1}.
    { medium.estimateBelow(0, &message, message) } -> std::same_as<typename Medium::Posterior>;
    /// Rows Zhat - R_in of an estimate made row by row; empty elsewhere.
    { medium.moved(Direction{}, posterior, message) } -> std::same_as<Eigen::MatrixXd>;
    /// The message that leaves an estimate by the extrinsic step, joined with the previous one of the
    /// edge.
    {
        medium.send(Direction{}, posterior, step, message, message, blend)
        } -> std::same_as<typename Medium::Message>;
    { posterior.fault() } -> std::convertible_to<std::string_view>;
    { posterior.covariance } -> std::convertible_to<const Eigen::MatrixXd&>;
    { message.precision } -> std::convertible_to<const Eigen::MatrixXd&>;
};

/// All that a run of message passing remembers: a value that can be kept and resumed.
template <typename Medium>
struct PassingState {
    std::vector<typename Medium::Message> forward;      ///< R^+_l, l = 0 .. L-1
    std::vector<typename Medium::Message> backward;     ///< R^-_l, l = 0 .. L-1
    std::vector<typename Medium::Posterior> estimates;  ///< of Z_l in the latest half-iteration
    DampingState damping;                               ///< what an adaptive schedule remembers
    HalfIteration next;                                 ///< what advance() will compute
    std::optional<Failure> failure;                     ///< set once, ends the run
    long clipped = 0;                                   ///< eigenvalues clipped so far
    long standing =
        0;  ///< messages so far that stand, wholly or in part, for want of anything to say
};

/// One half-iteration of ML-Mat-VAMP in any medium. Source: Pandit et al. 2020, Algorithm 1.
///
///     forward:   l = 0 .. L-1:  Z^+_l from (R^-_l, R^+_{l-1}),  send R^+_l
///     backward:  l = L .. 1:    Z^-_{l-1} from (R^-_l, R^+_{l-1}),  send R^-_{l-1}
///
/// Damping acts from an edge's second sending on; so does the rule that a message stands where its sender
/// has nothing measurable to say, see standingPart().
///
/// A posterior at fault, or whose covariance is not positive definite, ends the run with state.failure.
template <MessageMedium Medium>
void advance(const Medium& medium, const LoopSettings& settings, PassingState<Medium>& state) {
    using Message = typename Medium::Message;
    const int L = medium.lastLayer();
    const auto at = [](int l) { return static_cast<std::size_t>(l); };
    const HalfIteration now = state.next;
    // Damping acts from an edge's second sending on.
    const double damping = now.iteration > 0 ? settings.damping * state.damping.share : 1.0;
    PassUncertainty health;

    // Returns why the estimate cannot be sent; empty: it was.
    const auto transmit = [&](Direction direction, const Message& incoming, Message& outgoing) {
        const auto& posterior = state.estimates[at(direction.edge)];
        PrecisionLimits limits = settings.limits[at(direction.edge)];
        const bool fromPrior = direction.edge == 0 && direction.pass == Pass::Forward;
        const bool fromSparsePrior = fromPrior && std::isfinite(limits.growth);
        if (!fromPrior) {
            limits.growth = std::numeric_limits<double>::infinity();
        }
        if (const std::string_view fault = posterior.fault(); !fault.empty()) {
            return fault;
        }
        const ExtrinsicStep step = extrinsicStep(posterior.covariance, incoming.precision, limits);
        if (!step.valid) {
            return std::string_view("the covariance of the estimate is not positive definite");
        }
        state.clipped += step.clipped;
        health.indefinite += step.indefinite;
        health.uncertainty.push_back(posterior.covariance.trace());
        MessageBlend blend{damping};
        // A threshold that every row has passed is flat: its message has no precision, but a mean.
        if (now.iteration > 0 && !fromSparsePrior) {
            blend.standing = standingPart(step, incoming.precision, outgoing.precision, [&] {
                return medium.moved(direction, posterior, incoming);
            });
            state.standing += blend.standing.size() > 0 ? 1 : 0;
        }
        outgoing = medium.send(direction, posterior, step, incoming, outgoing, blend);
        return std::string_view();
    };

    // One variable of the pass: its estimate, and the message that leaves it.
    const auto visit = [&](int variable) {
        if (now.pass == Pass::Forward) {
            const Message* below = variable > 0 ? &state.forward[at(variable - 1)] : nullptr;
            const Message& above = state.backward[at(variable)];
            state.estimates[at(variable)] = medium.estimateAbove(variable, above, below);
            return transmit({variable, now.pass}, above, state.forward[at(variable)]);
        }
        const Message* above = variable < L - 1 ? &state.backward[at(variable + 1)] : nullptr;
        const Message& below = state.forward[at(variable)];
        state.estimates[at(variable)] = medium.estimateBelow(variable + 1, above, below);
        return transmit({variable, now.pass}, below, state.backward[at(variable)]);
    };

    state.failure = visitVariables(now, {L, settings.known}, visit);
    if (state.failure) {
        return;
    }
    state.next = now.next();
    if (settings.schedule == DampingSchedule::Adaptive) {
        state.damping = adapted(std::move(state.damping), std::move(health), now.pass);
    }
}

}  // namespace onsager
