// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/cli_process.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace onsager;

namespace {

const QStringList kGrid = {
    "sweep", "-", "--vary", "layers.1.rows=30:90:3", "--vary", "layers.2.snrDb=5,10"};

QJsonObject objectIn(const QByteArray& text) {
    return QJsonDocument::fromJson(text).object();
}

QByteArray contentOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

}  // namespace

class CliSweepTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aTableIsPrintedWithoutFiles() {
        const Outcome outcome = runCli(kGrid, smallScenario());
        QCOMPARE(outcome.status, 0);
        QVERIFY2(outcome.err.isEmpty(), outcome.err);
        const QList<QByteArray> lines = outcome.out.trimmed().split('\n');
        QCOMPARE(lines.size(), 7);
        QVERIFY(lines.at(0).contains("layers.1.rows  layers.2.snrDb  Z_0 NMSE, dB  predicted"));
        QVERIFY(lines.at(6).contains("0 of 2"));
    }

    void jsonHoldsEveryCellInGridOrder() {
        const Outcome outcome = runCli(kGrid + QStringList{"--json", "-"}, smallScenario());
        QCOMPARE(outcome.status, 0);
        const QJsonObject sweep = objectIn(outcome.out);
        QCOMPARE(sweep["format"].toString(), QString("onsager/sweep"));
        QVERIFY(sweep["complete"].toBool());
        const QJsonArray cells = sweep["cells"].toArray();
        QCOMPARE(cells.size(), 6);
        QCOMPARE(cells[3].toObject()["values"].toArray(), (QJsonArray{60, 10}));
        const QJsonObject result = cells[3].toObject()["result"].toObject();
        QCOMPARE(result["trials"].toInt(), 2);
        QCOMPARE(result["halfIterations"].toArray().size(), 1);
    }

    void aCellHasTheNumbersOfItsRun() {
        const Outcome sweep = runCli(kGrid + QStringList{"--json", "-"}, smallScenario());
        const Outcome run = runCli(
            {"run", "-", "--set", "layers.1.rows=90", "--set", "layers.2.snrDb=5", "--json", "-"},
            smallScenario());
        const QJsonObject cell =
            objectIn(sweep.out)["cells"].toArray()[4].toObject()["result"].toObject();
        QCOMPARE(cell["halfIterations"].toArray().last(),
                 objectIn(run.out)["halfIterations"].toArray().last());
    }

    void threadsChangeNoByte() {
        const auto text = [](const char* threads, const char* format) {
            return runCli(
                       kGrid + QStringList{"--report", "every", "--threads", threads, format, "-"},
                       smallScenario())
                .out;
        };
        const QByteArray json = text("1", "--json");
        const QByteArray csv = text("1", "--csv");
        QVERIFY(json.size() > 1000 && csv.count('\n') > 6 * 8);
        for (const char* threads : {"2", "4", "7"}) {
            QCOMPARE(text(threads, "--json"), json);
            QCOMPARE(text(threads, "--csv"), csv);
        }
    }

    void aPredictionAloneMeasuresNothing() {
        const Outcome outcome =
            runCli(kGrid + QStringList{"--predict", "--json", "-", "--success", "nmseDb < -5"},
                   smallScenario());
        QVERIFY2(outcome.status == 0, outcome.err);
        const QJsonObject cell =
            objectIn(outcome.out)["cells"].toArray()[0].toObject()["result"].toObject();
        QVERIFY(!cell.contains("trials"));
        QVERIFY(cell["success"].toObject().contains("predicted"));
        QVERIFY(!cell["success"].toObject().contains("probability"));
    }

    void theSweepOfAFileIsRunAgain() {
        const Outcome first = runCli(
            kGrid + QStringList{"--success", "nmseDb[0] < -5", "--json", "-"}, smallScenario());
        const QByteArray scenario =
            QJsonDocument(objectIn(first.out)["scenario"].toObject()).toJson();
        const Outcome second = runCli({"sweep", "-", "--json", "-"}, scenario);
        QVERIFY2(second.status == 0, second.err);
        QCOMPARE(second.out, first.out);
        QCOMPARE(runCli({"run", "-"}, scenario).status, 0);
    }

    void aWrongSweepIsBadInput_data() {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("part");
        const auto add = [](const char* name, const QStringList& arguments, const char* part) {
            QTest::newRow(name) << arguments << QByteArray(part);
        };
        add("nothing varied", {}, "--vary");
        add("vary does not swallow", {"--vary", "seed=1", "trials=2"}, "trials=2");
        add("a bad cell", {"--vary", "layers.1.rows=50,0"}, "the cell layers.1.rows=0");
        add("a bad criterion", {"--vary", "seed=1,2", "--success", "nmse < 3"}, "sweep.success");
        add("a bad report", {"--vary", "seed=1,2", "--report", "all"}, "sweep.report: \"all\"");
        add("one place for two", {"--vary", "seed=1,2", "--json", "-", "--csv", "-"}, "--csv");
        add("too large", {"--vary", "layers.1.rows=50,10000000", "--set", "layers.0.rows=10000000"},
            "one trial");
    }

    void aWrongSweepIsBadInput() {
        QFETCH(QStringList, arguments);
        QFETCH(QByteArray, part);
        const Outcome outcome = runCli(QStringList{"sweep", "-"} + arguments, smallScenario());
        QCOMPARE(outcome.status, 2);
        QVERIFY(outcome.out.isEmpty());
        QVERIFY2(outcome.err.contains(part), outcome.err);
    }

    void anInterruptedSweepWritesWhatIsFinishedWithinASecond() {
        const QTemporaryDir folder;
        const QString json = folder.filePath("s.json");
        QProcess process;
        process.start(ONSAGER_CLI, {"sweep", "-", "--vary", "seed=1:400:400", "--trials", "300",
                                    "--threads", "2", "--json", json});
        process.write(smallScenario());
        process.closeWriteChannel();
        QVERIFY(process.waitForStarted());
        QVERIFY(!process.waitForFinished(3000));
        ::kill(static_cast<pid_t>(process.processId()), SIGINT);
        QElapsedTimer timer;
        timer.start();
        QVERIFY(process.waitForFinished(20'000));
        QVERIFY2(timer.elapsed() < 2000, QByteArray::number(timer.elapsed()));
        QCOMPARE(process.exitCode(), 130);
        const QJsonObject sweep = objectIn(contentOf(json));
        QVERIFY(!sweep["complete"].toBool(true));
        int finished = 0;
        for (const QJsonValue& cell : sweep["cells"].toArray()) {
            finished += cell.toObject()["result"].isNull() ? 0 : 1;
        }
        QVERIFY2(finished > 0 && finished < 400, QByteArray::number(finished));
    }
};

QTEST_GUILESS_MAIN(CliSweepTest)
#include "cli_sweep_test.moc"
