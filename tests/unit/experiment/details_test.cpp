// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/experiment/details.h"

#include "engine/experiment/experiment.h"
#include "tests/support/small_scenario.h"
#include "tests/support/test_program.h"
#include "tests/support/vamp_settings.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace onsager;

namespace {

/// Ridge regression on three columns, large enough to be close to its limit.
Scenario linear(Estimation estimation, double damping) {
    Scenario scenario;
    scenario.columns = 3;
    scenario.trials = 1;
    AwgnOutput output;
    output.noise.snrDb = 10.0;
    scenario.layers = {PriorLayer{1600, GaussianPrior{}}, LinearLayer{1400, GaussianMatrix{}, {}},
                       OutputLayer{output}};
    scenario.estimation = estimation;
    vampOf(scenario).iterations = 4;
    vampOf(scenario).damping = damping;
    scenario.prediction.samples = 1024;
    return scenario;
}

Experiment finished(const Scenario& scenario, bool inDetail) {
    Experiment experiment(scenario, 2);
    if (inDetail) {
        experiment.keepDetails();
    }
    for (int trial = 0; trial < scenario.trials; ++trial) {
        experiment.predict(trial, 0, {});
    }
    experiment.setUp({});
    while (experiment.advance({})) {
    }
    return experiment;
}

double distance(const Eigen::MatrixXd& a, const Eigen::MatrixXd& b) {
    return (a - b).cwiseAbs().maxCoeff() / std::max(1.0, b.cwiseAbs().maxCoeff());
}

}  // namespace

class DetailsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aChannelIsMeasuredExactly() {
        Eigen::MatrixXd Z(4, 2);
        Z << 1.0, 0.0, -1.0, 0.0, 0.0, 2.0, 0.0, -2.0;
        Eigen::MatrixXd N(4, 2);  // orthogonal to the columns of Z
        N << 1.0, -1.0, 1.0, -1.0, 2.0, 0.0, 2.0, 0.0;
        Eigen::MatrixXd A(2, 2);
        A << 0.5, 0.1, -0.2, 0.8;
        Eigen::MatrixXd Gamma(2, 2);
        Gamma << 2.0, 0.3, 0.3, 1.0;
        const Eigen::MatrixXd R = Z * A + N;
        const Eigen::MatrixXd C = 0.5 * Eigen::MatrixXd::Identity(2, 2);
        const EdgeMoments moments = measuredMoments(Z, 0.5 * Z, C, Gamma, R * Gamma);
        QVERIFY(distance(moments.gain, A) < 1e-12);
        QVERIFY(distance(moments.noiseCovariance, N.transpose() * N / 4.0) < 1e-12);
        QVERIFY(distance(moments.estimatePrecision, 2.0 * Eigen::MatrixXd::Identity(2, 2)) < 1e-12);
        QVERIFY(distance(moments.overlap, 0.5 * moments.signal) < 1e-12);
        QVERIFY(distance(moments.error(), 0.25 * moments.signal) < 1e-12);
    }

    void measuredAndPredictedMomentsAgreeInLargeSystems_data() {
        QTest::addColumn<bool>("mmse");
        QTest::addColumn<double>("damping");
        QTest::newRow("matched recursion") << true << 1.0;
        QTest::newRow("general recursion, damped") << false << 0.7;
    }

    void measuredAndPredictedMomentsAgreeInLargeSystems() {
        QFETCH(bool, mmse);
        QFETCH(double, damping);
        const Scenario scenario = linear(mmse ? Estimation::Mmse : Estimation::Map, damping);
        const auto details = finished(scenario, true).details();
        const std::size_t halves = 2 * std::size_t(vampOf(scenario).iterations);
        QCOMPARE(details->measured.size(), halves);
        QCOMPARE(details->predicted.size(), halves);
        for (std::size_t half = 1; half < halves; ++half) {
            QCOMPARE(details->predicted[half]->edges.size(), std::size_t(2));
            for (std::size_t edge = 0; edge < 2; ++edge) {
                const EdgeMoments& seen = details->measured[half]->edges[edge];
                const EdgeMoments& expected = details->predicted[half]->edges[edge];
                constexpr double kFewStandardErrors = 0.15;
                QVERIFY(distance(seen.messagePrecision, expected.messagePrecision)
                        < kFewStandardErrors);
                QVERIFY(distance(seen.estimatePrecision, expected.estimatePrecision)
                        < kFewStandardErrors);
                QVERIFY(distance(seen.gain, expected.gain) < kFewStandardErrors);
                QVERIFY(distance(seen.noiseCovariance, expected.noiseCovariance)
                        < kFewStandardErrors);
                QVERIFY(distance(seen.signal, expected.signal) < kFewStandardErrors);
                QVERIFY(distance(seen.overlap, expected.overlap) < kFewStandardErrors);
                QVERIFY(distance(seen.power, expected.power) < kFewStandardErrors);
            }
        }
    }

    void theErrorIsThatOfTheResult() {
        const Scenario scenario = linear(Estimation::Mmse, 1.0);
        const Experiment experiment = finished(scenario, true);
        const auto details = experiment.details();
        const TrialResult trial = experiment.result().trials.at(0);
        for (std::size_t edge = 0; edge < 2; ++edge) {
            const double mse = details->measured.back()->edges[edge].error().trace() / 3.0;
            QVERIFY(std::abs(mse - trial.finalMse[edge]) < 1e-10);
        }
    }

    void rowsOfTruthAndEstimateAreKeptSideBySide() {
        const auto details = finished(linear(Estimation::Mmse, 1.0), true).details();
        QCOMPARE(details->truth->size(), std::size_t(2));
        for (std::size_t edge = 0; edge < 2; ++edge) {
            const Eigen::MatrixXf& truth = details->truth->at(edge);
            const Eigen::MatrixXf& estimate = details->measured.back()->estimates[edge];
            QCOMPARE(truth.rows(), Eigen::Index(kMostDetailEntries / 3));
            QCOMPARE(estimate.rows(), truth.rows());
            const double error = (truth - estimate).squaredNorm() / truth.squaredNorm();
            QVERIFY(error < 0.6 && error > 0.001);
        }
    }

    /// What is kept of the messages gives their gain and noise again, to single precision.
    void rowsOfTheMessagesAreThoseOfTheirMoments() {
        Scenario scenario = linear(Estimation::Mmse, 1.0);
        scenario.layers[0] = PriorLayer{1200, GaussianPrior{}};
        scenario.layers[1] = LinearLayer{1000, GaussianMatrix{}, {}};
        const auto details = finished(scenario, true).details();
        for (const auto& half : details->measured) {
            for (std::size_t edge = 0; edge < 2; ++edge) {
                const EdgeMoments& moments = half->edges[edge];
                if (moments.messagePrecision.diagonal().minCoeff() < 1e-3) {
                    continue;  // nothing was said yet
                }
                const Eigen::MatrixXd Z = details->truth->at(edge).cast<double>();
                const Eigen::MatrixXd R = half->messages[edge].cast<double>();
                QCOMPARE(R.rows(), Z.rows());
                const Eigen::MatrixXd noise = R - Z * moments.gain;
                const Eigen::MatrixXd T = noise.transpose() * noise / double(Z.rows());
                QVERIFY(distance(T, moments.noiseCovariance) < 1e-4);
            }
        }
    }

    /// Gamma^-1 is U / c with the power U of what is left over; R - Z_0 of iterative thresholding at first is noise of
    /// that variance: 800 rows, four standard errors of sqrt(2 / 800).
    void baselinesThatPassMessagesKeepThemToo() {
        Scenario scenario = linear(Estimation::Mmse, 1.0);
        scenario.columns = 1;
        BernoulliGaussianPrior sparse;
        scenario.layers[0] = PriorLayer{800, sparse};
        scenario.layers[1] = LinearLayer{600, GaussianMatrix{}, {}};
        IterativeThresholdingSettings plain;
        plain.iterations = 3;
        scenario.baselines = {plain};
        const auto details = finished(scenario, true).details();
        QCOMPARE(details->baselines.size(), std::size_t(1));
        const DetailTrace& trace = details->baselines[0].trace;
        QCOMPARE(trace.size(), std::size_t(6));
        const HalfIterationDetails& first = *trace[1];
        const Eigen::VectorXd noise =
            (first.messages[0].col(0) - details->truth->at(0).col(0)).cast<double>();
        const double claimed = 1.0 / first.edges[0].messagePrecision(0, 0);
        const double ratio = noise.squaredNorm() / double(noise.size()) / claimed;
        QVERIFY2(std::abs(ratio - 1.0) < 4.0 * std::sqrt(2.0 / 800.0),
                 qPrintable(QString::number(ratio)));
    }

    void detailsChangeNoNumberAndAreOnlyKeptWhenAskedFor() {
        const Experiment plain = finished(smallScenario(), false);
        const Experiment detailed = finished(smallScenario(), true);
        QVERIFY(!plain.details());
        const Result a = plain.result();
        const Result b = detailed.result();
        for (std::size_t half = 0; half < a.halfIterations.size(); ++half) {
            for (std::size_t edge = 0; edge < 2; ++edge) {
                const VariableResult& one = a.halfIterations[half].variables[edge];
                const VariableResult& other = b.halfIterations[half].variables[edge];
                QVERIFY(one.mse.median == other.mse.median);
                QVERIFY(one.predictedMse == other.predictedMse);
            }
        }
    }
};

ONSAGER_CONSOLE_TEST(DetailsTest)
#include "details_test.moc"
