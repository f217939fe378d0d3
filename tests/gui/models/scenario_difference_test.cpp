// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/scenario_difference.h"

#include "tests/support/small_scenario.h"
#include "tests/support/test_program.h"

#include <QTest>

using namespace onsager;

class ScenarioDifferenceTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fewDifferencesAreNamed() {
        Scenario other = smallScenario();
        QCOMPARE(scenarioDifference(smallScenario(), other), QString());
        other.columns = 3;
        QCOMPARE(scenarioDifference(smallScenario(), other), QStringLiteral("Columns d 2"));
        std::get<LinearLayer>(other.layers[1]).rows = 50;
        QCOMPARE(scenarioDifference(smallScenario(), other),
                 QStringLiteral("Columns d 2, Rows of W₁ 96"));
        other = smallScenario();
        other.estimation = Estimation::Mmse;
        QCOMPARE(scenarioDifference(smallScenario(), other), QStringLiteral("Estimation map"));
    }

    void manyAreTheirTitle() {
        Scenario other = smallScenario();
        other.columns = 3;
        other.trials = 7;
        other.seed = 8;
        QCOMPARE(scenarioDifference(smallScenario(), other),
                 QStringLiteral("Small two-layer learning"));
        other = smallScenario();
        other.layers.insert(other.layers.begin() + 1,
                            {LinearLayer{10, GaussianMatrix{}, {}}, ActivationLayer{}});
        QCOMPARE(scenarioDifference(smallScenario(), other),
                 QStringLiteral("Small two-layer learning"));
    }
};

ONSAGER_CONSOLE_TEST(ScenarioDifferenceTest)
#include "scenario_difference_test.moc"
