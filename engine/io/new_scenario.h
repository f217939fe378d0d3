// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/io/json_reader.h"

namespace onsager {

/// The document to build a stack from: the smallest stack there is, a Gaussian signal of one column
/// seen through a Gaussian matrix with noise, estimated by MMSE.
Json newScenarioDocument();

}  // namespace onsager
