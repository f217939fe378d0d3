// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/cli_process.h"
#include "tests/support/test_program.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <cmath>

using namespace onsager;

class CliFreeEnergyTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theDocumentHoldsCurveAndFixedPoints() {
        const Outcome outcome =
            runCli({"free-energy", "perceptron", "--set", "layers.0.rows=1000", "--set",
                    "layers.1.rows=1300", "--points", "50", "--json", "-"});
        QVERIFY2(outcome.status == 0, outcome.err);
        const QJsonObject found = objectIn(outcome.out);
        QCOMPARE(found["format"].toString(), QString("onsager/free-energy"));
        QCOMPARE(found["region"].toString(), QString("hard"));
        QCOMPARE(found["points"].toArray().size(), 50);
        QVERIFY(!found["walk"].toArray().isEmpty());
        QVERIFY(std::abs(found["information"].toDouble() - std::log(2.0)) < 1e-5);
        const QJsonArray stationary = found["stationary"].toArray();
        QCOMPARE(stationary.size(), 3);
        // Computed apart from this program: M = 0.72587, Phi = 0.71439.
        const QJsonObject reached = stationary[0].toObject();
        QVERIFY(reached["fromZero"].toBool() && reached["stable"].toBool());
        QVERIFY(std::abs(reached["overlap"].toDouble() - 0.72587) < 6e-6);
        QVERIFY(std::abs(reached["freeEnergy"].toDouble() - 0.71439) < 6e-6);
        QVERIFY(!stationary[1].toObject()["stable"].toBool());
        QVERIFY(stationary[2].toObject()["global"].toBool());
        QVERIFY(found["scenario"].isObject());
    }

    /// The deepest branch knows all signs of the layer between; iterations stop on the one above it.
    void theBranchFromNoKnowledgeHoldsTheFixedPointOfTheAlgorithm() {
        const Outcome outcome = runCli({"free-energy", "two-layer-decoder", "--set",
                                        "layers.3.rows=600", "--points", "40", "--json", "-"});
        QVERIFY2(outcome.status == 0, outcome.err);
        const QJsonObject found = objectIn(outcome.out);
        const QJsonArray points = found["points"].toArray();
        const QJsonArray uninformed = found["uninformed"].toArray();
        QCOMPARE(uninformed.size(), points.size());
        const QJsonObject reached = found["stationary"].toArray()[0].toObject();
        QVERIFY(reached["fromZero"].toBool());
        qsizetype k = 0;  // the last point before it
        while (uninformed[k + 1].toArray()[0].toDouble() < reached["overlap"].toDouble()) {
            ++k;
        }
        const double height = reached["freeEnergy"].toDouble();
        QVERIFY(std::abs(uninformed[k].toArray()[2].toDouble() - height) < 1e-2);
        QVERIFY(points[k].toArray()[2].toDouble() < height - 1.0);
    }

    /// ML-Mat-VAMP's messages and ML-AMP's overlaps end at the fixed point of the curve.
    void predictTellsItInEveryHalfIteration() {
        const QStringList perceptron = {
            "perceptron", "--set", "layers.0.rows=1000", "--set", "layers.1.rows=1300",
            "--json",     "-"};
        for (const QString& algorithm : {QString(), QString("ml-amp")}) {
            QStringList arguments = QStringList{"predict"} + perceptron;
            if (!algorithm.isEmpty()) {
                arguments += {"--set", R"(algorithm={"kind": "ml-amp", "iterations": 100})"};
            }
            const Outcome outcome = runCli(arguments);
            QVERIFY2(outcome.status == 0, outcome.err);
            const QJsonObject result = objectIn(outcome.out);
            const QJsonArray energies = result["freeEnergy"].toArray();
            QCOMPARE(energies.size(), result["halfIterations"].toArray().size());
            for (const QJsonValue& one : energies) {
                QVERIFY(one["freeEnergy"].isDouble() && one["information"].isDouble());
            }
            // Computed apart from this program; the labels have no entropy beside the signal's.
            QVERIFY(std::abs(energies.last()["freeEnergy"].toDouble() - 0.71439) < 6e-6);
            QVERIFY(std::abs(energies.last()["information"].toDouble() - 0.71439) < 6e-6);
        }
        const Outcome run = runCli(QStringList{"run", "--trials", "1"} + perceptron);
        QVERIFY(!objectIn(run.out).contains("freeEnergy"));
        const Outcome both =
            runCli(QStringList{"run", "--trials", "1", "--free-energy"} + perceptron);
        QVERIFY(!objectIn(both.out)["freeEnergy"].toArray().isEmpty());
    }

    void theTableIsTheSameForAnyNumberOfThreads() {
        const QStringList curve = {"free-energy", "perceptron", "--points", "20", "--csv", "-"};
        const Outcome one = runCli(curve + QStringList{"--threads", "1"});
        const Outcome two = runCli(curve + QStringList{"--threads", "2"});
        QVERIFY2(one.status == 0, one.err);
        QVERIFY(one.out.startsWith("overlap,nmse,freeEnergy,kind\n"));
        QCOMPARE(one.out.count(",curve\n"), 20);
        QCOMPARE(one.out, two.out);
    }

    void matricesWithoutIndependentEntriesHaveFixedPointsAlone() {
        const Outcome outcome = runCli({"free-energy", "ill-conditioned", "--json", "-"});
        QVERIFY2(outcome.status == 0, outcome.err);
        const QJsonObject found = objectIn(outcome.out);
        QVERIFY(found["points"].toArray().isEmpty());
        QCOMPARE(found["stationary"].toArray().size(), 1);
    }

    void drawsStandBesideThePrediction() {
        const QStringList small = {
            "free-energy", "perceptron",
            "--set",       "layers.0.rows=200",
            "--set",       "layers.1.rows=200",
            "--set",       "algorithm={\"kind\":\"ml-amp\",\"iterations\":60}",
            "--points",    "4",
            "--trials",    "5",
            "--instances"};
        const Outcome outcome = runCli(small + QStringList{"--json", "-", "--threads", "2"});
        QVERIFY2(outcome.status == 0, outcome.err);
        const QJsonObject found = objectIn(outcome.out)["instances"].toObject();
        QCOMPARE(found["trials"].toInt(), 5);
        QCOMPARE(found["values"].toArray().size(), 5);
        QCOMPARE(found["diverged"].toInt(), 0);
        const double gap = found["mean"].toDouble() - found["freeEnergy"].toDouble();
        QVERIFY(std::abs(gap) < 5.0 * found["standardError"].toDouble());
        QCOMPARE(runCli(small + QStringList{"--json", "-", "--threads", "1"}).out, outcome.out);
        QCOMPARE(runCli(small + QStringList{"--csv", "-"}).out.count(",instances\n"), 1);
        QVERIFY(runCli(small).out.contains("5 draws: free energy "));
    }

    void drawsWithoutAFreeEnergyAreRefused() {
        const Outcome matrix = runCli({"free-energy", "ill-conditioned", "--instances"});
        QCOMPARE(matrix.status, 2);
        QVERIFY2(matrix.err.contains("layers.1.matrix.kind: geometric is not allowed"), matrix.err);
        const Outcome observed =
            runCli({"free-energy", "perceptron", "--set", "columns=2", "--instances"});
        QCOMPARE(observed.status, 2);
        QVERIFY2(observed.err.contains("layers.2.kind: sign is not allowed"), observed.err);
    }

    void whatHasNoFreeEnergyIsSaid() {
        const Outcome map = runCli({"free-energy", "two-layer-10db"});
        QCOMPARE(map.status, 2);
        QVERIFY2(map.err.contains("estimation") && map.err.contains("choose mmse"), map.err);
        const Outcome odd = runCli({"free-energy", "perceptron", "--variable", "1"});
        QCOMPARE(odd.status, 2);
        QVERIFY2(odd.err.contains("variable: 1 is not allowed"), odd.err);
    }
};

ONSAGER_CONSOLE_TEST(CliFreeEnergyTest)
#include "cli_free_energy_test.moc"
