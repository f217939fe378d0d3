// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/estimators/prior_estimator.h"

#include "engine/estimators/factor_groups.h"

#include <cmath>

namespace onsager {

Estimate PriorEstimator::estimate(const LayerMessages& messages, Side /*side*/) const {
    const GaussianMessage& above = *messages.above;
    if (messages.factors == nullptr || messages.factors->size() == 0) {
        return estimateAbove(above);
    }
    // z = sqrt(s) z', z' of the law without factors. The message about z' has the precision s Gamma and the natural
    // mean sqrt(s) h, and zhat = sqrt(s) zhat', C = s C'.
    return estimateGroups(
        *messages.factors, above.naturalMean.cols(),
        [&](double s, const std::vector<Eigen::Index>& rows) {
            const double root = std::sqrt(s);
            Estimate own =
                estimateAbove({s * above.precision, root * above.naturalMean(rows, Eigen::all)});
            own.mean *= root;
            own.covariance *= s;
            return own;
        });
}

}  // namespace onsager
