// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/experiment/experiment.h"

#include "engine/experiment/error_measures.h"
#include "engine/experiment/prediction.h"
#include "engine/experiment/prediction_note.h"
#include "engine/experiment/records.h"
#include "engine/numerics/random.h"
#include "tests/support/test_program.h"
#include "tests/support/vamp_settings.h"

#include <QTest>

#include <chrono>
#include <cmath>
#include <thread>

using namespace onsager;

namespace {

Scenario small() {
    Scenario scenario;
    scenario.columns = 2;
    scenario.trials = 5;
    vampOf(scenario).iterations = 4;
    scenario.prediction.samples = 256;
    OutputNoise noise;
    noise.snrDb = 10.0;
    scenario.layers = {
        PriorLayer{30, GaussianPrior{}}, LinearLayer{120, GaussianMatrix{}, {}},
        OutputLayer{CommitteeOutput{Activation::Sigmoid, GaussianSecondLayer{}, noise}}};
    return scenario;
}

/// Bitwise equality of the numbers of two results; missing equals missing.
bool sameNumber(double a, double b) {
    return a == b || (std::isnan(a) && std::isnan(b));
}

bool sameNumbers(const Result& a, const Result& b) {
    bool same = a.halfIterations.size() == b.halfIterations.size()
                && a.testError.size() == b.testError.size();
    for (std::size_t h = 0; same && h < a.halfIterations.size(); ++h) {
        for (std::size_t l = 0; l < a.halfIterations[h].variables.size(); ++l) {
            const VariableResult& x = a.halfIterations[h].variables[l];
            const VariableResult& y = b.halfIterations[h].variables[l];
            same = same && sameNumber(x.mse.mean, y.mse.mean) && sameNumber(x.mse.q90, y.mse.q90)
                   && sameNumber(x.nmseDb.median, y.nmseDb.median)
                   && sameNumber(x.predictedMse, y.predictedMse)
                   && sameNumber(x.mseGap.standardError, y.mseGap.standardError);
        }
        same = same && sameNumber(a.testError[h].measured.median, b.testError[h].measured.median);
    }
    return same;
}

TrialRecord trialWith(int trial, const std::vector<double>& mse, StopReason stop) {
    TrialRecord record;
    record.trial = trial;
    record.stop = stop;
    HalfIteration when;
    for (const double value : mse) {
        record.errors.push_back({when, {{0, value, value}, {1, value, value}}, kMissing});
        when = when.next();
    }
    return record;
}

}  // namespace

class ExperimentTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theNumbersDoNotDependOnTheThreads() {
        const Result one = runScenario(small(), {1, true, {}}, {});
        QVERIFY(one.complete);
        QCOMPARE(one.halfIterations.size(), std::size_t{8});
        QVERIFY(sameNumbers(one, runScenario(small(), {2, true, {}}, {})));
        QVERIFY(sameNumbers(one, runScenario(small(), {4, true, {}}, {})));
    }

    void lockstepGivesTheSameNumbers() {
        Experiment experiment(small(), 2);
        QVERIFY(experiment.predict(0, 128, {}));
        QVERIFY(experiment.setUp({}));
        QVERIFY(experiment.advance({}));
        const Result early = experiment.result();
        QCOMPARE(early.halfIterations[0].variables[0].mse.trials, 5);
        QVERIFY(!early.complete);
        for (int trial = 0; trial < 5; ++trial) {
            QVERIFY(experiment.predict(trial, 0, {}));
        }
        while (experiment.advance({})) {
        }
        QVERIFY(experiment.finished());
        const Result late = experiment.result();
        QVERIFY(late.complete);
        QVERIFY(sameNumbers(late, runScenario(small(), {2, true, {}}, {})));
    }

    void moreTrialsLeaveTheFirstOnesAlone() {
        Scenario more = small();
        more.trials = 7;
        const Result few = runScenario(small(), {2, true, {}}, {});
        const Result many = runScenario(more, {2, true, {}}, {});
        for (std::size_t t = 0; t < 5; ++t) {
            QCOMPARE(few.trials[t].finalMse, many.trials[t].finalMse);
        }
    }

    void aPredictionAloneMeasuresNothing() {
        const Result result = runScenario(small(), {2, false, {}}, {});
        QVERIFY(result.trials.empty());
        QVERIFY(std::isnan(result.halfIterations[3].variables[0].mse.mean));
        QVERIFY(std::isfinite(result.halfIterations[3].variables[0].predictedMse));
    }

    void onlyADampingThatAdaptsIsAnApproximation() {
        Scenario scenario = small();
        scenario.estimation = Estimation::Map;
        QVERIFY(predictionNote(scenario).empty());
        vampOf(scenario).dampingSchedule = DampingSchedule::Adaptive;
        QVERIFY(!predictionNote(scenario).empty());
    }

    void aPredictionWithoutDrawsServesEveryTrial() {
        Scenario scenario;
        scenario.columns = 1;
        scenario.trials = 4;
        scenario.estimation = Estimation::Mmse;
        vampOf(scenario).iterations = 3;
        scenario.layers = {PriorLayer{50, BinaryPrior{}}, LinearLayer{60, {}, {}},
                           OutputLayer{SignOutput{}}};
        const PredictionRecord own = predictTrial(scenario, 3, 0, 1, {});
        QVERIFY(own.isShared && hasSharedPrediction(scenario));
        Experiment experiment(scenario, 1);
        for (int trial = 0; trial < scenario.trials; ++trial) {
            QVERIFY(experiment.predict(trial, 0, {}));
        }
        const Result result = experiment.result();
        for (std::size_t h = 0; h < result.halfIterations.size(); ++h) {
            const VariableResult& variable = result.halfIterations[h].variables[0];
            QCOMPARE(variable.predictedMse, own.traces[0][h].variables[0].mse);
            QCOMPARE(variable.predictedSpread, 0.0);
        }
        QVERIFY(runScenario(scenario, {2, false, {}}, {}).timing.predictionSeconds > 0.0);
        // A second layer that is drawn makes a prediction of its own for each trial.
        scenario.layers.back() =
            OutputLayer{CommitteeOutput{Activation::Relu, GaussianSecondLayer{}, {0.1, {}, {}}}};
        QVERIFY(!predictTrial(scenario, 0, 0, 1, {}).isShared && !hasSharedPrediction(scenario));
    }

    void aDampedPredictionOfOneColumnIsSharedWithItsNumericalError() {
        Scenario scenario;
        scenario.columns = 1;
        scenario.trials = 3;
        scenario.estimation = Estimation::Mmse;
        vampOf(scenario).iterations = 4;
        vampOf(scenario).damping = 0.7;
        scenario.prediction.samples = 2048;
        scenario.layers = {PriorLayer{50, BernoulliGaussianPrior{}}, LinearLayer{40, {}, {}},
                           OutputLayer{AwgnOutput{{0.01, {}, {}}}}};
        const PredictionRecord own = predictTrial(scenario, 2, 0, 1, {});
        QVERIFY(own.isShared);
        QCOMPARE(own.traces.size(), std::size_t(kIntegratedScramblings));
        QCOMPARE(own.coarse.size(), std::size_t(kCoarseIntegratedScramblings));
        // A quick look samples, near the same numbers.
        const PredictionRecord look = predictTrial(scenario, 2, 1024, 1, {});
        QVERIFY(!look.isShared);
        QVERIFY(
            std::abs(look.traces[0].back().variables[0].mse / own.traces[0].back().variables[0].mse
                     - 1.0)
            < 0.1);
        QVERIFY(look.traces[0].back().variables[0].mse != own.traces[0].back().variables[0].mse);
        const Result result = runScenario(scenario, {2, false, {}}, {});
        const VariableResult& last = result.halfIterations.back().variables[0];
        double mean = 0.0;
        for (const auto& trace : own.traces) {
            mean += trace.back().variables[0].mse / kIntegratedScramblings;
        }
        QVERIFY(std::abs(last.predictedMse / mean - 1.0) < 1e-12);
        // Three equal predictions know no more than one.
        scenario.trials = 1;
        const Result alone = runScenario(scenario, {2, false, {}}, {});
        const double error = alone.halfIterations.back().variables[0].predictedStandardError;
        QVERIFY(error > 0.0 && std::abs(last.predictedStandardError / error - 1.0) < 1e-6);
    }

    void aStopIsObeyedWithinAHalfIteration() {
        Scenario scenario = small();
        scenario.layers[1] = LinearLayer{40000, GaussianMatrix{}, {}};
        vampOf(scenario).iterations = 100000;  // longer than any test may take
        scenario.prediction.samples = 64;
        std::stop_source stop;
        std::jthread later([&stop] {
            std::this_thread::sleep_for(std::chrono::milliseconds(300));
            stop.request_stop();
        });
        const Result result = runScenario(scenario, {2, true, {}}, stop.get_token());
        QVERIFY(!result.complete);
        QVERIFY(result.halfIterationsMade < 2 * vampOf(scenario).iterations);
    }

    void aToleranceEndsARunThatHasConverged() {
        Scenario scenario = small();
        vampOf(scenario).iterations = 200;
        vampOf(scenario).damping = 0.8;
        vampOf(scenario).tolerance = 1e-4;
        const Result result = runScenario(scenario, {2, true, {}}, {});
        QVERIFY(result.stop.converged > 0);
        QVERIFY(result.trials[0].iteration < 399 || result.stop.converged < 5);
    }

    void aDivergedTrialCountsAsInfinityInQuantilesAndNotInTheMean() {
        const std::vector<TrialRecord> trials{trialWith(0, {1.0, 2.0}, StopReason::IterationLimit),
                                              trialWith(1, {3.0, 4.0}, StopReason::IterationLimit),
                                              trialWith(2, {5.0}, StopReason::Diverged)};
        Scenario scenario = small();
        const Result result = summarise(scenario, trials, {}, true);
        const Summary& last = result.halfIterations[1].variables[0].mse;
        QCOMPARE(last.mean, 3.0);
        QCOMPARE(last.standardError, 1.0);
        QCOMPARE(last.median, 4.0);
        QVERIFY(std::isinf(last.q90));
        QCOMPARE(last.trials, 3);
        QCOMPARE(result.stop.diverged, 1);
        QVERIFY(std::isinf(result.trials[2].finalMse[0]));
    }

    void trialsThatStoppedKeepTheirStateBeyondTheHalfIterationsMade() {
        const std::vector<TrialRecord> trials{trialWith(0, {1.0, 2.0}, StopReason::Converged),
                                              trialWith(1, {3.0, 4.0, 5.0}, StopReason::Converged)};
        const PredictionRecord longer{
            0, {trialWith(0, {1.0, 2.0, 2.0, 2.0, 2.0}, StopReason::Running).errors}, 0.0};
        const Result result = summarise(small(), trials, {longer}, true);
        QCOMPARE(result.halfIterations.size(), std::size_t{5});
        QCOMPARE(result.halfIterationsMade, 3);
        QCOMPARE(result.halfIterations[4].variables[0].mse.median, 3.5);
        QCOMPARE(summarise(small(), {}, {longer}, true).halfIterationsMade, 0);

        TrialRecord diverged = trialWith(0, {1.0}, StopReason::Diverged);
        diverged.failure = Failure{1, halfIterationAt(1)};
        QCOMPARE(summarise(small(), {diverged}, {longer}, true).halfIterationsMade, 2);
    }

    void theFinalNumberIsThatOfTheBetterFoundedEstimate() {
        // Forward 1.0, claimed 0.5 and 2.0 for the two variables; backward 2.0, claimed 1.0 and 1.9.
        TrialRecord trial = trialWith(0, {1.0, 2.0}, StopReason::IterationLimit);
        const auto claim = [&trial](std::size_t half, double first, double second) {
            trial.errors[half].variables[0].claimed = first;
            trial.errors[half].variables[1].claimed = second;
        };
        claim(0, 0.5, 2.0);
        claim(1, 1.0, 1.9);
        QCOMPARE(summarise(small(), {trial}, {}, true).trials[0].finalMse,
                 (std::vector<double>{1.0, 2.0}));
        // Next to equal claims leave the later one, a divergence leaves nothing.
        claim(0, 0.9999, 1.9);
        QCOMPARE(summarise(small(), {trial}, {}, true).trials[0].finalMse,
                 (std::vector<double>{2.0, 2.0}));
        trial.stop = StopReason::Diverged;
        QVERIFY(std::isinf(summarise(small(), {trial}, {}, true).trials[0].finalMse[0]));
    }

    void theGapIsPairedAndContainsTheNumericalError() {
        const std::vector<TrialRecord> trials{trialWith(0, {1.0}, StopReason::IterationLimit),
                                              trialWith(1, {2.0}, StopReason::IterationLimit)};
        PredictionRecord first{0,
                               {{trialWith(0, {0.7}, StopReason::Running).errors},
                                {trialWith(0, {0.9}, StopReason::Running).errors}},
                               0.0};
        PredictionRecord second{1,
                                {{trialWith(1, {1.8}, StopReason::Running).errors},
                                 {trialWith(1, {1.8}, StopReason::Running).errors}},
                                0.0};
        const Result result = summarise(small(), trials, {first, second}, true);
        const VariableResult& z = result.halfIterations[0].variables[0];
        // Differences 0.2 and 0.2; the first prediction has a variance of 0.02 / 2.
        QVERIFY(std::abs(z.mseGap.mean - 0.2) < 1e-12);
        QVERIFY(std::abs(z.mseGap.standardError - std::sqrt(0.01 / 4.0)) < 1e-12);
        QVERIFY(std::abs(z.predictedMse - 1.3) < 1e-12);
        QVERIFY(std::abs(z.predictedStandardError - 0.05) < 1e-12);
        // t = 4 of one degree of freedom, all of it in the first prediction: P(T > 4) = 0.0779791.
        QVERIFY(std::abs(z.mseGap.z - 1.4187) < 1e-3);
    }

    void zMeansTheSameForThreeTrialsAsForThirty() {
        // Trials that are 1 + N(0, 1) s against a prediction of 1: z is N(0, 1), so that |z| > 1 has
        // probability 0.3173 and |z| > 3 has 0.0027, for any number of trials.
        constexpr int kRuns = 4000;
        for (const int trials : {2, 3, 10, 30}) {
            const Eigen::MatrixXd noise =
                RandomField(91, trials, 0, Draw::Signal).gaussian(kRuns, trials);
            int beyondOne = 0;
            int beyondThree = 0;
            for (int run = 0; run < kRuns; ++run) {
                std::vector<TrialRecord> records;
                std::vector<PredictionRecord> predictions;
                for (int trial = 0; trial < trials; ++trial) {
                    records.push_back(trialWith(trial, {1.0 + 0.01 * noise(run, trial)},
                                                StopReason::IterationLimit));
                    predictions.push_back(
                        {trial, {trialWith(trial, {1.0}, StopReason::Running).errors}, 0.0});
                }
                const Result result = summarise(small(), records, predictions, true);
                const double z = result.halfIterations[0].variables[0].mseGap.z;
                beyondOne += std::abs(z) > 1.0 ? 1 : 0;
                beyondThree += std::abs(z) > 3.0 ? 1 : 0;
            }
            // Standard errors: 0.0074 and 0.0008; four of them.
            QVERIFY2(std::abs(double(beyondOne) / kRuns - 0.3173) < 0.030,
                     qPrintable(QString("%1 trials: %2").arg(trials).arg(beyondOne)));
            QVERIFY2(std::abs(double(beyondThree) / kRuns - 0.0027) < 0.0033,
                     qPrintable(QString("%1 trials: %2").arg(trials).arg(beyondThree)));
        }
    }

    void aGapOfRoundingHasNoZ() {
        const auto zOf = [](double first, double second, double predicted) {
            const std::vector<TrialRecord> trials{
                trialWith(0, {first}, StopReason::IterationLimit),
                trialWith(1, {second}, StopReason::IterationLimit)};
            std::vector<PredictionRecord> predictions;
            for (int trial = 0; trial < 2; ++trial) {
                predictions.push_back(
                    {trial, {trialWith(trial, {predicted}, StopReason::Running).errors}, 0.0});
            }
            const Result result = summarise(small(), trials, predictions, true);
            return result.halfIterations[0].variables[0].mseGap.z;
        };
        QVERIFY(std::isfinite(zOf(1.0, 1.1, 0.9)));
        QVERIFY(
            std::isnan(zOf(1.0 + 1e-9, 1.0 + 2e-9, 1.0)));  // below what a prediction is good to
        QVERIFY(std::isnan(zOf(1e-28, 2e-28, 1e-19)));      // exactly recovered
        QVERIFY(std::isnan(zOf(0.0, 0.0, 0.0)));
        QVERIFY(std::isnan(zOf(1.0, 1.0, 1.0)));
    }

    void aGapOfRoundingHasNoZInOtherErrorsEither() {
        const ErrorName* noise = &errorMeasure("noise")->quantity;
        const auto zOf = [noise](double first, double second, double predicted) {
            const auto with = [noise](TrialRecord record, double value) {
                record.errors.front().variables.front().values = {{noise, value}};
                return record;
            };
            const auto record = [](int trial) {
                return trialWith(trial, {1.0}, StopReason::IterationLimit);
            };
            const std::vector<TrialRecord> trials{with(record(0), first), with(record(1), second)};
            std::vector<PredictionRecord> predictions;
            for (int trial = 0; trial < 2; ++trial) {
                predictions.push_back({trial, {with(record(trial), predicted).errors}, 0.0});
            }
            const Result result = summarise(small(), trials, predictions, true);
            return result.halfIterations[0].variables[0].errors[0].gap.z;
        };
        QVERIFY(std::isfinite(zOf(0.3, 0.4, 0.2)));
        QVERIFY(std::isfinite(zOf(3e-9, 4e-9, 2e-9)));
        QVERIFY(std::isnan(zOf(1e-18, 3e-18, 0.0)));  // beside a signal of power 1
        QVERIFY(std::isnan(zOf(0.3 + 1e-16, 0.3 + 2e-16, 0.3)));
    }
};

ONSAGER_TEST(ExperimentTest)
#include "experiment_test.moc"
