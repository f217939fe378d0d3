// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/state_evolution/argument_channel.h"

#include <algorithm>

namespace onsager {

double ArgumentChannel::posteriorVariance() const {
    constexpr double kLeast = 1e-28;
    // Var(x | R) = det / Var R, not below rounding of Var x.
    return messageVariance > 0.0 ? std::max(determinant / messageVariance, kLeast * variance)
                                 : variance;
}

ArgumentChannel argumentLaw(const ScalarChannelLaw& below, double tau, const EntryLaw& bias) {
    constexpr double kRounding = 1e-12;
    const double g = below.gain;
    const double noise = below.noise;
    const double v = bias.variance;
    // x = z + b, R = g z + b + N(0, noise), E z^2 = tau, Var b = v, means of b:
    //     Var x = tau + v,   Cov(x, R) = g tau + v,   Var R = g^2 tau + noise + v.
    ArgumentChannel law;
    law.mean = bias.mean(0);
    law.variance = tau + v;
    law.messageVariance = g * g * tau + noise + v;
    law.fromArgument = tau / law.variance;
    if (law.messageVariance <= kRounding * law.variance) {
        law.messageVariance = 0.0;
        return law;
    }
    law.covariance = g * tau + v;
    // Var x Var R - Cov^2 with what cancels taken out by hand: a sum of terms that are not negative.
    law.determinant = noise * (tau + v) + v * tau * (1.0 - g) * (1.0 - g);
    if (law.determinant > 0.0) {
        // E[z | x, R] by the inverse of that matrix; without a bias it is x itself.
        law.fromArgument = tau * (noise + v * (1.0 - g)) / law.determinant;
        law.fromMessage = -tau * v * (1.0 - g) / law.determinant;
    }
    return law;
}

ArgumentChannel matchedArgument(double tau, double gamma, const EntryLaw& bias) {
    ArgumentChannel law;
    // R ~ N(mean, tau - 1 / gamma + v), x = R + N(0, 1 / gamma): Cov(x, R) = Var R, det = Var R / gamma.
    law.mean = bias.mean(0);
    law.messageVariance = std::max(0.0, tau - 1.0 / gamma) + bias.variance;
    law.variance = law.messageVariance + 1.0 / gamma;
    law.covariance = law.messageVariance;
    law.determinant = law.messageVariance / gamma;
    if (law.messageVariance > 0.0) {
        // E[z | x, R] = x - E[b | R] less means, E[b | R] = v / Var R (R - mean).
        law.fromMessage = -bias.variance / law.messageVariance;
    }
    return law;
}

}  // namespace onsager
