// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/experiment/metrics.h"

#include "engine/laws/output_law.h"
#include "engine/model/instance.h"
#include "engine/numerics/random.h"
#include "tests/support/test_program.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace onsager;

class MetricsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void decibelsAreFloored() {
        QCOMPARE(decibel(0.1), -10.0);
        QCOMPARE(decibel(0.0), -200.0);
        QCOMPARE(decibel(1e-30), -200.0);
    }

    void alignmentTriesEveryPermutationAndSign() {
        for (const int d : {1, 2, 3, 4}) {
            const Eigen::MatrixXd Z = RandomField(71, d, 0, Draw::Signal).gaussian(20, d);
            const Eigen::MatrixXd Zhat = RandomField(71, d, 1, Draw::Signal).gaussian(20, d);
            std::vector<int> order(static_cast<std::size_t>(d));
            for (int i = 0; i < d; ++i) {
                order[static_cast<std::size_t>(i)] = i;
            }
            double best = 1e300;
            do {
                for (int signs = 0; signs < (1 << d); ++signs) {
                    Eigen::MatrixXd turned(20, d);
                    for (int i = 0; i < d; ++i) {
                        turned.col(i) = ((signs >> i) & 1 ? -1.0 : 1.0)
                                        * Zhat.col(order[static_cast<std::size_t>(i)]);
                    }
                    best = std::min(best, meanSquaredError(Z, turned));
                }
            } while (std::next_permutation(order.begin(), order.end()));
            QVERIFY(
                std::abs(alignedSquaredError(Z, Zhat, ColumnSymmetry::PermutationAndSign) - best)
                < 1e-12);
        }
    }

    void aPermutedEstimateIsAlignedPerfectly() {
        const Eigen::MatrixXd Z = RandomField(72, 0, 0, Draw::Signal).gaussian(30, 3);
        Eigen::MatrixXd Zhat(30, 3);
        Zhat << -Z.col(2), Z.col(0), Z.col(1);
        QVERIFY(alignedSquaredError(Z, Zhat, ColumnSymmetry::PermutationAndSign) < 1e-12);
        QVERIFY(alignedSquaredError(Z, Zhat, ColumnSymmetry::Permutation) > 0.1);
    }

    void clustersAndLinesMayBePermutedButNotTurned() {
        QVERIFY(CommitteeOutput::kTraits.symmetry == ColumnSymmetry::PermutationAndSign);
        QVERIFY(SketchOutput::kTraits.symmetry == ColumnSymmetry::Permutation);
        QVERIFY(MixedRegressionOutput::kTraits.symmetry == ColumnSymmetry::Permutation);
        QVERIFY(!AwgnOutput::kTraits.symmetry);
        QVERIFY(!MaskedOutput::kTraits.symmetry);
        const Eigen::MatrixXd Z = RandomField(74, 0, 0, Draw::Signal).gaussian(30, 2);
        Eigen::MatrixXd swapped(30, 2);
        swapped << Z.col(1), Z.col(0);
        QVERIFY(alignedSquaredError(Z, swapped, ColumnSymmetry::Permutation) < 1e-12);
        QVERIFY(alignedSquaredError(Z, -swapped, ColumnSymmetry::Permutation) > 0.1);
    }

    void theTestErrorIsThatOfFreshSamples() {
        for (const Activation activation :
             {Activation::Sigmoid, Activation::Relu, Activation::Identity}) {
            Scenario scenario;
            scenario.columns = 2;
            OutputNoise noise;
            noise.snrDb = 10.0;
            scenario.layers = {
                PriorLayer{40, GaussianPrior{}}, LinearLayer{80, GaussianMatrix{0.025}, {}},
                OutputLayer{CommitteeOutput{activation, GaussianSecondLayer{1.0, 2}, noise}}};
            const Instance instance = drawInstance(scenario, 0);
            const Network& network = instance.network;
            const Eigen::MatrixXd& F = instance.signals[0];
            const Eigen::MatrixXd Fhat =
                0.7 * F + 0.4 * RandomField(73, 0, 0, Draw::Noise).gaussian(40, 2);
            const double predicted =
                normalizedTestError(network, F.transpose() * F / 40.0, F.transpose() * Fhat / 40.0,
                                    Fhat.transpose() * Fhat / 40.0);
            const int n = 100000;
            const Eigen::MatrixXd X =
                std::sqrt(0.025) * RandomField(73, 1, 0, Draw::Matrix).gaussian(n, 40);
            const Eigen::ArrayXd squares = (noiselessObservation(network.output, X * F)
                                            - noiselessObservation(network.output, X * Fhat))
                                               .rowwise()
                                               .squaredNorm();
            const double v = std::get<CommitteeLaw>(network.output).noiseCovariance.trace();
            const double deviation = std::sqrt((squares - squares.mean()).square().mean() / n);
            QVERIFY(std::abs((v + squares.mean()) / v - predicted) < 4.5 * deviation / v);
        }
    }

    void aPerfectEstimateHasTestErrorOne() {
        Scenario scenario;
        scenario.columns = 1;
        OutputNoise noise;
        noise.variance = 0.5;
        scenario.layers = {
            PriorLayer{}, LinearLayer{},
            OutputLayer{CommitteeOutput{Activation::Tanh, OnesSecondLayer{}, noise}}};
        const Network network = networkOf(scenario, 0);
        const Eigen::MatrixXd I = Eigen::MatrixXd::Identity(1, 1);
        QVERIFY(std::abs(normalizedTestError(network, I, I, I) - 1.0) < 1e-12);
    }
};

ONSAGER_TEST(MetricsTest)
#include "metrics_test.moc"
