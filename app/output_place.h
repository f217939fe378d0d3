// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace onsager {

/// Throws WriteError when nothing could be written to a place now: a path, or "-" for standard
/// output, or empty for nowhere.
void requirePlace(const std::string& place);

/// Writes a text to a place, a file whole or not at all. Throws WriteError.
void writeTo(const std::string& place, const std::string& text);

}  // namespace onsager
