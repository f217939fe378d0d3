// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/laws/matrix.h"

#include "engine/model/instance.h"
#include "tests/support/test_program.h"

#include <Eigen/Dense>

#include <QTest>

#include <cmath>

using namespace onsager;

namespace {

Instance instanceWith(const MatrixLaw& law, int rows, int columns, int trial = 0) {
    Scenario scenario;
    scenario.columns = 2;
    OutputNoise noise;
    noise.variance = 0.1;
    LinearLayer linear;
    linear.rows = rows;
    linear.matrix = law;
    scenario.layers = {PriorLayer{columns, GaussianPrior{}}, linear,
                       OutputLayer{AwgnOutput{noise}}};
    return drawInstance(scenario, trial);
}

}  // namespace

class MatrixTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void geometricValuesHaveTheConditionNumberAndKeepThePower() {
        for (const auto& [rows, columns] :
             {std::pair(30, 50), std::pair(50, 30), std::pair(7, 7)}) {
            for (const double condition : {1.0, 10.0, 1000.0}) {
                const Eigen::VectorXd s = singularValues(GeometricMatrix{condition}, rows, columns);
                QCOMPARE(s.size(), Eigen::Index(std::min(rows, columns)));
                QVERIFY(std::abs(s(0) / s(s.size() - 1) / condition - 1.0) < 1e-12);
                QVERIFY(std::abs(s.squaredNorm() / rows - 1.0) < 1e-12);
                const double ratio = s(1) / s(0);
                for (Eigen::Index i = 1; i < s.size(); ++i) {
                    QVERIFY(std::abs(s(i) / s(i - 1) - ratio) < 1e-12);
                }
                QVERIFY(
                    std::abs(limitSpectrum(GeometricMatrix{condition}, rows, columns).outputGain()
                             - 1.0)
                    < 1e-12);
            }
        }
    }

    void averagesOverManyGeometricValuesAreTakenAtAFewNodes() {
        constexpr int kRows = 3000;
        constexpr int kColumns = 5000;
        for (const double condition : {1.0, 10.0, 1e4, 1e8}) {
            const GeometricMatrix law{condition};
            const Spectrum limit = limitSpectrum(law, kRows, kColumns);
            QVERIFY(limit.singularValues.size() < 200);
            QCOMPARE(limit.rank(), double(kRows));
            const Eigen::ArrayXd squares = singularValues(law, kRows, kColumns).array().square();
            const Eigen::ArrayXd nodes = limit.singularValues.array().square();
            for (const double precision : {1e-12, 1e-3, 1.0, 1e3, 1e12}) {
                const double all = (1.0 + precision * squares).square().inverse().sum();
                const double few =
                    (limit.counts.array() / (1.0 + precision * nodes).square()).sum();
                QVERIFY(std::abs(few / all - 1.0) < 1e-9);
            }
        }
    }

    void zerosOfAListAreLeftOut() {
        const SingularValuesMatrix law{{0.0, 0.5, 2.0}};
        const Eigen::VectorXd s = singularValues(law, 10, 8);
        QCOMPARE(s.size(), Eigen::Index(2));
        QCOMPARE(s(0), 2.0);
        QCOMPARE(s(1), 0.5);
        QCOMPARE(limitSpectrum(law, 10, 8).rank(), 2.0);
        QCOMPARE(limitSpectrum(law, 10, 8).outputGain(), 4.25 / 10.0);
    }

    void aGaussianMatrixDrawnAsFactorsHasTheLawOfOneDrawnByEntries() {
        // For m x n entries N(0, v): E |W|_F^2 = m n v, E tr (W^T W)^2 = m n (m + n + 1) v^2, the entry
        // W_11 has mean 0 and variance v.
        for (const auto& [m, n] : {std::pair(9, 5), std::pair(5, 9), std::pair(6, 6)}) {
            constexpr int kDraws = 3000;
            constexpr double kVariance = 0.3;
            Eigen::ArrayXd powers(kDraws);
            Eigen::ArrayXd squares(kDraws);
            Eigen::ArrayXd corners(kDraws);
            for (int trial = 0; trial < kDraws; ++trial) {
                const MatrixLaw law = GaussianMatrix{kVariance, MatrixDraw::Factors};
                const auto map = drawMap(law, m, n, {1, trial, 1});
                const Eigen::ArrayXd s2 = map->spectrum().singularValues.array().square();
                powers(trial) = s2.sum();
                squares(trial) = s2.square().sum();
                corners(trial) = map->times(Eigen::MatrixXd::Identity(n, 1), 1)(0, 0);
            }
            const auto deviations = [](const Eigen::ArrayXd& values, double expected) {
                const double variance = (values - values.mean()).square().mean();
                return std::abs(values.mean() - expected) / std::sqrt(variance / kDraws);
            };
            QVERIFY(deviations(powers, m * n * kVariance) < 3.8);
            QVERIFY(deviations(squares, m * n * (m + n + 1) * kVariance * kVariance) < 3.8);
            QVERIFY(deviations(corners, 0.0) < 3.8);
            QVERIFY(deviations(corners.square(), kVariance) < 3.8);
            QVERIFY(deviations(corners.square().square(), 3.0 * kVariance * kVariance) < 3.8);
        }
    }

    void aDrawnProductFollowsItsLimitLaw() {
        const MatrixLaw law = ProductMatrix{{300, 250}};
        const Instance instance = instanceWith(law, 400, 350);
        const LinearMap& map = *instance.evidence.matrices.front();
        const Spectrum& drawn = map.spectrum();
        const Spectrum limit = limitSpectrum(law, 400, 350);
        QCOMPARE(drawn.singularValues.size(), Eigen::Index(250));
        QVERIFY(std::abs(limit.rank() - 250.0) < 1e-9);
        for (const double lambda : {0.05, 1.0, 10.0}) {
            const auto resolvent = [lambda](const Spectrum& s) {
                return s.counts.dot(
                    (lambda + s.singularValues.array().square()).inverse().matrix());
            };
            // Linear spectral statistics fluctuate by O(1/n).
            QVERIFY(std::abs(resolvent(drawn) / resolvent(limit) - 1.0) < 0.02);
        }
        QVERIFY((map.leftTimes(drawn.singularValues.asDiagonal()
                                   * map.rightTransposedTimes(instance.signals[0], 1),
                               1)
                 - instance.signals[1])
                    .norm()
                < 1e-9 * instance.signals[1].norm());
    }

    void theIdentityIsNotKept() {
        const auto map = drawMap(IdentityMatrix{}, 50, 50, {1, 0, 1});
        QCOMPARE(map->bytes(), std::size_t(0));
        QVERIFY(map->dense() == Eigen::MatrixXd::Identity(50, 50));
        const Instance instance = instanceWith(IdentityMatrix{}, 50, 50);
        QVERIFY(instance.signals[1] == instance.signals[0]);
    }

    void aSelectionKeepsTheRowsThatAreNotMissing() {
        const SelectionMatrix law{{{2, 4}, {4, 5}, {9, 9}}};
        const auto map = drawMap(law, 5, 10, {1, 0, 1});
        const Eigen::MatrixXd W = map->dense();
        QVERIFY(W * W.transpose() == Eigen::MatrixXd::Identity(5, 5));
        const Eigen::VectorXd places = W * Eigen::VectorXd::LinSpaced(10, 0.0, 9.0);
        QVERIFY(places == (Eigen::VectorXd(5) << 0, 1, 6, 7, 8).finished());
        const Eigen::MatrixXd X = Eigen::MatrixXd::Random(5, 3);
        const Eigen::MatrixXd Z = Eigen::MatrixXd::Random(10, 3);
        QVERIFY(map->times(Z, 1) == W * Z);
        QVERIFY(map->transposedTimes(X, 1) == W.transpose() * X);
        QVERIFY(map->rightTransposedTimes(Z, 1) == W * Z);
        QVERIFY(map->rightTimes(X, 1) == W.transpose() * X);
        QCOMPARE(map->spectrum().outputGain(), 1.0);
    }

    void rangesOfAMaskAreInOrderAndDoNotTouch() {
        std::vector<bool> seen(10, true);
        for (const std::size_t row : {0U, 3U, 4U, 9U}) {
            seen[row] = false;
        }
        const auto ranges = missingRanges(seen);
        QVERIFY(ranges == (std::vector<std::vector<int>>{{0, 0}, {3, 4}, {9, 9}}));
        QCOMPARE(seenRows(SelectionMatrix{ranges}, 10).size(), std::size_t(6));
        QVERIFY(missingRanges(std::vector<bool>(4, true)).empty());
    }

    void theDrawnMatrixHasTheseSingularValues() {
        const GeometricMatrix geometric{25.0};
        const SingularValuesMatrix given{{3.0, 1.0, 1.0}};
        const OrthogonalMatrix orthogonal;
        const std::vector<std::pair<MatrixLaw, Eigen::VectorXd>> laws = {
            {geometric, singularValues(geometric, 12, 20)},
            {given, singularValues(given, 12, 20)},
            {orthogonal, singularValues(orthogonal, 12, 20)}};
        for (const auto& [law, expected] : laws) {
            const Instance instance = instanceWith(law, 12, 20);
            const Eigen::MatrixXd W = instance.evidence.matrices.front()->dense();
            QVERIFY((W * instance.signals[0] - instance.signals[1]).norm() < 1e-10);
            const Eigen::VectorXd found =
                Eigen::JacobiSVD<Eigen::MatrixXd>(W).singularValues().head(expected.size());
            QVERIFY((found - expected).norm() < 1e-10);
        }
    }
};

ONSAGER_TEST(MatrixTest)
#include "matrix_test.moc"
