// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/io/json_reader.h"
#include "engine/model/scenario.h"

#include <vector>

namespace onsager {

/// Checks a document against the scenario schema.
///
/// valijson decides; the sentences are made here from the schema node of the key: path, value, and
/// what is allowed, for an unknown key the nearest legal one. At most 20 problems, in the order of
/// the document; empty when the schema holds.
std::vector<ScenarioProblem> problemsOfSchema(const Json& document);

}  // namespace onsager
