// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string_view>

namespace onsager {

/// Takes a text piece by piece.
using TextSink = std::function<void(std::string_view)>;

/// A text too long to be in memory at once: gives it to the sink piece by piece, from its beginning
/// each time it is asked.
using TextSource = std::function<void(const TextSink&)>;

}  // namespace onsager
