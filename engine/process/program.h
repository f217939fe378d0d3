// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace onsager {

/// A program beside this one that reads its standard input and answers on its standard output.
struct Program {
    /// The program, by its path or by its name in PATH, and its arguments. No shell reads them.
    std::vector<std::string> command;
    std::string
        folder;  ///< it works in, and its relative path starts at; empty: that of this process
    double seconds = 10.0;  ///< that one call may take
    bool operator==(const Program&) const = default;
};

}  // namespace onsager
