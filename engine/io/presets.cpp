// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/io/presets.h"

#include "engine/io/embedded.h"
#include "engine/io/json_reader.h"

#include <algorithm>

namespace onsager {

const std::vector<Preset>& presets() {
    static const std::vector<Preset> kPresets = [] {
        constexpr std::string_view kFolder = "presets/";
        constexpr std::string_view kEnding = ".onsager.json";
        std::vector<Preset> found;
        for (const EmbeddedFile& file : embeddedFiles()) {
            if (file.name.substr(0, kFolder.size()) != kFolder) {
                continue;
            }
            const Json document = parseJson(file.content);
            Preset preset;
            preset.name = file.name.substr(kFolder.size(),
                                           file.name.size() - kFolder.size() - kEnding.size());
            preset.title = document.value("title", "");
            preset.description = document.value("description", "");
            preset.text = file.content;
            found.push_back(std::move(preset));
        }
        std::sort(found.begin(), found.end(),
                  [](const Preset& a, const Preset& b) { return a.name < b.name; });
        return found;
    }();
    return kPresets;
}

std::optional<Preset> findPreset(std::string_view name) {
    const auto& all = presets();
    const auto found = std::find_if(all.begin(), all.end(),
                                    [&](const Preset& preset) { return preset.name == name; });
    return found == all.end() ? std::nullopt : std::optional(*found);
}

}  // namespace onsager
