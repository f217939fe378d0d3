// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/messages/extrinsic.h"

#include "engine/messages/gaussian_message.h"
#include "engine/numerics/random.h"

#include <Eigen/Dense>

#include <QTest>

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
        QVERIFY((sent.weightedMean.col(1) - unclippedH.col(1)).norm() < 1e-12);
        QVERIFY(std::abs(step.outgoingPrecision(0, 0) - 1e4) < 1e-8);
        QVERIFY(std::abs(step.outgoingPrecision(1, 1) - 1e-3) < 1e-15);
    }

    void aCovarianceThatMakesNoSenseIsReported() {
        const Eigen::MatrixXd I = Eigen::MatrixXd::Identity(2, 2);
        Eigen::MatrixXd bad = I;
        bad(0, 0) = std::numeric_limits<double>::quiet_NaN();
        QVERIFY(!extrinsicStep(bad, I, {}).valid);
        QVERIFY(!extrinsicStep(-I, I, {}).valid);
    }
};

QTEST_APPLESS_MAIN(ExtrinsicTest)
#include "extrinsic_test.moc"
