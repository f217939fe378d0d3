// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/laws/outputs/output_noise.h"

#include <fmt/format.h>

namespace onsager {

int givenNoises(const OutputNoise& noise) {
    return (noise.variance ? 1 : 0) + (noise.covariance ? 1 : 0) + (noise.snrDb ? 1 : 0);
}

void checkNoise(const OutputNoise& noise, int outputs, const LawCheck& check) {
    const int given = givenNoises(noise);
    if (given != 1) {
        check.add(
            given == 0 ? "snrDb" : "noiseVariance",
            fmt::format("{} given: exactly one of snrDb, noiseVariance, noiseCovariance is needed",
                        given == 0 ? "no noise is" : "more than one noise is"));
    }
    if (noise.covariance) {
        check.covariance("noiseCovariance", *noise.covariance, outputs);
    }
}

std::string missingSlope(const OutputNoise& noise, const EntryFunction& phi) {
    if (isFlat(phi)) {
        return fmt::format("the slope of {} at the output is 0", phi.law().name);
    }
    const bool isNoisy = noise.snrDb || noise.covariance || noise.variance.value_or(0.0) > 0.0;
    return isNoisy ? "" : "an observation without noise has no density";
}

}  // namespace onsager
