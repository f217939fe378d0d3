// SPDX-License-Identifier: GPL-3.0-or-later
//
// Regressions with the laws that no preset has: the algorithm against its state evolution, paired.
#include "engine/experiment/experiment.h"
#include "tests/support/agreement.h"
#include "tests/support/long_version.h"
#include "tests/support/test_program.h"
#include "tests/support/vamp_settings.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace onsager;

namespace {

Scenario priorRegression(const Prior& prior, Estimation estimation, int columns) {
    Scenario scenario;
    scenario.columns = columns;
    scenario.estimation = estimation;
    scenario.trials = isLongVersion() ? 40 : 10;
    vampOf(scenario).iterations = 6;
    scenario.prediction.samples = 2048;
    const OutputNoise noise{0.05, {}, {}};
    scenario.layers = {PriorLayer{1000, prior}, LinearLayer{700, GaussianMatrix{}, {}},
                       OutputLayer{AwgnOutput{noise}}};
    return scenario;
}

/// Rows that are exactly 0 or exactly 1.5, or Gaussian.
Prior spikesAndBell(int d) {
    const auto size = static_cast<std::size_t>(d);
    const MatrixRows zeros(size, std::vector<double>(size, 0.0));
    MatrixRows bell = zeros;
    for (std::size_t j = 0; j < size; ++j) {
        bell[j][j] = 0.5;
    }
    const std::vector<double> zero(size, 0.0);
    return GaussianMixturePrior{
        {0.6, 0.2, 0.2}, {zero, std::vector<double>(size, 1.5), zero}, {zeros, zeros, bell}};
}

}  // namespace

class PriorLawsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void thePriorAgreesWithStateEvolution_data() {
        QTest::addColumn<Prior>("prior");
        QTest::addColumn<int>("columns");
        for (const int d : {1, 3}) {
            QTest::addRow("elastic net, d %d", d) << Prior(ElasticNetPrior{0.5, 2.0}) << d;
            QTest::addRow("exponential, d %d", d) << Prior(ExponentialPrior{0.7}) << d;
            QTest::addRow("Bernoulli-Gaussian with a mean, d %d", d)
                << Prior(BernoulliGaussianPrior{0.2, 0.5, {}, 1.0}) << d;
            QTest::addRow("half-normal, d %d", d) << Prior(HalfNormalPrior{1.3}) << d;
            QTest::addRow("uniform, d %d", d) << Prior(UniformPrior{1.5}) << d;
            QTest::addRow("Student t, d %d", d) << Prior(StudentTPrior{0.8, 6.0}) << d;
            QTest::addRow("two spikes and a bell, d %d", d) << spikesAndBell(d) << d;
        }
    }

    void thePriorAgreesWithStateEvolution() {
        QFETCH(const Prior, prior);
        QFETCH(const int, columns);
        for (const Estimation estimation : {Estimation::Mmse, Estimation::Map}) {
            // Until a box is felt its modes say nothing, and messages are clipped, which state evolution does not
            // describe: see theBoxRelaxationMakesTheKnownErrors() for where they end.
            const bool isBox =
                std::holds_alternative<UniformPrior>(prior) && estimation == Estimation::Map;
            if (isBox || !missingEstimator(prior, estimation).empty()) {
                continue;
            }
            verifyAgreement(
                runScenario(priorRegression(prior, estimation, columns), {2, true, {}}, {}));
        }
    }

    /// Signs behind a box: least squares over |z_j| <= 1. The error rates are those of Thrampoulidis, Xu and Hassibi
    /// 2018, Theorem 2.1, whose minimum over one number was computed apart.
    void theBoxRelaxationMakesTheKnownErrors_data() {
        QTest::addColumn<int>("rows");
        QTest::addColumn<double>("variance");
        QTest::addColumn<double>("deviation");  // of the effective noise, the minimum's place
        QTest::addColumn<double>("errorRate");
        QTest::newRow("as many rows, noise 0.1") << 1000 << 0.1 << 0.447210 << 1.267312e-2;
        QTest::newRow("as many rows, noise 0.3") << 1000 << 0.3 << 0.768185 << 9.649745e-2;
        QTest::newRow("0.7 rows, noise 0.05") << 700 << 0.05 << 0.499925 << 2.273391e-2;
        QTest::newRow("1.5 rows, noise 0.3") << 1500 << 0.3 << 0.547655 << 3.392769e-2;
    }

    void theBoxRelaxationMakesTheKnownErrors() {
        QFETCH(const int, rows);
        QFETCH(const double, variance);
        QFETCH(const double, deviation);
        QFETCH(const double, errorRate);
        Scenario scenario = priorRegression(BinaryPrior{0.5}, Estimation::Map, 1);
        auto& prior = std::get<PriorLayer>(scenario.layers.front());
        prior.assumed = UniformPrior{1.0};
        std::get<LinearLayer>(scenario.layers[1]).rows = rows;
        std::get<OutputLayer>(scenario.layers.back()).channel =
            AwgnOutput{OutputNoise{variance, {}, {}}};
        vampOf(scenario).iterations = 40;
        const Result result = runScenario(scenario, {2, true, {}}, {});
        QCOMPARE(result.stop.diverged, 0);
        const std::vector<ErrorResult>& errors =
            result.halfIterations[result.halfIterations.size() - 2].variables.front().errors;
        const auto bits = std::find_if(errors.begin(), errors.end(), [](const ErrorResult& error) {
            return error.quantity.key == "bitErrorRate";
        });
        QVERIFY(bits != errors.end());
        // m/n deviation^2 = variance + mse, six digits of the deviation; bits are counted on 8192 rows.
        const double mse =
            result.halfIterations[result.halfIterations.size() - 2].variables.front().predictedMse;
        const double expected = 1e-3 * rows * deviation * deviation - variance;
        QVERIFY2(std::abs(mse - expected) < 1e-4 * expected,
                 qPrintable(QString::number(mse, 'g', 8)));
        QVERIFY2(std::abs(bits->predicted - errorRate) < 0.01 * errorRate,
                 qPrintable(QString::number(bits->predicted, 'g', 8)));
        const double t = (bits->measured.mean - errorRate) / bits->measured.standardError;
        QVERIFY2(std::abs(t) < 5.2, qPrintable(QString::number(t)));
    }

    void laplaceNoiseAgreesWithStateEvolution() {
        for (const int d : {1, 3}) {
            for (const Estimation estimation : {Estimation::Mmse, Estimation::Map}) {
                Scenario scenario = priorRegression(GaussianPrior{}, estimation, d);
                std::get<OutputLayer>(scenario.layers.back()).channel = LaplaceOutput{0.15};
                verifyAgreement(runScenario(scenario, {2, true, {}}, {}));
            }
        }
    }

    void robustNoiseAndCountsAgreeWithStateEvolution() {
        for (const Output& output : {Output(HuberOutput{0.2, 1.0}), Output(PoissonOutput{2.0})}) {
            for (const int d : {1, 3}) {
                for (const Estimation estimation : {Estimation::Mmse, Estimation::Map}) {
                    Scenario scenario = priorRegression(GaussianPrior{}, estimation, d);
                    std::get<OutputLayer>(scenario.layers.back()).channel = output;
                    verifyAgreement(runScenario(scenario, {2, true, {}}, {}));
                }
            }
        }
    }

    void theIdentityIsDenoisingOfEachRow() {
        // For N(0, 1) behind N(0, v): v / (1 + v).
        Scenario scenario = priorRegression(GaussianPrior{}, Estimation::Mmse, 1);
        scenario.layers[1] = LinearLayer{1000, IdentityMatrix{}, {}};
        const Result result = runScenario(scenario, {2, true, {}}, {});
        verifyAgreement(result);
        const VariableResult& signal = result.halfIterations.back().variables.front();
        QVERIFY(std::abs(signal.predictedMse - 0.05 / 1.05) < 1e-5);
        QVERIFY(result.predictionNote.empty());
    }
};

ONSAGER_TEST(PriorLawsTest)
#include "prior_laws_test.moc"
