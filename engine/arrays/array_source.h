// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace onsager {

/// Where an array of numbers is kept.
struct ArraySource {
    std::string
        path;  ///< a file; "onsager:NAME" is resources/data/NAME, which travels inside the program
    std::string dataset;               ///< within NPZ and HDF5; empty: the only one there is
    std::vector<std::string> columns;  ///< of a table (CSV), by name or 1-based number; empty: all
    bool operator==(const ArraySource&) const = default;
};

}  // namespace onsager
