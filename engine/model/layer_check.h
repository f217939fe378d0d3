// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/scenario.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace onsager {

/// The path of a key of layer `layer`, "layers.1.rows".
std::string keyOfLayer(std::size_t layer, std::string_view key);

/// Adds what is wrong with one layer wherever it stands: shapes that do not fit, covariances that are not
/// positive definite, noise given twice or not at all, estimators that do not exist.
void checkLayer(const Scenario& scenario,
                std::size_t layer,
                std::vector<ScenarioProblem>& problems);

}  // namespace onsager
