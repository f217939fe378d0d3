// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/model/memory_need.h"

#include "tests/support/test_program.h"
#include "tests/support/vamp_settings.h"

#include <QTest>

using namespace onsager;

namespace {

Scenario tallRegression(int rows) {
    Scenario scenario;
    AwgnOutput awgn;
    awgn.noise.variance = 0.1;
    LinearLayer linear;
    linear.rows = rows;
    scenario.layers.emplace_back(PriorLayer{});
    scenario.layers.emplace_back(linear);
    scenario.layers.emplace_back(OutputLayer{awgn});
    return scenario;
}

}  // namespace

class MemoryNeedTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theMemoryNeedHoldsTheMatrixAndGrowsWithTheTrials() {
        const Scenario scenario = tallRegression(100'000);
        const double matrix = 8.0 * 100'000 * 100;
        QVERIFY(bytesNeeded(scenario, {}) > matrix);
        QVERIFY(bytesNeeded(scenario, {}) < 10.0 * matrix);
        QVERIFY(bytesNeeded(scenario, {8, 1}) > 7.0 * bytesNeeded(scenario, {}));
    }

    void aRunThatDoesNotFitIsRefusedWithTheEstimate() {
        QVERIFY(!memoryProblem(tallRegression(1000), {}, 1e9));
        const Scenario scenario = tallRegression(10'000'000);
        const auto problem = memoryProblem(scenario, {}, 8e9);
        QVERIFY(problem.has_value());
        QCOMPARE(problem->path, std::string("layers.1.rows"));
        QVERIFY(QString::fromStdString(problem->message).contains("8 GB of free memory"));
        QVERIFY(!memoryProblem(scenario, {}, 2.0 * bytesNeeded(scenario, {})));
    }

    void dampingMakesThePredictionRememberItsIterations() {
        Scenario scenario = tallRegression(1000);
        vampOf(scenario).iterations = 20'000;
        QVERIFY(!memoryProblem(scenario, {}, 8e9));
        vampOf(scenario).damping = 0.9;
        const auto problem = memoryProblem(scenario, {}, 8e9);
        QVERIFY(problem.has_value());
        QCOMPARE(problem->path, std::string("algorithm.iterations"));
    }

    void manyRecordsAreNamed() {
        Scenario scenario = tallRegression(100);
        scenario.trials = 1'000'000;
        QCOMPARE(memoryProblem(scenario, {}, 8e9).value().path, std::string("trials"));
        scenario.trials = 100;
        vampOf(scenario).iterations = 1'000'000;
        QCOMPARE(memoryProblem(scenario, {}, 8e9).value().path,
                 std::string("algorithm.iterations"));
    }

    void theLargerSideOfAMatrixIsNamed() {
        Scenario scenario = tallRegression(100);
        std::get<PriorLayer>(scenario.layers[0]).rows = 10'000'000;
        QCOMPARE(memoryProblem(scenario, {}, 8e9).value().path, std::string("layers.0.rows"));
    }

    void theInnerRowsOfAProductAreNamed() {
        Scenario scenario = tallRegression(100);
        std::get<LinearLayer>(scenario.layers[1]).matrix = ProductMatrix{{50, 10'000'000}};
        QCOMPARE(memoryProblem(scenario, {}, 8e9).value().path,
                 std::string("layers.1.matrix.rows.1"));
    }

    void theIdentityIsNotKept() {
        Scenario scenario = tallRegression(1'000'000);
        std::get<PriorLayer>(scenario.layers[0]).rows = 1'000'000;
        QVERIFY(memoryProblem(scenario, {}, 8e9).has_value());
        std::get<LinearLayer>(scenario.layers[1]).matrix = IdentityMatrix{};
        QVERIFY(!memoryProblem(scenario, {}, 8e9).has_value());
        scenario.baselines = {AdamSettings{}};  // follows gradients through all entries
        QVERIFY(memoryProblem(scenario, {}, 8e9).has_value());
    }

    void ofAStructuredMatrixNoEntryIsKept() {
        Scenario scenario = tallRegression(1 << 20);
        std::get<PriorLayer>(scenario.layers[0]).rows = 1 << 19;
        QVERIFY(memoryProblem(scenario, {}, 8e9).has_value());
        std::get<LinearLayer>(scenario.layers[1]).matrix = StructuredMatrix{};
        QVERIFY(!memoryProblem(scenario, {}, 8e9).has_value());
        scenario.baselines = {AdamSettings{}};  // by products too
        QVERIFY(!memoryProblem(scenario, {}, 8e9).has_value());
        std::get<LinearLayer>(scenario.layers[1]).rows = 10'000'000;
        scenario.columns = 16;
        QCOMPARE(memoryProblem(scenario, {}, 8e9).value().path, std::string("columns"));
    }

    void theProductOfAllMatricesIsKeptToo() {
        // Between 100 rows it is 100 times as large as its factors.
        Scenario scenario = tallRegression(10'000);
        std::get<PriorLayer>(scenario.layers[0]).rows = 10'000;
        std::get<LinearLayer>(scenario.layers[1]).rows = 100;
        scenario.layers.insert(scenario.layers.begin() + 2,
                               {ActivationLayer{}, LinearLayer{10'000, {}, {}, {}}});
        const double alone = bytesNeeded(scenario, {1, 0});
        scenario.baselines = {MergedAmpSettings{}};
        QVERIFY(bytesNeeded(scenario, {1, 0}) - alone > 8.0 * 10'000 * 10'000);
    }

    void everyChainIsKept() {
        Scenario scenario = tallRegression(10'000);
        const auto extra = [&](int chains) {
            scenario.baselines = {MalaSettings{100, 50, 0.1, chains}};
            return bytesNeeded(scenario, {1, 0});
        };
        const double rows = 10'000 + std::get<PriorLayer>(scenario.layers[0]).rows;
        QVERIFY(extra(64) - extra(4) >= 8.0 * 60 * 8 * rows * scenario.columns);
    }

    void aPredictionNeedsNoMatrixUnlessItsSpectrumIsTheDrawnOne() {
        Scenario scenario = tallRegression(1'000'000);
        std::get<PriorLayer>(scenario.layers[0]).rows = 2'000'000;
        QVERIFY(bytesNeeded(scenario, {1, 1}) > 1e12);
        QVERIFY(bytesNeeded(scenario, {0, 1}) < 1e8);
        QVERIFY(!memoryProblem(scenario, {0, 8}, 8e9));
        scenario.prediction.spectrum = SpectrumSource::Instance;
        const auto problem = memoryProblem(scenario, {0, 1}, 8e9);
        QVERIFY(problem.has_value());
        QVERIFY(problem->message.find("the prediction would need") != std::string::npos);
        QVERIFY(!memoryProblem(scenario, kNoWork, 8e9));
    }

    void manySamplesAreNamed() {
        Scenario scenario = tallRegression(1000);
        scenario.prediction.samples = 1'048'576;
        const auto problem = memoryProblem(scenario, {}, 1e9);
        QVERIFY(problem.has_value());
        QCOMPARE(problem->path, std::string("prediction.samples"));
    }
};

ONSAGER_TEST(MemoryNeedTest)
#include "memory_need_test.moc"
