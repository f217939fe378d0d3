// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/io/json_value.h"
#include "engine/iteration/half_iteration.h"

namespace onsager {

/// The words of result files.
inline constexpr Names<Pass, 2> kPassNames = {
    {{Pass::Forward, "forward"}, {Pass::Backward, "backward"}}};
inline constexpr Names<StopReason, 5> kStopNames = {{{StopReason::Running, "running"},
                                                     {StopReason::Converged, "converged"},
                                                     {StopReason::IterationLimit, "iterationLimit"},
                                                     {StopReason::Cancelled, "cancelled"},
                                                     {StopReason::Diverged, "diverged"}}};

}  // namespace onsager
