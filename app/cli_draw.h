// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/run_request.h"
#include "engine/io/array_folder.h"

#include <string>

namespace onsager {

/// What `onsager-cli draw` was asked.
struct DrawRequest {
    RunRequest run;
    std::string folder;
    int trial = 0;
    ArrayFormat format = ArrayFormat::Npy;
};

/// The index of a folder of arrays as an output of that name; no place where the folder is still to be made.
NamedPlace indexPlace(const std::string& name, const std::string& folder);

/// Draws a trial of a scenario and writes it into a folder. Throws ScenarioError, WriteError, ArrayError.
ExitStatus drawFile(const DrawRequest& request);

}  // namespace onsager
