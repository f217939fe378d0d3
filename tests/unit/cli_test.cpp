// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/cli_process.h"
#include "tests/support/hearing_process.h"
#include "tests/support/test_program.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <csignal>

using namespace onsager;

class CliTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void versionAndHelpAnswerOnStandardOutput() {
        const Outcome version = runCli({"version"});
        QCOMPARE(version.status, 0);
        QVERIFY(version.out.startsWith("onsager "));
        const Outcome flag = runCli({"--version"});
        QCOMPARE(flag.status, 0);
        QCOMPARE(flag.out, version.out);
        QCOMPARE(runCli({"--help"}).status, 0);
        QCOMPARE(runCli({"run", "--help"}).status, 0);
    }

    void presetsAreNameTabTitle() {
        const Outcome presets = runCli({"presets"});
        QCOMPARE(presets.status, 0);
        QVERIFY(presets.out.contains("two-layer-10db\tTwo-layer learning, 10 dB\n"));
        for (const QByteArray& line : presets.out.trimmed().split('\n')) {
            QCOMPARE(line.count('\t'), 1);
            QCOMPARE(runCli({"validate", QString::fromUtf8(line.split('\t').first())}).status, 0);
        }
    }

    void validateSaysNothing() {
        const Outcome outcome = runCli({"validate", "-"}, smallScenario());
        QCOMPARE(outcome.status, 0);
        QVERIFY(outcome.out.isEmpty() && outcome.err.isEmpty());
    }

    void showPrintsWhatShowReads() {
        const Outcome once = runCli({"show", "two-layer-10db"});
        QCOMPARE(once.status, 0);
        const Outcome twice = runCli({"show", "-"}, once.out);
        QCOMPARE(twice.status, 0);
        QCOMPARE(twice.out, once.out);
        QCOMPARE(objectIn(once.out)["algorithm"].toObject()["divergenceFactor"].toDouble(), 1e4);
    }

    void aTableIsPrintedWithoutFiles() {
        const Outcome outcome = runCli({"run", "-"}, smallScenario());
        QCOMPARE(outcome.status, 0);
        QVERIFY2(outcome.err.isEmpty(), outcome.err);
        QVERIFY(outcome.out.contains("Z_0: NMSE, dB"));
        QVERIFY(outcome.out.contains("1 backward"));
        QVERIFY(outcome.out.contains("2 trials: 2 reached the iteration limit."));
        for (const QByteArray& line : outcome.out.split('\n')) {
            QVERIFY2(line.size() <= 120, line);
        }
    }

    /// One trial has no standard error, and where every trial and the prediction diverged there is nothing.
    void aTableHasNoNumberThatIsNone() {
        const Outcome single = runCli({"run", "-", "--trials", "1"}, smallScenario());
        QVERIFY(single.out.contains("Other errors at the end"));
        QVERIFY2(!single.out.contains("nan"), single.out);
        const Outcome none =
            runCli({"run", "-", "--set", "algorithm.divergenceFactor=1.0000001", "--set",
                    "layers.2={\"type\": \"output\", \"kind\": \"awgn\", "
                    "\"noiseVariance\": 1e12, \"assumed\": "
                    "{\"noiseVariance\": 1e-30}}"},
                   smallScenario());
        QCOMPARE(none.status, 1);
        QVERIFY(none.out.contains("every trial diverged") || none.err.contains("every trial"));
        QVERIFY2(!none.out.contains("nan"), none.out);
    }

    void jsonOnStandardOutputIsAlone() {
        const Outcome outcome = runCli({"run", "-", "--json", "-"}, smallScenario());
        QCOMPARE(outcome.status, 0);
        const QJsonObject result = objectIn(outcome.out);
        QCOMPARE(result["format"].toString(), QString("onsager/result"));
        QVERIFY(result["complete"].toBool());
        QCOMPARE(result["halfIterations"].toArray().size(), 4);
        QCOMPARE(result["trials"].toArray().size(), 2);
        QCOMPARE(result["scenario"].toObject()["title"].toString(), QString("Small"));
    }

    void csvOnStandardOutputIsAlone() {
        const Outcome outcome = runCli({"run", "-", "--csv", "-"}, smallScenario());
        QCOMPARE(outcome.status, 0);
        const QList<QByteArray> lines = outcome.out.trimmed().split('\n');
        QVERIFY(lines.front().startsWith("iteration,pass,layer,quantity,mean,"));
        for (const QByteArray& line : lines) {
            QCOMPARE(line.count(','), 11);
        }
    }

    void filesAreWrittenAndNothingIsPrinted() {
        const QTemporaryDir folder;
        const QString json = folder.filePath("r.json");
        const QString csv = folder.filePath("r.csv");
        const Outcome outcome = runCli({"run", "-", "--json", json, "--csv", csv}, smallScenario());
        QCOMPARE(outcome.status, 0);
        QVERIFY(outcome.out.isEmpty() && outcome.err.isEmpty());
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files), (QStringList{"r.csv", "r.json"}));
        QFile file(json);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(objectIn(file.readAll())["complete"].toBool());
    }

    void aPredictionMeasuresNothing() {
        const Outcome outcome = runCli({"predict", "-", "--json", "-"}, smallScenario());
        QCOMPARE(outcome.status, 0);
        const QJsonObject result = objectIn(outcome.out);
        QVERIFY(!result.contains("trials"));
        const QJsonObject variable =
            result["halfIterations"].toArray()[3].toObject()["variables"].toArray()[0].toObject();
        QVERIFY(!variable.contains("mse"));
        QVERIFY(variable["predictedMse"].toDouble() > 0.0);
    }

    void optionsAreAppliedInOrder() {
        const Outcome outcome = runCli({"run",      "-",
                                        "--set",    "trials=7",
                                        "--set",    "title=first",
                                        "--set",    "title=a=b",
                                        "--set",    "algorithm.damping=0.9",
                                        "--set",    "layers.2.snrDb=null",
                                        "--set",    "layers.2.noiseVariance=0.1",
                                        "--trials", "3",
                                        "--seed",   "5",
                                        "--json",   "-"},
                                       smallScenario());
        QVERIFY2(outcome.status == 0, outcome.err);
        const QJsonObject scenario = objectIn(outcome.out)["scenario"].toObject();
        QCOMPARE(scenario["trials"].toInt(), 3);
        QCOMPARE(scenario["seed"].toInt(), 5);
        QCOMPARE(scenario["title"].toString(), QString("a=b"));
        QCOMPARE(scenario["algorithm"].toObject()["damping"].toDouble(), 0.9);
        QCOMPARE(scenario["layers"].toArray()[2].toObject()["noiseVariance"].toDouble(), 0.1);
    }

    void numbersMayBeSpeltAsPeopleDo() {
        const Outcome outcome = runCli({"predict", "-", "--set", "algorithm.damping=.8", "--set",
                                        "layers.2.snrDb=+5.", "--seed", "+7", "--json", "-"},
                                       smallScenario());
        QVERIFY2(outcome.status == 0, outcome.err);
        const QJsonObject scenario = objectIn(outcome.out)["scenario"].toObject();
        QCOMPARE(scenario["algorithm"].toObject()["damping"].toDouble(), 0.8);
        QCOMPARE(scenario["layers"].toArray()[2].toObject()["snrDb"].toDouble(), 5.0);
        QCOMPARE(scenario["seed"].toInt(), 7);
        QVERIFY(runCli({"run", "--help"}).out.contains(".8"));
    }

    void aPredictionNeedsNoMatrix() {
        // 400,000 x 200,000: the matrix alone would need 640 GB. The fixed point of
        // 10^-3.878.. is that of the ratio, whatever the size.
        const QByteArray scenario = R"({
            "format": "onsager/scenario", "version": 1, "trials": 1, "columns": 1, "seed": 3,
            "layers": [
                {"type": "prior", "kind": "bernoulli-gaussian", "rows": 400000, "density": 0.05},
                {"type": "linear", "rows": 200000},
                {"type": "output", "kind": "awgn", "snrDb": 30}
            ],
            "estimation": "mmse", "algorithm": {"iterations": 30}})";
        const Outcome predicted = runCli({"predict", "-", "--json", "-"}, scenario);
        QVERIFY2(predicted.status == 0, predicted.err);
        const QJsonObject variable = objectIn(predicted.out)["halfIterations"]
                                         .toArray()
                                         .last()
                                         .toObject()["variables"]
                                         .toArray()[0]
                                         .toObject();
        const double nmseDb = variable["predictedNmseDb"].toDouble();
        QVERIFY2(std::abs(nmseDb + 38.788) < 1e-3, QByteArray::number(nmseDb));
        QCOMPARE(runCli({"show", "-"}, scenario).status, 0);
        const Outcome swept =
            runCli({"sweep", "-", "--predict", "--vary", "layers.2.snrDb=20,30"}, scenario);
        QVERIFY2(swept.status == 0, swept.err);
        const Outcome run = runCli({"run", "-"}, scenario);
        QCOMPARE(run.status, 2);
        QVERIFY2(run.err.contains("layers.1.rows: 200000 is not allowed: one trial would need"),
                 run.err);
    }

    void optionsMayStandBeforeTheFile() {
        const Outcome outcome = runCli({"predict", "--set", "title=before", "--trials", "1",
                                        "--set", "layers.2.snrDb=-5", "-", "--json", "-"},
                                       smallScenario());
        QVERIFY2(outcome.status == 0, outcome.err);
        QCOMPARE(objectIn(outcome.out)["scenario"].toObject()["title"].toString(),
                 QString("before"));
    }

    void theTableOfADeepStackIsSplitToFit() {
        const QByteArray scenario = R"({
            "format": "onsager/scenario", "version": 1, "trials": 2, "columns": 1,
            "layers": [
                {"type": "prior", "kind": "gaussian", "rows": 10},
                {"type": "linear", "rows": 20}, {"type": "activation", "kind": "identity"},
                {"type": "linear", "rows": 30}, {"type": "activation", "kind": "identity"},
                {"type": "linear", "rows": 40}, {"type": "output", "kind": "awgn", "snrDb": 10}
            ],
            "estimation": "mmse", "algorithm": {"iterations": 1}, "prediction": {"samples": 64}})";
        const Outcome outcome = runCli({"run", "-"}, scenario);
        QVERIFY2(outcome.status == 0, outcome.err);
        QCOMPARE(outcome.out.count("iteration pass"), 2);
        for (int layer = 0; layer < 6; ++layer) {
            QCOMPARE(outcome.out.count("Z_" + QByteArray::number(layer) + ": NMSE, dB"), 1);
        }
        for (const QByteArray& line : outcome.out.split('\n')) {
            QVERIFY2(line.size() <= 120, line);
        }
    }

    void theScenarioOfAResultGivesTheSameNumbersOnAnyThreads() {
        const Outcome first =
            runCli({"run", "-", "--json", "-", "--threads", "1"}, smallScenario());
        const QByteArray scenario =
            QJsonDocument(objectIn(first.out)["scenario"].toObject()).toJson();
        const Outcome second = runCli({"run", "-", "--json", "-", "--threads", "3"}, scenario);
        QVERIFY2(second.status == 0, second.err);
        QCOMPARE(objectIn(second.out)["halfIterations"], objectIn(first.out)["halfIterations"]);
        QCOMPARE(objectIn(second.out)["trials"], objectIn(first.out)["trials"]);
    }

    void aCommaLocaleChangesNoByte() {
        const QStringList german = {"LC_ALL=de_DE.UTF-8", "LANG=de_DE.UTF-8"};
        const QStringList arguments = {"run", "-", "--csv", "-", "--set", "layers.2.snrDb=7.5"};
        const Outcome plain = runCli(arguments, smallScenario(), {"LC_ALL=C"});
        QCOMPARE(plain.status, 0);
        QCOMPARE(runCli(arguments, smallScenario(), german).out, plain.out);
        QCOMPARE(runCli({"show", "-"}, smallScenario(), german).out,
                 runCli({"show", "-"}, smallScenario()).out);
    }

    void aFileIsAPathOrAPreset() {
        const QTemporaryDir folder;
        const QString path = folder.filePath("two-layer-10db");
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(smallScenario());
        file.close();
        QVERIFY(runCli({"show", path}).out.contains("\"Small\""));
        QCOMPARE(runCli({"show", "two-layer-10db.json"}).status, 2);
        const Outcome unknown = runCli({"show", "two-layer-1odb"});
        QCOMPARE(unknown.status, 2);
        QVERIFY(unknown.err.contains("did you mean two-layer-10db?"));
    }

    void aWrongCommandLineIsBadInput_data() {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("part");
        const auto add = [](const char* name, const QStringList& arguments, const char* part) {
            QTest::newRow(name) << arguments << QByteArray(part);
        };
        add("nothing", {}, "subcommand");
        add("unknown command", {"dance"}, "subcommand");
        add("no file", {"run"}, "FILE");
        add("two files", {"run", "a", "b"}, "b");
        add("unknown option", {"run", "-", "--fast"}, "--fast");
        add("set without a value", {"run", "-", "--set"}, "--set");
        add("set does not swallow", {"run", "-", "--set", "seed=1", "trials=2"}, "trials=2");
        add("set without =", {"run", "-", "--set", "seed"}, "'seed' is no assignment");
        add("set beyond a list", {"run", "-", "--set", "layers.9.rows=1"}, "layers.9");
        add("set wrong type", {"run", "-", "--set", "seed=x"}, "seed: \"x\" is not allowed");
        add("set removes what is needed", {"run", "-", "--set", "layers.1.rows=null"},
            "layers.1.rows: the key is missing");
        add("negative seed", {"run", "-", "--seed", "-1"}, "seed: -1");
        add("no trials", {"predict", "-", "--trials", "0"}, "trials: 0");
        add("trials as text", {"run", "-", "--trials", "null"}, "trials: \"null\"");
        add("threads", {"run", "-", "--threads", "0"}, "--threads");
        add("one place for two", {"run", "-", "--json", "-", "--csv", "-"}, "--json and --csv");
        add("too large",
            {"run", "-", "--set", "layers.0.rows=10000000", "--set", "layers.1.rows=10000000"},
            "layers.1.rows: 10000000 is not allowed: ");
    }

    void aWrongCommandLineIsBadInput() {
        QFETCH(QStringList, arguments);
        QFETCH(QByteArray, part);
        const Outcome outcome = runCli(arguments, smallScenario());
        QCOMPARE(outcome.status, 2);
        QVERIFY(outcome.out.isEmpty());
        QVERIFY2(outcome.err.contains(part), outcome.err);
    }

    void aFolderIsNoScenario() {
        const QTemporaryDir folder;
        const Outcome outcome = runCli({"validate", folder.path()});
        QCOMPARE(outcome.status, 2);
        QVERIFY(outcome.err.contains("cannot read"));
    }

    void whatCannotBeWrittenFails() {
        const Outcome outcome =
            runCli({"run", "-", "--json", "/no/such/folder/r.json"}, smallScenario());
        QCOMPARE(outcome.status, 1);
        QVERIFY(outcome.err.contains("cannot write '/no/such/folder/r.json'"));
    }

    void everyTrialDivergedIsAFailure() {
        // Two rows of signal seen almost without noise: their power is above or below that of their
        // law, by chance, and the limit of divergence is put on the law itself.
        int failures = 0;
        constexpr int kSeeds = 20;
        for (int seed = 1; seed <= kSeeds; ++seed) {
            const Outcome outcome =
                runCli({"run", "-", "--set", "algorithm.divergenceFactor=1.0000001", "--set",
                        "layers.2.snrDb=60", "--set", "layers.0.rows=2", "--trials", "1", "--seed",
                        QString::number(seed), "--json", "-"},
                       smallScenario());
            const QJsonObject result = objectIn(outcome.out);
            const bool diverged = result["stop"].toObject()["diverged"].toInt() == 1;
            QCOMPARE(outcome.status, diverged ? 1 : 0);
            QCOMPARE(outcome.err.contains("every trial diverged"), diverged);
            QVERIFY(result["complete"].toBool());
            failures += diverged ? 1 : 0;
        }
        QVERIFY(failures > 0 && failures < kSeeds);
    }

    void anInterruptedRunWritesWhatIsFinished_data() {
        QTest::addColumn<QStringList>("changes");
        QTest::newRow("many trials") << QStringList{"trials=200000"};
        QTest::newRow("one long factorisation")
            << QStringList{"trials=4", "layers.0.rows=5000", "layers.1.rows=6000",
                           "layers.1.matrix={\"kind\": \"orthogonal\"}"};
    }

    void anInterruptedRunWritesWhatIsFinished() {
        QFETCH(QStringList, changes);
        const QTemporaryDir folder;
        const QString json = folder.filePath("r.json");
        QStringList arguments = {"run", "-", "--json", json};
        for (const QString& change : changes) {
            arguments += {"--set", change};
        }
        QProcess process;
        process.start(ONSAGER_CLI, arguments);
        process.write(smallScenario());
        process.closeWriteChannel();
        QVERIFY(process.waitForStarted(kPatience));
        QVERIFY(waitUntilItHears(process, SIGINT));
        QVERIFY(!process.waitForFinished(500));
        ::kill(static_cast<pid_t>(process.processId()), SIGINT);
        QVERIFY(process.waitForFinished(kPatience));
        QCOMPARE(process.exitCode(), 130);
        QFile file(json);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonObject result = objectIn(file.readAll());
        QCOMPARE(result["format"].toString(), QString("onsager/result"));
        QVERIFY(!result["complete"].toBool(true));
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{"r.json"});
    }
};

ONSAGER_CONSOLE_TEST(CliTest)
#include "cli_test.moc"
