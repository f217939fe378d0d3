// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/model/complex_field.h"

#include "engine/model/instance.h"
#include "engine/model/network.h"
#include "engine/numerics/complex_columns.h"
#include "tests/support/small_regression.h"
#include "tests/support/test_program.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <functional>
#include <string>

using namespace onsager;

namespace {

Scenario complexScenario() {
    Scenario scenario;
    scenario.field = Field::Complex;
    scenario.columns = 2;
    scenario.estimation = Estimation::Mmse;
    AwgnOutput awgn;
    awgn.noise.variance = 0.5;
    scenario.layers = {PriorLayer{3000, GaussianPrior{2.0, {}}},
                       LinearLayer{4000, {}, {0.4, {}}, {}}, OutputLayer{awgn}};
    return scenario;
}

LinearLayer& linearOf(Scenario& scenario) {
    return std::get<LinearLayer>(scenario.layers[1]);
}
bool hasProblem(const Scenario& scenario, const std::string& path, const std::string& words) {
    const std::vector<ScenarioProblem> problems = problemsOf(scenario);
    return std::any_of(problems.begin(), problems.end(), [&](const ScenarioProblem& problem) {
        return problem.path == path && problem.message.find(words) != std::string::npos;
    });
}

}  // namespace

class ComplexFieldTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aSoundComplexScenarioHasNoProblem() {
        Scenario scenario = complexScenario();
        QVERIFY(problemsOf(scenario).empty());
        priorOf(scenario).law = BernoulliGaussianPrior{0.2, 1.0, {}};
        QVERIFY(problemsOf(scenario).empty());
        priorOf(scenario).law = QamPrior{16};
        QVERIFY(problemsOf(scenario).empty());
        outputOf(scenario).channel = QuantizedOutput{{-0.5, 0.0, 0.5}, 0.1};
        QVERIFY(problemsOf(scenario).empty());
        outputOf(scenario).channel = ModulusOutput{};
        scenario.columns = 1;
        QVERIFY(problemsOf(scenario).empty());
        priorOf(scenario).law = DiscretePrior{{{1, 0}, {0, 1}, {-1, 0}, {0, -1}}, {1, 1, 1, 1}};
        QVERIFY(problemsOf(scenario).empty());
    }

    void whatIsNotCircularIsRefusedByItsKey() {
        const auto refused = [](const std::function<void(Scenario&)>& change,
                                const std::string& path, const std::string& words) {
            Scenario scenario = complexScenario();
            change(scenario);
            return hasProblem(scenario, path, words);
        };
        QVERIFY(refused([](Scenario& s) { priorOf(s).law = BinaryPrior{}; }, "layers.0.kind",
                        "binary takes no complex values"));
        QVERIFY(refused([](Scenario& s) { priorOf(s).assumed = LaplacePrior{}; },
                        "layers.0.assumed.kind", "laplace takes no complex values"));
        QVERIFY(refused(
            [](Scenario& s) {
                priorOf(s).law = BernoulliGaussianPrior{0.2, 1.0, {}, 0.7};
            },
            "layers.0.mean", "0.7 is not allowed"));
        QVERIFY(refused(
            [](Scenario& s) {
                s.columns = 1;
                priorOf(s).law = DiscretePrior{{{1, 0}, {-1, 0}}, {1, 1}};
            },
            "layers.0.points", "i z must be a point"));
        QVERIFY(refused([](Scenario& s) { priorOf(s).law = QamPrior{8}; }, "layers.0.order",
                        "8 is not allowed: 4, 16 or 64"));
        QVERIFY(refused(
            [](Scenario& s) {
                s.columns = 3;
                priorOf(s).law = QamPrior{64};
            },
            "layers.0.order", "at most 4096"));
        QVERIFY(refused(
            [](Scenario& s) {
                outputOf(s).channel = QuantizedOutput{{-0.5, 0.6}, 0.1};
            },
            "layers.2.levels", "symmetric about 0"));
        QVERIFY(refused([](Scenario& s) { outputOf(s).channel = PoissonOutput{}; }, "layers.2.kind",
                        "poisson takes no complex values"));
        QVERIFY(refused([](Scenario& s) { outputOf(s).channel = ModulusOutput{}; }, "layers.2.kind",
                        "one complex column"));
        QVERIFY(refused([](Scenario& s) { linearOf(s).bias = ConstantBias{}; },
                        "layers.1.bias.kind", "only none"));
        QVERIFY(refused([](Scenario& s) { linearOf(s).matrix = FeaturesMatrix{}; },
                        "layers.1.matrix.kind", "features are real"));
        QVERIFY(refused([](Scenario& s) { s.algorithm = MergedAmpSettings{}; }, "algorithm.kind",
                        "merged-amp takes no complex values"));
        QVERIFY(refused([](Scenario& s) { s.baselines = {AdamSettings{}}; }, "baselines.0.kind",
                        "adam takes no complex values"));
    }

    void lawsOfComplexNumbersNeedTheField() {
        Scenario scenario = complexScenario();
        scenario.field = Field::Real;
        priorOf(scenario).law = QamPrior{4};
        outputOf(scenario).channel = ModulusOutput{};
        QVERIFY(hasProblem(scenario, "layers.0.kind", "choose field complex"));
        QVERIFY(hasProblem(scenario, "layers.2.kind", "choose field complex"));
    }

    /// Second moments of n rows have the standard error 2^1/2 / n^1/2 at most: five of them.
    void drawnRowsHaveThePowersOfTheComplexLaws() {
        const Instance instance = drawInstance(complexScenario(), 0);
        const double error = 5.0 * std::sqrt(2.0 / 3000.0);
        const Eigen::MatrixXd& Z0 = instance.signals[0];
        QCOMPARE(Z0.cols(), Eigen::Index{4});
        const Eigen::MatrixXd unit = Eigen::MatrixXd::Identity(4, 4);
        QVERIFY((Z0.transpose() * Z0 / 3000.0 - unit).cwiseAbs().maxCoeff() < error);
        const Eigen::MatrixXd& Z1 = instance.signals[1];
        QVERIFY((Z1.transpose() * Z1 / 4000.0 - 1.2 * unit).cwiseAbs().maxCoeff() < 1.2 * error);
        const Eigen::MatrixXd E = instance.evidence.observation - Z1;
        QVERIFY((E.transpose() * E / 4000.0 - 0.25 * unit).cwiseAbs().maxCoeff() < 0.25 * error);
        const Network& network = instance.network;
        QVERIFY(network.isComplex);
        QVERIFY((network.signalMoment[1] - 1.2 * unit).norm() < 1e-12);
    }

    void partsOfAMaskedNumberAreMissedTogether() {
        Scenario scenario = complexScenario();
        outputOf(scenario).channel = MaskedOutput{0.6, {}, 0.1};
        const Eigen::MatrixXd Y = drawInstance(scenario, 0).evidence.observation;
        long missed = 0;
        for (Eigen::Index n = 0; n < Y.rows(); ++n) {
            for (Eigen::Index j = 0; j < 4; j += 2) {
                QCOMPARE(std::isnan(Y(n, j)), std::isnan(Y(n, j + 1)));
                missed += std::isnan(Y(n, j)) ? 1 : 0;
            }
        }
        // 8000 numbers, share 0.4: five standard errors.
        QVERIFY(std::abs(double(missed) / 8000.0 - 0.4) < 5.0 * std::sqrt(0.24 / 8000.0));
    }
};

ONSAGER_TEST(ComplexFieldTest)
#include "complex_field_test.moc"
