// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/io/temporary_file.h"

#include "engine/io/atomic_file.h"
#include "engine/io/stream_write.h"

#include <algorithm>
#include <cerrno>
#include <cstdint>
#include <cstdio>
#include <fcntl.h>
#include <filesystem>
#include <fmt/format.h>
#include <sys/file.h>
#include <sys/random.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace onsager {

namespace {

constexpr std::string_view kBefore = ".onsager-";
constexpr std::string_view kAfter = ".part";
constexpr std::size_t kDigits = 16;

std::string unguessableName() {
    std::uint64_t number = 0;
    // Random: nobody can put a link where the file will be.
    if (::getentropy(&number, sizeof number) != 0) {
        return {};
    }
    return fmt::format("{}{:0{}x}{}", kBefore, number, kDigits, kAfter);
}

bool isNameOfOurs(std::string_view name) {
    if (name.size() != kBefore.size() + kDigits + kAfter.size()
        || name.substr(0, kBefore.size()) != kBefore
        || name.substr(kBefore.size() + kDigits) != kAfter) {
        return false;
    }
    const std::string_view digits = name.substr(kBefore.size(), kDigits);
    return digits.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

std::string folderOf(const std::string& path) {
    const std::string folder = std::filesystem::path(path).parent_path().string();
    return folder.empty() ? "." : folder;
}

/// Whether the file is still in its folder: nobody took it for a file left behind before it was
/// locked.
bool isInFolder(int descriptor) {
    struct stat status = {};
    return ::fstat(descriptor, &status) == 0 && status.st_nlink > 0;
}

}  // namespace

TemporaryFile::TemporaryFile(std::string target, mode_t mode) : m_target(std::move(target)) {
    constexpr int kMostNames = 100;
    const std::string folder = folderOf(m_target);
    for (int name = 0; name < kMostNames; ++name) {
        if (makeOne(folder, mode)) {
            return;
        }
    }
    failToWrite(m_target, EEXIST);
}

bool TemporaryFile::makeOne(const std::string& folder, mode_t mode) {
    const std::string name = unguessableName();
    if (name.empty()) {
        failToWrite(m_target, errno);
    }
    m_path = folder + '/' + name;
    // O_EXCL and O_NOFOLLOW: a new file, and none behind a link.
    m_descriptor =
        ::open(m_path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode);
    if (m_descriptor < 0) {
        if (errno == EEXIST) {
            return false;
        }
        failToWrite(m_target, errno);
    }
    // Locked as long as it is written; file systems without locks are used without.
    const bool isOurs = ::flock(m_descriptor, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK;
    // The same open file under another number: the lock outlives the close that may report an error.
    m_lock = ::fcntl(m_descriptor, F_DUPFD_CLOEXEC, 0);
    if (m_lock >= 0 && isOurs && isInFolder(m_descriptor)) {
        return true;
    }
    const int error = m_lock < 0 ? errno : 0;
    ::close(std::exchange(m_descriptor, -1));
    if (error != 0) {
        ::unlink(m_path.c_str());
        failToWrite(m_target, error);
    }
    ::close(std::exchange(m_lock, -1));
    // Another process took it for one that was left: try the next name.
    return false;
}

TemporaryFile::~TemporaryFile() {
    if (!m_moved) {
        ::unlink(m_path.c_str());
    }
    if (m_descriptor >= 0) {
        ::close(m_descriptor);
    }
    ::close(m_lock);
}

void TemporaryFile::setMode(mode_t mode) const {
    if (::fchmod(m_descriptor, mode) != 0) {
        failToWrite(m_target, errno);
    }
}

void TemporaryFile::write(std::string_view content) const {
    if (const int error = writeAll(m_descriptor, content); error != 0) {
        failToWrite(m_target, error);
    }
}

void TemporaryFile::moveToTarget() {
    // On the disk before it has the name: after a crash there is the old file or the whole new one.
    if (::fsync(m_descriptor) != 0 || ::close(std::exchange(m_descriptor, -1)) != 0
        || std::rename(m_path.c_str(), m_target.c_str()) != 0) {
        failToWrite(m_target, errno);
    }
    m_moved = true;
}

void removeLeftTemporaryFiles(const std::string& folder) {
    std::error_code fault;
    std::filesystem::directory_iterator entry(folder, fault);
    for (; !fault && entry != std::filesystem::directory_iterator(); entry.increment(fault)) {
        if (!isNameOfOurs(entry->path().filename().string())) {
            continue;
        }
        const std::string path = entry->path().string();
        const int descriptor = ::open(path.c_str(), O_RDWR | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
        struct stat status = {};
        // Whoever still writes holds the lock; files of other users are left.
        if (descriptor >= 0 && ::fstat(descriptor, &status) == 0 && S_ISREG(status.st_mode)
            && status.st_uid == ::geteuid() && ::flock(descriptor, LOCK_EX | LOCK_NB) == 0) {
            ::unlink(path.c_str());
        }
        if (descriptor >= 0) {
            ::close(descriptor);
        }
    }
}

}  // namespace onsager
