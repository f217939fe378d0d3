// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/cli_process.h"
#include "tests/support/test_program.h"

#include <QTest>

using namespace onsager;

namespace {

/// The small scenario with one part of its text replaced.
QByteArray changed(const QByteArray& before, const QByteArray& after) {
    QByteArray text = smallScenario();
    Q_ASSERT(text.count(before) == 1);
    return text.replace(before, after);
}

}  // namespace

class CliInputTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anotherKindTakesAwayKeysAndNamesThem() {
        const QStringList amp = {"predict", "-", "--set", "algorithm.kind=ml-amp"};
        const Outcome outcome = runCli(amp + QStringList{"--json", "-"}, smallScenario());
        QVERIFY2(outcome.status == 0, outcome.err);
        QCOMPARE(outcome.err, QByteArray("--set algorithm.kind=ml-amp takes away what this kind "
                                         "does not have: algorithm.minPrecision, "
                                         "algorithm.maxPrecision\n"));
        QVERIFY(outcome.out.contains("\"ml-amp\"") && !outcome.out.contains("minPrecision"));
        const Outcome wrong =
            runCli(amp + QStringList{"--set", "algorithm.minPrecision=1"}, smallScenario());
        QCOMPARE(wrong.status, 2);
        QVERIFY2(wrong.err.contains("algorithm.minPrecision"), wrong.err);
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
        const auto baselines = [&](const char* list) {
            return changed("\"algorithm\": {",
                           QByteArray("\"baselines\": ") + list + ", \"algorithm\": {");
        };
        add("an unknown baseline", baselines("[{\"kind\": \"sgd\"}]"), "baselines.0.kind: \"sgd\"");
        add("a baseline without epochs", baselines("[{\"kind\": \"adam\", \"epochs\": 0}]"),
            "baselines.0.epochs: 0");
        add("a baseline with a strange key",
            baselines("[{\"kind\": \"adam\"}, {\"kind\": \"adam\", \"momentum\": 1}]"),
            "baselines.1.momentum");
        add("a baseline without a gradient",
            baselines("[{\"kind\": \"adam\"}]")
                .replace("\"awgn\"", "\"awgn\", \"activation\": \"sign\""),
            "baselines.0.kind");
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
        add("too many columns", changed("\"columns\": 2", "\"columns\": 129"), "columns: 129");
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
        add("unknown kind", changed("\"kind\": \"awgn\"", "\"kind\": \"weibull\""),
            "layers.2.kind: \"weibull\"");
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
        const Outcome outcome = runCli({"run", "-"}, text);
        QCOMPARE(outcome.status, 2);
        QVERIFY(outcome.out.isEmpty());
        QVERIFY2(outcome.err.startsWith("onsager-cli: ") && outcome.err.contains(part),
                 outcome.err);
        QCOMPARE(outcome.err.count('\n'), 1);
        QVERIFY(outcome.err.size() < 600);
        // The free memory in a sentence differs from one call to the next.
        const QByteArray again = runCli({"validate", "-"}, text).err;
        QVERIFY(again == outcome.err || (again.contains(part) && again.contains("memory")));
    }
};

ONSAGER_CONSOLE_TEST(CliInputTest)
#include "cli_input_test.moc"
