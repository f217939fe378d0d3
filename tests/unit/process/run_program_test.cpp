// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/process/run_program.h"

#include "engine/process/permission.h"
#include "tests/support/test_program.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <string>
#include <thread>

using namespace onsager;

namespace {

constexpr std::size_t kPlenty = 1U << 20U;

Program shellProgram(const std::string& line, double seconds = 60.0) {
    return {{"/bin/sh", "-c", line}, {}, seconds};
}

ProgramAnswer permitted(const Program& program,
                        std::string_view input,
                        std::size_t most = kPlenty) {
    permitProgram(program);
    return runProgram(program, input, most);
}

bool holds(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

class RunProgramTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// First of all: nothing that this process permits later is permitted now.
    void nothingIsStartedWithoutPermission() {
        const QTemporaryDir folder;
        const std::string mark = folder.filePath("mark").toStdString();
        const ProgramAnswer answer = runProgram(shellProgram("touch " + mark), {}, kPlenty);
        QVERIFY2(holds(answer.failure, "without permission"), answer.failure.c_str());
        QVERIFY(!QFile::exists(QString::fromStdString(mark)));
    }

    void permissionIsForOneCommandInOneFolder() {
        const auto program = [](std::vector<std::string> command, const std::string& folder,
                                double seconds) {
            return Program{std::move(command), folder, seconds};
        };
        permitProgram(program({"true", "here"}, "/tmp", 1.0));
        QVERIFY(isPermitted(program({"true", "here"}, "/tmp", 1.0)));
        QVERIFY(isPermitted(program({"true", "here"}, "/tmp", 0.5)));
        QVERIFY(!isPermitted(program({"true", "here"}, "/tmp", 2.0)));
        QVERIFY(!isPermitted(program({"true", "here"}, "/", 1.0)));
        QVERIFY(!isPermitted(program({"true", "here", "too"}, "/tmp", 1.0)));
    }

    void whatGoesInComesOut() {
        std::string input(kPlenty / 2, '\0');
        for (std::size_t i = 0; i < input.size(); ++i) {
            input[i] = static_cast<char>(i * 7 % 251);
        }
        const ProgramAnswer answer = permitted(shellProgram("cat"), input);
        QCOMPARE(answer.failure, std::string());
        QVERIFY(answer.output == input);
    }

    void noShellReadsTheWords() {
        const ProgramAnswer answer = permitted({{"echo", "$HOME", "*", "a b"}, {}, 60.0}, {});
        QCOMPARE(answer.output, std::string("$HOME * a b\n"));
    }

    void itWorksInItsFolder() {
        const QTemporaryDir folder;
        Program program = shellProgram("pwd -P");
        program.folder = folder.path().toStdString();
        const ProgramAnswer answer = permitted(program, {});
        QCOMPARE(answer.output, QDir(folder.path()).canonicalPath().toStdString() + "\n");
    }

    void inputThatIsNotReadIsNoFailure() {
        const ProgramAnswer answer =
            permitted(shellProgram("echo done"), std::string(kPlenty, 'x'));
        QCOMPARE(answer.failure, std::string());
        QCOMPARE(answer.output, std::string("done\n"));
    }

    void aStatusIsToldWithTheLastComplaint() {
        const ProgramAnswer answer =
            permitted(shellProgram("echo first >&2; printf 'no \\001 file\\n\\n' >&2; exit 3"), {});
        QCOMPARE(answer.failure, std::string("ended with status 3, saying \"no ? file\""));
    }

    void aSignalIsTold() {
        const ProgramAnswer answer = permitted(shellProgram("kill -SEGV $$"), {});
        QVERIFY2(holds(answer.failure, "ended by signal 11"), answer.failure.c_str());
    }

    void aMissingProgramIsTold() {
        const ProgramAnswer answer = permitted({{"/nowhere/denoiser"}, {}, 60.0}, {});
        QVERIFY2(holds(answer.failure, "cannot be started: No such file"), answer.failure.c_str());
        const ProgramAnswer nothing = permitted({{}, {}, 60.0}, {});
        QVERIFY2(holds(nothing.failure, "there is no command"), nothing.failure.c_str());
    }

    void noMoreIsKeptThanIsAllowed() {
        const ProgramAnswer answer = permitted(shellProgram("cat /dev/zero"), {}, 1000);
        QVERIFY2(holds(answer.failure, "more than 1000 bytes"), answer.failure.c_str());
        QVERIFY(answer.output.size() < 200000);
        const ProgramAnswer whole = permitted(shellProgram("head -c 1000 /dev/zero"), {}, 1000);
        QCOMPARE(whole.failure, std::string());
        QCOMPARE(whole.output.size(), std::size_t{1000});
    }

    void whatSleepsIsEndedWithAllThatItHasStarted() {
        const QTemporaryDir folder;
        const QString mark = folder.filePath("child");
        const ProgramAnswer answer = permitted(
            shellProgram("sleep 1000 & echo $! > " + mark.toStdString() + "; wait", 1.0), {});
        QCOMPARE(answer.failure, std::string("did not end within 1 seconds"));
        QFile file(mark);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto child = static_cast<pid_t>(file.readAll().trimmed().toInt());
        QVERIFY(child > 1);
        // Whoever inherits it reaps it.
        const auto isThere = [child] {
            QFile status(QString("/proc/%1/stat").arg(child));
            return status.open(QIODevice::ReadOnly) && !status.readAll().contains(") Z ");
        };
        QTRY_VERIFY_WITH_TIMEOUT(!isThere(), 60000);
    }

    void whatClosesItsStreamsAndSleepsIsEnded() {
        const ProgramAnswer answer =
            permitted(shellProgram("exec >&- 2>&- <&-; sleep 1000", 1.0), "some input");
        QCOMPARE(answer.failure, std::string("did not end within 1 seconds"));
    }

    void allCanBeEndedFromAnotherThread() {
        const Program program = shellProgram("echo started > \"$0\"; sleep 1000", 600.0);
        const QTemporaryDir folder;
        Program marking = program;
        marking.command.push_back(folder.filePath("mark").toStdString());
        ProgramAnswer answer;
        std::jthread caller([&] { answer = permitted(marking, {}); });
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(folder.filePath("mark")), 60000);
        endPrograms();
        caller.join();
        QVERIFY2(holds(answer.failure, "ended by signal 9"), answer.failure.c_str());
    }
};

ONSAGER_CONSOLE_TEST(RunProgramTest)
#include "run_program_test.moc"
