// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/arrays/byte_source.h"

#include "engine/arrays/array_error.h"
#include "engine/arrays/embedded_data.h"

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <fmt/format.h>
#include <string_view>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace onsager {

namespace {

constexpr std::string_view kInside = "onsager:";

[[noreturn]] void failByNumber(const ArraySource& source, int error) {
    failArray(source, fmt::format("cannot be read: {}", std::generic_category().message(error)));
}

std::string_view kindOf(mode_t mode) {
    if (S_ISDIR(mode)) {
        return "a folder";
    }
    return S_ISFIFO(mode) ? "a pipe" : S_ISSOCK(mode) ? "a socket" : "a device";
}

void requireRegular(const ArraySource& source, const struct stat& status) {
    if (!S_ISREG(status.st_mode)) {
        failArray(source, fmt::format("is {}, not a file", kindOf(status.st_mode)));
    }
}

/// Opens a regular file; one that was put in its place meanwhile is refused too.
int openRegular(const ArraySource& source, std::int64_t* size) {
    struct stat status = {};
    if (::stat(source.path.c_str(), &status) != 0) {
        failByNumber(source, errno);
    }
    requireRegular(source, status);
    // Between both calls a pipe may have taken the place: without O_NONBLOCK opening it would wait for a writer.
    const int descriptor =
        ::open(source.path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
    if (descriptor < 0) {
        failByNumber(source, errno);
    }
    // Of what is open, which a new name cannot exchange any more.
    if (::fstat(descriptor, &status) != 0 || !S_ISREG(status.st_mode)) {
        ::close(descriptor);
        failArray(source, "is not a file");
    }
    *size = status.st_size;
    return descriptor;
}

std::string namesInside() {
    std::string names;
    for (const EmbeddedData& data : embeddedData()) {
        names += (names.empty() ? "" : ", ") + std::string(data.name);
    }
    return names;
}

std::span<const std::byte> dataInside(const ArraySource& source) {
    const std::string_view name = std::string_view(source.path).substr(kInside.size());
    for (const EmbeddedData& data : embeddedData()) {
        if (data.name == name) {
            return data.content;
        }
    }
    failArray(source, fmt::format("the program holds no such data; it holds {}", namesInside()));
}

}  // namespace

ByteSource::ByteSource(const ArraySource& source) : m_source(source) {
    if (source.path.compare(0, kInside.size(), kInside) == 0) {
        m_memory = dataInside(source);
        m_size = static_cast<std::int64_t>(m_memory.size());
        return;
    }
    if (source.path.empty() || source.path.find('\0') != std::string::npos) {
        failArray(source, "the path of an array is empty or holds a null byte");
    }
    m_descriptor = openRegular(source, &m_size);
}

ByteSource::~ByteSource() {
    if (m_descriptor >= 0) {
        ::close(m_descriptor);
    }
}

ByteSource::ByteSource(ByteSource&& other) noexcept
    : m_source(std::move(other.m_source)),
      m_descriptor(std::exchange(other.m_descriptor, -1)),
      m_memory(other.m_memory),
      m_size(other.m_size) {}

void ByteSource::read(std::int64_t offset, std::span<std::byte> out) const {
    const auto wanted = static_cast<std::int64_t>(out.size());
    // As a difference: offset + wanted may not fit into 64 bits.
    if (offset < 0 || offset > m_size || wanted > m_size - offset) {
        failArray(m_source,
                  fmt::format("ends after {} bytes, {} are wanted", m_size, offset + wanted));
    }
    if (m_descriptor < 0) {
        std::copy_n(m_memory.begin() + offset, wanted, out.begin());
        return;
    }
    while (!out.empty()) {
        // At a place of its own: whoever shares the descriptor moves nothing.
        const ssize_t count = ::pread(m_descriptor, out.data(), out.size(), offset);
        if (count < 0 && errno == EINTR) {
            continue;
        }
        if (count < 0) {
            failByNumber(m_source, errno);
        }
        if (count == 0) {
            failArray(m_source, "became shorter while it was read");
        }
        offset += count;
        out = out.subspan(static_cast<std::size_t>(count));
    }
}

}  // namespace onsager
