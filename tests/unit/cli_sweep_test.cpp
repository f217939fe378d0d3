// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/cli_process.h"
#include "tests/support/file_text.h"
#include "tests/support/test_program.h"

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

    /// Binary perceptron: between 1.2447 and 1.4927 observations for each sign posterior means know it, and
    /// message passing does not.
    void fixedPointsOfEveryCellAreTold() {
        const auto sweep = [](const QStringList& format) {
            return runCli(QStringList{"sweep", "perceptron", "--predict", "--set",
                                      "layers.0.rows=1000", "--vary", "layers.1.rows=1350,1800",
                                      "--success", "nmseDb[0] < -30", "--fixed-points"}
                          + format);
        };
        const Outcome json = sweep({"--json", "-"});
        QVERIFY2(json.status == 0, json.err);
        const QJsonArray cells = objectIn(json.out)["cells"].toArray();
        const auto error = [&](int cell, const char* which) {
            const QJsonObject points =
                cells[cell].toObject()["result"].toObject()["fixedPoints"].toObject();
            return points[QLatin1String(which)].toDouble();
        };
        QVERIFY(error(0, "algorithmic") > -10.0 && error(1, "algorithmic") < -30.0);
        for (int cell = 0; cell < 2; ++cell) {
            QVERIFY(error(cell, "informationTheoretic") < -30.0);
            QVERIFY(error(cell, "spinodal") < -30.0);
        }
        QVERIFY(sweep({"--csv", "-"}).out.contains("1350,,,0,informationTheoreticNmseDb"));
        const QList<QByteArray> lines = sweep({}).out.trimmed().split('\n');
        QCOMPARE(lines.size(), 3);
        QVERIFY2(lines.at(0).simplified().endsWith("algorithmic inf.-theoretic spinodal"),
                 lines.at(0));
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

    void theHelpSaysHowToShareASweep() {
        const Outcome help = runCli({"sweep", "--help"});
        QCOMPARE(help.status, 0);
        QVERIFY(help.out.contains("#SBATCH --array=1-8"));
        QVERIFY(help.out.contains("mpirun -n"));
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
        add("fixed points without a criterion", {"--vary", "seed=1,2", "--fixed-points"},
            "sweep.fixedPoints: \"all\" is not allowed");
        add("fixed points of a scenario without a free energy",
            {"--vary", "seed=1,2", "--fixed-points", "--set", "estimation=map", "--success",
             "nmseDb[0] < -3"},
            "choose mmse");
        add("a bad report", {"--vary", "seed=1,2", "--report", "all"}, "sweep.report: \"all\"");
        add("one place for two", {"--vary", "seed=1,2", "--json", "-", "--csv", "-"}, "--csv");
        add("a shard alone", {"--vary", "seed=1,2", "--shard", "1/2"}, "--resume");
        add("a wrong shard", {"--vary", "seed=1,2", "--shard", "3/2", "--resume", "/tmp/none"},
            "is no shard");
        add("a contour of one axis", {"--vary", "seed=1,2", "--contour"}, "two varied keys");
        add("too large", {"--vary", "layers.1.rows=50,10000000", "--set", "layers.0.rows=10000000"},
            "10000000 is not allowed: ");
    }

    void aWrongSweepIsBadInput() {
        QFETCH(QStringList, arguments);
        QFETCH(QByteArray, part);
        const Outcome outcome = runCli(QStringList{"sweep", "-"} + arguments, smallScenario());
        QCOMPARE(outcome.status, 2);
        QVERIFY(outcome.out.isEmpty());
        QVERIFY2(outcome.err.contains(part), outcome.err);
    }

    void aKilledSweepIsContinuedToTheSameBytes() {
        const QStringList arguments = {"sweep",    "-",  "--vary",    "layers.1.rows=30:129:100",
                                       "--trials", "40", "--threads", "2"};
        const Outcome whole = runCli(arguments + QStringList{"--json", "-"}, smallScenario());
        const QByteArray table = runCli(arguments + QStringList{"--csv", "-"}, smallScenario()).out;
        QCOMPARE(whole.status, 0);
        const QTemporaryDir folder;
        const QStringList resumed = arguments + QStringList{"--resume", folder.filePath("journal")};
        const QString cells = folder.filePath("journal/cells.jsonl");
        int kills = 0;
        for (int kept = 0; kept < 60; ++kills) {
            QProcess process;
            process.start(ONSAGER_CLI, resumed);
            process.write(smallScenario());
            process.closeWriteChannel();
            QVERIFY(process.waitForStarted(kPatience));
            while (contentOf(cells).count('\n') < kept + 20) {
                QVERIFY2(!process.waitForFinished(1), "the sweep ended before it was killed");
            }
            process.kill();
            process.waitForFinished(kPatience);
            kept = static_cast<int>(contentOf(cells).count('\n'));
        }
        QVERIFY(kills >= 2);
        const Outcome last = runCli(resumed + QStringList{"--json", "-"}, smallScenario());
        QVERIFY2(last.status == 0, last.err);
        QCOMPARE(last.out, whole.out);
        const Outcome again = runCli(resumed + QStringList{"--csv", "-"}, smallScenario());
        QCOMPARE(again.out, table);
        QCOMPARE(contentOf(cells).count('\n'), 100);  // no cell was computed twice
    }

    void aFolderBelongsToOneSweep() {
        const QTemporaryDir folder;
        const QStringList resumed = kGrid + QStringList{"--resume", folder.filePath("journal")};
        QCOMPARE(runCli(resumed, smallScenario()).status, 0);
        for (const QStringList& change :
             {QStringList{"--seed", "2"}, QStringList{"--vary", "trials=1,2"},
              QStringList{"--success", "nmseDb < 0"}, QStringList{"--predict"},
              QStringList{"--report", "every"}, QStringList{"--set", "algorithm.damping=0.5"}}) {
            const Outcome other = runCli(resumed + change, smallScenario());
            QCOMPARE(other.status, 2);
            QVERIFY2(other.err.contains("belongs to another sweep"), other.err);
        }
        QCOMPARE(runCli(resumed + QStringList{"--threads", "1"}, smallScenario()).status, 0);
    }

    void shardsMeetInOneFolder() {
        const QTemporaryDir folder;
        const QStringList resumed = kGrid + QStringList{"--resume", folder.path()};
        int computed = 0;
        for (const char* shard : {"2/4", "1/4", "4/4", "3/4"}) {
            const Outcome part =
                runCli(resumed + QStringList{"--shard", shard, "--json", "-"}, smallScenario());
            QVERIFY2(part.status == 0, part.err);
            const QString file =
                folder.filePath(QString("cells-%1-of-4.jsonl").arg(QChar(shard[0])));
            const auto lines = contentOf(file).count('\n');
            QVERIFY(lines == 1 || lines == 2);
            computed += static_cast<int>(lines);
            QCOMPARE(objectIn(part.out)["complete"].toBool(), computed == 6);
        }
        QCOMPARE(computed, 6);
        const Outcome gathered = runCli(resumed + QStringList{"--json", "-"}, smallScenario());
        QCOMPARE(gathered.out, runCli(kGrid + QStringList{"--json", "-"}, smallScenario()).out);
        QVERIFY(contentOf(folder.filePath("cells.jsonl")).isEmpty());
    }

    void aContourComputesFewCellsAndKnowsAll() {
        const QStringList arguments = {"sweep",
                                       "compressed-sensing",
                                       "--predict",
                                       "--set",
                                       "layers.0.rows=10000",
                                       "--vary",
                                       "layers.0.density=0.05:0.6:25",
                                       "--vary",
                                       "layers.1.rows=500:9500:25",
                                       "--success",
                                       "nmseDb[0] < -30",
                                       "--json",
                                       "-"};
        const QJsonArray all = objectIn(runCli(arguments).out)["cells"].toArray();
        const QJsonObject contour = objectIn(runCli(arguments + QStringList{"--contour"}).out);
        QVERIFY(contour["complete"].toBool());
        QCOMPARE(all.size(), 625);
        int computed = 0;
        int successes = 0;
        for (int cell = 0; cell < all.size(); ++cell) {
            const QJsonObject whole = all[cell].toObject()["result"].toObject();
            const QJsonObject here = contour["cells"].toArray()[cell].toObject();
            const bool success = whole["success"].toObject()["predicted"].toInt() == 1;
            successes += success ? 1 : 0;
            if (here["result"].isNull()) {
                QCOMPARE(here["success"].toBool(!success), success);
            } else {
                ++computed;
                QCOMPARE(here["result"].toObject(), whole);
            }
        }
        QVERIFY(successes > 100 && successes < 525);
        QVERIFY2(computed < 300, QByteArray::number(computed));
    }

    /// Donoho et al. 2009, with the Bernoulli-Gaussian prior: AMP succeeds above 0.2076 measurements
    /// for each unknown at density 0.1, above 0.6857 at density 0.5.
    void thePhaseDiagramHasThePublishedBoundary() {
        const Outcome outcome =
            runCli({"sweep", "compressed-sensing-phase", "--contour", "--csv", "-"});
        QVERIFY2(outcome.status == 0, outcome.err);
        const auto predicted = [&](const QByteArray& cell) {
            for (const QByteArray& line : outcome.out.split('\n')) {
                if (line.startsWith(cell + ",") && line.contains(",success,")) {
                    return line.split(',')[12].toInt();
                }
            }
            return -1;
        };
        QCOMPARE(predicted("0.1,200"), 0);
        QCOMPARE(predicted("0.1,220"), 1);
        QCOMPARE(predicted("0.5,680"), 0);
        QCOMPARE(predicted("0.5,700"), 1);
    }

    void anInterruptedSweepWritesWhatIsFinished() {
        const QTemporaryDir folder;
        const QString json = folder.filePath("s.json");
        QProcess process;
        process.start(ONSAGER_CLI,
                      {"sweep", "-", "--vary", "seed=1:400:400", "--trials", "300", "--threads",
                       "2", "--json", json, "--resume", folder.filePath("journal")});
        process.write(smallScenario());
        process.closeWriteChannel();
        QVERIFY(process.waitForStarted(kPatience));
        while (contentOf(folder.filePath("journal/cells.jsonl")).count('\n') < 1) {
            QVERIFY(!process.waitForFinished(1));
        }
        ::kill(static_cast<pid_t>(process.processId()), SIGINT);
        QVERIFY(process.waitForFinished(kPatience));
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

ONSAGER_CONSOLE_TEST(CliSweepTest)
#include "cli_sweep_test.moc"
