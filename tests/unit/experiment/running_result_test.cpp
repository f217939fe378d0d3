// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/experiment/experiment.h"
#include "tests/support/test_program.h"
#include "tests/support/vamp_settings.h"

#include <QTest>

#include <algorithm>
#include <atomic>
#include <cmath>
#include <functional>

using namespace onsager;

namespace {

Scenario runningRegression() {
    Scenario scenario;
    AwgnOutput awgn;
    awgn.noise.snrDb = 10.0;
    LinearLayer linear;
    linear.rows = 40;
    scenario.trials = 4;
    scenario.columns = 2;
    scenario.estimation = Estimation::Mmse;
    vampOf(scenario).iterations = 2;
    scenario.prediction.samples = 64;
    scenario.layers.emplace_back(PriorLayer{20, GaussianPrior{}});
    scenario.layers.emplace_back(linear);
    scenario.layers.emplace_back(OutputLayer{awgn});
    return scenario;
}

}  // namespace

class RunningResultTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aRunCanBeLookedAtFromItsStartToItsEnd() {
        std::function<Result()> look;
        std::atomic<std::size_t> most = 0;
        bool startsEmpty = false;
        RunOptions options;
        options.onStart = [&](std::function<Result()> function) {
            look = std::move(function);
            startsEmpty = look().trials.empty() && look().halfIterations.empty();
        };
        options.onProgress = [&](const Progress&) {
            most = std::max(most.load(), look().trials.size());
        };
        const Result result = runScenario(runningRegression(), options, {});
        QVERIFY(startsEmpty);
        QCOMPARE(most.load(), std::size_t(3));  // the last trial is put down after its last step
        QVERIFY(result.complete);
        const Result last = look();
        QVERIFY(!last.complete);
        QVERIFY(last.scenario == result.scenario);
        QCOMPARE(last.trials.size(), result.trials.size());
        QCOMPARE(last.halfIterations.back().variables[0].mse.mean,
                 result.halfIterations.back().variables[0].mse.mean);
    }

    void aSampledPosteriorSaysOnHowManyPointsItRests() {
        Scenario scenario = runningRegression();
        QVERIFY(std::isinf(smallestSampleSize(runScenario(scenario, {}, {}).trials)));
        scenario.columns = 3;
        scenario.layers.back() = OutputLayer{CommitteeOutput{
            Activation::Tanh, GivenSecondLayer{{{1.0, 0.3}, {-0.6, 0.8}, {0.5, 0.5}}},
            OutputNoise{0.1, {}, {}}}};
        const Result sampled = runScenario(scenario, {}, {});
        const double smallest = smallestSampleSize(sampled.trials);
        QVERIFY(smallest >= 1.0 && smallest < 1e6);
        QVERIFY(sampled.trials.front().smallestSampleSize >= smallest);
    }

    void aStoppedRunKeepsTheTrialsThatFinished() {
        std::stop_source stop;
        std::function<Result()> look;
        RunOptions options;
        options.onStart = [&](std::function<Result()> function) { look = std::move(function); };
        options.onProgress = [&](const Progress&) {
            if (look().trials.size() == 2) {
                stop.request_stop();
            }
        };
        const Result result = runScenario(runningRegression(), options, stop.get_token());
        QVERIFY(!result.complete);
        QCOMPARE(result.stop.iterationLimit, 2);
        QVERIFY(result.trials.size() < 4);
    }

    void everyTrialIsPairedWithItsOwnPrediction() {
        // Over the trials, the mean of the differences is the difference of the means.
        const Result result = runScenario(runningRegression(), {}, {});
        for (const HalfIterationResult& half : result.halfIterations) {
            for (const VariableResult& variable : half.variables) {
                const double gap = variable.mse.mean - variable.predictedMse;
                QVERIFY(std::abs(variable.mseGap.mean - gap) <= 1e-12);
            }
        }
    }
};

ONSAGER_TEST(RunningResultTest)
#include "running_result_test.moc"
