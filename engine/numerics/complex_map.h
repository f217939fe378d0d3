// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/numerics/linear_map.h"

#include <Eigen/Core>

#include <cstddef>
#include <memory>

namespace onsager {

/// A complex m x n matrix by its real and its imaginary part, which multiplies pairs of real columns.
struct ComplexParts {
    RowMajorMatrix real;
    RowMajorMatrix imaginary;

    [[nodiscard]] Eigen::MatrixXd times(const Eigen::MatrixXd& Z, int threads) const;  ///< A Z
    [[nodiscard]] Eigen::MatrixXd adjointTimes(const Eigen::MatrixXd& X,
                                               int threads) const;  ///< A^H X
    [[nodiscard]] std::size_t bytes() const;
};

/// A matrix of m x 2 n standard normal numbers as m x n circular ones of variance 1.
Eigen::MatrixXcd circularEntries(const Eigen::MatrixXd& standard);

/// W by its complex factors; its columns are pairs, see complex_columns.h. The transposes of a LinearMap
/// are adjoints here: W^H, U^H, V^H. dense() is the 2 m x 2 n real matrix that acts on rows of Re z_1, Im z_1,
/// Re z_2, .. of one column.
class ComplexFactors final : public LinearMap {
public:
    explicit ComplexFactors(const ThinComplexSvd& svd);

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
    [[nodiscard]] Eigen::MatrixXd leftSquares(int threads) const override;
    [[nodiscard]] Eigen::MatrixXd rightSquares(int threads) const override;
    [[nodiscard]] Eigen::MatrixXd dense() const override;
    [[nodiscard]] std::size_t bytes() const override;

private:
    ComplexParts m_left;   // U, m x r
    ComplexParts m_right;  // V, n x r
    Spectrum m_spectrum;
};

/// W by its entries.
class ComplexMatrix final : public EntryMap {
public:
    explicit ComplexMatrix(const Eigen::MatrixXcd& W);

    [[nodiscard]] Eigen::MatrixXd times(const Eigen::MatrixXd& Z, int threads) const override;
    [[nodiscard]] Eigen::MatrixXd transposedTimes(const Eigen::MatrixXd& X,
                                                  int threads) const override;
    [[nodiscard]] Eigen::MatrixXd dense() const override;

private:
    [[nodiscard]] std::unique_ptr<const LinearMap> factorised() const override;
    [[nodiscard]] std::size_t entryBytes() const override { return m_parts.bytes(); }

    ComplexParts m_parts;
};

}  // namespace onsager
