// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/cli_process.h"
#include "tests/support/test_program.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

#include <cmath>

using namespace onsager;

namespace {

const QStringList kSparse = {
    "threshold", "compressed-sensing",           "--set",     "layers.0.rows=10000",
    "--set",     "layers.2.noiseVariance=1e-11", "--set",     "algorithm.maxPrecision=1e14",
    "--set",     "algorithm.iterations=2000",    "--success", "nmseDb[0] < -60"};

/// A million entries of this prior, seen through a matrix and this output.
QByteArray stackOf(const char* prior, const char* output) {
    return QByteArray(R"({"format": "onsager/scenario", "version": 1, "columns": 1, "layers": [)"
                      R"({"type": "prior", "rows": 1000000, )")
           + prior + R"(}, {"type": "linear", "rows": 480000}, {"type": "output", )" + output
           + R"(}], "estimation": "mmse"})";
}

}  // namespace

class CliThresholdTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// Noiseless sparse regression at density 0.1: AMP succeeds above alpha = 0.2076.
    void thePublishedThresholdIsFound() {
        const Outcome outcome = runCli(
            kSparse
            + QStringList{"--vary", "layers.1.rows=1900:2300", "--tolerance", "4", "--json", "-"});
        QVERIFY2(outcome.status == 0, outcome.err);
        const QJsonObject found = objectIn(outcome.out);
        QCOMPARE(found["format"].toString(), QString("onsager/threshold"));
        QVERIFY(std::abs(found["threshold"].toDouble() - 2076.0) <= 10.0);
        QVERIFY(found["fails"].toDouble() < found["succeeds"].toDouble());
        QVERIFY(found["succeeds"].toDouble() - found["fails"].toDouble() <= 4.0);
        QCOMPARE(found["evaluations"].toArray().size(), 9);  // both ends and seven halvings
        for (const QJsonValue& one : found["evaluations"].toArray()) {
            QVERIFY(!one.toObject().contains("trials"));
        }
    }

    void oneLineSaysIt() {
        const Outcome outcome =
            runCli(kSparse
                   + QStringList{"--vary", "layers.0.density=0.08:0.12", "--set",
                                 "layers.1.rows=2076", "--tolerance", "0.005"});
        QVERIFY2(outcome.status == 0, outcome.err);
        QVERIFY2(outcome.out.startsWith("layers.0.density = 0.1"), outcome.out);
        QVERIFY(outcome.out.contains("evaluations\n"));
    }

    /// The binary perceptron: decided at 1.2447 labels for each weight, found by AMP from 1.4926 on.
    void fixedPointsHaveThresholdsOfTheirOwn() {
        const auto thresholdOf = [](const char* kind) {
            const Outcome outcome =
                runCli({"threshold", "perceptron", "--set", "layers.0.rows=1000000", "--vary",
                        "layers.1.rows=1000000:1800000", "--tolerance", "50", "--success",
                        "nmseDb[0] < -40", "--kind", kind, "--json", "-"});
            return objectIn(outcome.out)["threshold"].toDouble();
        };
        QVERIFY(std::abs(thresholdOf("it") - 1244686.0) <= 100.0);
        QVERIFY(std::abs(thresholdOf("algorithmic") - 1492634.0) <= 100.0);
    }

    void signalsWithoutNoiseHaveTheKnownThresholds_data() {
        QTest::addColumn<QByteArray>("prior");
        QTest::addColumn<double>("ratio");
        // max over Mhat of Mhat mmse(Mhat), for Mhat = alpha / V: to four digits.
        const auto sparse = [](const char* density) {
            return QByteArray(R"("kind": "bernoulli-gaussian", "density": )") + density;
        };
        QTest::newRow("density 0.05") << sparse("0.05") << 0.1187;
        QTest::newRow("density 0.1") << sparse("0.1") << 0.2076;
        QTest::newRow("density 0.25") << sparse("0.25") << 0.4201;
        QTest::newRow("density 0.5") << sparse("0.5") << 0.6857;
        QTest::newRow("binary") << QByteArray(R"("kind": "binary")") << 0.4795;
    }

    /// Half a unit of the last digit, and half the bracket.
    void signalsWithoutNoiseHaveTheKnownThresholds() {
        QFETCH(const QByteArray, prior);
        QFETCH(const double, ratio);
        constexpr double kEntries = 1e6;
        constexpr double kBracket = 10.0;
        const QString range = QString("layers.1.rows=%1:%2")
                                  .arg(std::lround((ratio - 0.0005) * kEntries))
                                  .arg(std::lround((ratio + 0.0005) * kEntries));
        const Outcome outcome =
            runCli({"threshold", "-", "--kind", "algorithmic", "--vary", range, "--tolerance",
                    QString::number(kBracket), "--success", "nmseDb[0] < -60", "--json", "-"},
                   stackOf(prior, R"("kind": "awgn", "noiseVariance": 1e-12)"));
        QVERIFY2(outcome.status == 0, outcome.err);
        const double found = objectIn(outcome.out)["threshold"].toDouble();
        QVERIFY2(std::abs(found - ratio * kEntries) <= 50.0 + 0.5 * kBracket,
                 qPrintable(QString::number(found)));
    }

    void whatHasNoFixedPointIsSaid() {
        const QStringList perceptron = {"threshold", "perceptron", "--vary",
                                        "layers.1.rows=1000:1800"};
        const auto refusal = [&](const QStringList& more) {
            const Outcome outcome = runCli(perceptron + more);
            return outcome.status == 2 ? outcome.err : QByteArray();
        };
        QVERIFY(refusal({"--success", "nmseDb[0] < -40", "--kind", "best"})
                    .contains("not in {algorithmic,it,spinodal}"));
        QVERIFY(refusal({"--success", "nmseDb[1] < -40", "--kind", "it"}).contains("variable: 1"));
        QVERIFY(refusal({"--success", "nmseDb[0] < -40", "--kind", "it", "--measure"})
                    .contains("--measure"));
    }

    void trialsAreCountedWhenAskedFor() {
        const Outcome outcome =
            runCli({"threshold", "-", "--measure", "--vary", "layers.2.snrDb=-10:40", "--tolerance",
                    "5", "--success", "nmseDb[0] < -10", "--json", "-"},
                   smallScenario());
        QVERIFY2(outcome.status == 0, outcome.err);
        const QJsonArray asked = objectIn(outcome.out)["evaluations"].toArray();
        QCOMPARE(asked[0].toObject()["trials"].toInt(), 2);
        QCOMPARE(asked[0].toObject()["probability"].toDouble(), 0.0);
        QCOMPARE(asked[1].toObject()["probability"].toDouble(), 1.0);
    }

    void equalEndsAreAFailureWithASentence() {
        const Outcome outcome = runCli({"threshold", "-", "--vary", "layers.2.snrDb=0:1",
                                        "--success", "nmseDb[0] < 100", "--csv", "-"},
                                       smallScenario());
        QCOMPARE(outcome.status, 1);
        QVERIFY2(outcome.err.contains("layers.2.snrDb = 0 and 1 both succeed"), outcome.err);
        QCOMPARE(outcome.out.count('\n'), 3);
    }

    void aWrongSearchIsBadInput_data() {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("part");
        const auto add = [](const char* name, const QStringList& arguments, const char* part) {
            QTest::newRow(name) << arguments << QByteArray(part);
        };
        add("nothing varied", {"--success", "nmseDb < 1"}, "--vary");
        add("no criterion", {"--vary", "layers.2.snrDb=0:1"}, "--success");
        add("no range", {"--vary", "layers.2.snrDb=7", "--success", "nmseDb < 1"}, "is no range");
        add("three numbers", {"--vary", "layers.2.snrDb=0:1:5", "--success", "nmseDb < 1"},
            "is no range");
        add("illegal end", {"--vary", "layers.1.rows=100:0", "--success", "nmseDb < 1"},
            "the cell layers.1.rows=0");
        add("a bad tolerance",
            {"--vary", "layers.2.snrDb=0:1", "--success", "nmseDb < 1", "--tolerance", "-1"},
            "--tolerance");
    }

    void aWrongSearchIsBadInput() {
        QFETCH(QStringList, arguments);
        QFETCH(QByteArray, part);
        const Outcome outcome = runCli(QStringList{"threshold", "-"} + arguments, smallScenario());
        QCOMPARE(outcome.status, 2);
        QVERIFY(outcome.out.isEmpty());
        QVERIFY2(outcome.err.contains(part), outcome.err);
    }
};

ONSAGER_CONSOLE_TEST(CliThresholdTest)
#include "cli_threshold_test.moc"
