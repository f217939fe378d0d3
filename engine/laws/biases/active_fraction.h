// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/laws/biases/entry_law.h"

namespace onsager {

/// The constant, one for each column, that makes this fraction of entries positive in the law.
struct ActiveFractionBias {
    static constexpr BiasTraits kTraits{.kind = "active-fraction"};

    double fraction = 0.5;
    bool operator==(const ActiveFractionBias&) const = default;

    template <class Law, class Fields>
    static void fields(Law& law, Fields& visit) {
        visit.value("fraction", law.fraction);
    }
};

/// The law of the entries of B for rows of the linear layer with second moment tau, d x d.
EntryLaw entryLaw(const ActiveFractionBias& law, const Eigen::MatrixXd& tau);

}  // namespace onsager
