// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/io/scenario_json.h"

#include "engine/io/json_writer.h"
#include "engine/io/schema_check.h"
#include "tests/support/test_program.h"
#include "tests/support/vamp_settings.h"

#include <QTest>

#include <string>

using namespace onsager;

namespace {

Layer linear(int rows, MatrixLaw matrix, LayerNoise noise = {}) {
    LinearLayer layer;
    layer.rows = rows;
    layer.matrix = std::move(matrix);
    layer.noise = std::move(noise);
    return layer;
}

/// Every key with a value that is not its default.
Scenario unusual() {
    Scenario scenario;
    scenario.title = "γ = 1/3";
    scenario.description = "Two\nlines";
    scenario.seed = 9007199254740991U;
    scenario.trials = 3;
    scenario.columns = 2;
    const MatrixRows matrix = {{1.0 / 3.0, 0.1}, {0.1, 2.0}};
    scenario.layers.emplace_back(PriorLayer{70, GaussianPrior{1.0, matrix}});
    scenario.layers.push_back(linear(90, GaussianMatrix{1e-3}, {0.25, std::nullopt}));
    scenario.layers.emplace_back(ActivationLayer{Activation::Identity, {0.125, std::nullopt}});
    scenario.layers.push_back(linear(110, OrthogonalMatrix{}, {0.0, matrix}));
    scenario.layers.emplace_back(ActivationLayer{Activation::Relu, {}});
    scenario.layers.push_back(linear(100, ProductMatrix{{90, 120}}));
    scenario.layers.emplace_back(ActivationLayer{Activation::Tanh, {}});
    scenario.layers.push_back(linear(80, GaussianMatrix{0.5, MatrixDraw::Factors, 0.25}));
    scenario.layers.emplace_back(ActivationLayer{Activation::Relu, {}});
    scenario.layers.push_back(linear(60, GeometricMatrix{40.0}));
    scenario.layers.emplace_back(ActivationLayer{Activation::Sign, {}});
    scenario.layers.push_back(linear(50, SingularValuesMatrix{{1.5, 0.5, 0.0}}));
    CommitteeOutput committee;
    committee.activation = Activation::Tanh;
    committee.secondLayer = GivenSecondLayer{{{1.0, 2.0, 3.0}, {-1.0, 0.0, 0.5}}};
    committee.noise.variance = 0.7;
    scenario.layers.emplace_back(OutputLayer{committee});
    scenario.estimation = Estimation::Mmse;
    vampOf(scenario) = {7, 0.9, DampingSchedule::Adaptive, 1e-7, 1e6, 1e-5, 1e3};
    scenario.baselines = {AdamSettings{40, 0.02, 0}, AdamSettings{}};
    scenario.start = InformedStart{1, 0.6};
    scenario.prediction = {256, SpectrumSource::Instance};
    return scenario;
}

OutputLayer& outputOf(Scenario& scenario) {
    return std::get<OutputLayer>(scenario.layers.back());
}

Scenario throughText(const Scenario& scenario) {
    return scenarioIn(parseJson(textOf(documentOf(scenario))));
}

const char* const kShortest = R"({
    "format": "onsager/scenario", "version": 1,
    "layers": [
        {"type": "prior", "kind": "gaussian", "rows": 100},
        {"type": "linear", "rows": 1000},
        {"type": "activation", "kind": "identity"},
        {"type": "linear", "rows": 500},
        {"type": "output", "kind": "committee", "snrDb": 10}
    ]})";

}  // namespace

class ScenarioJsonTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyKindOfAmpKeepsItsSettings() {
        Scenario scenario = scenarioIn(parseJson(kShortest));
        MlAmpSettings amp;
        LayerwiseAmpSettings layerwise;
        MergedAmpSettings merged;
        const auto change = [](auto& settings) {
            settings.iterations = 7;
            settings.damping = 0.8;
            settings.firstEstimate = FirstEstimate::PriorMean;
            settings.tolerance = 1e-3;
            settings.divergenceFactor = 50.0;
        };
        change(amp);
        change(layerwise);
        change(merged);
        amp.schedule = MlAmpSchedule::Parallel;
        layerwise.schedule = MlAmpSchedule::Parallel;
        scenario.baselines = {amp, layerwise, merged};
        QVERIFY(throughText(scenario) == scenario);
        QVERIFY(!documentOf(scenario)["baselines"][2].contains("schedule"));
    }

    void aSamplerKeepsItsSettings() {
        Scenario scenario = scenarioIn(parseJson(kShortest));
        scenario.baselines = {MalaSettings{700, 300, 0.02, 7}, MalaSettings{}};
        QVERIFY(throughText(scenario) == scenario);
        const Json stored = parseJson(
            R"({"kind": "mala", "steps": 700, "burnIn": 300, "stepSize": 0.02, "chains": 7})");
        QVERIFY(documentOf(scenario)["baselines"][0] == stored);
    }

    void iterativeThresholdingKeepsItsSettings() {
        Scenario scenario = scenarioIn(parseJson(kShortest));
        scenario.baselines = {IterativeThresholdingSettings{70, 0.7, 50.0},
                              IterativeThresholdingSettings{}};
        QVERIFY(throughText(scenario) == scenario);
        const Json stored = parseJson(R"({"kind": "iterative-thresholding", "iterations": 70,
                                          "stepSize": 0.7, "divergenceFactor": 50})");
        QVERIFY(documentOf(scenario)["baselines"][0] == stored);
    }

    /// Scale and variance are the lasso's and the ridge's share of an elastic net; other penalties have lambda alone.
    void lambdaStandsBesideTheSharesOfAnElasticNet() {
        Scenario scenario = scenarioIn(parseJson(kShortest));
        scenario.estimation = Estimation::Map;
        auto& prior = std::get<PriorLayer>(scenario.layers.front());
        prior.lambda = 0.25;
        for (const auto& [law, text] : std::vector<std::pair<Prior, const char*>>{
                 {ElasticNetPrior{1.25, 5.0},
                  R"({"kind": "elastic-net", "scale": 1.25, "variance": 5.0, "lambda": 0.25})"},
                 {ElasticNetPrior{}, R"({"kind": "elastic-net", "lambda": 0.25})"},
                 {LaplacePrior{}, R"({"kind": "laplace", "lambda": 0.25})"},
                 {GaussianPrior{}, R"({"kind": "gaussian", "lambda": 0.25})"}}) {
            prior.assumed = law;
            QVERIFY(throughText(scenario) == scenario);
            QVERIFY2(documentOf(scenario)["layers"][0]["assumed"] == parseJson(text), text);
        }
    }

    void imagesAreThereWhereTheyAreGiven() {
        Scenario scenario = scenarioIn(parseJson(kShortest));
        QVERIFY(!scenario.images && !documentOf(scenario).contains("images"));
        scenario.images = ImageSettings{2, 20, 25};
        QVERIFY(throughText(scenario) == scenario);
        std::string text = kShortest;
        text.replace(text.find("\"layers\""), 0, R"("images": {"width": 5, "height": 20}, )");
        QCOMPARE(scenarioIn(parseJson(text)).images.value().variable, 0);
        QCOMPARE(scenarioIn(parseJson(text)).images.value().width, 5);
    }

    void aSlopeCountsWithALeakAlone() {
        const std::string text = kShortest;
        const auto with = [&text](const std::string& activation) {
            std::string changed = text;
            changed.replace(changed.find("\"snrDb\""), 0, activation + ", \"slope\": 0.3, ");
            return scenarioIn(parseJson(changed));
        };
        Scenario leaky = with("\"activation\": \"leaky-relu\"");
        const auto& output = std::get<CommitteeOutput>(outputOf(leaky).channel);
        QCOMPARE(output.activation.parameter, 0.3);
        QVERIFY(throughText(leaky) == leaky);
        const Scenario smooth = with("\"activation\": \"tanh\"");
        QVERIFY(throughText(smooth) == smooth);
    }

    void aScenarioComesBackFromItsText() {
        Scenario scenario = unusual();
        QVERIFY(throughText(scenario) == scenario);

        auto& committee = std::get<CommitteeOutput>(outputOf(scenario).channel);
        for (const Activation activation :
             {Activation::Identity, Activation::Relu, Activation::Sigmoid}) {
            committee.activation = activation;
            QVERIFY(throughText(scenario) == scenario);
        }
        for (const SecondLayer& layer :
             std::initializer_list<SecondLayer>{OnesSecondLayer{}, GaussianSecondLayer{0.5, 3}}) {
            committee.secondLayer = layer;
            QVERIFY(throughText(scenario) == scenario);
        }
        AwgnOutput awgn;
        awgn.noise.covariance = MatrixRows{{1.0, 0.5}, {0.5, 1.0}};
        outputOf(scenario).channel = awgn;
        QVERIFY(throughText(scenario) == scenario);
        awgn.noise = {std::nullopt, std::nullopt, -3.25};
        outputOf(scenario).channel = awgn;
        scenario.start = ZeroStart{};
        QVERIFY(throughText(scenario) == scenario);
    }

    void everyKindComesBackFromItsText() {
        const MatrixRows covariance = {{1.0, 0.5}, {0.5, 2.0}};
        const OutputNoise noise = {0.25, std::nullopt, std::nullopt};
        const std::vector<Prior> priors = {
            BernoulliGaussianPrior{0.2, 3.0, {}},
            BernoulliGaussianPrior{0.2, 1.0, covariance},
            BinaryPrior{0.3},
            DiscretePrior{{{1.0, 2.0}, {0.0, -1.0}}, {0.5, 1.5}},
            GaussianMixturePrior{{1.0, 2.0}, {{0.0, 1.0}, {2.0, 3.0}}, {covariance, covariance}},
            LaplacePrior{0.5},
            GroupLassoPrior{2.5},
            StudentTPrior{0.5, 3.5},
            UniformPrior{2.5}};
        const std::vector<Output> outputs = {
            AwgnOutput{noise, {Activation::LeakyRelu, 0.25}},
            AbsOutput{},
            AbsOutput{noise},
            ReluOutput{noise},
            SignOutput{},
            ProbitOutput{0.5},
            LogisticOutput{},
            QuantizedOutput{{-0.5, 0.25}, 0.1},
            MaskedOutput{0.4, {ColumnKind::Awgn, ColumnKind::Probit}, 0.3},
            CommitteeOutput{Activation::Sign, OnesSecondLayer{}, noise},
            MixedRegressionOutput{{0.2, 0.8}, noise},
            SketchOutput{{0.5, 1.5}, noise}};
        const std::vector<BiasLaw> biases = {NoBias{}, GaussianBias{0.5, 2.0}, ConstantBias{-1.0},
                                             ActiveFractionBias{0.4},
                                             FileBias{{{"b.npz", "b", {}}}}};
        const std::vector<MatrixLaw> matrices = {
            GaussianMatrix{},
            StructuredMatrix{},
            StructuredMatrix{StructuredSpectrum::MarchenkoPastur, 0.5, 10.0},
            StructuredMatrix{StructuredSpectrum::Orthogonal, std::nullopt, 10.0},
            StructuredMatrix{StructuredSpectrum::Geometric, std::nullopt, 3.0},
            SelectionMatrix{{{3, 4}, {7, 7}}},
            FileMatrix{{{"w.h5", "dense/kernel", {}}, ArrayOrientation::Transposed}},
            FileMatrix{{{"table.csv", "", {"age", "3"}},
                        ArrayOrientation::AsStored,
                        ArrayScale::Standardised,
                        0.5},
                       FileVectors::Haar,
                       FileEntries::Independent}};
        for (std::size_t k = 0; k < outputs.size(); ++k) {
            Scenario scenario = unusual();
            auto& prior = std::get<PriorLayer>(scenario.layers[0]);
            prior.law = priors[k % priors.size()];
            prior.assumed = priors[(k + 3) % priors.size()];
            std::get<LinearLayer>(scenario.layers[1]).bias = biases[k % biases.size()];
            std::get<LinearLayer>(scenario.layers[1]).matrix = matrices[k % matrices.size()];
            std::get<ActivationLayer>(scenario.layers[2]).function =
                k % 3 == 0 ? EntryFunction(Activation::LeakyRelu, 0.3)
                           : EntryFunction(k % 3 == 1 ? Activation::Erf : Activation::HardTanh);
            outputOf(scenario).channel = outputs[k];
            if (!std::holds_alternative<LogisticOutput>(outputs[k])) {
                outputOf(scenario).assumedNoiseVariance = 0.75;
            }
            QVERIFY2(throughText(scenario) == scenario, textOf(documentOf(scenario)).c_str());
            const auto problems = problemsOfSchema(documentOf(scenario));
            QVERIFY2(
                problems.empty(),
                problems.empty() ? "" : (problems.front().path + problems.front().message).c_str());
        }
    }

    void factorsOfRowsGoThroughText() {
        for (const FactorLaw& law :
             {FactorLaw(GivenFactors{{0.5, 2.0}}), FactorLaw(UniformFactors{-3.0, 4.0}),
              FactorLaw(LognormalFactors{1.0, 6.0}),
              FactorLaw(FileFactors{{{"gains.npz", "s", {}}}})}) {
            Scenario scenario = unusual();
            std::get<PriorLayer>(scenario.layers[0]).rowPower = law;
            outputOf(scenario).channel = AwgnOutput{OutputNoise{0.5, {}, {}}};
            outputOf(scenario).rowNoise = law;
            const Json document = documentOf(scenario);
            QVERIFY2(throughText(scenario) == scenario, textOf(document).c_str());
            QVERIFY(problemsOfSchema(document).empty());
        }
        // Rows that are alike are not spoken of.
        const Json layers = documentOf(unusual()).at("layers");
        QVERIFY(!layers.front().contains("rowPower"));
        QVERIFY(!layers.back().contains("rowNoise"));
    }

    void anObservationBelievedOtherwiseGoesThroughText() {
        AwgnOutput square;
        square.noise.variance = 0.4;
        for (const Output& believed :
             {Output(square), Output(LaplaceOutput{0.3}), Output(HuberOutput{0.3, 2.0}),
              Output(ProbitOutput{0.7}), Output(LogisticOutput{}), Output(PoissonOutput{2.0}),
              Output(HingeOutput{0.5, 0.2})}) {
            Scenario scenario = unusual();
            outputOf(scenario).channel = SignOutput{};
            outputOf(scenario).assumedNoiseVariance.reset();
            outputOf(scenario).assumed = believed;
            QVERIFY2(throughText(scenario) == scenario, textOf(documentOf(scenario)).c_str());
            QVERIFY(problemsOfSchema(documentOf(scenario)).empty());
        }
    }

    void lambdaStandsInPlaceOfTheScaleOfThePenalty() {
        Scenario scenario = unusual();
        PriorLayer prior{40, GaussianPrior{2.0, {}}};
        prior.assumed = LaplacePrior{};
        prior.lambda = 0.03;
        scenario.layers.front() = prior;
        QVERIFY(throughText(scenario) == scenario);
        Json document = documentOf(scenario);
        QVERIFY(problemsOfSchema(document).empty());
        document["layers"][0]["assumed"]["scale"] = 2.0;
        QVERIFY(!problemsOfSchema(document).empty());
    }

    void dataOfFilesGoThroughADocument() {
        Scenario scenario = unusual();
        scenario.data.observation = DataFile{{{"y.csv", "", {"disease"}}}, std::nullopt};
        scenario.data.truth = {{0, {{{"z.npy", "", {}}}, std::nullopt}},
                               {2, {{{"digits", "", {}}, {}, {}, 1.0 / 255.0}, 17}},
                               {3, {}, {0.5, -1.0, 0.0}}};
        scenario.data.heldOutRows = 40;
        QVERIFY2(throughText(scenario) == scenario, textOf(documentOf(scenario)).c_str());
        QVERIFY(problemsOfSchema(documentOf(scenario)).empty());
        QVERIFY(!documentOf(unusual()).contains("data"));
    }

    void whatIsLearntGoesThroughText() {
        Scenario scenario = unusual();
        scenario.learn = {"layers.0.density", "layers.4.noiseVariance"};
        QVERIFY(throughText(scenario) == scenario);
        QVERIFY(problemsOfSchema(documentOf(scenario)).empty());
        scenario.learn.clear();
        QVERIFY(!documentOf(scenario).contains("learn"));
    }

    void theCanonicalDocumentObeysTheSchema() {
        const auto problems = problemsOfSchema(documentOf(unusual()));
        QVERIFY2(
            problems.empty(),
            problems.empty() ? "" : (problems.front().path + problems.front().message).c_str());
    }

    void missingKeysTakeTheDefaultsOfTheValues() {
        const Scenario read = scenarioIn(parseJson(kShortest));
        const Scenario plain;
        QCOMPARE(read.title, plain.title);
        QCOMPARE(read.seed, plain.seed);
        QCOMPARE(read.trials, plain.trials);
        QCOMPARE(read.columns, plain.columns);
        QVERIFY(read.estimation == plain.estimation);
        QVERIFY(vampOf(read) == vampOf(plain));
        QVERIFY(read.start == plain.start);
        QVERIFY(read.prediction == plain.prediction);
        QVERIFY(std::get<PriorLayer>(read.layers[0]) == PriorLayer{});
        LinearLayer linearLayer;
        linearLayer.rows = 1000;
        QVERIFY(std::get<LinearLayer>(read.layers[1]) == linearLayer);
        QVERIFY(std::get<ActivationLayer>(read.layers[2]) == ActivationLayer{});
        CommitteeOutput committee;
        committee.noise.snrDb = 10.0;
        QVERIFY(std::get<OutputLayer>(read.layers[4]).channel == Output(committee));
    }

    void theCanonicalDocumentHasItsKeysInOrder() {
        const Json document = documentOf(scenarioIn(parseJson(kShortest)));
        std::string keys;
        for (const auto& [key, value] : document.items()) {
            keys += key + " ";
        }
        QCOMPARE(keys, std::string("format version title seed trials columns layers estimation "
                                   "algorithm start prediction "));
        QCOMPARE(
            document.at("layers").at(4).dump(),
            std::string(
                R"({"type":"output","kind":"committee","activation":"sigmoid",)"
                R"("secondLayer":{"kind":"gaussian","variance":1.0,"outputs":1},"snrDb":10.0})"));
    }

    void writingTheCanonicalDocumentAgainChangesNothing() {
        const std::string once = textOf(documentOf(unusual()));
        QCOMPARE(textOf(documentOf(scenarioIn(parseJson(once)))), once);
    }

    void wholeNumbersWithAPointAreRead() {
        Json document = parseJson(kShortest);
        document["layers"][0]["rows"] = 2e2;
        document["seed"] = 5.0;
        const Scenario scenario = scenarioIn(document);
        QCOMPARE(std::get<PriorLayer>(scenario.layers[0]).rows, 200);
        QCOMPARE(scenario.seed, std::uint64_t(5));
    }
};

ONSAGER_TEST(ScenarioJsonTest)
#include "scenario_json_test.moc"
