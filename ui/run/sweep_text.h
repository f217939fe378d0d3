// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/sweep_status.h"
#include "ui/run/sweep_controller.h"

namespace onsager {

/// What the tabs say of a sweep.
SweepStatus statusOf(const SweepController& controller);

}  // namespace onsager
