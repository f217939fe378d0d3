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
#include <utility>

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
    // An open descriptor was allowed when it was opened.
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

/// A stream that is closed whatever happens.
class Stream {
public:
    Stream(const std::string& path, const FilePlace& place)
        : m_path(path), m_descriptor(openStream(place)) {
        if (m_descriptor < 0) {
            failToWrite(path, errno);
        }
    }
    Stream(const Stream&) = delete;
    Stream& operator=(const Stream&) = delete;
    Stream(Stream&&) = delete;
    Stream& operator=(Stream&&) = delete;
    ~Stream() {
        if (m_descriptor >= 0) {
            ::close(m_descriptor);
        }
    }

    void write(std::string_view content) const {
        if (const int error = writeAll(m_descriptor, content); error != 0) {
            failToWrite(m_path, error);
        }
    }

    void close() {
        if (::close(std::exchange(m_descriptor, -1)) != 0) {
            failToWrite(m_path, errno);
        }
    }

private:
    const std::string& m_path;
    int m_descriptor;
};

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
    writeAtomically(path, [content](const TextSink& sink) { sink(content); });
}

void writeAtomically(const std::string& path, const TextSource& content) {
    const FilePlace place = writablePlace(path);
    // A pipe or a terminal has no place beside it: what is written there is read at once.
    if (place.isStream()) {
        Stream stream(path, place);
        content([&stream](std::string_view piece) { stream.write(piece); });
        stream.close();
        return;
    }
    cleanOnce(place.path);
    // A new file has what the user's mask leaves of rw-rw-rw-, an old one keeps what it had.
    const mode_t mode = place.exists ? place.status.st_mode & kPermissions : kNewFile;
    TemporaryFile beside(place.path, mode);
    if (place.exists) {
        beside.setMode(mode);
    }
    content([&beside](std::string_view piece) { beside.write(piece); });
    beside.moveToTarget();
}

void replaceAtomically(const std::string& path,
                       const std::function<void(const std::string&)>& write) {
    const FilePlace place = writablePlace(path);
    // The writer needs a file of its own, with places to go back to.
    if (place.isStream()) {
        failToWrite(path, ESPIPE);
    }
    cleanOnce(place.path);
    const mode_t mode = place.exists ? place.status.st_mode & kPermissions : kNewFile;
    TemporaryFile beside(place.path, mode);
    if (place.exists) {
        beside.setMode(mode);
    }
    write(beside.path());
    beside.moveToTarget();
}

void requireWritable(const std::string& path) {
    const FilePlace place = writablePlace(path);
    if (!place.isStream()) {
        cleanOnce(place.path);
        // The name of a file beside it can be made: the folder takes it.
        const TemporaryFile probe(place.path, kNewFile);
    } else if (place.descriptor) {
        const int flags = ::fcntl(*place.descriptor, F_GETFL);
        if (flags < 0 || (flags & O_ACCMODE) == O_RDONLY) {
            failToWrite(path, EBADF);
        }
    }
}

}  // namespace onsager
