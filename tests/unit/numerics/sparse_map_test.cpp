// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/numerics/sparse_map.h"

#include "engine/numerics/random.h"
#include "tests/support/test_program.h"

#include <Eigen/Dense>

#include <QTest>

#include <vector>

using namespace onsager;

namespace {

/// About a tenth of the entries of a Gaussian matrix, and a row and a column without any.
SparseMap::Entries thinned(Eigen::Index rows, Eigen::Index columns) {
    const Eigen::MatrixXd W = RandomField(3, 0, 1, Draw::Matrix).gaussian(rows, columns);
    const Eigen::MatrixXd chance = RandomField(3, 1, 1, Draw::Matrix).gaussian(rows, columns);
    std::vector<Eigen::Triplet<double>> entries;
    for (Eigen::Index i = 1; i < rows; ++i) {
        for (Eigen::Index j = 1; j < columns; ++j) {
            if (chance(i, j) > 1.28) {
                entries.emplace_back(i, j, W(i, j));
            }
        }
    }
    SparseMap::Entries sparse(rows, columns);
    sparse.setFromTriplets(entries.begin(), entries.end());
    return sparse;
}

}  // namespace

class SparseMapTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void itsProductsAreThoseOfTheDenseMatrix() {
        const SparseMap map(thinned(9000, 40));
        const Eigen::MatrixXd W = map.dense();
        const Eigen::MatrixXd Z = RandomField(4, 0, 0, Draw::Signal).gaussian(40, 3);
        const Eigen::MatrixXd X = RandomField(4, 1, 0, Draw::Signal).gaussian(9000, 3);
        QVERIFY((map.times(Z, 1) - W * Z).norm() < 1e-12 * (W * Z).norm());
        QVERIFY((map.transposedTimes(X, 1) - W.transpose() * X).norm()
                < 1e-12 * (W.transpose() * X).norm());
        QVERIFY(map.times(Z, 1) == map.times(Z, 2));
        QVERIFY(map.hasFastProducts());
        QVERIFY(std::abs(map.squaredNorm() - W.squaredNorm()) < 1e-9 * W.squaredNorm());
    }

    void itsSingularVectorsAreThoseOfTheDenseMatrix() {
        const SparseMap map(thinned(60, 25));
        const DenseMatrix dense(map.dense());
        const Eigen::MatrixXd v = RandomField(5, 0, 0, Draw::Signal).gaussian(25, 2);
        QVERIFY((map.spectrum().singularValues - dense.spectrum().singularValues).norm() < 1e-12);
        QVERIFY((map.rightTimes(map.rightTransposedTimes(v, 1), 1)
                 - dense.rightTimes(dense.rightTransposedTimes(v, 1), 1))
                    .norm()
                < 1e-10);
        const Eigen::VectorXd s = map.spectrum().singularValues;
        QVERIFY(
            (map.leftTimes(s.asDiagonal() * map.rightTransposedTimes(v, 1), 1) - map.times(v, 1))
                .norm()
            < 1e-10);
    }

    /// Until they are asked for nothing of the size of the dense matrix is there.
    void theDenseMatrixIsNotKept() {
        const SparseMap map(thinned(4000, 400));
        QVERIFY(map.bytes() < 4000U * 400U * sizeof(double) / 2U);
    }
};

ONSAGER_TEST(SparseMapTest)
#include "sparse_map_test.moc"
