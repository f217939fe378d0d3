// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/laws/law_check.h"
#include "engine/laws/matrices/matrix_draw.h"
#include "engine/laws/matrices/matrix_traits.h"
#include "engine/numerics/spectrum.h"

#include <Eigen/Core>

#include <array>
#include <string_view>
#include <utility>

namespace onsager {

/// The function of a random feature.
enum class FeatureFunction { Relu, Erf, Sign };

inline constexpr std::array<std::pair<FeatureFunction, std::string_view>, 3> kFeatureFunctions = {
    {{FeatureFunction::Relu, "relu"},
     {FeatureFunction::Erf, "erf"},
     {FeatureFunction::Sign, "sign"}}};

/// Random features of Gaussian inputs: W = phi(X F) / columns^(1/2), X of rows x inputs entries N(0, 1), F of
/// inputs x columns entries N(0, 1 / inputs), phi less its mean and over its deviation under N(0, 1).
struct FeaturesMatrix {
    static constexpr MatrixTraits kTraits{.kind = "features"};

    int inputs = 100;
    FeatureFunction function = FeatureFunction::Relu;
    bool operator==(const FeaturesMatrix&) const = default;

    template <class Law, class Fields>
    static void fields(Law& law, Fields& visit) {
        visit.value("inputs", law.inputs);
        visit.named("function", law.function, kFeatureFunctions, FeatureFunction::Relu);
    }
};

/// E[g phi(g)], g ~ N(0, 1), of a function of mean 0 and variance 1: how much of a feature is linear in the inputs.
double linearPart(FeatureFunction function);

std::shared_ptr<const LinearMap> drawMap(const FeaturesMatrix& law,
                                         int rows,
                                         int columns,
                                         const MatrixNumbers& numbers);

/// That of the Gaussian features with the same covariance, kappa^2 F^T F + (1 - kappa^2) I, kappa = linearPart().
/// Sources: Pennington and Worah 2017; Goldt et al. 2021 and Hu and Lu 2023 (why predictions are the same).
Spectrum limitSpectrum(const FeaturesMatrix& law, int rows, int columns);

}  // namespace onsager
