// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/state_evolution/argument_channel.h"

#include <algorithm>

namespace onsager {

double ArgumentChannel::posteriorVariance() const {
    constexpr double kLeast = 1e-28;
    return messageVariance > 0.0 ? std::max(determinant / messageVariance, kLeast * variance)
                                 : variance;
}

ArgumentChannel argumentLaw(const ScalarChannelLaw& below, double tau, const EntryLaw& bias) {
    constexpr double kRounding = 1e-12;
    const double g = below.gain;
    const double noise = below.noise;
    const double v = bias.variance;
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
    law.determinant = noise * (tau + v) + v * tau * (1.0 - g) * (1.0 - g);
    if (law.determinant > 0.0) {
        law.fromArgument = tau * (noise + v * (1.0 - g)) / law.determinant;
        law.fromMessage = -tau * v * (1.0 - g) / law.determinant;
    }
    return law;
}

ArgumentChannel matchedArgument(double tau, double gamma, const EntryLaw& bias) {
    ArgumentChannel law;
    law.mean = bias.mean(0);
    law.messageVariance = std::max(0.0, tau - 1.0 / gamma) + bias.variance;
    law.variance = law.messageVariance + 1.0 / gamma;
    law.covariance = law.messageVariance;
    law.determinant = law.messageVariance / gamma;
    if (law.messageVariance > 0.0) {
        law.fromMessage = -bias.variance / law.messageVariance;
    }
    return law;
}

}  // namespace onsager
