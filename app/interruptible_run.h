// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/run_request.h"
#include "engine/experiment/result.h"

#include <functional>
#include <string>

namespace onsager {

/// Runs a scenario with a progress line on standard error and hands the result to `deliver`.
///
/// On Ctrl-C `deliver` is given what is finished, within a second: when the work does not return in
/// time, on another thread, after which the program ends. `program` begins every message. Throws
/// what `deliver` throws.
ExitStatus runInterruptibly(const RunRequest& request,
                            const Scenario& scenario,
                            const std::string& program,
                            const std::function<void(const Result&)>& deliver);

}  // namespace onsager
