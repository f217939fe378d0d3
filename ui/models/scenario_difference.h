// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/scenario.h"

#include <QString>

namespace onsager {

/// What tells a scenario from another one, in a few words: "SNR of Y 10, Columns d 2"; its title when
/// there is much, and nothing when they are equal.
QString scenarioDifference(const Scenario& scenario, const Scenario& other);

}  // namespace onsager
