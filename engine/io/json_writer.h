// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/io/json_reader.h"
#include "engine/io/text_sink.h"

#include <functional>
#include <string>
#include <vector>

namespace onsager {

/// The document as text for people: two spaces per level, what fits on one line of 100 columns on
/// one line, a newline at the end. Numbers in their shortest form that reads back bit for bit;
/// what is not finite becomes null.
std::string textOf(const Json& document);

/// A list of a document that is made entry by entry, each when it is written.
struct LongList {
    std::string key;
    std::size_t size = 0;
    std::function<Json(std::size_t)> entry;
};

/// The text of a document of which some lists, empty lists of the topmost object as they are given,
/// are still to be filled: as textOf of the whole, with the memory of one entry.
void writeText(const Json& document, const std::vector<LongList>& lists, const TextSink& sink);

}  // namespace onsager
