// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/numerics/free_memory.h"

#include <algorithm>
#include <charconv>
#include <fstream>
#include <limits>
#include <optional>
#include <string>
#include <string_view>

namespace onsager {

namespace {

constexpr double kUnknown = std::numeric_limits<double>::infinity();

std::optional<double> numberIn(std::string_view text) {
    const std::size_t start = text.find_first_of("0123456789");
    if (start == std::string_view::npos) {
        return std::nullopt;
    }
    double number = 0.0;
    const auto result = std::from_chars(text.data() + start, text.data() + text.size(), number);
    return result.ec == std::errc() ? std::optional(number) : std::nullopt;
}

/// The first line of the file that starts with `key`.
std::optional<double> numberOnLine(const char* file, std::string_view key) {
    std::ifstream stream(file);
    for (std::string line; std::getline(stream, line);) {
        if (line.compare(0, key.size(), key) == 0) {
            return numberIn(std::string_view(line).substr(key.size()));
        }
    }
    return std::nullopt;
}

}  // namespace

double freeMemoryBytes() {
    constexpr double kKibibyte = 1024.0;
    const auto available = numberOnLine("/proc/meminfo", "MemAvailable:");
    const double system = available.value_or(kUnknown) * kKibibyte;
    // A container may have less than the machine; "max" is no number and means no limit.
    const auto limit = numberOnLine("/sys/fs/cgroup/memory.max", "");
    const auto used = numberOnLine("/sys/fs/cgroup/memory.current", "");
    const double group = limit && used ? std::max(0.0, *limit - *used) : kUnknown;
    return std::min(system, group);
}

}  // namespace onsager
