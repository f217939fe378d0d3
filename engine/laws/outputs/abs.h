// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/laws/outputs/committee_law.h"
#include "engine/laws/outputs/output_noise.h"
#include "engine/laws/outputs/output_traits.h"

namespace onsager {

/// y = |z| + noise; without any noise given, y = |z|: phase retrieval with real numbers.
struct AbsOutput {
    static constexpr OutputTraits kTraits{
        .kind = "abs", .isNoiseOptional = true, .hasEqualEntries = true};

    OutputNoise noise;
    bool operator==(const AbsOutput&) const = default;

    template <class Law, class Fields>
    static void fields(Law& law, Fields& visit) {
        visit.noise(law.noise);
    }
};

CommitteeLaw outputLaw(const AbsOutput& output, const OutputSetting& setting);
std::string missingSlope(const AbsOutput& output);

}  // namespace onsager
