// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/messages/standing_message.h"

#include "engine/numerics/random.h"
#include "tests/support/test_program.h"

#include <Eigen/Dense>

#include <QTest>

using namespace onsager;

namespace {

Eigen::MatrixXd gaussian(int rows, int columns, int trial) {
    return RandomField(22, trial, 0, Draw::Signal).gaussian(rows, columns);
}

/// A step in which shares g of information are learnt along the axes, Gamma_in = gamma I.
ExtrinsicStep learnt(const Eigen::VectorXd& g, double gamma) {
    const Eigen::VectorXd lambda = gamma * (1.0 + g.array());
    return extrinsicStep(lambda.cwiseInverse().asDiagonal(),
                         gamma * Eigen::MatrixXd::Identity(g.size(), g.size()), {1e-6, 1e14});
}

}  // namespace

class StandingMessageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fewerThanOneInformativeRowLetsTheMessageStand() {
        // 1000 rows, one of which is at the tail of a step: a 1e-5th of a row is informative.
        const double gamma = 1e8;
        const ExtrinsicStep step = learnt(Eigen::VectorXd::Constant(1, 1e-8), gamma);
        const Eigen::MatrixXd Gamma = Eigen::MatrixXd::Constant(1, 1, gamma);
        const Eigen::MatrixXd last = Eigen::MatrixXd::Constant(1, 1, 50.0);
        Eigen::MatrixXd moved = Eigen::MatrixXd::Zero(1000, 1);
        moved(17, 0) = 3e-3 / std::sqrt(gamma);
        const Eigen::MatrixXd F = standingPart(step, Gamma, last, [&] { return moved; });
        QVERIFY((F - Eigen::MatrixXd::Identity(1, 1)).norm() < 1e-12);
        const MessageBlend blend{0.7, F};
        QCOMPARE(blend.precision(step.outgoingPrecision, last)(0, 0), 50.0);
        // It is the rows that tell: as little from all of them is information.
        const Eigen::MatrixXd all = 1e-4 / std::sqrt(gamma) * gaussian(1000, 1, 1);
        QCOMPARE(standingPart(step, Gamma, last, [&] { return all; }).size(), Eigen::Index(0));
        // A last message that said less does not stand.
        const Eigen::MatrixXd less = Eigen::MatrixXd::Constant(1, 1, 0.5);
        QCOMPARE(standingPart(step, Gamma, less, [&] { return moved; }).size(), Eigen::Index(0));
    }

    void roundingIsNoInformation() {
        const Eigen::MatrixXd Gamma = Eigen::MatrixXd::Constant(1, 1, 1e12);
        const Eigen::MatrixXd last = Eigen::MatrixXd::Constant(1, 1, 3.0);
        const auto noRows = [] { return Eigen::MatrixXd(); };
        for (const double g : {-1e-15, 0.0, 1e-15}) {
            const ExtrinsicStep step = learnt(Eigen::VectorXd::Constant(1, g), 1e12);
            QVERIFY(standingPart(step, Gamma, last, noRows).size() > 0);
        }
        const ExtrinsicStep step = learnt(Eigen::VectorXd::Constant(1, 1e-11), 1e12);
        QCOMPARE(standingPart(step, Gamma, last, noRows).size(), Eigen::Index(0));
    }

    void onlySilentDirectionsStand() {
        // The first column is known, the second still learns.
        const double gamma = 1e10;
        const ExtrinsicStep step = learnt(Eigen::Vector2d(0.0, 0.3), gamma);
        const Eigen::MatrixXd Gamma = gamma * Eigen::MatrixXd::Identity(2, 2);
        const Eigen::MatrixXd last = Eigen::Vector2d(40.0, 2.0).asDiagonal();
        Eigen::MatrixXd moved = gaussian(100, 2, 2) / std::sqrt(gamma);
        moved.col(0).setZero();
        const MessageBlend blend{1.0, standingPart(step, Gamma, last, [&] { return moved; })};
        const Eigen::MatrixXd sent = blend.precision(step.outgoingPrecision, last);
        QVERIFY(std::abs(sent(0, 0) - 40.0) < 1e-9);
        QVERIFY(std::abs(sent(1, 1) - step.outgoingPrecision(1, 1)) < 1e-3);
        const Eigen::MatrixXd Hnew = gaussian(10, 2, 3);
        const Eigen::MatrixXd Hold = gaussian(10, 2, 4);
        const Eigen::MatrixXd H = blend.rows(Hnew, Hold);
        QVERIFY((H.col(0) - Hold.col(0)).norm() < 1e-12);
        QVERIFY((H.col(1) - Hnew.col(1)).norm() < 1e-12);
    }

    void dampingAloneWeighsBothMessages() {
        const MessageBlend blend{0.6};
        const Eigen::MatrixXd Hnew = gaussian(5, 2, 5);
        const Eigen::MatrixXd Hold = gaussian(5, 2, 6);
        QVERIFY((blend.rows(Hnew, Hold) - 0.6 * Hnew - 0.4 * Hold).norm() < 1e-14);
        QVERIFY((Hnew * blend.ofNew(2) + Hold * blend.ofOld(2) - blend.rows(Hnew, Hold)).norm()
                < 1e-14);
    }
};

ONSAGER_TEST(StandingMessageTest)
#include "standing_message_test.moc"
