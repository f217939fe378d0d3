// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/io/sweep_file.h"

#include <string>

namespace onsager {

/// The sweep as a person reads it in a terminal: a line for each finished cell with the values of the
/// axes, the final NMSE of Z_0 in dB (after the best order of columns where there is one) and the test error,
/// measured (median) and predicted, the share of successes, diverged trials.
std::string terminalTable(const Sweep& sweep, const SweepResults& results);

}  // namespace onsager
