// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/experiment/result.h"
#include "engine/io/sweep_grid.h"

#include <optional>

namespace onsager {

/// Seconds that a sweep will take on so many threads, from a finished run of its scenario:
///
///     sum over cells of  t_prediction c_p(cell) / c_p(run)  +  t_trials c(cell) / c(run),
///
/// over threads, with the work c of costOf(). Of a large grid a few cells are asked. Nothing when the run is not
/// finished, was not timed, or has baselines, which are not timed apart.
std::optional<double> expectedSeconds(const Sweep& sweep, const Result& run, int threads);

}  // namespace onsager
