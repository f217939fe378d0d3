// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/state_evolution/state_evolution.h"

#include "engine/experiment/metrics.h"
#include "engine/experiment/prediction.h"
#include "engine/state_evolution/matched_evolution.h"
#include "tests/support/test_program.h"
#include "tests/support/vamp_settings.h"

#include <QTest>

using namespace onsager;

namespace {

OutputNoise variance(double value) {
    OutputNoise noise;
    noise.variance = value;
    return noise;
}

Scenario ridge() {
    Scenario scenario;
    scenario.columns = 2;
    scenario.estimation = Estimation::Mmse;
    vampOf(scenario).iterations = 3;
    scenario.layers = {PriorLayer{100, GaussianPrior{2.0, {}}},
                       LinearLayer{150, GaussianMatrix{}, {}},
                       OutputLayer{AwgnOutput{variance(0.4)}}};
    return scenario;
}

Scenario deepLinear(double damping) {
    Scenario scenario;
    scenario.columns = 2;
    vampOf(scenario).damping = damping;
    vampOf(scenario).iterations = 8;
    scenario.prediction.samples = 1024;
    const MatrixRows coupled = {{1.5, 0.4}, {0.4, 1.2}};
    scenario.layers = {PriorLayer{100, GaussianPrior{1.5, coupled}},
                       LinearLayer{120, GaussianMatrix{}, LayerNoise{0.1, {}}},
                       ActivationLayer{Activation::Identity, LayerNoise{0.2, {}}},
                       LinearLayer{90, GaussianMatrix{}, {}},
                       OutputLayer{AwgnOutput{variance(0.3)}}};
    return scenario;
}

Scenario committee(Estimation estimation, double damping) {
    Scenario scenario;
    scenario.columns = 2;
    scenario.estimation = estimation;
    vampOf(scenario).damping = damping;
    vampOf(scenario).iterations = 6;
    scenario.prediction.samples = 4096;
    scenario.layers = {
        PriorLayer{100, GaussianPrior{}}, LinearLayer{300, GaussianMatrix{}, {}},
        OutputLayer{CommitteeOutput{Activation::Sigmoid,
                                    GivenSecondLayer{{{1.0, 0.3}, {-0.6, 0.8}}}, variance(0.02)}}};
    return scenario;
}

double meanOf(const std::vector<std::vector<ErrorRecord>>& traces, std::size_t h, std::size_t l) {
    double sum = 0.0;
    for (const auto& trace : traces) {
        sum += trace[h].variables[l].mse;
    }
    return sum / static_cast<double>(traces.size());
}

/// One unit seen twice, with correlated noise.
CommitteeOutput severalOutputs(const EntryFunction& phi) {
    OutputNoise noise;
    noise.covariance = MatrixRows{{0.1, 0.05}, {0.05, 0.3}};
    return {phi, GivenSecondLayer{{{0.9, -0.4}}}, noise};
}

}  // namespace

class StateEvolutionTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void linearRegressionHasTheClosedFormError() {
        // MSE = < 1 / (1/S + s^2 N) > over the n_0 values of the spectrum.
        const Scenario scenario = ridge();
        const Spectrum law = std::get<LinearLaw>(networkOf(scenario, 0).layer(1)).limitSpectrum;
        const double exact =
            law.counts.dot((0.5 + law.singularValues.array().square() / 0.4).inverse().matrix())
            / 100.0;
        for (const EvolutionChoice choice :
             {EvolutionChoice::Automatic, EvolutionChoice::General}) {
            const PredictionRecord prediction = predictTrial(scenario, 0, 0, 1, {}, choice);
            for (const auto& trace : prediction.traces) {
                QVERIFY(std::abs(trace[1].variables[0].mse / exact - 1.0) < 1e-5);
                QVERIFY(std::abs(trace.back().variables[0].mse / exact - 1.0) < 1e-5);
            }
        }
    }

    void withoutNonlinearityThePredictionNeedsNoLuck() {
        // Everything is quadratic in Gaussian rows, and the sampled rows have exact second moments.
        for (const double damping : {1.0, 0.6}) {
            const PredictionRecord prediction = predictTrial(deepLinear(damping), 0, 0, 1, {});
            for (std::size_t h = 0; h < prediction.traces[0].size(); ++h) {
                for (std::size_t l = 0; l < 4; ++l) {
                    QVERIFY(std::abs(prediction.traces[0][h].variables[l].mse
                                         / prediction.traces[1][h].variables[l].mse
                                     - 1.0)
                            < 1e-6);
                }
            }
        }
    }

    void dampingOfOneIsTheLimitOfTheRecursionWithMemory() {
        const PredictionRecord plain =
            predictTrial(deepLinear(1.0), 0, 0, 1, {}, EvolutionChoice::General);
        const PredictionRecord memory =
            predictTrial(deepLinear(1.0 - 1e-10), 0, 0, 1, {}, EvolutionChoice::General);
        for (std::size_t h = 0; h < plain.traces[0].size(); ++h) {
            for (std::size_t l = 0; l < 4; ++l) {
                QVERIFY(std::abs(memory.traces[0][h].variables[l].mse
                                     / plain.traces[0][h].variables[l].mse
                                 - 1.0)
                        < 1e-6);
            }
        }
    }

    void aDampedPredictionOutlivesItsMemory() {
        // 0.7 remembers 52 messages of an edge; the fixed point is reached long before and stays.
        Scenario scenario = committee(Estimation::Map, 0.7);
        vampOf(scenario).iterations = 70;
        scenario.prediction.samples = 256;
        const auto trace = predictTrial(scenario, 0, 0, 2, {}).traces.at(0);
        QCOMPARE(trace.size(), std::size_t(140));
        for (std::size_t h = 60; h < trace.size(); ++h) {
            for (std::size_t l = 0; l < trace[h].variables.size(); ++l) {
                const double decibels =
                    10.0
                    * std::log10(trace[h].variables[l].nmse / trace[58 + h % 2].variables[l].nmse);
                QVERIFY2(std::abs(decibels) < 0.1,
                         qPrintable(QString("half-iteration %1: %2 dB").arg(h).arg(decibels)));
            }
        }
    }

    void oneColumnIsIntegratedAndNotSampled() {
        const std::vector<std::pair<Prior, Output>> stacks = {
            {BernoulliGaussianPrior{0.2, 1.0, {}}, AwgnOutput{variance(0.01)}},
            {GaussianPrior{}, ProbitOutput{0.3}},
            {BinaryPrior{0.6}, LogisticOutput{}},
            {LaplacePrior{0.7}, QuantizedOutput{{-1.0, 0.5}, 0.1}},
            {ElasticNetPrior{0.5, 1.5}, AwgnOutput{variance(0.05)}},
            {ExponentialPrior{0.8}, AwgnOutput{variance(0.02)}},
            {HalfNormalPrior{1.2}, ProbitOutput{0.2}},
            {UniformPrior{1.4}, AwgnOutput{variance(0.03)}},
            {StudentTPrior{0.7, 4.0}, AwgnOutput{variance(0.05)}},
            {GaussianPrior{}, AwgnOutput{variance(0.1), {Activation::LeakyRelu, 0.2}}},
            {GaussianPrior{}, severalOutputs(Activation::Relu)},
            {GaussianPrior{}, severalOutputs(Activation::Identity)}};
        for (const auto& [prior, output] : stacks) {
            Scenario scenario;
            scenario.columns = 1;
            scenario.estimation = Estimation::Mmse;
            vampOf(scenario).iterations = 8;
            LinearLayer linear{800, {}, {}};
            linear.bias = ConstantBias{0.2};
            scenario.layers = {PriorLayer{1000, prior}, linear, OutputLayer{output}};
            const auto matched = predictTrial(scenario, 0, 0, 1, {}).traces;
            const auto general =
                predictTrial(scenario, 0, 0, 1, {}, EvolutionChoice::General).traces;
            QCOMPARE(matched.size(), std::size_t(1));
            QCOMPARE(general.size(), std::size_t(1));
            scenario.seed = 77;
            const auto again = predictTrial(scenario, 0, 0, 2, {}).traces;
            for (std::size_t h = 0; h < matched[0].size(); ++h) {
                for (std::size_t l = 0; l < 2; ++l) {
                    const double ratio =
                        general[0][h].variables[l].mse / matched[0][h].variables[l].mse;
                    // The start believes in precision 1e-6 and the general recursion knows better.
                    QVERIFY2(std::abs(ratio - 1.0) < 3e-6,
                             qPrintable(QString("prior %1, half-iteration %2, Z_%3: ratio - 1 = %4")
                                            .arg(prior.index())
                                            .arg(h)
                                            .arg(l)
                                            .arg(ratio - 1.0)));
                    QCOMPARE(again[0][h].variables[l].mse, matched[0][h].variables[l].mse);
                }
            }
        }
    }

    void integratedRowsOfOneColumnAgreeWithSampledOnes_data() {
        QTest::addColumn<Estimation>("estimation");
        QTest::addColumn<std::vector<Layer>>("layers");
        const auto add = [](const char* name, Estimation estimation, std::vector<Layer> layers) {
            QTest::newRow(name) << estimation << std::move(layers);
        };
        const auto below = [](const Output& output, const BiasLaw& bias = NoBias{},
                              std::optional<double> assumed = std::nullopt) {
            return std::vector<Layer>{PriorLayer{1000, GaussianPrior{}},
                                      LinearLayer{1400, {}, {}, bias},
                                      OutputLayer{output, assumed}};
        };
        const auto inside = [](const EntryFunction& phi) {
            return std::vector<Layer>{PriorLayer{1000, GaussianPrior{}},
                                      LinearLayer{1500, {}, {}, ConstantBias{0.4}},
                                      ActivationLayer{phi, {0.01, {}}}, LinearLayer{1400, {}, {}},
                                      OutputLayer{AwgnOutput{variance(0.05)}}};
        };
        PriorLayer sparse{1000, BernoulliGaussianPrior{0.2, 1.0, {}}};
        sparse.assumed = LaplacePrior{0.3};
        const std::vector<Layer> falsePrior = {sparse, LinearLayer{700, {}, {}},
                                               OutputLayer{AwgnOutput{variance(0.05)}, 0.1}};
        const Estimation map = Estimation::Map;
        const Estimation mmse = Estimation::Mmse;
        add("false prior, MAP", map, falsePrior);
        add("false prior, MMSE", mmse, falsePrior);
        add("table of values", map, below(MaskedOutput{0.6, {ColumnKind::Awgn}, 0.1}));
        add("table of signs", mmse, below(MaskedOutput{0.6, {ColumnKind::Probit}, 0.1}));
        add("one line", mmse, below(MixedRegressionOutput{{}, variance(0.1)}, NoBias{}, 0.2));
        add("levels, MAP", map, below(QuantizedOutput{{-0.5, 0.5}, 0.0}));
        add("ReLU, MAP", map, below(ReluOutput{variance(0.1)}));
        add("abs, MAP", map, below(AbsOutput{variance(0.1)}, ConstantBias{1.5}));
        add("hard tanh, MAP", map, below(AwgnOutput{variance(0.05), Activation::HardTanh}));
        add("tanh, MAP", map, below(AwgnOutput{variance(0.05), Activation::Tanh}));
        add("several outputs, false noise, MAP", map,
            below(severalOutputs(Activation::Relu), NoBias{}, 0.3));
        add("several outputs, false noise, MMSE", mmse,
            below(severalOutputs(Activation::Sign), ConstantBias{0.4}, 0.5));
        add("outputs without weight", mmse,
            below(CommitteeOutput{Activation::Abs, GivenSecondLayer{{{0.0, 0.0}}}, variance(0.1)}));
        add("random bias, false noise", mmse,
            below(ReluOutput{variance(0.1)}, GaussianBias{0.2, 0.5}, 0.3));
        add("ReLU inside, MAP", map, inside(Activation::Relu));
        add("leaky ReLU inside, MAP", map, inside({Activation::LeakyRelu, 0.2}));
        add("hard tanh inside, MAP", map, inside(Activation::HardTanh));
        add("sign inside, MAP", map, inside(Activation::Sign));
        add("symmetric door inside, MAP", map, inside(Activation::SymmetricDoor));
        add("symmetric doors, false noise, MMSE", mmse,
            below(severalOutputs({Activation::SymmetricDoor, 0.9}), ConstantBias{0.4}, 0.5));
        add("softplus, MAP", map, below(AwgnOutput{variance(0.05), Activation::Softplus}));
        add("GELU, MMSE", mmse, below(AwgnOutput{variance(0.05), Activation::Gelu}));
    }

    void integratedRowsOfOneColumnAgreeWithSampledOnes() {
        QFETCH(Estimation, estimation);
        QFETCH(std::vector<Layer>, layers);
        Scenario scenario;
        scenario.columns = 1;
        vampOf(scenario).iterations = 5;
        // Jumps of modes make sampled rows rough; a tanh has a slow search and next to no jumps.
        const QByteArray tag = QTest::currentDataTag();
        const bool isSlow =
            tag.startsWith("tanh") || tag.startsWith("softplus") || tag.startsWith("GELU");
        scenario.prediction.samples = isSlow ? 1 << 14 : 1 << 18;
        scenario.layers = layers;
        scenario.estimation = estimation;
        vampOf(scenario).damping = 1.0;
        const PredictionRecord integrated =
            predictTrial(scenario, 0, 0, 2, {}, EvolutionChoice::General);
        const auto& exact = integrated.traces;
        QCOMPARE(exact.size(), std::size_t(1));
        // Next to no damping, but the recursion that samples.
        vampOf(scenario).damping = 1.0 - 1e-9;
        const auto sampled = predictTrial(scenario, 0, 0, 2, {}, EvolutionChoice::General).traces;
        QVERIFY(sampled.size() > 1);
        double worst = 0.0;
        for (std::size_t h = 0; h < exact[0].size(); ++h) {
            for (std::size_t l = 0; l < exact[0][h].variables.size(); ++l) {
                const double mean = meanOf(sampled, h, l);
                const double ratio = mean / exact[0][h].variables[l].mse - 1.0;
                worst = std::max(worst, std::abs(ratio));
                QVERIFY2(std::abs(ratio) < 5e-3,
                         qPrintable(QString("half-iteration %1, Z_%2: %3 against %4")
                                        .arg(h)
                                        .arg(l)
                                        .arg(mean)
                                        .arg(exact[0][h].variables[l].mse)));
            }
        }
        qInfo("largest relative difference %.1e", worst);
    }

    void aSketchOfOneColumnIsIntegrated_data() {
        QTest::addColumn<double>("weight");
        QTest::addColumn<OutputNoise>("noise");
        QTest::addColumn<BiasLaw>("bias");
        QTest::addColumn<double>("assumed");
        const OutputNoise unequal{{}, MatrixRows{{0.1, 0.05}, {0.05, 0.3}}, {}};
        QTest::newRow("equal noise") << 0.8 << variance(0.2) << BiasLaw() << 0.0;
        QTest::newRow("a negative weight") << -0.6 << variance(0.2) << BiasLaw() << 0.0;
        QTest::newRow("unequal noise") << 0.8 << unequal << BiasLaw(GaussianBias{0.4, 0.3}) << 0.0;
        QTest::newRow("false noise") << 0.8 << variance(0.2) << BiasLaw() << 0.4;
        QTest::newRow("false noise and a bias")
            << 0.8 << unequal << BiasLaw(GaussianBias{0.4, 0.3}) << 0.4;
    }

    void aSketchOfOneColumnIsIntegrated() {
        QFETCH(const double, weight);
        QFETCH(const OutputNoise, noise);
        QFETCH(const BiasLaw, bias);
        QFETCH(const double, assumed);
        Scenario scenario;
        scenario.columns = 1;
        scenario.estimation = Estimation::Mmse;
        vampOf(scenario).iterations = 3;
        vampOf(scenario).damping = 1.0;
        scenario.prediction.samples = 1 << 14;
        OutputLayer output{SketchOutput{{weight}, noise}, {}};
        if (assumed > 0.0) {
            output.assumedNoiseVariance = assumed;
        }
        scenario.layers = {PriorLayer{1000, GaussianPrior{}}, LinearLayer{1400, {}, {}, bias},
                           output};
        const auto general = predictTrial(scenario, 0, 0, 2, {}, EvolutionChoice::General).traces;
        const auto automatic = predictTrial(scenario, 0, 0, 2, {}).traces;
        scenario.seed = 77;
        const auto again = predictTrial(scenario, 0, 0, 1, {}).traces;
        // Next to no damping, but the recursion that samples.
        vampOf(scenario).damping = 1.0 - 1e-9;
        const auto sampled = predictTrial(scenario, 0, 0, 2, {}, EvolutionChoice::General).traces;
        QCOMPARE(general.size(), std::size_t(1));
        QCOMPARE(automatic.size(), std::size_t(1));
        QCOMPARE(sampled.size(), std::size_t(kScramblings));
        for (std::size_t h = 0; h < general[0].size(); ++h) {
            const double mse = general[0][h].variables[1].mse;
            const double mean = meanOf(sampled, h, 1);
            QCOMPARE(again[0][h].variables[1].mse, automatic[0][h].variables[1].mse);
            // The start believes in precision 1e-6 and the general recursion knows better.
            QVERIFY2(std::abs(automatic[0][h].variables[1].mse / mse - 1.0) < 3e-6
                         && std::abs(mean / mse - 1.0) < 5e-3,
                     qPrintable(QString("half-iteration %1: %2 and %3 against %4")
                                    .arg(h)
                                    .arg(automatic[0][h].variables[1].mse, 0, 'g', 12)
                                    .arg(mean)
                                    .arg(mse, 0, 'g', 12)));
        }
    }

    void aDampedBentStackIsIntegrated_data() {
        QTest::addColumn<Estimation>("estimation");
        QTest::newRow("MAP") << Estimation::Map;
        QTest::newRow("MMSE") << Estimation::Mmse;
    }

    /// The fixed point of the undamped recursion, and nearly the same way for two seeds.
    void aDampedBentStackIsIntegrated() {
        QFETCH(const Estimation, estimation);
        Scenario scenario;
        scenario.columns = 1;
        scenario.estimation = estimation;
        vampOf(scenario).iterations = 25;
        scenario.prediction.samples = 512;
        scenario.layers = {PriorLayer{1000, GaussianPrior{}}, LinearLayer{1400, {}, {}},
                           ActivationLayer{Activation::Tanh, {}}, LinearLayer{1500, {}, {}},
                           OutputLayer{AwgnOutput{variance(0.01)}}};
        vampOf(scenario).damping = 1.0;
        const ErrorRecord fixed = predictTrial(scenario, 0, 0, 2, {}).traces[0].back();
        vampOf(scenario).damping = 0.7;
        const auto damped = predictTrial(scenario, 0, 0, 2, {}).traces;
        for (std::size_t l = 0; l < fixed.variables.size(); ++l) {
            const double end = decibel(damped[0].back().variables[l].mse / fixed.variables[l].mse);
            QVERIFY2(std::abs(end) < 1e-3, qPrintable(QString("Z_%1: %2 dB").arg(l).arg(end)));
            for (std::size_t h = 0; h < damped[0].size(); ++h) {
                const double change =
                    decibel(damped[0][h].variables[l].mse / damped[1][h].variables[l].mse);
                QVERIFY2(std::abs(change) < 0.02,
                         qPrintable(QString("Z_%1, %2: %3 dB").arg(l).arg(h).arg(change)));
            }
        }
    }

    /// Damping changes the way, not the fixed point; and no seed changes either by 0.1 dB.
    void aDampedDeepStackHasTheFixedPointOfTheUndampedOne() {
        Scenario scenario;
        scenario.columns = 1;
        scenario.estimation = Estimation::Mmse;
        vampOf(scenario).iterations = 40;
        vampOf(scenario).maxPrecision = 1e6;
        scenario.prediction.samples = 1024;
        const auto linear = [](int rows) {
            return LinearLayer{rows, {}, {}, ActiveFractionBias{0.4}};
        };
        OutputNoise noise;
        noise.snrDb = 30.0;
        LinearLayer measurements{80, GeometricMatrix{10.0}, {}};
        scenario.layers = {PriorLayer{20, GaussianPrior{}},       linear(100),
                           ActivationLayer{Activation::Relu, {}}, linear(300),
                           ActivationLayer{Activation::Relu, {}}, measurements,
                           OutputLayer{AwgnOutput{noise}}};
        vampOf(scenario).damping = 1.0;
        const ErrorRecord fixed = predictTrial(scenario, 0, 0, 2, {}).traces[0].back();
        vampOf(scenario).damping = 0.8;
        const auto damped = predictTrial(scenario, 0, 0, 2, {}).traces;
        scenario.seed = 12;
        const auto again = predictTrial(scenario, 0, 0, 2, {}).traces;
        for (std::size_t l = 0; l < fixed.variables.size(); ++l) {
            const double end = decibel(damped[0].back().variables[l].mse / fixed.variables[l].mse);
            QVERIFY2(std::abs(end) < 0.02, qPrintable(QString("Z_%1: %2 dB").arg(l).arg(end)));
            for (std::size_t h = 0; h < damped[0].size(); ++h) {
                const double change =
                    decibel((damped[0][h].variables[l].mse + damped[1][h].variables[l].mse)
                            / (again[0][h].variables[l].mse + again[1][h].variables[l].mse));
                QVERIFY2(std::abs(change) < 0.1,
                         qPrintable(QString("Z_%1, %2: %3 dB").arg(l).arg(h).arg(change)));
            }
        }
    }

    void matchedAndGeneralRecursionAgree() {
        Scenario scenario = committee(Estimation::Mmse, 1.0);
        const int rows = scenario.prediction.samples;
        scenario.prediction.samples = 2 * rows;  // two scramblings of all rows
        const auto predicted = [&](EvolutionChoice choice) {
            return predictTrial(scenario, 0, rows, 2, {}, choice);
        };
        const PredictionRecord matched = predicted(EvolutionChoice::Automatic);
        const PredictionRecord general = predicted(EvolutionChoice::General);
        for (std::size_t h = 0; h < matched.traces[0].size(); ++h) {
            for (std::size_t l = 0; l < 2; ++l) {
                const auto value = [&](const PredictionRecord& p, int k) {
                    return p.traces[static_cast<std::size_t>(k)][h].variables[l].mse;
                };
                const double difference = 0.5
                                          * (value(matched, 0) + value(matched, 1)
                                             - value(general, 0) - value(general, 1));
                // Two scramblings each give a spread; half a per cent is the quadrature of a row.
                const double spread = std::abs(value(matched, 0) - value(matched, 1))
                                      + std::abs(value(general, 0) - value(general, 1));
                QVERIFY2(std::abs(difference) < 4.0 * spread + 0.005 * value(general, 0),
                         qPrintable(QString("%1: %2").arg(h).arg(difference / value(general, 0))));
            }
        }
    }

    void thePredictionDependsOnTheSeedAlone() {
        const Scenario scenario = committee(Estimation::Map, 0.8);
        const PredictionRecord one = predictTrial(scenario, 3, 512, 1, {});
        for (const int threads : {2, 4}) {
            const PredictionRecord several = predictTrial(scenario, 3, 512, threads, {});
            for (std::size_t h = 0; h < one.traces[0].size(); ++h) {
                for (std::size_t l = 0; l < one.traces[0][h].variables.size(); ++l) {
                    QCOMPARE(several.traces[0][h].variables[l].mse,
                             one.traces[0][h].variables[l].mse);
                }
            }
        }
    }

    void aStoppedPredictionReturnsWhatItHas() {
        std::stop_source stop;
        stop.request_stop();
        QVERIFY(predictTrial(ridge(), 0, 0, 1, stop.get_token()).traces.empty());
    }
};

ONSAGER_TEST(StateEvolutionTest)
#include "state_evolution_test.moc"
