// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/io/atomic_file.h"

#include "engine/io/file_place.h"
#include "engine/io/stream_write.h"
#include "engine/io/temporary_file.h"

#include <cerrno>
#include <fcntl.h>
#include <filesystem>
#include <fmt/format.h>
#include <mutex>
#include <set>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

namespace onsager {

namespace {

constexpr mode_t kPermissions = 0777;
constexpr mode_t kNewFile = 0666;

/// Where a path leads; refuses folders and files that may not be written.
FilePlace writablePlace(const std::string& path) {
    FilePlace place = placeOf(path);
    if (place.isFolder()) {
        failToWrite(path, EISDIR);
    }
    if (place.exists && !place.descriptor && ::access(place.path.c_str(), W_OK) != 0) {
        failToWrite(path, errno);
    }
    return place;
}

/// Opening a pipe waits for its reader.
int openStream(const FilePlace& place) {
    if (place.descriptor) {
        return ::fcntl(*place.descriptor, F_DUPFD_CLOEXEC, 0);
    }
    const WaitForReader wait;
    return ::open(place.path.c_str(), O_WRONLY | O_CLOEXEC | O_NOCTTY);
}

void writeToStream(const std::string& path, const FilePlace& place, std::string_view content) {
    const int stream = openStream(place);
    if (stream < 0) {
        failToWrite(path, errno);
    }
    int error = writeAll(stream, content);
    if (::close(stream) != 0 && error == 0) {
        error = errno;
    }
    if (error != 0) {
        failToWrite(path, error);
    }
}

/// What killed processes left is looked for once in each folder.
void cleanOnce(const std::string& path) {
    static std::mutex mutex;
    static std::set<std::string> cleaned;
    const std::string folder = std::filesystem::path(path).parent_path().string();
    {
        const std::lock_guard lock(mutex);
        if (!cleaned.insert(folder).second) {
            return;
        }
    }
    removeLeftTemporaryFiles(folder);
}

}  // namespace

void failToWrite(const std::string& path, int error) {
    throw WriteError(
        fmt::format("cannot write '{}': {}", path, std::generic_category().message(error)));
}

void writeAtomically(const std::string& path, std::string_view content) {
    const FilePlace place = writablePlace(path);
    if (place.isStream()) {
        writeToStream(path, place, content);
        return;
    }
    cleanOnce(place.path);
    const mode_t mode = place.exists ? place.status.st_mode & kPermissions : kNewFile;
    TemporaryFile beside(place.path, mode);
    if (place.exists) {
        beside.setMode(mode);
    }
    beside.write(content);
    beside.moveToTarget();
}

void requireWritable(const std::string& path) {
    const FilePlace place = writablePlace(path);
    if (!place.isStream()) {
        cleanOnce(place.path);
        const TemporaryFile probe(place.path, kNewFile);
    } else if (place.descriptor) {
        const int flags = ::fcntl(*place.descriptor, F_GETFL);
        if (flags < 0 || (flags & O_ACCMODE) == O_RDONLY) {
            failToWrite(path, EBADF);
        }
    }
}

}  // namespace onsager
