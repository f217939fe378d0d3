// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace onsager {

/// What the law of a matrix declares about itself, `Law::kTraits`.
struct MatrixTraits {
    std::string_view kind;  ///< its word in a scenario

    /// Its singular vectors are Haar distributed, or as good: messages behind it are signal plus Gaussian
    /// noise, which state evolution rests on.
    bool mixesRows = true;

    /// Its entries are independent, with one variance: the corrections of ML-AMP, and its free energy, are
    /// those of such a matrix.
    bool hasIndependentEntries = false;

    /// Products are all there is of it: its m n entries are never formed.
    bool hasFastProducts = false;
};

}  // namespace onsager
