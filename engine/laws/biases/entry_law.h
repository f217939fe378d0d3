// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Eigen/Core>

#include <string_view>

namespace onsager {

/// What the law of a bias declares about itself, `Law::kTraits`.
struct BiasTraits {
    std::string_view kind;  ///< its word in a scenario
};

/// Independent entries N(mean_j, variance) of a matrix whose columns j have means of their own.
struct EntryLaw {
    Eigen::RowVectorXd mean;
    double variance = 0.0;
    [[nodiscard]] bool isZero() const { return mean.isZero(0.0) && variance == 0.0; }
};

}  // namespace onsager
