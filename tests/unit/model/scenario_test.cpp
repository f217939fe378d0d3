// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/model/scenario.h"

#include "tests/support/test_program.h"
#include "tests/support/vamp_settings.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <functional>

using namespace onsager;

namespace {

Layer linear(int rows) {
    LinearLayer layer;
    layer.rows = rows;
    return layer;
}

Scenario twoLayers() {
    Scenario scenario;
    CommitteeOutput committee;
    committee.noise.snrDb = 10.0;
    scenario.layers.emplace_back(PriorLayer{});
    scenario.layers.push_back(linear(1000));
    scenario.layers.emplace_back(OutputLayer{committee});
    return scenario;
}

Scenario fourLayers() {
    Scenario scenario;
    AwgnOutput awgn;
    awgn.noise.variance = 0.1;
    scenario.layers.emplace_back(PriorLayer{20, GaussianPrior{}});
    scenario.layers.push_back(linear(30));
    scenario.layers.emplace_back(ActivationLayer{});
    scenario.layers.push_back(linear(40));
    scenario.layers.emplace_back(OutputLayer{awgn});
    return scenario;
}

CommitteeOutput& committeeOf(Scenario& scenario) {
    return std::get<CommitteeOutput>(std::get<OutputLayer>(scenario.layers.back()).channel);
}

OutputNoise& noiseOf(Scenario& scenario) {
    return committeeOf(scenario).noise;
}

GaussianPrior& gaussianOf(Scenario& scenario) {
    return std::get<GaussianPrior>(std::get<PriorLayer>(scenario.layers.front()).law);
}

MatrixRows identityRows(std::size_t size) {
    MatrixRows rows(size, std::vector<double>(size, 0.0));
    for (std::size_t i = 0; i < size; ++i) {
        rows[i][i] = 1.0;
    }
    return rows;
}

using Change = std::function<void(Scenario&)>;

}  // namespace

class ScenarioTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aSoundScenarioHasNoProblem() {
        QVERIFY(problemsOf(twoLayers()).empty());
        QVERIFY(problemsOf(fourLayers()).empty());
        Scenario withMatrices = twoLayers();
        gaussianOf(withMatrices).covariance = identityRows(4);
        noiseOf(withMatrices) = {std::nullopt, identityRows(1), std::nullopt};
        withMatrices.start = InformedStart{1, 0.5};
        QVERIFY(problemsOf(withMatrices).empty());
    }

    void oneMatrixIsMadeOfLinearStacksAlone() {
        Scenario scenario = fourLayers();
        scenario.estimation = Estimation::Mmse;
        auto& inside = std::get<ActivationLayer>(scenario.layers[2]);
        inside.function = Activation::Identity;
        auto& first = std::get<LinearLayer>(scenario.layers[1]);
        first.bias = NoBias{};
        std::get<LinearLayer>(scenario.layers[3]).bias = ConstantBias{0.5};
        scenario.baselines = {MergedAmpSettings{}};
        QVERIFY(problemsOf(scenario).empty());
        const auto problem = [](const Scenario& changed) {
            const std::vector<ScenarioProblem> problems = problemsOf(changed);
            return problems.size() == 1 ? problems[0].path + ": " + problems[0].message
                                        : std::string("none, or several");
        };
        inside.function = Activation::Relu;
        QCOMPARE(problem(scenario),
                 std::string("baselines.0.kind: merged-amp cannot make one matrix of this stack: "
                             "layer 2 is relu, and only identity is allowed inside"));
        inside.function = Activation::Identity;
        first.bias = ConstantBias{0.5};
        QVERIFY(problem(scenario).find("layer 1 has a bias") != std::string::npos);
        first.bias = NoBias{};
        first.matrix = StructuredMatrix{};
        QVERIFY(problem(scenario).find("the matrix of layer 1 is structured") != std::string::npos);
        first.matrix = GaussianMatrix{};
        scenario.start = InformedStart{2, 0.5};
        QCOMPARE(problem(scenario),
                 std::string("start.variable: 2 is not allowed: merged-amp (baselines.0.kind) "
                             "starts from 0"));
        scenario.start = ZeroStart{};
        scenario.baselines.clear();
        scenario.algorithm = MergedAmpSettings{};
        QCOMPARE(problem(scenario),
                 std::string("algorithm.kind: merged-amp has no prediction: it can be a baseline"));
    }

    void iterativeThresholdingIsForOnePlainLayer() {
        Scenario scenario = twoLayers();
        scenario.estimation = Estimation::Mmse;
        scenario.baselines = {IterativeThresholdingSettings{}};
        const auto problem = [](const Scenario& changed) {
            const std::vector<ScenarioProblem> problems = problemsOf(changed);
            return problems.size() == 1 ? problems[0].path + ": " + problems[0].message
                                        : std::string("none, or several");
        };
        QCOMPARE(
            problem(scenario),
            std::string("baselines.0.kind: iterative-thresholding is for one linear layer seen "
                        "in Gaussian noise: layer 2 is committee, and only awgn is allowed"));
        AwgnOutput plain;
        plain.noise.snrDb = 20.0;
        scenario.layers.back() = OutputLayer{plain};
        QVERIFY(problemsOf(scenario).empty());
        scenario.estimation = Estimation::Map;
        QVERIFY(problem(scenario).find("estimation: iterative-thresholding") == 0);
        scenario.estimation = Estimation::Mmse;
        plain.activation = Activation::Tanh;
        scenario.layers.back() = OutputLayer{plain};
        QVERIFY(problem(scenario).find("the activation of layer 2 is tanh") != std::string::npos);
        Scenario deep = fourLayers();
        deep.estimation = Estimation::Mmse;
        deep.baselines = scenario.baselines;
        QVERIFY(problem(deep).find("the stack has 5 layers, and 3 are allowed")
                != std::string::npos);
        plain.activation = Activation::Identity;
        scenario.layers.back() = OutputLayer{plain};
        scenario.baselines.clear();
        scenario.algorithm = IterativeThresholdingSettings{};
        QCOMPARE(problem(scenario), std::string("algorithm.kind: iterative-thresholding has no "
                                                "prediction: it can be a baseline"));
    }

    void imagesAreAllRowsOfAVariable() {
        Scenario scenario = twoLayers();
        const int rows = rowsOf(scenario, 0);
        scenario.images = ImageSettings{0, rows / 4, 4};
        QVERIFY(problemsOf(scenario).empty());
        scenario.images->height = 5;
        const std::vector<ScenarioProblem> problems = problemsOf(scenario);
        QCOMPARE(problems.size(), std::size_t{1});
        QCOMPARE(problems[0].path, std::string("images.width"));
        QVERIFY(problems[0].message.find(" pixels, but variable 0 has ") != std::string::npos);
        scenario.images = ImageSettings{2, 1024, 1024};
        QCOMPARE(problemsOf(scenario).at(0).path, std::string("images.variable"));
        QCOMPARE(problemsOf(scenario).at(0).message,
                 std::string("2 is not allowed: the unknown variables are 0 to 1"));
    }

    void chainsNeedADensityAndDraws() {
        Scenario scenario = twoLayers();
        scenario.estimation = Estimation::Mmse;
        scenario.baselines = {MalaSettings{}};
        QVERIFY(problemsOf(scenario).empty());
        scenario.baselines = {MalaSettings{100, 100, 0.1, 4}};
        std::vector<ScenarioProblem> problems = problemsOf(scenario);
        QCOMPARE(problems.size(), std::size_t{1});
        QCOMPARE(
            problems[0].path + ": " + problems[0].message,
            std::string("baselines.0.burnIn: 100 is not allowed: it must be below steps, which "
                        "is 100"));
        scenario.baselines = {MalaSettings{}};
        std::get<PriorLayer>(scenario.layers[0]).law = BernoulliGaussianPrior{};
        problems = problemsOf(scenario);
        QCOMPARE(problems.size(), std::size_t{1});
        QCOMPARE(problems[0].path, std::string("baselines.0.kind"));
        QVERIFY(problems[0].message.find("mala cannot follow a gradient here: ") == 0);
        scenario.baselines.clear();
        scenario.algorithm = MalaSettings{};
        std::get<PriorLayer>(scenario.layers[0]).law = GaussianPrior{};
        QCOMPARE(problemsOf(scenario).at(0).message,
                 std::string("mala has no prediction: it can be a baseline"));
    }

    void aWrongScenarioIsNamedByItsKey_data() {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("part");
        QTest::addColumn<Change>("change");
        const auto add = [](const char* name, const char* path, const char* part, Change change) {
            QTest::newRow(name) << QString(path) << QString(part) << std::move(change);
        };
        add("no layers", "layers", "too few", [](Scenario& s) { s.layers.clear(); });
        add("two layers", "layers", "too few", [](Scenario& s) { s.layers.pop_back(); });
        add("no prior", "layers.0.type", "starts with a prior",
            [](Scenario& s) { s.layers[0] = LinearLayer{}; });
        add("linear after linear", "layers.2.type", "between two linear layers",
            [](Scenario& s) { s.layers.insert(s.layers.begin() + 1, LinearLayer{}); });
        add("activation after prior", "layers.1.type", "comes a linear layer",
            [](Scenario& s) { s.layers[1] = ActivationLayer{}; });
        add("no output", "layers.2.type", "ends with an output",
            [](Scenario& s) { s.layers[2] = ActivationLayer{}; });
        add("stops at a linear layer", "layers.3.type", "ends with an output", [](Scenario& s) {
            s.layers[2] = ActivationLayer{};
            s.layers.emplace_back(LinearLayer{});
        });
        add("ml-amp on other singular values", "layers.1.matrix.spectrum", "marchenko-pastur",
            [](Scenario& s) {
                s.estimation = Estimation::Mmse;
                s.algorithm = MlAmpSettings{};
                std::get<LinearLayer>(s.layers[1]).matrix =
                    StructuredMatrix{StructuredSpectrum::Orthogonal, {}, 10.0};
            });
        add("ml-amp on a file of which nothing is said", "layers.1.matrix.entries", "independent",
            [](Scenario& s) {
                s.estimation = Estimation::Mmse;
                s.algorithm = MlAmpSettings{};
                auto& linear = std::get<LinearLayer>(s.layers[1]);
                linear.matrix = FileMatrix{{{"onsager:diabetes/quadratic-terms.npy", "", {}}}};
                linear.rows = 442;
                std::get<PriorLayer>(s.layers[0]).rows = 64;
            });
        add("identity between other numbers of rows", "layers.1.matrix.kind", "not allowed",
            [](Scenario& s) {
                auto& linear = std::get<LinearLayer>(s.layers[1]);
                linear.matrix = IdentityMatrix{};
                linear.rows = std::get<PriorLayer>(s.layers[0]).rows + 1;
            });
        add("more rows than a selection leaves", "layers.1.matrix.missing", "leave 90 of the 100",
            [](Scenario& s) {
                std::get<LinearLayer>(s.layers[1]) = {100, SelectionMatrix{{{5, 14}}}, {}, {}};
            });
        add("a range that ends before it begins", "layers.1.matrix.missing.0", "[7, 5]",
            [](Scenario& s) {
                std::get<LinearLayer>(s.layers[1]) = {100, SelectionMatrix{{{7, 5}}}, {}, {}};
            });
        add("covariance of another size", "layers.0.covariance", "3 x 3 is not allowed",
            [](Scenario& s) { gaussianOf(s).covariance = identityRows(3); });
        add("ragged covariance", "layers.0.covariance", "row 2 has 1 numbers", [](Scenario& s) {
            gaussianOf(s).covariance = identityRows(4);
            gaussianOf(s).covariance->at(2).resize(1);
        });
        add("asymmetric covariance", "layers.0.covariance", "symmetric", [](Scenario& s) {
            gaussianOf(s).covariance = identityRows(4);
            gaussianOf(s).covariance->at(0)[1] = 0.5;
        });
        add("indefinite covariance", "layers.0.covariance", "eigenvalue is -1", [](Scenario& s) {
            gaussianOf(s).covariance = identityRows(4);
            gaussianOf(s).covariance->at(2)[2] = -1.0;
        });
        add("singular covariance", "layers.1.noiseCovariance", "positive definite",
            [](Scenario& s) {
                std::get<LinearLayer>(s.layers[1]).noise.covariance = MatrixRows(4, {1, 1, 1, 1});
            });
        add("covariance beyond double precision", "layers.1.noiseCovariance", "at least 1e-30",
            [](Scenario& s) {
                MatrixRows tiny = identityRows(4);
                for (std::size_t k = 0; k < 4; ++k) {
                    tiny[k][k] = 1e-31;
                }
                std::get<LinearLayer>(s.layers[1]).noise.covariance = tiny;
            });
        add("too many singular values", "layers.1.matrix.values", "at most", [](Scenario& s) {
            auto& linear = std::get<LinearLayer>(s.layers[1]);
            linear.rows = 3;
            linear.matrix = SingularValuesMatrix{{1.0, 1.0, 0.5, 0.1}};
        });
        add("no singular value", "layers.1.matrix.values", "all zero", [](Scenario& s) {
            std::get<LinearLayer>(s.layers[1]).matrix = SingularValuesMatrix{{0.0, 0.0}};
        });
        add("not a number", "layers.0.covariance", "finite", [](Scenario& s) {
            gaussianOf(s).covariance = identityRows(4);
            gaussianOf(s).covariance->at(0)[0] = std::nan("");
        });
        add("noise of the wrong width", "layers.2.noiseCovariance", "1 x 1", [](Scenario& s) {
            noiseOf(s) = {std::nullopt, identityRows(4), std::nullopt};
        });
        add("no noise", "layers.2.snrDb", "exactly one", [](Scenario& s) { noiseOf(s) = {}; });
        add("two noises", "layers.2.noiseVariance", "exactly one",
            [](Scenario& s) { noiseOf(s).variance = 0.1; });
        add("second layer of another height", "layers.2.secondLayer.values",
            "one row for each of the 4", [](Scenario& s) {
                committeeOf(s).secondLayer = GivenSecondLayer{{{1.0}, {2.0}}};
            });
        add("ragged second layer", "layers.2.secondLayer.values", "row 3 has 2", [](Scenario& s) {
            committeeOf(s).secondLayer = GivenSecondLayer{{{1.0}, {1.0}, {1.0}, {1.0, 2.0}}};
        });
        add("second layer of zeros", "layers.2.secondLayer.values", "no signal", [](Scenario& s) {
            committeeOf(s).secondLayer = GivenSecondLayer{MatrixRows(4, {0.0})};
        });
        add("a signal whose power is below double precision", "layers.0.points", "all zero",
            [](Scenario& s) {
                s.estimation = Estimation::Mmse;
                s.layers[0] = PriorLayer{10, DiscretePrior{{{1e-200, 0.0, 0.0, 0.0}}, {1.0}}};
            });
        add("a signal of zeros beside points that never occur", "layers.0.points", "all zero",
            [](Scenario& s) {
                s.estimation = Estimation::Mmse;
                s.layers[0] = PriorLayer{
                    10, DiscretePrior{{{1.0, 0.0, 0.0, 0.0}, {0.0, 0.0, 0.0, 0.0}}, {0.0, 1.0}}};
            });
        add("a signal of zeros", "layers.0.points", "all zero", [](Scenario& s) {
            std::get<PriorLayer>(s.layers[0]).law =
                DiscretePrior{MatrixRows(2, {0, 0, 0, 0}), {1, 1}};
        });
        add("a sketch of nothing", "layers.2.weights", "all zero", [](Scenario& s) {
            SketchOutput sketch;
            sketch.weights = {0.0, 0.0, 0.0, 0.0};
            sketch.noise.snrDb = 10.0;
            std::get<OutputLayer>(s.layers[2]).channel = sketch;
        });
        add("precisions crossed", "algorithm.minPrecision", "below maxPrecision",
            [](Scenario& s) { vampOf(s).minPrecision = vampOf(s).maxPrecision; });
        add("informed about the observation", "start.variable", "0 to 1", [](Scenario& s) {
            s.start = InformedStart{2, 0.25};
        });
    }

    void aWrongScenarioIsNamedByItsKey() {
        QFETCH(QString, path);
        QFETCH(QString, part);
        QFETCH(Change, change);
        Scenario scenario = twoLayers();
        change(scenario);
        const auto problems = problemsOf(scenario);
        const bool found = std::any_of(problems.begin(), problems.end(), [&](const auto& problem) {
            return problem.path == path.toStdString()
                   && QString::fromStdString(problem.message).contains(part);
        });
        QVERIFY2(found, problems.empty()
                            ? "no problem found"
                            : (problems.front().path + ": " + problems.front().message).c_str());
    }

    void aPriorWithoutTheEstimatorAskedForIsRefused() {
        const auto problemsWith = [](const Prior& prior, Estimation estimation) {
            Scenario scenario = twoLayers();
            std::get<PriorLayer>(scenario.layers[0]).law = prior;
            scenario.estimation = estimation;
            return problemsOf(scenario);
        };
        const DiscretePrior points{{{1.0, 0.0, 0.0, 0.0}, {0.0, 1.0, 0.0, 0.0}}, {1.0, 1.0}};
        for (const Prior& mmseOnly :
             std::initializer_list<Prior>{BernoulliGaussianPrior{}, BinaryPrior{}, points}) {
            QVERIFY(problemsWith(mmseOnly, Estimation::Mmse).empty());
            const auto problems = problemsWith(mmseOnly, Estimation::Map);
            QCOMPARE(problems.size(), std::size_t(1));
            QCOMPARE(problems.front().path, std::string("layers.0.kind"));
        }
        QVERIFY(problemsWith(LaplacePrior{}, Estimation::Map).empty());
        QVERIFY(problemsWith(LaplacePrior{}, Estimation::Mmse).empty());
        QVERIFY(problemsWith(GroupLassoPrior{}, Estimation::Map).empty());
        QCOMPARE(problemsWith(GroupLassoPrior{}, Estimation::Mmse).size(), std::size_t(1));
    }

    void aBinaryPriorHasAMostOfColumns() {
        Scenario scenario = twoLayers();
        scenario.estimation = Estimation::Mmse;
        std::get<PriorLayer>(scenario.layers[0]).law = BinaryPrior{};
        for (const int columns : {10, 11}) {
            scenario.columns = columns;
            committeeOf(scenario).secondLayer = OnesSecondLayer{};
            QCOMPARE(problemsOf(scenario).empty(), columns == 10);
        }
    }

    void theBeliefCountsAndNotTheLaw() {
        Scenario scenario = twoLayers();
        scenario.estimation = Estimation::Map;
        auto& prior = std::get<PriorLayer>(scenario.layers[0]);
        prior.law = BernoulliGaussianPrior{};
        prior.assumed = LaplacePrior{};
        QVERIFY(problemsOf(scenario).empty());
        prior.assumed = BinaryPrior{};
        QCOMPARE(problemsOf(scenario).front().path, std::string("layers.0.assumed.kind"));
    }

    void aLossAloneIsNoLawOfLabels() {
        Scenario scenario = twoLayers();
        scenario.layers.back() = OutputLayer{HingeOutput{}};
        const auto problems = problemsOf(scenario);
        QVERIFY(std::any_of(problems.begin(), problems.end(), [](const auto& problem) {
            return problem.path == "layers.2.kind"
                   && problem.message.find("choose it as the assumed kind") != std::string::npos;
        }));
    }

    void lambdaWeighsThePenaltyOfMapBesideALoss() {
        const auto refused = [](Estimation estimation, double noise) {
            Scenario scenario = twoLayers();
            scenario.estimation = estimation;
            PriorLayer& prior = std::get<PriorLayer>(scenario.layers.front());
            prior.assumed = LaplacePrior{};
            prior.lambda = 0.1;
            AwgnOutput output;
            output.noise.variance = noise;
            scenario.layers.back() = OutputLayer{output};
            const auto problems = problemsOf(scenario);
            return std::any_of(problems.begin(), problems.end(), [](const auto& problem) {
                return problem.path == "layers.0.assumed.lambda";
            });
        };
        QVERIFY(!refused(Estimation::Map, 0.04));
        QVERIFY(refused(Estimation::Mmse, 0.04));
        QVERIFY(refused(Estimation::Map, 0.0));
    }

    /// A mean of the matrix is for signals and beliefs without one: the paths of what is wrong.
    void aMeanOfTheMatrixIsNextToASignalWithoutOne() {
        const auto paths = [](double mean, const Prior& law, const Change& change = {}) {
            Scenario scenario = twoLayers();
            scenario.columns = 1;
            scenario.estimation = Estimation::Mmse;
            std::get<PriorLayer>(scenario.layers.front()).law = law;
            GaussianMatrix matrix;
            matrix.mean = mean;
            std::get<LinearLayer>(scenario.layers[1]).matrix = matrix;
            scenario.layers.back() = OutputLayer{AwgnOutput{{0.1, {}, {}}}};
            if (change) {
                change(scenario);
            }
            std::string all;
            for (const ScenarioProblem& problem : problemsOf(scenario)) {
                all += problem.path + ' ';
            }
            return all;
        };
        const int columns = std::get<PriorLayer>(twoLayers().layers.front()).rows;
        const double most = std::sqrt(0.1 * columns);
        const std::string mean = "layers.1.matrix.mean ";
        QCOMPARE(paths(most, GaussianPrior{}), std::string());
        QCOMPARE(paths(-0.5, BernoulliGaussianPrior{}), std::string());
        QCOMPARE(paths(0.5, BinaryPrior{}), std::string());
        QCOMPARE(paths(0.5, GaussianMixturePrior{}), std::string());
        QCOMPARE(paths(0.5, DiscretePrior{}), std::string());
        QCOMPARE(paths(1.01 * most, GaussianPrior{}), mean);
        // The same problem in other units: 100 times the variance goes with ten times the mean.
        const Change louder = [&](Scenario& scenario) {
            auto& linear = std::get<LinearLayer>(scenario.layers[1]);
            std::get<GaussianMatrix>(linear.matrix).variance = 100.0 / columns;
        };
        QCOMPARE(paths(9.99 * most, GaussianPrior{}, louder), std::string());
        QCOMPARE(paths(10.1 * most, GaussianPrior{}, louder), mean);
        QCOMPARE(paths(0.5, BinaryPrior{0.9}), mean);
        QCOMPARE(paths(0.5, ExponentialPrior{}), mean);
        QCOMPARE(paths(0.5, BernoulliGaussianPrior{0.1, 1.0, {}, 0.3}), mean);
        QCOMPARE(paths(0.5, DiscretePrior{{{-1.0}, {1.0}}, {0.25, 0.75}}), mean);
        QCOMPARE(paths(0.5, GaussianMixturePrior{{0.5, 0.5}, {{0.0}, {1.0}}, {{{1.0}}, {{1.0}}}}),
                 mean);
        QCOMPARE(paths(0.5, GaussianPrior{},
                       [](Scenario& scenario) {
                           std::get<PriorLayer>(scenario.layers.front()).assumed =
                               HalfNormalPrior{};
                       }),
                 mean);
        QCOMPARE(paths(0.5, GaussianPrior{},
                       [](Scenario& scenario) {
                           auto& linear = std::get<LinearLayer>(scenario.layers[1]);
                           std::get<GaussianMatrix>(linear.matrix).draw = MatrixDraw::Factors;
                       }),
                 std::string("layers.1.matrix.draw "));
        QCOMPARE(paths(0.5, GaussianPrior{},
                       [](Scenario& scenario) { scenario.algorithm = MlAmpSettings{}; }),
                 mean);
        QCOMPARE(paths(0.5, GaussianPrior{},
                       [](Scenario& scenario) { scenario.baselines = {MlAmpSettings{}}; }),
                 std::string());
        Scenario deep = fourLayers();
        GaussianMatrix matrix;
        matrix.mean = 0.1;
        std::get<LinearLayer>(deep.layers[3]).matrix = matrix;
        const auto problems = problemsOf(deep);
        QCOMPARE(problems.size(), std::size_t{1});
        QCOMPARE(problems.front().path, std::string("layers.3.matrix.mean"));
    }

    void anAssumedObservationReadsTheNumbersThatAreObserved() {
        const auto refused = [](const Output& truth, const Output& believed) {
            Scenario scenario = twoLayers();
            scenario.estimation = Estimation::Map;
            OutputLayer output{truth};
            output.assumed = believed;
            scenario.layers.back() = output;
            const auto problems = problemsOf(scenario);
            return std::any_of(problems.begin(), problems.end(), [](const auto& problem) {
                return problem.path == "layers.2.assumed.kind";
            });
        };
        AwgnOutput square;
        square.noise.variance = 0.5;
        for (const Output& labels :
             {Output(SignOutput{}), Output(ProbitOutput{}), Output(LogisticOutput{})}) {
            QVERIFY(!refused(labels, LogisticOutput{}));
            QVERIFY(!refused(labels, ProbitOutput{}));
            QVERIFY(!refused(labels, HuberOutput{}));
            QVERIFY(!refused(labels, square));
            QVERIFY(!refused(labels, HingeOutput{}));
            QVERIFY(refused(labels, PoissonOutput{}));
        }
        QVERIFY(!refused(square, HuberOutput{}));
        QVERIFY(!refused(square, LaplaceOutput{}));
        QVERIFY(!refused(PoissonOutput{}, PoissonOutput{2.0}));
        QVERIFY(refused(square, LogisticOutput{}));
        QVERIFY(refused(square, HingeOutput{}));
        QVERIFY(refused(square, SignOutput{}));
        QVERIFY(refused(MaskedOutput{}, square));
        QVERIFY(refused(CommitteeOutput{}, LaplaceOutput{}));
    }

    void listsOfAnObservationAreChecked() {
        const auto problemsWith = [](const Output& channel) {
            Scenario scenario = twoLayers();
            scenario.estimation = Estimation::Mmse;
            std::get<OutputLayer>(scenario.layers.back()).channel = channel;
            return problemsOf(scenario);
        };
        const OutputNoise noise = {0.1, {}, {}};
        QVERIFY(problemsWith(QuantizedOutput{}).empty());
        QCOMPARE(problemsWith(QuantizedOutput{{0.0, 0.0}, 0.0}).front().path,
                 std::string("layers.2.levels"));
        QVERIFY(problemsWith(MaskedOutput{}).empty());
        QCOMPARE(problemsWith(MaskedOutput{0.5, {ColumnKind::Awgn}, 0.1}).front().path,
                 std::string("layers.2.columnsKind"));
        QVERIFY(problemsWith(MixedRegressionOutput{{}, noise}).empty());
        QCOMPARE(problemsWith(MixedRegressionOutput{{0.5, 0.5}, noise}).front().path,
                 std::string("layers.2.probabilities"));
        QCOMPARE(problemsWith(SketchOutput{{1.0}, noise}).front().path,
                 std::string("layers.2.weights"));
        QVERIFY(problemsWith(AbsOutput{}).empty());
    }

    void multimodalObservationsHaveNoMap() {
        Scenario scenario = twoLayers();
        scenario.estimation = Estimation::Map;
        const OutputNoise noise = {0.1, {}, {}};
        for (const Output& channel : std::initializer_list<Output>{MixedRegressionOutput{{}, noise},
                                                                   SketchOutput{{}, noise}}) {
            std::get<OutputLayer>(scenario.layers.back()).channel = channel;
            QCOMPARE(problemsOf(scenario).front().path, std::string("layers.2.kind"));
        }
    }

    void mixturesNeedRowsOfTheRightShape() {
        Scenario scenario = twoLayers();
        scenario.estimation = Estimation::Mmse;
        scenario.columns = 2;
        const MatrixRows unit = {{1.0, 0.0}, {0.0, 1.0}};
        auto& prior = std::get<PriorLayer>(scenario.layers[0]);
        const auto firstPath = [&](const Prior& law) {
            prior.law = law;
            const auto problems = problemsOf(scenario);
            return problems.empty() ? std::string() : problems.front().path;
        };
        const MatrixRows means = {{0.0, 1.0}, {2.0, 3.0}};
        QCOMPARE(firstPath(GaussianMixturePrior{{1.0, 1.0}, means, {unit, unit}}), std::string());
        QCOMPARE(firstPath(GaussianMixturePrior{{1.0}, means, {unit, unit}}),
                 std::string("layers.0.weights"));
        QCOMPARE(firstPath(GaussianMixturePrior{{1.0, 1.0}, {{0.0}, {1.0}}, {unit, unit}}),
                 std::string("layers.0.means"));
        QCOMPARE(firstPath(GaussianMixturePrior{{1.0, 1.0}, means, {unit}}),
                 std::string("layers.0.covariances"));
        QCOMPARE(firstPath(DiscretePrior{{{1.0, 2.0}, {0.0, 0.0}}, {0.0, 0.0}}),
                 std::string("layers.0.weights"));
        // A covariance of zeros is a spike; spikes alone are a discrete prior, and have no gradient.
        const MatrixRows spike = {{0.0, 0.0}, {0.0, 0.0}};
        QCOMPARE(firstPath(GaussianMixturePrior{{1.0, 1.0}, means, {spike, unit}}), std::string());
        QVERIFY(!missingDensity(GaussianMixturePrior{{1.0, 1.0}, means, {spike, unit}}).empty());
        QVERIFY(missingDensity(GaussianMixturePrior{{1.0, 1.0}, means, {unit, unit}}).empty());
        QCOMPARE(firstPath(GaussianMixturePrior{{1.0, 1.0}, means, {spike, spike}}),
                 std::string("layers.0.covariances"));
        QCOMPARE(firstPath(GaussianMixturePrior{{1.0, 1.0}, means, {{{0.0}}, unit}}),
                 std::string("layers.0.covariances.0"));
        QCOMPARE(
            firstPath(GaussianMixturePrior{{1.0, 1.0}, means, {{{0.0, 1.0}, {1.0, 0.0}}, unit}}),
            std::string("layers.0.covariances.0"));
    }

    void meansOfWhatFallsAndRisesAreEstimatedForOneColumn() {
        Scenario scenario = twoLayers();
        for (const Estimation estimation : {Estimation::Map, Estimation::Mmse}) {
            for (const int columns : {1, 2}) {
                scenario.estimation = estimation;
                scenario.columns = columns;
                OutputNoise noise;
                noise.variance = 0.1;
                scenario.layers.back() = OutputLayer{AwgnOutput{noise, Activation::Gelu}};
                const auto problems = problemsOf(scenario);
                const bool isRefused = estimation == Estimation::Mmse && columns == 2;
                QCOMPARE(problems.size(), std::size_t(isRefused ? 1 : 0));
                if (isRefused) {
                    QCOMPARE(problems.front().path, std::string("layers.2.activation"));
                }
                scenario.layers.back() = OutputLayer{AwgnOutput{noise, Activation::Softplus}};
                QVERIFY(problemsOf(scenario).empty());
            }
        }
    }

    void rowsBehindSymmetricDoorsAreEstimatedForFewColumns() {
        Scenario scenario = twoLayers();
        OutputNoise noise;
        noise.variance = 0.1;
        scenario.layers.back() = OutputLayer{AwgnOutput{noise, Activation::SymmetricDoor}};
        for (const Estimation estimation : {Estimation::Map, Estimation::Mmse}) {
            for (const int columns : {4, 5, 8, 9}) {
                scenario.estimation = estimation;
                scenario.columns = columns;
                const auto problems = problemsOf(scenario);
                const bool isRefused = columns > (estimation == Estimation::Mmse ? 4 : 8);
                QCOMPARE(problems.size(), std::size_t(isRefused ? 1 : 0));
                if (isRefused) {
                    QCOMPARE(problems.front().path, std::string("layers.2.activation"));
                    QCOMPARE(
                        problems.front().message.find("choose estimation map") != std::string::npos,
                        columns <= 8);
                }
            }
        }
    }

    void rowsAreThoseOfTheLinearLayerBelow() {
        const Scenario scenario = fourLayers();
        const std::vector<int> expected = {20, 30, 30, 40, 40};
        for (int layer = 0; layer < 5; ++layer) {
            QCOMPARE(rowsOf(scenario, layer), expected[static_cast<std::size_t>(layer)]);
        }
    }

    void theObservationHasTheWidthOfTheSecondLayer() {
        QCOMPARE(observationColumns(fourLayers()), 4);
        Scenario scenario = twoLayers();
        committeeOf(scenario).secondLayer = GaussianSecondLayer{1.0, 3};
        QCOMPARE(observationColumns(scenario), 3);
        committeeOf(scenario).secondLayer = OnesSecondLayer{};
        QCOMPARE(observationColumns(scenario), 1);
        committeeOf(scenario).secondLayer = GivenSecondLayer{MatrixRows(4, {1.0, -1.0})};
        QCOMPARE(observationColumns(scenario), 2);
    }
};

ONSAGER_TEST(ScenarioTest)
#include "scenario_test.moc"
