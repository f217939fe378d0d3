// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/laws/outputs/concave_law.h"
#include "engine/laws/outputs/output_traits.h"

#include <string>

namespace onsager {

/// y = z + scale u, entry by entry, u of density proportional to exp(-rho(u)),
///
///     rho(u) = u^2 / 2 for |u| < threshold,   threshold |u| - threshold^2 / 2 beyond:
///
/// Gaussian noise with exponential tails, MAP with Huber's loss. Source: Huber 1964.
struct HuberOutput {
    static constexpr OutputTraits kTraits{.kind = "huber", .hasEqualEntries = true};

    double scale = 0.1;
    double threshold = 1.345;
    bool operator==(const HuberOutput&) const = default;

    template <class Law, class Fields>
    static void fields(Law& law, Fields& visit) {
        visit.value("scale", law.scale);
        visit.value("threshold", law.threshold);
    }
};

ConcaveLaw outputLaw(const HuberOutput& output, const OutputSetting& setting);
std::string missingSlope(const HuberOutput& output);

}  // namespace onsager
