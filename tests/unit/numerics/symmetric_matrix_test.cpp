// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/numerics/symmetric_matrix.h"

#include "engine/numerics/random.h"
#include "tests/support/test_program.h"

#include <Eigen/Dense>

#include <QTest>

#include <algorithm>
#include <cmath>
#include <stdexcept>

using namespace onsager;

namespace {

Eigen::MatrixXd randomSpd(int d, int trial) {
    const Eigen::MatrixXd G = RandomField(11, trial, 0, Draw::Signal).gaussian(d + 2, d);
    return G.transpose() * G;
}

}  // namespace

class SymmetricMatrixTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theInverseTimesTheMatrixIsTheIdentity() {
        for (int d = 1; d <= 16; ++d) {
            const Eigen::MatrixXd S = randomSpd(d, d);
            const Eigen::MatrixXd inverse = spdInverse(S);
            QVERIFY((S * inverse - Eigen::MatrixXd::Identity(d, d)).norm() < 1e-9);
            QVERIFY(inverse == inverse.transpose());
        }
    }

    void theLogDeterminantIsTheSumOfLogEigenvalues() {
        for (const double scale :
             {1e-100, 1.0, 1e100}) {  // the determinant itself has no exponent for these
            const Eigen::MatrixXd S = scale * randomSpd(6, 2);
            const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> eigen(S);
            const double sum = eigen.eigenvalues().array().log().sum();
            QVERIFY(std::abs(logDeterminant(S) - sum) < 1e-12 * std::max(1.0, std::abs(sum)));
        }
    }

    void aMatrixThatIsNotPositiveDefiniteIsRefused() {
        Eigen::MatrixXd S = Eigen::MatrixXd::Identity(3, 3);
        S(1, 1) = -1.0;
        QVERIFY(!isPositiveDefinite(S));
        QVERIFY_EXCEPTION_THROWN(spdInverse(S), std::domain_error);
    }

    void theSquareRootSquaresToTheMatrix() {
        const Eigen::MatrixXd S = randomSpd(5, 1);
        const Eigen::MatrixXd root = symmetricSquareRoot(S);
        QVERIFY((root * root - S).norm() < 1e-11 * S.norm());
    }

    void thePseudoInverseInvertsOnTheRange() {
        const Eigen::MatrixXd G = RandomField(3, 0, 0, Draw::Signal).gaussian(2, 4);
        const Eigen::MatrixXd S = G.transpose() * G;
        QVERIFY((S * pseudoInverse(S) * S - S).norm() < 1e-10 * S.norm());
        QVERIFY(pseudoInverse(S).allFinite());
    }

    void jointEigenDiagonalisesBoth() {
        for (const double scale : {1e-8, 1.0, 1e8}) {
            const Eigen::MatrixXd G = scale * randomSpd(4, 5);
            const Eigen::MatrixXd M = randomSpd(4, 6);
            const JointEigen joint = jointEigen(G, M);
            const Eigen::MatrixXd& X = joint.basis;
            QVERIFY((X.transpose() * G * X - Eigen::MatrixXd::Identity(4, 4)).norm() < 1e-10);
            const Eigen::MatrixXd diagonal = X.transpose() * M * X;
            QVERIFY((diagonal - Eigen::MatrixXd(joint.values.asDiagonal())).norm()
                    < 1e-10 * diagonal.norm());
            QVERIFY((X * joint.inverseBasis - Eigen::MatrixXd::Identity(4, 4)).norm() < 1e-10);
        }
    }
};

ONSAGER_TEST(SymmetricMatrixTest)
#include "symmetric_matrix_test.moc"
