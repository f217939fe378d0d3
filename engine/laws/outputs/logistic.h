// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/laws/outputs/concave_law.h"
#include "engine/laws/outputs/output_traits.h"

#include <string>

namespace onsager {

/// y = +1 with probability 1 / (1 + e^-z), else -1, entry by entry.
struct LogisticOutput {
    static constexpr OutputTraits kTraits{.kind = "logistic", .hasEqualEntries = true};

    bool operator==(const LogisticOutput&) const = default;

    template <class Law, class Fields>
    static void fields(Law& /*law*/, Fields& /*visit*/) {}
};

/// It has no numbers.
ConcaveLaw logisticLaw();

ConcaveLaw outputLaw(const LogisticOutput& output, const OutputSetting& setting);
std::string missingSlope(const LogisticOutput& output);

}  // namespace onsager
