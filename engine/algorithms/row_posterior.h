// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/estimators/estimate.h"
#include "engine/iteration/message_passing.h"

#include <Eigen/Core>

#include <string_view>
#include <utility>

namespace onsager {

/// The estimate of a drawn variable, with what is looked at before it is used.
struct RowPosterior : Estimate {
    bool powerWithinLimit = true;  ///< |Zhat|^2 against the law's, see divergenceFactor
    [[nodiscard]] std::string_view fault() const {
        return faultOf(covariance.allFinite() && mean.allFinite(), powerWithinLimit);
    }
};

/// Beside a variable that is 0 by its law everything is infinitely large: it has no limit.
inline RowPosterior checkedPosterior(Estimate estimate,
                                     const Eigen::MatrixXd& tau,
                                     double divergenceFactor) {
    // |Zhat|^2 / n against divergenceFactor tr tau.
    const double power = estimate.mean.squaredNorm() / static_cast<double>(estimate.mean.rows());
    RowPosterior posterior{std::move(estimate)};
    posterior.powerWithinLimit = tau.trace() == 0.0 || power <= divergenceFactor * tau.trace();
    return posterior;
}

}  // namespace onsager
