// SPDX-License-Identifier: GPL-3.0-or-later
//
// The numbers that are stated with digits were computed by an independent program (NumPy, n_0 = 2000).
#include "engine/state_evolution/free_energy.h"

#include "engine/experiment/free_energy_curve.h"
#include "engine/model/network.h"
#include "engine/numerics/symmetric_matrix.h"
#include "engine/state_evolution/limit_spectra.h"
#include "engine/state_evolution/vamp_free_energy.h"
#include "tests/support/test_program.h"

#include <QTest>

#include <cmath>
#include <functional>
#include <numbers>
#include <random>

using namespace onsager;

namespace {

constexpr int kRows = 2000;

Scenario stackOf(std::vector<Layer> layers, int columns = 1) {
    Scenario scenario;
    scenario.columns = columns;
    scenario.estimation = Estimation::Mmse;
    scenario.algorithm = MlAmpSettings{};
    scenario.layers = std::move(layers);
    return scenario;
}

LinearLayer linear(double rows, double noise = 0.0) {
    return {static_cast<int>(rows * kRows), GaussianMatrix{}, {noise, {}}, {}};
}

OutputLayer awgn(double variance) {
    return {AwgnOutput{OutputNoise{variance, {}, {}}}};
}

PriorLayer sparse(double density) {
    return {kRows, BernoulliGaussianPrior{density, 1.0, {}}};
}

Scenario regression() {
    return stackOf({sparse(0.2), linear(0.6), awgn(1e-3)});
}
Scenario perceptron(double alpha) {
    return stackOf({PriorLayer{kRows, BinaryPrior{0.5}}, linear(alpha), OutputLayer{SignOutput{}}});
}
Scenario product() {
    return stackOf({sparse(0.3), linear(1.5), ActivationLayer{Activation::Identity, {0.05, {}}},
                    linear(0.9), awgn(0.01)});
}
Scenario decoder() {
    return stackOf({PriorLayer{kRows, BinaryPrior{0.5}}, linear(2.0, 0.1),
                    ActivationLayer{Activation::Sign, {}}, linear(1.2), awgn(0.05)});
}
Scenario correlatedPerceptron() {
    return stackOf({PriorLayer{kRows, BinaryPrior{0.5}}, linear(1.2),
                    ActivationLayer{Activation::Identity, {}}, linear(1.44),
                    OutputLayer{ProbitOutput{0.1}}});
}
Scenario rectified() {
    return stackOf({sparse(0.3), linear(2.0), ActivationLayer{Activation::Relu, {}}, linear(1.4),
                    awgn(0.005)});
}
Scenario gaussian() {
    return stackOf({PriorLayer{kRows, GaussianPrior{}}, linear(1.5),
                    ActivationLayer{Activation::Identity, {0.3, {}}}, linear(0.9), awgn(0.2)});
}
/// Rows that are 0, or N(0, S) with probability 0.2; noise of the opposite correlation.
Scenario correlatedColumns() {
    const BernoulliGaussianPrior prior{0.2, 1.0, MatrixRows{{1.0, 0.6}, {0.6, 1.5}}};
    const OutputNoise noise{{}, MatrixRows{{0.05, -0.03}, {-0.03, 0.08}}, {}};
    return stackOf({PriorLayer{kRows, prior}, linear(0.5), OutputLayer{AwgnOutput{noise}}}, 2);
}

void verifyNear(double actual, double expected, double tolerance, const char* what) {
    QVERIFY2(
        std::abs(actual - expected) <= tolerance,
        qPrintable(
            QString("%1: %2, not %3").arg(what).arg(actual, 0, 'g', 10).arg(expected, 0, 'g', 10)));
}

}  // namespace

