// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/io/atomic_file.h"
#include "engine/io/json_writer.h"
#include "engine/io/scenario_file.h"
#include "tests/fuzz/child_run.h"
#include "tests/fuzz/scenario_generator.h"
#include "tests/fuzz/scenario_mutation.h"
#include "tests/fuzz/scenario_shrink.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fmt/format.h>
#include <map>
#include <string>
#include <thread>
#include <vector>

namespace {

using namespace onsager;

constexpr std::uint64_t kUsualSeed = 20201;
constexpr std::size_t kShown = 5;

struct FuzzRequest {
    std::uint64_t count = 500;
    std::uint64_t seed = kUsualSeed;
    std::uint64_t first = 0;
    int atOnce = std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
    std::string folder = "build/fuzz";
    std::vector<std::string> files;
    bool shrink = false;
    bool onlyWrong = false;
    CaseLimits limits = usualLimits();
};

/// The refusals of a scenario with one thing wrong and of a damaged text.
std::vector<Fault> faultsOfWrongCase(std::uint64_t seed, std::uint64_t number) {
    const Mutation mutation = randomMutation(seed, number);
    std::vector<Fault> faults = faultsOfRefusal(mutation.document, mutation.path);
    for (Fault& fault : faults) {
        fault.what = fmt::format("{}: {}", mutation.what, fault.what);
    }
    for (const Fault& fault : faultsOfText(randomDamage(seed, number))) {
        faults.push_back(fault);
    }
    return faults;
}

/// Every case is checked in three ways: a valid scenario, one with one thing wrong, a damaged text.
std::vector<Fault> faultsOfCase(const FuzzRequest& request,
                                std::uint64_t number,
                                const OnStage& onStage) {
    std::vector<Fault> faults;
    if (!request.onlyWrong) {
        faults = faultsOfScenario(randomScenario(request.seed, number), onStage);
    }
    onStage("refusal");
    for (const Fault& fault : faultsOfWrongCase(request.seed, number)) {
        faults.push_back(fault);
    }
    return faults;
}

/// What has come out so far.
class Report {
public:
    explicit Report(std::string folder) : m_folder(std::move(folder)) {}

    void add(const CaseOutcome& outcome, const std::string& name, const Json& document) {
        m_outcomes.push_back({outcome, name});
        std::vector<std::string> kinds;
        for (const Fault& fault : outcome.faults) {
            if (std::find(kinds.begin(), kinds.end(), fault.kind) != kinds.end()) {
                continue;
            }
            kinds.push_back(fault.kind);
            ++m_kinds[fault.kind];
            const std::filesystem::path place = std::filesystem::path(m_folder) / fault.kind;
            std::filesystem::create_directories(place);
            const std::string file = (place / (name + ".onsager.json")).string();
            writeAtomically(file, textOf(document));
            fmt::print("{}: {} ({})\n", fault.kind, fault.what, file);
        }
        std::fflush(stdout);
    }

    [[nodiscard]] bool allRight() const { return m_kinds.empty(); }

    void print() {
        printLargest(
            "slowest", [](const CaseOutcome& o) { return o.seconds; },
            [](const CaseOutcome& o) {
                return fmt::format("{:.3f} s of CPU in {}", o.seconds, o.slowestStage);
            });
        printLargest(
            "largest", [](const CaseOutcome& o) { return o.mebibytes; },
            [](const CaseOutcome& o) { return fmt::format("{:.0f} MiB", o.mebibytes); });
        const auto failed =
            std::count_if(m_outcomes.begin(), m_outcomes.end(),
                          [](const auto& entry) { return !entry.first.faults.empty(); });
        fmt::print("{} cases, {} with a fault", m_outcomes.size(), failed);
        for (const auto& [kind, count] : m_kinds) {
            fmt::print(", {} {}", count, kind);
        }
        fmt::print("\n");
    }

private:
    template <typename Size, typename Text>
    void printLargest(const char* title, const Size& size, const Text& text) {
        std::stable_sort(m_outcomes.begin(), m_outcomes.end(), [&](const auto& a, const auto& b) {
            return size(a.first) > size(b.first);
        });
        for (std::size_t k = 0; k < std::min(kShown, m_outcomes.size()); ++k) {
            fmt::print("{}: {} ({})\n", title, text(m_outcomes[k].first), m_outcomes[k].second);
        }
    }

