// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the program does to files, and what readers and signals do to the program.
#include "tests/support/cli_process.h"
#include "tests/support/file_text.h"
#include "tests/support/test_program.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <fcntl.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace onsager;

namespace {

void write(const QString& path, const QByteArray& text) {
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
}

/// Runs a line of shell in a folder; $P is the program.
Outcome runShell(const QString& line, const QString& folder) {
    QProcess process;
    process.setWorkingDirectory(folder);
    process.setEnvironment(QProcess::systemEnvironment() + QStringList{"P=" ONSAGER_CLI});
    process.start("/bin/sh", {"-c", line});
    constexpr int kPatience = 120'000;
    if (!process.waitForFinished(kPatience)) {
        process.kill();
        process.waitForFinished();
        return {};
    }
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

}  // namespace

class CliFilesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anOutputReplacesNeitherInputNorOutput_data() {
        QTest::addColumn<QString>("line");
        const auto add = [](const char* name, const char* line) {
            QTest::newRow(name) << QString(line);
        };
        add("the scenario", "$P run s.json --json s.json");
        add("through a dot", "$P predict s.json --csv ./s.json");
        add("through a link", "$P run s.json --csv soft");
        add("through a hard link", "$P run s.json --csv hard");
        add("through the input's link", "$P run ./soft --csv s.json");
        add("standard input", "$P run - --csv hard <s.json");
        add("a table behind the scenario", "$P run s.json >>s.json");
        add("a scenario behind itself", "$P show s.json >>hard");
        add("both outputs", "$P run s.json --json a --csv ./a");
        add("both outputs, one there", "$P run s.json --json old --csv also-old");
        add("both outputs through links to nothing", "$P run s.json --json new1 --csv new2");
        add("standard output twice", "$P run s.json --json - --csv /dev/stdout");
        add("standard output by number", "$P run s.json --json /dev/fd/1 --csv -");
        add("standard output by the name of its file", "$P run s.json --json - --csv o >o");
        add("a sweep", "$P sweep s.json --vary seed=1,2 --json a --csv ./a");
        add("a sweep's scenario", "$P sweep soft --vary seed=1,2 --csv hard");
        add("a journal", "$P sweep s.json --vary seed=1,2 --resume g --csv g/cells.jsonl");
        add("a journal's header", "$P sweep s.json --vary seed=1,2 --resume g --json g/sweep.json");
        add("a threshold",
            "$P threshold s.json --vary layers.1.rows=10:90 "
            "--success 'nmseDb[0] < -3' --json s.json");
    }

    void anOutputReplacesNeitherInputNorOutput() {
        QFETCH(QString, line);
        const QTemporaryDir folder;
        const auto at = [&](const char* name) { return folder.filePath(name); };
        write(at("s.json"), smallScenario());
        write(at("old"), "old");
        QVERIFY(QFile::link("s.json", at("soft")));
        QVERIFY(::link(qPrintable(at("s.json")), qPrintable(at("hard"))) == 0);
        QVERIFY(QFile::link("old", at("also-old")));
        QVERIFY(QFile::link("new", at("new1")) && QFile::link("new", at("new2")));
        QVERIFY(QDir().mkdir(at("g")));
        const Outcome outcome = runShell(line, folder.path());
        QCOMPARE(outcome.status, 2);
        QVERIFY2(outcome.err.contains("write to"), outcome.err);
        QVERIFY(outcome.out.isEmpty());
        QCOMPARE(contentOf(at("s.json")), smallScenario());
        QCOMPARE(contentOf(at("old")), QByteArray("old"));
        QVERIFY(QDir(at("g")).isEmpty() && !QFile::exists(at("a")) && !QFile::exists(at("new")));
    }

    void outputsThatAreTwoAreWritten() {
        const QTemporaryDir folder;
        write(folder.filePath("s.json"), smallScenario());
        const auto run = [&](const char* line) { return runShell(line, folder.path()).status; };
        QCOMPARE(run("$P run s.json --json /dev/null --csv /dev/null"), 0);
        QCOMPARE(run("$P run s.json --json a --csv - >b && test -s a && test -s b"), 0);
        QCOMPARE(run("$P run - --json /dev/fd/3 <s.json 3>c && test -s c"), 0);
    }

