// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/numerics/sobol.h"

#include "tests/support/test_program.h"

#include <QTest>

#include <cmath>
#include <set>

using namespace onsager;

class SobolTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aPowerOfTwoFillsEveryIntervalOnce() {
        const Eigen::MatrixXd points = scrambledSobol(256, 12, 99);
        for (Eigen::Index j = 0; j < points.cols(); ++j) {
            std::set<int> cells;
            for (Eigen::Index i = 0; i < points.rows(); ++i) {
                cells.insert(static_cast<int>(std::floor(points(i, j) * 256.0)));
            }
            QCOMPARE(cells.size(), std::size_t{256});
        }
    }

    void aPairOfDimensionsFillsEveryElementaryBox() {
        const Eigen::MatrixXd points = scrambledSobol(256, 2, 5);
        std::set<int> boxes;
        for (Eigen::Index i = 0; i < 256; ++i) {
            boxes.insert(16 * static_cast<int>(points(i, 0) * 16)
                         + static_cast<int>(points(i, 1) * 16));
        }
        QCOMPARE(boxes.size(), std::size_t{256});
    }

    void scramblingIsUnbiasedAndFarBetterThanChance() {
        // E cos(x1 + x2) = 1/e for standard normal x; plain Monte Carlo has a standard deviation of
        // sqrt((1 + e^-4) / 2 - e^-2) / sqrt(1024) = 0.019.
        double sum = 0.0;
        double squares = 0.0;
        constexpr int kScramblings = 64;
        for (int s = 0; s < kScramblings; ++s) {
            const Eigen::MatrixXd x = gaussianSobol(1024, 2, static_cast<std::uint64_t>(s));
            const double mean = x.rowwise().sum().array().cos().mean() * std::exp(1.0);
            sum += mean;
            squares += (mean - 1.0) * (mean - 1.0);
        }
        const double deviation = std::sqrt(squares / kScramblings);
        qInfo("deviation %f", deviation);
        QVERIFY(deviation < 0.004);
        QVERIFY(std::abs(sum / kScramblings - 1.0) < 4.0 * deviation / std::sqrt(kScramblings));
    }

    void whitenedPointsHaveExactMoments() {
        const Eigen::MatrixXd x = whitenedSobol(512, 9, 3);
        QVERIFY(x.colwise().mean().cwiseAbs().maxCoeff() < 1e-14);
        const Eigen::MatrixXd covariance = x.transpose() * x / 512.0;
        QVERIFY((covariance - Eigen::MatrixXd::Identity(9, 9)).cwiseAbs().maxCoeff() < 1e-12);
    }

    void tooManyDimensionsAreRefused() {
        QVERIFY_EXCEPTION_THROWN(scrambledSobol(2, 4000, 1), std::invalid_argument);
    }
};

ONSAGER_TEST(SobolTest)
#include "sobol_test.moc"
