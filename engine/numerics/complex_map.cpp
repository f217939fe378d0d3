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
    return skinnyProduct(real, Z, threads) + skinnyProduct(imaginary, timesI(Z), threads);
}

Eigen::MatrixXd ComplexParts::adjointTimes(const Eigen::MatrixXd& X, int threads) const {
    return skinnyTransposeProduct(real, X, threads)
           - skinnyTransposeProduct(imaginary, timesI(X), threads);
}

std::size_t ComplexParts::bytes() const {
    return static_cast<std::size_t>(real.size() + imaginary.size()) * sizeof(double);
}

ComplexSvd thinSvd(const Eigen::MatrixXcd& W) {
    const ThinComplexSvd svd = complexThinSvd(W);
    return {partsOf(svd.left), svd.singularValues, partsOf(svd.right)};
}

Eigen::MatrixXcd circularEntries(const Eigen::MatrixXd& standard) {
    Eigen::MatrixXcd entries(standard.rows(), standard.cols() / 2);
    const double half = std::sqrt(0.5);
    for (Eigen::Index j = 0; j < entries.cols(); ++j) {
        entries.col(j).real() = half * standard.col(2 * j);
        entries.col(j).imag() = half * standard.col(2 * j + 1);
    }
    return entries;
}

ComplexFactors::ComplexFactors(ComplexSvd svd)
    : m_svd(std::move(svd)),
      m_spectrum(instanceSpectrum(static_cast<double>(m_svd.left.real.rows()),
                                  static_cast<double>(m_svd.right.real.rows()),
                                  m_svd.singularValues)) {}

Eigen::MatrixXd ComplexFactors::times(const Eigen::MatrixXd& Z, int threads) const {
    return leftTimes(m_svd.singularValues.asDiagonal() * rightTransposedTimes(Z, threads), threads);
}

Eigen::MatrixXd ComplexFactors::transposedTimes(const Eigen::MatrixXd& X, int threads) const {
    return rightTimes(m_svd.singularValues.asDiagonal() * leftTransposedTimes(X, threads), threads);
}

Eigen::MatrixXd ComplexFactors::leftTimes(const Eigen::MatrixXd& v, int threads) const {
    return m_svd.left.times(v, threads);
}

Eigen::MatrixXd ComplexFactors::leftTransposedTimes(const Eigen::MatrixXd& X, int threads) const {
    return m_svd.left.adjointTimes(X, threads);
}

Eigen::MatrixXd ComplexFactors::rightTimes(const Eigen::MatrixXd& v, int threads) const {
    return m_svd.right.times(v, threads);
}

Eigen::MatrixXd ComplexFactors::rightTransposedTimes(const Eigen::MatrixXd& H, int threads) const {
    return m_svd.right.adjointTimes(H, threads);
}

Eigen::MatrixXd ComplexFactors::leftSquares(int /*threads*/) const {
    return squaresOf(m_svd.left);
}

Eigen::MatrixXd ComplexFactors::rightSquares(int /*threads*/) const {
    return squaresOf(m_svd.right);
}

Eigen::MatrixXd ComplexFactors::dense() const {
    const Eigen::VectorXd twice = onPairs(m_svd.singularValues.asDiagonal()).diagonal();
    return realBlocks(m_svd.left) * twice.asDiagonal() * realBlocks(m_svd.right).transpose();
}

std::size_t ComplexFactors::bytes() const {
    return m_svd.left.bytes() + m_svd.right.bytes();
}

ComplexMatrix::ComplexMatrix(Eigen::MatrixXcd W) : m_parts(partsOf(W)) {}

Eigen::MatrixXd ComplexMatrix::times(const Eigen::MatrixXd& Z, int threads) const {
    return m_parts.times(Z, threads);
}

Eigen::MatrixXd ComplexMatrix::transposedTimes(const Eigen::MatrixXd& X, int threads) const {
    return m_parts.adjointTimes(X, threads);
}

Eigen::MatrixXd ComplexMatrix::leftTimes(const Eigen::MatrixXd& v, int threads) const {
    return factors().leftTimes(v, threads);
}

Eigen::MatrixXd ComplexMatrix::leftTransposedTimes(const Eigen::MatrixXd& X, int threads) const {
    return factors().leftTransposedTimes(X, threads);
}

Eigen::MatrixXd ComplexMatrix::rightTimes(const Eigen::MatrixXd& v, int threads) const {
    return factors().rightTimes(v, threads);
}

Eigen::MatrixXd ComplexMatrix::rightTransposedTimes(const Eigen::MatrixXd& H, int threads) const {
    return factors().rightTransposedTimes(H, threads);
}

Eigen::MatrixXd ComplexMatrix::leftSquares(int threads) const {
    return factors().leftSquares(threads);
}

Eigen::MatrixXd ComplexMatrix::rightSquares(int threads) const {
    return factors().rightSquares(threads);
}

Eigen::MatrixXd ComplexMatrix::dense() const {
    return realBlocks(m_parts);
}

std::size_t ComplexMatrix::bytes() const {
    return m_parts.bytes() + (m_factors ? m_factors->bytes() : 0);
}

const ComplexFactors& ComplexMatrix::factors() const {
    std::call_once(m_factorised, [this] {
        Eigen::MatrixXcd W(m_parts.real.rows(), m_parts.real.cols());
        W.real() = m_parts.real;
        W.imag() = m_parts.imaginary;
        m_factors = std::make_unique<const ComplexFactors>(thinSvd(W));
    });
    return *m_factors;
}

}  // namespace onsager
