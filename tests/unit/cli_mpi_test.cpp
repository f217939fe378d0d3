// SPDX-License-Identifier: GPL-3.0-or-later
//
// Sweeps shared between the processes of one mpirun on this machine.
#include "tests/support/cli_process.h"
#include "tests/support/file_text.h"
#include "tests/support/test_program.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <csignal>

using namespace onsager;

namespace {

const QString kMpirun = QStringLiteral(ONSAGER_MPIRUN);

const QStringList kSweep = {"sweep",    "-",  "--vary",    "layers.1.rows=30:89:60",
                            "--trials", "40", "--threads", "1"};

/// Starts the program as `ranks` processes.
void start(QProcess& process, int ranks, const QStringList& arguments) {
    process.setEnvironment(QProcess::systemEnvironment()
                           + QStringList{"OMPI_ALLOW_RUN_AS_ROOT=1",
                                         "OMPI_ALLOW_RUN_AS_ROOT_CONFIRM=1",
                                         "OMPI_MCA_rmaps_base_oversubscribe=1"});
    process.start(kMpirun, QStringList{"-n", QString::number(ranks), ONSAGER_CLI} + arguments);
    process.write(smallScenario());
    process.closeWriteChannel();
}

Outcome runRanks(int ranks, const QStringList& arguments) {
    QProcess process;
    start(process, ranks, arguments);
    if (!process.waitForFinished(kPatience)) {
        process.kill();
        process.waitForFinished(kPatience);
        return {};
    }
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

/// The processes whose parent this is, the youngest last.
QList<qint64> childrenOf(qint64 parent) {
    QList<qint64> children;
    for (const QString& name : QDir("/proc").entryList(QDir::Dirs)) {
        // "pid (name) state parent ...": the name may hold anything, the rest no parenthesis.
        const QByteArray stat = contentOf("/proc/" + name + "/stat");
        const QList<QByteArray> fields = stat.mid(stat.lastIndexOf(')') + 2).split(' ');
        if (fields.size() > 1 && fields[1].toLongLong() == parent) {
            children.append(name.toLongLong());
        }
    }
    std::sort(children.begin(), children.end());
    return children;
}

}  // namespace

class CliMpiTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        if (kMpirun.isEmpty()) {
            QSKIP("the program was built without MPI");
        }
    }

    void ranksChangeNoByte() {
        const Outcome alone = runCli(kSweep + QStringList{"--json", "-"}, smallScenario());
        QCOMPARE(alone.status, 0);
        const Outcome table = runCli(kSweep + QStringList{"--csv", "-"}, smallScenario());
        for (const int ranks : {1, 2, 3}) {
            const Outcome shared = runRanks(ranks, kSweep + QStringList{"--json", "-"});
            QVERIFY2(shared.status == 0, shared.err);
            QCOMPARE(shared.out, alone.out);
            QCOMPARE(runRanks(ranks, kSweep + QStringList{"--csv", "-"}).out, table.out);
        }
    }

    void aContourIsSharedToo() {
        const QStringList arguments = {"sweep",     "-",
                                       "--predict", "--contour",
                                       "--vary",    "layers.1.rows=20:400:20",
                                       "--vary",    "layers.2.snrDb=-10:20:20",
                                       "--success", "nmseDb[0] < -8",
                                       "--json",    "-"};
        const Outcome alone = runCli(arguments, smallScenario());
        QCOMPARE(alone.status, 0);
        QCOMPARE(runRanks(2, arguments).out, alone.out);
    }

    void badInputIsRefusedOnce() {
        const Outcome outcome =
            runRanks(2, {"sweep", "-", "--vary", "layers.1.rows=50,0", "--json", "-"});
        QCOMPARE(outcome.status, 2);
        QVERIFY(outcome.out.isEmpty());
        QCOMPARE(outcome.err.count("the cell layers.1.rows=0"), 1);
        QVERIFY(runRanks(2, kSweep + QStringList{"--resume", "/tmp/none", "--shard", "1/2"})
                    .err.contains("leave --shard away"));
    }

    void anInterruptedJobWritesWhatIsFinished() {
        const QTemporaryDir folder;
        const QString json = folder.filePath("s.json");
        QProcess job;
        start(job, 2,
              {"sweep", "-", "--vary", "seed=1:400:400", "--trials", "300", "--threads", "1",
               "--json", json, "--resume", folder.path()});
        QVERIFY(job.waitForStarted(kPatience));
        while (contentOf(folder.filePath("cells.jsonl")).count('\n') < 1) {
            QVERIFY(!job.waitForFinished(1));
        }
        ::kill(static_cast<pid_t>(job.processId()), SIGINT);
        QVERIFY(job.waitForFinished(kPatience));
        QVERIFY(job.exitCode() != 0);
        const QJsonObject sweep = QJsonDocument::fromJson(contentOf(json)).object();
        QCOMPARE(sweep["format"].toString(), QString("onsager/sweep"));
        QVERIFY(!sweep["complete"].toBool(true));
    }

    void aDeadRankEndsTheJobAndTheFolderContinues() {
        const QTemporaryDir folder;
        const QStringList resumed = kSweep + QStringList{"--resume", folder.path(), "--json", "-"};
        QProcess job;
        start(job, 3, resumed);
        QVERIFY(job.waitForStarted(kPatience));
        const QString cells = folder.filePath("cells.jsonl");
        while (contentOf(cells).count('\n') < 10) {
            QVERIFY2(!job.waitForFinished(1), "the job ended before a rank was killed");
        }
        const QList<qint64> ranks = childrenOf(job.processId());
        QVERIFY(ranks.size() >= 3);
        ::kill(static_cast<pid_t>(ranks.last()), SIGKILL);
        QVERIFY(job.waitForFinished(kPatience));
        QVERIFY(job.exitCode() != 0);
        const auto kept = contentOf(cells).count('\n');
        QVERIFY(kept >= 10 && kept < 60);
        const Outcome last = runRanks(2, resumed);
        QVERIFY2(last.status == 0, last.err);
        QCOMPARE(last.out, runCli(kSweep + QStringList{"--json", "-"}, smallScenario()).out);
        QCOMPARE(contentOf(cells).count('\n'), 60);
    }
};

ONSAGER_CONSOLE_TEST(CliMpiTest)
#include "cli_mpi_test.moc"
