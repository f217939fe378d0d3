// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>
#include <vector>

namespace onsager {

/// A text file of resources/ that travels inside the program.
struct EmbeddedFile {
    std::string_view name;  ///< path below resources/, e.g. "presets/two-layer-10db.onsager.json"
    std::string_view content;
};

/// The scenario schema and the presets, in the order of their names.
const std::vector<EmbeddedFile>& embeddedFiles();

}  // namespace onsager
