// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/scenario.h"

#include <string>

namespace onsager {

/// Why state evolution only approximates this scenario, and whether the largest precision decides how small
/// errors get; empty when neither is so.
std::string predictionNote(const Scenario& scenario);

}  // namespace onsager
