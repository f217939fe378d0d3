// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/state_evolution/entry_average.h"

#include "engine/laws/activation.h"
#include "engine/state_evolution/quadrature_rows.h"
#include "tests/support/test_program.h"

#include <QTest>

#include <array>
#include <cmath>
#include <random>

using namespace onsager;

namespace {

constexpr double kNoise = 0.01;

/// A stack with a function inside and again below the observation.
Network entryStack(const EntryFunction& phi, const BiasLaw& bias) {
    Scenario scenario;
    scenario.columns = 1;
    LinearLayer linear{80, {}, {}};
    linear.bias = bias;
    scenario.layers = {PriorLayer{100, GaussianPrior{}}, linear,
                       ActivationLayer{phi, LayerNoise{kNoise, {}}}, linear,
                       OutputLayer{AwgnOutput{OutputNoise{kNoise, {}, {}}, phi}, 0.02}};
    return networkOf(scenario, 0);
}

using Numbers = std::array<double, 4>;

/// What one draw adds to the averages, from the beliefs of the algorithm.
Numbers ofDraw(
    const ScalarBelief& belief, bool ofAbove, double signal, double bias, double message) {
    const double estimate = ofAbove ? belief.meanAbove : belief.mean - bias;
    const double error = estimate - signal;
    return {ofAbove ? belief.varianceAbove : belief.variance, error * error, error * signal,
            error * (message - signal)};
}

enum class Place { Below, Above, Output };

}  // namespace

class EntryAverageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void averages_data() {
        QTest::addColumn<Estimation>("estimation");
        QTest::addColumn<EntryFunction>("phi");
        QTest::addColumn<bool>("random");
        QTest::addColumn<ScalarChannelLaw>("above");
        QTest::addColumn<ScalarChannelLaw>("below");
        const auto add = [](const char* name, const EntryFunction& phi, bool random,
                            const ScalarChannelLaw& above, const ScalarChannelLaw& below) {
            for (const Estimation estimation : {Estimation::Map, Estimation::Mmse}) {
                if (estimation == Estimation::Map || linearPieces(phi).empty()) {
                    QTest::addRow("%s, %s", name, estimation == Estimation::Map ? "MAP" : "MMSE")
                        << estimation << phi << random << above << below;
                }
            }
        };
        const ScalarChannelLaw believedToo{1.0, 0.05, 20.0};
        const ScalarChannelLaw falseAbove{0.95, 6.0, 0.05};
        const ScalarChannelLaw falseBelow{0.9, 18.0, 0.05};
        const ScalarChannelLaw sharpAbove{0.9, 0.02, 60.0};
        const ScalarChannelLaw sureBelow{0.9, 0.3, 0.4};
        add("ReLU", Activation::Relu, true, believedToo, {1.0, 0.1, 10.0});
        add("ReLU, far too sure", Activation::Relu, true, falseAbove, falseBelow);
        add("leaky ReLU, sharp", {Activation::LeakyRelu, 0.2}, false, sharpAbove, sureBelow);
        add("leaky ReLU, false", {Activation::LeakyRelu, 0.2}, true, {0.9, 0.01, 30.0}, sureBelow);
        add("abs, far too sure", Activation::Abs, true, falseAbove, falseBelow);
        add("abs, sharp", Activation::Abs, true, {1.0, 1e-4, 1e4}, {1.0, 0.3, 2.0});
        add("hard tanh, far too sure", Activation::HardTanh, false, falseAbove, falseBelow);
        add("hard tanh, sharp", Activation::HardTanh, true, sharpAbove, sureBelow);
        add("sign, far too sure", Activation::Sign, true, falseAbove, falseBelow);
        add("symmetric door", Activation::SymmetricDoor, true, believedToo, {1.0, 0.1, 10.0});
        add("tanh", Activation::Tanh, true, believedToo, {1.0, 0.1, 10.0});
        add("tanh, far too sure", Activation::Tanh, false, falseAbove, falseBelow);
        add("tanh, sharp", Activation::Tanh, true, sharpAbove, sureBelow);
        add("erf", Activation::Erf, false, believedToo, {1.0, 0.1, 10.0});
        add("erf, far too sure", Activation::Erf, true, falseAbove, falseBelow);
        add("erf, sharp", Activation::Erf, false, sharpAbove, sureBelow);
        add("sigmoid", Activation::Sigmoid, true, believedToo, {1.0, 0.1, 10.0});
        add("sigmoid, far too sure", Activation::Sigmoid, true, falseAbove, falseBelow);
        add("softplus", Activation::Softplus, true, believedToo, {1.0, 0.1, 10.0});
        add("softplus, far too sure", Activation::Softplus, false, falseAbove, falseBelow);
        add("softplus, sharp", Activation::Softplus, true, sharpAbove, sureBelow);
        add("GELU", Activation::Gelu, true, believedToo, {1.0, 0.1, 10.0});
        add("GELU, far too sure", Activation::Gelu, true, falseAbove, falseBelow);
        add("SiLU", Activation::Silu, false, believedToo, {1.0, 0.1, 10.0});
        add("SiLU, far too sure", Activation::Silu, true, falseAbove, falseBelow);
        add("SiLU, sharp", Activation::Silu, true, sharpAbove, sureBelow);
        add("sigmoid, sharp", Activation::Sigmoid, false, {1.0, 1e-4, 1e4}, {1.0, 0.3, 2.0});
    }

    /// Two rules for every integral agree, and 20,000 draws from the laws agree with them within 4.7
    /// standard errors: of 324 numbers one is beyond that in 1200 seeds.
    void averages() {
        QFETCH(const Estimation, estimation);
        QFETCH(const EntryFunction, phi);
        QFETCH(const bool, random);
        QFETCH(const ScalarChannelLaw, above);
        QFETCH(const ScalarChannelLaw, below);
        const Network network =
            entryStack(phi, random ? BiasLaw(GaussianBias{0.3, 0.2}) : BiasLaw(NoBias{}));
        const QuadratureRows rows(network, estimation, {10, 2, 1e-8});
        const QuadratureRows finer(network, estimation, {14, 2, 1e-10});
        for (const Place place : {Place::Below, Place::Above, Place::Output}) {
            const auto average = [&](const QuadratureRows& some) {
                return componentsOf(
                    place == Place::Output
                        ? some.output(below)
                        : some.rowwise(2, place == Place::Above ? Side::Above : Side::Below, above,
                                       below));
            };
            const Numbers found = average(rows);
            const Numbers fine = average(finer);
            const Numbers drawn = drawnAverages(network, estimation, place, above, below);
            for (std::size_t k = 0; k < found.size(); ++k) {
                const double scale = std::max(std::abs(fine[k]), 1e-3 * fine[1]);
                QVERIFY2(std::abs(found[k] - fine[k]) < 1e-7 * scale,
                         qPrintable(QString("place %1, average %2: %3 and %4")
                                        .arg(static_cast<int>(place))
                                        .arg(k)
                                        .arg(found[k], 0, 'g', 12)
                                        .arg(fine[k], 0, 'g', 12)));
                QVERIFY2(std::abs(drawn[k] - found[k]) < 4.7 * m_standardError[k],
                         qPrintable(QString("place %1, average %2: %3, drawn %4 +- %5")
                                        .arg(static_cast<int>(place))
                                        .arg(k)
                                        .arg(found[k])
                                        .arg(drawn[k])
                                        .arg(m_standardError[k])));
            }
        }
    }

    /// The start tells the bias alone: all messages from below are one number, or nearly so, and modes jump at a Y.
    void aMessageThatTellsNothing_data() {
        QTest::addColumn<EntryFunction>("phi");
        QTest::newRow("ReLU") << EntryFunction(Activation::Relu);
        QTest::newRow("leaky ReLU") << EntryFunction{Activation::LeakyRelu, 0.2};
        QTest::newRow("abs") << EntryFunction(Activation::Abs);
        QTest::newRow("sign") << EntryFunction(Activation::Sign);
        QTest::newRow("symmetric door") << EntryFunction(Activation::SymmetricDoor);
        QTest::newRow("hard tanh") << EntryFunction(Activation::HardTanh);
        QTest::newRow("sigmoid") << EntryFunction(Activation::Sigmoid);
        QTest::newRow("tanh") << EntryFunction(Activation::Tanh);
        QTest::newRow("erf") << EntryFunction(Activation::Erf);
        QTest::newRow("softplus") << EntryFunction(Activation::Softplus);
        QTest::newRow("GELU") << EntryFunction(Activation::Gelu);
        QTest::newRow("SiLU") << EntryFunction(Activation::Silu);
    }

    /// Against midpoints over Y: a jump costs them some 1e-6 of the average.
    void aMessageThatTellsNothing() {
        constexpr double kMean = 0.4;
        QFETCH(const EntryFunction, phi);
        const Network network = entryStack(phi, ConstantBias{kMean});
        const auto& law = std::get<RowwiseLaw>(network.layer(2));
        const auto channel = makeScalarRowwise(law, Estimation::Map);
        const auto truth = makeScalarRowwise(law, Estimation::Mmse);
        const QuadratureRows rows(network, Estimation::Map, {10, 2, 1e-8});
        const QuadratureRows finer(network, Estimation::Map, {14, 2, 1e-10});
        constexpr double kGamma = 0.5;
        for (const double noise : {0.05, 1.2}) {
            const ScalarChannelLaw above{1.0, noise, 16.0};
            const double reach = 8.0 + 8.0 * std::sqrt(noise);
            constexpr int kPoints = 200000;
            double mass = 0.0;
            double divergence = 0.0;
            double power = 0.0;
            for (int k = 0; k < kPoints; ++k) {
                const double y = reach * (2.0 * (k + 0.5) / kPoints - 1.0);
                const ScalarBelief known = truth->belief(y, 1.0 / noise, kMean, 1.0);
                const double weight = std::exp(known.logEvidence);
                if (weight > 1e-14) {
                    const ScalarBelief belief = channel->belief(y, above.precision, kMean, kGamma);
                    const double error = belief.mean - known.mean;
                    mass += weight;
                    divergence += weight * belief.variance;
                    power += weight * (error * error + known.variance);
                }
            }
            for (const double spread : {1e-16, 1e-7}) {
                const ScalarChannelLaw below{0.0, spread, kGamma};
                const Numbers found = componentsOf(rows.rowwise(2, Side::Below, above, below));
                const Numbers fine = componentsOf(finer.rowwise(2, Side::Below, above, below));
                for (const auto& [k, grid] :
                     {std::pair<std::size_t, double>{0, divergence / mass}, {1, power / mass}}) {
                    QVERIFY2(std::abs(found[k] - grid) < 3e-5 * fine[k]
                                 && std::abs(found[k] - fine[k]) < 1e-7 * fine[k],
                             qPrintable(QString("spread %1, noise %2, average %3: %4, finer %5, "
                                                "grid %6")
                                            .arg(spread)
                                            .arg(noise)
                                            .arg(k)
                                            .arg(found[k], 0, 'g', 12)
                                            .arg(fine[k], 0, 'g', 12)
                                            .arg(grid, 0, 'g', 12)));
                }
            }
        }
    }

    /// Where no mode jumps everything is analytic, and a plain grid over x, R and Y is as exact.
    void aPlainGridSaysTheSame_data() {
        QTest::addColumn<Estimation>("estimation");
        QTest::newRow("MAP") << Estimation::Map;
        QTest::newRow("MMSE") << Estimation::Mmse;
    }

    void aPlainGridSaysTheSame() {
        QFETCH(const Estimation, estimation);
        constexpr double kGain = 0.8;
        constexpr double kMessageNoise = 0.5;
        constexpr double kPower = 1.2;
        EntryLaw onlyMean;
        onlyMean.mean = Eigen::RowVectorXd::Constant(1, 0.3);
        const double mean = onlyMean.mean(0);
        for (const Activation phi : {Activation::Tanh, Activation::Erf, Activation::Sigmoid}) {
            EntryProblem entry;
            entry.phi = phi;
            entry.argument = argumentLaw({kGain, kMessageNoise}, kPower, onlyMean);
            entry.imageNoise = 0.3;
            entry.gamma = 2.5;
            entry.precision = 0.25;
            const auto law =
                makeScalarRowwise(RowwiseLaw{phi, Eigen::MatrixXd::Zero(1, 1)}, estimation);
            constexpr int kSteps = 22;  // to either side
            constexpr double kStep = 0.33;
            Numbers below{};
            Numbers above{};
            double mass = 0.0;
            for (int i = -kSteps; i <= kSteps; ++i) {
                const double x = mean + std::sqrt(kPower) * kStep * i;
                const double image = functionJet(phi, x).value;
                for (int j = -kSteps; j <= kSteps; ++j) {
                    for (int k = -kSteps; k <= kSteps; ++k) {
                        const double weight =
                            std::exp(-0.5 * kStep * kStep * (i * i + j * j + k * k));
                        if (weight < 1e-12) {
                            continue;
                        }
                        const double R =
                            mean + kGain * (x - mean) + std::sqrt(kMessageNoise) * kStep * j;
                        const double Y = image + std::sqrt(entry.imageNoise) * kStep * k;
                        const ScalarBelief belief = law->belief(Y, entry.precision, R, entry.gamma);
                        mass += weight;
                        const Numbers one = ofDraw(belief, false, x, 0.0, R);
                        const Numbers two = ofDraw(belief, true, image, 0.0, Y);
                        for (std::size_t c = 0; c < one.size(); ++c) {
                            below[c] += weight * one[c];
                            above[c] += weight * two[c];
                        }
                        // The average of z w takes z without its bias.
                        below[2] -= weight * mean * (belief.mean - x);
                    }
                }
            }
            const AverageSettings settings{10, 2, 1e-6};
            const auto ofX = entryMoments(entry, Side::Below, estimation, settings);
            const auto ofImage = entryMoments(entry, Side::Above, estimation, settings);
            QVERIFY(ofX && ofImage);
            for (std::size_t c = 0; c < below.size(); ++c) {
                QVERIFY2(std::abs(componentsOf(*ofX)[c] * mass / below[c] - 1.0) < 1e-7,
                         qPrintable(QString("%1 and %2")
                                        .arg(componentsOf(*ofX)[c], 0, 'g', 12)
                                        .arg(below[c] / mass, 0, 'g', 12)));
                QVERIFY2(std::abs(componentsOf(*ofImage)[c] * mass / above[c] - 1.0) < 1e-7,
                         qPrintable(QString("%1 and %2")
                                        .arg(componentsOf(*ofImage)[c], 0, 'g', 12)
                                        .arg(above[c] / mass, 0, 'g', 12)));
            }
        }
    }

    /// Of R = x + N(0, noise) every MMSE estimate, of a true belief or not, has E[w (R - x)] = noise
    /// E[d xhat / d R] = noise gamma E[C]: Stein's lemma. The bend of phi is a small part of a wide R.
    void aWideMessageMissesNoBend() {
        EntryLaw noBias;
        noBias.mean = Eigen::RowVectorXd::Zero(1);
        for (const Activation phi : {Activation::Tanh, Activation::Erf, Activation::Sigmoid}) {
            for (const double noise : {0.5, 1e2, 1e4}) {
                for (const double gamma : {0.01, 1.0, 100.0}) {
                    EntryProblem entry;
                    entry.phi = phi;
                    entry.argument = argumentLaw({1.0, noise}, 1.0, noBias);
                    entry.imageNoise = 0.05;
                    entry.precision = 20.0;
                    entry.gamma = gamma;
                    const auto found =
                        entryMoments(entry, Side::Below, Estimation::Mmse, {10, 2, 1e-8});
                    QVERIFY(found);
                    const double ratio = found->errorReceived / (noise * gamma * found->covariance);
                    QVERIFY2(std::abs(ratio - 1.0) < 1e-7,
                             qPrintable(QString("function %1, noise %2, precision %3: %4")
                                            .arg(static_cast<int>(phi))
                                            .arg(noise)
                                            .arg(gamma)
                                            .arg(ratio - 1.0)));
                }
            }
        }
    }

    void whatIsExactIsLeftToOthers() {
        EntryLaw noBias;
        noBias.mean = Eigen::RowVectorXd::Zero(1);
        EntryProblem entry;
        const auto isMade = [&](double messageNoise) {
            entry.argument = argumentLaw({1.0, messageNoise}, 1.0, noBias);
            return entryMoments(entry, Side::Below, Estimation::Map, {5, 1, 0.0}).has_value();
        };
        for (const Activation phi : {Activation::Tanh, Activation::Relu}) {
            entry = {};
            entry.phi = phi;
            QVERIFY(isMade(1.0));
            QVERIFY(!isMade(0.0));
            QVERIFY(!isMade(1e-14));
            entry.imageNoise = 0.0;
            QVERIFY(!isMade(1.0));
            entry.imageNoise = 1.0;
            entry.precision = std::numeric_limits<double>::infinity();
            QVERIFY(!isMade(1.0));
        }
    }

