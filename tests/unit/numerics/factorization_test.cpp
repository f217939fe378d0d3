// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/numerics/factorization.h"

#include "engine/numerics/random.h"
#include "tests/support/test_program.h"

#include <QTest>

#include <cmath>

using namespace onsager;

class FactorizationTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theFactorsGiveBackTheMatrix_data() {
        QTest::addColumn<int>("rows");
        QTest::addColumn<int>("columns");
        QTest::newRow("tall") << 60 << 20;
        QTest::newRow("wide") << 15 << 70;
        QTest::newRow("nearly square") << 30 << 25;
        QTest::newRow("square") << 25 << 25;
        QTest::newRow("one row") << 1 << 5;
    }

    void theFactorsGiveBackTheMatrix() {
        QFETCH(int, rows);
        QFETCH(int, columns);
        const Eigen::MatrixXd W = RandomField(2, 0, 1, Draw::Matrix).gaussian(rows, columns);
        const ThinSvd svd = thinSvd(W);
        const Eigen::Index r = svd.singularValues.size();
        QCOMPARE(r, std::min(rows, columns));
        const Eigen::MatrixXd back =
            svd.left * svd.singularValues.asDiagonal() * svd.right.transpose();
        QVERIFY((back - W).norm() < 1e-9 * W.norm());
        const Eigen::MatrixXd I = Eigen::MatrixXd::Identity(r, r);
        QVERIFY((svd.left.transpose() * svd.left - I).norm() < 1e-8);
        QVERIFY((svd.right.transpose() * svd.right - I).norm() < 1e-8);
    }

    void zeroSingularValuesAreLeftOut() {
        const RandomField field(2, 0, 1, Draw::Matrix);
        for (const Eigen::Index rows : {12, 40}) {
            const Eigen::MatrixXd W = field.gaussian(rows, 3) * field.gaussian(3, 10);
            const ThinSvd svd = thinSvd(W);
            QCOMPARE(svd.singularValues.size(), Eigen::Index{3});
            QVERIFY((svd.left * svd.singularValues.asDiagonal() * svd.right.transpose() - W).norm()
                    < 1e-8 * W.norm());
        }
    }

    void orthonormalizedColumnsAreHaarDistributed() {
        // E Q_11^2 = 1/m and E Q_11 = 0 for a Haar matrix; without the sign of R the mean is not 0.
        constexpr int kDraws = 2000;
        double mean = 0.0;
        double square = 0.0;
        for (int t = 0; t < kDraws; ++t) {
            const Eigen::MatrixXd Q =
                orthonormalized(RandomField(4, t, 0, Draw::LeftVectors).gaussian(6, 4));
            QVERIFY((Q.transpose() * Q - Eigen::MatrixXd::Identity(4, 4)).norm() < 1e-13);
            mean += Q(0, 0) / kDraws;
            square += Q(0, 0) * Q(0, 0) / kDraws;
        }
        QVERIFY(std::abs(mean) < 4.0 * std::sqrt(1.0 / 6.0 / kDraws));
        // Var Q_11^2 = 2 (m - 1) / (m^2 (m + 2)).
        QVERIFY(std::abs(square - 1.0 / 6.0) < 4.0 * std::sqrt(10.0 / (36.0 * 8.0) / kDraws));
    }
};

ONSAGER_TEST(FactorizationTest)
#include "factorization_test.moc"
