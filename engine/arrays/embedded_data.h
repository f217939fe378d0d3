// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

namespace onsager {

/// A file of numbers of resources/data that travels inside the program.
struct EmbeddedData {
    std::string_view
        name;  ///< path below resources/data, e.g. "mnist/digits-100-images.idx3-ubyte"
    std::span<const std::byte> content;
};

/// All of them, in the order of their names.
const std::vector<EmbeddedData>& embeddedData();

}  // namespace onsager
