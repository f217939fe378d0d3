// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/numerics/linear_map.h"

#include <Eigen/SparseCore>

namespace onsager {

/// W by its entries that are not 0: a product reads each of them once. Its spectrum and its singular vectors are
/// those of the dense matrix, which is formed and factorised when they are asked for, and not before.
class SparseMap final : public EntryMap {
public:
    using Entries = Eigen::SparseMatrix<double, Eigen::RowMajor>;

    explicit SparseMap(Entries W);

    [[nodiscard]] Eigen::MatrixXd times(const Eigen::MatrixXd& Z, int threads) const override;
    [[nodiscard]] Eigen::MatrixXd transposedTimes(const Eigen::MatrixXd& X,
                                                  int threads) const override;
    [[nodiscard]] bool hasFastProducts() const override { return true; }
    [[nodiscard]] Eigen::MatrixXd dense() const override { return Eigen::MatrixXd(m_entries); }

    /// sum_ij W_ij^2.
    [[nodiscard]] double squaredNorm() const { return m_entries.squaredNorm(); }

private:
    [[nodiscard]] std::unique_ptr<const LinearMap> factorised() const override;
    [[nodiscard]] std::size_t entryBytes() const override;

    Entries m_entries;     // W by rows
    Entries m_transposed;  // W^T by rows
};

}  // namespace onsager
