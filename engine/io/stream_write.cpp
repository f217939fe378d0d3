// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/io/stream_write.h"

#include <algorithm>
#include <cerrno>
#include <mutex>
#include <optional>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

namespace onsager {

namespace {

using Clock = std::chrono::steady_clock;

/// The waits of all threads, by their beginning.
struct Waits {
    std::mutex mutex;
    std::list<Clock::time_point> begins;
};

/// Never destroyed: a thread may still write while the program ends.
Waits& waits() {
    static auto* const kWaits = new Waits;
    return *kWaits;
}

bool isFile(int descriptor) {
    struct stat status = {};
    return ::fstat(descriptor, &status) == 0 && S_ISREG(status.st_mode);
}

/// Waits until a descriptor that does not block takes more.
void waitUntilWritable(int descriptor) {
    pollfd ready = {descriptor, POLLOUT, 0};
    ::poll(&ready, 1, -1);
}

}  // namespace

WaitForReader::WaitForReader() {
    const std::lock_guard lock(waits().mutex);
    m_begin = waits().begins.insert(waits().begins.end(), Clock::now());
}

WaitForReader::~WaitForReader() {
    const std::lock_guard lock(waits().mutex);
    waits().begins.erase(m_begin);
}

void WaitForReader::restart() {
    const std::lock_guard lock(waits().mutex);
    *m_begin = Clock::now();
}

Clock::duration waitedForReader() {
    const std::lock_guard lock(waits().mutex);
    const auto& begins = waits().begins;
    // The longest wait of all.
    const auto first = std::min_element(begins.begin(), begins.end());
    return first == begins.end() ? Clock::duration::zero() : Clock::now() - *first;
}

int writeAll(int descriptor, std::string_view text) {
    constexpr std::size_t kBlock = std::size_t(1) << 16U;  // what a pipe takes at once
    std::optional<WaitForReader> wait;
    if (!isFile(descriptor)) {
        wait.emplace();
    }
    while (!text.empty()) {
        // In blocks, so that a reader who takes them one by one is seen to be alive.
        const std::size_t size = wait ? std::min(kBlock, text.size()) : text.size();
        const ssize_t count = ::write(descriptor, text.data(), size);
        if (count >= 0) {
            text.remove_prefix(static_cast<std::size_t>(count));
            if (wait) {
                // The reader took something: the wait begins anew.
                wait->restart();
            }
        } else if (errno == EAGAIN || errno == EWOULDBLOCK) {
            waitUntilWritable(descriptor);
        } else if (errno != EINTR) {
            return errno;
        }
    }
    return 0;
}

}  // namespace onsager
