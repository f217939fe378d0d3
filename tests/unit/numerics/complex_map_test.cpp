// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/numerics/complex_map.h"

#include "engine/laws/matrix.h"
#include "engine/numerics/complex_columns.h"
#include "engine/numerics/random.h"
#include "tests/support/test_program.h"

#include <QTest>

#include <cmath>
#include <complex>
#include <vector>

using namespace onsager;

namespace {

Eigen::MatrixXd pairNumbers(int field, Eigen::Index rows, Eigen::Index columns) {
    return RandomField(7, field, 0, Draw::Matrix).gaussian(rows, columns);
}

/// Pairs of columns as complex numbers, by hand.
Eigen::MatrixXcd complexOf(const Eigen::MatrixXd& pairs) {
    Eigen::MatrixXcd Z(pairs.rows(), pairs.cols() / 2);
    for (Eigen::Index j = 0; j < Z.cols(); ++j) {
        for (Eigen::Index i = 0; i < Z.rows(); ++i) {
            Z(i, j) = {pairs(i, 2 * j), pairs(i, 2 * j + 1)};
        }
    }
    return Z;
}

Eigen::MatrixXd unitPairs(Eigen::Index n) {
    Eigen::MatrixXd columns = Eigen::MatrixXd::Zero(n, 2 * n);
    for (Eigen::Index k = 0; k < n; ++k) {
        columns(k, 2 * k) = 1.0;
    }
    return columns;
}

double distance(const Eigen::MatrixXcd& a, const Eigen::MatrixXcd& b) {
    return (a - b).norm() / (1.0 + b.norm());
}

std::shared_ptr<const LinearMap> drawn(const MatrixLaw& law, int rows, int columns) {
    return drawMap(law, rows, columns, {3, 0, 1, true});
}

const std::vector<MatrixLaw>& laws() {
    static const std::vector<MatrixLaw> list = {
        GaussianMatrix{},
        GaussianMatrix{0.3, MatrixDraw::Factors},
        OrthogonalMatrix{},
        GeometricMatrix{50.0},
        SingularValuesMatrix{{3.0, 2.0, 0.5}},
        ProductMatrix{{18}},
        StructuredMatrix{},
        StructuredMatrix{StructuredSpectrum::Geometric, {}, 20.0}};
    return list;
}

}  // namespace

class ComplexMapTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// W itself from products with unit vectors, then everything from W by complex arithmetic.
    void everyProductIsThatOfTheComplexMatrix() {
        for (const MatrixLaw& law : laws()) {
            for (const auto& [m, n] : {std::pair(12, 30), std::pair(31, 14), std::pair(15, 15)}) {
                const auto map = drawn(law, m, n);
                const Eigen::VectorXd& s = map->spectrum().singularValues;
                const Eigen::Index r = s.size();
                const Eigen::MatrixXcd W = complexOf(map->times(unitPairs(n), 1));
                const Eigen::MatrixXcd U = complexOf(map->leftTimes(unitPairs(r), 1));
                const Eigen::MatrixXcd V = complexOf(map->rightTimes(unitPairs(r), 1));
                QVERIFY(W.imag().norm() > 0.2 * W.norm());
                QVERIFY(distance(U.adjoint() * U, Eigen::MatrixXcd::Identity(r, r)) < 1e-12);
                QVERIFY(distance(V.adjoint() * V, Eigen::MatrixXcd::Identity(r, r)) < 1e-12);
                QVERIFY(distance(U * s.asDiagonal() * V.adjoint(), W) < 1e-12);
                const Eigen::MatrixXd Z = pairNumbers(1, n, 6);
                const Eigen::MatrixXd X = pairNumbers(2, m, 6);
                const Eigen::MatrixXd v = pairNumbers(3, r, 6);
                QVERIFY(distance(complexOf(map->times(Z, 2)), W * complexOf(Z)) < 1e-12);
                QVERIFY(distance(complexOf(map->transposedTimes(X, 2)), W.adjoint() * complexOf(X))
                        < 1e-12);
                QVERIFY(distance(complexOf(map->leftTimes(v, 2)), U * complexOf(v)) < 1e-12);
                QVERIFY(distance(complexOf(map->rightTimes(v, 2)), V * complexOf(v)) < 1e-12);
                QVERIFY(
                    distance(complexOf(map->leftTransposedTimes(X, 2)), U.adjoint() * complexOf(X))
                    < 1e-12);
                QVERIFY(
                    distance(complexOf(map->rightTransposedTimes(Z, 2)), V.adjoint() * complexOf(Z))
                    < 1e-12);
                QVERIFY((map->leftSquares(1) - U.cwiseAbs2()).norm() < 1e-12);
                QVERIFY((map->rightSquares(1) - V.cwiseAbs2()).norm() < 1e-12);
            }
        }
    }

    void theDenseMatrixActsOnPartsOfOneColumn() {
        for (const MatrixLaw& law : laws()) {
            const auto map = drawn(law, 9, 13);
            const Eigen::MatrixXd z = pairNumbers(4, 13, 2);
            Eigen::VectorXd parts(26);
            for (Eigen::Index i = 0; i < 13; ++i) {
                parts.segment<2>(2 * i) = z.row(i).transpose();
            }
            const Eigen::VectorXd product = map->dense() * parts;
            const Eigen::MatrixXd expected = map->times(z, 1);
            for (Eigen::Index i = 0; i < 9; ++i) {
                QVERIFY((product.segment<2>(2 * i) - expected.row(i).transpose()).norm() < 1e-11);
            }
        }
    }

    /// |W_ij|^2 of a circular Gaussian has mean v and deviation v; Re and Im are uncorrelated: 3.3 standard
    /// errors each.
    void gaussianEntriesAreCircular() {
        const int n = 200;
        for (const MatrixDraw draw : {MatrixDraw::Entries, MatrixDraw::Factors}) {
            const Eigen::MatrixXcd W =
                complexOf(drawn(GaussianMatrix{{}, draw}, n, n)->times(unitPairs(n), 1));
            const double error = 3.3 / n;  // of n^2 entries
            QVERIFY(std::abs(W.cwiseAbs2().sum() / n - 1.0) < error);
            QVERIFY(std::abs(W.array().square().sum() / double(n)) < 1.5 * error);
            QVERIFY(std::abs(std::pow(W.cwiseAbs2().maxCoeff() * n, 1.0) - 2.0 * std::log(n))
                    < 8.0);
        }
    }

    /// Both draws end near the edges (m^1/2 +- n^1/2) n^-1/2 of one law. Of Tracy and Widom's law of complex matrices,
    /// mean -1.77 and deviation 0.9 in units of 1 % of the upper edge and 2.4 % of the lower one, inwards: 3.3
    /// deviations end at 4.8 and 11.4 %.
    void bothDrawsHaveTheSpectrumOfMarchenkoAndPastur() {
        for (const MatrixDraw draw : {MatrixDraw::Entries, MatrixDraw::Factors}) {
            const auto map = drawn(GaussianMatrix{{}, draw}, 300, 100);
            const Eigen::VectorXd& s = map->spectrum().singularValues;
            QVERIFY(std::abs(s.maxCoeff() / (std::sqrt(3.0) + 1.0) - 1.0) < 0.048);
            QVERIFY(std::abs(s.minCoeff() / (std::sqrt(3.0) - 1.0) - 1.0) < 0.114);
            QVERIFY(std::abs(s.squaredNorm() / 300.0 - 1.0) < 3.3 / std::sqrt(30000.0));
        }
    }

    void theCircularPartIsTheAverageOverPhases() {
        const Eigen::MatrixXd S = pairNumbers(5, 6, 6);
        const Eigen::MatrixXd Z = pairNumbers(6, 6, 6);
        Eigen::MatrixXd average = Eigen::MatrixXd::Zero(6, 6);
        const int turns = 12;
        const Eigen::MatrixXd unit = Eigen::MatrixXd::Identity(6, 6);
        for (int k = 0; k < turns; ++k) {
            const double phase = 2.0 * M_PI * k / turns;
            const Eigen::MatrixXd R = std::cos(phase) * unit + std::sin(phase) * timesI(unit);
            average += R.transpose() * S * R / turns;
        }
        QVERIFY((circularPart(S) - average).norm() < 1e-13);
        const Eigen::MatrixXd C = circularPart(S);
        QVERIFY((timesI(Z) * C - timesI(Z * C)).norm() < 1e-13);
    }
};

ONSAGER_TEST(ComplexMapTest)
#include "complex_map_test.moc"
