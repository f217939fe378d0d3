// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/arrays/file_cache.h"

#include <filesystem>
#include <fmt/format.h>
#include <system_error>

namespace onsager {

std::string stampOf(const std::string& path) {
    std::error_code error;
    const auto size = std::filesystem::file_size(path, error);
    if (error) {
        return {};
    }
    const auto time = std::filesystem::last_write_time(path, error);
    return error ? std::string() : fmt::format("{} {}", time.time_since_epoch().count(), size);
}

}  // namespace onsager
