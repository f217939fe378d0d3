// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/scenario.h"

#include <string>

namespace onsager {

/// Why the matrices of the stack have no product that stands for them all, in a phrase; empty when it is linear
/// up to its output and has no bias inside.
std::string missingMerger(const Scenario& scenario);

}  // namespace onsager
