// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/estimators/committee_rows.h"

#include "engine/numerics/symmetric_matrix.h"

namespace onsager {

CommitteeLikelihood::CommitteeLikelihood(const CommitteeLaw& law) : activation(law.activation) {
    const Eigen::MatrixXd N = spdInverse(law.noiseCovariance);
    projection = N * law.secondLayer.transpose();
    coupling = symmetrized(law.secondLayer * projection);
}

}  // namespace onsager
