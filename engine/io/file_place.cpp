// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/io/file_place.h"

#include <charconv>
#include <filesystem>
#include <string_view>
#include <system_error>
#include <unistd.h>

namespace onsager {

namespace {

namespace fs = std::filesystem;

/// The folder of a path, "." for a bare name.
fs::path folderOf(const fs::path& path) {
    return path.has_parent_path() ? path.parent_path() : fs::path(".");
}

/// The number behind a path such as /proc/self/fd/1, of which only the last step may be a link.
std::optional<int> descriptorIn(const fs::path& path) {
    std::error_code fault;
    const fs::path folder = fs::canonical(folderOf(path), fault);
    if (fault || folder != fs::canonical("/proc/self/fd", fault)) {
        return std::nullopt;
    }
    const std::string name = path.filename().string();
    int number = 0;
    const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), number);
    const bool isNumber = error == std::errc() && end == name.data() + name.size() && number >= 0;
    return isNumber ? std::optional(number) : std::nullopt;
}

/// The same file named by the true folder it is in.
fs::path withTrueFolder(const fs::path& path) {
    std::error_code fault;
    const fs::path folder = fs::canonical(folderOf(path), fault);
    return fault ? path : folder / path.filename();
}

}  // namespace

FilePlace placeOf(const std::string& path) {
    // As many as the kernel follows.
    constexpr int kMostLinks = 40;
    FilePlace place;
    fs::path step = path;
    for (int links = 0; links < kMostLinks; ++links) {
        place.descriptor = descriptorIn(step);
        std::error_code fault;
        if (place.descriptor || !fs::is_symlink(fs::symlink_status(step, fault))) {
            break;
        }
        const fs::path target = fs::read_symlink(step, fault);
        if (fault) {
            break;
        }
        step = target.is_absolute() ? target : folderOf(step) / target;
    }
    if (place.descriptor) {
        place = placeOfDescriptor(*place.descriptor);
        place.path = path;
        return place;
    }
    place.path = withTrueFolder(step).string();
    place.exists = ::stat(place.path.c_str(), &place.status) == 0;
    return place;
}

FilePlace placeOfDescriptor(int descriptor) {
    FilePlace place;
    place.descriptor = descriptor;
    place.exists = ::fstat(descriptor, &place.status) == 0;
    return place;
}

bool areSamePlace(const FilePlace& first, const FilePlace& second) {
    if (first.exists != second.exists) {
        return false;
    }
    if (!first.exists) {
        return !first.path.empty() && first.path == second.path;
    }
    // Two outputs into nothing do not disturb each other.
    struct stat nowhere = {};
    if (S_ISCHR(first.status.st_mode) && ::stat("/dev/null", &nowhere) == 0
        && first.status.st_rdev == nowhere.st_rdev) {
        return false;
    }
    // One inode of one device is one file, whatever its names.
    return first.status.st_dev == second.status.st_dev
           && first.status.st_ino == second.status.st_ino;
}

}  // namespace onsager
