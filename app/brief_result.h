// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/experiment/result.h"

#include <cstddef>

namespace onsager {

/// So many half-iterations can be written within the second in which an interruption is answered.
inline constexpr std::size_t kMostHalfIterations = 20'000;

/// The result with at most so many half-iterations and two more: both passes of every k-th iteration,
/// the first and the last one among them. Returns k; 1 where nothing was left out.
int makeBrief(Result& result, std::size_t most = kMostHalfIterations);

}  // namespace onsager
