// SPDX-License-Identifier: GPL-3.0-or-later
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

namespace {

struct Outcome {
    int status = -1;
    QByteArray out;
    QByteArray err;
};

/// Runs the real program to its end.
Outcome run(const QStringList& arguments,
            const QByteArray& input = {},
            const QStringList& variables = {}) {
    QProcess process;
    QStringList environment = QProcess::systemEnvironment();
    environment += variables;
    process.setEnvironment(environment);
    process.start(ONSAGER_CLI, arguments);
    process.write(input);
    process.closeWriteChannel();
    constexpr int kPatience = 120'000;
    if (!process.waitForFinished(kPatience) || process.exitStatus() != QProcess::NormalExit) {
        process.kill();
        process.waitForFinished();
        return {};
    }
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

/// A scenario small enough to run in a moment.
QByteArray smallScenario() {
    return R"({
  "format": "onsager/scenario", "version": 1, "title": "Small",
  "seed": 1, "trials": 2, "columns": 2,
  "layers": [
    {"type": "prior", "kind": "gaussian", "rows": 20, "variance": 1.0},
    {"type": "linear", "rows": 60, "matrix": {"kind": "gaussian", "variance": 0.05}},
    {"type": "output", "kind": "awgn", "snrDb": 10}
  ],
  "estimation": "mmse",
  "algorithm": {"kind": "ml-mat-vamp", "iterations": 2, "damping": 1.0, "minPrecision": 1e-6, "maxPrecision": 1e8},
  "start": {"kind": "zero"},
  "prediction": {"samples": 64, "spectrum": "limit"}
})";
}

/// The small scenario with one part of its text replaced.
QByteArray changed(const QByteArray& before, const QByteArray& after) {
    QByteArray text = smallScenario();
    Q_ASSERT(text.count(before) == 1);
    return text.replace(before, after);
}

QJsonObject objectIn(const QByteArray& text) {
    return QJsonDocument::fromJson(text).object();
}

}  // namespace

class CliTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void versionAndHelpAnswerOnStandardOutput() {
        const Outcome version = run({"version"});
        QCOMPARE(version.status, 0);
        QVERIFY(version.out.startsWith("onsager "));
        QCOMPARE(run({"--help"}).status, 0);
        QCOMPARE(run({"run", "--help"}).status, 0);
    }

    void presetsAreNameTabTitle() {
        const Outcome presets = run({"presets"});
        QCOMPARE(presets.status, 0);
        QVERIFY(presets.out.contains("two-layer-10db\tTwo-layer learning, 10 dB\n"));
        for (const QByteArray& line : presets.out.trimmed().split('\n')) {
            QCOMPARE(line.count('\t'), 1);
            QCOMPARE(run({"validate", QString::fromUtf8(line.split('\t').first())}).status, 0);
        }
    }

    void validateSaysNothing() {
        const Outcome outcome = run({"validate", "-"}, smallScenario());
        QCOMPARE(outcome.status, 0);
        QVERIFY(outcome.out.isEmpty() && outcome.err.isEmpty());
    }

    void showPrintsWhatShowReads() {
        const Outcome once = run({"show", "two-layer-10db"});
        QCOMPARE(once.status, 0);
        const Outcome twice = run({"show", "-"}, once.out);
        QCOMPARE(twice.status, 0);
        QCOMPARE(twice.out, once.out);
        QCOMPARE(objectIn(once.out)["algorithm"].toObject()["divergenceFactor"].toDouble(), 1e4);
    }

    void aTableIsPrintedWithoutFiles() {
        const Outcome outcome = run({"run", "-"}, smallScenario());
        QCOMPARE(outcome.status, 0);
        QVERIFY2(outcome.err.isEmpty(), outcome.err);
        QVERIFY(outcome.out.contains("Z_0: NMSE, dB"));
        QVERIFY(outcome.out.contains("1 backward"));
        QVERIFY(outcome.out.contains("2 trials: 2 reached the iteration limit."));
        for (const QByteArray& line : outcome.out.split('\n')) {
            QVERIFY2(line.size() <= 120, line);
        }
    }

    void jsonOnStandardOutputIsAlone() {
        const Outcome outcome = run({"run", "-", "--json", "-"}, smallScenario());
        QCOMPARE(outcome.status, 0);
        const QJsonObject result = objectIn(outcome.out);
        QCOMPARE(result["format"].toString(), QString("onsager/result"));
        QVERIFY(result["complete"].toBool());
        QCOMPARE(result["halfIterations"].toArray().size(), 4);
        QCOMPARE(result["trials"].toArray().size(), 2);
        QCOMPARE(result["scenario"].toObject()["title"].toString(), QString("Small"));
    }

    void csvOnStandardOutputIsAlone() {
        const Outcome outcome = run({"run", "-", "--csv", "-"}, smallScenario());
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
        const Outcome outcome = run({"run", "-", "--json", json, "--csv", csv}, smallScenario());
        QCOMPARE(outcome.status, 0);
        QVERIFY(outcome.out.isEmpty() && outcome.err.isEmpty());
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files), (QStringList{"r.csv", "r.json"}));
        QFile file(json);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(objectIn(file.readAll())["complete"].toBool());
    }

    void aPredictionMeasuresNothing() {
        const Outcome outcome = run({"predict", "-", "--json", "-"}, smallScenario());
        QCOMPARE(outcome.status, 0);
        const QJsonObject result = objectIn(outcome.out);
        QVERIFY(!result.contains("trials"));
        const QJsonObject variable =
            result["halfIterations"].toArray()[3].toObject()["variables"].toArray()[0].toObject();
        QVERIFY(!variable.contains("mse"));
        QVERIFY(variable["predictedMse"].toDouble() > 0.0);
    }

    void optionsAreAppliedInOrder() {
        const Outcome outcome = run({"run",      "-",
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

    void optionsMayStandBeforeTheFile() {
        const Outcome outcome = run({"predict", "--set", "title=before", "--trials", "1", "--set",
                                     "layers.2.snrDb=-5", "-", "--json", "-"},
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
        const Outcome outcome = run({"run", "-"}, scenario);
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
        const Outcome first = run({"run", "-", "--json", "-", "--threads", "1"}, smallScenario());
        const QByteArray scenario =
            QJsonDocument(objectIn(first.out)["scenario"].toObject()).toJson();
        const Outcome second = run({"run", "-", "--json", "-", "--threads", "3"}, scenario);
        QVERIFY2(second.status == 0, second.err);
        QCOMPARE(objectIn(second.out)["halfIterations"], objectIn(first.out)["halfIterations"]);
        QCOMPARE(objectIn(second.out)["trials"], objectIn(first.out)["trials"]);
    }

    void aCommaLocaleChangesNoByte() {
        const QStringList german = {"LC_ALL=de_DE.UTF-8", "LANG=de_DE.UTF-8"};
        const QStringList arguments = {"run", "-", "--csv", "-", "--set", "layers.2.snrDb=7.5"};
        const Outcome plain = run(arguments, smallScenario(), {"LC_ALL=C"});
        QCOMPARE(plain.status, 0);
        QCOMPARE(run(arguments, smallScenario(), german).out, plain.out);
        QCOMPARE(run({"show", "-"}, smallScenario(), german).out,
                 run({"show", "-"}, smallScenario()).out);
    }

    void aFileIsAPathOrAPreset() {
        const QTemporaryDir folder;
        const QString path = folder.filePath("two-layer-10db");
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(smallScenario());
        file.close();
        QVERIFY(run({"show", path}).out.contains("\"Small\""));
        QCOMPARE(run({"show", "two-layer-10db.json"}).status, 2);
        const Outcome unknown = run({"show", "two-layer-1odb"});
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
            "layers.1.rows: 10000000 is not allowed: one trial");
    }

    void aWrongCommandLineIsBadInput() {
        QFETCH(QStringList, arguments);
        QFETCH(QByteArray, part);
        const Outcome outcome = run(arguments, smallScenario());
        QCOMPARE(outcome.status, 2);
        QVERIFY(outcome.out.isEmpty());
        QVERIFY2(outcome.err.contains(part), outcome.err);
    }

    void aMalformedScenarioIsRefusedNamingTheKey_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("part");
        const auto add = [](const char* name, const QByteArray& text, const char* part) {
            QTest::newRow(name) << text << QByteArray(part);
        };
        // Not JSON.
        add("empty", "", "the file is empty");
        add("blank", "\n\n  ", "the file is empty");
        add("binary", QByteArray::fromHex("7f454c4602010100ff00fe"), "line 1, column 1: not JSON");
        add("zip", "PK\x03\x04", "line 1, column 1: not JSON");
        add("truncated", smallScenario().left(smallScenario().indexOf("\"awgn\"")),
            "layers.2.kind: line 7");
        add("cut in a key", smallScenario().left(30), "line 2");
        add("NaN", changed("\"variance\": 1.0", "\"variance\": NaN"), "layers.0.variance: line 5");
        add("Infinity", changed("\"snrDb\": 10", "\"snrDb\": Infinity"), "layers.2.snrDb: line 7");
        add("minus infinity", changed("\"snrDb\": 10", "\"snrDb\": -Infinity"),
            "layers.2.snrDb: line 7");
        add("1e999", changed("0.05", "1e999"), "layers.1.matrix.variance: line 6");
        add("comma number", changed("0.05", "0,05"), "layers.1.matrix");
        add("not UTF-8", changed("Small", "Sm\xe4ll"),
            "title: line 2, column 60: the text is not UTF-8");
        add("duplicate key", changed("\"seed\": 1", "\"seed\": 1, \"seed\": 2"),
            "seed: the key stands twice");
        add("duplicate deep key", changed("\"rows\": 60", "\"rows\": 60, \"rows\": 70"),
            "layers.1.rows: the key stands twice");
        add("deep nesting", QByteArray(100'000, '['), "nested deeper than 32");
        add("deep nesting in a key",
            changed("\"Small\"", QByteArray(40, '[') + QByteArray(40, ']')), "title.0");
        add("two documents", smallScenario() + smallScenario(), "not JSON");
        add(
            "many keys",
            [] {
                QByteArray text = "{\"k\": 0";
                for (int key = 0; key < 300; ++key) {
                    text += ", \"" + QByteArray::number(key) + "\": 0";
                }
                return text + "}";
            }(),
            "more than 256 keys");
        // Not an object, or of another kind.
        add("a list", "[]", "[] is not allowed: an object");
        add("a number", "42", "42 is not allowed: an object");
        add("nothing", "null", "null is not allowed: an object");
        add("empty object", "{}", "format: the key is missing");
        add("another format", changed("onsager/scenario", "onsager/result"),
            "format: \"onsager/result\"");
        add("another version", changed("\"version\": 1", "\"version\": 2"), "version: 2");
        add("no version", changed(", \"version\": 1", ""), "version: the key is missing");
        // Types.
        add("rows as text", changed("\"rows\": 60", "\"rows\": \"60\""), "layers.1.rows: \"60\"");
        add("rows as list", changed("\"rows\": 60", "\"rows\": [60]"), "layers.1.rows: [60]");
        add("rows null", changed("\"rows\": 60", "\"rows\": null"), "layers.1.rows: null");
        add("half a row", changed("\"rows\": 60", "\"rows\": 60.5"), "layers.1.rows: 60.5");
        add("seed as truth", changed("\"seed\": 1", "\"seed\": true"), "seed: true");
        add("title as number", changed("\"Small\"", "5"), "title: 5");
        add("layers as object",
            changed("\"layers\": [", "\"layers\": {\"0\": [")
                .replace("],\n  \"est", "]},\n  \"est"),
            "layers: {");
        add("a layer as text",
            changed("{\"type\": \"linear\", \"rows\": 60, \"matrix\": {\"kind\": \"gaussian\", "
                    "\"variance\": 0.05}}",
                    "\"linear\""),
            "layers.1: \"linear\"");
        add("algorithm as text",
            changed("\"algorithm\": {", "\"algorithm\": \"ml-mat-vamp\", \"start2\": {"),
            "algorithm: \"ml-mat-vamp\"");
        // Ranges.
        add("no rows", changed("\"rows\": 20", "\"rows\": 0"), "layers.0.rows: 0");
        add("negative rows", changed("\"rows\": 20", "\"rows\": -20"), "layers.0.rows: -20");
        add("huge rows", changed("\"rows\": 20", "\"rows\": 1e30"), "layers.0.rows: 1e+30");
        add("rows beyond 64 bits", changed("\"rows\": 20", "\"rows\": 18446744073709551617"),
            "layers.0.rows: 1.8446744073709552e+19");
        add("negative variance", changed("\"variance\": 1.0", "\"variance\": -1"),
            "layers.0.variance: -1");
        add("zero matrix variance", changed("0.05", "0"), "layers.1.matrix.variance: 0");
        add("negative noise", changed("\"snrDb\": 10", "\"noiseVariance\": -0.1"),
            "layers.2.noiseVariance: -0.1");
        add("no noise variance", changed("\"snrDb\": 10", "\"noiseVariance\": 0"),
            "layers.2.noiseVariance: 0");
        add("snr too high", changed("\"snrDb\": 10", "\"snrDb\": 151"), "layers.2.snrDb: 151");
        add("too many columns", changed("\"columns\": 2", "\"columns\": 17"), "columns: 17");
        add("seed too large", changed("\"seed\": 1", "\"seed\": 9007199254740992"),
            "seed: 9007199254740992");
        add("no iterations", changed("\"iterations\": 2", "\"iterations\": 0"),
            "algorithm.iterations: 0");
        add("damping above one", changed("\"damping\": 1.0", "\"damping\": 1.5"),
            "algorithm.damping: 1.5");
        add("few samples", changed("\"samples\": 64", "\"samples\": 63"), "prediction.samples: 63");
        add("long title", changed("Small", QByteArray(201, 'x')), "title: ");
        // Keys and choices.
        add("unknown key", changed("\"trials\"", "\"trails\""),
            "trails: unknown key; did you mean \"trials\"?");
        add("unknown deep key", changed("\"damping\"", "\"dampening\""),
            "algorithm.dampening: unknown key");
        add("key of another kind",
            changed("\"kind\": \"awgn\"", "\"kind\": \"awgn\", \"secondLayer\": {}"),
            "layers.2.secondLayer: unknown key");
        add("no rows key", changed("\"rows\": 60, ", ""), "layers.1.rows: the key is missing");
        add("no type", changed("\"type\": \"linear\", ", ""), "layers.1.type: the key is missing");
        add("no kind", changed("\"kind\": \"awgn\", ", ""), "layers.2.kind: the key is missing");
        add("unknown type", changed("\"type\": \"linear\"", "\"type\": \"dense\""),
            "layers.1.type: \"dense\"");
        add("unknown kind", changed("\"kind\": \"awgn\"", "\"kind\": \"poisson\""),
            "layers.2.kind: \"poisson\"");
        add("unknown estimation", changed("\"mmse\"", "\"mean\""), "estimation: \"mean\"");
        add("two noises", changed("\"snrDb\": 10", "\"snrDb\": 10, \"noiseVariance\": 0.1"),
            "layers.2.noiseVariance: snrDb, noiseVariance are given together");
        add("no noise", changed(", \"snrDb\": 10", ""),
            "layers.2.snrDb: the key is missing: exactly one of");
        add("variance twice",
            changed("\"variance\": 1.0", "\"variance\": 1.0, \"covariance\": [[1, 0], [0, 1]]"),
            "layers.0.covariance: variance, covariance are given together");
        // Shapes.
        add("no layers", "{\"format\": \"onsager/scenario\", \"version\": 1, \"layers\": []}",
            "layers: 0 entries");
        add("output first",
            changed("\"type\": \"prior\", \"kind\": \"gaussian\", \"rows\": 20, \"variance\": 1.0",
                    "\"type\": \"output\", \"kind\": \"awgn\", \"snrDb\": 1"),
            "layers.0.type: an output cannot stand here");
        add("two priors",
            changed("\"type\": \"linear\", \"rows\": 60, \"matrix\": {\"kind\": \"gaussian\", "
                    "\"variance\": 0.05}",
                    "\"type\": \"prior\", \"kind\": \"gaussian\", \"rows\": 60"),
            "layers.1.type: a prior cannot stand here");
        add("covariance of another size", changed("\"variance\": 1.0", "\"covariance\": [[1]]"),
            "layers.0.covariance: 1 x 1");
        add("ragged covariance", changed("\"variance\": 1.0", "\"covariance\": [[1, 0], [1]]"),
            "layers.0.covariance: row 1 has 1 numbers");
        add("asymmetric covariance",
            changed("\"variance\": 1.0", "\"covariance\": [[1, 0.5], [0, 1]]"),
            "layers.0.covariance: entry (1, 0) is 0");
        add("indefinite covariance",
            changed("\"variance\": 1.0", "\"covariance\": [[1, 2], [2, 1]]"),
            "layers.0.covariance: the smallest eigenvalue is -1");
        add("text in a covariance",
            changed("\"variance\": 1.0", "\"covariance\": [[1, \"a\"], [0, 1]]"),
            "layers.0.covariance.0.1: \"a\"");
        add("second layer of another height",
            changed("\"kind\": \"awgn\"",
                    "\"kind\": \"committee\", \"secondLayer\": {\"kind\": \"given\", \"values\": "
                    "[[1], [1], [1]]}"),
            "layers.2.secondLayer.values: 3 x 1");
        add("precisions crossed", changed("\"minPrecision\": 1e-6", "\"minPrecision\": 1e9"),
            "algorithm.minPrecision: 1000000000");
        add("informed about the observation",
            changed("{\"kind\": \"zero\"}", "{\"kind\": \"informed\", \"variable\": 2}"),
            "start.variable: 2");
        add("certain start",
            changed("{\"kind\": \"zero\"}", "{\"kind\": \"informed\", \"correlation\": 1}"),
            "start.correlation: 1");
        add("no memory for it",
            changed("\"rows\": 20", "\"rows\": 10000000")
                .replace("\"rows\": 60", "\"rows\": 10000000"),
            "layers.1.rows: 10000000");
    }

    void aMalformedScenarioIsRefusedNamingTheKey() {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, part);
        const Outcome outcome = run({"run", "-"}, text);
        QCOMPARE(outcome.status, 2);
        QVERIFY(outcome.out.isEmpty());
        QVERIFY2(outcome.err.startsWith("onsager-cli: ") && outcome.err.contains(part),
                 outcome.err);
        QCOMPARE(outcome.err.count('\n'), 1);
        QVERIFY(outcome.err.size() < 600);
        QCOMPARE(run({"validate", "-"}, text).err, outcome.err);
    }

    void aFolderIsNoScenario() {
        const QTemporaryDir folder;
        const Outcome outcome = run({"validate", folder.path()});
        QCOMPARE(outcome.status, 2);
        QVERIFY(outcome.err.contains("cannot read"));
    }

    void whatCannotBeWrittenFails() {
        const Outcome outcome =
            run({"run", "-", "--json", "/no/such/folder/r.json"}, smallScenario());
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
                run({"run", "-", "--set", "algorithm.divergenceFactor=1.0000001", "--set",
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

    void anInterruptedRunWritesWhatIsFinishedWithinASecond_data() {
        QTest::addColumn<QStringList>("changes");
        QTest::newRow("many trials") << QStringList{"trials=200000"};
        QTest::newRow("one long factorisation")
            << QStringList{"trials=4", "layers.0.rows=5000", "layers.1.rows=6000",
                           "layers.1.matrix={\"kind\": \"orthogonal\"}"};
    }

    void anInterruptedRunWritesWhatIsFinishedWithinASecond() {
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
        QVERIFY(process.waitForStarted());
        QVERIFY(!process.waitForFinished(1500));
        ::kill(static_cast<pid_t>(process.processId()), SIGINT);
        QElapsedTimer timer;
        timer.start();
        QVERIFY(process.waitForFinished(20'000));
        const qint64 milliseconds = timer.elapsed();
        QCOMPARE(process.exitCode(), 130);
        QVERIFY2(milliseconds < 2000, QByteArray::number(milliseconds));
        QFile file(json);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonObject result = objectIn(file.readAll());
        QCOMPARE(result["format"].toString(), QString("onsager/result"));
        QVERIFY(!result["complete"].toBool(true));
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{"r.json"});
    }
};

QTEST_GUILESS_MAIN(CliTest)
#include "cli_test.moc"
