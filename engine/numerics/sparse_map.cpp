// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/numerics/sparse_map.h"

#include "engine/numerics/parallel.h"

#include <utility>

namespace onsager {

namespace {

/// W Z for W by rows, some rows at a time.
Eigen::MatrixXd product(const SparseMap::Entries& W, const Eigen::MatrixXd& Z, int threads) {
    constexpr Eigen::Index kRowsAtOnce = 4096;
    Eigen::MatrixXd result(W.rows(), Z.cols());
    const auto blocks = static_cast<int>((W.rows() + kRowsAtOnce - 1) / kRowsAtOnce);
    parallelFor(blocks, threads, {}, [&](int block) {
        const Eigen::Index first = block * kRowsAtOnce;
        const Eigen::Index count = std::min(kRowsAtOnce, W.rows() - first);
        result.middleRows(first, count).noalias() = W.middleRows(first, count) * Z;
    });
    return result;
}

std::size_t bytesOf(const SparseMap::Entries& W) {
    return static_cast<std::size_t>(W.nonZeros()) * (sizeof(double) + sizeof(int))
           + static_cast<std::size_t>(W.outerSize() + 1) * sizeof(int);
}

}  // namespace

/// W and W^T by rows: either product reads its matrix in order, and threads share rows of the result.
SparseMap::SparseMap(Entries W) : m_entries(std::move(W)), m_transposed(m_entries.transpose()) {
    m_entries.makeCompressed();
}

Eigen::MatrixXd SparseMap::times(const Eigen::MatrixXd& Z, int threads) const {
    return product(m_entries, Z, threads);
}

Eigen::MatrixXd SparseMap::transposedTimes(const Eigen::MatrixXd& X, int threads) const {
    return product(m_transposed, X, threads);
}

std::unique_ptr<const LinearMap> SparseMap::factorised() const {
    return std::make_unique<DenseFactors>(thinSvd(dense()));
}

std::size_t SparseMap::entryBytes() const {
    return bytesOf(m_entries) + bytesOf(m_transposed);
}

}  // namespace onsager
