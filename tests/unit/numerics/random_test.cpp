// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/numerics/random.h"

#include "tests/support/test_program.h"

#include <QTest>

#include <cmath>

using namespace onsager;

class RandomTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aSmallerMatrixIsTheTopLeftOfALargerOne() {
        const RandomField field(7, 3, 1, Draw::Matrix);
        const Eigen::MatrixXd large = field.gaussian(50, 11);
        QVERIFY(field.gaussian(20, 5) == large.topLeftCorner(20, 5));
        QVERIFY(field.uniform(20, 5) == field.uniform(50, 11).topLeftCorner(20, 5));
    }

    void seedTrialLayerAndPurposeAreIndependentStreams() {
        const Eigen::MatrixXd base = RandomField(7, 3, 1, Draw::Matrix).gaussian(4000, 1);
        for (const RandomField& other :
             {RandomField(8, 3, 1, Draw::Matrix), RandomField(7, 4, 1, Draw::Matrix),
              RandomField(7, 3, 2, Draw::Matrix), RandomField(7, 3, 1, Draw::Noise)}) {
            const double correlation = base.cwiseProduct(other.gaussian(4000, 1)).mean();
            QVERIFY(std::abs(correlation) < 4.0 / std::sqrt(4000.0));
        }
    }

    void gaussianNumbersHaveTheMomentsOfTheNormalLaw() {
        const Eigen::MatrixXd x = RandomField(1, 0, 0, Draw::Signal).gaussian(50000, 4);
        const double n = 200000.0;
        QVERIFY(std::abs(x.mean()) < 4.0 / std::sqrt(n));
        QVERIFY(std::abs(x.array().square().mean() - 1.0) < 4.0 * std::sqrt(2.0 / n));
        QVERIFY(std::abs(x.array().pow(4).mean() - 3.0) < 4.0 * std::sqrt(96.0 / n));
        for (int i = 0; i < 4; ++i) {
            for (int j = 0; j < i; ++j) {
                QVERIFY(std::abs(x.col(i).dot(x.col(j)) / 50000.0) < 4.0 / std::sqrt(50000.0));
            }
        }
    }

    void uniformNumbersLieInsideTheInterval() {
        const Eigen::MatrixXd u = RandomField(1, 0, 0, Draw::Signal).uniform(10000, 3);
        QVERIFY(u.minCoeff() > 0.0 && u.maxCoeff() < 1.0);
        QVERIFY(std::abs(u.mean() - 0.5) < 4.0 / std::sqrt(12.0 * 30000.0));
    }
};

ONSAGER_TEST(RandomTest)
#include "random_test.moc"