class FreeEnergyTest : public QObject {
    Q_OBJECT

private:
    static Overlaps settle(const FreeEnergy& energy, Branch branch) {
        Overlaps overlaps = energy.start(branch);
        energy.settle(overlaps, std::nullopt, {.tolerance = 1e-12});
        return overlaps;
    }

private Q_SLOTS:
    /// Phi along the slope of a curve, against the integrals of each of its parts.
    void integratedCurvesMeetTheValue() {
        const Scenario scenario = stackOf({sparse(0.2), linear(0.5), awgn(0.05)}, 2);
        const FreeEnergyCurve curve = freeEnergyCurve(scenario, {0, 200, 1024, 2, false}, {});
        const FreeEnergyCurve ends = freeEnergyCurve(scenario, {0, 0, 1024, 2, false}, {});
        QVERIFY2(std::abs(curve.freeEnergy - ends.freeEnergy) < 2e-4,
                 qPrintable(QString("%1, %2").arg(curve.freeEnergy).arg(ends.freeEnergy)));
        // The fixed point lies on the curve, at its lowest place.
        const auto lowest = std::min_element(
            curve.points.begin(), curve.points.end(),
            [](const auto& one, const auto& other) { return one.freeEnergy < other.freeEnergy; });
        QVERIFY(std::abs(lowest->freeEnergy - curve.freeEnergy) < 1e-4);
        QVERIFY(std::abs(lowest->overlap - curve.stationary.front().overlap) < 0.01);
    }

    void fixedPointsAndFreeEnergiesAreTheKnownOnes_data() {
        QTest::addColumn<Scenario>("scenario");
        QTest::addColumn<QList<double>>("overlaps");    // M_0, M_2
        QTest::addColumn<QList<double>>("precisions");  // Mhat_0, Mhat_2
        QTest::addColumn<double>("freeEnergy");
        QTest::newRow("sparse regression")
            << regression() << QList<double>{0.199138} << QList<double>{322.258} << -0.202293;
        QTest::newRow("perceptron, 1.2")
            << perceptron(1.2) << QList<double>{0.66866} << QList<double>{} << 0.67518;
        QTest::newRow("perceptron, 1.3")
            << perceptron(1.3) << QList<double>{0.72587} << QList<double>{} << 0.71439;
        QTest::newRow("product") << product() << QList<double>{0.228222, 0.290739}
                                 << QList<double>{6.32344, 8.66291} << 0.456525;
        QTest::newRow("decoder") << decoder() << QList<double>{0.846792, 0.999515}
                                 << QList<double>{2.65714, 11.8847} << 0.948672;
        QTest::newRow("correlated perceptron")
            << correlatedPerceptron() << QList<double>{0.536085, 0.707475} << QList<double>{}
            << 0.771686;
    }

    void fixedPointsAndFreeEnergiesAreTheKnownOnes() {
        QFETCH(const Scenario, scenario);
        QFETCH(const QList<double>, overlaps);
        QFETCH(const QList<double>, precisions);
        QFETCH(const double, freeEnergy);
        const Network network = networkOf(scenario, 0);
        const FreeEnergy energy(network, freeEnergySettings(scenario, 0, 2));
        const Overlaps found = settle(energy, Branch::Uninformed);
        for (int i = 0; i < overlaps.size(); ++i) {
            const auto k = static_cast<std::size_t>(i);
            verifyNear(network.moment(2 * i)(0, 0) - found.error[k](0, 0), overlaps[i], 6e-6,
                       "overlap");
            if (i < precisions.size()) {
                verifyNear(found.precision[k](0, 0), precisions[i], 1e-5 * precisions[i],
                           "precision");
            }
        }
        verifyNear(energy.value(found), freeEnergy, 6e-6, "free energy");
        QVERIFY(energy.isAbsolute());
    }

    /// The error matrix after ten iterations and at the end, to half a unit of the last digit and 2.5e-4 for
    /// the rows that are sampled.
    void errorsOfCorrelatedColumnsAreTheKnownOnes() {
        const Scenario scenario = correlatedColumns();
        const Network network = networkOf(scenario, 0);
        const FreeEnergy energy(network, freeEnergySettings(scenario, 1 << 16, 2));
        const auto verifyError = [](const Eigen::MatrixXd& V, double first, double mixed,
                                    double second) {
            verifyNear(V(0, 0), first, 3e-4, "V_11");
            verifyNear(V(0, 1), mixed, 3e-4, "V_12");
            verifyNear(V(1, 1), second, 3e-4, "V_22");
        };
        Overlaps overlaps = energy.start(Branch::Uninformed);
        for (int k = 0; k < 10; ++k) {
            energy.iterate(overlaps);
        }
        verifyError(overlaps.error[0], 0.0533, 0.0022, 0.0826);
        QVERIFY(energy.settle(overlaps));
        verifyError(overlaps.error[0], 0.0526, 0.0016, 0.0816);
    }

