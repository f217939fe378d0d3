// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/numerics/symmetric_matrix.h"

#include <Eigen/Cholesky>
#include <Eigen/Eigenvalues>

#include <cmath>
#include <stdexcept>

namespace onsager {

Eigen::MatrixXd symmetrized(const Eigen::MatrixXd& S) {
    return 0.5 * (S + S.transpose());
}

Eigen::MatrixXd spdInverse(const Eigen::MatrixXd& S) {
    // Cholesky: fails, instead of returning rubbish, where S is not positive definite.
    const Eigen::LLT<Eigen::MatrixXd> cholesky(S);
    if (!S.allFinite() || cholesky.info() != Eigen::Success) {
        throw std::domain_error("matrix is not positive definite");
    }
    return symmetrized(cholesky.solve(Eigen::MatrixXd::Identity(S.rows(), S.cols())));
}

double logDeterminant(const Eigen::MatrixXd& S) {
    // 2 sum log L_ii: no overflow of the determinant itself.
    return 2.0 * Eigen::LLT<Eigen::MatrixXd>(S).matrixLLT().diagonal().array().log().sum();
}

bool isPositiveDefinite(const Eigen::MatrixXd& S) {
    return S.allFinite() && Eigen::LLT<Eigen::MatrixXd>(S).info() == Eigen::Success;
}

bool isDiagonal(const Eigen::MatrixXd& S) {
    for (Eigen::Index i = 0; i < S.rows(); ++i) {
        for (Eigen::Index j = 0; j < i; ++j) {
            // Relative to the diagonal: what rounding leaves beside it couples nothing.
            if (!(std::abs(S(i, j)) <= 1e-14 * std::sqrt(S(i, i) * S(j, j)))) {
                return false;
            }
        }
    }
    return true;
}

Eigen::MatrixXd symmetricSquareRoot(const Eigen::MatrixXd& S) {
    const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> eigen(S);
    const Eigen::MatrixXd& E = eigen.eigenvectors();
    // E diag(sqrt(max(s, 0))) E^T: rounding below 0 counts as 0.
    return E * eigen.eigenvalues().cwiseMax(0.0).cwiseSqrt().asDiagonal() * E.transpose();
}

Eigen::MatrixXd positivePart(const Eigen::MatrixXd& S) {
    const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> eigen(S);
    if (eigen.eigenvalues().minCoeff() >= 0.0) {
        return S;
    }
    return symmetrized(eigen.eigenvectors() * eigen.eigenvalues().cwiseMax(0.0).asDiagonal()
                       * eigen.eigenvectors().transpose());
}

Eigen::MatrixXd pseudoInverse(const Eigen::MatrixXd& S, double relativeCut) {
    const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> eigen(S);
    const Eigen::MatrixXd& E = eigen.eigenvectors();
    const double cut = relativeCut * eigen.eigenvalues().cwiseAbs().maxCoeff();
    const Eigen::VectorXd inverse =
        // Directions below the cut have no inverse: 0, Moore and Penrose's.
        eigen.eigenvalues().unaryExpr([cut](double s) { return s > cut ? 1.0 / s : 0.0; });
    return E * inverse.asDiagonal() * E.transpose();
}

JointEigen jointEigen(const Eigen::MatrixXd& G, const Eigen::MatrixXd& M) {
    const Eigen::LLT<Eigen::MatrixXd> cholesky(G);
    if (!G.allFinite() || !M.allFinite() || cholesky.info() != Eigen::Success) {
        throw std::domain_error("matrix is not positive definite");
    }
    // G = Lo Lo^T;  Lo^-1 M Lo^-T = E diag(values) E^T;  X = Lo^-T E.
    const Eigen::MatrixXd LoInverseM = cholesky.matrixL().solve(M);
    const Eigen::MatrixXd reduced = cholesky.matrixL().solve(LoInverseM.transpose().eval());
    const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> eigen(symmetrized(reduced));
    JointEigen joint;
    joint.basis = cholesky.matrixU().solve(eigen.eigenvectors());
    // X^-1 = E^T Lo^T, without an inverse.
    joint.inverseBasis = eigen.eigenvectors().transpose() * Eigen::MatrixXd(cholesky.matrixU());
    joint.values = eigen.eigenvalues().cwiseMax(0.0);
    return joint;
}

}  // namespace onsager
