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

    void rowsKnownExactlySendTheirEstimate() {
        Eigen::MatrixXd C = Eigen::MatrixXd::Zero(2, 2);
        C(1, 1) = 0.5;
        const Eigen::MatrixXd GammaIn = Eigen::MatrixXd::Identity(2, 2);
        const Eigen::MatrixXd Zhat = RandomField(21, 7, 0, Draw::Signal).gaussian(10, 2);
        const Eigen::MatrixXd Hin = RandomField(21, 8, 0, Draw::Signal).gaussian(10, 2);
        const ExtrinsicStep step = extrinsicStep(C, GammaIn, {1e-6, 1e8});
        QVERIFY(step.valid);
        QCOMPARE(step.clipped, 1);
        QCOMPARE(step.silent, 0);
        const GaussianMessage sent{step.outgoingPrecision, step.outgoing(Zhat, Hin)};
        QVERIFY((sent.mean().col(0) - Zhat.col(0)).norm() < 1e-12);
        QVERIFY((sent.mean().col(1) - (2.0 * Zhat - Hin).col(1)).norm() < 1e-12);
        QVERIFY(std::abs(step.outgoingPrecision(0, 0) - 1e8) < 1e-4);
        QVERIFY(std::abs(step.outgoingPrecision(1, 1) - 1.0) < 1e-12);
    }

    void aSparsePriorWithoutActiveRowsSendsItsMoment() {
        const Eigen::MatrixXd tau = randomSpd(3, 9, 0.5);
        const Eigen::MatrixXd GammaIn = 1e-6 * Eigen::MatrixXd::Identity(3, 3);
        const ExtrinsicStep step =
            extrinsicStep(Eigen::MatrixXd::Zero(3, 3), GammaIn, {1e-6, 1e8}, tau);
        QVERIFY(step.valid);
        QCOMPARE(step.silent, 3);
        QCOMPARE(step.clipped, 3);
        QVERIFY((step.outgoingPrecision * tau - Eigen::MatrixXd::Identity(3, 3)).norm() < 1e-12);
        QVERIFY(
            step.outgoing(Eigen::MatrixXd::Zero(5, 3), Eigen::MatrixXd::Ones(5, 3)).isZero(0.0));
    }

    void aSilentColumnLeavesTheOthersToTheRule() {
        // The second column has no active row; the message about it is no part of the others'.
        const Eigen::MatrixXd GammaIn = randomSpd(3, 10, 0.5);
        const Eigen::MatrixXd tau = 2.0 * Eigen::MatrixXd::Identity(3, 3);
        const std::vector<Eigen::Index> A = {0, 2};
        const Eigen::MatrixXd GammaAA = GammaIn(A, A);
        Eigen::MatrixXd C = Eigen::MatrixXd::Zero(3, 3);
        C(A, A) = 0.4 * GammaAA.inverse();
        Eigen::MatrixXd Zhat = RandomField(21, 11, 0, Draw::Signal).gaussian(10, 3);
        Zhat.col(1).setZero();
        const Eigen::MatrixXd Hin = RandomField(21, 12, 0, Draw::Signal).gaussian(10, 3);
        const ExtrinsicStep step = extrinsicStep(C, GammaIn, {1e-6, 1e8}, tau);
        const ExtrinsicStep reduced = extrinsicStep(C(A, A), GammaAA, {1e-6, 1e8});
        QVERIFY(step.valid);
        QCOMPARE(step.silent, 1);
        QVERIFY((step.outgoingPrecision(A, A) - reduced.outgoingPrecision).norm() < 1e-10);
        QVERIFY(std::abs(step.outgoingPrecision(1, 1) - 0.5) < 1e-12);
        QVERIFY(std::abs(step.outgoingPrecision(0, 1)) < 1e-12);
        const Eigen::MatrixXd H = step.outgoing(Zhat, Hin);
        const Eigen::MatrixXd Zhat_A = Zhat(Eigen::all, A);
        const Eigen::MatrixXd Hin_A = Hin(Eigen::all, A);
        QVERIFY((H(Eigen::all, A) - reduced.outgoing(Zhat_A, Hin_A)).norm() < 1e-9);
        QVERIFY(H.col(1).norm() < 1e-12);
    }

    void fewActiveRowsAreNotSilent() {
        // One row of a million is active: C = 1e-6 Gamma^-1.
        const Eigen::MatrixXd GammaIn = 1e4 * Eigen::MatrixXd::Identity(2, 2);
        const ExtrinsicStep step =
            extrinsicStep(1e-6 * GammaIn.inverse(), GammaIn, {1e-6, 1e8}, GammaIn);
        QVERIFY(step.valid);
        QCOMPARE(step.silent, 0);
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
