// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Eigen/Core>

#include <cstddef>
#include <memory>
#include <vector>

namespace onsager {

/// Orthonormal columns that are multiplied fast, U = S F P, n x r, r <= n:
///
///     F   the real Fourier basis of R^n: 1 / n^1/2, then (2 / n)^1/2 cos(2 pi j k / n) and
///         -(2 / n)^1/2 sin(2 pi j k / n) for k = 1, 2, ..; for even n at last (-1)^j / n^1/2
///     P   the r of these vectors that are taken, in some order, each with a sign
///     S   a sign for each row
///
/// Products with d columns take O(d n log n) for every n, a prime one too, and d threads at most; the bits
/// do not depend on their number. Signs and places that are random make U as good as Haar distributed for
/// message passing. Source: Dudeja, Sen and Lu 2022 (universality of nearly deterministic matrices).
class FourierVectors {
public:
    /// Signs of the n rows and of the r vectors: 1 or -1; `vectors`: r different ones of 0 .. n - 1.
    FourierVectors(std::vector<signed char> rowSigns,
                   const std::vector<int>& vectors,
                   std::vector<signed char> vectorSigns);
    ~FourierVectors();
    FourierVectors(FourierVectors&& other) noexcept;
    FourierVectors& operator=(FourierVectors&& other) noexcept;
    FourierVectors(const FourierVectors&) = delete;
    FourierVectors& operator=(const FourierVectors&) = delete;

    [[nodiscard]] Eigen::MatrixXd times(const Eigen::MatrixXd& v,
                                        int threads) const;  ///< U v, n x d
    [[nodiscard]] Eigen::MatrixXd transposedTimes(const Eigen::MatrixXd& X,
                                                  int threads) const;  ///< U^T X, r x d
    [[nodiscard]] std::size_t bytes() const;                           ///< what it holds

private:
    struct Plans;

    [[nodiscard]] bool standsAlone(int place) const;  ///< the constant or the alternating vector

    std::vector<signed char> m_rowSigns;
    std::vector<int> m_places;  // of the vectors among the real numbers of the transform
    std::vector<signed char> m_vectorSigns;
    std::unique_ptr<const Plans> m_plans;
};

}  // namespace onsager
