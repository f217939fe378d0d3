// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli_draw.h"

#include "engine/io/instance_file.h"
#include "engine/io/scenario_file.h"

#include <filesystem>
#include <system_error>

namespace onsager {

NamedPlace indexPlace(const std::string& name, const std::string& folder) {
    std::error_code fault;
    const bool isThere = !folder.empty() && std::filesystem::is_directory(folder, fault);
    return {name, isThere ? ArrayFolder::indexOf(folder) : std::string()};
}

ExitStatus drawFile(const DrawRequest& request) {
    const Scenario scenario = scenarioFrom(requestedDocument(request.run), kNoWork);
    requirePlaces({scenarioPlace(request.run)}, {indexPlace("-o", request.folder)});
    writeDraw(request.folder, scenario, request.trial, request.format);
    return Done;
}

}  // namespace onsager
