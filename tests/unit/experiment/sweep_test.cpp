// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/experiment/sweep.h"

#include "engine/io/cell_json.h"
#include "tests/support/small_scenario.h"
#include "tests/support/test_program.h"
#include "tests/support/vamp_settings.h"

#include <QTest>

#include <atomic>
#include <cmath>
#include <map>
#include <numeric>
#include <string>

using namespace onsager;

namespace {

constexpr int kCells = 5;

/// Cell by cell more rows, so that the last one is the longest.
Scenario scenarioOf(int cell) {
    Scenario scenario = smallScenario();
    scenario.layers[1] = LinearLayer{40 + 16 * cell, GaussianMatrix{}, {}};
    return scenario;
}

SweepPlan smallPlan() {
    CellReport report;
    report.success = SuccessCriterion{SuccessCriterion::Quantity::TestError, false, 0, true, 1.5};
    return {scenarioOf, report};
}

std::vector<int> allCells() {
    std::vector<int> cells(kCells);
    std::iota(cells.begin(), cells.end(), 0);
    return cells;
}

using Texts = std::map<int, std::string>;

Texts textsOf(const std::vector<int>& cells, int threads) {
    Texts texts;
    SweepOptions options;
    options.threads = threads;
    options.onCell = [&](int cell, const CellResult& result) {
        QVERIFY(texts.count(cell) == 0);
        texts[cell] = documentOf(result).dump();
    };
    [&] { QVERIFY(runSweep(smallPlan(), cells, options, {})); }();
    return texts;
}

/// A result of one variable with these final errors of trials in dB; infinite is diverged.
Result resultOf(const std::vector<double>& finalDb, double predictedDb) {
    Result result;
    HalfIterationResult half;
    VariableResult variable;
    variable.predictedNmseDb = predictedDb;
    variable.predictedMse = std::pow(10.0, predictedDb / 10.0);
    half.variables = {variable};
    result.halfIterations = {half};
    for (const double db : finalDb) {
        TrialResult trial;
        trial.stop = std::isfinite(db) ? StopReason::IterationLimit : StopReason::Diverged;
        trial.finalNmseDb = {db};
        trial.finalMse = {std::pow(10.0, db / 10.0)};
        result.trials.push_back(trial);
    }
    return result;
}

}  // namespace

class SweepTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aCellIsTheRunOfItsScenario() {
        const Texts texts = textsOf(allCells(), 1);
        QCOMPARE(texts.size(), std::size_t(kCells));
        for (const int cell : allCells()) {
            const Result alone = runScenario(scenarioOf(cell), {}, {});
            QCOMPARE(texts.at(cell), documentOf(cellResultOf(alone, smallPlan().report)).dump());
        }
    }

    void threadsAndOrderChangeNothing() {
        const Texts expected = textsOf(allCells(), 1);
        QVERIFY(textsOf(allCells(), 2) == expected);
        QVERIFY(textsOf({3, 1, 4, 0, 2}, 3) == expected);
        QVERIFY(textsOf(allCells(), 8) == expected);  // one after the other, with all threads
    }

    void theLongestCellComesFirst() {
        QCOMPARE(longestFirst(smallPlan(), {1, 3, 0, 4, 2}), (std::vector<int>{4, 3, 2, 1, 0}));
        std::vector<int> order;
        SweepOptions options;
        options.onCell = [&](int cell, const CellResult& /*result*/) { order.push_back(cell); };
        QVERIFY(runSweep(smallPlan(), {0, 2, 4}, options, {}));
        QCOMPARE(order, (std::vector<int>{4, 2, 0}));
    }

    void costGrowsWithEverythingThatTakesTime() {
        const double cost = costOf(smallScenario(), {});
        CellReport alone;
        alone.measure = false;
        QVERIFY(costOf(smallScenario(), alone) < cost);
        CellReport withFixedPoints;
        withFixedPoints.fixedPoints = true;
        QVERIFY(costOf(smallScenario(), withFixedPoints) > cost);
        Scenario more = smallScenario();
        more.trials *= 2;
        QCOMPARE(costOf(more, {}), 2.0 * cost);
        more = smallScenario();
        vampOf(more).iterations *= 3;
        QVERIFY(costOf(more, {}) > cost);
        more = smallScenario();
        more.columns += 1;
        QVERIFY(costOf(more, {}) > cost);
    }

    void aStoppedSweepKeepsWholeCellsOnly() {
        const Texts expected = textsOf(allCells(), 1);
        std::stop_source source;
        Texts texts;
        SweepOptions options;
        options.onCell = [&](int cell, const CellResult& result) {
            texts[cell] = documentOf(result).dump();
            if (texts.size() == 2) {
                source.request_stop();
            }
        };
        QVERIFY(!runSweep(smallPlan(), allCells(), options, source.get_token()));
        QCOMPARE(texts.size(), std::size_t(2));
        for (const auto& [cell, text] : texts) {
            QCOMPARE(text, expected.at(cell));
        }
    }

    void progressRisesToTheEnd() {
        SweepProgress last;
        SweepOptions options;
        options.threads = 2;
        options.onProgress = [&](const SweepProgress& progress) {
            QVERIFY(progress.share >= last.share - 1e-12);
            QVERIFY(progress.done >= last.done);
            last = progress;
        };
        QVERIFY(runSweep(smallPlan(), allCells(), options, {}));
        QCOMPARE(last.done, kCells);
        QCOMPARE(last.total, kCells);
        QVERIFY(std::abs(last.share - 1.0) < 1e-9);
    }

    void aFailureOfACellIsCarriedOut() {
        SweepPlan plan = smallPlan();
        plan.scenario = [](int cell) {
            Scenario scenario = scenarioOf(cell);
            if (cell == 2) {
                scenario.layers.pop_back();  // nothing is observed
            }
            return scenario;
        };
        QVERIFY_EXCEPTION_THROWN(runSweep(plan, allCells(), {}, {}), std::exception);
    }

    void theReportIsTheLastHalfIterationOrEvery() {
        const Result result = runScenario(smallScenario(), {}, {});
        CellReport report;
        const CellResult last = cellResultOf(result, report);
        QCOMPARE(last.halfIterations.size(), std::size_t(1));
        QCOMPARE(last.halfIterations[0].variables[0].mse.median,
                 result.halfIterations.back().variables[0].mse.median);
        QCOMPARE(last.testError.size(), std::size_t(1));
        QCOMPARE(last.testError[0].predicted, result.testError.back().predicted);
        report.halfIterations = SweepReport::Every;
        QCOMPARE(cellResultOf(result, report).halfIterations.size(), result.halfIterations.size());
        QVERIFY(!last.success);
    }

    void successIsTheShareOfTrials() {
        using Quantity = SuccessCriterion::Quantity;
        const SuccessCriterion criterion{Quantity::NmseDb, false, 0, true, -30.0};
        const double infinite = std::numeric_limits<double>::infinity();
        const SuccessResult mixed =
            successOf(criterion, resultOf({-40.0, -35.0, -20.0, infinite}, -31.0));
        QCOMPARE(mixed.probability, 0.5);
        QCOMPARE(mixed.standardError, 0.25);
        QCOMPARE(mixed.trials, 4);
        QCOMPARE(mixed.predicted, 1.0);
        QVERIFY(isSuccess(mixed));
        const SuccessResult failed = successOf(criterion, resultOf({-40.0, infinite, 0.0}, -29.0));
        QVERIFY(!isSuccess(failed));
        QCOMPARE(failed.predicted, 0.0);
    }

    void aDivergedTrialFailsAboveABoundToo() {
        const SuccessCriterion above{SuccessCriterion::Quantity::NmseDb, false, 0, false, -30.0};
        const double infinite = std::numeric_limits<double>::infinity();
        QCOMPARE(successOf(above, resultOf({infinite, -10.0}, 0.0)).probability, 0.5);
    }

    void withoutTrialsThePredictionDecides() {
        const SuccessCriterion criterion{SuccessCriterion::Quantity::Mse, false, 0, true, 0.01};
        QVERIFY(isSuccess(successOf(criterion, resultOf({}, -25.0))));
        QVERIFY(!isSuccess(successOf(criterion, resultOf({}, -15.0))));
        QVERIFY(!isSuccess(successOf(criterion, resultOf({}, kMissing))));
        SuccessCriterion asked = criterion;
        asked.predicted = true;
        const SuccessResult predicted = successOf(asked, resultOf({-99.0}, -15.0));
        QCOMPARE(predicted.trials, 0);
        QCOMPARE(predicted.predicted, 0.0);
    }

    void aCriterionMustFitTheScenario() {
        using Quantity = SuccessCriterion::Quantity;
        const Scenario learning = smallScenario();
        QVERIFY(problemOf({Quantity::NmseDb, false, 1, true, 0.0}, learning).empty());
        QVERIFY(problemOf({Quantity::TestError, false, 0, true, 0.0}, learning).empty());
        QVERIFY(problemOf({Quantity::NmseDbAligned, false, 0, true, 0.0}, learning).empty());
        QVERIFY(!problemOf({Quantity::NmseDb, false, 2, true, 0.0}, learning).empty());
        Scenario regression = learning;
        regression.layers.back() = OutputLayer{SignOutput{}};
        QVERIFY(!problemOf({Quantity::TestError, false, 0, true, 0.0}, regression).empty());
        QVERIFY(!problemOf({Quantity::NmseDbAligned, false, 0, true, 0.0}, regression).empty());
    }

    void aCourseSettlesWhereItStaysClose() {
        QCOMPARE(settledAfter({0, 0, -5, -5, -9.95, -9.95, -10, -10}), 3.0);
        QCOMPARE(settledAfter({-10, -10, -10, -10}), 1.0);
        QCOMPARE(settledAfter({-1, -2, -1, -2, -1, -2}), 1.0);  // each pass with its own level
        QCOMPARE(settledAfter({-10, -10, 0, 0, -10, -10}), 3.0);
        QCOMPARE(settledAfter({0, -10, -10, -10}), 1.0);  // from its backward pass on
        QCOMPARE(settledAfter({0, 0, -10, -10}), 2.0);
        QVERIFY(std::isnan(settledAfter({})));
        QVERIFY(std::isnan(settledAfter({0, -1, -2, kMissing})));
    }

    void trialsAndPredictionSettleTogetherInALargeSystem() {
        Scenario scenario = smallScenario();
        scenario.columns = 1;
        scenario.estimation = Estimation::Mmse;
        scenario.trials = 4;
        vampOf(scenario).iterations = 25;
        scenario.layers = {PriorLayer{1000, BernoulliGaussianPrior{0.1, 1.0, {}}},
                           LinearLayer{400, GaussianMatrix{}, {}},
                           OutputLayer{AwgnOutput{{1e-4, {}, {}}}}};
        const CellResult cell = cellResultOf(runScenario(scenario, {}, {}), {});
        const SettlingResult& signal = cell.settling.at(0);
        QCOMPARE(signal.measured.trials, 4);
        QVERIFY(signal.predicted > 3.0 && signal.predicted < 20.0);
        QVERIFY2(std::abs(signal.measured.median - signal.predicted) <= 3.0,
                 qPrintable(QString::number(signal.measured.median)));
    }
};

ONSAGER_TEST(SweepTest)
#include "sweep_test.moc"
