// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/network.h"

#include <optional>

namespace onsager {

/// Labels y = -1, +1 of numbers z = w x of n Gaussian rows w and p weights x: the ratio n / p above which, in the limit
/// of large ones, no plane parts them, so that maximum likelihood has a finite minimiser,
///
///     1 / min_t E[max(0, G - t U)^2],   G ~ N(0, 1),   U = y z / deviation of z:
///
/// 2 of labels that are coin flips, infinite of labels without noise. The largest over the columns. Nothing where the
/// rows are not Gaussian ones of independent entries straight on the signal, or no labels are seen. Source: Candes, Sur
/// 2020, Theorem 1.
std::optional<double> samplesAgainstSeparation(const Network& network);

}  // namespace onsager
