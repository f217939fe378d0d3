// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/laws/output.h"

#include "engine/laws/fitted_fields.h"

#include <concepts>
#include <utility>

namespace onsager {

namespace {

template <class Law>
concept NoisyOutput = requires(const Law& law) {
    law.noise;
};

template <class Noise, class Outputs>
Noise* noiseOf(Outputs& outputs) {
    return std::visit(
        []<class Law>(Law& law) -> Noise* {
            if constexpr (NoisyOutput<Law>) {
                return &law.noise;
            } else {
                return nullptr;
            }
        },
        outputs);
}

template <class Law>
OutputLaw widened(Law law) {
    return law;
}
template <class... Laws>
OutputLaw widened(const std::variant<Laws...>& laws) {
    return std::visit([](const auto& law) { return OutputLaw(law); }, laws);
}

}  // namespace

const OutputTraits& traitsOf(const Output& output) {
    return std::visit([]<class Law>(const Law&) -> const OutputTraits& { return Law::kTraits; },
                      output);
}

const OutputNoise* additiveNoise(const Output& output) {
    return noiseOf<const OutputNoise>(output);
}

OutputNoise* additiveNoise(Output& output) {
    return noiseOf<OutputNoise>(output);
}

bool hasNoiseOfRows(const Output& output) {
    return std::visit(
        []<class Law>(const Law& law) {
            return std::same_as<decltype(outputLaw(law, std::declval<const OutputSetting&>())),
                                CommitteeLaw>;
        },
        output);
}

int observedColumns(const Output& output, int columns) {
    return std::visit(
        [&]<class Law>(const Law& law) {
            if constexpr (requires { observedNumbers(law); }) {
                return observedNumbers(law);
            } else {
                return columns;
            }
        },
        output);
}

void checkOutput(const Output& output, const LawCheck& report) {
    const OutputNoise* noise = additiveNoise(output);
    if (noise != nullptr && (givenNoises(*noise) > 0 || !traitsOf(output).isNoiseOptional)) {
        checkNoise(*noise, observedColumns(output, report.columns()), report);
    }
    std::visit(
        [&]<class Law>(const Law& law) {
            if constexpr (requires { check(law, report); }) {
                check(law, report);
            }
        },
        output);
}

std::string_view missingEstimator(const Output& output, Estimation estimation) {
    return estimation == Estimation::Map ? traitsOf(output).withoutMap : std::string_view();
}

bool hasEqualEntries(const Output& output) {
    const OutputNoise* noise = additiveNoise(output);
    return traitsOf(output).hasEqualEntries && (noise == nullptr || !noise->covariance);
}

std::string missingSlope(const Output& output) {
    return std::visit([](const auto& law) { return missingSlope(law); }, output);
}

OutputLaw outputLaw(const Output& output, const OutputSetting& setting) {
    return std::visit([&](const auto& law) { return widened(outputLaw(law, setting)); }, output);
}

void fitOutputColumns(Output& output, std::size_t columns) {
    std::visit(
        [&]<class Law>(Law& law) {
            FitColumns fit{columns};
            Law::fields(law, fit);
        },
        output);
    if (OutputNoise* noise = additiveNoise(output)) {
        fitCovariance(noise->covariance,
                      static_cast<std::size_t>(observedColumns(output, static_cast<int>(columns))));
    }
}

}  // namespace onsager
