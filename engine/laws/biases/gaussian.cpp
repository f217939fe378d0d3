// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/laws/biases/gaussian.h"

namespace onsager {

EntryLaw entryLaw(const GaussianBias& law, const Eigen::MatrixXd& tau) {
    return {Eigen::RowVectorXd::Constant(tau.cols(), law.mean), law.variance};
}

}  // namespace onsager
