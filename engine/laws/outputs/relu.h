// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/laws/outputs/committee_law.h"
#include "engine/laws/outputs/output_noise.h"
#include "engine/laws/outputs/output_traits.h"

namespace onsager {

/// y = max(z, 0) + noise; without any noise given, y = max(z, 0).
struct ReluOutput {
    static constexpr OutputTraits kTraits{
        .kind = "relu", .isNoiseOptional = true, .hasEqualEntries = true};

    OutputNoise noise;
    bool operator==(const ReluOutput&) const = default;

    template <class Law, class Fields>
    static void fields(Law& law, Fields& visit) {
        visit.noise(law.noise);
    }
};

CommitteeLaw outputLaw(const ReluOutput& output, const OutputSetting& setting);
std::string missingSlope(const ReluOutput& output);

}  // namespace onsager
