// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/messages/effective_channel.h"

#include "engine/numerics/symmetric_matrix.h"

namespace onsager {

EffectiveChannel fitChannel(const Eigen::MatrixXd& X, const Eigen::MatrixXd& R) {
    const auto n = static_cast<double>(X.rows());
    EffectiveChannel channel;
    channel.gain = pseudoInverse(X.transpose() * X / n) * (X.transpose() * R / n);
    const Eigen::MatrixXd residual = R - X * channel.gain;
    channel.noiseCovariance = residual.transpose() * residual / n;
    return channel;
}

}  // namespace onsager
