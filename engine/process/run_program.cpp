// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/process/run_program.h"

#include "engine/process/permission.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <fcntl.h>
#include <fmt/format.h>
#include <initializer_list>
#include <mutex>
#include <poll.h>
#include <set>
#include <spawn.h>
#include <sys/wait.h>
#include <system_error>
#include <thread>
#include <unistd.h>
#include <utility>

extern char** environ;

namespace onsager {

namespace {

using Clock = std::chrono::steady_clock;

constexpr std::size_t kBlock = std::size_t{1} << 16U;
constexpr std::size_t kKeptComplaint = 4096;  // bytes of standard error
constexpr std::size_t kQuotedLine = 200;
constexpr std::size_t kQuotedCommand = 120;

std::string messageOf(int error) {
    return std::generic_category().message(error);
}

/// Printable ASCII alone, shortened.
std::string printable(std::string_view text, std::size_t most) {
    std::string result(text.substr(0, most));
    for (char& letter : result) {
        if (letter < ' ' || letter > '~') {
            letter = '?';
        }
    }
    return text.size() > most ? result + "..." : result;
}

/// The last line with anything in it.
std::string lastLine(std::string_view text) {
    const std::size_t end = text.find_last_not_of(" \t\r\n");
    if (end == std::string_view::npos) {
        return {};
    }
    text = text.substr(0, end + 1);
    const std::size_t start = text.find_last_of("\r\n");
    return printable(start == std::string_view::npos ? text : text.substr(start + 1), kQuotedLine);
}

class Descriptor {
public:
    Descriptor() = default;
    explicit Descriptor(int descriptor) : m_descriptor(descriptor) {}
    ~Descriptor() { close(); }
    Descriptor(Descriptor&& other) noexcept : m_descriptor(std::exchange(other.m_descriptor, -1)) {}
    Descriptor& operator=(Descriptor&& other) noexcept {
        close();
        m_descriptor = std::exchange(other.m_descriptor, -1);
        return *this;
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;

    void close() {
        if (m_descriptor >= 0) {
            ::close(std::exchange(m_descriptor, -1));
        }
    }
    [[nodiscard]] bool isOpen() const { return m_descriptor >= 0; }
    [[nodiscard]] int get() const { return m_descriptor; }

    /// Away from the places of the standard streams, where another stream may be put.
    void moveUp() {
        constexpr int kFirst = STDERR_FILENO + 1;
        if (m_descriptor >= 0 && m_descriptor < kFirst) {
            *this = Descriptor(::fcntl(m_descriptor, F_DUPFD_CLOEXEC, kFirst));
        }
    }

private:
    int m_descriptor = -1;
};

/// Of a pipe; both are closed in other programs.
struct Pipe {
    Descriptor reading;
    Descriptor writing;

    /// Whether there is one.
    bool open() {
        std::array<int, 2> ends{};
        if (::pipe2(ends.data(), O_CLOEXEC) != 0) {
            return false;
        }
        reading = Descriptor(ends[0]);
        writing = Descriptor(ends[1]);
        reading.moveUp();
        writing.moveUp();
        return reading.isOpen() && writing.isOpen();
    }
};

void setNonBlocking(const Descriptor& end) {
    ::fcntl(end.get(), F_SETFL, ::fcntl(end.get(), F_GETFL) | O_NONBLOCK);
}

/// Writing to a program that has ended is an error, no signal, on this thread.
class WithoutPipeSignal {
public:
    WithoutPipeSignal() {
        ::sigemptyset(&m_pipe);
        ::sigaddset(&m_pipe, SIGPIPE);
        sigset_t pending;
        ::sigpending(&pending);
        m_wasPending = ::sigismember(&pending, SIGPIPE) == 1;
        ::pthread_sigmask(SIG_BLOCK, &m_pipe, &m_before);
    }
    ~WithoutPipeSignal() {
        const timespec now{0, 0};
        while (!m_wasPending && ::sigtimedwait(&m_pipe, nullptr, &now) == -1 && errno == EINTR) {
        }
        ::pthread_sigmask(SIG_SETMASK, &m_before, nullptr);
    }
    WithoutPipeSignal(const WithoutPipeSignal&) = delete;
    WithoutPipeSignal& operator=(const WithoutPipeSignal&) = delete;
    WithoutPipeSignal(WithoutPipeSignal&&) = delete;
    WithoutPipeSignal& operator=(WithoutPipeSignal&&) = delete;

private:
    sigset_t m_pipe{};
    sigset_t m_before{};
    bool m_wasPending = false;
};

/// The groups of the programs that work now: while one is listed its leader is not reaped, so that the number is its
/// own.
struct Working {
    std::mutex mutex;
    std::set<pid_t> groups;
    bool isClosed = false;  ///< nothing is started any more
};

Working& working() {
    static Working those;
    return those;
}

/// A program that was started; ended with all of its group and reaped at the latest by its destructor.
class Child {
public:
    /// Of a group that is listed in working().
    explicit Child(pid_t process) : m_process(process) {}
    ~Child() { end(); }
    Child(const Child&) = delete;
    Child& operator=(const Child&) = delete;
    Child(Child&&) = delete;
    Child& operator=(Child&&) = delete;

