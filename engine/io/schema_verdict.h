// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/io/json_reader.h"

#include <string>

namespace onsager {

/// Whether the scenario schema holds for the document. The one file that uses valijson.
bool schemaHolds(const Json& document);

/// What valijson says first of a document that the schema does not hold for.
std::string firstSchemaError(const Json& document);

}  // namespace onsager
