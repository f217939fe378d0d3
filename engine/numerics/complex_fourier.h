// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Eigen/Core>

#include <cstddef>
#include <memory>
#include <vector>

namespace onsager {

/// Orthonormal complex columns that are multiplied fast, U = S F P, n x r, r <= n:
///
///     F   the Fourier basis of C^n, exp(2 pi i j k / n) / n^1/2
///     P   the r of these vectors that are taken, in some order, each with a phase
///     S   a phase for each row
///
/// acting on pairs of real columns, see complex_columns.h. Products with d complex columns take O(d n log n), and
/// d threads at most; the bits do not depend on their number. As good as Haar distributed for message passing where
/// phases and places are random, see FourierVectors.
class ComplexFourierVectors {
public:
    /// Phases (|c| = 1) of the n rows and of the r vectors; `vectors`: r different ones of 0 .. n - 1.
    ComplexFourierVectors(Eigen::VectorXcd rowPhases,
                          std::vector<int> vectors,
                          Eigen::VectorXcd vectorPhases);
    ~ComplexFourierVectors();
    ComplexFourierVectors(ComplexFourierVectors&& other) noexcept;
    ComplexFourierVectors& operator=(ComplexFourierVectors&& other) noexcept;
    ComplexFourierVectors(const ComplexFourierVectors&) = delete;
    ComplexFourierVectors& operator=(const ComplexFourierVectors&) = delete;

    [[nodiscard]] Eigen::MatrixXd times(const Eigen::MatrixXd& v,
                                        int threads) const;  ///< U v, n x 2 d
    [[nodiscard]] Eigen::MatrixXd adjointTimes(const Eigen::MatrixXd& X,
                                               int threads) const;  ///< U^H X, r x 2 d
    [[nodiscard]] std::size_t bytes() const;                        ///< what it holds
    [[nodiscard]] Eigen::Index rows() const { return m_rowPhases.size(); }
    [[nodiscard]] Eigen::Index count() const { return m_vectorPhases.size(); }

private:
    struct Plans;

    Eigen::VectorXcd m_rowPhases;
    std::vector<int> m_vectors;
    Eigen::VectorXcd m_vectorPhases;
    std::unique_ptr<const Plans> m_plans;
};

}  // namespace onsager
