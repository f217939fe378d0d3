// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/experiment/prediction.h"
#include "engine/model/equal_columns.h"
#include "engine/model/instance.h"
#include "engine/numerics/work_budget.h"
#include "engine/state_evolution/quadrature_rows.h"
#include "tests/support/test_program.h"
#include "tests/support/vamp_settings.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace onsager;

namespace {

Scenario stack(const Prior& prior, int rows, int observations, const Output& output) {
    Scenario scenario;
    scenario.columns = 1;
    scenario.trials = 1;
    scenario.estimation = Estimation::Mmse;
    vampOf(scenario).iterations = 3;
    scenario.layers = {PriorLayer{rows, prior}, LinearLayer{observations, {}, {}},
                       OutputLayer{output}};
    return scenario;
}

PredictionRecord predicted(const Scenario& scenario) {
    return predictTrial(scenario, 0, 0, 1, {});
}

double lastMse(const PredictionRecord& record, std::size_t variable = 0) {
    return record.traces.front().back().variables.at(variable).mse;
}

double difference(const ScalarMoments& a, const ScalarMoments& b) {
    return std::max({std::abs(a.covariance - b.covariance), std::abs(a.errorPower - b.errorPower),
                     std::abs(a.errorSignal - b.errorSignal),
                     std::abs(a.errorReceived - b.errorReceived)});
}

}  // namespace

class PredictionBudgetTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aBudgetIsSpentByWhoeverAsksFirst() {
        WorkBudget budget(100.0);
        QVERIFY(budget.spend(60.0));
        QVERIFY(budget.spend(40.0));
        QVERIFY(!budget.isSpent());
        QVERIFY(!budget.spend(1.0));
        QVERIFY(budget.isSpent());
    }

    /// A binary signal at 20 dB, 1.5 observations for each: nothing is left to learn after three iterations.
    void aBinarySignalWithLittleNoiseIsRecovered() {
        const Scenario scenario =
            stack(BinaryPrior{}, 500, 750, AwgnOutput{OutputNoise{0.01, {}, {}}, {}});
        const PredictionRecord record = predicted(scenario);
        QVERIFY(!record.isTooSharp);
        QVERIFY(lastMse(record) < 1e-12);
    }

    /// Linear and Gaussian: the error of ridge regression over the law of Marchenko and Pastur, here so
    /// close to least squares that it is v / (rows above - rows below) * rows below.
    void aLinearGaussianStackIsAClosedFormAtAnyNoise() {
        const double noise = 1e-15;
        Scenario scenario =
            stack(GaussianPrior{1.0, {}}, 200, 300, AwgnOutput{OutputNoise{noise, {}, {}}, {}});
        vampOf(scenario).maxPrecision = 1e17;
        const PredictionRecord record = predicted(scenario);
        QVERIFY(!record.isTooSharp);
        const double leastSquares = noise / (1.5 - 1.0);  // entries of W have variance 1 / 200
        QVERIFY(std::abs(lastMse(record) / leastSquares - 1.0) < 1e-3);
    }

    /// The closed forms against the integrals of a leaky ReLU that is next to the identity.
    void closedFormsOfTheIdentityAreItsIntegrals() {
        Scenario scenario;
        scenario.columns = 1;
        scenario.estimation = Estimation::Mmse;
        scenario.layers = {PriorLayer{100, GaussianPrior{1.3, {}}},
                           LinearLayer{80, {}, {}, GaussianBias{0.2, 0.3}},
                           ActivationLayer{Activation::Identity, LayerNoise{0.1, {}}},
                           LinearLayer{80, {}, {}},
                           OutputLayer{AwgnOutput{OutputNoise{0.05, {}, {}}, {}}, 0.08}};
        const Network exact = networkOf(scenario, 0);
        const EntryFunction almost(Activation::LeakyRelu, 1.0 - 1e-10);
        std::get<ActivationLayer>(scenario.layers[2]).function = almost;
        std::get<AwgnOutput>(std::get<OutputLayer>(scenario.layers[4]).channel).activation = almost;
        const Network bent = networkOf(scenario, 0);
        const QuadratureRows closed(exact, Estimation::Mmse);
        const QuadratureRows integrated(bent, Estimation::Mmse);
        const ScalarChannelLaw below{0.6, 0.3, 1.7};
        const ScalarChannelLaw above{0.8, 0.4, 2.5};
        for (const Side side : {Side::Below, Side::Above}) {
            QVERIFY(difference(closed.rowwise(2, side, above, below),
                               integrated.rowwise(2, side, above, below))
                    < 1e-6);
        }
        QVERIFY(difference(closed.output(below), integrated.output(below)) < 1e-6);
    }

    /// The same for a Gaussian prior that is believed wrongly, against a mixture of two equal parts.
    void theClosedFormOfAGaussianPriorIsItsIntegral() {
        Scenario scenario =
            stack(GaussianPrior{1.3, {}}, 100, 80, AwgnOutput{OutputNoise{0.05, {}, {}}, {}});
        std::get<PriorLayer>(scenario.layers[0]).assumed = GaussianPrior{0.7, {}};
        const Network exact = networkOf(scenario, 0);
        std::get<PriorLayer>(scenario.layers[0]).law =
            GaussianMixturePrior{{0.5, 0.5}, {{0.0}, {0.0}}, {{{1.3}}, {{1.3}}}};
        const Network mixed = networkOf(scenario, 0);
        const ScalarChannelLaw above{0.8, 0.4, 2.5};
        QVERIFY(difference(QuadratureRows(exact, Estimation::Mmse).prior(above),
                           QuadratureRows(mixed, Estimation::Mmse).prior(above))
                < 1e-7);
    }

    /// A belief of a sketch that is far too sharp for a lattice, a logistic observation of one point: the
    /// prediction ends, and says that it was sampled or needed no more than its budget.
    void averagesThatAreTooSharpAreSampled() {
        Scenario scenario =
            stack(GaussianPrior{3.4, {}}, 25, 37, SketchOutput{{1e6}, OutputNoise{2e-6, {}, {}}});
        scenario.prediction.samples = 128;
        const PredictionRecord record = predicted(scenario);
        QVERIFY(record.isTooSharp);
        QCOMPARE(record.traces.size(), std::size_t{kScramblings});
        QVERIFY(std::isfinite(lastMse(record)));
    }

    void aSketchThatIsBelievedExactEnds() {
        Scenario scenario =
            stack(BinaryPrior{}, 9, 24, SketchOutput{{-0.3}, OutputNoise{0.5, {}, {}}});
        std::get<OutputLayer>(scenario.layers[2]).assumedNoiseVariance = 1e-30;
        scenario.prediction.samples = 64;
        QVERIFY(predicted(scenario).isTooSharp);
    }

    /// Twelve Laplace columns coupled by the observation: a row costs thousands of values. All trials share
    /// what there is, and one row less than asked for is said.
    void rowsBeyondTheirBudgetAreFewerAndSaid() {
        Scenario scenario =
            stack(LaplacePrior{1.0}, 30, 90,
                  MixedRegressionOutput{std::vector<double>(12, 1.0), OutputNoise{0.1, {}, {}}});
        scenario.columns = 12;
        scenario.trials = 2;
        scenario.prediction.samples = 512;
        const PredictionRecord record = predicted(scenario);
        QVERIFY(record.isTooDear && record.isShared);
        QVERIFY(record.rows < kScramblings * scenario.prediction.samples / 2);
        QVERIFY(record.traces.size() >= 3 && !record.coarse.empty());
        QCOMPARE(lastMse(predictTrial(scenario, 1, 0, 1, {})), lastMse(record));
        const Result result = summarise(scenario, {}, {record}, true);
        QVERIFY(result.predictionNote.find("cost more than their budget") != std::string::npos);
        QVERIFY(result.halfIterations.back().variables.front().predictedStandardError > 0.0);
        scenario.columns = 2;
        scenario.layers.back() = OutputLayer{
            MixedRegressionOutput{std::vector<double>(2, 1.0), OutputNoise{0.1, {}, {}}}};
        const PredictionRecord cheap = predicted(scenario);
        QVERIFY(!cheap.isTooDear);
        QCOMPARE(cheap.traces.size(), std::size_t{kScramblings});
        QVERIFY(summarise(scenario, {}, {cheap}, true).predictionNote.empty());
    }

    /// Columns that do not couple have the prediction of one column; those that do have their own.
    void columnsThatDoNotCoupleArePredictedAsOne() {
        Scenario scenario =
            stack(LaplacePrior{0.5}, 600, 300, AwgnOutput{OutputNoise{0.05, {}, {}}, {}});
        scenario.estimation = Estimation::Map;
        vampOf(scenario).damping = 0.8;
        vampOf(scenario).iterations = 60;
        scenario.columns = 2;
        QVERIFY(oneColumnOf(scenario).has_value());
        // The fixed point, computed apart: soft thresholds in the state evolution of approximate message
        // passing.
        QVERIFY(std::abs(lastMse(predicted(scenario)) / 0.3299015 - 1.0) < 1e-3);
        std::get<PriorLayer>(scenario.layers[0]).law = GroupLassoPrior{2.0};
        QVERIFY(!oneColumnOf(scenario).has_value());
        // Entries with a mean have powers that couple their columns from the start, for a sparse MAP prior.
        std::get<PriorLayer>(scenario.layers[0]).law = ExponentialPrior{0.5};
        QVERIFY(!oneColumnOf(scenario).has_value());
        scenario.estimation = Estimation::Mmse;
        QVERIFY(oneColumnOf(scenario).has_value());
        scenario.estimation = Estimation::Map;
        scenario.columns = 3;
        std::get<PriorLayer>(scenario.layers[0]) = {600, DiscretePrior{{{1.0, 0.0, 2.0}}, {1.0}},
                                                    Prior(LaplacePrior{0.5})};
        QVERIFY(!oneColumnOf(scenario).has_value());
    }

    /// A group lasso has no posterior mean that could stand for its true rows.
    void aDampedGroupLassoIsPredicted() {
        Scenario scenario =
            stack(GroupLassoPrior{2.0}, 20, 30, AwgnOutput{OutputNoise{0.1, {}, {}}, {}});
        scenario.estimation = Estimation::Map;
        scenario.columns = 2;
        vampOf(scenario).damping = 0.9;
        vampOf(scenario).iterations = 2;
        scenario.prediction.samples = 64;
        const PredictionRecord record = predicted(scenario);
        QCOMPARE(record.traces.front().size(), std::size_t{4});
        QVERIFY(std::isfinite(lastMse(record)));
    }

    /// Rows that are all (1, 1) or (-1, -1) have no power across.
    void anInformedStartOfSingularPowerIsAPrecision() {
        Scenario scenario = stack(DiscretePrior{{{1.0, 1.0}, {-1.0, -1.0}}, {1.0, 1.0}}, 20, 30,
                                  AwgnOutput{OutputNoise{0.1, {}, {}}, {}});
        scenario.columns = 2;
        const InformedStart start{0, 0.5};
        const Network network = networkOf(scenario, 0);
        const Eigen::MatrixXd precision = startPrecision(start, network);
        const Eigen::MatrixXd& tau = network.moment(0);
        QVERIFY((tau * precision * tau - tau).norm() < 1e-12);
        QVERIFY(precision.determinant() > 0.1);
    }
};

ONSAGER_TEST(PredictionBudgetTest)
#include "prediction_budget_test.moc"
