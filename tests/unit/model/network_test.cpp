// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/model/network.h"

#include "engine/laws/activation_moments.h"
#include "engine/laws/output_law.h"
#include "engine/model/instance.h"
#include "engine/numerics/random.h"
#include "tests/support/test_program.h"

#include <QTest>

#include <cmath>

using namespace onsager;

namespace {

Scenario twoLayer(int rows, Activation activation) {
    Scenario scenario;
    scenario.columns = 3;
    OutputNoise noise;
    noise.snrDb = 10.0;
    scenario.layers = {PriorLayer{50, GaussianPrior{}}, LinearLayer{rows, GaussianMatrix{0.02}, {}},
                       OutputLayer{CommitteeOutput{activation, GaussianSecondLayer{}, noise}}};
    return scenario;
}

}  // namespace

class NetworkTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void activatedMomentMatchesSampling_data() {
        QTest::addColumn<int>("activation");
        QTest::newRow("identity") << int(Activation::Identity);
        QTest::newRow("relu") << int(Activation::Relu);
        QTest::newRow("sigmoid") << int(Activation::Sigmoid);
        QTest::newRow("tanh") << int(Activation::Tanh);
    }

    void activatedMomentMatchesSampling() {
        QFETCH(int, activation);
        const auto kind = static_cast<Activation>(activation);
        const Eigen::MatrixXd L = RandomField(31, 0, 0, Draw::Matrix).gaussian(3, 3);
        const int n = 400000;
        const Eigen::MatrixXd Z = RandomField(31, 1, 0, Draw::Signal).gaussian(n, 3) * L;
        const Eigen::MatrixXd phi = activated(kind, Z);
        const Eigen::MatrixXd exact = activatedMoment(kind, L.transpose() * L);
        for (int i = 0; i < 3; ++i) {
            for (int j = 0; j < 3; ++j) {
                const Eigen::ArrayXd products = phi.col(i).array() * phi.col(j).array();
                const double deviation =
                    std::sqrt((products - products.mean()).square().mean() / n);
                QVERIFY(std::abs(products.mean() - exact(i, j)) < 4.5 * deviation);
            }
        }
    }

    /// Loss + lambda R has the -log p of a prior of scale (of variance) lossScale / lambda.
    void lambdaIsTheScaleOfTheLossOverThatOfThePrior() {
        Scenario scenario;
        scenario.columns = 1;
        scenario.estimation = Estimation::Map;
        const auto believed = [&](const Prior& penalty, const OutputLayer& output) {
            PriorLayer prior{50, GaussianPrior{}};
            prior.assumed = penalty;
            prior.lambda = 0.25;
            scenario.layers = {prior, LinearLayer{80, GaussianMatrix{0.02}, {}}, output};
            const Network network = networkOf(scenario, 0);
            return network.matched ? Prior(BinaryPrior{}) : network.assumedPrior;
        };
        AwgnOutput values;
        values.noise.variance = 0.04;
        OutputLayer huber{values};
        huber.assumed = HuberOutput{0.2, 1.0};
        OutputLayer absolute{values};
        absolute.assumed = LaplaceOutput{0.3};
        OutputLayer hinge{SignOutput{}};
        hinge.assumed = HingeOutput{2.0, 0.1};
        const auto scaleOf = [&](const OutputLayer& output) {
            return std::get<LaplacePrior>(believed(LaplacePrior{}, output)).scale;
        };
        QCOMPARE(scaleOf(OutputLayer{values}), 0.16);
        QCOMPARE(scaleOf(huber), 0.16);
        QCOMPARE(scaleOf(absolute), 1.2);
        QCOMPARE(scaleOf(hinge), 8.0);
        QCOMPARE(scaleOf(OutputLayer{LogisticOutput{}}), 4.0);
        QCOMPARE(std::get<GaussianPrior>(believed(GaussianPrior{}, OutputLayer{values})).variance,
                 0.16);
        const Prior net = believed(ElasticNetPrior{1.25, 5.0}, OutputLayer{values});
        QCOMPARE(std::get<ElasticNetPrior>(net).scale, 0.2);
        QCOMPARE(std::get<ElasticNetPrior>(net).variance, 0.8);
        QCOMPARE(std::get<GroupLassoPrior>(believed(GroupLassoPrior{}, OutputLayer{values})).weight,
                 6.25);
    }

    void theSignalToNoiseRatioIsTheLawsNotTheDraws() {
        const Scenario scenario = twoLayer(100, Activation::Sigmoid);
        const Network network = networkOf(scenario, 4);
        const Eigen::MatrixXd Z = RandomField(32, 0, 0, Draw::Signal).gaussian(400000, 3);
        const Eigen::ArrayXd power = noiselessObservation(network.output, Z).array().square();
        const double deviation = std::sqrt((power - power.mean()).square().mean() / 400000.0);
        const double ratio =
            power.mean() / std::get<CommitteeLaw>(network.output).noiseCovariance(0, 0);
        QVERIFY(std::abs(ratio / 10.0 - 1.0) < 4.5 * deviation / power.mean());
    }

    void secondMomentsAreThoseOfALargeDraw() {
        Scenario scenario = twoLayer(4000, Activation::Relu);
        std::get<PriorLayer>(scenario.layers[0]).rows = 2000;
        std::get<PriorLayer>(scenario.layers[0]).law =
            GaussianPrior{1.0, MatrixRows{{2.0, 0.5, 0.0}, {0.5, 1.0, 0.2}, {0.0, 0.2, 0.7}}};
        scenario.layers[1] = LinearLayer{4000, GaussianMatrix{}, LayerNoise{0.3, {}}};
        const Instance instance = drawInstance(scenario, 0);
        for (int l = 0; l < 2; ++l) {
            const Eigen::MatrixXd& Z = instance.signals[static_cast<std::size_t>(l)];
            const Eigen::MatrixXd empirical = Z.transpose() * Z / static_cast<double>(Z.rows());
            const Eigen::MatrixXd& tau = instance.network.moment(l);
            // Rows of Z_1 share Z_0, so both fluctuate like 2000 rows.
            QVERIFY((empirical - tau).cwiseAbs().maxCoeff()
                    < 4.5 * tau.diagonal().maxCoeff() * std::sqrt(2.0 / 2000.0));
        }
    }

    void fewerRowsAreTheTopOfALargerDraw() {
        const Instance small = drawInstance(twoLayer(80, Activation::Tanh), 2);
        const Instance large = drawInstance(twoLayer(200, Activation::Tanh), 2);
        QVERIFY(std::get<CommitteeLaw>(small.network.output).secondLayer
                == std::get<CommitteeLaw>(large.network.output).secondLayer);
        QVERIFY(small.signals[0] == large.signals[0]);
        QVERIFY((small.signals[1] - large.signals[1].topRows(80)).cwiseAbs().maxCoeff() < 1e-12);
        QVERIFY((small.evidence.observation - large.evidence.observation.topRows(80))
                    .cwiseAbs()
                    .maxCoeff()
                < 1e-12);
    }

    void theFactorsAreThoseOfTheMatrixThatMadeTheSignal() {
        for (const MatrixLaw& law : {MatrixLaw{GaussianMatrix{}}, MatrixLaw{OrthogonalMatrix{}}}) {
            Scenario scenario = twoLayer(90, Activation::Sigmoid);
            scenario.layers[1] = LinearLayer{90, law, {}};
            const Instance instance = drawInstance(scenario, 1);
            const LinearMap& map = *instance.evidence.matrices[0];
            const Eigen::MatrixXd again =
                map.leftTimes(map.spectrum().singularValues.asDiagonal()
                                  * map.rightTransposedTimes(instance.signals[0], 1),
                              1);
            QVERIFY((again - instance.signals[1]).norm() < 1e-9 * again.norm());
        }
    }

    void anInformedStartHasTheStatedCorrelation() {
        Scenario scenario = twoLayer(60, Activation::Sigmoid);
        std::get<PriorLayer>(scenario.layers[0]).rows = 20000;
        scenario.layers[1] = LinearLayer{10, GaussianMatrix{}, {}};
        scenario.start = InformedStart{0, 0.25};
        const Instance instance = drawInstance(scenario, 0);
        const Eigen::ArrayXXd noise = instance.evidence.start->mean - instance.signals[0];
        QVERIFY(std::abs(noise.square().mean() - 3.0) < 4.5 * 3.0 * std::sqrt(2.0 / 60000.0));
    }
};

ONSAGER_TEST(NetworkTest)
#include "network_test.moc"
