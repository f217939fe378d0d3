// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/messages/extrinsic.h"

#include "engine/messages/gaussian_message.h"
#include "engine/numerics/random.h"
#include "tests/support/test_program.h"

#include <Eigen/Dense>

#include <QTest>

#include <limits>

using namespace onsager;

namespace {

Eigen::MatrixXd randomSpd(int d, int trial, double shift) {
    const Eigen::MatrixXd G = RandomField(21, trial, 0, Draw::Signal).gaussian(d + 3, d);
    return G.transpose() * G + shift * Eigen::MatrixXd::Identity(d, d);
}

}  // namespace

class ExtrinsicTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void precisionsOfBothMessagesAddUpToThePosterior() {
        for (int d = 1; d <= 6; ++d) {
            const Eigen::MatrixXd GammaIn = randomSpd(d, d, 0.1);
            const Eigen::MatrixXd Lambda = GammaIn + randomSpd(d, d + 50, 0.5);
            const ExtrinsicStep step = extrinsicStep(Lambda.inverse(), GammaIn, {1e-8, 1e8});
            QVERIFY(step.valid);
            QCOMPARE(step.clipped, 0);
            QVERIFY((step.outgoingPrecision + GammaIn - Lambda).norm() < 1e-11 * Lambda.norm());
        }
    }

    void combiningTheMessagesGivesBackTheEstimate() {
        const int d = 4;
        const Eigen::MatrixXd GammaIn = randomSpd(d, 1, 0.1);
        const Eigen::MatrixXd Lambda = GammaIn + randomSpd(d, 2, 0.5);
        const Eigen::MatrixXd Zhat = RandomField(21, 3, 0, Draw::Signal).gaussian(30, d);
        const Eigen::MatrixXd Hin = RandomField(21, 4, 0, Draw::Signal).gaussian(30, d);
        const ExtrinsicStep step = extrinsicStep(Lambda.inverse(), GammaIn, {1e-8, 1e8});
        const Eigen::MatrixXd combined = (step.outgoing(Zhat, Hin) + Hin) * Lambda.inverse();
        QVERIFY((combined - Zhat).norm() < 1e-11 * Zhat.norm());
    }

    void anUpperClipLeavesTheMeanAloneAndALowerClipTheNaturalMean() {
        const Eigen::MatrixXd GammaIn = Eigen::MatrixXd::Identity(2, 2);
        Eigen::MatrixXd Lambda = Eigen::MatrixXd::Identity(2, 2);
        Lambda(0, 0) = 1.0 + 1e6;   // outgoing 1e6, above the limit 1e4
        Lambda(1, 1) = 1.0 - 0.25;  // outgoing -0.25, below the limit 1e-3
        const Eigen::MatrixXd Zhat = RandomField(21, 5, 0, Draw::Signal).gaussian(10, 2);
        const Eigen::MatrixXd Hin = RandomField(21, 6, 0, Draw::Signal).gaussian(10, 2);
        const ExtrinsicStep step = extrinsicStep(Lambda.inverse(), GammaIn, {1e-3, 1e4});
        QCOMPARE(step.clipped, 2);
        const Eigen::MatrixXd unclippedH = Zhat * Lambda - Hin;
        const GaussianMessage sent{step.outgoingPrecision, step.outgoing(Zhat, Hin)};
        QVERIFY((sent.mean().col(0) - unclippedH.col(0) / 1e6).norm() < 1e-9);
        QVERIFY((sent.naturalMean.col(1) - unclippedH.col(1)).norm() < 1e-12);
        QVERIFY(std::abs(step.outgoingPrecision(0, 0) - 1e4) < 1e-8);
        QVERIFY(std::abs(step.outgoingPrecision(1, 1) - 1e-3) < 1e-15);
    }

    void rowsKnownExactlySendTheirEstimate() {
        Eigen::MatrixXd C = Eigen::MatrixXd::Zero(2, 2);
        C(1, 1) = 0.5;
        const Eigen::MatrixXd GammaIn = Eigen::MatrixXd::Identity(2, 2);
        const Eigen::MatrixXd Zhat = RandomField(21, 7, 0, Draw::Signal).gaussian(10, 2);
        const Eigen::MatrixXd Hin = RandomField(21, 8, 0, Draw::Signal).gaussian(10, 2);
        const ExtrinsicStep step = extrinsicStep(C, GammaIn, {1e-6, 1e8});
        QVERIFY(step.valid);
        QCOMPARE(step.clipped, 1);
        const GaussianMessage sent{step.outgoingPrecision, step.outgoing(Zhat, Hin)};
        QVERIFY((sent.mean().col(0) - Zhat.col(0)).norm() < 1e-12);
        QVERIFY((sent.mean().col(1) - (2.0 * Zhat - Hin).col(1)).norm() < 1e-12);
        QVERIFY(std::abs(step.outgoingPrecision(0, 0) - 1e8) < 1e-4);
        QVERIFY(std::abs(step.outgoingPrecision(1, 1) - 1.0) < 1e-12);
    }

    void aSparsePriorWithoutActiveRowsSendsZeroWithBoundedGrowth() {
        const Eigen::MatrixXd GammaIn = randomSpd(3, 9, 0.5);
        const ExtrinsicStep step =
            extrinsicStep(Eigen::MatrixXd::Zero(3, 3), GammaIn, {1e-9, 1e9, 100.0});
        QVERIFY(step.valid);
        QCOMPARE(step.clipped, 3);
        QVERIFY((step.outgoingPrecision - 100.0 * GammaIn).norm() < 1e-10 * GammaIn.norm());
        const GaussianMessage sent{
            step.outgoingPrecision,
            step.outgoing(Eigen::MatrixXd::Zero(5, 3), Eigen::MatrixXd::Ones(5, 3))};
        QVERIFY(sent.mean().norm() < 1e-14);
    }

    void boundedGrowthLeavesTheMeanAlone() {
        // alpha = 1e-3 and 0.4 of the rows are active; R = (zhat - alpha r) / (1 - alpha).
        const Eigen::Vector2d gamma(2.0, 5.0);
        const Eigen::Vector2d alpha(1e-3, 0.4);
        const Eigen::MatrixXd GammaIn = gamma.asDiagonal();
        const Eigen::MatrixXd C = alpha.cwiseQuotient(gamma).asDiagonal();
        const Eigen::MatrixXd Zhat = RandomField(21, 11, 0, Draw::Signal).gaussian(10, 2);
        const Eigen::MatrixXd R = RandomField(21, 12, 0, Draw::Signal).gaussian(10, 2);
        const ExtrinsicStep step = extrinsicStep(C, GammaIn, {1e-9, 1e9, 50.0});
        QCOMPARE(step.clipped, 1);
        const GaussianMessage sent{step.outgoingPrecision, step.outgoing(Zhat, R * GammaIn)};
        QVERIFY(std::abs(step.outgoingPrecision(0, 0) - 100.0) < 1e-9);
        QVERIFY(std::abs(step.outgoingPrecision(1, 1) - 7.5) < 1e-12);
        for (Eigen::Index j = 0; j < 2; ++j) {
            const Eigen::VectorXd exact = (Zhat.col(j) - alpha(j) * R.col(j)) / (1.0 - alpha(j));
            QVERIFY((sent.mean().col(j) - exact).norm() < 1e-12);
        }
    }

    void theStepKnowsNeitherTemperatureNorUnits() {
        // C -> C / c, Gamma -> c Gamma for a sparse prior; limits move along.
        const Eigen::MatrixXd GammaIn = randomSpd(3, 13, 0.5);
        const Eigen::MatrixXd C = 0.01 * randomSpd(3, 14, 0.0) + 1e-9 * GammaIn.inverse();
        const Eigen::MatrixXd Zhat = RandomField(21, 15, 0, Draw::Signal).gaussian(10, 3);
        const Eigen::MatrixXd Hin = RandomField(21, 16, 0, Draw::Signal).gaussian(10, 3);
        for (const double growth : {1e3, std::numeric_limits<double>::infinity()}) {
            const ExtrinsicStep one = extrinsicStep(C, GammaIn, {1e-3, 20.0, growth});
            for (const double c : {1e-12, 1e12}) {
                const ExtrinsicStep other =
                    extrinsicStep(C / c, c * GammaIn, {1e-3 * c, 20.0 * c, growth});
                const ExtrinsicStep units = extrinsicStep(
                    C / c, c * GammaIn, {1e-3, 20.0, growth, c * Eigen::MatrixXd::Identity(3, 3)});
                for (const ExtrinsicStep& step : {other, units}) {
                    QVERIFY((step.outgoingPrecision / c - one.outgoingPrecision).norm() < 1e-9);
                    QVERIFY((step.outgoing(Zhat, c * Hin) / c - one.outgoing(Zhat, Hin)).norm()
                            < 1e-9);
                }
            }
        }
    }

    void limitsHoldInTheirUnits() {
        const Eigen::MatrixXd U = randomSpd(3, 17, 0.1);
        const ExtrinsicStep step =
            extrinsicStep(1e-9 * Eigen::MatrixXd::Identity(3, 3), U,
                          {1e-3, 1e3, std::numeric_limits<double>::infinity(), U});
        QCOMPARE(step.clipped, 3);
        QVERIFY((step.outgoingPrecision - 1e3 * U).norm() < 1e-9 * U.norm() * 1e3);
    }

    void aCovarianceThatMakesNoSenseIsReported() {
        const Eigen::MatrixXd I = Eigen::MatrixXd::Identity(2, 2);
        Eigen::MatrixXd bad = I;
        bad(0, 0) = std::numeric_limits<double>::quiet_NaN();
        QVERIFY(!extrinsicStep(bad, I, {}).valid);
        QVERIFY(!extrinsicStep(-I, I, {}).valid);
    }
};

ONSAGER_TEST(ExtrinsicTest)
#include "extrinsic_test.moc"
