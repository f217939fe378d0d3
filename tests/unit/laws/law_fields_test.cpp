// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/io/law_json.h"
#include "engine/io/new_scenario.h"
#include "engine/io/scenario_file.h"
#include "engine/io/scenario_json.h"
#include "engine/laws/fitted_fields.h"
#include "engine/laws/prior.h"
#include "tests/support/test_program.h"

#include <QTest>

#include <set>
#include <utility>

using namespace onsager;

namespace {

/// What a law stands in: a scenario of one column whose other layers do not matter.
Scenario scenarioWith(const Prior& prior) {
    Scenario scenario = scenarioFrom(newScenarioDocument());
    std::get<PriorLayer>(scenario.layers[0]).law = prior;
    scenario.field = std::holds_alternative<QamPrior>(prior) ? Field::Complex : Field::Real;
    scenario.estimation =
        missingEstimator(prior, Estimation::Mmse).empty() ? Estimation::Mmse : Estimation::Map;
    return scenario;
}

Scenario scenarioWith(const MatrixLaw& matrix) {
    Scenario scenario = scenarioFrom(newScenarioDocument());
    auto& linear = std::get<LinearLayer>(scenario.layers[1]);
    linear.matrix = matrix;
    linear.rows = std::get<PriorLayer>(scenario.layers[0]).rows;
    return scenario;
}

Scenario scenarioWith(const BiasLaw& bias) {
    Scenario scenario = scenarioFrom(newScenarioDocument());
    std::get<LinearLayer>(scenario.layers[1]).bias = bias;
    return scenario;
}

/// With the noise that the observation needs.
Scenario scenarioWith(Output output) {
    if (OutputNoise* noise = additiveNoise(output)) {
        noise->variance = 0.3;
    }
    Scenario scenario = scenarioFrom(newScenarioDocument());
    if (std::holds_alternative<ModulusOutput>(output)) {
        scenario.field = Field::Complex;
        scenario.columns = 1;
        scenario.estimation = Estimation::Mmse;
    }
    auto& layer = std::get<OutputLayer>(scenario.layers.back());
    if (traitsOf(output).isLossOnly) {  // believed, of labels
        layer.channel = SignOutput{};
        layer.assumed = std::move(output);
    } else {
        layer.channel = std::move(output);
    }
    return scenario;
}

/// Every alternative of the variant, default constructed, in a scenario that is written and read again.
template <class Laws, std::size_t Index = 0>
void checkRoundTrips(std::set<std::string>& kinds) {
    if constexpr (Index < std::variant_size_v<Laws>) {
        using Law = std::variant_alternative_t<Index, Laws>;
        const Scenario scenario = scenarioWith(Laws(Law()));
        const Json document = documentOf(scenario);
        // A law of a file wants one that is there.
        constexpr bool kWantsFile = requires(const Law& law) {
            law.file;
        };
        QVERIFY2(problemsOfDocument(document).empty() != kWantsFile, Law::kTraits.kind.data());
        QVERIFY2(scenarioIn(document) == scenario, Law::kTraits.kind.data());
        QVERIFY(kinds.insert(std::string(Law::kTraits.kind)).second);
        checkRoundTrips<Laws, Index + 1>(kinds);
    }
}

}  // namespace

class LawFieldsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyLawIsWrittenAndReadByItsFields() {
        std::set<std::string> priors;
        checkRoundTrips<Prior>(priors);
        QCOMPARE(priors.size(), std::variant_size_v<Prior>);
        std::set<std::string> matrices;
        checkRoundTrips<MatrixLaw>(matrices);
        QCOMPARE(matrices.size(), std::variant_size_v<MatrixLaw>);
        std::set<std::string> biases;
        checkRoundTrips<BiasLaw>(biases);
        QCOMPARE(biases.size(), std::variant_size_v<BiasLaw>);
        std::set<std::string> outputs;
        checkRoundTrips<Output>(outputs);
        QCOMPARE(outputs.size(), std::variant_size_v<Output>);
    }

    void aFieldThatIsNotThereIsNoDefault() {
        const Json whole = {{"kind", "bernoulli-gaussian"}, {"density", 0.3}, {"variance", 2.0}};
        QVERIFY(lawIn<Prior>(whole) == Prior(BernoulliGaussianPrior{0.3, 2.0, std::nullopt}));
        Json part = whole;
        part.erase("density");
        QVERIFY_EXCEPTION_THROWN(lawIn<Prior>(part), std::exception);
    }

    void theListsOfALawFollowTheColumns() {
        Prior prior = DiscretePrior{{{-1.0}, {2.0}}, {0.5, 0.5}};
        fitPriorColumns(prior, 3);
        QCOMPARE(std::get<DiscretePrior>(prior).points,
                 (MatrixRows{{-1.0, -1.0, -1.0}, {2.0, 2.0, 2.0}}));
        Prior gaussian = GaussianPrior{1.0, MatrixRows{{2.0, 0.5}, {0.5, 1.0}}};
        fitPriorColumns(gaussian, 3);
        QCOMPARE(*std::get<GaussianPrior>(gaussian).covariance,
                 (MatrixRows{{2.0, 0.5, 0.0}, {0.5, 1.0, 0.0}, {0.0, 0.0, 2.0}}));
    }

    void theListsOfAnObservationFollowTheColumnsAndTheNoiseTheObservedOnes() {
        Output masked = MaskedOutput{0.5, {ColumnKind::Awgn, ColumnKind::Probit}, 0.1};
        fitOutputColumns(masked, 3);
        QVERIFY(
            std::get<MaskedOutput>(masked).columnsKind
            == (std::vector<ColumnKind>{ColumnKind::Awgn, ColumnKind::Probit, ColumnKind::Awgn}));
        const OutputNoise noise{{}, MatrixRows{{2.0, 0.5}, {0.5, 1.0}}, {}};
        Output committee =
            CommitteeOutput{Activation::Tanh, GivenSecondLayer{{{1.0, 2.0}, {3.0, 4.0}}}, noise};
        fitOutputColumns(committee, 3);
        const auto& fitted = std::get<CommitteeOutput>(committee);
        QCOMPARE(std::get<GivenSecondLayer>(fitted.secondLayer).values,
                 (MatrixRows{{1.0, 2.0}, {3.0, 4.0}, {1.0, 2.0}}));
        QVERIFY(fitted.noise == noise);
        Output entries = AwgnOutput{noise, Activation::Identity};
        fitOutputColumns(entries, 3);
        QCOMPARE(*std::get<AwgnOutput>(entries).noise.covariance,
                 (MatrixRows{{2.0, 0.5, 0.0}, {0.5, 1.0, 0.0}, {0.0, 0.0, 2.0}}));
    }

    void theListsOfComponentsFollowTheOneThatChanged() {
        Prior prior = GaussianMixturePrior{{0.2, 0.3, 0.5}, {{-1.0}, {1.0}}, {{{0.1}}, {{0.2}}}};
        fitPriorComponents(prior, "weights");
        const auto& mixture = std::get<GaussianMixturePrior>(prior);
        QCOMPARE(mixture.means, (MatrixRows{{-1.0}, {1.0}, {-1.0}}));
        QCOMPARE(mixture.covariances, (std::vector<MatrixRows>{{{0.1}}, {{0.2}}, {{0.1}}}));
        Prior points = DiscretePrior{{{-1.0}, {0.0}, {1.0}}, {0.5, 0.5}};
        fitPriorComponents(points, "points");
        QCOMPARE(std::get<DiscretePrior>(points).weights, (std::vector<double>{0.5, 0.5, 0.5}));
        fitPriorComponents(points, "of another law");
        QCOMPARE(std::get<DiscretePrior>(points).points.size(), std::size_t(3));
    }
};

ONSAGER_TEST(LawFieldsTest)
#include "law_fields_test.moc"
