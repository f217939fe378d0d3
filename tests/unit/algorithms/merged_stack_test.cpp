// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/algorithms/merged_stack.h"

#include "tests/support/test_program.h"

#include <QTest>

using namespace onsager;

namespace {

/// Three matrices, noise in every layer but the last linear one.
Scenario threeMatrices() {
    const ActivationLayer noisy{Activation::Identity, {0.05, {}}};
    const ActivationLayer plain{Activation::Identity, {}};
    Scenario scenario;
    scenario.columns = 2;
    scenario.estimation = Estimation::Mmse;
    scenario.layers = {PriorLayer{300, GaussianPrior{}},
                       LinearLayer{400, GaussianMatrix{2.0 / 300.0}, {0.1, {}}, {}},
                       noisy,
                       LinearLayer{200, {}, {0.02, {}}, {}},
                       plain,
                       LinearLayer{500, GaussianMatrix{0.5 / 200.0}, {}, ConstantBias{0.3}},
                       OutputLayer{AwgnOutput{OutputNoise{0.01, {}, {}}}}};
    return scenario;
}

}  // namespace

class MergedStackTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// W = W_5 W_3 W_1, N = 0.5 (0.1 + 0.05 + 0.02) with gains 1 and 0.5; moments are kept.
    void oneMatrixAndOneNoiseStandForAll() {
        const Instance instance = drawInstance(threeMatrices(), 0);
        const auto& matrices = instance.evidence.matrices;
        const MergedStack merged = mergedStack(instance.network, instance.evidence);
        const Network& network = merged.network;
        QCOMPARE(network.rows, (std::vector<int>{300, 500}));
        QCOMPARE(network.lastLayer(), 2);
        const Eigen::MatrixXd W = merged.evidence.matrices.at(0)->dense();
        const Eigen::MatrixXd product =
            matrices[2]->dense() * matrices[1]->dense() * matrices[0]->dense();
        QVERIFY((W - product).norm() < 1e-12 * product.norm());
        const auto& law = std::get<LinearLaw>(network.layer(1));
        const double gain = law.limitSpectrum.outputGain();
        QVERIFY(std::abs(gain - 1.0) < 1e-9);  // 2 times 1 times 0.5
        const Eigen::MatrixXd I = Eigen::MatrixXd::Identity(2, 2);
        QVERIFY((law.noiseCovariance - 0.085 * I).norm() < 1e-9);
        // tau_5 = gain tau_0 + N.
        QVERIFY((gain * network.moment(0) + law.noiseCovariance - network.moment(1)).norm() < 1e-9);
        QCOMPARE(network.moment(1), instance.network.moment(5));
        QCOMPARE(merged.evidence.biases.size(), std::size_t{1});
        QCOMPARE(merged.evidence.biases[0], instance.evidence.biases[2]);
        QCOMPARE(merged.evidence.observation, instance.evidence.observation);
    }
};

ONSAGER_TEST(MergedStackTest)
#include "merged_stack_test.moc"
