// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/state_evolution/refined_panels.h"

#include "engine/state_evolution/quadrature_rows.h"
#include "tests/support/test_program.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <numbers>

using namespace onsager;

namespace {

/// Integral over [0, 1] from a single panel on; the values that were needed in `count`.
template <typename Function>
double refined(const Function& f, double tolerance, std::size_t& count) {
    count = 0;
    return refinedIntegral(gaussLegendre(10, 0.0, 1.0), 10, tolerance,
                           [&](const std::vector<double>& nodes) {
                               count += nodes.size();
                               std::vector<double> values;
                               for (const double x : nodes) {
                                   values.push_back(f(x));
                               }
                               return values;
                           });
}

/// A stack with two functions, whose beliefs may be wrong by any amount.
Network bentNetwork(Activation phi) {
    Scenario scenario;
    scenario.columns = 1;
    const OutputNoise noise{0.01, {}, {}};
    scenario.layers = {PriorLayer{100, GaussianPrior{}}, LinearLayer{80, {}, {}},
                       ActivationLayer{phi, LayerNoise{0.01, {}}}, LinearLayer{80, {}, {}},
                       OutputLayer{AwgnOutput{noise, phi}}};
    return networkOf(scenario, 0);
}

double difference(const ScalarMoments& a, const ScalarMoments& b) {
    return std::max({std::abs(a.covariance / b.covariance - 1.0),
                     std::abs(a.errorPower / b.errorPower - 1.0),
                     std::abs(a.errorSignal / b.errorSignal - 1.0),
                     std::abs(a.errorReceived / b.errorReceived - 1.0)});
}

}  // namespace

class RefinedPanelsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void smoothFunctionsCostOnePanel() {
        std::size_t count = 0;
        const double found = refined([](double x) { return std::exp(x); }, 1e-8, count);
        QVERIFY(std::abs(found - (std::numbers::e - 1.0)) < 1e-14);
        QCOMPARE(count, std::size_t{10});
    }

    void stepsRootsAndPeaksAreFound() {
        std::size_t count = 0;
        const double step = refined([](double x) { return x < 0.3217 ? 1.0 : 0.0; }, 1e-8, count);
        QVERIFY2(std::abs(step / 0.3217 - 1.0) < 1e-8, qPrintable(QString::number(step - 0.3217)));
        const double root = refined([](double x) { return std::sqrt(x); }, 1e-8, count);
        QVERIFY2(std::abs(1.5 * root - 1.0) < 1e-8, qPrintable(QString::number(1.5 * root - 1.0)));
        constexpr double kWidth = 1e-3;
        const double peak = refined(
            [](double x) { return 1.0 / ((x - 0.4) * (x - 0.4) + kWidth * kWidth); }, 1e-8, count);
        const double exact = (std::atan(0.6 / kWidth) + std::atan(0.4 / kWidth)) / kWidth;
        QVERIFY2(std::abs(peak / exact - 1.0) < 1e-8,
                 qPrintable(QString::number(peak / exact - 1.0)));
    }

    void withoutAToleranceNothingIsHalved() {
        std::size_t count = 0;
        (void)refined([](double x) { return x < 0.3217 ? 1.0 : 0.0; }, 0.0, count);
        QCOMPARE(count, std::size_t{10});
    }

    void beliefsThatAreFarTooSureAreIntegratedWell_data() {
        QTest::addColumn<int>("function");
        for (const Activation phi : {Activation::HardTanh, Activation::Tanh, Activation::Sigmoid,
                                     Activation::Erf, Activation::Softplus, Activation::Silu}) {
            QTest::addRow("function %d", static_cast<int>(phi)) << static_cast<int>(phi);
        }
    }

    /// A message of precision 0.05 that is believed to have one above 1 is often at odds with the
    /// observation; the estimate then changes from the one to the other within a hair's breadth. Fixed
    /// panels of 10 and 14 nodes differ by 5 % for erf.
    void beliefsThatAreFarTooSureAreIntegratedWell() {
        QFETCH(const int, function);
        const Network network = bentNetwork(static_cast<Activation>(function));
        const double tau = network.moment(2)(0, 0);
        const ScalarChannelLaw below{0.9, 18.0, 0.05 + 1.0 / tau};
        const auto output = [&](int nodes) {
            return QuadratureRows(network, Estimation::Mmse, {nodes, 2, 1e-8}).output(below);
        };
        const double found = difference(output(10), output(14));
        QVERIFY2(found < 1e-7, qPrintable(QString::number(found)));
    }

    /// The Gaussian messages of the two sides disagree about the branch of the mode.
    void jumpingModesOfPiecesAreIntegratedWell() {
        const Network network = bentNetwork(Activation::Relu);
        const ScalarChannelLaw below{0.9, 18.0, 0.05};
        const ScalarChannelLaw above{0.95, 6.0, 0.05};
        for (const Side side : {Side::Below, Side::Above}) {
            const auto layer = [&](int nodes) {
                return QuadratureRows(network, Estimation::Map, {nodes, 2, 1e-6})
                    .rowwise(2, side, above, below);
            };
            const double found = difference(layer(10), layer(14));
            QVERIFY2(found < 1e-7, qPrintable(QString::number(found)));
        }
    }
};

ONSAGER_TEST(RefinedPanelsTest)
#include "refined_panels_test.moc"
