// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/laws/law_check.h"
#include "engine/laws/matrices/matrix_draw.h"
#include "engine/laws/matrices/matrix_traits.h"
#include "engine/numerics/spectrum.h"

#include <vector>

namespace onsager {

/// W = the rows of I that are not missing: what is seen of an image of which a part is erased. Its posterior
/// tells the rows that are seen from those that are not, which a row-averaged message cannot.
/// Source: Pandit et al. 2020 ("Inference with deep generative priors"), section VI-C.
struct SelectionMatrix {
    static constexpr MatrixTraits kTraits{.kind = "selection", .mixesRows = false};

    /// Ranges [first, last] of rows below that are not seen, from 0, last included; they may overlap.
    std::vector<std::vector<int>> missing;
    bool operator==(const SelectionMatrix&) const = default;

    template <class Law, class Fields>
    static void fields(Law& law, Fields& visit) {
        visit.value("missing", law.missing);
    }
};

/// The rows below that are seen, of `columns`, in their order.
std::vector<Eigen::Index> seenRows(const SelectionMatrix& law, int columns);

/// The ranges of rows that are not in `seen`, as a scenario writes them: in order, none empty, none touching.
std::vector<std::vector<int>> missingRanges(const std::vector<bool>& seen);

void check(const SelectionMatrix& law, int rows, int columns, const LawCheck& check);
std::shared_ptr<const LinearMap> drawMap(const SelectionMatrix& law,
                                         int rows,
                                         int columns,
                                         const MatrixNumbers& numbers);
/// A value 1 for each row that is seen.
Spectrum limitSpectrum(const SelectionMatrix& law, int rows, int columns);

}  // namespace onsager
