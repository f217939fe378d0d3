// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/laws/biases/active_fraction.h"

#include "engine/numerics/normal.h"

namespace onsager {

EntryLaw entryLaw(const ActiveFractionBias& law, const Eigen::MatrixXd& tau) {
    // P(z + b > 0) = fraction for z ~ N(0, tau_jj).
    const double quantile = normalQuantile(law.fraction);
    return {quantile * tau.diagonal().cwiseSqrt().transpose(), 0.0};
}

}  // namespace onsager
