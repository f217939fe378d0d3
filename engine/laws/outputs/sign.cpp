// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/laws/outputs/sign.h"

namespace onsager {

ThresholdLaw outputLaw(const SignOutput& /*output*/, const OutputSetting& /*setting*/) {
    return {{0.0}, 0.0, true};
}

std::string missingSlope(const SignOutput& /*output*/) {
    return std::string(kStepsAreFlat);
}

}  // namespace onsager
