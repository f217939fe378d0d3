// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/laws/outputs/relu.h"

namespace onsager {

CommitteeLaw outputLaw(const ReluOutput& /*output*/, const OutputSetting& setting) {
    return entrywiseLaw(Activation::Relu, setting.columns);
}

std::string missingSlope(const ReluOutput& output) {
    return missingSlope(output.noise, Activation::Relu);
}

}  // namespace onsager
