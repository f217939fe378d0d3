// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/io/json_reader.h"
#include "engine/model/scenario.h"

#include <QString>

namespace onsager {

/// What a change of the key at a dotted path is called in the Edit menu: "Rows of W₁", "Seed". The
/// scenario and its complete document (withDefaults) are those before the change.
QString editName(const Json& document, const Scenario& scenario, const QString& path);

}  // namespace onsager
