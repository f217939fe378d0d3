// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#ifdef QT_WIDGETS_LIB
#include <QApplication>
#endif
#include <QCoreApplication>
#include <QTest>

#include <type_traits>

namespace onsager::test {

/// What the main() of a program with this test alone would do; returns its exit code.
using TestMain = int (*)(int argc, char** argv);

/// Adds a test to its program, under the name of its file: "main_window_test". The tests of a folder are one
/// program, which runs the one that its first argument names (test_program.cpp).
class TestEntry {
public:
    TestEntry(const char* file, TestMain main);
};

/// Stands for an application where a test needs none.
struct NoApplication {
    NoApplication(int& /*argc*/, char** /*argv*/) {}
};

template <class Test, class Application>
int runTest(int argc, char** argv) {
    [[maybe_unused]] Application application(argc, argv);
    if constexpr (!std::is_same_v<Application, NoApplication>) {
        application.setAttribute(Qt::AA_Use96Dpi, true);
    }
    Test test;
    return QTest::qExec(&test, argc, argv);
}

}  // namespace onsager::test

/// The main() of a file's test, as a function; several files are compiled as one, so the class is in the name.
#define ONSAGER_TEST_MAIN(Test, function) \
    static const onsager::test::TestEntry kEntryOf##Test(__FILE__, function);

/// The test of a file with no application, with that of a console and with that of a window.
#define ONSAGER_TEST(Test) \
    ONSAGER_TEST_MAIN(Test, (&onsager::test::runTest<Test, onsager::test::NoApplication>))
#define ONSAGER_CONSOLE_TEST(Test) \
    ONSAGER_TEST_MAIN(Test, (&onsager::test::runTest<Test, QCoreApplication>))
#define ONSAGER_WINDOW_TEST(Test) \
    ONSAGER_TEST_MAIN(Test, (&onsager::test::runTest<Test, QApplication>))
