// SPDX-License-Identifier: GPL-3.0-or-later
//
// Algorithmic thresholds from state evolution alone: bisection of the number of measurements for each
// unknown on the prediction of the matched recursion, against published values.
#include "engine/experiment/threshold.h"

#include "engine/experiment/prediction.h"
#include "tests/support/long_version.h"
#include "tests/support/test_program.h"
#include "tests/support/vamp_settings.h"

#include <QElapsedTimer>
#include <QTest>

#include <cmath>

using namespace onsager;

namespace {

constexpr int kUnknowns = 10000;

Scenario stack(const Prior& prior, double alpha, const Output& output) {
    Scenario scenario;
    scenario.columns = 1;
    scenario.estimation = Estimation::Mmse;
    vampOf(scenario).iterations = 4000;
    vampOf(scenario).maxPrecision = 1e14;
    scenario.layers = {PriorLayer{kUnknowns, prior},
                       LinearLayer{static_cast<int>(std::lround(alpha * kUnknowns)), {}, {}},
                       OutputLayer{output}};
    return scenario;
}

/// Final NMSE of the signal in the prediction, its value after the first iteration beside it.
struct Course {
    double first = 1.0;
    double last = 1.0;
    std::size_t halfIterations = 0;
};

Course courseOf(const Scenario& scenario) {
    const PredictionRecord prediction = predictTrial(scenario, 0, 0, 1, {});
    const auto& trace = prediction.traces.at(0);
    return {trace.at(3).variables.at(0).nmse, trace.back().variables.at(0).nmse, trace.size()};
}

/// The threshold is within 1e-3 of the published one: by bisection in the long run, by one success
/// above and one failure below in the short one.
template <typename Succeeds>
void verifyThreshold(double published, const Succeeds& succeeds) {
    QElapsedTimer timer;
    timer.start();
    if (isLongVersion()) {
        const auto threshold =
            findThreshold({published - 0.02, published + 0.02, 2e-4, false}, succeeds, {});
        QVERIFY2(threshold, "no threshold near the published one");
        const double found = threshold->middle();
        qInfo("threshold %.4f, published %.4f, %.1f s", found, published,
              1e-3 * double(timer.elapsed()));
        QVERIFY2(std::abs(found - published) <= 1e-3, qPrintable(QString::number(found)));
        return;
    }
    QVERIFY2(succeeds(published + 1e-3), "fails above the threshold");
    QVERIFY2(!succeeds(published - 1e-3), "succeeds below the threshold");
    qInfo("threshold within 1e-3 of %.4f, %.1f s", published, 1e-3 * double(timer.elapsed()));
}

const OutputNoise kAlmostNone = {1e-11, {}, {}};

}  // namespace

class ThresholdTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void compressedSensing_data() {
        QTest::addColumn<double>("density");
        QTest::addColumn<double>("published");
        QTest::newRow("density 0.05") << 0.05 << 0.1187;
        QTest::newRow("density 0.1") << 0.1 << 0.2076;
        QTest::newRow("density 0.25") << 0.25 << 0.4201;
        QTest::newRow("density 0.5") << 0.5 << 0.6857;
    }

    /// Noiseless sparse regression, Bernoulli-Gaussian prior, i.i.d. matrix.
    void compressedSensing() {
        QFETCH(double, density);
        QFETCH(double, published);
        verifyThreshold(published, [&](double alpha) {
            const Course course = courseOf(
                stack(BernoulliGaussianPrior{density, 1.0, {}}, alpha, AwgnOutput{kAlmostNone}));
            return course.last < 1e-6;
        });
    }

    /// Noiseless binary perceptron, i.i.d. Gaussian patterns.
    void binaryPerceptron() {
        verifyThreshold(1.4927, [](double alpha) {
            return courseOf(stack(BinaryPrior{0.5}, alpha, SignOutput{})).last < 1e-6;
        });
    }

    /// Real phase retrieval: with a trace of overlap at the start, everything is found.
    void perfectPhaseRetrieval() {
        verifyThreshold(1.128, [](double alpha) {
            Scenario scenario = stack(GaussianPrior{}, alpha, AbsOutput{kAlmostNone});
            vampOf(scenario).iterations = 1500;
            scenario.start = InformedStart{1, 0.05};
            return courseOf(scenario).last < 1e-6;
        });
    }

    /// Weak recovery: a trace of overlap grows instead of dying out.
    void weakPhaseRetrieval() {
        verifyThreshold(0.5, [](double alpha) {
            Scenario scenario = stack(GaussianPrior{}, alpha, AbsOutput{});
            vampOf(scenario).iterations = 60;
            scenario.start = InformedStart{1, 1e-5};
            const Course course = courseOf(scenario);
            return 1.0 - course.last > 1.0 - course.first;
        });
    }
};

ONSAGER_TEST(ThresholdTest)
#include "threshold_test.moc"
