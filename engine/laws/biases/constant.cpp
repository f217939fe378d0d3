// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/laws/biases/constant.h"

namespace onsager {

EntryLaw entryLaw(const ConstantBias& law, const Eigen::MatrixXd& tau) {
    return {Eigen::RowVectorXd::Constant(tau.cols(), law.value), 0.0};
}

}  // namespace onsager
