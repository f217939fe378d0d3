// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/laws/outputs/committee_law.h"
#include "engine/laws/outputs/output_noise.h"
#include "engine/laws/outputs/output_traits.h"

#include <variant>

namespace onsager {

/// What the law of a second layer declares about itself.
struct SecondLayerTraits {
    std::string_view kind;  ///< its word in a scenario
};

/// Second layer F2 with independent entries N(0, variance), drawn for each trial and known.
struct GaussianSecondLayer {
    static constexpr SecondLayerTraits kTraits{.kind = "gaussian"};

    double variance = 1.0;
    int outputs = 1;
    bool operator==(const GaussianSecondLayer&) const = default;

    template <class Law, class Fields>
    static void fields(Law& law, Fields& visit) {
        visit.value("variance", law.variance);
        visit.value("outputs", law.outputs);
    }
};

/// F2 = (1, ..., 1)^T: the committee machine.
struct OnesSecondLayer {
    static constexpr SecondLayerTraits kTraits{.kind = "ones"};

    bool operator==(const OnesSecondLayer&) const = default;

    template <class Law, class Fields>
    static void fields(Law& /*law*/, Fields& /*visit*/) {}
};

/// F2 as stated: one row per hidden unit, one column per output.
struct GivenSecondLayer {
    static constexpr SecondLayerTraits kTraits{.kind = "given"};

    MatrixRows values;
    bool operator==(const GivenSecondLayer&) const = default;

    template <class Law, class Fields>
    static void fields(Law& law, Fields& visit) {
        visit.columnRows("values", law.values);
    }
};

using SecondLayer = std::variant<GaussianSecondLayer, OnesSecondLayer, GivenSecondLayer>;

/// y = sigma(z) F2 + noise. Source: Pandit et al. 2020 (ML-Mat-VAMP), eq. (9).
struct CommitteeOutput {
    static constexpr OutputTraits kTraits{.kind = "committee",
                                          .symmetry = ColumnSymmetry::PermutationAndSign};

    EntryFunction activation = Activation::Sigmoid;
    SecondLayer secondLayer = GaussianSecondLayer{};
    OutputNoise noise;
    bool operator==(const CommitteeOutput&) const = default;

    template <class Law, class Fields>
    static void fields(Law& law, Fields& visit) {
        visit.function("activation", law.activation, std::nullopt);
        visit.law("secondLayer", law.secondLayer);
        visit.noise(law.noise);
    }
};

void check(const CommitteeOutput& output, const LawCheck& check);
int observedNumbers(const CommitteeOutput& output);
CommitteeLaw outputLaw(const CommitteeOutput& output, const OutputSetting& setting);
std::string missingSlope(const CommitteeOutput& output);

}  // namespace onsager
