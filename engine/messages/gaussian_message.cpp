// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/messages/gaussian_message.h"

#include "engine/numerics/symmetric_matrix.h"

namespace onsager {

Eigen::MatrixXd GaussianMessage::mean() const {
    // R = H Gamma^-1.
    return naturalMean * spdInverse(precision);
}

GaussianMessage shifted(const GaussianMessage& message, const Eigen::MatrixXd& B) {
    if (B.size() == 0) {
        return message;
    }
    // R + B: H + B Gamma.
    return {message.precision, message.naturalMean + B * message.precision, {}};
}

}  // namespace onsager
