// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/numerics/complex_map.h"

#include "engine/numerics/complex_columns.h"
#include "engine/numerics/factorization.h"

#include <cmath>
#include <utility>

namespace onsager {

namespace {

ComplexParts partsOf(const Eigen::MatrixXcd& A) {
    return {A.real(), A.imag()};
}

Eigen::MatrixXd squaresOf(const ComplexParts& parts) {
    return parts.real.cwiseAbs2() + parts.imaginary.cwiseAbs2();
}

/// Each entry a + i b as the block (a, -b; b, a) that acts on a column of parts.
Eigen::MatrixXd realBlocks(const ComplexParts& parts) {
    const Eigen::Index m = parts.real.rows();
    const Eigen::Index n = parts.real.cols();
    Eigen::MatrixXd blocks(2 * m, 2 * n);
    for (Eigen::Index i = 0; i < m; ++i) {
        for (Eigen::Index j = 0; j < n; ++j) {
            const double a = parts.real(i, j);
            const double b = parts.imaginary(i, j);
            blocks.block<2, 2>(2 * i, 2 * j) << a, -b, b, a;
        }
    }
    return blocks;
}

}  // namespace

Eigen::MatrixXd ComplexParts::times(const Eigen::MatrixXd& Z, int threads) const {
    // (A + i B) Z = A Z + B (i Z) on columns of pairs: two real products.
    return skinnyProduct(real, Z, threads) + skinnyProduct(imaginary, timesI(Z), threads);
}

Eigen::MatrixXd ComplexParts::adjointTimes(const Eigen::MatrixXd& X, int threads) const {
    // (A + i B)^H X = A^T X - B^T (i X).
    return skinnyTransposeProduct(real, X, threads)
           - skinnyTransposeProduct(imaginary, timesI(X), threads);
}

std::size_t ComplexParts::bytes() const {
    return static_cast<std::size_t>(real.size() + imaginary.size()) * sizeof(double);
}

Eigen::MatrixXcd circularEntries(const Eigen::MatrixXd& standard) {
    Eigen::MatrixXcd entries(standard.rows(), standard.cols() / 2);
    // Real and imaginary part of variance 1/2 each.
    const double half = std::sqrt(0.5);
    for (Eigen::Index j = 0; j < entries.cols(); ++j) {
        entries.col(j).real() = half * standard.col(2 * j);
        entries.col(j).imag() = half * standard.col(2 * j + 1);
    }
    return entries;
}

ComplexFactors::ComplexFactors(const ThinComplexSvd& svd)
    : m_left(partsOf(svd.left)),
      m_right(partsOf(svd.right)),
      m_spectrum(instanceSpectrum(static_cast<double>(svd.left.rows()),
                                  static_cast<double>(svd.right.rows()),
                                  svd.singularValues)) {}

Eigen::MatrixXd ComplexFactors::times(const Eigen::MatrixXd& Z, int threads) const {
    return leftTimes(m_spectrum.singularValues.asDiagonal() * rightTransposedTimes(Z, threads),
                     threads);
}

Eigen::MatrixXd ComplexFactors::transposedTimes(const Eigen::MatrixXd& X, int threads) const {
    return rightTimes(m_spectrum.singularValues.asDiagonal() * leftTransposedTimes(X, threads),
                      threads);
}

Eigen::MatrixXd ComplexFactors::leftTimes(const Eigen::MatrixXd& v, int threads) const {
    return m_left.times(v, threads);
}

Eigen::MatrixXd ComplexFactors::leftTransposedTimes(const Eigen::MatrixXd& X, int threads) const {
    return m_left.adjointTimes(X, threads);
}

Eigen::MatrixXd ComplexFactors::rightTimes(const Eigen::MatrixXd& v, int threads) const {
    return m_right.times(v, threads);
}

Eigen::MatrixXd ComplexFactors::rightTransposedTimes(const Eigen::MatrixXd& H, int threads) const {
    return m_right.adjointTimes(H, threads);
}

Eigen::MatrixXd ComplexFactors::leftSquares(int /*threads*/) const {
    return squaresOf(m_left);
}

Eigen::MatrixXd ComplexFactors::rightSquares(int /*threads*/) const {
    return squaresOf(m_right);
}

Eigen::MatrixXd ComplexFactors::dense() const {
    // Every singular value acts on the two parts of a number.
    const Eigen::VectorXd twice = onPairs(m_spectrum.singularValues.asDiagonal()).diagonal();
    return realBlocks(m_left) * twice.asDiagonal() * realBlocks(m_right).transpose();
}

std::size_t ComplexFactors::bytes() const {
    return m_left.bytes() + m_right.bytes();
}

ComplexMatrix::ComplexMatrix(const Eigen::MatrixXcd& W) : m_parts(partsOf(W)) {}

Eigen::MatrixXd ComplexMatrix::times(const Eigen::MatrixXd& Z, int threads) const {
    return m_parts.times(Z, threads);
}

Eigen::MatrixXd ComplexMatrix::transposedTimes(const Eigen::MatrixXd& X, int threads) const {
    return m_parts.adjointTimes(X, threads);
}

Eigen::MatrixXd ComplexMatrix::dense() const {
    return realBlocks(m_parts);
}

std::unique_ptr<const LinearMap> ComplexMatrix::factorised() const {
    Eigen::MatrixXcd W(m_parts.real.rows(), m_parts.real.cols());
    W.real() = m_parts.real;
    W.imag() = m_parts.imaginary;
    return std::make_unique<ComplexFactors>(complexThinSvd(W));
}

}  // namespace onsager
