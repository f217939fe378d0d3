// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/state_evolution/matched_rows.h"

#include "engine/estimators/scalar_belief.h"
#include "engine/laws/output_law.h"
#include "engine/laws/prior.h"
#include "engine/numerics/quadrature.h"
#include "engine/numerics/symmetric_matrix.h"
#include "tests/support/test_program.h"

#include <QTest>

#include <cmath>
#include <functional>
#include <numbers>

using namespace onsager;

namespace {

Network network(const Prior& prior, const Output& output, const BiasLaw& bias = NoBias{}) {
    Scenario scenario;
    scenario.columns = 1;
    scenario.estimation = Estimation::Mmse;
    scenario.layers = {PriorLayer{100, prior}, LinearLayer{80, {}, {}, bias}, OutputLayer{output}};
    return networkOf(scenario, 0);
}

/// A committee of two units with one output.
Network pair(Activation phi, const SecondLayer& secondLayer, double noise = 0.02) {
    CommitteeOutput output;
    output.activation = phi;
    output.secondLayer = secondLayer;
    output.noise = {noise, {}, {}};
    Scenario scenario;
    scenario.columns = 2;
    scenario.estimation = Estimation::Mmse;
    scenario.layers = {PriorLayer{100, GaussianPrior{1.0, {}}}, LinearLayer{80, {}, {}, {}},
                       OutputLayer{output}};
    return networkOf(scenario, 0);
}

double trapezoid(double lower, double upper, int count, const std::function<double(double)>& f) {
    double sum = 0.0;
    const double step = (upper - lower) / count;
    for (int i = 0; i <= count; ++i) {
        sum += (i == 0 || i == count ? 0.5 : 1.0) * f(lower + step * i);
    }
    return step * sum;
}

double gaussLegendreIntegral(double lower, double upper, const std::function<double(double)>& f) {
    const Quadrature rule = gaussLegendre(60, lower, upper);
    double sum = 0.0;
    for (Eigen::Index i = 0; i < rule.nodes.size(); ++i) {
        sum += rule.weights(i) * f(rule.nodes(i));
    }
    return sum;
}

Eigen::MatrixXd scalar(double value) {
    return Eigen::MatrixXd::Constant(1, 1, value);
}

double normalDensityOf(double x, double variance) {
    return std::exp(-0.5 * x * x / variance) / std::sqrt(2.0 * std::numbers::pi * variance);
}

const OutputNoise kMatchedNoise = {0.05, {}, {}};

}  // namespace

class MatchedRowsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// Two columns behind one number. The sampled rows differ by their own error, a part in a thousand.
    void thePairAverageIsThatOfManyRows() {
        for (const Activation phi : {Activation::Sigmoid, Activation::Tanh, Activation::Erf}) {
            const Network law = pair(phi, GivenSecondLayer{{{1.0}, {-0.7}}});
            const auto rows = pairMatchedRows(law, 2);
            QVERIFY(rows != nullptr);
            EvolutionSettings settings;
            settings.estimation = Estimation::Mmse;
            settings.samples = 16384;
            settings.threads = 2;
            settings.scramblings = {1, 2};
            const auto sampled = sampledMatchedRows(law, settings);
            Eigen::MatrixXd Gamma(2, 2);
            for (const double scale : {1.5, 6.0, 60.0}) {
                Gamma << scale, 0.2 * scale, 0.2 * scale, 1.3 * scale;
                const Eigen::MatrixXd found = rows->output(Gamma);
                const double off = (found - sampled->output(Gamma)).norm() / found.norm();
                QVERIFY2(off < 3e-3, qPrintable(QString("function %1, precision %2: %3")
                                                    .arg(static_cast<int>(phi))
                                                    .arg(scale)
                                                    .arg(off)));
            }
        }
    }

    /// Of two units that count alike nothing is learnt about which is which, when nothing is known.
    void nothingIsLearntOfTheDifferenceOfEqualUnits() {
        const Network law = pair(Activation::Erf, OnesSecondLayer{});
        const Eigen::MatrixXd tau = law.moment(1);
        const Eigen::MatrixXd C = pairMatchedRows(law, 1)->output(spdInverse(tau));
        const Eigen::RowVector2d difference(1.0, -1.0);
        const double before = difference * tau * difference.transpose();
        const double after = difference * C * difference.transpose();
        QVERIFY(std::abs(after / before - 1.0) < 1e-7);
        const Eigen::RowVector2d sum(1.0, 1.0);
        QVERIFY((sum * C * sum.transpose())(0) < 0.2 * (sum * tau * sum.transpose())(0));
    }

    /// Where no message is there, r = 0, the evidence is minus the entropy of y.
    void theEvidenceOfAPairIsThatOfAFineGrid() {
        constexpr double kVariance = 0.02;
        Quadrature normal{Eigen::VectorXd::LinSpaced(161, -6.0, 6.0), {}};
        normal.weights = (-0.5 * normal.nodes.array().square()).exp();
        normal.weights /= normal.weights.sum();
        for (const Activation phi : {Activation::Sigmoid, Activation::Erf}) {
            const Network law = pair(phi, GivenSecondLayer{{{1.0}, {-0.7}}}, kVariance);
            const double deviation = std::sqrt(law.moment(1)(0, 0));
            Eigen::MatrixXd image(normal.nodes.size(), normal.nodes.size());
            for (Eigen::Index i = 0; i < image.rows(); ++i) {
                for (Eigen::Index j = 0; j < image.cols(); ++j) {
                    image(i, j) = activatedEntry(phi, deviation * normal.nodes(i))
                                  - 0.7 * activatedEntry(phi, deviation * normal.nodes(j));
                }
            }
            const double expected = trapezoid(-4.0, 4.0, 400, [&](double y) {
                double density = 0.0;
                for (Eigen::Index i = 0; i < image.rows(); ++i) {
                    for (Eigen::Index j = 0; j < image.cols(); ++j) {
                        density += normal.weights(i) * normal.weights(j)
                                   * normalDensityOf(y - image(i, j), kVariance);
                    }
                }
                return density > 0.0 ? density * std::log(density) : 0.0;
            });
            const double found =
                *pairMatchedRows(law, 1)->outputEvidence(spdInverse(law.moment(1)));
            QVERIFY2(
                std::abs(found - expected) < 1e-5,
                qPrintable(
                    QString("%1 against %2").arg(found, 0, 'g', 10).arg(expected, 0, 'g', 10)));
        }
    }

    void otherPairsAreSampled() {
        QVERIFY(pairMatchedRows(pair(Activation::Relu, OnesSecondLayer{}), 1) == nullptr);
        QVERIFY(pairMatchedRows(pair(Activation::Erf, OnesSecondLayer{}, 1e-5), 1) == nullptr);
        QVERIFY(
            pairMatchedRows(pair(Activation::Erf, GivenSecondLayer{{{1.0, 0.0}, {0.0, 1.0}}}), 1)
            == nullptr);
    }

    void thePriorAverageIsThatOfAFineGrid() {
        const std::vector<Prior> priors = {
            GaussianPrior{1.5, {}},
            BernoulliGaussianPrior{0.1, 2.0, {}},
            BinaryPrior{0.7},
            DiscretePrior{{{-1.0}, {0.0}, {2.0}}, {1.0, 2.0, 1.0}},
            GaussianMixturePrior{{0.4, 0.6}, {{-1.0}, {2.0}}, {{{0.01}}, {{0.5}}}},
            GaussianMixturePrior{{0.4, 0.6}, {{-1.0}, {2.0}}, {{{0.0}}, {{0.5}}}},
            LaplacePrior{0.5}};
        for (const Prior& prior : priors) {
            const Network law = network(prior, AwgnOutput{kMatchedNoise});
            const auto rows = quadratureMatchedRows(law);
            QVERIFY(rows != nullptr);
            const auto belief = makeScalarPrior(prior, Estimation::Mmse);
            for (const double gamma : {1e-4, 0.3, 7.0, 300.0}) {
                const double reach = 30.0 + 10.0 / std::sqrt(gamma);
                const double expected = trapezoid(-reach, reach, 400000, [&](double r) {
                    const ScalarBelief b = belief->belief(r, gamma);
                    return std::exp(b.logEvidence) * b.variance;
                });
                const double found = rows->prior(scalar(gamma))(0, 0);
                QVERIFY2(std::abs(found - expected) < 1e-7 * expected + 1e-16,
                         qPrintable(QString("prior %1, precision %2: %3 against %4")
                                        .arg(prior.index())
                                        .arg(gamma)
                                        .arg(found, 0, 'g', 12)
                                        .arg(expected, 0, 'g', 12)));
            }
        }
    }

    void theOutputAverageIsThatOfAFineGrid() {
        struct Case {
            Output output;
            std::vector<double> labels;  // empty: y is continuous
        };
        const std::vector<Case> cases = {
            {SignOutput{}, {-1.0, 1.0}},
            {ProbitOutput{0.2}, {-1.0, 1.0}},
            {LogisticOutput{}, {-1.0, 1.0}},
            {QuantizedOutput{{-0.5, 0.3, 1.0}, 0.0}, {0.0, 1.0, 2.0, 3.0}},
            {AbsOutput{kMatchedNoise}, {}},
            {ReluOutput{kMatchedNoise}, {}},
            {AwgnOutput{kMatchedNoise, Activation::HardTanh}, {}},
            {AwgnOutput{kMatchedNoise, {Activation::LeakyRelu, 0.3}}, {}},
            {AwgnOutput{kMatchedNoise, Activation::Tanh}, {}},
            {AwgnOutput{kMatchedNoise, Activation::Sign}, {}},
            {AwgnOutput{kMatchedNoise, Activation::Softplus}, {}},
            {AwgnOutput{kMatchedNoise, Activation::Gelu}, {}}};
        for (const Case& entry : cases) {
            for (const BiasLaw& bias :
                 std::initializer_list<BiasLaw>{NoBias{}, GaussianBias{0.3, 0.5}}) {
                const auto* awgn = std::get_if<AwgnOutput>(&entry.output);
                const bool isSlow = awgn != nullptr && awgn->activation.isSmooth();
                if (!isSlow || bias.index() == 0) {
                    verifyOutput(entry.output, entry.labels, bias);
                }
            }
        }
    }

    /// Weak recovery begins with it: what a modulus tells of an overlap of 1e-4, 2e-4 of the variance. Its message
    /// mean of width 0.01 lies beside the kink, which is as wide as the noise.
    void aModulusTellsLittleOfASmallOverlap() {
        constexpr double kOverlap = 1e-4;
        const double gamma = 1.0 / (1.0 - kOverlap);
        const Quadrature messages = gaussHermite(24);
        for (const double noise : {1e-2, 1e-3, 1e-4, 1e-5, 1e-6}) {
            const Network law = network(GaussianPrior{}, AbsOutput{OutputNoise{noise, {}, {}}});
            const auto belief = makeScalarOutput(law.output, Estimation::Mmse);
            const double width = std::sqrt(noise);
            double expected = 0.0;
            for (Eigen::Index k = 0; k < messages.nodes.size(); ++k) {
                const double r = std::sqrt(kOverlap) * messages.nodes(k);
                const auto value = [&](double y) {
                    const ScalarBelief b = belief->belief(y, r, gamma);
                    return std::exp(b.logEvidence) * b.variance;
                };
                const double near = 20.0 * width;  // of the kink
                for (int panel = -20; panel < 20; ++panel) {
                    expected += messages.weights(k)
                                * gaussLegendreIntegral(panel * width, (panel + 1) * width, value);
                }
                expected += messages.weights(k) * gaussLegendreIntegral(near, 8.0, value);
            }
            const double found = quadratureMatchedRows(law)->output(scalar(gamma))(0, 0);
            const double told = 1.0 - gamma * found;
            QVERIFY2(std::abs(told - (1.0 - gamma * expected)) < 1e-3 * told,
                     qPrintable(QString("noise %1: %2 against %3")
                                    .arg(noise)
                                    .arg(told)
                                    .arg(1.0 - gamma * expected)));
        }
    }

    /// A layer of signs between two matrices: what both sides and the evidence average over r and y = Z_2 + noise.
    void theAveragesOfASignLayerAreThoseOfAFineGrid() {
        for (const double layerNoise : {0.0, 0.2}) {
            Scenario scenario;
            scenario.columns = 1;
            scenario.estimation = Estimation::Mmse;
            scenario.layers = {PriorLayer{100, GaussianPrior{}}, LinearLayer{80, {}, {}, {}},
                               ActivationLayer{Activation::Sign, {layerNoise, {}}},
                               LinearLayer{80, {}, {}, {}}, OutputLayer{AwgnOutput{kMatchedNoise}}};
            const Network law = networkOf(scenario, 0);
            const auto rows = quadratureMatchedRows(law);
            const auto channel =
                makeScalarRowwise(std::get<RowwiseLaw>(law.layer(2)), Estimation::Mmse);
            for (const double above : {1e-3, 0.5, 6.0, 90.0}) {
                for (const double below : {1.01, 3.0, 400.0}) {
                    const double width = 9.0 / std::sqrt(above) + 9.0 * std::sqrt(layerNoise);
                    const auto averageOf = [&](auto&& value) {
                        return trapezoid(-9.0, 9.0, 600, [&](double r) {
                            const auto term = [&](double y) {
                                const ScalarBelief b = channel->belief(y, above, r, below);
                                return std::exp(b.logEvidence) * value(b);
                            };
                            return normalDensityOf(r, 1.0 - 1.0 / below)
                                   * trapezoid(-1.0 - width, 1.0 + width, 240, term);
                        });
                    };
                    const auto verify = [&](const char* what, double found, double expected) {
                        QVERIFY2(
                            std::abs(found - expected) < 1e-9 * (1.0 + std::abs(expected)),
                            qPrintable(QString("%1, noise %2, precisions %3, %4: %5 against %6")
                                           .arg(what)
                                           .arg(layerNoise)
                                           .arg(above)
                                           .arg(below)
                                           .arg(found, 0, 'g', 12)
                                           .arg(expected, 0, 'g', 12)));
                    };
                    verify("below",
                           rows->rowwise(2, Side::Below, scalar(above), scalar(below))(0, 0),
                           averageOf([](const ScalarBelief& b) { return b.variance; }));
                    verify("above",
                           rows->rowwise(2, Side::Above, scalar(above), scalar(below))(0, 0),
                           averageOf([](const ScalarBelief& b) { return b.varianceAbove; }));
                    verify("evidence", *rows->rowwiseEvidence(2, scalar(above), scalar(below)),
                           averageOf([](const ScalarBelief& b) { return b.logEvidence; }));
                }
            }
        }
    }

    void aNoiselessAbsoluteValueIsThatOfAFineGrid() {
        const Network law = network(GaussianPrior{}, AbsOutput{});
        const auto rows = quadratureMatchedRows(law);
        for (const double gamma : {1.5, 40.0, 1e4}) {
            // y = |z|, z ~ N(r, 1/gamma): two points +-y with odds exp(2 gamma r y).
            const double q = 1.0 - 1.0 / gamma;
            const double reach = 8.0;
            const double step = 0.02 / std::sqrt(gamma);
            const int count = static_cast<int>(2.0 * reach / step);
            const double expected = trapezoid(-reach, reach, std::min(count, 40000), [&](double r) {
                const double width = 9.0 / std::sqrt(gamma);
                const double lower = std::max(0.0, std::abs(r) - width);
                return normalDensityOf(r, q)
                       * trapezoid(lower, std::abs(r) + width, 400, [&](double y) {
                             const double p = normalDensityOf(y - r, 1.0 / gamma);
                             const double m = normalDensityOf(y + r, 1.0 / gamma);
                             return p + m > 0.0 ? 4.0 * y * y * p * m / (p + m) : 0.0;
                         });
            });
            const double found = rows->output(scalar(gamma))(0, 0);
            QVERIFY2(std::abs(found / expected - 1.0) < 1e-5,
                     qPrintable(QString("precision %1: %2 against %3")
                                    .arg(gamma)
                                    .arg(found, 0, 'g', 12)
                                    .arg(expected, 0, 'g', 12)));
        }
    }

