// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <list>
#include <string_view>

namespace onsager {

/// While it lives the calling thread may be kept waiting by whoever reads what is written: a pipe, a
/// terminal, a socket.
class WaitForReader {
public:
    WaitForReader();
    ~WaitForReader();
    WaitForReader(const WaitForReader&) = delete;
    WaitForReader& operator=(const WaitForReader&) = delete;
    WaitForReader(WaitForReader&&) = delete;
    WaitForReader& operator=(WaitForReader&&) = delete;

    /// The reader has taken something: the wait begins anew.
    void restart();

private:
    std::list<std::chrono::steady_clock::time_point>::iterator m_begin;
};

/// How long some write of this program has been waiting for its reader; zero when none waits. To be
/// asked from any thread.
std::chrono::steady_clock::duration waitedForReader();

/// Writes all of a text to an open descriptor, also to one that is full for the moment or that does
/// not block. Returns 0, or the error number of what went wrong.
[[nodiscard]] int writeAll(int descriptor, std::string_view text);

}  // namespace onsager
