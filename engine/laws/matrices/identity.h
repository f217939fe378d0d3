// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/laws/law_check.h"
#include "engine/laws/matrices/matrix_draw.h"
#include "engine/laws/matrices/matrix_traits.h"
#include "engine/numerics/spectrum.h"

namespace onsager {

/// W = I: noise and bias act on the rows below, which are not mixed. Denoising is this with an observation.
struct IdentityMatrix {
    static constexpr MatrixTraits kTraits{.kind = "identity", .mixesRows = false};

    bool operator==(const IdentityMatrix&) const = default;

    template <class Law, class Fields>
    static void fields(Law& /*law*/, Fields& /*visit*/) {}
};

void check(const IdentityMatrix& law, int rows, int columns, const LawCheck& check);
std::shared_ptr<const LinearMap> drawMap(const IdentityMatrix& law,
                                         int rows,
                                         int columns,
                                         const MatrixNumbers& numbers);
/// Every value is 1.
Spectrum limitSpectrum(const IdentityMatrix& law, int rows, int columns);

}  // namespace onsager