private:
    static void verifyOutput(const Output& output,
                             const std::vector<double>& labels,
                             const BiasLaw& bias) {
        const Network law = network(GaussianPrior{}, output, bias);
        const auto rows = quadratureMatchedRows(law);
        QVERIFY(rows != nullptr);
        const auto belief = makeScalarOutput(law.output, Estimation::Mmse);
        const EntryLaw& B = biasBelow(law, 2);
        for (const double gamma : {1.001, 4.0, 60.0}) {
            const double q = 1.0 - 1.0 / gamma + B.variance;
            const double reach = 9.0 * std::sqrt(q);
            const auto atR = [&](double r) {
                const auto term = [&](double y) {
                    const ScalarBelief b = belief->belief(y, r, gamma);
                    return std::exp(b.logEvidence) * b.variance;
                };
                double sum = 0.0;
                for (const double y : labels) {
                    sum += term(y);
                }
                const double width = 9.0 * (1.0 / std::sqrt(gamma) + std::sqrt(0.05));
                return labels.empty()
                           ? trapezoid(-std::abs(r) - width, std::abs(r) + width, 400, term)
                           : sum;
            };
            const double expected =
                trapezoid(-reach, reach, labels.empty() ? 300 : 20000,
                          [&](double x) { return normalDensityOf(x, q) * atR(B.mean(0) + x); });
            const double found = rows->output(scalar(gamma))(0, 0);
            QVERIFY2(std::abs(found / expected - 1.0) < 1e-6,
                     qPrintable(QString("output %1, bias %2, precision %3: %4 against %5")
                                    .arg(output.index())
                                    .arg(bias.index())
                                    .arg(gamma)
                                    .arg(found, 0, 'g', 12)
                                    .arg(expected, 0, 'g', 12)));
        }
    }
};

ONSAGER_TEST(MatchedRowsTest)
#include "matched_rows_test.moc"
