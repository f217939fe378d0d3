// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/arrays/separate_array.h"

#include "engine/arrays/array_error.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <fmt/format.h>
#include <new>
#include <poll.h>
#include <string>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>
#include <utility>

namespace onsager {

namespace {

constexpr std::int64_t kMostExtents = 32;
constexpr std::int64_t kLongestSentence = 4096;
constexpr double kSecondsToOpen = 10.0;
/// 10 MB of doubles in a second of processor time: slower than any honest file is unpacked.
constexpr double kSecondsForANumber = sizeof(double) / 10e6;
constexpr int kPatience =
    600000;  // milliseconds for one answer: a disk may sleep, a process may not hang

/// Before what the process sends.
struct Message {
    enum class Kind : std::int64_t { Opened, Piece, Done, Failed };
    Kind kind = Kind::Done;
    std::int64_t first = 0;
    std::int64_t count = 0;  ///< of the extents, numbers, letters that follow
};

/// Sends what the other process reads; ends this one when nobody reads any more.
class Sender {
public:
    explicit Sender(int socket) : m_socket(socket) {}

    void message(const Message& message) { append(&message, sizeof message); }

    void append(const void* bytes, std::size_t count) {
        const auto* first = static_cast<const std::byte*>(bytes);
        m_bytes.insert(m_bytes.end(), first, first + count);
        if (m_bytes.size() > kEnough) {
            flush();
        }
    }

    void flush() {
        std::span<const std::byte> rest(m_bytes);
        while (!rest.empty()) {
            const ssize_t count = ::send(m_socket, rest.data(), rest.size(), MSG_NOSIGNAL);
            if (count < 0 && errno == EINTR) {
                continue;
            }
            if (count <= 0) {
                ::_exit(1);
            }
            rest = rest.subspan(static_cast<std::size_t>(count));
        }
        m_bytes.clear();
    }

private:
    static constexpr std::size_t kEnough = 1U << 18U;
    int m_socket;
    std::vector<std::byte> m_bytes;
};

/// What hangs is ended by the kernel.
void limitSeconds(double seconds) {
    constexpr double kMost = 1e6;
    // Whole seconds are what the kernel counts, one at least.
    const auto whole = static_cast<rlim_t>(std::min(seconds, kMost)) + 1;
    const rlimit limit{whole, RLIM_INFINITY};
    ::setrlimit(RLIMIT_CPU, &limit);
}

/// A crash is silent, leaves nothing on the disk and calls no handler of the program.
void prepareProcess() {
    for (const int number : {SIGSEGV, SIGBUS, SIGABRT, SIGFPE, SIGILL, SIGXCPU, SIGTERM, SIGSYS}) {
        ::signal(number, SIG_DFL);
    }
    for (const int number : {SIGINT, SIGQUIT, SIGHUP, SIGPIPE}) {
        ::signal(number, SIG_IGN);
    }
    sigset_t none;
    ::sigemptyset(&none);
    ::sigprocmask(SIG_SETMASK, &none, nullptr);
    // It ends with the thread that made it, and so with the program.
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    // A core file would hold what the program had in its memory.
    const rlimit nothing{0, 0};
    ::setrlimit(RLIMIT_CORE, &nothing);
    const int nowhere = ::open("/dev/null", O_RDWR | O_CLOEXEC);
    for (const int stream : {STDOUT_FILENO, STDERR_FILENO}) {
        ::dup2(nowhere, stream);
    }
    limitSeconds(kSecondsToOpen);
}

bool receiveRange(int socket, ItemRange* range) {
    ssize_t count = -1;
    do {
        // Interrupted calls go on; fewer bytes mean that the other end is closed.
        count = ::recv(socket, range, sizeof *range, MSG_WAITALL);
    } while (count < 0 && errno == EINTR);
    return count == static_cast<ssize_t>(sizeof *range);
}

void answer(int socket, Sender& sender, const SeparateArray::Open& open) {
    const std::unique_ptr<StoredArray> array = open();
    const std::vector<std::int64_t>& extents = array->extents();
    const double bytes = array->visitBytes();
    sender.message({Message::Kind::Opened, 0, static_cast<std::int64_t>(extents.size())});
    sender.append(extents.data(), extents.size() * sizeof(std::int64_t));
    sender.append(&bytes, sizeof bytes);
    sender.flush();
    double numbers = 0.0;
    for (ItemRange range; receiveRange(socket, &range);) {
        double each = 1.0;
        for (std::size_t axis = 1; axis < extents.size(); ++axis) {
            each *= static_cast<double>(extents[axis]);
        }
        // Pieces may be read whole for a few of their numbers.
        numbers += each * static_cast<double>(range.count) + bytes / sizeof(double);
        limitSeconds(kSecondsToOpen + kSecondsForANumber * numbers);
        array->visit(range, [&](std::int64_t first, std::span<const double> piece) {
            sender.message({Message::Kind::Piece, first, static_cast<std::int64_t>(piece.size())});
            sender.append(piece.data(), piece.size_bytes());
        });
        sender.message({Message::Kind::Done, 0, 0});
        sender.flush();
    }
}

[[noreturn]] void serve(int socket, const SeparateArray::Open& open) {
    prepareProcess();
    Sender sender(socket);
    try {
        answer(socket, sender, open);
    } catch (const ArrayError& error) {
        const std::string sentence = std::string(error.what()).substr(0, kLongestSentence);
        sender.message({Message::Kind::Failed, 0, static_cast<std::int64_t>(sentence.size())});
        sender.append(sentence.data(), sentence.size());
        sender.flush();
    } catch (...) {
        ::_exit(1);
    }
    ::_exit(0);  // no destructors of a copied program
}

}  // namespace

SeparateArray::SeparateArray(ArraySource source, const Open& open)
    : m_source(std::move(source)), m_buffer(1U << 18U) {
    start(open);
    try {
        Message message;
        receive(std::as_writable_bytes(std::span(&message, 1)));
        if (message.kind == Message::Kind::Failed) {
            receiveFailure(message.count);
        }
        receiveExtents(message.kind == Message::Kind::Opened ? message.count : -1);
    } catch (...) {
        end();
        throw;
    }
}

SeparateArray::~SeparateArray() {
    end();
}

void SeparateArray::start(const Open& open) {
    std::array<int, 2> sockets = {-1, -1};
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, sockets.data()) != 0) {
        failArray(m_source, "cannot be read: there are too many open files");
    }
    // Of several threads this one alone goes on in the copy.
    m_process = ::fork();
    if (m_process == 0) {
        ::close(sockets[0]);
        serve(sockets[1], open);
    }
    // Closed here, so that the end of the process ends the stream.
    ::close(sockets[1]);
    m_socket = sockets[0];
    if (m_process < 0) {
        ::close(m_socket);
        failArray(m_source, "cannot be read: there are too many processes or too little memory");
    }
}

