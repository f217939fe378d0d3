// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/io/atomic_file.h"

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <filesystem>
#include <fmt/format.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace onsager {

namespace {

[[noreturn]] void fail(const std::string& path, int error) {
    throw WriteError(
        fmt::format("cannot write '{}': {}", path, std::generic_category().message(error)));
}

/// A file descriptor that is closed whatever happens.
class Descriptor {
public:
    Descriptor(std::string name, int descriptor)
        : m_name(std::move(name)), m_descriptor(descriptor) {
        if (m_descriptor < 0) {
            fail(m_name, errno);
        }
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    Descriptor(Descriptor&&) = delete;
    Descriptor& operator=(Descriptor&&) = delete;
    ~Descriptor() {
        if (m_descriptor >= 0) {
            ::close(m_descriptor);
        }
    }

    void write(std::string_view content) const {
        while (!content.empty()) {
            const ssize_t count = ::write(m_descriptor, content.data(), content.size());
            if (count < 0 && errno != EINTR) {
                fail(m_name, errno);
            }
            content.remove_prefix(count > 0 ? static_cast<std::size_t>(count) : 0);
        }
    }

    void setMode(mode_t mode) const {
        if (::fchmod(m_descriptor, mode) != 0) {
            fail(m_name, errno);
        }
    }

    void flushToDisk() const {
        if (::fsync(m_descriptor) != 0) {
            fail(m_name, errno);
        }
    }

    void close() {
        if (::close(std::exchange(m_descriptor, -1)) != 0) {
            fail(m_name, errno);
        }
    }

private:
    std::string m_name;
    int m_descriptor;
};

/// A file beside its target that is removed unless it was moved there.
class TemporaryFile {
public:
    explicit TemporaryFile(const std::string& target)
        : m_target(target),
          m_path(fmt::format("{}.{}.part", target, ::getpid())),
          m_file(target, ::open(m_path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666)) {}
    TemporaryFile(const TemporaryFile&) = delete;
    TemporaryFile& operator=(const TemporaryFile&) = delete;
    TemporaryFile(TemporaryFile&&) = delete;
    TemporaryFile& operator=(TemporaryFile&&) = delete;
    ~TemporaryFile() {
        if (!m_moved) {
            ::unlink(m_path.c_str());
        }
    }

    [[nodiscard]] const Descriptor& file() const { return m_file; }

    void moveToTarget() {
        m_file.flushToDisk();
        m_file.close();
        if (std::rename(m_path.c_str(), m_target.c_str()) != 0) {
            fail(m_target, errno);
        }
        m_moved = true;
    }

private:
    std::string m_target;
    std::string m_path;
    Descriptor m_file;
    bool m_moved = false;
};

/// Where a path leads: through its links, and what is there now.
struct Place {
    std::string path;
    bool exists = false;
    struct stat status = {};

    /// A terminal, a pipe, /dev/null: written to, never replaced.
    [[nodiscard]] bool isDevice() const { return exists && !S_ISREG(status.st_mode); }
};

Place placeOf(const std::string& path) {
    std::error_code missing;
    const std::filesystem::path real = std::filesystem::canonical(path, missing);
    Place place;
    place.path = missing ? path : real.string();
    place.exists = ::stat(place.path.c_str(), &place.status) == 0;
    if (place.exists && S_ISDIR(place.status.st_mode)) {
        fail(path, EISDIR);
    }
    return place;
}

}  // namespace

void writeAtomically(const std::string& path, std::string_view content) {
    const Place place = placeOf(path);
    if (place.isDevice()) {
        const Descriptor device(path, ::open(place.path.c_str(), O_WRONLY | O_CLOEXEC));
        device.write(content);
        return;
    }
    TemporaryFile beside(place.path);
    beside.file().write(content);
    if (place.exists) {
        constexpr mode_t kPermissions = 0777;
        beside.file().setMode(place.status.st_mode & kPermissions);
    }
    beside.moveToTarget();
}

void requireWritable(const std::string& path) {
    const Place place = placeOf(path);
    if (place.isDevice()) {
        if (::access(place.path.c_str(), W_OK) != 0) {
            fail(path, errno);
        }
        return;
    }
    const TemporaryFile probe(place.path);
}

}  // namespace onsager
