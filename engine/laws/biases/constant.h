// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/laws/biases/entry_law.h"

namespace onsager {

/// Every entry has the same value.
struct ConstantBias {
    static constexpr BiasTraits kTraits{.kind = "constant"};

    double value = 0.0;
    bool operator==(const ConstantBias&) const = default;

    template <class Law, class Fields>
    static void fields(Law& law, Fields& visit) {
        visit.value("value", law.value);
    }
};

/// The law of the entries of B for rows of the linear layer with second moment tau, d x d.
EntryLaw entryLaw(const ConstantBias& law, const Eigen::MatrixXd& tau);

}  // namespace onsager
