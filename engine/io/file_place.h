// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <sys/stat.h>

namespace onsager {

/// Where a path leads, through all its links; what it names need not exist.
struct FilePlace {
    std::string path;               ///< behind the links
    std::optional<int> descriptor;  ///< of this process, for /dev/stdout, /dev/fd/3 and the like
    bool exists = false;
    struct stat status = {};  ///< where it exists

    [[nodiscard]] bool isFile() const { return exists && S_ISREG(status.st_mode); }
    [[nodiscard]] bool isFolder() const { return exists && S_ISDIR(status.st_mode); }

    /// A terminal, a pipe, /dev/null, or a descriptor that is open already: written to where it is,
    /// never replaced.
    [[nodiscard]] bool isStream() const { return descriptor || (exists && !isFile()); }
};

/// Follows a path, one link after the other. At most 40 links are followed, as the system does.
FilePlace placeOf(const std::string& path);

/// The place of an open descriptor; it does not exist where the descriptor is closed.
FilePlace placeOfDescriptor(int descriptor);

/// Whether what is written to one place appears at the other: the same device and inode, or the
/// same missing name in the same folder. /dev/null is no place: nothing appears there.
bool areSamePlace(const FilePlace& first, const FilePlace& second);

}  // namespace onsager
