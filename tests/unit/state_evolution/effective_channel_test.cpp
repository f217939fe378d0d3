// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/state_evolution/effective_channel.h"

#include "engine/numerics/random.h"
#include "engine/numerics/sobol.h"
#include "engine/numerics/symmetric_matrix.h"
#include "tests/support/test_program.h"

#include <Eigen/Dense>

#include <QTest>

using namespace onsager;

namespace {

Eigen::MatrixXd rows(int n, int d, int k) {
    return RandomField(61, k, 0, Draw::Signal).gaussian(n, d);
}

}  // namespace

class NoisePathTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void dampedMessagesHaveTheMomentsOfTheirRows() {
        // Damps explicit rows and compares with the recursion on moments alone.
        const int n = 500;
        const int d = 2;
        const double theta = 0.6;
        const Eigen::MatrixXd X = rows(n, d, 0);
        const Eigen::MatrixXd tau = X.transpose() * X / n;
        SentMessages sent;
        std::vector<Eigen::MatrixXd> undamped;
        std::vector<Eigen::MatrixXd> rest;  // without the part along X
        std::vector<Eigen::MatrixXd> means;
        Eigen::MatrixXd H;
        for (int k = 0; k < 4; ++k) {
            undamped.push_back(0.5 * (k + 1) * X + rows(n, d, k + 1));
            H = k == 0 ? undamped[0] : Eigen::MatrixXd(theta * undamped.back() + (1.0 - theta) * H);
            means.push_back(H);
            const Eigen::MatrixXd G = tau.inverse() * (X.transpose() * undamped.back() / n);
            rest.push_back(undamped.back() - X * G);
            std::vector<Eigen::MatrixXd> gram;
            for (const Eigen::MatrixXd& earlier : rest) {
                gram.emplace_back(rest.back().transpose() * earlier / n);
            }
            sent.append(G, gram, MessageBlend{theta});
        }
        for (int k = 0; k < 4; ++k) {
            const Eigen::MatrixXd& Rk = means[static_cast<std::size_t>(k)];
            const Eigen::MatrixXd gainK = tau.inverse() * (X.transpose() * Rk / n);
            QVERIFY((sent.path().gains[static_cast<std::size_t>(k)] - gainK).norm() < 1e-12);
            for (int j = 0; j < 4; ++j) {
                const Eigen::MatrixXd& Rj = means[static_cast<std::size_t>(j)];
                const Eigen::MatrixXd gainJ = tau.inverse() * (X.transpose() * Rj / n);
                const Eigen::MatrixXd T = (Rk - X * gainK).transpose() * (Rj - X * gainJ) / n;
                QVERIFY((sent.path().block(k, j) - T).norm() < 1e-12);
            }
        }
    }

    void conditionalNoiseFollowsTheJointLaw() {
        const int n = 400000;
        const Eigen::MatrixXd L = RandomField(62, 0, 0, Draw::Matrix).gaussian(6, 6);
        EffectiveChannel path;
        path.covariance = L * L.transpose();
        path.gains.assign(3, Eigen::MatrixXd::Identity(2, 2));
        std::vector<Eigen::MatrixXd> noises;
        for (int k = 0; k < 3; ++k) {
            EffectiveChannel soFar;
            soFar.gains.assign(static_cast<std::size_t>(k + 1), Eigen::MatrixXd::Identity(2, 2));
            soFar.covariance = path.covariance.topLeftCorner(2 * (k + 1), 2 * (k + 1));
            noises.push_back(conditionalNoise(soFar, noises, rows(n, 2, 10 + k)));
        }
        Eigen::MatrixXd all(n, 6);
        all << noises[0], noises[1], noises[2];
        const Eigen::MatrixXd empirical = all.transpose() * all / n;
        QVERIFY((empirical - path.covariance).cwiseAbs().maxCoeff()
                < 5.0 * path.covariance.diagonal().maxCoeff() * std::sqrt(2.0 / n));
    }

    void aConvergedPathStaysFinite() {
        EffectiveChannel path;
        path.gains.assign(2, Eigen::MatrixXd::Identity(1, 1));
        path.covariance = Eigen::MatrixXd::Ones(2, 2);  // the second noise is the first
        Eigen::MatrixXd first = rows(10, 1, 1);
        first *= std::sqrt(10.0) / first.norm();
        const Eigen::MatrixXd second = conditionalNoise(path, {first}, rows(10, 1, 2));
        QVERIFY((second - first).cwiseAbs().maxCoeff() < 1e-7);
    }

    void theMemoryOfDampingHasABound() {
        QCOMPARE(dampingMemory(0.5), 60);  // 2^-20 < 1e-6
        QCOMPARE(dampingMemory(1.0), 40);
        QCOMPARE(dampingMemory(1e-8), 1'000'040);
        QCOMPARE(dampingMemory(5e-324), 1'000'040);
    }

    void aPathLongerThanItsNetKeepsItsCovariances() {
        // Noises t_k = c + 0.8^k c' + n_k, c, c' and all n_k independent, of which five are remembered and
        // drawn from six numbers per row: their rows have these covariances for ever, although the first
        // number, most of c, never leaves them.
        const int n = 256;
        const int memory = 6;
        const Eigen::MatrixXd net = whitenedSobol(n, memory, 5);
        const auto covariance = [](int k, int j) {
            return 1.0 + std::pow(0.8, k + j) + (k == j ? 0.1 : 0.0);
        };
        std::vector<Eigen::MatrixXd> noises;
        for (int k = 0; k < 60; ++k) {
            const int known = static_cast<int>(noises.size());
            EffectiveChannel path;
            path.gains.assign(static_cast<std::size_t>(known + 1), Eigen::MatrixXd::Identity(1, 1));
            path.covariance.resize(known + 1, known + 1);
            for (int i = 0; i <= known; ++i) {
                for (int j = 0; j <= known; ++j) {
                    path.covariance(i, j) = covariance(k - known + i, k - known + j);
                }
            }
            const Eigen::MatrixXd standard =
                k < memory ? Eigen::MatrixXd(net.col(k)) : unusedRows(noises, net);
            QVERIFY(std::abs(standard.squaredNorm() / n - 1.0) < 1e-9);
            noises.push_back(conditionalNoise(path, noises, standard));
            for (int j = 0; j <= known; ++j) {
                const double found =
                    (noises.back().transpose() * noises[static_cast<std::size_t>(j)])(0, 0) / n;
                QVERIFY2(
                    std::abs(found / path.covariance(known, j) - 1.0) < 1e-8,
                    qPrintable(
                        QString("%1 at %2").arg(found / path.covariance(known, j) - 1.0).arg(k)));
            }
            if (known == memory - 1) {
                noises.erase(noises.begin());
            }
        }
    }

    void joinedPathsAreIndependent() {
        const EffectiveChannel start =
            singleMessage(Eigen::MatrixXd::Zero(2, 2), Eigen::MatrixXd::Zero(2, 2));
        const EffectiveChannel later =
            singleMessage(Eigen::MatrixXd::Identity(2, 2), 3.0 * Eigen::MatrixXd::Identity(2, 2));
        const EffectiveChannel path = joined(start, later);
        QCOMPARE(path.length(), 2);
        QVERIFY(path.block(1, 0).isZero(0.0));
        QVERIFY(path.noiseCovariance() == later.covariance);
    }
};

ONSAGER_TEST(NoisePathTest)
#include "effective_channel_test.moc"
