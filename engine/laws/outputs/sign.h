// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/laws/outputs/output_traits.h"
#include "engine/laws/outputs/threshold_law.h"

#include <string>

namespace onsager {

/// y = sign(z), entry by entry: the perceptron, 1-bit measurements.
struct SignOutput {
    static constexpr OutputTraits kTraits{
        .kind = "sign", .hasEqualEntries = true, .takesComplex = true};

    bool operator==(const SignOutput&) const = default;

    template <class Law, class Fields>
    static void fields(Law& /*law*/, Fields& /*visit*/) {}
};

ThresholdLaw outputLaw(const SignOutput& output, const OutputSetting& setting);
std::string missingSlope(const SignOutput& output);

}  // namespace onsager
