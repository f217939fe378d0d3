// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/network.h"
#include "engine/state_evolution/scalar_moments.h"

namespace onsager {

/// The law of x = z + b, the argument of a function or an observation, and of R = gain z + N(0, noise) +
/// b, the mean that an estimator is told: two Gaussian numbers with the same mean. b is known to the
/// estimator, whose error is one of z as well as of x.
struct ArgumentChannel {
    double mean = 0.0;
    double variance = 1.0;         ///< of x
    double messageVariance = 0.0;  ///< of R
    double covariance = 0.0;
    double determinant = 0.0;  ///< variance messageVariance - covariance^2, without cancellation
    /// E[z | x, R] = fromArgument (x - mean) + fromMessage (R - mean).
    double fromArgument = 1.0;
    double fromMessage = 0.0;

    /// E[x | R] - mean is this times R - mean.
    [[nodiscard]] double share() const {
        return messageVariance > 0.0 ? covariance / messageVariance : 0.0;
    }
    /// Var(x | R); not below 1e-28 of the variance.
    [[nodiscard]] double posteriorVariance() const;
};

/// tau = E z^2. gain 0 and noise 0, but for rounding: nothing is told but b.
ArgumentChannel argumentLaw(const ScalarChannelLaw& below, double tau, const EntryLaw& bias);

/// The law of a message that is believed rightly: z = R - b + N(0, 1 / gamma), R as wide as tau leaves.
ArgumentChannel matchedArgument(double tau, double gamma, const EntryLaw& bias);

}  // namespace onsager
