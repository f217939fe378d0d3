// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panels/status_panel.h"
#include "ui/run/run_controller.h"

namespace onsager {

/// What the status bar says of a run.
StatusContent statusOf(const RunController& controller);

}  // namespace onsager