    void aLinearModelHasItsLogDeterminants() {
        // Exact at n_0 = 1500: phi 1.27870, H(Y | Z_0) 0.91822, information 0.36048; the limit is stated.
        const FreeEnergyCurve curve = freeEnergyCurve(gaussian(), {0, 4, 0, 2, true}, {});
        verifyNear(curve.freeEnergy, 1.27901, 6e-6, "free energy");
        verifyNear(curve.entropy, 0.91831, 6e-6, "entropy");
        verifyNear(curve.information, 0.36071, 6e-6, "information");
        verifyNear(curve.stationary.front().nmse, 0.57687, 6e-6, "error");
    }

    void thePerceptronIsDecidedWhereItsBranchesCross() {
        // The recovered branch has Phi = log 2 (its labels tell nothing more); the other one crosses it at
        // alpha = 1.2447.
        const auto gap = [](double alpha) {
            Scenario scenario = perceptron(1.0);
            std::get<PriorLayer>(scenario.layers[0]).rows = 100000;
            std::get<LinearLayer>(scenario.layers[1]).rows = static_cast<int>(alpha * 100000);
            const Network network = networkOf(scenario, 0);
            const FreeEnergy energy(network, freeEnergySettings(scenario, 0, 2));
            const Overlaps informed = settle(energy, Branch::Informed);
            return std::pair(
                energy.value(settle(energy, Branch::Uninformed)) - energy.value(informed),
                energy.value(informed));
        };
        QVERIFY(gap(1.2446).first < 0.0);
        QVERIFY(gap(1.2448).first > 0.0);
        verifyNear(gap(1.2447).second, std::numbers::ln2, 1e-6, "recovered branch");
    }

    /// Magnitudes tell nothing of the sign: M = 0 stays. A small M grows from alpha = 1/2 on, where Mhat = M
    /// after a pass down and, for a Gaussian prior, M = Mhat after the pass up.
    void magnitudesAreWeaklyRecoveredFromHalfAMeasurementOn() {
        constexpr double kOverlap = 1e-4;
        const Scenario scenario =
            stackOf({PriorLayer{kRows, GaussianPrior{}}, linear(0.5), OutputLayer{AbsOutput{}}});
        const Network network = networkOf(scenario, 0);
        const FreeEnergy energy(network, freeEnergySettings(scenario, 0, 2));
        Overlaps overlaps = energy.start(Branch::Uninformed);
        overlaps.error[0] *= 1.0 - kOverlap;
        energy.passDown(overlaps);
        verifyNear(0.5 * kOverlap / overlaps.precision[0](0, 0), 0.5, 5e-4, "threshold");
    }

    void itsDerivativesAreThoseOfTheIteration_data() {
        QTest::addColumn<Scenario>("scenario");
        QTest::addColumn<double>("tolerance");  // of a term
        QTest::addColumn<double>("step");       // wide where rows are sampled anew at each place
        QTest::newRow("sparse regression") << regression() << 1e-5 << 1e-3;
        QTest::newRow("perceptron") << perceptron(1.2) << 1e-5 << 1e-3;
        QTest::newRow("product") << product() << 1e-5 << 1e-3;
        QTest::newRow("decoder") << decoder() << 1e-5 << 1e-3;
        QTest::newRow("correlated perceptron") << correlatedPerceptron() << 1e-5 << 1e-3;
        QTest::newRow("rectified") << rectified() << 1e-5 << 1e-3;
        QTest::newRow("two columns")
            << stackOf({sparse(0.2), linear(0.5), awgn(0.05)}, 2) << 1e-3 << 1e-3;
        QTest::newRow("two correlated columns") << correlatedColumns() << 1e-3 << 1e-3;
        QTest::newRow("magnitudes") << stackOf({PriorLayer{kRows, GaussianPrior{}}, linear(1.1),
                                                OutputLayer{AbsOutput{OutputNoise{0.01, {}, {}}}}})
                                    << 1e-5 << 1e-3;
        QTest::newRow("three columns, two layers") << stackOf(
            {sparse(0.3), linear(1.5), ActivationLayer{Activation::Relu, {0.05, {}}}, linear(0.9),
             awgn(0.02)},
            3) << 0.03 << 0.2;
    }

