// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/experiment/result.h"

#include <string>

namespace onsager {

/// The result as a person reads it in a terminal: a line for each half-iteration, a group of
/// columns for each variable and the test error (median, 10 % and 90 % quantiles, prediction), then how the
/// trials ended and the paired gap between measurement and prediction.
///
/// Groups that do not fit into 120 columns go into further tables below.
std::string terminalTable(const Result& result);

}  // namespace onsager
