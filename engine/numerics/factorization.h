// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Eigen/Core>

namespace onsager {

/// Thin singular value decomposition  W = U diag(s) V^T,  W of m x n, r <= min(m, n).
struct ThinSvd {
    Eigen::MatrixXd left;            ///< U, m x r, orthonormal columns
    Eigen::VectorXd singularValues;  ///< s, descending, all positive
    Eigen::MatrixXd right;           ///< V, n x r, orthonormal columns
};

/// Singular values below 1e-13 of the largest count as zero and are left out, with their vectors.
///
/// A matrix with at least twice as many rows as columns (or the reverse) goes through the symmetric
/// eigenproblem of the smaller Gram matrix, which loses singular values below 1e-7 of the largest;
/// the others through LAPACK's divide and conquer. Throws std::runtime_error if LAPACK fails.
ThinSvd thinSvd(const Eigen::MatrixXd& W);

/// A matrix with orthonormal columns, m x n, m >= n, uniform (Haar) when `gaussian` (m x n) has
/// independent N(0, 1) entries: the Q of its QR factorisation with the signs of R's diagonal.
Eigen::MatrixXd orthonormalized(const Eigen::MatrixXd& gaussian);

/// Thin singular value decomposition  W = U diag(s) V^H  of a complex matrix; s descending and positive.
struct ThinComplexSvd {
    Eigen::MatrixXcd left;  ///< U, m x r
    Eigen::VectorXd singularValues;
    Eigen::MatrixXcd right;  ///< V, n x r
};

/// Singular values below 1e-13 of the largest are left out, with their vectors. Throws std::runtime_error if
/// LAPACK fails.
ThinComplexSvd complexThinSvd(const Eigen::MatrixXcd& W);

/// A complex matrix with orthonormal columns, m x n, m >= n, uniform (Haar) when `gaussian` (m x n) has
/// independent circular Gaussian entries: the Q of its QR factorisation with the phases of R's diagonal.
/// Source: Mezzadri 2007 (random matrices from the classical compact groups).
Eigen::MatrixXcd unitarized(const Eigen::MatrixXcd& gaussian);

/// The singular values, descending, of an upper bidiagonal matrix with these numbers on its diagonal (r)
/// and above it (r - 1). Throws std::runtime_error if LAPACK fails.
Eigen::VectorXd bidiagonalSingularValues(Eigen::VectorXd diagonal, Eigen::VectorXd above);

/// The linear algebra libraries run on one thread each: more would change the order of their sums.
/// Called once when a program starts; the functions above call it too.
void useOneLapackThread();

}  // namespace onsager
