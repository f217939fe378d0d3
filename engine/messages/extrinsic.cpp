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

namespace {

constexpr double kIndefinite = 1e-12;  // of the largest eigenvalue: negative ones of rounding
constexpr double kExact = 1e-8;        // of 1 / maximum: covariance that stands for 0
constexpr double kUnsupported = 1e-9;  // share of rows below which a direction has no active row

/// Lambda; covariances that are 0 up to rounding count as kExact / maximum. Empty when C makes no
/// sense.
Eigen::MatrixXd estimatePrecision(const Eigen::MatrixXd& C,
                                  const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd>& eigen,
                                  double maximum) {
    const Eigen::VectorXd& c = eigen.eigenvalues();
    if (c(0) < -kIndefinite * c.cwiseAbs().maxCoeff()) {
        return {};
    }
    const double least = kExact / maximum;
    if (c(0) >= least && isPositiveDefinite(C)) {
        return spdInverse(symmetrized(C));
    }
    const Eigen::MatrixXd& E = eigen.eigenvectors();
    return symmetrized(E * c.cwiseMax(least).cwiseInverse().asDiagonal() * E.transpose());
}

/// Gamma_out and P from Lambda - Gamma_in.
void removeIncoming(const Eigen::MatrixXd& difference,
                    const PrecisionLimits& limits,
                    ExtrinsicStep& step) {
    const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> eigen(symmetrized(difference));
    const Eigen::MatrixXd& E = eigen.eigenvectors();
    const Eigen::VectorXd& g = eigen.eigenvalues();
    const Eigen::VectorXd clipped = g.cwiseMax(limits.minimum).cwiseMin(limits.maximum);
    step.outgoingPrecision = symmetrized(E * clipped.asDiagonal() * E.transpose());
    step.scaling =
        E * clipped.cwiseQuotient(g.cwiseMax(limits.minimum)).asDiagonal() * E.transpose();
    step.clipped = static_cast<int>((clipped.array() != g.array()).count());
    step.outside = static_cast<int>((g.array() <= 0.0).count());
    step.valid = step.outgoingPrecision.allFinite();
}

/// The number of eigenvectors of C without an active row.
Eigen::Index silentFirst(const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd>& eigen,
                         const Eigen::MatrixXd& GammaIn,
                         double maximum) {
    // Eigenvalues ascend, and so the silent directions stand in front.
    Eigen::Index count = 0;
    while (count < eigen.eigenvalues().size()) {
        const double c = std::max(eigen.eigenvalues()(count), 0.0);
        const Eigen::VectorXd e = eigen.eigenvectors().col(count);
        if (c >= 1.0 / maximum || c * e.dot(GammaIn * e) >= kUnsupported) {
            break;
        }
        ++count;
    }
    return count;
}

/// The step when the first `silent` eigenvectors of C send nothing.
ExtrinsicStep partlySilentStep(const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd>& eigen,
                               Eigen::Index silent,
                               const Eigen::MatrixXd& GammaIn,
                               const PrecisionLimits& limits,
                               const Eigen::MatrixXd& tau) {
    const Eigen::Index d = GammaIn.rows();
    const Eigen::MatrixXd N = eigen.eigenvectors().leftCols(silent);
    const Eigen::MatrixXd A = eigen.eigenvectors().rightCols(d - silent);
    const Eigen::VectorXd lambda = eigen.eigenvalues().tail(d - silent).cwiseInverse();
    ExtrinsicStep step;
    step.estimatePrecision = Eigen::MatrixXd::Zero(d, d);
    step.outgoingPrecision = Eigen::MatrixXd::Zero(d, d);
    step.scaling = Eigen::MatrixXd::Zero(d, d);
    if (silent < d) {
        removeIncoming(Eigen::MatrixXd(lambda.asDiagonal()) - A.transpose() * GammaIn * A, limits,
                       step);
        step.estimatePrecision = A * lambda.asDiagonal() * A.transpose();
        step.outgoingPrecision = A * step.outgoingPrecision * A.transpose();
        step.scaling = A * step.scaling * A.transpose();
    }
    step.outgoingPrecision =
        symmetrized(step.outgoingPrecision
                    + N * spdInverse(symmetrized(N.transpose() * tau * N)) * N.transpose());
    step.silent = static_cast<int>(silent);
    step.clipped += step.silent;
    step.valid = step.outgoingPrecision.allFinite();
    return step;
}

}  // namespace

ExtrinsicStep extrinsicStep(const Eigen::MatrixXd& C,
                            const Eigen::MatrixXd& GammaIn,
                            const PrecisionLimits& limits,
                            const Eigen::MatrixXd& silentMoment) {
    ExtrinsicStep step;
    if (!C.allFinite() || !GammaIn.allFinite()) {
        return step;
    }
    const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> eigen(symmetrized(C));
    step.estimatePrecision = estimatePrecision(C, eigen, limits.maximum);
    if (step.estimatePrecision.size() == 0) {
        return step;
    }
    if (silentMoment.size() > 0) {
        const Eigen::Index silent = silentFirst(eigen, GammaIn, limits.maximum);
        if (silent > 0) {
            return partlySilentStep(eigen, silent, GammaIn, limits, silentMoment);
        }
    }
    removeIncoming(step.estimatePrecision - GammaIn, limits, step);
    return step;
}

}  // namespace onsager
