// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/io/new_scenario.h"

#include "engine/io/layer_edit.h"
#include "engine/io/scenario_error.h"
#include "engine/io/scenario_file.h"
#include "tests/support/test_program.h"

#include <QTest>

using namespace onsager;

class NewScenarioTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void itCanBeRunAndIsAsSmallAsAStackCanBe() {
        const Json document = newScenarioDocument();
        QVERIFY(problemsOfDocument(document).empty());
        QVERIFY_EXCEPTION_THROWN(withPairRemoved(document, 1), ScenarioError);
    }

    /// Every stack of ReLUs is reached from here without leaving what can be run.
    void layersThatAreInsertedCanBeRunAtOnce() {
        Json document = newScenarioDocument();
        for (int pair = 0; pair < 3; ++pair) {
            document = withPairInserted(document, 1 + pair);
            QVERIFY(problemsOfDocument(document).empty());
        }
    }
};

ONSAGER_CONSOLE_TEST(NewScenarioTest)
#include "new_scenario_test.moc"
