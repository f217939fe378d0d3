// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/messages/extrinsic.h"

#include "engine/numerics/symmetric_matrix.h"

#include <Eigen/Eigenvalues>

#include <algorithm>
#include <cmath>

namespace onsager {

Eigen::MatrixXd ExtrinsicStep::outgoing(const Eigen::MatrixXd& Zhat,
                                        const Eigen::MatrixXd& Hin) const {
    // H_out = (Zhat Lambda - H_in) P, n x d. Source: Pandit et al. 2020 (ML-Mat-VAMP), Algorithm 1.
    return (Zhat * estimatePrecision - Hin) * clipMatrix;
}

namespace {

using Eigensolver = Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd>;

constexpr double kIndefinite = 1e-12;  // of the largest eigenvalue: negative ones of rounding
constexpr double kExact = 1e-8;        // of 1 / maximum: covariance that stands for 0
constexpr double kRounding = 1e-13;    // of the largest covariance: one that rounding leaves
constexpr double kSilent = 1e-16;      // share of rows that pass a threshold: stands for 0

/// Lambda; covariances that are 0 up to rounding count as kExact / maximum, or as what rounding leaves beside
/// larger ones: precisions further apart mix their eigenvectors. Empty when C makes no sense.
Eigen::MatrixXd estimatePrecision(const Eigen::MatrixXd& C, double maximum) {
    const Eigensolver eigen(symmetrized(C));
    const Eigen::VectorXd& c = eigen.eigenvalues();
    if (c(0) < -kIndefinite * c.cwiseAbs().maxCoeff()) {
        return {};
    }
    const double least = std::max(kExact / maximum, kRounding * c.cwiseAbs().maxCoeff());
    if (c(0) >= least && isPositiveDefinite(C)) {
        return spdInverse(symmetrized(C));
    }
    const Eigen::MatrixXd& E = eigen.eigenvectors();
    return symmetrized(E * c.cwiseMax(least).cwiseInverse().asDiagonal() * E.transpose());
}

/// Clips Gamma_out = `precision` to [minimum, maximum]; P is appended to clipMatrix.
void clip(const Eigen::MatrixXd& precision, const PrecisionLimits& limits, ExtrinsicStep& step) {
    const Eigensolver eigen(symmetrized(precision));
    const Eigen::MatrixXd& E = eigen.eigenvectors();
    const Eigen::VectorXd& g = eigen.eigenvalues();
    // Lower clip: H stays and Gamma grows, P = I in that direction. Upper clip: R stays, H = R Gamma shrinks with
    // Gamma, P = maximum / g. Either H is (Zhat Lambda - H_in) times a matrix, hence free of divergence.
    const Eigen::VectorXd clipped = g.cwiseMax(limits.minimum).cwiseMin(limits.maximum);
    step.outgoingPrecision = symmetrized(E * clipped.asDiagonal() * E.transpose());
    const Eigen::MatrixXd P =
        E * clipped.cwiseQuotient(g.cwiseMax(limits.minimum)).asDiagonal() * E.transpose();
    step.clipMatrix = step.clipMatrix.size() > 0 ? Eigen::MatrixXd(step.clipMatrix * P) : P;
    step.clipped += static_cast<int>((clipped.array() != g.array()).count());
    step.indefinite += static_cast<int>((g.array() <= 0.0).count());
    step.valid = step.outgoingPrecision.allFinite();
}

/// Lambda, Gamma_out and P without other limits than the growth, for C = Gamma^-1/2 E diag(alpha) E^T
/// Gamma^-1/2: Gamma_out = Gamma^1/2 E diag(min((1 - alpha) / alpha, kappa)) E^T Gamma^1/2. Empty
/// clip matrix when C makes no sense.
ExtrinsicStep boundedGrowth(const Eigen::MatrixXd& C, const Eigen::MatrixXd& Gamma, double growth) {
    ExtrinsicStep step;
    const Eigensolver incoming(symmetrized(Gamma));
    if (!(incoming.eigenvalues()(0) > 0.0)) {
        return step;
    }
    const Eigen::VectorXd roots = incoming.eigenvalues().cwiseSqrt();
    const Eigen::MatrixXd& V = incoming.eigenvectors();
    // Gamma^(1/2) and Gamma^(-1/2), symmetric.
    const Eigen::MatrixXd root = V * roots.asDiagonal() * V.transpose();
    const Eigen::MatrixXd inverseRoot = V * roots.cwiseInverse().asDiagonal() * V.transpose();
    const Eigensolver eigen(symmetrized(root * C * root));
    const Eigen::MatrixXd& E = eigen.eigenvectors();
    const Eigen::VectorXd& alpha = eigen.eigenvalues();
    if (alpha(0) < -kIndefinite * std::max(1.0, alpha.cwiseAbs().maxCoeff())) {
        return step;
    }
    // alpha = share of the message that the estimate follows; Lambda = Gamma^(1/2) E diag(1 / alpha) E^T Gamma^(1/2).
    const Eigen::VectorXd lambda = alpha.cwiseMax(kSilent).cwiseInverse();
    const Eigen::VectorXd g = lambda.array() - 1.0;
    const Eigen::VectorXd ratio =
        g.unaryExpr([&](double x) { return x > growth ? growth / x : 1.0; });
    const Eigen::VectorXd clipped = g.cwiseMin(growth);
    step.estimatePrecision = symmetrized(root * E * lambda.asDiagonal() * E.transpose() * root);
    step.outgoingPrecision = symmetrized(root * E * clipped.asDiagonal() * E.transpose() * root);
    // P = Gamma^(-1/2) E diag(kappa alpha / (1 - alpha)) E^T Gamma^(1/2) where the growth is cut: R is left as it is.
    step.clipMatrix = inverseRoot * E * ratio.asDiagonal() * E.transpose() * root;
    step.clipped = static_cast<int>((g.array() > growth).count());
    return step;
}

/// The same step in other units: Gamma = S Gamma' S, H = H' S.
ExtrinsicStep inUnits(const Eigen::MatrixXd& C,
                      const Eigen::MatrixXd& GammaIn,
                      PrecisionLimits limits) {
    const Eigen::MatrixXd S = symmetricSquareRoot(limits.unit);
    const Eigen::MatrixXd inverse = spdInverse(S);
    limits.unit.resize(0, 0);
    ExtrinsicStep step =
        // C' = S C S, Gamma' = S^-1 Gamma S^-1.
        extrinsicStep(symmetrized(S * C * S), symmetrized(inverse * GammaIn * inverse), limits);
    if (step.valid) {
        step.estimatePrecision = symmetrized(S * step.estimatePrecision * S);
        step.outgoingPrecision = symmetrized(S * step.outgoingPrecision * S);
        step.clipMatrix = inverse * step.clipMatrix * S;
    }
    return step;
}

}  // namespace

ExtrinsicStep extrinsicStep(const Eigen::MatrixXd& C,
                            const Eigen::MatrixXd& GammaIn,
                            const PrecisionLimits& limits) {
    ExtrinsicStep step;
    if (!C.allFinite() || !GammaIn.allFinite()) {
        return step;
    }
    if (limits.unit.size() > 0) {
        return inUnits(C, GammaIn, limits);
    }
    if (std::isfinite(limits.growth)) {
        step = boundedGrowth(C, GammaIn, limits.growth);
        if (step.clipMatrix.size() == 0) {
            return step;
        }
        clip(Eigen::MatrixXd(step.outgoingPrecision), limits, step);
        return step;
    }
    step.estimatePrecision = estimatePrecision(C, limits.maximum);
    if (step.estimatePrecision.size() == 0) {
        return step;
    }
    clip(step.estimatePrecision - GammaIn, limits, step);
    return step;
}

}  // namespace onsager
