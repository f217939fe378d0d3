// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/laws/learnt_key.h"
#include "engine/laws/outputs/output_traits.h"
#include "engine/laws/outputs/threshold_law.h"

#include <array>
#include <string>

namespace onsager {

/// y = sign(z + N(0, noiseVariance)), entry by entry.
struct ProbitOutput {
    static constexpr OutputTraits kTraits{
        .kind = "probit", .hasEqualEntries = true, .takesComplex = true};
    static constexpr std::array kLearnt{LearntKey{"noiseVariance", 1e-30, 1e12}};

    double noiseVariance = 1.0;
    bool operator==(const ProbitOutput&) const = default;

    template <class Law, class Fields>
    static void fields(Law& law, Fields& visit) {
        visit.value("noiseVariance", law.noiseVariance);
    }
};

ThresholdLaw outputLaw(const ProbitOutput& output, const OutputSetting& setting);
std::string missingSlope(const ProbitOutput& output);

}  // namespace onsager
