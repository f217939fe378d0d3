// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace onsager {

/// The times of a timing's repetitions, sorted, in its own unit.
using Repetitions = std::vector<double>;

/// The repetitions of every timing in a result of Google Benchmark (JSON): processor time, or what a timing
/// measured itself.
inline std::map<std::string, Repetitions> repetitionsOf(const nlohmann::json& result) {
    std::map<std::string, Repetitions> rows;
    for (const auto& row : result.at("benchmarks")) {
        if (row.at("run_type") == "iteration" && !row.value("error_occurred", false)) {
            const std::string name = row.at("name");
            const bool own = name.find("manual_time") != std::string::npos;
            rows[name].push_back(row.at(own ? "real_time" : "cpu_time"));
        }
    }
    for (auto& [name, times] : rows) {
        std::sort(times.begin(), times.end());
    }
    return rows;
}

inline double median(const Repetitions& sorted) {
    const std::size_t half = sorted.size() / 2;
    return sorted.size() % 2 == 1 ? sorted[half] : 0.5 * (sorted[half - 1] + sorted[half]);
}

/// A timing in two runs.
struct Change {
    std::string name;
    double before = 0.0;  ///< median
    double after = 0.0;
    bool slower = false;
    bool quicker = false;
};

/// The timings that both runs have. Beyond noise: every repetition of one run takes longer than every one of
/// the other; of n repetitions each that happens by chance once in C(2n, n), 252 for n = 5.
inline std::vector<Change> changes(const nlohmann::json& before, const nlohmann::json& after) {
    std::vector<Change> changes;
    const auto old = repetitionsOf(before);
    for (const auto& [name, times] : repetitionsOf(after)) {
        const auto found = old.find(name);
        if (found != old.end()) {
            const Repetitions& earlier = found->second;
            changes.push_back({name, median(earlier), median(times), times.front() > earlier.back(),
                               times.back() < earlier.front()});
        }
    }
    return changes;
}

}  // namespace onsager