    /// 2 dPhi/dMhat_e = beta_e (M_e - up), 2 dPhi/dM_e = beta_e (Mhat_e - down), anywhere.
    void itsDerivativesAreThoseOfTheIteration() {
        QFETCH(const Scenario, scenario);
        QFETCH(const double, tolerance);
        QFETCH(const double, step);
        const Network network = networkOf(scenario, 0);
        const FreeEnergy energy(network, freeEnergySettings(scenario, 1024, 2));
        Overlaps place = energy.start(Branch::Uninformed);
        for (std::size_t i = 0; i < place.error.size(); ++i) {
            place.error[i] *= 0.4;
        }
        energy.passDown(place);
        for (Eigen::MatrixXd& A : place.precision) {
            A *= 1.3;
        }
        for (std::size_t i = 0; i < place.error.size(); ++i) {
            const double beta = network.rows[2 * i] / static_cast<double>(network.rows[0]);
            const auto derivative = [&](auto member) {
                const auto at = [&](double factor) {
                    Overlaps moved = place;
                    (moved.*member)[i] *= factor;
                    return energy.value(moved);
                };
                return (at(1.0 + step) - at(1.0 - step)) / (2.0 * step);
            };
            const int variable = static_cast<int>(2 * i);
            const Eigen::MatrixXd& V = place.error[i];
            const Eigen::MatrixXd& A = place.precision[i];
            const double term = 0.5 * beta * (A * V).trace();
            // M = tau - V: up is tau minus the next V, and V moves against M.
            const double byPrecision =
                0.5 * beta * ((energy.next(place, variable) - V) * A).trace();
            verifyNear(derivative(&Overlaps::precision), byPrecision, tolerance * term,
                       "by precision");
            const double byError =
                -0.5 * beta * ((A - energy.precisionBelow(place, variable + 1)) * V).trace();
            verifyNear(derivative(&Overlaps::error), byError, tolerance * term, "by error");
        }
    }

    void theDeepestMinimumTellsWhatIsHard() {
        const auto regionAt = [](double alpha) {
            return freeEnergyCurve(perceptron(alpha), {0, 60, 0, 2, false}, {}).region;
        };
        QCOMPARE(regionAt(1.1), Region::Impossible);
        QCOMPARE(regionAt(1.4), Region::Hard);
        QCOMPARE(regionAt(1.6), Region::Easy);
    }

    void theCurveHasItsStationaryPointsWhereItIsFlat() {
        const FreeEnergyCurve curve = freeEnergyCurve(perceptron(1.4), {0, 200, 0, 2, false}, {});
        QCOMPARE(curve.stationary.size(), std::size_t(3));
        QVERIFY(curve.stationary[0].isStable && curve.stationary[0].isReachedFromZero);
        QVERIFY(!curve.stationary[1].isStable);
        QVERIFY(curve.stationary[2].isGlobal && curve.stationary[2].isReachedFromTruth);
        QVERIFY(curve.stationary[1].freeEnergy > curve.stationary[0].freeEnergy);
        // Walking, the iteration never climbs.
        for (std::size_t k = 1; k < curve.walk.size(); ++k) {
            QVERIFY(curve.walk[k].overlap >= curve.walk[k - 1].overlap);
            QVERIFY(curve.walk[k].freeEnergy <= curve.walk[k - 1].freeEnergy + 1e-6);
        }
    }

    void theBetheFreeEnergyOfVampIsTheSameOnIndependentEntries_data() {
        QTest::addColumn<Scenario>("scenario");
        QTest::addColumn<double>("tolerance");
        QTest::newRow("sparse regression") << regression() << 1e-7;
        QTest::newRow("perceptron") << perceptron(1.2) << 1e-7;
        QTest::newRow("product") << product() << 1e-7;
        QTest::newRow("decoder") << decoder() << 1e-7;
        QTest::newRow("rectified") << rectified() << 1e-7;
        QTest::newRow("two columns") << stackOf({sparse(0.2), linear(0.5), awgn(0.05)}, 2) << 1e-4;
    }

