// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/estimators/linear/linear_estimator.h"
#include "engine/laws/matrices/structured.h"
#include "engine/laws/matrix.h"
#include "engine/model/instance.h"
#include "tests/support/test_program.h"

#include <Eigen/Dense>

#include <QTest>

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

using namespace onsager;

namespace {

const std::vector<StructuredMatrix> kLaws = {{StructuredSpectrum::MarchenkoPastur, {}, 10.0},
                                             {StructuredSpectrum::MarchenkoPastur, 0.3, 10.0},
                                             {StructuredSpectrum::Orthogonal, {}, 10.0},
                                             {StructuredSpectrum::Geometric, {}, 50.0}};

/// Odd and even, prime and not, square, tall and wide.
const std::vector<std::pair<int, int>> kSizes = {{1, 1},   {1, 7},   {7, 1},   {2, 3},  {12, 12},
                                                 {31, 31}, {45, 22}, {22, 45}, {64, 37}};

MatrixNumbers numbersOf(int trial) {
    return {5, trial, 1};
}

Eigen::MatrixXd gaussian(int key, Eigen::Index rows, Eigen::Index columns) {
    return RandomField(11, key, 0, Draw::Signal).gaussian(rows, columns);
}

bool isNear(const Eigen::MatrixXd& value, const Eigen::MatrixXd& expected) {
    return value.rows() == expected.rows() && value.cols() == expected.cols()
           && (value - expected).norm() < 1e-11 * (1.0 + expected.norm());
}

}  // namespace

class StructuredMatrixTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyProductIsThatOfTheDenseMatrix() {
        for (const StructuredMatrix& law : kLaws) {
            for (const auto& [m, n] : kSizes) {
                const auto map = drawMap(law, m, n, numbersOf(0));
                const int r = std::min(m, n);
                const Eigen::VectorXd& s = map->spectrum().singularValues;
                const Eigen::MatrixXd U = map->leftTimes(Eigen::MatrixXd::Identity(r, r), 1);
                const Eigen::MatrixXd V = map->rightTimes(Eigen::MatrixXd::Identity(r, r), 1);
                const Eigen::MatrixXd W = U * s.asDiagonal() * V.transpose();
                QVERIFY(isNear(map->dense(), W));
                QVERIFY(isNear(U.transpose() * U, Eigen::MatrixXd::Identity(r, r)));
                QVERIFY(isNear(V.transpose() * V, Eigen::MatrixXd::Identity(r, r)));
                for (const int d : {1, 4}) {
                    const Eigen::MatrixXd Z = gaussian(0, n, d);
                    const Eigen::MatrixXd X = gaussian(1, m, d);
                    QVERIFY(isNear(map->times(Z, 1), W * Z));
                    QVERIFY(isNear(map->transposedTimes(X, 1), W.transpose() * X));
                    QVERIFY(isNear(map->leftTransposedTimes(X, 1), U.transpose() * X));
                    QVERIFY(isNear(map->rightTransposedTimes(Z, 1), V.transpose() * Z));
                }
                const Eigen::VectorXd found = Eigen::JacobiSVD<Eigen::MatrixXd>(W).singularValues();
                Eigen::VectorXd expected = s;
                std::sort(expected.begin(), expected.end(), std::greater<>());
                QVERIFY(isNear(found, expected));
            }
        }
    }

    void theBitsDoNotDependOnTheThreads() {
        const auto map = drawMap(StructuredMatrix{}, 900, 1009, numbersOf(0));
        const Eigen::MatrixXd Z = gaussian(0, 1009, 5);
        const Eigen::MatrixXd X = gaussian(1, 900, 5);
        for (const int threads : {2, 4}) {
            QVERIFY(map->times(Z, 1) == map->times(Z, threads));
            QVERIFY(map->transposedTimes(X, 1) == map->transposedTimes(X, threads));
        }
    }

    void theSamePlaceHasTheSameMatrixAndAnotherTrialAnother() {
        const Eigen::MatrixXd W = drawMap(StructuredMatrix{}, 20, 15, numbersOf(0))->dense();
        QVERIFY(W == drawMap(StructuredMatrix{}, 20, 15, numbersOf(0))->dense());
        QVERIFY((W - drawMap(StructuredMatrix{}, 20, 15, numbersOf(1))->dense()).norm() > 1.0);
    }

    void entriesHaveMeanZeroAndOneVariance() {
        // W_11 over draws: 3.8 standard errors fail once in some thousand seeds for each of the two.
        constexpr int kDraws = 4000;
        for (const auto& [m, n] : {std::pair(9, 5), std::pair(6, 16)}) {
            Eigen::ArrayXd corners(kDraws);
            Eigen::MatrixXd first = Eigen::MatrixXd::Zero(n, 1);
            first(0, 0) = 1.0;
            for (int trial = 0; trial < kDraws; ++trial) {
                corners(trial) =
                    drawMap(StructuredMatrix{}, m, n, numbersOf(trial))->times(first, 1)(0, 0);
            }
            const auto deviations = [](const Eigen::ArrayXd& values, double expected) {
                const double variance = (values - values.mean()).square().mean();
                return std::abs(values.mean() - expected) / std::sqrt(variance / kDraws);
            };
            QVERIFY(deviations(corners, 0.0) < 3.8);
            QVERIFY(deviations(corners.square(), 1.0 / n) < 3.8);
        }
    }

    void theValuesOfIndependentEntriesAreMarchenkoPasturs() {
        for (const auto& [m, n] :
             {std::pair(4000, 4000), std::pair(4000, 3999), std::pair(4000, 1000),
              std::pair(300, 4000), std::pair(2, 100'000)}) {
            const Spectrum drawn = instanceSpectrum(m, n, singularValues(StructuredMatrix{}, m, n));
            const Spectrum limit = limitSpectrum(StructuredMatrix{}, m, n);
            QCOMPARE(drawn.rank(), limit.rank());
            QVERIFY(std::abs(drawn.outputGain() - 1.0) < 1e-12);
            QVERIFY(std::abs(limit.outputGain() - 1.0) < 1e-10);
            QVERIFY((drawn.singularValues.array() > 0.0).all());
            // Midpoints of equal parts: errors of 1 / r^(3/2) at edges of the law, 1 / r at a hard one.
            const double allowed = 2.0 / std::min(m, n);
            for (const double precision : {0.1, 1.0, 100.0}) {
                const auto average = [precision](const Spectrum& s) {
                    const Eigen::ArrayXd squares = s.singularValues.array().square();
                    return (s.counts.array() / (1.0 + precision * squares)).sum() / s.rank();
                };
                QVERIFY(std::abs(average(drawn) / average(limit) - 1.0) < allowed);
            }
        }
    }

    void theEstimateIsThatOfTheDenseMatrix() {
        for (const StructuredMatrix& law : kLaws) {
            for (const auto& [m, n] : {std::pair(33, 20), std::pair(20, 33), std::pair(21, 21)}) {
                constexpr int d = 3;
                const auto fast = drawMap(law, m, n, numbersOf(2));
                const auto dense = std::make_shared<DenseMatrix>(fast->dense());
                Eigen::MatrixXd spread = gaussian(3, d, d);
                const Eigen::MatrixXd Gamma =
                    spread * spread.transpose() + Eigen::MatrixXd::Identity(d, d);
                const GaussianMessage below{Gamma, gaussian(4, n, d)};
                const GaussianMessage above{2.0 * Gamma, gaussian(5, m, d)};
                LayerMessages messages;
                messages.below = &below;
                messages.above = &above;
                for (const double noise : {0.0, 0.2}) {
                    const Eigen::MatrixXd covariance = noise * Eigen::MatrixXd::Identity(d, d);
                    const LinearEstimator one(fast, covariance, 1);
                    const LinearEstimator other(dense, covariance, 1);
                    for (const Side side : {Side::Below, Side::Above}) {
                        const Estimate a = one.estimate(messages, side);
                        const Estimate b = other.estimate(messages, side);
                        QVERIFY((a.mean - b.mean).norm() < 1e-9 * b.mean.norm());
                        QVERIFY((a.covariance - b.covariance).norm() < 1e-9 * b.covariance.norm());
                    }
                }
            }
        }
    }

    void aMillionRowsFitIntoAFewMegabytes() {
        const auto map = drawMap(StructuredMatrix{}, 1 << 20, 1 << 19, numbersOf(0));
        QVERIFY(map->bytes() < (std::size_t(1) << 25));
        const Eigen::MatrixXd Z = gaussian(0, 1 << 19, 1);
        const Eigen::MatrixXd v = map->rightTransposedTimes(Z, 1);
        QVERIFY(std::abs(v.norm() / Z.norm() - 1.0) < 1e-12);
        // W Z of Gaussian Z has the power of Z times sum s^2 / n; 4 standard errors of (2 sum s^4)^1/2.
        const double power = map->times(Z, 1).squaredNorm();
        const Eigen::ArrayXd squares = map->spectrum().singularValues.array().square();
        QVERIFY(std::abs(power - squares.sum()) < 4.0 * std::sqrt(2.0 * squares.square().sum()));
    }
};

ONSAGER_TEST(StructuredMatrixTest)
#include "structured_matrix_test.moc"
