// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Eigen/Core>

namespace onsager {

/// The singular values of an m x n matrix as a discrete law: value i stands for counts(i) of them.
///
/// Averages over the n input values:   ( sum_i counts(i) f(s_i) + (n - rank) f(0) ) / n,
/// over the m output values the same with m. The counts add up to `rank` <= min(m, n).
struct Spectrum {
    double outputRows = 0.0;  ///< m
    double inputRows = 0.0;   ///< n
    Eigen::VectorXd singularValues;
    Eigen::VectorXd counts;

    [[nodiscard]] double rank() const { return counts.sum(); }
    /// sum s^2 / m: the factor from the input's second moment to the output's.
    [[nodiscard]] double outputGain() const;
};

/// The spectrum of one matrix: every singular value counts once.
Spectrum instanceSpectrum(double outputRows,
                          double inputRows,
                          const Eigen::VectorXd& singularValues);

/// Limit law of an m x n matrix with independent entries of that variance (Marchenko and Pastur
/// 1967), as `nodes` quadrature nodes: the midpoint rule in the angle theta of
/// s^2 = variance (m + n + 2 sqrt(m n) cos theta), which converges exponentially.
Spectrum marchenkoPastur(double outputRows, double inputRows, double variance, int nodes = 256);

/// Every singular value equal to `value`, as many as min(m, n).
Spectrum flatSpectrum(double outputRows, double inputRows, double value);

}  // namespace onsager
