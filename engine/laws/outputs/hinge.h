// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/laws/outputs/concave_law.h"
#include "engine/laws/outputs/output_traits.h"

#include <string>

namespace onsager {

/// The hinge loss of labels -1 and +1, -log p(y | z) = h(y z) / scale with the corner of the hinge rounded over
/// `smoothing` = e,
///
///     h(m) = 1 - m - e / 2 for m < 1 - e,   (1 - m)^2 / (2 e) up to m = 1,   0 beyond:
///
/// the support vector machine. It is no law of labels, since its probabilities do not sum to 1; those that are drawn
/// of it (by tests) have the odds exp(-h(z) / scale) : exp(-h(-z) / scale). Source: Cortes, Vapnik 1995; the rounding:
/// Chapelle 2007.
struct HingeOutput {
    static constexpr OutputTraits kTraits{
        .kind = "hinge", .hasEqualEntries = true, .isLossOnly = true};

    double scale = 1.0;
    double smoothing = 0.01;
    bool operator==(const HingeOutput&) const = default;

    template <class Law, class Fields>
    static void fields(Law& law, Fields& visit) {
        visit.value("scale", law.scale);
        visit.value("smoothing", law.smoothing);
    }
};

ConcaveLaw outputLaw(const HingeOutput& output, const OutputSetting& setting);
std::string missingSlope(const HingeOutput& output);

}  // namespace onsager
