// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Eigen/Core>

#include <vector>

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

    /// The sum of the counts as the whole number that it stands for: a full rank leaves no zeros, where
    /// the rounding of a sum would leave 1e-16 of the rows at the prior's variance.
    [[nodiscard]] double rank() const;
    /// sum s^2 / m: the factor from the input's second moment to the output's.
    [[nodiscard]] double outputGain() const;
};

/// The spectrum of one matrix: every singular value counts once.
Spectrum instanceSpectrum(double outputRows,
                          double inputRows,
                          const Eigen::VectorXd& singularValues);

/// The same law in at most `most` values: neighbours, next to each other in size, in groups of one count
/// whose squares are averaged. `spectrum` itself where it has no more values. Every value counts once.
Spectrum gathered(const Spectrum& spectrum, Eigen::Index most);

/// Limit law of an m x n matrix with independent entries of that variance (Marchenko and Pastur
/// 1967), as `nodes` quadrature nodes: the product of one factor.
Spectrum marchenkoPastur(double outputRows, double inputRows, double variance, int nodes = 192);

/// Limit law of a product W_k ... W_1 of independent matrices, W_i of sizes(i) x sizes(i-1) with
/// independent entries N(0, 1 / sizes(i-1)). With c_i = sizes(i) / sizes(0), i = 1 .. k, the moment
/// function w of W^T W solves
///
///     s^2 = (1 + w) / w  prod_i (c_i + w) sizes(0) / sizes(i-1),      density of s^2: |Im w| / (pi s^2),
///
/// and is real along a curve w = r(phi) e^(i phi) on which arg(1 + w) + sum_i arg(c_i + w) = phi, along
/// which all is analytic. phi = pi is the lower edge. At a hard edge, sizes equal or nearly so, averages
/// like < v / (v + s^2) > look at all scales of s down to v^(1/2), so the midpoint rule is in the
/// logarithm of the distance from there, pi - phi = pi / (1 + e^-u), u = -36 .. 12: the poles s^2 = -v
/// are at Im u = pi / 2 or beyond for every v, and the error is exp(-pi^2 / step).
/// Source: the S-transform 1 / prod_i (c_i + w) of a product of free matrices (Voiculescu 1987).
Spectrum productSpectrum(const std::vector<double>& sizes, int nodes = 192);

/// Every singular value equal to `value`, as many as min(m, n).
Spectrum flatSpectrum(double outputRows, double inputRows, double value);

}  // namespace onsager
