// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/numerics/tilted_line.h"

#include <Eigen/Core>

#include <vector>

namespace onsager {

/// Mean and covariance of rows u of density proportional to
///
///     exp(-u Lambda u^T / 2 + h u^T) prod_j f_j(u_j),
///
/// f_j the factors of single coordinates: Laplace or uniform densities or observed signs. Exact for Lambda
/// diagonal; for two columns the second one is integrated in closed form and the first by
/// quadrature on panels that are graded towards kinks and steps (relative errors of 1e-10);
/// otherwise the coordinates are drawn one after the other, each given those before it, with the
/// factors of those after it replaced by Gaussians. Such a point is weighed by
///
///     log w = sum_{j > 0} (log Z_j(h_j) - (h_j + b_j)^2 / (2 (p_j + t_j)))
///
/// where Z_j is the exact total of coordinate j given those before it (natural mean h_j, precision
/// p_j) and (t_j, b_j) its Gaussian; the last coordinate enters by its conditional moments. The
/// Gaussians come from expectation propagation, so that the weights hardly vary.
/// Sources: Geweke 1991, Hajivassiliou, McFadden and Ruud 1996 (sequential sampling, GHK); Minka 2001.
class TiltedGaussian {
public:
    static constexpr int kDefaultPoints = 256;

    /// Uniform points for `columns` coordinates: the same for all rows, each row shifts them by a hash
    /// of its numbers, so that the errors of different rows are independent. None below 3 columns.
    static Eigen::MatrixXd pointsFor(int columns, int points = kDefaultPoints);

    /// Lambda: k x k, positive semi-definite; where it is singular the factors must make the integral
    /// finite. `points`: from pointsFor(k or more), kept by reference.
    TiltedGaussian(const Eigen::MatrixXd& Lambda, const Eigen::MatrixXd& points);

    /// The moments for natural mean h. Returns the effective sample size, infinite where exact.
    double moments(const Eigen::RowVectorXd& h,
                   const std::vector<LineFactor>& factors,
                   Eigen::RowVectorXd& mean,
                   Eigen::MatrixXd& covariance) const;

private:
    void separateMoments(const Eigen::RowVectorXd& h,
                         const std::vector<LineFactor>& factors,
                         Eigen::RowVectorXd& mean,
                         Eigen::MatrixXd& covariance) const;

    Eigen::MatrixXd m_Lambda;
    const Eigen::MatrixXd& m_points;
    bool m_diagonal;
};

}  // namespace onsager
