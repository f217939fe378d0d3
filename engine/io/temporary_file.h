// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <sys/types.h>

namespace onsager {

/// A file beside its target, with a name nobody can guess, that is removed unless it was moved there.
///
/// It is made anew and never through a link (O_EXCL, O_NOFOLLOW), named
/// ".onsager-" 16 hexadecimal digits ".part", and locked while it is written: what bears such a name
/// and is not locked was left behind by a process that was killed. Throws WriteError, which names
/// the target.
class TemporaryFile {
public:
    /// `mode`: permissions, of which the process's mask is taken away.
    TemporaryFile(std::string target, mode_t mode);
    ~TemporaryFile();
    TemporaryFile(const TemporaryFile&) = delete;
    TemporaryFile& operator=(const TemporaryFile&) = delete;
    TemporaryFile(TemporaryFile&&) = delete;
    TemporaryFile& operator=(TemporaryFile&&) = delete;

    /// Permissions as they are, whatever the process's mask.
    void setMode(mode_t mode) const;
    void write(std::string_view content) const;

    /// Where it is now, for a library that writes it.
    [[nodiscard]] const std::string& path() const { return m_path; }

    /// Flushes to the disk, closes, and replaces the target.
    void moveToTarget();

private:
    bool makeOne(const std::string& folder, mode_t mode);

    std::string m_target;
    std::string m_path;
    int m_descriptor = -1;
    int m_lock = -1;  ///< the same open file: keeps the lock when the first is closed
    bool m_moved = false;
};

/// Removes from a folder the temporary files of processes that are no more: with a name as above,
/// of this user, not locked. Says nothing where it may not read or write.
void removeLeftTemporaryFiles(const std::string& folder);

}  // namespace onsager
