// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/numerics/random.h"

#include <optional>
#include <string_view>

namespace onsager {

/// What may happen to the columns of Z without an observer's notice.
enum class ColumnSymmetry { Permutation, PermutationAndSign };

/// What an observation declares about itself, `Law::kTraits`.
struct OutputTraits {
    std::string_view kind;  ///< its word in a scenario

    /// Why it has no MAP estimator; empty: it has one.
    std::string_view withoutMap = {};

    /// y = f(z) exactly where no noise is given.
    bool isNoiseOptional = false;

    /// Every column is seen in the same way and none together with others, but for a noise covariance.
    bool hasEqualEntries = false;

    /// Real and imaginary part of a complex number are seen by the same law of each, or both by one.
    bool takesComplex = false;

    /// A loss to be believed in, no law that data could be drawn from.
    bool isLossOnly = false;

    /// The symmetry under which estimates are compared: hidden units of a committee in any order and
    /// sign; clusters of a sketch and lines of a mixed regression in any order. Nothing for observations
    /// that tell the columns apart.
    std::optional<ColumnSymmetry> symmetry = std::nullopt;
};

/// What the numbers of an observation are filled in from: d, and random numbers for what its law
/// draws and the algorithm knows.
struct OutputSetting {
    int columns;
    RandomField weights;
};

}  // namespace onsager
