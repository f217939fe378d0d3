// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace onsager {

/// The version of the program, as in CMakeLists.txt; written into every result file.
std::string_view programVersion();

}  // namespace onsager
