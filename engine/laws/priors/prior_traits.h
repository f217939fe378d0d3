// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace onsager {

/// What a prior declares about itself, `Law::kTraits`.
struct PriorTraits {
    std::string_view kind;  ///< its word in a scenario

    /// Why it has no estimator of that kind, or no density for gradients; empty: it has.
    std::string_view withoutMmse = {};
    std::string_view withoutMap = {};
    std::string_view withoutDensity = {};

    /// MAP estimates are 0 with some probability: they have a threshold.
    bool isSparse = false;

    /// -log p(c z) = c (-log p(z)) for c > 0, up to a constant.
    bool isHomogeneous = false;

    /// No number of it is below 0.
    bool isPositive = false;

    /// The entries of a row are independent with one law, but for a covariance.
    bool hasEqualEntries = false;

    /// Single points alone have probability; see points().
    bool isDiscrete = false;

    /// Whole rows are exactly zero with some probability.
    bool hasSilentRows = false;

    /// It is there for circular complex numbers.
    bool takesComplex = false;

    /// Columns up to which rows have an estimator, which may have to visit 2^d patterns.
    int mostColumns = 1 << 30;
};

/// Why a prior with several peaks or points has no MAP estimator.
inline constexpr std::string_view kManyModes =
    "this prior has only an MMSE estimator, its most probable value is no continuous function of "
    "the "
    "data: choose estimation mmse";

/// Why a prior of positive numbers has no density for gradients.
inline constexpr std::string_view kPositiveHasAnEdge =
    "the density of a prior of positive numbers ends at 0, beyond which no slope leads back";

template <class Law>
concept HasMap = Law::kTraits.withoutMap.empty();
template <class Law>
concept HasMmse = Law::kTraits.withoutMmse.empty();
template <class Law>
concept HasDensity = Law::kTraits.withoutDensity.empty();
template <class Law>
concept SparseLaw = Law::kTraits.isSparse;
template <class Law>
concept DiscreteLaw = Law::kTraits.isDiscrete;

}  // namespace onsager
