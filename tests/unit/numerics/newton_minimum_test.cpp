// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/numerics/newton_minimum.h"

#include "tests/support/test_program.h"

#include <QTest>

using namespace onsager;

namespace {

/// |z - c|^4 / 4 + |z - c|^2 / 2 + slope sum_j log cosh z_j.
struct Bowl {
    Eigen::VectorXd centre;
    double slope = 0.0;
    int asked = 0;

    double operator()(const Eigen::VectorXd& z) {
        ++asked;
        const double square = (z - centre).squaredNorm();
        return 0.25 * square * square + 0.5 * square + slope * z.array().cosh().log().sum();
    }
    void derivatives(const Eigen::VectorXd& z,
                     Eigen::VectorXd& gradient,
                     Eigen::LLT<Eigen::MatrixXd>& hessian) const {
        const Eigen::VectorXd t = z - centre;
        const double rate = t.squaredNorm() + 1.0;
        gradient = rate * t + slope * z.array().tanh().matrix();
        Eigen::MatrixXd H =
            rate * Eigen::MatrixXd::Identity(z.size(), z.size()) + 2.0 * t * t.transpose();
        H.diagonal().array() += slope * z.array().cosh().square().inverse();
        hessian.compute(H);
    }
};

}  // namespace

class NewtonMinimumTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theGradientIsZeroAtTheMinimum() {
        for (const double distance : {0.0, 1.0, 1e3}) {
            Bowl bowl{Eigen::VectorXd::LinSpaced(3, -1.0, 2.0), 5.0};
            Eigen::VectorXd z = Eigen::VectorXd::Constant(3, distance);
            QVERIFY(minimise(bowl, NewtonRules(), z));
            Eigen::VectorXd gradient;
            Eigen::LLT<Eigen::MatrixXd> hessian;
            bowl.derivatives(z, gradient, hessian);
            QVERIFY(gradient.norm() < 1e-12);
        }
    }

    void stepsThatAreTooLongAreHalved() {
        // From 2 whole steps for log cosh alone run away: the next place is -11.
        Bowl bowl{Eigen::VectorXd::Zero(1), 1e6};
        Eigen::VectorXd z = Eigen::VectorXd::Constant(1, 2.0);
        QVERIFY(minimise(bowl, NewtonRules(), z));
        QVERIFY(std::abs(z(0)) < 1e-9);
    }

    void tooFewStepsAreSaid() {
        Bowl bowl{Eigen::VectorXd::Ones(2), 1.0};
        Eigen::VectorXd z = Eigen::VectorXd::Constant(2, 1e3);
        QVERIFY(!minimise(bowl, {.mostSteps = 2}, z));
    }

    void theMinimumEndsTheSearchAtOnce() {
        Bowl bowl{Eigen::VectorXd::Ones(2), 0.0};
        Eigen::VectorXd z = bowl.centre;
        QVERIFY(minimise(bowl, NewtonRules(), z));
        QVERIFY(z == bowl.centre);
        QCOMPARE(bowl.asked, 2);
    }
};

ONSAGER_TEST(NewtonMinimumTest)
#include "newton_minimum_test.moc"
