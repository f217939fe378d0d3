// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/laws/biases/none.h"

namespace onsager {

EntryLaw entryLaw(const NoBias& /*law*/, const Eigen::MatrixXd& tau) {
    return {Eigen::RowVectorXd::Zero(tau.cols()), 0.0};
}

}  // namespace onsager