    void theBetheFreeEnergyOfVampIsTheSameOnIndependentEntries() {
        QFETCH(const Scenario, scenario);
        QFETCH(const double, tolerance);
        const Network network = networkOf(scenario, 0);
        const EvolutionSettings settings = freeEnergySettings(scenario, 1024, 2);
        const FreeEnergy amp(network, settings);
        const VampFreeEnergy vamp(network, limitSpectraOf(network), settings);
        const Overlaps overlaps = settle(amp, Branch::Uninformed);
        MatchedMessages messages = vamp.start(Branch::Uninformed);
        QVERIFY(vamp.settle(messages, false, {.tolerance = 1e-12}));
        for (std::size_t i = 0; i < overlaps.error.size(); ++i) {
            const double error = overlaps.error[i].trace();
            verifyNear(messages.covariance[2 * i].trace(), error, 10.0 * tolerance * error,
                       "error");
        }
        verifyNear(vamp.value(messages), amp.value(overlaps), tolerance, "free energy");
        // A known signal is known to 1e-11 here and to 1e-13 there, and a sign feels the root of that.
        verifyNear(vamp.conditionalValue(), amp.conditionalValue(), std::max(tolerance, 5e-6),
                   "entropy");
    }

    void anOrthogonalMatrixHasItsLogDeterminants() {
        // Rows of an orthogonal matrix, z ~ N(0, 1): y has variance 1 + v in every entry.
        Scenario scenario = stackOf({PriorLayer{kRows, GaussianPrior{}}, linear(0.6), awgn(0.1)});
        std::get<LinearLayer>(scenario.layers[1]).matrix = OrthogonalMatrix{};
        const FreeEnergyCurve curve = freeEnergyCurve(scenario, {0, 10, 0, 2, true}, {});
        const Network network = networkOf(scenario, 0);
        const Spectrum spectrum = limitSpectraOf(network).front();
        double expected = 0.0;
        double error = 0.0;
        for (Eigen::Index i = 0; i < spectrum.singularValues.size(); ++i) {
            const double s = spectrum.singularValues(i);
            expected += 0.5 * spectrum.counts(i) / kRows
                        * std::log(2.0 * std::numbers::pi * std::numbers::e * (s * s + 0.1));
            error += spectrum.counts(i) / kRows * 0.1 / (0.1 + s * s);
        }
        error += 1.0 - spectrum.rank() / kRows;
        verifyNear(curve.freeEnergy, expected, 1e-8, "free energy");
        verifyNear(curve.stationary.front().nmse, error, 1e-8, "error");
        verifyNear(curve.entropy, 0.3 * std::log(2.0 * std::numbers::pi * std::numbers::e * 0.1),
                   1e-8, "entropy");
        QVERIFY(curve.points.empty());
    }

    void anOrthogonalPerceptronIsRecovered() {
        // As ML-VAMP's state evolution ends; the labels of a known signal tell nothing more, up to what a
        // precision of 1e11 leaves open.
        Scenario scenario = perceptron(1.6);
        std::get<LinearLayer>(scenario.layers[1]).matrix = OrthogonalMatrix{};
        const FreeEnergyCurve curve = freeEnergyCurve(scenario, {0, 0, 0, 2, true}, {});
        QVERIFY(curve.isSettled);
        QCOMPARE(curve.region, Region::Easy);
        QVERIFY(curve.stationary.front().nmse < 1e-10);
        verifyNear(curve.freeEnergy, std::numbers::ln2, 1e-5, "free energy");
        verifyNear(curve.entropy, 0.0, 1e-5, "entropy");
    }

    void whatHasNoFreeEnergyIsSaid() {
        Scenario map = regression();
        map.estimation = Estimation::Map;
        QCOMPARE(missingFreeEnergy(map, 0)->path, std::string("estimation"));
        QCOMPARE(missingFreeEnergy(regression(), 1)->path, std::string("variable"));
        QVERIFY(!missingFreeEnergy(regression(), 0));
    }
};

ONSAGER_TEST(FreeEnergyTest)
#include "free_energy_test.moc"
