// SPDX-License-Identifier: GPL-3.0-or-later
//
// onsager-bench-compare BEFORE AFTER: what changed beyond noise between two results of the timings (JSON, with
// repetitions). Status 1 when something got slower, 2 when a file cannot be read.
#include "tests/bench/comparison.h"

#include <exception>
#include <fmt/format.h>
#include <fstream>
#include <stdexcept>

namespace {

nlohmann::json resultIn(const char* path) {
    std::ifstream file(path);
    if (!file) {
        throw std::runtime_error(fmt::format("cannot read {}", path));
    }
    return nlohmann::json::parse(file);
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 3) {
        fmt::print(stderr, "usage: onsager-bench-compare BEFORE AFTER\n");
        return 2;
    }
    try {
        bool slower = false;
        for (const auto& row : onsager::changes(resultIn(argv[1]), resultIn(argv[2]))) {
            const char* word = row.slower ? "SLOWER" : (row.quicker ? "quicker" : "");
            fmt::print("{:<60} {:>11.4g} {:>11.4g}  x {:5.2f}  {}\n", row.name, row.before,
                       row.after, row.after / row.before, word);
            slower = slower || row.slower;
        }
        return slower ? 1 : 0;
    } catch (const std::exception& error) {
        fmt::print(stderr, "onsager-bench-compare: {}\n", error.what());
        return 2;
    }
}
