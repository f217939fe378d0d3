// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/experiment/prediction.h"

#include "engine/experiment/experiment.h"
#include "engine/experiment/trial_run.h"
#include "tests/support/test_program.h"
#include "tests/support/vamp_settings.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace onsager;

namespace {

OutputNoise variance(double value) {
    OutputNoise noise;
    noise.variance = value;
    return noise;
}

Scenario regression(int columns, PriorLayer prior, int rows, double noise, Estimation estimation) {
    Scenario scenario;
    scenario.columns = columns;
    scenario.trials = 1;
    scenario.estimation = estimation;
    vampOf(scenario).damping = 1.0;
    scenario.layers = {std::move(prior), LinearLayer{rows, GaussianMatrix{}, {}},
                       OutputLayer{AwgnOutput{variance(noise)}}};
    return scenario;
}

Scenario sparse(int columns, double noise) {
    return regression(columns, PriorLayer{1000, BernoulliGaussianPrior{}}, 500, noise,
                      Estimation::Mmse);
}

/// A LASSO or group LASSO on Bernoulli-Gaussian rows.
Scenario shrunk(int columns, const Prior& assumed) {
    return regression(columns, PriorLayer{1000, BernoulliGaussianPrior{}, assumed}, 400, 0.01,
                      Estimation::Map);
}

Result predictedResult(const Scenario& scenario) {
    return runScenario(scenario, {1, false, {}}, {});
}

const VariableResult& lastOfSignal(const Result& result) {
    return result.halfIterations.back().variables[0];
}

/// Ten kinds of sampled predictions, of few rows and few iterations.
std::vector<Scenario> sampledScenarios() {
    std::vector<Scenario> scenarios = {
        sparse(2, 0.001),
        sparse(4, 0.001),
        sparse(3, 0.1),
        regression(3, PriorLayer{300, BernoulliGaussianPrior{0.4, 2.0, {}}}, 300, 0.05,
                   Estimation::Mmse),
        regression(2, PriorLayer{300, LaplacePrior{}}, 200, 0.1, Estimation::Mmse),
        shrunk(4, GroupLassoPrior{5.0}),
        shrunk(2, GroupLassoPrior{3.0}),
        shrunk(2, LaplacePrior{0.2}),
        sparse(2, 0.01),
        regression(
            2,
            PriorLayer{300, BernoulliGaussianPrior{0.2, 1.0, MatrixRows{{1.0, 0.6}, {0.6, 1.0}}}},
            150, 0.01, Estimation::Mmse)};
    vampOf(scenarios[8]).damping = 0.8;
    for (Scenario& scenario : scenarios) {
        vampOf(scenario).iterations = 6;
        scenario.prediction.samples = 256;
    }
    for (const std::size_t silentAtFirst : {5U, 6U, 7U}) {
        vampOf(scenarios[silentAtFirst]).iterations = 25;
    }
    return scenarios;
}

}  // namespace

class PredictionTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theStatedErrorCoversSeedsAndTheBiasOfFewRows_data() {
        QTest::addColumn<int>("index");
        for (int index = 0; index < 10; ++index) {
            QTest::newRow(qPrintable(QString("scenario %1").arg(index))) << index;
        }
    }

    void theStatedErrorCoversSeedsAndTheBiasOfFewRows() {
        // 20 seeds of 256 rows against 2^12 rows: at most one beyond three of the errors they state.
        QFETCH(const int, index);
        Scenario scenario = sampledScenarios()[static_cast<std::size_t>(index)];
        scenario.seed = 1000;
        scenario.prediction.samples = 1 << 12;
        const Result fine = predictedResult(scenario);
        const double reference = lastOfSignal(fine).predictedMse;
        scenario.prediction.samples = 256;
        int beyond = 0;
        int informative = 0;  // errors that leave something to be said
        QString list;
        for (int seed = 1; seed <= 20; ++seed) {
            scenario.seed = static_cast<std::uint64_t>(seed);
            const Result result = predictedResult(scenario);
            const VariableResult& last = lastOfSignal(result);
            const double error =
                std::hypot(last.predictedStandardError, lastOfSignal(fine).predictedStandardError);
            const double z = (last.predictedMse - reference) / error;
            list += QString(" %1").arg(z, 0, 'f', 1);
            beyond += std::abs(z) > 3.0 ? 1 : 0;
            informative += last.predictedStandardError < 0.5 * last.predictedMse ? 1 : 0;
        }
        QVERIFY2(informative > 10, qPrintable(QString::number(informative)));
        QVERIFY2(beyond <= 1, qPrintable(list));
    }

    void doubleDescentHasItsPeakWhereRowsEqualColumns() {
        // q^2 = v (1 - q) for v = 1e-6: 9.995e-4.
        const Scenario scenario =
            regression(1, PriorLayer{400, GaussianPrior{}}, 400, 1e-6, Estimation::Mmse);
        const double v = 1e-6;
        const double q = 0.5 * (std::sqrt(v * v + 4.0 * v) - v);
        const double mse = lastOfSignal(predictedResult(scenario)).predictedMse;
        QVERIFY2(std::abs(mse / q - 1.0) < 1e-6, qPrintable(QString::number(mse, 'g', 12)));
    }

    void aDampedLassoStaysAtItsFixedPoint() {
        // 0.011727556: the fixed point of the undamped recursion, which settles after 30 iterations.
        Scenario scenario =
            regression(1, PriorLayer{600, LaplacePrior{0.1}}, 300, 1e-4, Estimation::Map);
        vampOf(scenario).iterations = 110;
        vampOf(scenario).damping = 0.8;
        scenario.prediction.samples = 1024;
        const Result result = predictedResult(scenario);
        for (std::size_t h = 200; h < result.halfIterations.size(); h += 2) {
            const VariableResult& signal = result.halfIterations[h].variables[0];
            QVERIFY2(std::abs(signal.predictedMse / 0.011727556 - 1.0) < 5e-5,
                     qPrintable(QString("%1: %2").arg(h).arg(signal.predictedMse, 0, 'g', 10)));
        }
    }

    void aPredictionStopsWhereItsRunWould_data() {
        QTest::addColumn<Scenario>("scenario");
        Scenario matched = sparse(1, 0.001);
        QTest::newRow("matched") << matched;
        Scenario mismatched = shrunk(1, LaplacePrior{0.2});
        QTest::newRow("mismatched") << mismatched;
        vampOf(mismatched).damping = 0.8;
        QTest::newRow("damped") << mismatched;
    }

    void aPredictionStopsWhereItsRunWould() {
        QFETCH(Scenario, scenario);
        vampOf(scenario).iterations = 400;
        vampOf(scenario).tolerance = 1e-4;
        scenario.prediction.samples = 2048;
        const Result alone = predictedResult(scenario);
        const auto n = static_cast<int>(alone.halfIterations.size());
        QCOMPARE(alone.predictionEnd.stop, StopReason::Converged);
        scenario.trials = 5;
        const Result run = runScenario(scenario, {1, true, {}}, {});
        QCOMPARE(run.stop.converged, 5);
        const int made = run.halfIterationsMade;
        std::vector<int> ends;
        for (const TrialResult& trial : run.trials) {
            ends.push_back(2 * trial.iteration);
        }
        std::sort(ends.begin(), ends.end());
        // The median of the trials, which have 1000 rows and differ by a fourth.
        QVERIFY2(std::abs(n - ends[2]) <= 2 + ends[2] / 4,
                 qPrintable(QString("%1 predicted, %2 made").arg(n).arg(ends[2])));
        // Nothing is listed that nobody made; what is listed has a prediction.
        QCOMPARE(static_cast<int>(run.halfIterations.size()), made);
        QVERIFY(std::isfinite(lastOfSignal(run).predictedMse));
    }

    void aPredictionThatDivergesSaysSo() {
        Scenario scenario =
            regression(1, PriorLayer{600, GaussianPrior{}}, 900, 0.01, Estimation::Map);
        scenario.layers.back() = OutputLayer{AbsOutput{variance(0.01)}};
        vampOf(scenario).iterations = 60;
        // The estimate behind |z| knows no sign: it ends with 1.12 times the power of the signal.
        vampOf(scenario).divergenceFactor = 1.05;
        const Result result = predictedResult(scenario);
        QCOMPARE(result.predictionEnd.stop, StopReason::Diverged);
        QVERIFY(result.predictionEnd.failure.has_value());
        QCOMPARE(result.predictionsDiverged, result.predictions);
        QVERIFY(result.predictionNote.find("diverges") != std::string::npos);
        for (const HalfIterationResult& half : result.halfIterations) {
            for (const VariableResult& variable : half.variables) {
                // (1 + root)^2 of the power, of an estimate that is opposite and as large as it may be.
                QVERIFY(!(variable.predictedMse > 4.2 * 900.0 / 600.0));
            }
        }
    }

    void aSignalDrawnAsZeroIsRelatedToItsLaw() {
        Scenario scenario = regression(1, PriorLayer{1000, BernoulliGaussianPrior{0.001, 1.0, {}}},
                                       500, 1e-4, Estimation::Mmse);
        scenario.trials = 10;
        scenario.seed = 3;
        vampOf(scenario).iterations = 10;
        const Result result = runScenario(scenario, {1, true, {}}, {});
        QVERIFY(!result.measurementNote.empty());
        for (const TrialResult& trial : result.trials) {
            QVERIFY(std::isfinite(trial.finalNmseDb[0]));
        }
    }

    void predictionsNeedOnlyTheRatioOfTheirRows() {
        Scenario scenario = sparse(1, 0.001);
        vampOf(scenario).iterations = 5;
        const double small = lastOfSignal(predictedResult(scenario)).predictedMse;
        std::get<PriorLayer>(scenario.layers[0]).rows = 4000000;
        std::get<LinearLayer>(scenario.layers[1]).rows = 2000000;
        const double large = lastOfSignal(predictedResult(scenario)).predictedMse;
        QVERIFY(std::abs(large / small - 1.0) < 1e-9);
    }

    void dampingThatHardlyMovesIsPredicted() {
        Scenario scenario = sparse(2, 0.001);
        vampOf(scenario).iterations = 5;
        vampOf(scenario).damping = 1e-8;
        scenario.prediction.samples = 256;
        const Result result = predictedResult(scenario);
        QVERIFY(std::isfinite(lastOfSignal(result).predictedMse));
    }
};

ONSAGER_TEST(PredictionTest)
#include "prediction_test.moc"