    [[nodiscard]] bool hasEnded() const {
        siginfo_t found{};
        return ::waitid(P_PID, static_cast<id_t>(m_process), &found, WEXITED | WNOHANG | WNOWAIT)
                   != 0
               || found.si_pid == m_process;
    }

    /// Ends what is left of the group; the status as waitpid() has it.
    int end() {
        if (m_process <= 0) {
            return m_status;
        }
        const std::lock_guard lock(working().mutex);
        ::kill(-m_process, SIGKILL);
        while (::waitpid(m_process, &m_status, 0) < 0 && errno == EINTR) {
        }
        working().groups.erase(m_process);
        m_process = -1;
        return m_status;
    }

private:
    pid_t m_process;
    int m_status = -1;
};

/// What a started program is given and has.
class Spawning {
public:
    Spawning() {
        ::posix_spawn_file_actions_init(&m_files);
        ::posix_spawnattr_init(&m_attributes);
        sigset_t usual;
        ::sigemptyset(&usual);
        for (const int number : {SIGINT, SIGQUIT, SIGHUP, SIGPIPE, SIGTERM, SIGCHLD, SIGALRM}) {
            ::sigaddset(&usual, number);
        }
        sigset_t none;
        ::sigemptyset(&none);
        ::posix_spawnattr_setsigdefault(&m_attributes, &usual);
        ::posix_spawnattr_setsigmask(&m_attributes, &none);
        ::posix_spawnattr_setpgroup(&m_attributes, 0);
        ::posix_spawnattr_setflags(&m_attributes,
                                   static_cast<short>(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF
                                                      | POSIX_SPAWN_SETSIGMASK));
    }
    ~Spawning() {
        ::posix_spawn_file_actions_destroy(&m_files);
        ::posix_spawnattr_destroy(&m_attributes);
    }
    Spawning(const Spawning&) = delete;
    Spawning& operator=(const Spawning&) = delete;
    Spawning(Spawning&&) = delete;
    Spawning& operator=(Spawning&&) = delete;

