// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/estimators/function_values.h"

#include "engine/model/activation.h"

#include <cmath>
#include <numbers>

namespace onsager {

void setValues(const EntryFunction& phi,
               const Eigen::Ref<const Eigen::MatrixXd>& z,
               Eigen::Ref<Eigen::ArrayXXd> values) {
    switch (phi.kind) {
        case Activation::Sigmoid:
            values = (1.0 + (-z.array()).exp()).inverse();
            break;
        case Activation::Tanh:
            values = 2.0 * (1.0 + (-2.0 * z.array()).exp()).inverse() - 1.0;
            break;
        case Activation::Relu:
            values = z.array().max(0.0);
            break;
        default:
            values = activated(phi, z).array();
    }
}

void setLogSlopes(const EntryFunction& phi,
                  const Eigen::Ref<const Eigen::MatrixXd>& z,
                  Eigen::Ref<Eigen::ArrayXXd> logs) {
    switch (phi.kind) {
        case Activation::Sigmoid:
            logs = -z.array().abs() - 2.0 * (1.0 + (-z.array().abs()).exp()).log();
            break;
        case Activation::Tanh:
            logs = 2.0
                   * (std::numbers::ln2 - z.array().abs()
                      - (1.0 + (-2.0 * z.array().abs()).exp()).log());
            break;
        default:
            logs = std::log(2.0 * std::numbers::inv_sqrtpi) - z.array().square();
    }
}

}  // namespace onsager
