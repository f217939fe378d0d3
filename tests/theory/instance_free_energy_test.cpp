// SPDX-License-Identifier: GPL-3.0-or-later
//
// The free energy of draws at the fixed points of ML-AMP against the replica free energy.
#include "engine/experiment/free_energy_curve.h"
#include "engine/experiment/instance_energies.h"
#include "engine/model/instance.h"
#include "engine/numerics/normal.h"
#include "tests/support/amp_stacks.h"
#include "tests/support/test_program.h"

#include <Eigen/Cholesky>

#include <QTest>

#include <cmath>
#include <utility>
#include <vector>

using namespace onsager;

namespace {

/// Draws at the fixed points of long runs.
Scenario atRest(Scenario scenario) {
    scenario.trials = 10;
    ampOf(scenario).iterations = 200;
    return scenario;
}

Scenario stackAtRest(std::vector<Layer> layers, int columns = 1) {
    return atRest(ampStack(std::move(layers), columns));
}

/// Noise in both matrices' outputs, a bias, and another variance of the entries.
Scenario noisyInside() {
    LinearLayer first = gaussianLinear(1200, 0.1);
    first.matrix = GaussianMatrix{2.0 / 800.0};
    first.bias = GaussianBias{0.2, 0.5};
    return stackAtRest({sparsePrior(0.4, 800), first, ActivationLayer{Activation::Relu, {0.02, {}}},
                        gaussianLinear(900, 0.05), awgnOutput(0.02)});
}

/// The free energy of the fixed point that the draws reach.
double predictedEnergy(const Scenario& scenario, const InstanceEnergies& energies) {
    CurveRequest request;
    request.points = 0;
    request.threads = 2;
    request.withInformation = false;
    const FreeEnergyCurve curve = freeEnergyCurve(scenario, request, {});
    const StationaryPoint* reached = reachedPoint(curve.stationary, energies);
    return curve.isAbsolute && reached != nullptr ? reached->freeEnergy : kMissing;
}

}  // namespace

class InstanceFreeEnergyTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void itsMeanIsTheReplicaFreeEnergy_data() {
        QTest::addColumn<Scenario>("scenario");
        QTest::addColumn<double>("known");  // computed apart from this program; 0: not
        QTest::newRow("regression") << atRest(sparseRegression()) << -0.202293;
        QTest::newRow("product") << atRest(productRegression(600)) << 0.456525;
        QTest::newRow("decoder") << atRest(signDecoder(600)) << 0.948672;
        QTest::newRow("perceptron")
            << stackAtRest({signPrior(1000), gaussianLinear(1200), OutputLayer{SignOutput{}}})
            << 0.67518;
        QTest::newRow("noise, bias and gain inside") << noisyInside() << 0.0;
        QTest::newRow("two columns")
            << stackAtRest({sparsePrior(0.2, 1000), gaussianLinear(600), awgnOutput(0.05)}, 2)
            << 0.0;
    }

    void itsMeanIsTheReplicaFreeEnergy() {
        QFETCH(const Scenario, scenario);
        QFETCH(const double, known);
        QVERIFY(!missingInstanceEnergies(scenario));
        const InstanceEnergies energies = instanceEnergies(scenario, 2, {});
        QCOMPARE(energies.diverged, 0);
        const double expected = predictedEnergy(scenario, energies);
        if (known != 0.0) {
            QVERIFY2(std::abs(expected - known) < 6e-5, qPrintable(QString::number(expected)));
        }
        const double t = (energies.mean - expected) / energies.standardError;
        qInfo("%.5f +- %.5f against %.5f: t = %.2f, %d unsettled, %.1f s", energies.mean,
              energies.standardError, expected, t, energies.unsettled, energies.seconds);
        QVERIFY(energies.standardError < 0.03);
        QVERIFY2(std::abs(t) < 3.0, qPrintable(QString::number(t)));
    }

    /// Draw by draw: -log N(y; 0, C), C of y given the matrices. ML-AMP's averages over rows leave O(1/n).
    void ofGaussianStacksItIsALogDeterminant() {
        const int n = 500;
        Scenario scenario = stackAtRest({PriorLayer{n, GaussianPrior{}}, gaussianLinear(750, 0.1),
                                         ActivationLayer{Activation::Identity, {0.2, {}}},
                                         gaussianLinear(450), awgnOutput(0.2)});
        scenario.trials = 3;
        const InstanceEnergies energies = instanceEnergies(scenario, 2, {});
        for (int trial = 0; trial < scenario.trials; ++trial) {
            const Evidence evidence = drawInstance(scenario, trial).evidence;
            const Eigen::MatrixXd V =
                evidence.matrices[1]->times(Eigen::MatrixXd::Identity(750, 750), 1);
            const Eigen::MatrixXd W =
                V * evidence.matrices[0]->times(Eigen::MatrixXd::Identity(n, n), 1);
            const Eigen::MatrixXd C = W * W.transpose() + 0.3 * V * V.transpose()
                                      + 0.2 * Eigen::MatrixXd::Identity(450, 450);
            const Eigen::LLT<Eigen::MatrixXd> factor(C);
            const Eigen::VectorXd y = evidence.observation.col(0);
            const double exact = factor.matrixLLT().diagonal().array().log().sum()
                                 + 0.5 * y.dot(factor.solve(y)) + 450.0 * kLogRootTwoPi;
            const double found = energies.values[static_cast<std::size_t>(trial)];
            qInfo("%.6f, exactly %.6f", found, exact / n);
            QVERIFY(std::abs(found - exact / n) < 4.0 / n);
        }
    }

    void scheduleAndDampingChangeNothing() {
        Scenario scenario = noisyInside();
        scenario.trials = 2;
        const InstanceEnergies sequential = instanceEnergies(scenario, 2, {});
        MlAmpSettings& settings = ampOf(scenario);
        settings.damping = 0.6;
        settings.schedule = MlAmpSchedule::Parallel;
        const InstanceEnergies damped = instanceEnergies(scenario, 2, {});
        QCOMPARE(sequential.unsettled + damped.unsettled, 0);
        for (std::size_t k = 0; k < 2; ++k) {
            QVERIFY(std::abs(sequential.values[k] - damped.values[k]) < 1e-6);
        }
    }

    void numbersDoNotDependOnThreads() {
        Scenario scenario = atRest(sparseRegression(300));
        scenario.trials = 3;
        QCOMPARE(instanceEnergies(scenario, 1, {}).values,
                 instanceEnergies(scenario, 8, {}).values);
    }

    void whatCannotBeToldIsSaid() {
        Scenario scenario =
            stackAtRest({signPrior(100), gaussianLinear(150), OutputLayer{SignOutput{}}}, 2);
        QCOMPARE(missingInstanceEnergies(scenario).value().path, std::string("layers.2.kind"));
        scenario.columns = 1;
        std::get<LinearLayer>(scenario.layers[1]).matrix = OrthogonalMatrix{};
        scenario.algorithm = MlMatVampSettings{};
        QCOMPARE(missingInstanceEnergies(scenario).value().path,
                 std::string("layers.1.matrix.kind"));
        Scenario other = atRest(sparseRegression());
        other.algorithm = MlMatVampSettings{};
        QVERIFY(!missingInstanceEnergies(other));
        QCOMPARE(instanceSettings(other).iterations, 200);
    }
};

ONSAGER_TEST(InstanceFreeEnergyTest)
#include "instance_free_energy_test.moc"
