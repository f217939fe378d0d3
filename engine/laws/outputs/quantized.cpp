// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/laws/outputs/quantized.h"

#include <fmt/format.h>

namespace onsager {

void check(const QuantizedOutput& output, const LawCheck& check) {
    const auto& levels = output.levels;
    for (std::size_t k = 1; k < levels.size(); ++k) {
        if (!(levels[k - 1] < levels[k])) {
            check.add("levels", fmt::format("{} comes after {}: levels increase strictly",
                                            levels[k], levels[k - 1]));
            return;
        }
    }
}

ThresholdLaw outputLaw(const QuantizedOutput& output, const OutputSetting& /*setting*/) {
    return {output.levels, output.noiseVariance, false};
}

std::string missingSlope(const QuantizedOutput& output) {
    return std::string(output.noiseVariance > 0.0 ? "" : kStepsAreFlat);
}

}  // namespace onsager
