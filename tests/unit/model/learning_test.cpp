// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/model/learning.h"

#include "tests/support/small_regression.h"
#include "tests/support/test_program.h"
#include "tests/support/vamp_settings.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace onsager;

namespace {

/// Sparse regression whose density, variance, mean and noise can be learnt.
Scenario sparse() {
    Scenario scenario;
    scenario.columns = 1;
    scenario.estimation = Estimation::Mmse;
    PriorLayer prior{40, BernoulliGaussianPrior{0.1, 1.0, {}, {}}};
    prior.assumed = BernoulliGaussianPrior{0.3, 2.0, {}, {}};
    OutputLayer output{AwgnOutput{{0.01, {}, {}}}};
    output.assumedNoiseVariance = 0.5;
    scenario.layers = {prior, LinearLayer{30, GaussianMatrix{}, {}}, output};
    return scenario;
}

Scenario learning(Scenario scenario, std::vector<std::string> paths) {
    scenario.learn = std::move(paths);
    return scenario;
}

}  // namespace

class LearningTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsAssumedCanBeLearnt() {
        const std::vector<std::string> all = {"layers.0.density", "layers.0.variance",
                                              "layers.0.mean", "layers.2.noiseVariance"};
        QCOMPARE(learntPaths(sparse()), all);
        QCOMPARE(problemOf(learning(sparse(), all)), std::string());
        Scenario mixture = sparse();
        priorOf(mixture).assumed = GaussianMixturePrior{};
        outputOf(mixture).channel = ProbitOutput{0.2};
        QCOMPARE(learntPaths(mixture),
                 std::vector<std::string>({"layers.0.weights", "layers.0.means",
                                           "layers.0.covariances", "layers.2.noiseVariance"}));
        mixture.columns = 2;
        priorOf(mixture).assumed =
            GaussianMixturePrior{{1.0}, {{0.0, 0.0}}, {{{1.0, 0.0}, {0.0, 1.0}}}};
        QCOMPARE(learntPaths(mixture),
                 std::vector<std::string>({"layers.0.weights", "layers.2.noiseVariance"}));
        priorOf(mixture).assumed = LaplacePrior{};
        QCOMPARE(learntPaths(mixture), std::vector<std::string>({"layers.2.noiseVariance"}));
    }

    void theOthersAreRefusedWithWhatIsAllowed() {
        QCOMPARE(
            problemOf(learning(sparse(), {"layers.0.rows"})),
            std::string("learn.0: \"layers.0.rows\" is not allowed: what is assumed here and can "
                        "be learnt is layers.0.density, layers.0.variance, layers.0.mean, "
                        "layers.2.noiseVariance"));
        QCOMPARE(
            problemOf(learning(sparse(), {"layers.0.density", "layers.0.density"})),
            std::string("learn.1: \"layers.0.density\" is not allowed: it is in the list before"));
        Scenario known = sparse();
        priorOf(known).assumed.reset();
        outputOf(known).assumedNoiseVariance.reset();
        QCOMPARE(problemOf(learning(known, {"layers.0.density"})),
                 std::string("learn.0: \"layers.0.density\" is not allowed: nothing can be learnt "
                             "here; what is learnt starts from layers.0.assumed, a gaussian, "
                             "bernoulli-gaussian, gaussian-mixture or laplace prior, or from "
                             "layers.2.assumed.noiseVariance of awgn or probit"));
        Scenario covariance = sparse();
        priorOf(covariance).assumed = GaussianPrior{1.0, MatrixRows{{2.0}}};
        QVERIFY(problemOf(learning(covariance, {"layers.0.variance"})).starts_with("learn.0: "));
        Scenario behind = sparse();
        outputOf(behind).channel = AwgnOutput{{0.01, {}, {}}, Activation::Relu};
        QVERIFY(problemOf(learning(behind, {"layers.2.noiseVariance"})).starts_with("learn.0: "));
    }

    void modesAndOtherAlgorithmsLearnNothing() {
        Scenario modes = sparse();
        priorOf(modes) = PriorLayer{40, GaussianPrior{}, GaussianPrior{3.0, {}}};
        modes.estimation = Estimation::Map;
        QCOMPARE(problemOf(learning(modes, {"layers.0.variance"})),
                 std::string("learn: numbers are learnt from posterior means and variances: choose "
                             "estimation mmse"));
        Scenario amp = sparse();
        amp.algorithm = MlAmpSettings{};
        QCOMPARE(problemOf(learning(amp, {"layers.0.density"})),
                 std::string("learn: ml-amp learns nothing while it runs: choose algorithm.kind "
                             "ml-mat-vamp"));
    }

    void numbersHaveTheirPathTruthAndStart() {
        Scenario scenario = learning(sparse(), {"layers.2.noiseVariance", "layers.0.mean"});
        outputOf(scenario).channel = AwgnOutput{{{}, {}, 20.0}};
        const Network network = networkOf(scenario, 0);
        QVERIFY(!network.matched);
        const std::vector<LearntNumber> numbers = learntNumbers(scenario, network);
        QCOMPARE(numbers.size(), std::size_t(2));
        QCOMPARE(numbers[0].path, std::string("layers.2.noiseVariance"));
        // E y^2 of W z is density * variance times 40 entries of variance 1 / 40.
        QVERIFY(std::abs(numbers[0].truth - 0.1 * 0.01) < 1e-15);
        QCOMPARE(numbers[0].start, 0.5);
        QCOMPARE(numbers[1].truth, 0.0);
        QCOMPARE(believedNumbers(network), std::vector<double>({0.5, 0.0}));
    }

    void weightsAreSharesAndListsAreNumberedFromZero() {
        Scenario scenario = sparse();
        priorOf(scenario).law =
            GaussianMixturePrior{{1.0, 3.0}, {{-1.0}, {1.0}}, {{{1.0}}, {{2.0}}}};
        priorOf(scenario).assumed =
            GaussianMixturePrior{{2.0, 2.0}, {{-2.0}, {2.0}}, {{{3.0}}, {{3.0}}}};
        scenario.learn = {"layers.0.weights", "layers.0.covariances"};
        const auto numbers = learntNumbers(scenario, networkOf(scenario, 0));
        QCOMPARE(numbers.size(), std::size_t(4));
        QCOMPARE(numbers[1].path, std::string("layers.0.weights.1"));
        QCOMPARE(numbers[1].truth, 0.75);
        QCOMPARE(numbers[1].start, 0.5);
        QCOMPARE(numbers[3].path, std::string("layers.0.covariances.1.0.0"));
        QCOMPARE(numbers[3].truth, 2.0);
    }

    void aLawOfAnotherKindHasNoTruthToFind() {
        Scenario scenario = learning(sparse(), {"layers.0.scale"});
        priorOf(scenario).assumed = LaplacePrior{0.5};
        const auto numbers = learntNumbers(scenario, networkOf(scenario, 0));
        QVERIFY(std::isnan(numbers.front().truth));
        QCOMPARE(numbers.front().start, 0.5);
    }
};

ONSAGER_TEST(LearningTest)
#include "learning_test.moc"
