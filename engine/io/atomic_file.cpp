// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/io/atomic_file.h"

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <filesystem>
#include <fmt/format.h>
#include <system_error>
#include <unistd.h>

namespace onsager {

namespace {

[[noreturn]] void fail(const std::string& path, int error) {
    throw WriteError(
        fmt::format("cannot write '{}': {}", path, std::generic_category().message(error)));
}

/// An open file that is closed, and removed unless it was renamed, whatever happens.
class TemporaryFile {
public:
    explicit TemporaryFile(const std::string& target)
        : m_target(target),
          m_path(fmt::format("{}.{}.part", target, ::getpid())),
          m_descriptor(::open(m_path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666)) {
        if (m_descriptor < 0) {
            fail(m_target, errno);
        }
    }
    TemporaryFile(const TemporaryFile&) = delete;
    TemporaryFile& operator=(const TemporaryFile&) = delete;
    TemporaryFile(TemporaryFile&&) = delete;
    TemporaryFile& operator=(TemporaryFile&&) = delete;
    ~TemporaryFile() {
        if (m_descriptor >= 0) {
            ::close(m_descriptor);
        }
        if (!m_renamed) {
            ::unlink(m_path.c_str());
        }
    }

    void write(std::string_view content) {
        while (!content.empty()) {
            const ssize_t count = ::write(m_descriptor, content.data(), content.size());
            if (count < 0 && errno != EINTR) {
                fail(m_target, errno);
            }
            content.remove_prefix(count > 0 ? static_cast<std::size_t>(count) : 0);
        }
    }

    void moveToTarget() {
        // A target without a disk below it (a pipe's file system) cannot sync; that is no failure.
        if (::fsync(m_descriptor) != 0 && errno != EINVAL) {
            fail(m_target, errno);
        }
        const int closed = ::close(m_descriptor);
        m_descriptor = -1;
        if (closed != 0 || std::rename(m_path.c_str(), m_target.c_str()) != 0) {
            fail(m_target, errno);
        }
        m_renamed = true;
    }

private:
    std::string m_target;
    std::string m_path;
    int m_descriptor;
    bool m_renamed = false;
};

}  // namespace

void writeAtomically(const std::string& path, std::string_view content) {
    TemporaryFile file(path);
    file.write(content);
    file.moveToTarget();
}

void requireWritable(const std::string& path) {
    std::error_code ignored;
    if (std::filesystem::is_directory(path, ignored)) {
        fail(path, EISDIR);
    }
    TemporaryFile probe(path);
}

}  // namespace onsager
