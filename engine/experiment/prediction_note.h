// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/scenario.h"

#include <string>

namespace onsager {

/// Why state evolution only approximates this scenario, whether the largest precision decides the estimate, and
/// whether a plane parts the labels; empty when none is so.
std::string predictionNote(const Scenario& scenario);

}  // namespace onsager