    std::string m_folder;
    std::vector<std::pair<CaseOutcome, std::string>> m_outcomes;
    std::map<std::string, int> m_kinds;
};

void runRandomCases(const FuzzRequest& request, Report& report) {
    runCases(
        request.first, request.count, request.atOnce, request.limits,
        [&](std::uint64_t number, const OnStage& onStage) {
            return faultsOfCase(request, number, onStage);
        },
        [&](const CaseOutcome& outcome) {
            report.add(
                outcome, fmt::format("{}-{}", request.seed, outcome.number),
                outcome.faults.empty() ? Json() : randomScenario(request.seed, outcome.number));
        });
}

/// Makes the scenario of a file smaller as long as its first fault stays.
void shrinkFile(const FuzzRequest& request, const std::string& file) {
    const auto firstFault = [&request](const Json& document) {
        std::string kind;
        runCases(
            0, 1, 1, request.limits,
            [&document](std::uint64_t, const OnStage& onStage) {
                return faultsOfScenario(document, onStage);
            },
            [&kind](const CaseOutcome& outcome) {
                kind = outcome.faults.empty() ? "" : outcome.faults.front().kind;
            });
        return kind;
    };
    constexpr int kTries = 200;
    const Json document = readScenarioDocument(file);
    const std::string kind = firstFault(document);
    const std::string name = std::filesystem::path(file).filename().string();
    const std::string place = (std::filesystem::path(request.folder) / name).string();
    shrunk(document, kind.empty() ? 0 : kTries, [&](const Json& less) {
        const bool stays = firstFault(less) == kind;
        if (stays) {
            writeAtomically(place, textOf(less));
        }
        return stays;
    });
    fmt::print("{}: {}\n", file, kind.empty() ? "nothing is wrong" : kind);
}

void runFiles(const FuzzRequest& request, Report& report) {
    runCases(
        0, request.files.size(), request.atOnce, request.limits,
        [&](std::uint64_t number, const OnStage& onStage) {
            return faultsOfScenario(readScenarioDocument(request.files[number]), onStage);
        },
        [&](const CaseOutcome& outcome) {
            const std::string& file = request.files[outcome.number];
            report.add(outcome, std::filesystem::path(file).stem().stem().string(),
                       readScenarioDocument(file));
        });
}

}  // namespace

int main(int argc, char** argv) {
    FuzzRequest request;
    CLI::App app{"Random scenarios: none crashes, hangs, lies or ends with the wrong status",
                 "onsager-fuzz"};
    app.add_option("COUNT", request.count, "number of cases")->capture_default_str();
    app.add_option("SEED", request.seed, "seed of the cases")->capture_default_str();
    app.add_option("--first", request.first, "number of the first case")->capture_default_str();
    app.add_option("--at-once", request.atOnce, "cases at the same time")
        ->check(CLI::Range(1, 64))
        ->capture_default_str();
    app.add_option("--patience", request.limits.patience, "seconds of CPU after which a case hangs")
        ->check(CLI::Range(1, 3600))
        ->capture_default_str();
    app.add_option("--out", request.folder, "folder for cases with a fault")->capture_default_str();
    app.add_option("--file", request.files, "check these scenarios instead of random ones");
    app.add_flag("--shrink", request.shrink,
                 "make each file smaller as long as it fails, into --out");
    app.add_flag("--only-wrong", request.onlyWrong, "only refusals: wrong keys and damaged texts");
    CLI11_PARSE(app, argc, argv);
    try {
        if (request.shrink) {
            std::filesystem::create_directories(request.folder);
            for (const std::string& file : request.files) {
                shrinkFile(request, file);
            }
            return 0;
        }
        Report report(request.folder);
        if (request.files.empty()) {
            runRandomCases(request, report);
        } else {
            runFiles(request, report);
        }
        report.print();
        return report.allRight() ? 0 : 1;
    } catch (const std::exception& error) {
        fmt::print(stderr, "onsager-fuzz: {}\n", error.what());
        return 1;
    }
}
