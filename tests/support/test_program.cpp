// SPDX-License-Identifier: GPL-3.0-or-later
// main() of the tests of a folder: PROGRAM TEST [arguments of QtTest]; without a test, their names.
#include "tests/support/test_program.h"

#include <cstdio>
#include <filesystem>
#include <map>
#include <string>

namespace onsager::test {
namespace {

/// Filled before main() starts, by whichever file comes first.
std::map<std::string, TestMain>& allTests() {
    static std::map<std::string, TestMain> tests;
    return tests;
}

}  // namespace

TestEntry::TestEntry(const char* file, TestMain main) {
    allTests()[std::filesystem::path(file).stem().string()] = main;
}

}  // namespace onsager::test

int main(int argc, char** argv) {
    const auto& tests = onsager::test::allTests();
    const auto chosen = tests.find(argc > 1 ? argv[1] : "");
    if (chosen != tests.end()) {
        argv[1] = argv[0];
        return chosen->second(argc - 1, argv + 1);
    }
    std::fputs("The first argument is one of these tests, the others go to QtTest:\n", stderr);
    for (const auto& [name, test] : tests) {
        std::fputs(("    " + name + "\n").c_str(), stderr);
    }
    return 2;
}
