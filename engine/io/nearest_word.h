// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace onsager {

/// The candidate most like `word`, for "did you mean"; an empty string when none is like it (more
/// than a third of its letters would have to change). Upper and lower case count as the same.
std::string nearestWord(const std::string& word, const std::vector<std::string>& candidates);

}  // namespace onsager
