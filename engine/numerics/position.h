// SPDX-License-Identifier: GPL-3.0-or-later
//
// Layers, edges and trials are counted by int; containers of the standard library are not.
#pragma once

#include <cstddef>

namespace onsager {

/// The place of the i-th, i >= 0, in a container.
constexpr std::size_t at(int i) {
    return static_cast<std::size_t>(i);
}

}  // namespace onsager
