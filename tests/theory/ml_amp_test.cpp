// SPDX-License-Identifier: GPL-3.0-or-later
//
// ML-AMP against its state evolution, and both against values that an independent program computed.
#include "engine/experiment/experiment.h"
#include "engine/experiment/prediction.h"
#include "tests/support/agreement.h"
#include "tests/support/amp_stacks.h"
#include "tests/support/test_program.h"

#include <QTest>

#include <cmath>

using namespace onsager;

namespace {

Scenario rectified() {
    return ampStack({sparsePrior(0.3), gaussianLinear(2000), ActivationLayer{Activation::Relu, {}},
                     gaussianLinear(1400), awgnOutput(0.005)});
}

/// MSE of Z_0 that is predicted after the given number of iterations.
double predictedError(const Scenario& scenario, int iteration) {
    const PredictionRecord prediction = predictTrial(scenario, 0, 0, 2, {});
    return prediction.traces.front().at(static_cast<std::size_t>(2 * iteration)).variables[0].mse;
}

}  // namespace

class MlAmpTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void predictedErrorsAreTheKnownOnes_data() {
        QTest::addColumn<Scenario>("scenario");
        QTest::addColumn<MlAmpSchedule>("schedule");
        QTest::addColumn<QList<double>>("errors");  // after 1, 2, 3, 5 iterations
        QTest::newRow("regression") << sparseRegression() << MlAmpSchedule::Sequential
                                    << QList<double>{0.09481, 0.05398, 0.03244, 0.01196};
        QTest::newRow("product, sequential") << productRegression() << MlAmpSchedule::Sequential
                                             << QList<double>{0.18329, 0.13244, 0.10647, 0.08399};
        QTest::newRow("product, parallel") << productRegression() << MlAmpSchedule::Parallel
                                           << QList<double>{0.18329, 0.14588, 0.11947, 0.09279};
        QTest::newRow("decoder, sequential") << signDecoder() << MlAmpSchedule::Sequential
                                             << QList<double>{0.67825, 0.52850, 0.42808, 0.28003};
        QTest::newRow("decoder, parallel") << signDecoder() << MlAmpSchedule::Parallel
                                           << QList<double>{0.67825, 0.55739, 0.46591, 0.32626};
    }

    void predictedErrorsAreTheKnownOnes() {
        QFETCH(Scenario, scenario);
        QFETCH(const MlAmpSchedule, schedule);
        QFETCH(const QList<double>, errors);
        ampOf(scenario).schedule = schedule;
        const int iterations[] = {1, 2, 3, 5};
        for (int k = 0; k < 4; ++k) {
            const double found = predictedError(scenario, iterations[k]);
            QVERIFY2(std::abs(found - errors[k]) < 6e-6,
                     qPrintable(QString("iteration %1: %2").arg(iterations[k]).arg(found)));
        }
    }

    void theFirstEstimateDecidesTheFirstError() {
        Scenario scenario = rectified();
        // The first by sums over grids, 0.00005 apart; the algorithm finds both, see below.
        QVERIFY(std::abs(predictedError(scenario, 1) - 0.175965) < 1e-6);
        ampOf(scenario).firstEstimate = FirstEstimate::PriorMean;
        QVERIFY(std::abs(predictedError(scenario, 1) - 0.155843) < 1e-6);
    }

    void theAlgorithmAgreesWithStateEvolution_data() {
        QTest::addColumn<Scenario>("scenario");
        QTest::newRow("product") << productRegression();
        Scenario parallel = productRegression();
        ampOf(parallel).schedule = MlAmpSchedule::Parallel;
        QTest::newRow("product, parallel") << parallel;
        QTest::newRow("decoder") << signDecoder();
        QTest::newRow("rectified") << rectified();
        Scenario prior = rectified();
        ampOf(prior).firstEstimate = FirstEstimate::PriorMean;
        ampOf(prior).schedule = MlAmpSchedule::Parallel;
        QTest::newRow("rectified, from the prior, parallel") << prior;
        Scenario informed =
            ampStack({signPrior(), gaussianLinear(1200), OutputLayer{SignOutput{}}});
        informed.start = InformedStart{0, 0.3};
        QTest::newRow("perceptron, informed") << informed;
        Scenario magnitudes = ampStack({PriorLayer{1000, GaussianPrior{}}, gaussianLinear(1500),
                                        OutputLayer{AbsOutput{OutputNoise{0.01, {}, {}}}}});
        magnitudes.start = InformedStart{0, 0.2};
        QTest::newRow("phase retrieval, informed") << magnitudes;
        OutputNoise weak;
        weak.variance = 0.05;
        Scenario doors = ampStack({PriorLayer{1000, BinaryPrior{0.5}}, gaussianLinear(1500),
                                   OutputLayer{AwgnOutput{weak, Activation::SymmetricDoor}}});
        doors.start = InformedStart{0, 0.3};
        QTest::newRow("symmetric door, informed") << doors;
        doors.layers.back() =
            OutputLayer{AwgnOutput{OutputNoise{0.0, {}, {}}, Activation::SymmetricDoor}};
        QTest::newRow("symmetric door without noise, informed") << doors;
        QTest::newRow("symmetric door inside")
            << ampStack({signPrior(), gaussianLinear(2000, 0.1, ConstantBias{0.8}),
                         ActivationLayer{Activation::SymmetricDoor, {}}, gaussianLinear(1200),
                         awgnOutput(0.3)});
        Scenario informedAbove = productRegression();
        informedAbove.start = InformedStart{2, 0.3};
        QTest::newRow("product, informed about Z_2") << informedAbove;
        QTest::newRow("noise and bias inside") << ampStack(
            {PriorLayer{1000, GaussianPrior{}}, gaussianLinear(1400, 0.1, GaussianBias{0.2, 0.5}),
             ActivationLayer{Activation::Tanh, {0.02, {}}}, gaussianLinear(1000, 0.05),
             awgnOutput(0.01)});
        QTest::newRow("two columns")
            << ampStack({sparsePrior(0.2), gaussianLinear(600), awgnOutput(0.05)}, 2);
        QTest::newRow("two columns, two layers") << ampStack(
            {sparsePrior(0.3), gaussianLinear(1400), ActivationLayer{Activation::Relu, {0.05, {}}},
             gaussianLinear(1000), awgnOutput(0.02)},
            2);
        Scenario committee =
            ampStack({PriorLayer{600, GaussianPrior{}}, gaussianLinear(1800),
                      OutputLayer{CommitteeOutput{Activation::Relu, OnesSecondLayer{},
                                                  OutputNoise{0.05, {}, {}}}}},
                     2);
        committee.trials = 6;
        committee.prediction.samples = 1024;
        committee.start = InformedStart{0, 0.4};
        QTest::newRow("committee of two") << committee;
        QTest::newRow("three columns, signs of them")
            << ampStack({signPrior(), gaussianLinear(1500), OutputLayer{SignOutput{}}}, 3);
    }

    void theAlgorithmAgreesWithStateEvolution() {
        QFETCH(const Scenario, scenario);
        verifyAgreement(runScenario(scenario, {2, true, {}}, {}));
    }

    void theScaleOfTheMatrixIsPartOfTheTheory() {
        Scenario scenario = rectified();
        std::get<LinearLayer>(scenario.layers[1]).matrix = GaussianMatrix{3.0 / 1000.0};
        std::get<LinearLayer>(scenario.layers[3]).matrix = GaussianMatrix{0.4 / 2000.0};
        verifyAgreement(runScenario(scenario, {2, true, {}}, {}));
    }

    void itsFixedPointIsThatOfMessagePassing() {
        // On independent matrices ML-AMP and ML-VAMP have the same fixed points.
        for (Scenario scenario : {productRegression(), signDecoder()}) {
            ampOf(scenario).iterations = 400;
            const double amp = predictedError(scenario, 399);
            MlMatVampSettings vamp;
            vamp.iterations = 400;
            vamp.minPrecision = 1e-9;
            scenario.algorithm = vamp;
            QVERIFY2(std::abs(predictedError(scenario, 399) - amp) < 1e-7 * amp,
                     qPrintable(QString("%1 and %2")
                                    .arg(amp, 0, 'g', 12)
                                    .arg(predictedError(scenario, 399), 0, 'g', 12)));
        }
    }

    void layerByLayerIsWorse() {
        // What the signal could tell of the upper layer is not used: its error stays above that of ML-AMP.
        Scenario scenario = signDecoder();
        scenario.baselines = {LayerwiseAmpSettings{.iterations = 9}};
        const Result result = runScenario(scenario, {2, true, {}}, {});
        const auto& amp = result.halfIterations.back().variables[2];
        const auto& layerwise = result.baselines.front().epochs.back().variables[2];
        QVERIFY(layerwise.mse.mean > 1.05 * amp.mse.mean);
    }

    /// Entries of W_3 W_1 depend on each other, and noise that is white below W_3 is not so above it: without
    /// damping AMP of the product runs away, with it it ends above ML-AMP.
    void theProductOfTheMatricesTellsLess() {
        Scenario scenario = productRegression();
        ampOf(scenario).iterations = 30;
        scenario.baselines = {MergedAmpSettings{.iterations = 60, .damping = 0.5},
                              MergedAmpSettings{.iterations = 60}};
        const Result result = runScenario(scenario, {2, true, {}}, {});
        const auto& amp = result.halfIterations.back().variables;
        const BaselineResult& damped = result.baselines[0];
        const auto& merged = damped.epochs.back().variables;
        QCOMPARE(merged.size(), std::size_t{2});  // nothing is said of Z_1 and Z_2
        QCOMPARE(merged[0].layer, 0);
        QCOMPARE(merged[1].layer, 3);
        for (std::size_t t = 0; t < damped.trials.size(); ++t) {
            QCOMPARE(damped.trials[t].stop, StopReason::IterationLimit);
            QCOMPARE(result.baselines[1].trials[t].stop, StopReason::Diverged);
        }
        for (const auto& [above, below] : {std::pair(merged[0], amp[0]), {merged[1], amp[3]}}) {
            const double ratio = above.mse.mean / below.mse.mean;
            QVERIFY2(ratio > 1.02 && ratio < 1.5, qPrintable(QString::number(ratio)));
        }
    }

    void oneMatrixIsItsOwnProduct() {
        Scenario scenario = ampStack(
            {sparsePrior(0.2), gaussianLinear(600, 0.01, GaussianBias{0.1, 0.2}), awgnOutput(1e-3)},
            2);
        scenario.trials = 2;
        scenario.baselines = {MergedAmpSettings{.iterations = 9}};
        const Result result = runScenario(scenario, {2, true, {}}, {});
        const auto& amp = result.halfIterations.back().variables;
        const auto& merged = result.baselines.front().epochs.back().variables;
        for (std::size_t l = 0; l < 2; ++l) {
            QCOMPARE(merged[l].mse.mean, amp[l].mse.mean);
            QCOMPARE(merged[l].mse.q90, amp[l].mse.q90);
        }
    }

    /// Damping changes the way and not its end.
    void dampedRunsReachTheSameFixedPoint() {
        for (Scenario scenario : {productRegression(), signDecoder()}) {
            scenario.trials = 1;
            const auto errorsOf = [&](double damping, int iterations) {
                ampOf(scenario) = {.iterations = iterations};
                ampOf(scenario).damping = damping;
                const Result result = runScenario(scenario, {2, true, {}}, {});
                std::vector<double> errors;
                for (const auto& variable : result.halfIterations.back().variables) {
                    errors.push_back(variable.mse.mean);
                }
                return errors;
            };
            const std::vector<double> undamped = errorsOf(1.0, 80);
            const std::vector<double> damped = errorsOf(0.5, 160);
            for (std::size_t l = 0; l < undamped.size(); ++l) {
                QVERIFY2(
                    std::abs(damped[l] / undamped[l] - 1.0) < 1e-4,
                    qPrintable(QString("Z_%1: %2, %3").arg(l).arg(damped[l]).arg(undamped[l])));
            }
        }
    }

    /// Behind a sign all rows are silent once everything is known; what is known is not forgotten.
    void exactRecoveryThroughASignIsKept() {
        for (const std::vector<Layer>& layers :
             {std::vector<Layer>{PriorLayer{500, BinaryPrior{0.5}}, gaussianLinear(1000),
                                 OutputLayer{SignOutput{}}},
              std::vector<Layer>{PriorLayer{500, BinaryPrior{0.5}}, gaussianLinear(1000),
                                 ActivationLayer{Activation::Identity, {}}, gaussianLinear(1500),
                                 OutputLayer{SignOutput{}}}}) {
            Scenario scenario = ampStack(layers);
            scenario.trials = 6;
            ampOf(scenario) = {.iterations = 60};
            const Result result = runScenario(scenario, {2, true, {}}, {});
            QCOMPARE(result.halfIterations.back().variables[0].mse.mean, 0.0);
        }
    }

    /// But that of the undamped run ends where they end.
    void dampedRunsHaveNoPrediction() {
        Scenario scenario = productRegression();
        scenario.trials = 2;
        ampOf(scenario).damping = 0.6;
        const Result damped = runScenario(scenario, {2, true, {}}, {});
        QVERIFY(QString::fromStdString(damped.predictionNote)
                    .endsWith("Damping of 1 has one, with the same fixed points."));
        QVERIFY(std::isnan(damped.halfIterations.back().variables[0].predictedMse));
    }
};

ONSAGER_TEST(MlAmpTest)
#include "ml_amp_test.moc"
