// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Eigen/Core>

namespace onsager {

/// Algebra of small symmetric matrices (d x d, d <= 16): precisions and covariances of rows.

/// (S + S^T) / 2.
Eigen::MatrixXd symmetrized(const Eigen::MatrixXd& S);

/// Inverse of a symmetric positive definite matrix, symmetric to the last bit.
/// Throws std::domain_error when S is not positive definite or not finite.
Eigen::MatrixXd spdInverse(const Eigen::MatrixXd& S);

/// log det S of a positive definite matrix.
double logDeterminant(const Eigen::MatrixXd& S);

/// Whether S is finite and all its eigenvalues are positive.
bool isPositiveDefinite(const Eigen::MatrixXd& S);

/// Whether the entries off the diagonal are 0 up to rounding: |S_ij| <= 1e-14 sqrt(S_ii S_jj).
bool isDiagonal(const Eigen::MatrixXd& S);

/// Symmetric square root of a positive semi-definite matrix; negative eigenvalues count as 0.
Eigen::MatrixXd symmetricSquareRoot(const Eigen::MatrixXd& S);

/// S with its negative eigenvalues set to 0.
Eigen::MatrixXd positivePart(const Eigen::MatrixXd& S);

/// Pseudo-inverse on the range of S: eigenvalues below relativeCut of the largest count as 0.
Eigen::MatrixXd pseudoInverse(const Eigen::MatrixXd& S, double relativeCut = 1e-12);

/// Two symmetric matrices diagonalised together:  X^T G X = I,  X^T M X = diag(values).
struct JointEigen {
    Eigen::MatrixXd basis;         ///< X
    Eigen::MatrixXd inverseBasis;  ///< X^-1
    Eigen::VectorXd values;        ///< eigenvalues of M in the metric of G, not negative
};

/// For G positive definite and M positive semi-definite, both d x d.
/// Throws std::domain_error when G is not positive definite.
JointEigen jointEigen(const Eigen::MatrixXd& G, const Eigen::MatrixXd& M);

}  // namespace onsager
