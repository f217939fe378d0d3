// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/algorithms/map_objective.h"

#include "engine/model/gradient_check.h"
#include "engine/model/scenario.h"
#include "engine/numerics/random.h"
#include "tests/support/test_program.h"

#include <QtTest>

using namespace onsager;

namespace {

Scenario stackOf(Prior prior, Output output, int columns) {
    Scenario scenario;
    scenario.columns = columns;
    scenario.layers = {PriorLayer{7, std::move(prior)},
                       LinearLayer{11, GaussianMatrix{}, {}, GaussianBias{0.2, 0.5}},
                       OutputLayer{std::move(output)}};
    return scenario;
}

/// 5 - 9 - 9 - 8 - 8 - 10 with every activation that has slopes in turn, noise in three places.
Scenario deepStack(EntryFunction first, EntryFunction second) {
    Scenario scenario;
    scenario.columns = 2;
    AwgnOutput output;
    output.noise.variance = 0.3;
    scenario.layers = {PriorLayer{5, GaussianPrior{1.5, {}}},
                       LinearLayer{9, GaussianMatrix{}, {}, ActiveFractionBias{0.6}},
                       ActivationLayer{first, {}},
                       LinearLayer{8, OrthogonalMatrix{}, LayerNoise{0.4, {}}, ConstantBias{0.3}},
                       ActivationLayer{second, LayerNoise{0.2, {}}},
                       LinearLayer{10, GeometricMatrix{}, LayerNoise{0.1, {}}, NoBias{}},
                       OutputLayer{output}};
    return scenario;
}

MapObjective::Point randomPoint(const MapObjective& objective, const Instance& instance, int key) {
    MapObjective::Point point = objective.pointAt(instance.signals.front());
    int layer = 0;
    for (Eigen::MatrixXd& part : point) {
        part += 0.7 * RandomField(5, key, layer++, Draw::Noise).gaussian(part.rows(), part.cols());
    }
    return point;
}

/// The largest |slope along a direction - difference quotient| over several, relative to the slope.
double slopeFault(const Scenario& scenario, const std::vector<Eigen::Index>* rows) {
    const Instance instance = drawInstance(scenario, 0);
    const MapObjective objective(instance.network, instance.evidence);
    const auto valueAt = [&](const MapObjective::Point& point) {
        return rows != nullptr ? objective.value(point, *rows) : objective.value(point);
    };
    double worst = 0.0;
    for (int key = 0; key < 4; ++key) {
        const MapObjective::Point point = randomPoint(objective, instance, key);
        const MapObjective::Value here = valueAt(point);
        for (std::size_t k = 0; k < point.size(); ++k) {
            const Eigen::MatrixXd direction = RandomField(9, key, static_cast<int>(k), Draw::Noise)
                                                  .gaussian(point[k].rows(), point[k].cols());
            constexpr double kStep = 1e-6;
            MapObjective::Point up = point;
            MapObjective::Point down = point;
            up[k] += kStep * direction;
            down[k] -= kStep * direction;
            const double quotient = (valueAt(up).energy - valueAt(down).energy) / (2.0 * kStep);
            const double slope = here.gradient[k].cwiseProduct(direction).sum();
            const double scale = here.gradient[k].norm() * direction.norm();
            worst = std::max(worst, std::abs(quotient - slope) / scale);
        }
    }
    return worst;
}

CommitteeOutput committee(EntryFunction activation, int outputs) {
    CommitteeOutput output;
    output.activation = activation;
    output.secondLayer = GaussianSecondLayer{1.0, outputs};
    output.noise.variance = 0.2;
    return output;
}

SketchOutput sketch() {
    SketchOutput output;
    output.weights = {0.2, 0.3, 0.5};
    output.noise.covariance = MatrixRows{{0.2, 0.05}, {0.05, 0.1}};
    return output;
}

MixedRegressionOutput mixedRegression() {
    MixedRegressionOutput output;
    output.noise.variance = 0.3;
    return output;
}

}  // namespace

class MapObjectiveTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theGradientIsTheFiniteDifferenceForEveryLaw() {
        AwgnOutput awgn;
        awgn.noise.covariance = MatrixRows{{0.5, 0.1, 0.0}, {0.1, 0.4, 0.1}, {0.0, 0.1, 0.3}};
        AbsOutput abs;
        abs.noise.variance = 0.2;
        ReluOutput relu;
        relu.noise.variance = 0.2;
        const std::vector<Output> outputs = {
            awgn,
            abs,
            relu,
            ProbitOutput{0.5},
            LogisticOutput{},
            QuantizedOutput{{-0.5, 0.2, 1.0}, 0.3},
            MaskedOutput{0.7, {ColumnKind::Awgn, ColumnKind::Probit, ColumnKind::Awgn}, 0.2},
            committee(Activation::Sigmoid, 2),
            committee(Activation::Relu, 1),
            mixedRegression(),
            sketch()};
        for (const Output& output : outputs) {
            const Scenario scenario = stackOf(GaussianPrior{}, output, 3);
            const double fault = slopeFault(scenario, nullptr);
            QVERIFY2(fault < 1e-7,
                     qPrintable(QString("output %1: %2").arg(output.index()).arg(fault)));
        }
        const std::vector<Prior> priors = {
            GaussianPrior{1.0, MatrixRows{{1.0, 0.3}, {0.3, 0.7}}}, LaplacePrior{0.7},
            GroupLassoPrior{1.3}, ElasticNetPrior{0.6, 1.4},
            GaussianMixturePrior{{0.3, 0.7},
                                 {{-1.0, 0.0}, {1.0, 0.5}},
                                 {{{0.3, 0.1}, {0.1, 0.2}}, {{0.5, 0.0}, {0.0, 0.4}}}}};
        for (const Prior& prior : priors) {
            const double fault = slopeFault(stackOf(prior, LogisticOutput{}, 2), nullptr);
            QVERIFY2(fault < 1e-7,
                     qPrintable(QString("prior %1: %2").arg(prior.index()).arg(fault)));
        }
    }

    void theGradientIsPropagatedThroughDeepAndNoisyStacks() {
        for (const Activation kind :
             {Activation::Identity, Activation::Relu, Activation::LeakyRelu, Activation::Abs,
              Activation::HardTanh, Activation::Sigmoid, Activation::Tanh, Activation::Erf,
              Activation::Softplus, Activation::Gelu, Activation::Silu}) {
            const double fault = slopeFault(deepStack(kind, Activation::Tanh), nullptr);
            QVERIFY2(
                fault < 1e-7,
                qPrintable(QString("activation %1: %2").arg(static_cast<int>(kind)).arg(fault)));
            QVERIFY(slopeFault(deepStack(Activation::Sigmoid, kind), nullptr) < 1e-7);
        }
    }

    void aBatchHasItsOwnGradientAndIsRightOnAverage() {
        const Scenario scenario = deepStack(Activation::Relu, Activation::Tanh);
        const std::vector<Eigen::Index> some = {7, 2, 3};
        QVERIFY(slopeFault(scenario, &some) < 1e-7);
        const Instance instance = drawInstance(scenario, 0);
        const MapObjective objective(instance.network, instance.evidence);
        const MapObjective::Point point = randomPoint(objective, instance, 3);
        const MapObjective::Value whole = objective.value(point);
        double energy = 0.0;
        MapObjective::Point sum = objective.pointAt(Eigen::MatrixXd::Zero(5, 2));
        for (Eigen::Index row = 0; row < 10; row += 2) {  // batches that cover every row once
            const MapObjective::Value part = objective.value(point, {row, row + 1});
            energy += part.energy / 5.0;
            for (std::size_t k = 0; k < sum.size(); ++k) {
                sum[k] += part.gradient[k] / 5.0;
            }
        }
        QVERIFY(std::abs(energy - whole.energy) < 1e-10 * whole.energy);
        for (std::size_t k = 0; k < sum.size(); ++k) {
            QVERIFY((sum[k] - whole.gradient[k]).norm() < 1e-10 * whole.gradient[k].norm());
        }
    }

    void fastProductsAreThoseOfTheEntries() {
        Scenario scenario = deepStack(Activation::Relu, Activation::Tanh);
        for (const std::size_t layer : {1U, 5U}) {
            std::get<LinearLayer>(scenario.layers[layer]).matrix =
                StructuredMatrix{StructuredSpectrum::Geometric, {}, 5.0};
        }
        Instance fast = drawInstance(scenario, 0);
        Instance dense = fast;
        for (auto& map : dense.evidence.matrices) {
            map = std::make_shared<DenseMatrix>(map->dense());
        }
        const MapObjective objective(fast.network, fast.evidence);
        const MapObjective expected(dense.network, dense.evidence);
        const MapObjective::Point point = randomPoint(objective, fast, 3);
        for (const std::vector<Eigen::Index>& rows :
             {std::vector<Eigen::Index>{7, 2, 3},
              std::vector<Eigen::Index>{0, 1, 2, 3, 4, 5, 6, 7, 8, 9}}) {
            const MapObjective::Value a = objective.value(point, rows);
            const MapObjective::Value b = expected.value(point, rows);
            QVERIFY(std::abs(a.energy - b.energy) < 1e-11 * b.energy);
            for (std::size_t k = 0; k < point.size(); ++k) {
                QVERIFY((a.gradient[k] - b.gradient[k]).norm() < 1e-11 * b.gradient[k].norm());
            }
        }
    }

    void aPriorWithoutADensityIsRefusedWithItsReason() {
        const std::vector<Prior> priors = {GaussianPrior{},
                                           BernoulliGaussianPrior{},
                                           BinaryPrior{},
                                           DiscretePrior{{{-1.0}, {2.0}}, {0.5, 0.5}},
                                           GaussianMixturePrior{{1.0}, {{0.0}}, {{{1.0}}}},
                                           LaplacePrior{},
                                           GroupLassoPrior{},
                                           ElasticNetPrior{},
                                           ExponentialPrior{},
                                           HalfNormalPrior{},
                                           UniformPrior{},
                                           StudentTPrior{},
                                           QamPrior{}};
        QCOMPARE(priors.size(), std::variant_size_v<Prior>);
        int refused = 0;
        for (const Prior& prior : priors) {
            QString reason;
            try {
                QVERIFY(
                    priorEnergy(prior, Eigen::MatrixXd::Constant(3, 1, 0.5)).gradient.allFinite());
            } catch (const std::invalid_argument& refusal) {
                reason = QString::fromUtf8(refusal.what());
                ++refused;
            }
            QCOMPARE(reason, QString::fromStdString(std::string(missingDensity(prior))));
        }
        QCOMPARE(refused, 7);
    }

    void theTruthHasTheEnergyOfItsNoises() {
        // E = |Z_0|^2 / (2 variance) + |Y - W Z_0 - B|^2 / (2 v), written out.
        AwgnOutput output;
        output.noise.variance = 0.25;
        const Instance instance = drawInstance(stackOf(GaussianPrior{2.0, {}}, output, 2), 1);
        const MapObjective objective(instance.network, instance.evidence);
        const MapObjective::Point truth = objective.pointAt(instance.signals[0]);
        const Eigen::MatrixXd residual =
            instance.evidence.observation - instance.signals[1] - instance.evidence.biases[0];
        const double expected =
            instance.signals[0].squaredNorm() / 4.0 + residual.squaredNorm() / 0.5;
        QVERIFY(std::abs(objective.value(truth).energy - expected) < 1e-10 * expected);
        QVERIFY((objective.signals(truth)[1] - instance.signals[1]).norm() < 1e-10);
    }
};

ONSAGER_TEST(MapObjectiveTest)
#include "map_objective_test.moc"
