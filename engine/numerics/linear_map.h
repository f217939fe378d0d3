// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/numerics/factorization.h"
#include "engine/numerics/skinny_product.h"
#include "engine/numerics/spectrum.h"

#include <Eigen/Core>

#include <cstddef>
#include <memory>
#include <mutex>

namespace onsager {

/// A known matrix W = U diag(s) V^T, m x n of rank r: all that draws, estimators, objectives and
/// predictions ask of it. It never changes, so that one copy is shared by them.
///
/// Products are with a few columns, d <= 32. `threads`: for one product; its bits do not depend on it.
class LinearMap {
public:
    LinearMap() = default;
    virtual ~LinearMap() = default;
    LinearMap(const LinearMap&) = delete;
    LinearMap& operator=(const LinearMap&) = delete;

    /// m, n, and s as a law in which every singular value counts once.
    [[nodiscard]] virtual const Spectrum& spectrum() const = 0;

    [[nodiscard]] virtual Eigen::MatrixXd times(const Eigen::MatrixXd& Z,
                                                int threads) const = 0;  ///< W Z, m x d
    [[nodiscard]] virtual Eigen::MatrixXd transposedTimes(const Eigen::MatrixXd& X,
                                                          int threads) const = 0;  ///< W^T X, n x d

    [[nodiscard]] virtual Eigen::MatrixXd leftTimes(const Eigen::MatrixXd& v,
                                                    int threads) const = 0;  ///< U v, m x d
    [[nodiscard]] virtual Eigen::MatrixXd leftTransposedTimes(
        const Eigen::MatrixXd& X, int threads) const = 0;  ///< U^T X, r x d
    [[nodiscard]] virtual Eigen::MatrixXd rightTimes(const Eigen::MatrixXd& v,
                                                     int threads) const = 0;  ///< V v, n x d
    [[nodiscard]] virtual Eigen::MatrixXd rightTransposedTimes(
        const Eigen::MatrixXd& H, int threads) const = 0;  ///< V^T H, r x d

    /// |U_ik|^2, m x r, and |V_ik|^2, n x r.
    [[nodiscard]] virtual Eigen::MatrixXd leftSquares(int threads) const;
    [[nodiscard]] virtual Eigen::MatrixXd rightSquares(int threads) const;

    /// Whether products cost far less than m n d: who has many to make should not form the entries.
    [[nodiscard]] virtual bool hasFastProducts() const { return false; }

    [[nodiscard]] virtual Eigen::MatrixXd dense() const = 0;  ///< W, m x n
    [[nodiscard]] virtual std::size_t bytes() const = 0;      ///< what it holds now
};

/// W by its factors, read once in every product with one of them.
class DenseFactors final : public LinearMap {
public:
    explicit DenseFactors(ThinSvd svd);

    [[nodiscard]] const Spectrum& spectrum() const override { return m_spectrum; }
    [[nodiscard]] Eigen::MatrixXd times(const Eigen::MatrixXd& Z, int threads) const override;
    [[nodiscard]] Eigen::MatrixXd transposedTimes(const Eigen::MatrixXd& X,
                                                  int threads) const override;
    [[nodiscard]] Eigen::MatrixXd leftTimes(const Eigen::MatrixXd& v, int threads) const override;
    [[nodiscard]] Eigen::MatrixXd leftTransposedTimes(const Eigen::MatrixXd& X,
                                                      int threads) const override;
    [[nodiscard]] Eigen::MatrixXd rightTimes(const Eigen::MatrixXd& v, int threads) const override;
    [[nodiscard]] Eigen::MatrixXd rightTransposedTimes(const Eigen::MatrixXd& H,
                                                       int threads) const override;
    [[nodiscard]] Eigen::MatrixXd dense() const override;
    [[nodiscard]] std::size_t bytes() const override;

private:
    RowMajorMatrix m_left;   // U, m x r
    RowMajorMatrix m_right;  // V, n x r
    Spectrum m_spectrum;
};

/// W by its entries, factorised when its spectrum or a singular basis is asked for. Whoever asks first
/// pays; others wait. Throws std::runtime_error if LAPACK fails.
class EntryMap : public LinearMap {
public:
    [[nodiscard]] const Spectrum& spectrum() const final { return factors().spectrum(); }
    [[nodiscard]] Eigen::MatrixXd leftTimes(const Eigen::MatrixXd& v, int threads) const final;
    [[nodiscard]] Eigen::MatrixXd leftTransposedTimes(const Eigen::MatrixXd& X,
                                                      int threads) const final;
    [[nodiscard]] Eigen::MatrixXd rightTimes(const Eigen::MatrixXd& v, int threads) const final;
    [[nodiscard]] Eigen::MatrixXd rightTransposedTimes(const Eigen::MatrixXd& H,
                                                       int threads) const final;
    [[nodiscard]] Eigen::MatrixXd leftSquares(int threads) const final;
    [[nodiscard]] Eigen::MatrixXd rightSquares(int threads) const final;
    [[nodiscard]] std::size_t bytes() const final;

protected:
    [[nodiscard]] virtual std::unique_ptr<const LinearMap> factorised() const = 0;
    [[nodiscard]] virtual std::size_t entryBytes() const = 0;

private:
    const LinearMap& factors() const;

    mutable std::once_flag m_once;
    mutable std::unique_ptr<const LinearMap> m_factors;
};

class DenseMatrix final : public EntryMap {
public:
    explicit DenseMatrix(Eigen::MatrixXd W);

    [[nodiscard]] Eigen::MatrixXd times(const Eigen::MatrixXd& Z, int threads) const override;
    [[nodiscard]] Eigen::MatrixXd transposedTimes(const Eigen::MatrixXd& X,
                                                  int threads) const override;
    [[nodiscard]] Eigen::MatrixXd dense() const override { return m_matrix; }

private:
    [[nodiscard]] std::unique_ptr<const LinearMap> factorised() const override;
    [[nodiscard]] std::size_t entryBytes() const override;
    Eigen::Map<const RowMajorMatrix> transposed()
        const;  ///< W^T by rows, which are the columns of W

    Eigen::MatrixXd m_matrix;
};

}  // namespace onsager
