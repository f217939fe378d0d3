// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Eigen/Core>

namespace onsager {

/// Whether several chains of one number have found the same law: with every chain cut into its first and
/// second half, m sequences of n draws with means u_j and variances s_j^2,
///
///     W = mean of s_j^2,  B / n = variance of u_j,  R = sqrt(((n - 1) / n W + B / n) / W).
///
/// 1 where all agree. Draws: a row for each, a column for each chain; at least 4 rows (an odd one in the middle
/// is left out). Infinite where no sequence moves, but 1 where all of them are the same number.
/// Source: Gelman et al. 2013 (BDA3), section 11.4. Throws std::invalid_argument for fewer draws.
double splitRHat(const Eigen::Ref<const Eigen::MatrixXd>& draws);

/// Independent draws whose mean is as good as that of all these: with V = (n - 1) / n W + B / n and halves as in
/// splitRHat() and the mean squared difference D_t of draws t apart,
///
///     m n / (-1 + 2 sum_k P_k),  P_k = r_2k + r_{2k+1},  r_t = 1 - D_t / (2 V),
///
/// the sum as long as P_k is positive, each P_k at most the one before it (Geyer's initial monotone sequence).
/// At most m n; 0 where nothing moves. Source: Gelman et al. 2013 (BDA3), section 11.5; Geyer 1992, section 3.3.
/// Throws std::invalid_argument for fewer than 4 draws.
double effectiveSampleSize(const Eigen::Ref<const Eigen::MatrixXd>& draws);

}  // namespace onsager
