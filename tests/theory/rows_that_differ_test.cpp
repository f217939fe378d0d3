// SPDX-License-Identifier: GPL-3.0-or-later
//
// Rows of the signal or of the noise that differ by known factors: the algorithm against its state evolution, paired.
#include "engine/experiment/experiment.h"
#include "tests/support/agreement.h"
#include "tests/support/long_version.h"
#include "tests/support/test_program.h"
#include "tests/support/vamp_settings.h"

#include <QTest>

#include <cmath>

using namespace onsager;

namespace {

const OutputNoise kNoise{0.02, {}, {}};

Scenario factorRegression(const Prior& prior,
                          const FactorLaw& rowPower,
                          Estimation estimation,
                          int columns) {
    Scenario scenario;
    scenario.columns = columns;
    scenario.estimation = estimation;
    scenario.trials = isLongVersion() ? 40 : 10;
    vampOf(scenario).iterations = 6;
    scenario.prediction.samples = 4096;
    PriorLayer layer{1000, prior};
    layer.rowPower = rowPower;
    scenario.layers = {layer, LinearLayer{700, GaussianMatrix{}, {}},
                       OutputLayer{AwgnOutput{kNoise}}};
    return scenario;
}

Result resultOf(const Scenario& scenario) {
    const std::vector<ScenarioProblem> problems = problemsOf(scenario);
    if (!problems.empty()) {
        throw std::invalid_argument(problems.front().path + ": " + problems.front().message);
    }
    return runScenario(scenario, {2, true, {}}, {});
}

/// A list of 1000 factors from -10 to 10 dB.
GivenFactors ramp() {
    GivenFactors factors;
    for (int n = 0; n < 1000; ++n) {
        factors.values.push_back(std::pow(10.0, -1.0 + 0.002 * n));
    }
    return factors;
}

}  // namespace

class RowsThatDifferTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void pathLossAgreesWithStateEvolution_data() {
        QTest::addColumn<Prior>("prior");
        QTest::addColumn<int>("columns");
        QTest::addColumn<bool>("isMode");
        const Prior sparse = BernoulliGaussianPrior{0.2, 1.0, {}};
        QTest::newRow("sparse, d 1") << sparse << 1 << false;
        QTest::newRow("sparse, d 3") << sparse << 3 << false;
        QTest::newRow("Gaussian, d 1") << Prior(GaussianPrior{}) << 1 << false;
        QTest::newRow("Laplace, MAP, d 1") << Prior(LaplacePrior{0.7}) << 1 << true;
        QTest::newRow("group lasso, MAP, d 2") << Prior(GroupLassoPrior{1.5}) << 2 << true;
    }

    void pathLossAgreesWithStateEvolution() {
        QFETCH(const Prior, prior);
        QFETCH(const int, columns);
        QFETCH(const bool, isMode);
        const Estimation estimation = isMode ? Estimation::Map : Estimation::Mmse;
        for (const FactorLaw& law : {FactorLaw(UniformFactors{-10.0, 10.0}), FactorLaw(ramp())}) {
            verifyAgreement(resultOf(factorRegression(prior, law, estimation, columns)));
        }
    }

    void aDampedRunAgreesToo() {
        Scenario scenario = factorRegression(BernoulliGaussianPrior{0.2, 1.0, {}},
                                             LognormalFactors{0.0, 4.0}, Estimation::Mmse, 1);
        vampOf(scenario).damping = 0.8;
        verifyAgreement(resultOf(scenario));
    }

    void noiseOfEachRowAgreesWithStateEvolution_data() {
        QTest::addColumn<Output>("output");
        QTest::addColumn<int>("columns");
        QTest::addColumn<bool>("isMode");
        QTest::newRow("values, d 2") << Output(AwgnOutput{kNoise}) << 2 << false;
        QTest::newRow("tanh, d 1") << Output(AwgnOutput{kNoise, Activation::Tanh}) << 1 << false;
        QTest::newRow("relu, d 1") << Output(ReluOutput{kNoise}) << 1 << false;
        QTest::newRow("values, MAP, d 1") << Output(AwgnOutput{kNoise}) << 1 << true;
    }

    void noiseOfEachRowAgreesWithStateEvolution() {
        QFETCH(const Output, output);
        QFETCH(const int, columns);
        QFETCH(const bool, isMode);
        Scenario scenario =
            factorRegression(isMode ? Prior(LaplacePrior{0.7}) : Prior(GaussianPrior{}),
                             NoFactors{}, isMode ? Estimation::Map : Estimation::Mmse, columns);
        auto& last = std::get<OutputLayer>(scenario.layers.back());
        last.channel = output;
        last.rowNoise = UniformFactors{-10.0, 15.0};
        verifyAgreement(resultOf(scenario));
    }

    void aListKnownToTheAlgorithmIsWorthIt() {
        // Gaussian rows behind the identity: mean of s v / (s + v), and without knowledge tau v / (tau + v), tau the
        // mean of s.
        Scenario scenario = factorRegression(GaussianPrior{}, ramp(), Estimation::Mmse, 1);
        scenario.layers[1] = LinearLayer{1000, IdentityMatrix{}, {}};
        auto& noise = std::get<AwgnOutput>(std::get<OutputLayer>(scenario.layers.back()).channel);
        noise.noise.variance = 1.0;
        const Result result = resultOf(scenario);
        verifyAgreement(result);
        double expected = 0.0;
        double tau = 0.0;
        for (const double s : ramp().values) {
            expected += s / (1.0 + s) / 1000.0;
            tau += s / 1000.0;
        }
        const double predicted = result.halfIterations.back().variables.front().predictedMse;
        QVERIFY2(std::abs(predicted - expected) < 1e-6, qPrintable(QString::number(predicted)));
        QVERIFY(predicted < 0.75 * tau / (1.0 + tau));
    }

    void activityIsDetectedAsOftenAsPredicted() {
        // A weak row is missed more often, and counts in units of its own.
        for (const int columns : {1, 2}) {
            Scenario scenario =
                factorRegression(BernoulliGaussianPrior{0.2, 1.0, {}}, UniformFactors{-15.0, 5.0},
                                 Estimation::Mmse, columns);
            scenario.trials = 20;
            const Result result = resultOf(scenario);
            int compared = 0;
            for (const HalfIterationResult& half : result.halfIterations) {
                for (const ErrorResult& error : half.variables.front().errors) {
                    const bool isShare = error.quantity.key == "missedDetections"
                                         || error.quantity.key == "falseDetections";
                    if (!isShare || !std::isfinite(error.predicted) || half.when.iteration == 0) {
                        continue;
                    }
                    // 5 standard errors of the mean over trials, and what 1 / n leaves of a share.
                    const double allowed = 5.0 * error.gap.standardError + 0.01;
                    QVERIFY2(std::abs(error.gap.mean) < allowed,
                             qPrintable(QString("%1: measured %2, predicted %3")
                                            .arg(error.quantity.key.data())
                                            .arg(error.measured.mean)
                                            .arg(error.predicted)));
                    ++compared;
                }
            }
            QVERIFY(compared >= 8);
        }
    }
};

ONSAGER_TEST(RowsThatDifferTest)
#include "rows_that_differ_test.moc"
