// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/laws/outputs/awgn.h"

namespace onsager {

CommitteeLaw outputLaw(const AwgnOutput& output, const OutputSetting& setting) {
    return entrywiseLaw(output.activation, setting.columns);
}

std::string missingSlope(const AwgnOutput& output) {
    return missingSlope(output.noise, output.activation);
}

}  // namespace onsager
