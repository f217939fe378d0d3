// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/standard_streams.h"

#include "engine/io/atomic_file.h"
#include "engine/io/stream_write.h"

#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <fmt/format.h>
#include <poll.h>
#include <system_error>
#include <unistd.h>

namespace onsager {

namespace {

[[noreturn]] void failToPrint(int error) {
    throw WriteError(
        fmt::format("cannot write to standard output: {}", std::generic_category().message(error)));
}

}  // namespace

void prepareStandardStreams() {
    // Open only for what nobody does with it: reading from output, writing to input.
    for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
        if (::fcntl(stream, F_GETFD) < 0 && errno == EBADF) {
            ::open("/dev/null", stream == STDIN_FILENO ? O_WRONLY : O_RDONLY);
        }
    }
    std::signal(SIGPIPE, SIG_IGN);
    std::signal(SIGXFSZ, SIG_IGN);
}

void say(std::string_view text) {
    static_cast<void>(writeAll(STDERR_FILENO, text));
}

void sayWithoutWaiting(std::string_view text) {
    pollfd ready = {STDERR_FILENO, POLLOUT, 0};
    if (::poll(&ready, 1, 0) == 1 && (ready.revents & POLLOUT) != 0) {
        say(text);
    }
}

void writeToStandardOutput(std::string_view text) {
    if (const int error = writeAll(STDOUT_FILENO, text); error != 0) {
        failToPrint(error);
    }
}

void closeStandardOutput() {
    if (::close(STDOUT_FILENO) != 0 && errno != EBADF) {
        failToPrint(errno);
    }
}

}  // namespace onsager
