// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/experiment/algorithm_run.h"
#include "engine/experiment/baseline_summary.h"
#include "engine/experiment/experiment.h"
#include "tests/support/small_scenario.h"
#include "tests/support/test_program.h"
#include "tests/support/vamp_settings.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace onsager;

namespace {

Scenario compared() {
    Scenario scenario = smallScenario();
    scenario.baselines = {AdamSettings{30, 0.02, 16}, AdamSettings{5, 0.01, 0}};
    return scenario;
}

Result run(const Scenario& scenario, int threads) {
    return runScenario(scenario, {threads, true, {}, {}}, {});
}

bool same(const BaselineResult& a, const BaselineResult& b) {
    bool equal = a.epochs.size() == b.epochs.size();
    for (std::size_t k = 0; equal && k < a.epochs.size(); ++k) {
        equal = a.epochs[k].testError.median == b.epochs[k].testError.median
                && a.epochs[k].objective.q90 == b.epochs[k].objective.q90
                && a.epochs[k].variables[1].mse.mean == b.epochs[k].variables[1].mse.mean;
    }
    return equal;
}

}  // namespace

class BaselineTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aSamplerSaysHowWellItSamples() {
        Scenario scenario = smallScenario();
        scenario.estimation = Estimation::Mmse;
        scenario.baselines = {MalaSettings{300, 150, 0.1, 3}, AdamSettings{3, 0.02, 16}};
        const Result result = run(scenario, 2);
        const BaselineResult& sampler = result.baselines[0];
        QCOMPARE(sampler.epochs.front().epoch, 0);
        QCOMPARE(sampler.epochs.back().epoch, 300);
        QCOMPARE(sampler.epochs.size(), std::size_t{101});
        for (const TrialResult& trial : sampler.trials) {
            QCOMPARE(trial.sampling.value().draws, 450L);
            QVERIFY(trial.sampling->acceptance > 0.2 && trial.sampling->acceptance < 0.95);
            QVERIFY(trial.sampling->effectiveSampleSize > 0.0);
            QVERIFY(trial.sampling->rHat > 0.9);
        }
        const std::vector<SamplingSummary> summaries = samplingSummaries(sampler);
        QCOMPARE(summaries.size(), std::size_t{3});
        QCOMPARE(std::string(summaries[2].quantity), std::string("rHat"));
        QCOMPARE(summaries[2].summary.trials, 3);
        QVERIFY(!result.baselines[1].trials[0].sampling);
        QVERIFY(samplingSummaries(result.baselines[1]).empty());
        const Result alone = run(scenario, 1);
        QVERIFY(alone.baselines[0].trials[2].sampling == sampler.trials[2].sampling);
        for (std::size_t k = 0; k < sampler.epochs.size(); ++k) {
            QCOMPARE(alone.baselines[0].epochs[k].variables[0].mse.mean,
                     sampler.epochs[k].variables[0].mse.mean);
        }
    }

    void imagesOfTheFirstDrawAreKeptWhole() {
        Scenario scenario = smallScenario();
        scenario.estimation = Estimation::Mmse;
        scenario.columns = 2;
        scenario.images = ImageSettings{0, 6, 4};
        scenario.baselines = {MalaSettings{40, 20, 0.1, 2}, AdamSettings{3, 0.02, 16}};
        Experiment experiment(scenario, 1);
        experiment.keepDetails();
        experiment.setUp({});
        while (experiment.advance({})) {
        }
        const std::shared_ptr<const RunDetails> details = experiment.details();
        const ImageDetails& images = *details->images;
        const Instance instance = drawInstance(scenario, 0);
        QVERIFY(images.truth == instance.signals[0].cast<float>());
        QCOMPARE(images.observed.size(), Eigen::Index{0});  // 96 rows are no 24 pixels
        QCOMPARE(images.algorithms.size(), std::size_t{3});
        QCOMPARE(images.baselines[0].mean.rows(), Eigen::Index{24});
        QCOMPARE(images.baselines[0].deviations.cols(), Eigen::Index{2});
        QCOMPARE(images.baselines[1].mean.cols(), Eigen::Index{2});
        QCOMPARE(images.baselines[1].deviations.size(), Eigen::Index{0});
        QVERIFY(details->measured.back()->image.mean == details->measured.back()->estimates[0]);
        scenario.images = ImageSettings{1, 12, 8};
        Experiment direct(scenario, 1);
        direct.keepDetails();
        direct.setUp({});
        QVERIFY(direct.details()->images->isObservedDirectly);
        QCOMPARE(direct.details()->images->baselines[0].mean.size(), Eigen::Index{0});
    }

    void everyBaselineRunsOnEveryDrawAndIsMeasuredFromItsStart() {
        const Result result = run(compared(), 2);
        QCOMPARE(result.baselines.size(), std::size_t{2});
        const BaselineResult& first = result.baselines[0];
        QCOMPARE(first.epochs.size(), std::size_t{31});
        QCOMPARE(first.epochs.front().epoch, 0);
        QCOMPARE(first.epochs.back().epoch, 30);
        QCOMPARE(first.trials.size(), std::size_t{3});
        QCOMPARE(first.trials[2].stop, StopReason::IterationLimit);
        QCOMPARE(first.trials[2].iteration, 30);
        QCOMPARE(first.epochs.back().testError.trials, 3);
        QVERIFY(first.epochs.back().objective.median < first.epochs.front().objective.median);
        QVERIFY(first.epochs.back().testError.median < first.epochs.front().testError.median);
        QVERIFY(first.secondsPerEpoch > 0.0);
        QVERIFY(result.complete);
        QVERIFY(result.baselines[1].epochs.size() == 6);
    }

    /// ML-AMP on the draws of ML-Mat-VAMP, each with a prediction of its own; damped it has none.
    void messagePassingIsPredicted() {
        Scenario scenario;
        scenario.seed = 3;
        scenario.trials = 6;
        scenario.columns = 1;
        scenario.estimation = Estimation::Mmse;
        scenario.layers = {PriorLayer{800, BernoulliGaussianPrior{0.2, 1.0, {}}},
                           LinearLayer{480, {}, {}, {}},
                           OutputLayer{AwgnOutput{OutputNoise{1e-3, {}, {}}}}};
        MlAmpSettings amp;
        amp.iterations = 8;
        MlAmpSettings damped = amp;
        damped.damping = 0.5;
        scenario.baselines = {amp, damped};
        const Result result = run(scenario, 2);
        Scenario alone = scenario;
        alone.algorithm = amp;
        alone.baselines.clear();
        const Result expected = run(alone, 2);
        QCOMPARE(result.baselines[0].epochs.back().epoch, 8);
        for (const BaselineEpoch& epoch : result.baselines[0].epochs) {
            if (epoch.epoch == 0) {
                QVERIFY(std::isnan(epoch.variables[0].predictedMse));
                continue;
            }
            const auto& half =
                expected.halfIterations[static_cast<std::size_t>(2 * epoch.epoch - 1)];
            for (std::size_t layer = 0; layer < 2; ++layer) {
                QCOMPARE(epoch.variables[layer].predictedMse, half.variables[layer].predictedMse);
                QCOMPARE(epoch.variables[layer].mse.mean, half.variables[layer].mse.mean);
                QVERIFY(std::abs(epoch.variables[layer].mseGap.z) < 4.0);
            }
        }
        QVERIFY(std::isnan(result.baselines[1].epochs.back().variables[0].predictedMse));
    }

    void theMainAlgorithmDoesNotNoticeItsBaselines() {
        Scenario alone = compared();
        alone.baselines.clear();
        const Result with = run(compared(), 1);
        const Result without = run(alone, 1);
        QCOMPARE(with.trials.size(), without.trials.size());
        for (std::size_t t = 0; t < with.trials.size(); ++t) {
            QVERIFY(with.trials[t].finalMse == without.trials[t].finalMse);
        }
        QVERIFY(without.baselines.empty());
    }

    void theNumbersDoNotDependOnThreadsOrOnStepping() {
        const Scenario scenario = compared();
        const Result one = run(scenario, 1);
        const Result two = run(scenario, 2);
        Experiment experiment(scenario, 2);
        QVERIFY(experiment.setUp({}));
        int steps = 1;
        while (experiment.advance({})) {
            ++steps;
        }
        QCOMPARE(steps, 2 * vampOf(scenario).iterations + 30 + 5);
        const Result stepped = experiment.result();
        for (std::size_t k = 0; k < 2; ++k) {
            QVERIFY(same(one.baselines[k], two.baselines[k]));
            QVERIFY(same(one.baselines[k], stepped.baselines[k]));
        }
    }

    void theirTestErrorIsTheirOwn() {
        // Adam and MAP message passing minimise the same objective: where both have converged on an
        // easy problem their estimates are close, and much closer than their starts.
        Scenario scenario;
        scenario.columns = 1;
        scenario.trials = 4;
        vampOf(scenario).iterations = 30;
        AwgnOutput output;
        output.noise.variance = 0.05;
        scenario.layers = {PriorLayer{20, GaussianPrior{}},
                           LinearLayer{60, GaussianMatrix{}, {}, {}}, OutputLayer{output}};
        scenario.baselines = {AdamSettings{3000, 0.01, 0}};
        const Result result = run(scenario, 2);
        const VariableResult& passing = result.halfIterations.back().variables[0];
        const VariableResult& adam = result.baselines[0].epochs.back().variables[0];
        QVERIFY(std::abs(passing.mse.mean - adam.mse.mean) < 1e-4 * passing.mse.mean);
    }

    void messagePassingWithOtherSettingsIsTheRunThatHasThem() {
        Scenario scenario = smallScenario();
        MlMatVampSettings damped = vampOf(scenario);
        damped.damping = 0.6;
        damped.iterations = 7;
        scenario.baselines = {damped};
        Scenario alone = smallScenario();
        alone.algorithm = damped;
        const BaselineResult beside = run(scenario, 2).baselines.front();
        const Result own = run(alone, 2);
        QCOMPARE(beside.epochs.size(), std::size_t{7});  // nothing is estimated before the first
        for (std::size_t k = 0; k < 7; ++k) {
            QCOMPARE(beside.epochs[k].epoch, static_cast<int>(k) + 1);
            QCOMPARE(beside.epochs[k].objective.trials, 0);
            for (std::size_t l = 0; l < 2; ++l) {
                QCOMPARE(beside.epochs[k].variables[l].mse.mean,
                         own.halfIterations[2 * k + 1].variables[l].mse.mean);
            }
        }
        QCOMPARE(beside.trials[0].stop, StopReason::IterationLimit);
    }

    void aToleranceEndsItBetweenTwoMeasurements() {
        // After a pass of either direction: the last estimates are measured, though no hundredth iteration is.
        for (const double tolerance : {1e-1, 3e-2, 1e-2, 1e-3, 1e-4}) {
            Scenario scenario = smallScenario();
            MlMatVampSettings many = vampOf(scenario);
            many.iterations = 10000;
            many.tolerance = tolerance;
            scenario.baselines = {many};
            const BaselineResult result = run(scenario, 2).baselines.front();
            for (const TrialResult& trial : result.trials) {
                QCOMPARE(trial.stop, StopReason::Converged);
                QVERIFY(trial.iteration >= 1 && trial.iteration < 100);
                QVERIFY(std::isfinite(trial.finalMse.at(0)));
            }
        }
    }

    void manyEpochsAreMeasuredAHundredTimes() {
        Scenario scenario = smallScenario();
        scenario.trials = 1;
        scenario.baselines = {AdamSettings{1050, 0.01, 0}};
        const Result result = run(scenario, 1);
        const std::vector<BaselineEpoch>& epochs = result.baselines[0].epochs;
        QVERIFY(epochs.size() <= kMostMeasuredIterations + 2U);
        QCOMPARE(epochs[1].epoch, 11);
        QCOMPARE(epochs.back().epoch, 1050);
    }

    void anObjectiveThatOverflowsIsADivergenceAndNoNumber() {
        Scenario scenario = smallScenario();
        AwgnOutput output;
        output.noise.variance = 1e-8;
        scenario.layers[1] = LinearLayer{96, GaussianMatrix{1e300}, {}, {}};
        scenario.layers[2] = OutputLayer{output};
        scenario.baselines = {AdamSettings{3, 10.0, 0}};
        const Instance instance = drawInstance(scenario, 0);
        const AlgorithmRun baseline(scenario.baselines[0], scenario, instance, 0, 1,
                                    Measured::SomeIterations);
        QCOMPARE(baseline.record().stop, StopReason::Diverged);
        QVERIFY(baseline.record().failure->reason.ends_with("is not finite"));
        const Result result = run(scenario, 1);
        QCOMPARE(result.baselines[0].trials.size(), std::size_t{3});
        QCOMPARE(result.baselines[0].trials[0].stop, StopReason::Diverged);
        QVERIFY(result.baselines[0].epochs.empty());
    }

    void aStopEndsThemToo() {
        Experiment experiment(compared(), 1);
        QVERIFY(experiment.setUp({}));
        const Instance instance = drawInstance(compared(), 0);
        AlgorithmRun baseline(AdamSettings{30, 0.02, 16}, compared(), instance, 0, 1,
                              Measured::SomeIterations);
        baseline.advance();
        baseline.cancel();
        QCOMPARE(baseline.record().stop, StopReason::Cancelled);
        const AlgorithmRecord before = baseline.record();
        baseline.advance();
        QCOMPARE(baseline.record().errors.size(), before.errors.size());
        // A whole run that is stopped while its baselines run.
        Scenario scenario = compared();
        scenario.baselines = {AdamSettings{1000000, 0.01, 16}};
        std::stop_source source;
        const Result result =
            runScenario(scenario,
                        {1,
                         true,
                         [&](const Progress& progress) {
                             if (progress.done > 2 * vampOf(scenario).iterations + 20) {
                                 source.request_stop();
                             }
                         },
                         {}},
                        source.get_token());
        QVERIFY(!result.complete);
        QCOMPARE(result.trials[0].stop, StopReason::IterationLimit);
        QCOMPARE(result.baselines[0].trials[0].stop, StopReason::Cancelled);
    }
};

ONSAGER_TEST(BaselineTest)
#include "baseline_test.moc"
