// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/io/json_reader.h"

#include <string>

namespace onsager {

/// The document as text for people: two spaces per level, what fits on one line of 100 columns on
/// one line, a newline at the end. Numbers in their shortest form that reads back bit for bit;
/// what is not finite becomes null.
std::string textOf(const Json& document);

}  // namespace onsager
