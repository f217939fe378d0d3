// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/run_request.h"
#include "ui/exporters/render.h"

#include <string>
#include <vector>

namespace onsager {

/// What `onsager render` was asked.
struct RenderRequest {
    RunRequest run;
    FigureRequest figures;
    std::vector<std::string> pages = {};  ///< those of the outputs that are reports
    std::string csv;                      ///< file, "-" for standard output, empty for none
    std::string drag;  ///< "PATH=from:to:count", see renderDrag(); empty for none
};

/// Runs a scenario and draws it, or draws the result or the sweep that the file holds. Throws ScenarioError
/// and std::invalid_argument for bad input, WriteError. Needs a QGuiApplication.
ExitStatus renderFile(RenderRequest request);

}  // namespace onsager
