// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/laws/biases/entry_law.h"

namespace onsager {

/// Independent entries N(mean, variance), drawn for each trial and known.
struct GaussianBias {
    static constexpr BiasTraits kTraits{.kind = "gaussian"};

    double mean = 0.0;
    double variance = 1.0;
    bool operator==(const GaussianBias&) const = default;

    template <class Law, class Fields>
    static void fields(Law& law, Fields& visit) {
        visit.value("mean", law.mean);
        visit.value("variance", law.variance);
    }
};

/// The law of the entries of B for rows of the linear layer with second moment tau, d x d.
EntryLaw entryLaw(const GaussianBias& law, const Eigen::MatrixXd& tau);

}  // namespace onsager
