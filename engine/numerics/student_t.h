// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace onsager {

/// The z of N(0, 1) that is as improbable as t of Student's distribution with nu degrees of freedom:
///
///     P(N(0, 1) <= z) = P(T_nu <= t)
///
/// so that 3 means the same for a mean of three as for a mean of thirty. Odd and increasing in t; t
/// itself for infinite nu. To 1e-12 of z; where the probability of more than |t| is below 1e-300, to
/// 1e-3. nu > 0 need not be whole; not a number for a t or nu that is none.
double normalQuantileOfT(double t, double nu);

}  // namespace onsager
