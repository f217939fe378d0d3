// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/io/json_path.h"
#include "engine/io/scenario_file.h"

#include <string>
#include <vector>

namespace onsager {

using Changes = std::vector<std::string>;

/// A preset after changes "key=value".
inline Scenario changedPreset(const std::string& name, const Changes& changes) {
    Json document = readScenarioDocument(name);
    for (const std::string& change : changes) {
        applyAssignment(document, change);
    }
    return scenarioFrom(document);
}

}  // namespace onsager
