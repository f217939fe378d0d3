// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/experiment/separability.h"

#include "engine/experiment/prediction_note.h"
#include "tests/support/test_program.h"

#include <QTest>

#include <cmath>

using namespace onsager;

namespace {

/// Labels of `rows` numbers z of variance `power`.
Scenario classification(const Output& labels, double power, int rows = 300) {
    Scenario scenario;
    scenario.columns = 1;
    scenario.estimation = Estimation::Map;
    GaussianMatrix matrix;
    matrix.variance = 1.0 / 100.0;
    scenario.layers = {PriorLayer{100, GaussianPrior{power, {}}}, LinearLayer{rows, matrix, {}},
                       OutputLayer{labels}};
    return scenario;
}

double needed(const Output& labels, double power) {
    return samplesAgainstSeparation(networkOf(classification(labels, power), 0)).value();
}

}  // namespace

class SeparabilityTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// Cover 1965: of coin flips, as labels of weights that weigh nothing, two for each weight.
    void twoCoinFlipsForEachWeightArePartedByAPlane() {
        QVERIFY(std::abs(needed(LogisticOutput{}, 1e-12) - 2.0) < 1e-5);
        QVERIFY(std::abs(needed(ProbitOutput{1e12}, 1.0) - 2.0) < 1e-5);
    }

    /// Values computed apart: the least value over t by a bounded search on adaptive integrals.
    void theBoundaryIsThatOfCandesAndSur_data() {
        QTest::addColumn<double>("power");
        QTest::addColumn<double>("samples");
        QTest::newRow("1") << 1.0 << 2.27822054;
        QTest::newRow("5") << 5.0 << 3.07136050;
        QTest::newRow("25") << 25.0 << 5.40389062;
    }

    void theBoundaryIsThatOfCandesAndSur() {
        QFETCH(const double, power);
        QFETCH(const double, samples);
        const double found = needed(LogisticOutput{}, power);
        QVERIFY2(std::abs(found / samples - 1.0) < 1e-4,
                 qPrintable(QString::number(found, 'g', 9)));
    }

    void labelsWithoutNoiseAreAlwaysParted() { QVERIFY(std::isinf(needed(SignOutput{}, 1.0))); }

    void otherUnitsOfTheSignalWithItsNoiseAreTheSame() {
        QVERIFY(std::abs(needed(ProbitOutput{0.5}, 1.0) - needed(ProbitOutput{0.5e6}, 1e6)) < 1e-9);
    }

    void itIsSaidOfMapWithALossThatFallsForEver() {
        const auto note = [](Estimation estimation, int rows) {
            Scenario scenario = classification(LogisticOutput{}, 5.0, rows);
            scenario.estimation = estimation;
            return predictionNote(scenario);
        };
        QVERIFY(note(Estimation::Map, 250).find("A plane parts these labels") != std::string::npos);
        QVERIFY(note(Estimation::Map, 500).empty());
        QVERIFY(note(Estimation::Mmse, 250).empty());
        Scenario machine = classification(LogisticOutput{}, 5.0, 250);
        std::get<OutputLayer>(machine.layers.back()).assumed = HingeOutput{};
        QVERIFY(predictionNote(machine).empty());  // its loss ends at 0
    }

    void whatHasNoLabelsOrOtherRowsIsNotJudged() {
        QVERIFY(!samplesAgainstSeparation(networkOf(classification(AwgnOutput{}, 1.0), 0)));
        Scenario scenario = classification(LogisticOutput{}, 1.0);
        std::get<LinearLayer>(scenario.layers[1]).matrix = GeometricMatrix{};
        QVERIFY(!samplesAgainstSeparation(networkOf(scenario, 0)));
    }
};

ONSAGER_TEST(SeparabilityTest)
#include "separability_test.moc"
