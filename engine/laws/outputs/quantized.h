// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/laws/law_check.h"
#include "engine/laws/outputs/output_traits.h"
#include "engine/laws/outputs/threshold_law.h"

#include <string>
#include <vector>

namespace onsager {

/// y = the number of levels below z + N(0, noiseVariance), entry by entry.
struct QuantizedOutput {
    static constexpr OutputTraits kTraits{
        .kind = "quantized", .hasEqualEntries = true, .takesComplex = true};

    std::vector<double> levels = {-1.0, 0.0, 1.0};  ///< thresholds, strictly increasing
    double noiseVariance = 0.0;
    bool operator==(const QuantizedOutput&) const = default;

    template <class Law, class Fields>
    static void fields(Law& law, Fields& visit) {
        visit.value("levels", law.levels);
        visit.value("noiseVariance", law.noiseVariance);
    }
};

void check(const QuantizedOutput& output, const LawCheck& check);
ThresholdLaw outputLaw(const QuantizedOutput& output, const OutputSetting& setting);
std::string missingSlope(const QuantizedOutput& output);

}  // namespace onsager
