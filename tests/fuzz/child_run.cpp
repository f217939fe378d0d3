// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/child_run.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cmath>
#include <csignal>
#include <cstring>
#include <ctime>
#include <exception>
#include <fmt/format.h>
#include <poll.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace onsager {

namespace {

double secondsOfThisProcess() {
    timespec time{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + 1e-9 * static_cast<double>(time.tv_nsec);
}

void limit(decltype(RLIMIT_CPU) resource, double most) {
    const auto value = static_cast<rlim_t>(most);
    const rlimit softAndHard{value,
                             value + 1};  // the soft limit of CPU time has a signal of its own
    setrlimit(resource, &softAndHard);
}

void send(int pipe, const Json& line) {
    const std::string text = line.dump(-1, ' ', true, Json::error_handler_t::replace) + "\n";
    std::size_t sent = 0;
    while (sent < text.size()) {
        const ssize_t count = ::write(pipe, text.data() + sent, text.size() - sent);
        if (count < 0 && errno != EINTR) {
            return;
        }
        sent += static_cast<std::size_t>(std::max<ssize_t>(count, 0));
    }
}

/// The child: says each stage as it begins, with the CPU time so far, then the faults.
[[noreturn]] void work(std::uint64_t number,
                       const CaseLimits& limits,
                       const CaseWork& what,
                       int pipe) {
    limit(RLIMIT_CORE, 0.0);
    if (limits.patience > 0) {
        limit(RLIMIT_CPU, limits.patience);
    }
    if (limits.wait > 0) {
        ::alarm(static_cast<unsigned>(limits.wait));  // unhandled, it ends the process
    }
    if (limits.addressSpace > 0.0) {
        limit(RLIMIT_AS, limits.addressSpace * 0x1p20);
    }
    const auto onStage = [pipe](const std::string& stage) {
        send(pipe, {{"stage", stage}, {"seconds", secondsOfThisProcess()}});
    };
    std::vector<Fault> faults;
    try {
        faults = what(number, onStage);
    } catch (const std::exception& error) {
        faults.push_back({"status-1", error.what()});
    }
    Json list = Json::array();
    for (const Fault& fault : faults) {
        list.push_back({{"kind", fault.kind}, {"what", fault.what}});
    }
    send(pipe, {{"faults", list}, {"seconds", secondsOfThisProcess()}});
    std::_Exit(0);
}

struct Child {
    std::uint64_t number = 0;
    pid_t process = -1;
    int pipe = -1;
    std::string said;
};

Child start(std::uint64_t number, const CaseLimits& limits, const CaseWork& what) {
    std::array<int, 2> ends{};
    if (::pipe(ends.data()) != 0) {
        throw std::system_error(errno, std::generic_category(), "cannot open a pipe");
    }
    const pid_t process = ::fork();
    if (process < 0) {
        throw std::system_error(errno, std::generic_category(), "cannot start a process");
    }
    if (process == 0) {
        ::close(ends[0]);
        work(number, limits, what, ends[1]);
    }
    ::close(ends[1]);
    return {number, process, ends[0], {}};
}

std::vector<Json> linesOf(const std::string& text) {
    std::vector<Json> lines;
    std::size_t begin = 0;
    for (std::size_t end = text.find('\n'); end != std::string::npos;
         end = text.find('\n', begin)) {
        lines.push_back(Json::parse(text.substr(begin, end - begin)));
        begin = end + 1;
    }
    return lines;
}

std::string endOf(int status) {
    return WIFSIGNALED(status)
               ? fmt::format("signal {} ({})", WTERMSIG(status), ::strsignal(WTERMSIG(status)))
               : fmt::format("exit status {}", WEXITSTATUS(status));
}

double secondsOf(const timeval& time) {
    return static_cast<double>(time.tv_sec) + 1e-6 * static_cast<double>(time.tv_usec);
}

/// Waits for a child that has closed its pipe, and reads what it said.
CaseOutcome outcomeOf(const Child& child, const CaseLimits& limits) {
    int status = 0;
    rusage usage{};
    while (::wait4(child.process, &status, 0, &usage) < 0 && errno == EINTR) {
    }
    ::close(child.pipe);
    CaseOutcome outcome;
    outcome.number = child.number;
    outcome.mebibytes = static_cast<double>(usage.ru_maxrss) / 1024.0;
    std::string stage = "start";
    double began = 0.0;
    bool ended = false;
    const auto endStage = [&](double now) {
        if (now - began >= outcome.seconds) {
            outcome.seconds = now - began;
            outcome.slowestStage = stage;
        }
        began = now;
    };
    for (const Json& line : linesOf(child.said)) {
        endStage(line.at("seconds"));
        if (line.contains("stage")) {
            stage = line.at("stage");
            continue;
        }
        ended = true;
        for (const Json& fault : line.at("faults")) {
            outcome.faults.push_back({fault.at("kind"), fault.at("what")});
        }
    }
    if (!ended) {
        endStage(secondsOf(usage.ru_utime) + secondsOf(usage.ru_stime));
        const bool hung = WIFSIGNALED(status) && WTERMSIG(status) == SIGXCPU;
        if (hung && limits.forgivesHangs) {
            return outcome;
        }
        const bool waited = WIFSIGNALED(status) && WTERMSIG(status) == SIGALRM;
        outcome.faults.push_back({hung     ? "hang"
                                  : waited ? "stuck"
                                           : "crash",
                                  fmt::format("{} in {}", endOf(status), stage)});
    } else if (limits.seconds > 0.0 && outcome.seconds > limits.seconds) {
        outcome.faults.push_back(
            {"slow", fmt::format("{:.2f} s of CPU in {}", outcome.seconds, outcome.slowestStage)});
    }
    if (limits.mebibytes > 0.0 && outcome.mebibytes > limits.mebibytes) {
        outcome.faults.push_back({"memory", fmt::format("{:.0f} MiB", outcome.mebibytes)});
    }
    return outcome;
}

/// Reads what there is; false when the child has closed its end.
bool listen(Child& child) {
    std::array<char, 4096> block{};
    const ssize_t count = ::read(child.pipe, block.data(), block.size());
    if (count > 0) {
        child.said.append(block.data(), static_cast<std::size_t>(count));
    }
    return count > 0 || (count < 0 && errno == EINTR);
}

}  // namespace

CaseLimits usualLimits() {
    constexpr int kWait = 1200;
#ifdef __SANITIZE_ADDRESS__
    return {0.0, 30, 0.0, 0.0, true, kWait};
#else
    return {1.0, 10, 300.0, 4096.0, false, kWait};
#endif
}

void runCases(std::uint64_t first,
              std::uint64_t count,
              int atOnce,
              const CaseLimits& limits,
              const CaseWork& work,
              const std::function<void(const CaseOutcome&)>& onEnd) {
    std::vector<Child> children;
    std::uint64_t next = first;
    while (next < first + count || !children.empty()) {
        while (next < first + count && std::cmp_less(children.size(), atOnce)) {
            children.push_back(start(next++, limits, work));
        }
        std::vector<pollfd> pipes;
        for (const Child& child : children) {
            pipes.push_back({child.pipe, POLLIN, 0});
        }
        ::poll(pipes.data(), pipes.size(), -1);
        for (std::size_t k = children.size(); k-- > 0;) {
            if (pipes[k].revents != 0 && !listen(children[k])) {
                onEnd(outcomeOf(children[k], limits));
                children.erase(children.begin() + static_cast<std::ptrdiff_t>(k));
            }
        }
    }
}

}  // namespace onsager
