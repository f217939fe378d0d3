// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/messages/extrinsic.h"

#include "engine/numerics/symmetric_matrix.h"

#include <Eigen/Eigenvalues>

#include <algorithm>

namespace onsager {

Eigen::MatrixXd ExtrinsicStep::outgoing(const Eigen::MatrixXd& Zhat,
                                        const Eigen::MatrixXd& Hin) const {
    return (Zhat * estimatePrecision - Hin) * scaling;
}

ExtrinsicStep extrinsicStep(const Eigen::MatrixXd& C,
                            const Eigen::MatrixXd& GammaIn,
                            const PrecisionLimits& limits) {
    ExtrinsicStep step;
    if (!isPositiveDefinite(C) || !GammaIn.allFinite()) {
        return step;
    }
    step.estimatePrecision = spdInverse(symmetrized(C));
    const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> eigen(
        symmetrized(step.estimatePrecision - GammaIn));
    const Eigen::MatrixXd& E = eigen.eigenvectors();
    const Eigen::VectorXd& g = eigen.eigenvalues();
    const Eigen::VectorXd clipped = g.cwiseMax(limits.minimum).cwiseMin(limits.maximum);
    step.outgoingPrecision = symmetrized(E * clipped.asDiagonal() * E.transpose());
    step.scaling =
        E * clipped.cwiseQuotient(g.cwiseMax(limits.minimum)).asDiagonal() * E.transpose();
    step.clipped = static_cast<int>((clipped.array() != g.array()).count());
    step.valid = step.outgoingPrecision.allFinite();
    return step;
}

}  // namespace onsager
