// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/estimators/rowwise/committee_rows.h"

#include "engine/numerics/symmetric_matrix.h"

namespace onsager {

CommitteeLikelihood::CommitteeLikelihood(const CommitteeLaw& law) : activation(law.activation) {
    // y = sigma(z) F2 + N(0, V), N = V^-1: log p = sigma b^T - sigma P sigma^T / 2 + const,
    // b = y N F2^T, P = F2 N F2^T.
    const Eigen::MatrixXd N = spdInverse(law.noiseCovariance);
    projection = N * law.secondLayer.transpose();
    coupling = symmetrized(law.secondLayer * projection);
}

Eigen::VectorXd laneOf(const Lane* columns, Eigen::Index lane, Eigen::Index d) {
    Eigen::VectorXd row(d);
    for (Eigen::Index i = 0; i < d; ++i) {
        row(i) = columns[i](lane);
    }
    return row;
}

Eigen::MatrixXd inverseHessianOf(const CommitteeModes& modes, Eigen::Index lane, Eigen::Index d) {
    Eigen::MatrixXd inverse(d, d);
    for (int i = 0; i < d; ++i) {
        for (int j = 0; j <= i; ++j) {
            inverse(i, j) = modes.inverseHessian[triangle(i, j)](lane);
            inverse(j, i) = inverse(i, j);
        }
    }
    return inverse;
}

}  // namespace onsager