    void aFullStreamIsAFailure_data() {
        QTest::addColumn<QString>("command");
        for (const char* command :
             {"version", "presets", "--help", "run --help", "show s.json", "run s.json",
              "run s.json --json -", "run s.json --csv -", "predict s.json",
              "run s.json --json /dev/full", "sweep s.json --vary seed=1,2",
              "sweep s.json --vary seed=1,2 --csv -", "sweep s.json --vary seed=1,2 --json -"}) {
            QTest::newRow(command) << QString(command);
        }
    }

    void aFullStreamIsAFailure() {
        QFETCH(QString, command);
        const QTemporaryDir folder;
        write(folder.filePath("s.json"), smallScenario());
        const Outcome full = runShell("$P " + command + " >/dev/full", folder.path());
        QCOMPARE(full.status, 1);
        QVERIFY2(full.err.contains("No space left on device"), full.err);
        if (!command.contains("/dev/full")) {
            const Outcome closed = runShell("$P " + command + " >&-", folder.path());
            QCOMPARE(closed.status, 1);
            QVERIFY2(closed.err.contains("cannot write to standard output"), closed.err);
        }
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList("s.json"));
    }

    void nobodyHasToReadWhatIsSaid() {
        const QTemporaryDir folder;
        for (const char* line :
             {"$P show nothing 2>/dev/full", "$P show nothing 2>&-", "$P dance 2>/dev/full"}) {
            QCOMPARE(runShell(line, folder.path()).status, 2);
        }
    }

    void oneOutputThatFailsDoesNotCostTheOther() {
        const QTemporaryDir folder;
        write(folder.filePath("s.json"), smallScenario());
        const Outcome outcome =
            runShell("$P run s.json --json - --csv table >/dev/full", folder.path());
        QCOMPARE(outcome.status, 1);
        QVERIFY(contentOf(folder.filePath("table")).startsWith("iteration,"));
        // The reader goes before anything is written.
        const Outcome piped = runShell(
            "{ $P run s.json --json - --csv piped 2>err; echo $? >status; } | true", folder.path());
        QCOMPARE(piped.status, 0);
        QVERIFY(contentOf(folder.filePath("piped")).startsWith("iteration,"));
        const QByteArray status = contentOf(folder.filePath("status")).trimmed();
        QVERIFY2(status == "1" || status == "0", status);
        QCOMPARE(contentOf(folder.filePath("err")).contains("Broken pipe"), status == "1");
    }

    void aFileThatMayNotGrowIsAFailureAndTheOldOneStays() {
        const QTemporaryDir folder;
        write(folder.filePath("s.json"), smallScenario());
        write(folder.filePath("r.json"), "old");
        const Outcome outcome = runShell("ulimit -f 1; $P run s.json --json r.json", folder.path());
        QCOMPARE(outcome.status, 1);
        QVERIFY2(outcome.err.contains("File too large"), outcome.err);
        QCOMPARE(contentOf(folder.filePath("r.json")), QByteArray("old"));
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden),
                 (QStringList{"r.json", "s.json"}));
    }

    void aReaderThatStopsDoesNotMakeTheProgramDeaf_data() {
        QTest::addColumn<QString>("command");
        QTest::addColumn<int>("signal");
        QTest::newRow("interrupt") << "run s.json --json -" << SIGINT;
        QTest::newRow("terminate") << "run s.json --csv -" << SIGTERM;
        QTest::newRow("hang up") << "run s.json" << SIGHUP;
        QTest::newRow("a named pipe") << "run s.json --csv pipe" << SIGINT;
        QTest::newRow("a sweep") << "sweep s.json --vary seed=1:20:20 --json -" << SIGINT;
    }

    void aReaderThatStopsDoesNotMakeTheProgramDeaf() {
        QFETCH(QString, command);
        QFETCH(int, signal);
        const QTemporaryDir folder;
        QByteArray scenario = smallScenario();
        scenario.replace("\"iterations\": 2", "\"iterations\": 400");  // more than a pipe holds
        write(folder.filePath("s.json"), scenario);
        QVERIFY(::mkfifo(qPrintable(folder.filePath("pipe")), 0600) == 0);
        // A pipe that is open for reading, by this test, which does not read.
        const int reader = ::open(qPrintable(folder.filePath("pipe")), O_RDONLY | O_NONBLOCK);
        QVERIFY(reader >= 0);
        QProcess process;
        process.setWorkingDirectory(folder.path());
        process.setStandardOutputFile(folder.filePath("pipe"));
        process.start(ONSAGER_CLI, command.split(' '));
        QVERIFY(process.waitForStarted());
        // It has computed when the pipe is full.
        int waiting = 0;
        while (waiting < 60'000) {
            QVERIFY(::ioctl(reader, FIONREAD, &waiting) == 0);
            QVERIFY(process.state() == QProcess::Running);
            QTest::qWait(10);
        }
        ::kill(static_cast<pid_t>(process.processId()), signal);
        QVERIFY(process.waitForFinished(60'000));
        ::close(reader);
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), 130);
        QVERIFY(process.readAllStandardError().contains("interrupted"));
    }

    void aPipeThatNobodyOpensDoesNotMakeTheProgramDeaf() {
        const QTemporaryDir folder;
        write(folder.filePath("s.json"), smallScenario());
        QVERIFY(::mkfifo(qPrintable(folder.filePath("pipe")), 0600) == 0);
        QProcess process;
        process.setWorkingDirectory(folder.path());
        process.start(ONSAGER_CLI, {"run", "s.json", "--json", "r.json", "--csv", "pipe"});
        QVERIFY(process.waitForStarted());
        while (!QFile::exists(folder.filePath("r.json"))) {  // files are written before pipes
            QVERIFY(!process.waitForFinished(10));
        }
        ::kill(static_cast<pid_t>(process.processId()), SIGINT);
        QVERIFY(process.waitForFinished(60'000));
        QCOMPARE(process.exitCode(), 130);
    }

    void aHangUpIsAnInterruptionUnlessItIsToBeIgnored() {
        const QTemporaryDir folder;
        write(folder.filePath("s.json"), smallScenario());
        const auto start = [&](QProcess& process, const QString& prefix, const QString& trials) {
            process.setWorkingDirectory(folder.path());
            process.start("/bin/sh",
                          {"-c", prefix + "exec " ONSAGER_CLI " run s.json --json r.json --trials "
                                     + trials});
            QVERIFY(process.waitForStarted());
            QVERIFY(!process.waitForFinished(1500));
            ::kill(static_cast<pid_t>(process.processId()), SIGHUP);
        };
        QProcess heard;
        start(heard, "", "200000");
        QVERIFY(heard.waitForFinished(60'000));
        QCOMPARE(heard.exitCode(), 130);
        const QByteArray result = contentOf(folder.filePath("r.json"));
        QVERIFY(!QJsonDocument::fromJson(result).object()["complete"].toBool(true));
        QProcess ignored;
        start(ignored, "trap '' HUP; ", "200000");
        QVERIFY(!ignored.waitForFinished(2000));
        ::kill(static_cast<pid_t>(ignored.processId()), SIGINT);
        QVERIFY(ignored.waitForFinished(60'000));
        QCOMPARE(ignored.exitCode(), 130);
    }

    void anEmptyHeaderDoesNotTakeOverTheCellsOfAnotherSweep() {
        const QTemporaryDir folder;
        write(folder.filePath("s.json"), smallScenario());
        const QString sweep = "$P sweep s.json --vary layers.1.rows=30,40 --csv t --resume g";
        QCOMPARE(runShell(sweep, folder.path()).status, 0);
        write(folder.filePath("g/sweep.json"), "");
        QVERIFY(QFile::remove(folder.filePath("t")));
        for (const char* seed : {" --seed 1", " --seed 99"}) {
            const Outcome outcome = runShell(sweep + seed, folder.path());
            QCOMPARE(outcome.status, 2);
            QVERIFY2(outcome.err.contains("g/sweep.json' is empty"), outcome.err);
            QVERIFY(!QFile::exists(folder.filePath("t")));
        }
    }
};

ONSAGER_CONSOLE_TEST(CliFilesTest)
#include "cli_files_test.moc"
