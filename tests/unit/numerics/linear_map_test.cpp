// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/numerics/linear_map.h"

#include "engine/numerics/random.h"
#include "tests/support/test_program.h"

#include <QTest>

#include <thread>
#include <vector>

using namespace onsager;

namespace {

Eigen::MatrixXd numbers(int field, Eigen::Index rows, Eigen::Index columns) {
    return RandomField(7, field, 0, Draw::Matrix).gaussian(rows, columns);
}

bool isNear(const Eigen::MatrixXd& value, const Eigen::MatrixXd& expected) {
    return (value - expected).norm() < 1e-9 * (1.0 + expected.norm());
}

}  // namespace

class LinearMapTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyProductIsThatOfTheMatrix_data() {
        QTest::addColumn<int>("rows");
        QTest::addColumn<int>("columns");
        QTest::addColumn<int>("rank");
        QTest::newRow("tall") << 40 << 12 << 12;
        QTest::newRow("wide") << 9 << 33 << 9;
        QTest::newRow("of low rank") << 20 << 25 << 6;
        QTest::newRow("one number") << 1 << 1 << 1;
    }

    void everyProductIsThatOfTheMatrix() {
        QFETCH(const int, rows);
        QFETCH(const int, columns);
        QFETCH(const int, rank);
        const Eigen::MatrixXd W = rank < std::min(rows, columns)
                                      ? numbers(1, rows, rank) * numbers(2, rank, columns)
                                      : numbers(1, rows, columns);
        const DenseMatrix entries(W);
        const DenseFactors factors(thinSvd(W));
        const Eigen::MatrixXd Z = numbers(3, columns, 3);
        const Eigen::MatrixXd X = numbers(4, rows, 3);
        for (const LinearMap* map :
             {static_cast<const LinearMap*>(&entries), static_cast<const LinearMap*>(&factors)}) {
            const Spectrum& spectrum = map->spectrum();
            const Eigen::VectorXd& s = spectrum.singularValues;
            QCOMPARE(s.size(), Eigen::Index(rank));
            QCOMPARE(spectrum.outputRows, double(rows));
            QCOMPARE(spectrum.inputRows, double(columns));
            QVERIFY(isNear(map->dense(), W));
            QVERIFY(isNear(map->times(Z, 2), W * Z));
            QVERIFY(isNear(map->transposedTimes(X, 2), W.transpose() * X));
            QVERIFY(
                isNear(map->leftTimes(s.asDiagonal() * map->rightTransposedTimes(Z, 1), 1), W * Z));
            QVERIFY(isNear(map->rightTimes(s.asDiagonal() * map->leftTransposedTimes(X, 1), 1),
                           W.transpose() * X));
            // The columns of both bases are orthonormal.
            const Eigen::MatrixXd I = Eigen::MatrixXd::Identity(rank, std::min(rank, 3));
            QVERIFY(isNear(map->leftTransposedTimes(map->leftTimes(I, 1), 1), I));
            QVERIFY(isNear(map->rightTransposedTimes(map->rightTimes(I, 1), 1), I));
        }
    }

    void theMatrixIsFactorisedOnceAndWhenItIsAskedFor() {
        const DenseMatrix map(numbers(1, 30, 20));
        QCOMPARE(map.bytes(), sizeof(double) * 600);
        const Spectrum* seen[4] = {};
        std::vector<std::thread> threads;
        for (const Spectrum*& spectrum : seen) {
            threads.emplace_back([&map, &spectrum] { spectrum = &map.spectrum(); });
        }
        for (std::thread& thread : threads) {
            thread.join();
        }
        for (const Spectrum* spectrum : seen) {
            QVERIFY(spectrum == seen[0]);
        }
        QCOMPARE(map.bytes(), sizeof(double) * (600 + 20 * (30 + 20)));
    }
};

ONSAGER_TEST(LinearMapTest)
#include "linear_map_test.moc"
