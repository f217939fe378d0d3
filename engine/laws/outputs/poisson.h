// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/laws/outputs/concave_law.h"
#include "engine/laws/outputs/output_traits.h"

#include <string>

namespace onsager {

/// Counts y = 0, 1, 2, ... of mean exposure e^z, entry by entry: Poisson regression.
struct PoissonOutput {
    static constexpr OutputTraits kTraits{.kind = "poisson", .hasEqualEntries = true};

    double exposure = 1.0;  ///< the mean at z = 0
    bool operator==(const PoissonOutput&) const = default;

    template <class Law, class Fields>
    static void fields(Law& law, Fields& visit) {
        visit.value("exposure", law.exposure);
    }
};

/// The size of z up to which e^z is counted: with six deviations of 3 it is 7e7.
inline constexpr double kMostPoissonDeviation = 3.0;

ConcaveLaw outputLaw(const PoissonOutput& output, const OutputSetting& setting);
std::string missingSlope(const PoissonOutput& output);

}  // namespace onsager
