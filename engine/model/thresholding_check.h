// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/scenario.h"

#include <string>

namespace onsager {

/// Why iterative thresholding has nothing to go to and fro between here, in a phrase; empty for one linear layer
/// of real values whose numbers are observed as they are, in Gaussian noise.
std::string missingThresholding(const Scenario& scenario);

}  // namespace onsager
