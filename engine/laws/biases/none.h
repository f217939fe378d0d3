// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/laws/biases/entry_law.h"

namespace onsager {

/// No bias.
struct NoBias {
    static constexpr BiasTraits kTraits{.kind = "none"};

    bool operator==(const NoBias&) const = default;

    template <class Law, class Fields>
    static void fields(Law& /*law*/, Fields& /*visit*/) {}
};

/// The law of the entries of B for rows of the linear layer with second moment tau, d x d.
EntryLaw entryLaw(const NoBias& law, const Eigen::MatrixXd& tau);

}  // namespace onsager
