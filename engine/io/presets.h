// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace onsager {

/// A scenario that travels inside the program.
struct Preset {
    std::string name;         ///< "two-layer-10db": what the command line calls it
    std::string title;        ///< as in the scenario
    std::string description;  ///< as in the scenario
    std::string_view text;    ///< the scenario file
};

/// All presets, in the order of their names.
const std::vector<Preset>& presets();

/// The preset of that name.
std::optional<Preset> findPreset(std::string_view name);

}  // namespace onsager
