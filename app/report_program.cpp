// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report_program.h"

#include "app/output_place.h"
#include "engine/io/result_file.h"
#include "engine/io/scenario_error.h"
#include "engine/model/denoiser_check.h"
#include "engine/process/permission.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <filesystem>
#include <fmt/format.h>
#include <spawn.h>
#include <stdexcept>
#include <string_view>
#include <sys/wait.h>
#include <system_error>
#include <unistd.h>
#include <vector>

namespace onsager {

namespace {

constexpr const char* kWindowProgram = "onsager";

bool isProgram(const std::filesystem::path& path) {
    std::error_code ignored;
    return std::filesystem::is_regular_file(path, ignored) && ::access(path.c_str(), X_OK) == 0;
}

/// Where a program may be: the folder of this one, then those of the PATH.
std::vector<std::filesystem::path> folders() {
    std::error_code fault;
    std::vector<std::filesystem::path> all;
    const std::filesystem::path self = std::filesystem::read_symlink("/proc/self/exe", fault);
    if (!fault) {
        all.push_back(self.parent_path());
    }
    const char* path = std::getenv("PATH");  // NOLINT(concurrency-mt-unsafe): no thread yet
    std::string_view rest = path != nullptr ? path : "";
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find(':'), rest.size());
        if (end > 0) {
            all.emplace_back(rest.substr(0, end));
        }
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return all;
}

[[noreturn]] void fail(int error) {
    throw std::runtime_error(fmt::format("cannot start {}, which draws the report: {}",
                                         kWindowProgram, std::generic_category().message(error)));
}

/// One end of a pipe, closed when it is no longer needed.
class PipeEnd {
public:
    explicit PipeEnd(int descriptor) : m_descriptor(descriptor) {}
    ~PipeEnd() { close(); }
    PipeEnd(const PipeEnd&) = delete;
    PipeEnd& operator=(const PipeEnd&) = delete;
    PipeEnd(PipeEnd&&) = delete;
    PipeEnd& operator=(PipeEnd&&) = delete;

    [[nodiscard]] int get() const { return m_descriptor; }

    void close() {
        if (m_descriptor >= 0) {
            ::close(m_descriptor);
            m_descriptor = -1;
        }
    }

    /// Whether all was written; a reader that has gone says itself why.
    [[nodiscard]] bool write(std::string_view text) const {
        while (!text.empty()) {
            const ssize_t count = ::write(m_descriptor, text.data(), text.size());
            if (count < 0 && errno == EINTR) {
                continue;
            }
            if (count <= 0) {
                return false;
            }
            text.remove_prefix(static_cast<std::size_t>(count));
        }
        return true;
    }

private:
    int m_descriptor;
};

/// The environment of this program, but without a display.
std::vector<char*> environmentOfChild(std::string& platform) {
    std::vector<char*> variables;
    for (char** variable = ::environ; *variable != nullptr; ++variable) {
        if (std::string_view(*variable).substr(0, platform.find('=') + 1)
            != std::string_view(platform).substr(0, platform.find('=') + 1)) {
            variables.push_back(*variable);
        }
    }
    variables.push_back(platform.data());
    variables.push_back(nullptr);
    return variables;
}

/// Starts a program that reads from `input` and can be ended by Ctrl-C like any other.
pid_t start(std::vector<std::string> words, int input) {
    std::vector<char*> arguments;
    arguments.reserve(words.size() + 1);
    for (std::string& word : words) {
        arguments.push_back(word.data());
    }
    arguments.push_back(nullptr);
    std::string platform = "QT_QPA_PLATFORM=offscreen";
    std::vector<char*> environment = environmentOfChild(platform);
    posix_spawn_file_actions_t files;
    posix_spawnattr_t settings;
    ::posix_spawn_file_actions_init(&files);
    ::posix_spawn_file_actions_adddup2(&files, input, STDIN_FILENO);
    ::posix_spawnattr_init(&settings);
    sigset_t none;
    sigset_t usual;
    sigemptyset(&none);
    sigemptyset(&usual);
    for (const int signal : {SIGPIPE, SIGINT, SIGTERM, SIGHUP}) {
        sigaddset(&usual, signal);
    }
    ::posix_spawnattr_setsigmask(&settings, &none);
    ::posix_spawnattr_setsigdefault(&settings, &usual);
    ::posix_spawnattr_setflags(&settings,
                               static_cast<short>(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF));
    pid_t child = 0;
    const int error = ::posix_spawn(&child, words.front().c_str(), &files, &settings,
                                    arguments.data(), environment.data());
    ::posix_spawn_file_actions_destroy(&files);
    ::posix_spawnattr_destroy(&settings);
    if (error != 0) {
        fail(error);
    }
    return child;
}

bool hasSucceeded(pid_t child) {
    int status = 0;
    while (::waitpid(child, &status, 0) < 0) {
        if (errno != EINTR) {
            return false;
        }
    }
    return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

}  // namespace

std::string programForReport(const std::string& place) {
    if (!isReportPlace(place)) {
        throw ScenarioError(
            "", fmt::format("--report: a page's name must end in .html, got \"{}\"", place));
    }
    for (const std::filesystem::path& folder : folders()) {
        if (isProgram(folder / kWindowProgram)) {
            return (folder / kWindowProgram).string();
        }
    }
    throw ScenarioError("", fmt::format("--report: the program {0}, which draws, is neither beside "
                                        "onsager-cli nor on the PATH",
                                        kWindowProgram));
}

void writeReport(const std::string& program,
                 const std::string& place,
                 const Result& result,
                 int threads) {
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0) {
        fail(errno);
    }
    PipeEnd input(ends[0]);
    PipeEnd output(ends[1]);
    std::vector<std::string> words = {
        program, "render", "-", "--output=" + place, "--threads", fmt::format("{}", threads)};
    if (const Program* denoiser = denoiserOf(result.scenario);
        denoiser != nullptr && isPermitted(*denoiser)) {
        words.emplace_back("--allow-external");
    }
    const pid_t child = start(words, input.get());
    input.close();
    bool isWhole = true;
    writeResult(result, [&](std::string_view piece) { isWhole = isWhole && output.write(piece); });
    output.close();
    if (!hasSucceeded(child) || !isWhole) {
        throw std::runtime_error(fmt::format("the report '{}' was not written", place));
    }
}

}  // namespace onsager
