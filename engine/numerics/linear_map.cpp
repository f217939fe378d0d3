// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/numerics/linear_map.h"

#include <utility>

namespace onsager {

namespace {

std::size_t bytesOf(Eigen::Index numbers) {
    return static_cast<std::size_t>(numbers) * sizeof(double);
}

}  // namespace

DenseFactors::DenseFactors(ThinSvd svd)
    : m_spectrum(instanceSpectrum(static_cast<double>(svd.left.rows()),
                                  static_cast<double>(svd.right.rows()),
                                  svd.singularValues)) {
    // One after the other: beside the rows of one factor its columns, not those of both.
    m_left = svd.left;
    svd.left.resize(0, 0);
    m_right = svd.right;
}

Eigen::MatrixXd DenseFactors::times(const Eigen::MatrixXd& Z, int threads) const {
    return leftTimes(m_spectrum.singularValues.asDiagonal() * rightTransposedTimes(Z, threads),
                     threads);
}

Eigen::MatrixXd DenseFactors::transposedTimes(const Eigen::MatrixXd& X, int threads) const {
    return rightTimes(m_spectrum.singularValues.asDiagonal() * leftTransposedTimes(X, threads),
                      threads);
}

Eigen::MatrixXd LinearMap::leftSquares(int threads) const {
    const Eigen::Index r = spectrum().singularValues.size();
    // Rows of U themselves: one product with the identity.
    return leftTimes(Eigen::MatrixXd::Identity(r, r), threads).cwiseAbs2();
}

Eigen::MatrixXd LinearMap::rightSquares(int threads) const {
    const Eigen::Index r = spectrum().singularValues.size();
    return rightTimes(Eigen::MatrixXd::Identity(r, r), threads).cwiseAbs2();
}

Eigen::MatrixXd DenseFactors::leftTimes(const Eigen::MatrixXd& v, int threads) const {
    return skinnyProduct(m_left, v, threads);
}

Eigen::MatrixXd DenseFactors::leftTransposedTimes(const Eigen::MatrixXd& X, int threads) const {
    return skinnyTransposeProduct(m_left, X, threads);
}

Eigen::MatrixXd DenseFactors::rightTimes(const Eigen::MatrixXd& v, int threads) const {
    return skinnyProduct(m_right, v, threads);
}

Eigen::MatrixXd DenseFactors::rightTransposedTimes(const Eigen::MatrixXd& H, int threads) const {
    return skinnyTransposeProduct(m_right, H, threads);
}

Eigen::MatrixXd DenseFactors::dense() const {
    return m_left * m_spectrum.singularValues.asDiagonal() * m_right.transpose();
}

std::size_t DenseFactors::bytes() const {
    return bytesOf(m_left.size() + m_right.size());
}

Eigen::MatrixXd EntryMap::leftTimes(const Eigen::MatrixXd& v, int threads) const {
    return factors().leftTimes(v, threads);
}

Eigen::MatrixXd EntryMap::leftTransposedTimes(const Eigen::MatrixXd& X, int threads) const {
    return factors().leftTransposedTimes(X, threads);
}

Eigen::MatrixXd EntryMap::rightTimes(const Eigen::MatrixXd& v, int threads) const {
    return factors().rightTimes(v, threads);
}

Eigen::MatrixXd EntryMap::rightTransposedTimes(const Eigen::MatrixXd& H, int threads) const {
    return factors().rightTransposedTimes(H, threads);
}

Eigen::MatrixXd EntryMap::leftSquares(int threads) const {
    return factors().leftSquares(threads);
}

Eigen::MatrixXd EntryMap::rightSquares(int threads) const {
    return factors().rightSquares(threads);
}

std::size_t EntryMap::bytes() const {
    return entryBytes() + (m_factors ? m_factors->bytes() : 0);
}

const LinearMap& EntryMap::factors() const {
    std::call_once(m_once, [this] { m_factors = factorised(); });
    return *m_factors;
}

DenseMatrix::DenseMatrix(Eigen::MatrixXd W) : m_matrix(std::move(W)) {}

Eigen::Map<const RowMajorMatrix> DenseMatrix::transposed() const {
    return {m_matrix.data(), m_matrix.cols(), m_matrix.rows()};
}

Eigen::MatrixXd DenseMatrix::times(const Eigen::MatrixXd& Z, int threads) const {
    // W is kept by columns, which are the rows of W^T: each product reads them in order.
    return skinnyTransposeProduct(transposed(), Z, threads);
}

Eigen::MatrixXd DenseMatrix::transposedTimes(const Eigen::MatrixXd& X, int threads) const {
    return skinnyProduct(transposed(), X, threads);
}

std::unique_ptr<const LinearMap> DenseMatrix::factorised() const {
    return std::make_unique<DenseFactors>(thinSvd(m_matrix));
}

std::size_t DenseMatrix::entryBytes() const {
    return bytesOf(m_matrix.size());
}

}  // namespace onsager
