// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/laws/outputs/abs.h"

namespace onsager {

CommitteeLaw outputLaw(const AbsOutput& /*output*/, const OutputSetting& setting) {
    return entrywiseLaw(Activation::Abs, setting.columns);
}

std::string missingSlope(const AbsOutput& output) {
    return missingSlope(output.noise, Activation::Abs);
}

}  // namespace onsager
