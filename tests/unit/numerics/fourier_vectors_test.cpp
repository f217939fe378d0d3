// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/numerics/fourier_vectors.h"

#include "engine/numerics/random.h"
#include "tests/support/test_program.h"

#include <Eigen/Dense>

#include <QTest>

#include <cmath>
#include <numbers>
#include <numeric>
#include <utility>
#include <vector>

using namespace onsager;

namespace {

std::vector<signed char> someSigns(int n) {
    std::vector<signed char> signs;
    for (int j = 0; j < n; ++j) {
        signs.push_back(j % 3 == 1 ? -1 : 1);
    }
    return signs;
}

/// Every other vector first, from the last one down.
std::vector<int> someVectors(int n, int r) {
    std::vector<int> vectors;
    for (const int parity : {0, 1}) {
        for (int q = n - 1; q >= 0; --q) {
            if (q % 2 == parity) {
                vectors.push_back(q);
            }
        }
    }
    vectors.resize(static_cast<std::size_t>(r));
    return vectors;
}

/// S F P by its definition.
Eigen::MatrixXd denseVectors(const std::vector<signed char>& signs,
                             const std::vector<int>& vectors) {
    const auto n = static_cast<int>(signs.size());
    Eigen::MatrixXd U(n, static_cast<Eigen::Index>(vectors.size()));
    for (int j = 0; j < n; ++j) {
        for (std::size_t i = 0; i < vectors.size(); ++i) {
            const int k = (vectors[i] + 1) / 2;
            const double angle = 2.0 * std::numbers::pi * (static_cast<double>(j) * k) / n;
            const bool alone = k == 0 || 2 * k == n;
            const double wave = vectors[i] % 2 == 0 && k > 0 ? -std::sin(angle) : std::cos(angle);
            U(j, static_cast<Eigen::Index>(i)) = signs[static_cast<std::size_t>(j)]
                                                 * someSigns(n)[i]
                                                 * std::sqrt((alone ? 1.0 : 2.0) / n) * wave;
        }
    }
    return U;
}

}  // namespace

class FourierVectorsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void productsAreThoseOfTheDenseMatrix() {
        for (const auto& [n, r] :
             {std::pair(1, 1), std::pair(2, 2), std::pair(3, 3), std::pair(4, 3), std::pair(17, 17),
              std::pair(17, 5), std::pair(64, 64), std::pair(90, 41), std::pair(257, 256)}) {
            const std::vector<signed char> signs = someSigns(n);
            const std::vector<int> vectors = someVectors(n, r);
            const FourierVectors fast(signs, vectors, someSigns(r));
            const Eigen::MatrixXd U = denseVectors(signs, vectors);
            for (const Eigen::Index d : {1, 4, 7}) {
                const Eigen::MatrixXd v = RandomField(1, 0, 0, Draw::Signal).gaussian(r, d);
                const Eigen::MatrixXd X = RandomField(1, 1, 0, Draw::Signal).gaussian(n, d);
                QVERIFY((fast.times(v, 1) - U * v).norm() < 1e-13 * v.norm() * n);
                QVERIFY((fast.transposedTimes(X, 1) - U.transpose() * X).norm()
                        < 1e-13 * X.norm() * n);
            }
        }
    }

    void columnsAreOrthonormal() {
        // A large prime has no fast factors: the transform is another one.
        for (const int n : {1, 2, 5, 64, 90, 1009, 4096}) {
            std::vector<int> all(static_cast<std::size_t>(n));
            std::iota(all.begin(), all.end(), 0);
            const FourierVectors basis(someSigns(n), all, someSigns(n));
            const Eigen::MatrixXd v = RandomField(2, 0, 0, Draw::Signal).gaussian(n, 3);
            QVERIFY((basis.transposedTimes(basis.times(v, 1), 1) - v).norm() < 1e-13 * v.norm());
            QVERIFY((basis.times(basis.transposedTimes(v, 1), 1) - v).norm() < 1e-13 * v.norm());
            const Eigen::MatrixXd few = v.topRows((n + 1) / 2);
            const FourierVectors part(someSigns(n), someVectors(n, (n + 1) / 2),
                                      someSigns((n + 1) / 2));
            QVERIFY((part.transposedTimes(part.times(few, 1), 1) - few).norm()
                    < 1e-13 * few.norm());
        }
    }

    void theBitsDoNotDependOnTheThreads() {
        for (const int n : {1000, 1009}) {
            const FourierVectors vectors(someSigns(n), someVectors(n, 700), someSigns(700));
            const Eigen::MatrixXd v = RandomField(3, 0, 0, Draw::Signal).gaussian(700, 5);
            const Eigen::MatrixXd X = RandomField(3, 1, 0, Draw::Signal).gaussian(n, 5);
            const FourierVectors again(someSigns(n), someVectors(n, 700), someSigns(700));
            for (const int threads : {2, 4}) {
                QVERIFY(vectors.times(v, 1) == again.times(v, threads));
                QVERIFY(vectors.transposedTimes(X, 1) == again.transposedTimes(X, threads));
            }
        }
    }
};

ONSAGER_TEST(FourierVectorsTest)
#include "fourier_vectors_test.moc"