private:
    /// Averages over draws of z, of the bias, of z_l and of both messages.
    Numbers drawnAverages(const Network& network,
                          Estimation estimation,
                          Place place,
                          const ScalarChannelLaw& above,
                          const ScalarChannelLaw& below) {
        constexpr int kDraws = 20000;
        const int layer = place == Place::Output ? 4 : 2;
        const EntryLaw& bias = biasBelow(network, layer);
        const double tau = network.moment(layer - 1)(0, 0);
        const auto* inner = std::get_if<RowwiseLaw>(&network.layer(2));
        const auto rowwise = makeScalarRowwise(*inner, estimation);
        const auto output = makeScalarOutput(network.assumedOutput, estimation);
        std::mt19937_64 generator(20 + static_cast<unsigned>(place));
        std::normal_distribution<> normal;
        const auto gaussian = [&](double variance) {
            return std::sqrt(variance) * normal(generator);
        };
        Numbers sum{};
        Numbers squares{};
        for (int draw = 0; draw < kDraws; ++draw) {
            const double z = gaussian(tau);
            const double b = bias.mean(0) + gaussian(bias.variance);
            const double image = activatedEntry(inner->function, z + b) + gaussian(kNoise);
            const double R = below.gain * z + gaussian(below.noise);
            Numbers one{};
            if (place == Place::Output) {
                one = ofDraw(output->belief(image, R + b, below.precision), false, z, b, R);
            } else {
                const double Y = above.gain * image + gaussian(above.noise);
                const ScalarBelief belief =
                    rowwise->belief(Y, above.precision, R + b, below.precision);
                one = place == Place::Above ? ofDraw(belief, true, image, b, Y)
                                            : ofDraw(belief, false, z, b, R);
            }
            for (std::size_t k = 0; k < one.size(); ++k) {
                sum[k] += one[k];
                squares[k] += one[k] * one[k];
            }
        }
        for (std::size_t k = 0; k < sum.size(); ++k) {
            sum[k] /= kDraws;
            m_standardError[k] =
                std::sqrt((squares[k] / kDraws - sum[k] * sum[k]) / kDraws) + 1e-12;
        }
        return sum;
    }

    Numbers m_standardError{};
};

ONSAGER_TEST(EntryAverageTest)
#include "entry_average_test.moc"