void SeparateArray::end() {
    if (m_process > 0) {
        ::close(std::exchange(m_socket, -1));
        // SIGKILL: it has nothing to put in order, and may hang.
        ::kill(m_process, SIGKILL);
        while (::waitpid(m_process, nullptr, 0) < 0 && errno == EINTR) {
        }
        m_process = -1;
    }
}

void SeparateArray::failDamaged() {
    failArray(m_source, "is damaged so that reading it breaks down");
}

void SeparateArray::receive(std::span<std::byte> out) {
    while (!out.empty()) {
        if (m_place == m_filled) {
            pollfd ready{m_socket, POLLIN, 0};
            // A process that says nothing in time is given up.
            const int found = ::poll(&ready, 1, kPatience);
            if (found < 0 && errno == EINTR) {
                continue;
            }
            const ssize_t count =
                found > 0 ? ::recv(m_socket, m_buffer.data(), m_buffer.size(), MSG_DONTWAIT) : 0;
            if (count < 0 && (errno == EINTR || errno == EAGAIN)) {
                continue;
            }
            if (count <= 0) {
                failDamaged();
            }
            m_place = 0;
            m_filled = static_cast<std::size_t>(count);
        }
        const std::size_t count = std::min(out.size(), m_filled - m_place);
        std::memcpy(out.data(), m_buffer.data() + m_place, count);
        m_place += count;
        out = out.subspan(count);
    }
}

void SeparateArray::receiveExtents(std::int64_t count) {
    if (count < 0 || count > kMostExtents) {
        failDamaged();
    }
    m_extents.resize(static_cast<std::size_t>(count));
    receive(std::as_writable_bytes(std::span(m_extents)));
    receive(std::as_writable_bytes(std::span(&m_visitBytes, 1)));
    numberCount(m_source, m_extents);
}

void SeparateArray::receiveFailure(std::int64_t letters) {
    if (letters < 0 || letters > kLongestSentence) {
        failDamaged();
    }
    std::string sentence(static_cast<std::size_t>(letters), ' ');
    receive(std::as_writable_bytes(std::span(sentence)));
    throw ArrayError(sentence);
}

void SeparateArray::receivePiece(std::int64_t first, std::int64_t count, const Take& take) {
    // What it says may come from a hostile file: bounded before it is believed.
    if (first < 0 || count < 0 || count > numberCount(m_source, m_extents)) {
        failDamaged();
    }
    std::vector<double> numbers(static_cast<std::size_t>(std::min(count, kSlab)));
    while (count > 0) {
        const std::span<double> piece =
            std::span(numbers).first(static_cast<std::size_t>(std::min(count, kSlab)));
        receive(std::as_writable_bytes(piece));
        take(first, piece);
        first += static_cast<std::int64_t>(piece.size());
        count -= static_cast<std::int64_t>(piece.size());
    }
}

void SeparateArray::visit(const ItemRange& items, const Take& take) {
    if (::send(m_socket, &items, sizeof items, MSG_NOSIGNAL)
        != static_cast<ssize_t>(sizeof items)) {
        failDamaged();
    }
    while (true) {
        Message message;
        receive(std::as_writable_bytes(std::span(&message, 1)));
        switch (message.kind) {
            case Message::Kind::Piece:
                receivePiece(message.first, message.count, take);
                break;
            case Message::Kind::Done:
                return;
            case Message::Kind::Failed:
                receiveFailure(message.count);
            case Message::Kind::Opened:
            default:
                failDamaged();
        }
    }
}

}  // namespace onsager
