// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/state_evolution/scalar_channel_pair.h"

#include <Eigen/Cholesky>

namespace onsager {

ScalarChannelPair observedNumber(const OutputLaw& truth, const OutputLaw& believed) {
    const auto* law = std::get_if<CommitteeLaw>(&truth);
    const auto* belief = std::get_if<CommitteeLaw>(&believed);
    if (law == nullptr || belief == nullptr || law->secondLayer.rows() != 1
        || law->secondLayer.cols() == 1) {
        return {truth, believed};
    }
    const auto seen = [](const EntryFunction& phi, double weight, double noise) {
        return CommitteeLaw{phi, Eigen::MatrixXd::Constant(1, 1, weight),
                            Eigen::MatrixXd::Constant(1, 1, noise)};
    };
    // y = phi(z) f + N(0, V): all that y says of phi(z) is the statistic y V^-1 f^T / (f V^-1 f^T) = phi(z) + noise,
    // as the believed law weighs it. Its true noise is w V_true w^T / (f w^T)^2 with w = V_believed^-1 f^T.
    const Eigen::VectorXd weights =
        belief->noiseCovariance.ldlt().solve(belief->secondLayer.transpose());
    const double precision = belief->secondLayer.row(0).dot(weights);
    if (!(precision > 0.0)) {
        return {seen(law->activation, 0.0, 1.0), seen(belief->activation, 0.0, 1.0)};
    }
    const double noise = weights.dot(law->noiseCovariance * weights) / (precision * precision);
    return {seen(law->activation, 1.0, noise), seen(belief->activation, 1.0, 1.0 / precision)};
}

}  // namespace onsager
