// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/laws/learnt_key.h"
#include "engine/laws/outputs/committee_law.h"
#include "engine/laws/outputs/output_noise.h"
#include "engine/laws/outputs/output_traits.h"

#include <array>

namespace onsager {

/// y = phi(z) + noise, entry by entry.
struct AwgnOutput {
    static constexpr OutputTraits kTraits{
        .kind = "awgn", .hasEqualEntries = true, .takesComplex = true};
    static constexpr std::array kLearnt{LearntKey{"noiseVariance", 1e-30, 1e12}};

    OutputNoise noise;
    EntryFunction activation = Activation::Identity;
    bool operator==(const AwgnOutput&) const = default;

    template <class Law, class Fields>
    static void fields(Law& law, Fields& visit) {
        visit.function("activation", law.activation, Activation::Identity);
        visit.noise(law.noise);
    }
};

CommitteeLaw outputLaw(const AwgnOutput& output, const OutputSetting& setting);
std::string missingSlope(const AwgnOutput& output);

}  // namespace onsager
