// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/experiment/fixed_point.h"

#include "engine/experiment/sweep.h"
#include "tests/support/test_program.h"

#include <QTest>

#include <cmath>
#include <vector>

using namespace onsager;

namespace {

const SuccessCriterion kRecovered{SuccessCriterion::Quantity::NmseDb, false, 0, true, -40.0};

Scenario stack(const std::vector<Layer>& layers) {
    Scenario scenario;
    scenario.columns = 1;
    scenario.estimation = Estimation::Mmse;
    scenario.layers = layers;
    MlAmpSettings algorithm;
    algorithm.iterations = 5;
    scenario.algorithm = algorithm;
    return scenario;
}

Scenario compressedSensing(int rows) {
    AwgnOutput output;
    output.noise.variance = 1e-12;
    return stack({PriorLayer{10000, BernoulliGaussianPrior{0.1, 1.0, {}}},
                  LinearLayer{rows, GaussianMatrix{}, {}}, OutputLayer{output}});
}

Scenario perceptron(int rows) {
    return stack({PriorLayer{1000, BinaryPrior{}}, LinearLayer{rows, GaussianMatrix{}, {}},
                  OutputLayer{SignOutput{}}});
}

/// The fixed points of a sweep of the rows of its matrix.
std::vector<FixedPointErrors> errorsOf(Scenario (*scenario)(int), const std::vector<int>& rows) {
    CellReport report;
    report.measure = false;
    report.success = kRecovered;
    report.fixedPoints = true;
    const SweepPlan plan{
        [&](int cell) { return scenario(rows.at(static_cast<std::size_t>(cell))); }, report};
    std::vector<FixedPointErrors> errors(rows.size());
    SweepOptions options;
    options.onCell = [&](int cell, const CellResult& result) {
        errors.at(static_cast<std::size_t>(cell)) = result.fixedPoints.value();
    };
    std::vector<int> cells;
    for (int cell = 0; cell < static_cast<int>(rows.size()); ++cell) {
        cells.push_back(cell);
    }
    runSweep(plan, cells, options, {});
    return errors;
}

/// The first place from which on the criterion holds.
std::size_t begin(const std::vector<FixedPointErrors>& errors, FixedPoint which) {
    std::size_t first = errors.size();
    while (first > 0 && holds(kRecovered, errors[first - 1].at(which))) {
        --first;
    }
    return first;
}

}  // namespace

class FixedPointTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// 0.2077 measurements for each unknown: where Mhat mmse(Mhat) of density 0.1 has its maximum. The best
    /// estimator needs fewer, more than the density.
    void sparseSignalsAreHardBelowTheAlgorithm() {
        const std::vector<int> rows = {1000, 1200, 1400, 1600, 1800, 2000, 2060, 2090, 2200};
        const auto errors = errorsOf(compressedSensing, rows);
        QCOMPARE(rows[begin(errors, FixedPoint::FromZero)], 2090);
        const int best = rows.at(begin(errors, FixedPoint::OfLeastFreeEnergy));
        QVERIFY2(best > 1000 && best < 2000, qPrintable(QString::number(best)));
        QVERIFY(begin(errors, FixedPoint::FromTruth)
                <= begin(errors, FixedPoint::OfLeastFreeEnergy));
    }

    /// 1.24469 and 1.49263 labels for each weight; knowing all of them is always a fixed point.
    void thePerceptronIsHardBetweenItsThresholds() {
        const std::vector<int> rows = {1200, 1230, 1260, 1350, 1475, 1500, 1550};
        const auto errors = errorsOf(perceptron, rows);
        QCOMPARE(rows[begin(errors, FixedPoint::OfLeastFreeEnergy)], 1260);
        QCOMPARE(rows[begin(errors, FixedPoint::FromZero)], 1500);
        QCOMPARE(begin(errors, FixedPoint::FromTruth), std::size_t(0));
    }

    /// All signs of 1.2 projections of +-1 numbers are found, and the numbers are not: no estimator can
    /// do better, because the perceptron needs 1.24469 of them. With 200 observations neither is found by the
    /// algorithm; the fixed point of least free energy is reached from the known signs alone.
    void aHiddenLayerMayBeKnownAlone() {
        AwgnOutput output;
        output.noise.variance = 1e-8;
        LayerNoise noise;
        noise.variance = 1e-8;
        const Scenario decoder =
            stack({PriorLayer{1000, BinaryPrior{}}, LinearLayer{1200, GaussianMatrix{}, noise},
                   ActivationLayer{Activation::Sign, {}}, LinearLayer{200, GaussianMatrix{}, {}},
                   OutputLayer{output}});
        const auto errors = fixedPointErrors(decoder, kRecovered, {.isCoarse = true}, {});
        QVERIFY(errors.has_value());
        QVERIFY(errors->fromTruth < -100.0);
        QVERIFY(std::abs(errors->ofLeastFreeEnergy - 10.0 * std::log10(1.0 - 0.66866)) < 0.01);
        QVERIFY(errors->fromZero > -1.0);
    }

    void coarseErrorsAreThoseOfTheFineSearch() {
        const auto coarse =
            fixedPointErrors(perceptron(1300), kRecovered, {.isCoarse = true}, {}).value();
        QVERIFY(std::abs(coarse.fromZero - 10.0 * std::log10(1.0 - 0.72587)) < 1e-3);
        QVERIFY(std::abs(coarse.fromZero
                         - fixedPointError(perceptron(1300), FixedPoint::FromZero, kRecovered, 1))
                < 1e-3);
        SuccessCriterion mse = kRecovered;
        mse.quantity = SuccessCriterion::Quantity::Mse;
        QVERIFY(std::abs(fixedPointError(perceptron(1300), FixedPoint::FromZero, mse, 1) - 0.27413)
                < 1e-4);
    }

    void aStopLeavesNothing() {
        std::stop_source source;
        source.request_stop();
        QVERIFY(!fixedPointErrors(perceptron(1300), kRecovered, {}, source.get_token()));
    }
};

ONSAGER_TEST(FixedPointTest)
#include "fixed_point_test.moc"
