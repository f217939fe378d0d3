// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/laws/outputs/probit.h"

namespace onsager {

ThresholdLaw outputLaw(const ProbitOutput& output, const OutputSetting& /*setting*/) {
    return {{0.0}, output.noiseVariance, true};
}

std::string missingSlope(const ProbitOutput& output) {
    return std::string(output.noiseVariance > 0.0 ? "" : kStepsAreFlat);
}

}  // namespace onsager
