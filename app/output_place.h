// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/io/text_sink.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace onsager {

/// A place that a text comes from or goes to, a path or "-", with the name of the option or argument
/// that says so. An empty place is none.
struct NamedPlace {
    std::string name;
    std::string place;
};

/// Whether a place is to hold a page: a name that ends in .html or .htm.
bool isReportPlace(std::string_view place);

/// Refuses outputs that would replace what is read, or each other, however the file is named:
/// through links, hard links, /dev/stdout. Throws ScenarioError; then WriteError when nothing could
/// be written to an output now.
void requirePlaces(const std::vector<NamedPlace>& inputs, const std::vector<NamedPlace>& outputs);

/// Writes a text to a place, a file whole or not at all. Throws WriteError.
void writeTo(const std::string& place, const TextSource& text);

/// What is to be written to a place, made when it is written.
struct Delivery {
    std::string place;  ///< empty for nothing to be written
    std::function<void(const std::string& place)> write;
};

/// Writes a text to a place with writeTo.
Delivery textTo(std::string place, std::function<std::string()> text);
Delivery sourceTo(std::string place, TextSource text);

/// Makes every delivery: files first, then streams, whose readers may make us wait. One that fails does
/// not cost the others; the first failure is thrown at the end.
void deliverAll(const std::vector<Delivery>& deliveries);

}  // namespace onsager