    /// 0, or what errno would be.
    int start(const Program& program,
              const std::array<const Descriptor*, 3>& streams,
              pid_t& process) {
        int error = 0;
        const auto add = [&error](int result) { error = error != 0 ? error : result; };
        for (std::size_t stream = 0; stream < streams.size(); ++stream) {
            add(::posix_spawn_file_actions_adddup2(&m_files, streams[stream]->get(),
                                                   static_cast<int>(stream)));
        }
        add(::posix_spawn_file_actions_addclosefrom_np(&m_files, STDERR_FILENO + 1));
        if (!program.folder.empty()) {
            add(::posix_spawn_file_actions_addchdir_np(&m_files, program.folder.c_str()));
        }
        std::vector<std::string> words = program.command;
        std::vector<char*> arguments;
        arguments.reserve(words.size() + 1);
        for (std::string& word : words) {
            arguments.push_back(word.data());
        }
        arguments.push_back(nullptr);
        return error != 0 ? error
                          : ::posix_spawnp(&process, arguments.front(), &m_files, &m_attributes,
                                           arguments.data(), environ);
    }

private:
    posix_spawn_file_actions_t m_files{};
    posix_spawnattr_t m_attributes{};
};

/// This process's ends of the three streams.
struct Streams {
    Descriptor input;
    Descriptor output;
    Descriptor complaint;
};

/// One block of what is there; closes the stream at its end.
std::string_view readBlock(Descriptor& stream, std::string& block) {
    const ssize_t count = ::read(stream.get(), block.data(), block.size());
    if (count > 0) {
        return std::string_view(block).substr(0, static_cast<std::size_t>(count));
    }
    if (count == 0 || (errno != EINTR && errno != EAGAIN)) {
        stream.close();
    }
    return {};
}

/// Writes what the program takes at once; closes the stream at the end of the input, or where nobody reads it.
void writeSome(Descriptor& stream, std::string_view& input) {
    const ssize_t count = ::write(stream.get(), input.data(), std::min(input.size(), kBlock));
    if (count > 0) {
        input.remove_prefix(static_cast<std::size_t>(count));
    }
    if (input.empty() || (count < 0 && errno != EINTR && errno != EAGAIN)) {
        stream.close();
    }
}

/// Milliseconds until then, rounded up; none left: 0.
int millisecondsUntil(Clock::time_point deadline) {
    constexpr std::int64_t kMost = 60000;
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(deadline - Clock::now()).count();
    return static_cast<int>(std::clamp<std::int64_t>(left, 0, kMost));
}

/// Passes everything to and fro. Returns why it ends early; empty: the streams have ended.
std::string converse(Streams& streams,
                     std::string_view input,
                     std::size_t mostOutput,
                     Clock::time_point deadline,
                     std::string& output,
                     std::string& complaint) {
    std::string block(kBlock, '\0');
    if (input.empty()) {
        streams.input.close();
    }
    while (streams.output.isOpen() || streams.complaint.isOpen()) {
        std::array<pollfd, 3> wanted = {pollfd{streams.input.get(), POLLOUT, 0},
                                        pollfd{streams.output.get(), POLLIN, 0},
                                        pollfd{streams.complaint.get(), POLLIN, 0}};
        const int left = millisecondsUntil(deadline);
        if (left == 0) {
            return "late";
        }
        if (::poll(wanted.data(), wanted.size(), left) <= 0) {
            continue;  // interrupted, or late
        }
        if (wanted[0].revents != 0) {
            writeSome(streams.input, input);
        }
        if (wanted[1].revents != 0) {
            output += readBlock(streams.output, block);
            if (output.size() > mostOutput) {
                return fmt::format("answers with more than {} bytes", mostOutput);
            }
        }
        if (wanted[2].revents != 0) {
            complaint += readBlock(streams.complaint, block);
            if (complaint.size() > kKeptComplaint) {
                complaint.erase(0, complaint.size() - kKeptComplaint);
            }
        }
    }
    return {};
}

/// What a status other than 0 says.
std::string endText(int status) {
    if (WIFSIGNALED(status)) {
        return fmt::format("was ended by signal {}", WTERMSIG(status));
    }
    return WIFEXITED(status) && WEXITSTATUS(status) != 0
               ? fmt::format("ended with status {}", WEXITSTATUS(status))
               : std::string();
}

}  // namespace

std::string commandText(const Program& program) {
    return printable(fmt::format("{}", fmt::join(program.command, " ")), kQuotedCommand);
}

ProgramAnswer runProgram(const Program& program, std::string_view input, std::size_t mostOutput) {
    ProgramAnswer answer;
    if (!isPermitted(program)) {
        answer.failure = "is not started without permission";
        return answer;
    }
    if (program.command.empty()) {
        answer.failure = "cannot be started: there is no command";
        return answer;
    }
    const auto deadline = Clock::now()
                          + std::chrono::duration_cast<Clock::duration>(
                              std::chrono::duration<double>(program.seconds));
    Pipe in;
    Pipe out;
    Pipe err;
    if (!in.open() || !out.open() || !err.open()) {
        answer.failure = "cannot be started: " + messageOf(errno);
        return answer;
    }
    pid_t process = -1;
    {
        // Started and listed at once: who ends all programs misses none.
        const std::lock_guard lock(working().mutex);
        if (working().isClosed) {
            answer.failure = "is not started any more";
            return answer;
        }
        if (const int error =
                Spawning().start(program, {&in.reading, &out.writing, &err.writing}, process);
            error != 0) {
            answer.failure = "cannot be started: " + messageOf(error);
            return answer;
        }
        working().groups.insert(process);
    }
    Child child(process);
    in.reading.close();
    out.writing.close();
    err.writing.close();
    Streams streams{std::move(in.writing), std::move(out.reading), std::move(err.reading)};
    for (const Descriptor* end : {&streams.input, &streams.output, &streams.complaint}) {
        setNonBlocking(*end);
    }
    std::string complaint;
    const WithoutPipeSignal quiet;
    std::string failure = converse(streams, input, mostOutput, deadline, answer.output, complaint);
    streams.input.close();
    constexpr auto kLook = std::chrono::milliseconds(1);
    while (failure.empty() && !child.hasEnded()) {
        if (millisecondsUntil(deadline) == 0) {
            failure = "late";
        } else {
            std::this_thread::sleep_for(kLook);
        }
    }
    if (failure == "late") {
        failure = fmt::format("did not end within {:g} seconds", program.seconds);
    }
    const int status = child.end();
    answer.failure = failure.empty() ? endText(status) : std::move(failure);
    if (const std::string line = lastLine(complaint); !answer.failure.empty() && !line.empty()) {
        answer.failure += fmt::format(", saying \"{}\"", line);
    }
    return answer;
}

namespace {

void endGroups(const Working& those) {
    for (const pid_t group : those.groups) {
        ::kill(-group, SIGKILL);
    }
}

}  // namespace

void endPrograms() {
    const std::lock_guard lock(working().mutex);
    endGroups(working());
}

void endProgramsForGood() {
    const std::lock_guard lock(working().mutex);
    working().isClosed = true;
    endGroups(working());
}

}  // namespace onsager
