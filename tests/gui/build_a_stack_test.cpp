// SPDX-License-Identifier: GPL-3.0-or-later
// What a person does in the first minute: from the smallest stack to four layers with a ReLU, by mouse
// and keyboard, run, looked at, and taken back step by step.
#include "engine/io/new_scenario.h"
#include "engine/io/scenario_json.h"
#include "tests/support/patience.h"
#include "tests/support/test_program.h"
#include "tests/support/window_fixture.h"
#include "ui/main_window.h"
#include "ui/panels/convergence_panel.h"
#include "ui/panels/inspector_panel.h"
#include "ui/widgets/edge_arrow.h"
#include "ui/widgets/form_control.h"
#include "ui/widgets/layer_card.h"
#include "ui/widgets/number_box.h"

#include <QApplication>
#include <QComboBox>
#include <QSlider>
#include <QTest>

#include <algorithm>

using namespace onsager;

class BuildAStackTest : public QObject {
    Q_OBJECT

private:
    OwnSettings m_settings;
    MainWindow* m_window = nullptr;

    template <typename Widget>
    QList<Widget*> row() {
        QTest::qWait(1);
        auto found = m_window->findChildren<Widget*>();
        std::sort(found.begin(), found.end(),
                  [](const Widget* a, const Widget* b) { return a->x() < b->x(); });
        return found;
    }
    void key(Qt::Key pressed, Qt::KeyboardModifiers modifiers = {}) {
        QTest::keyClick(QApplication::focusWidget(), pressed, modifiers);
    }
    void typeShape(int layer, const QString& text) {
        QTest::mouseClick(row<LayerCard>().at(layer), Qt::LeftButton);
        key(Qt::Key_F2);
        QTest::keyClicks(QApplication::focusWidget(), text);
        key(Qt::Key_Return);
    }
    void typeNumber(const char* path, const QString& text) {
        auto* box = m_window->findChild<InspectorPanel*>()
                        ->control(QLatin1String(path))
                        ->findChild<NumberBox*>();
        box->setFocus();
        box->selectAll();
        QTest::keyClicks(box, text);
        QTest::keyClick(box, Qt::Key_Return);
    }
    [[nodiscard]] const Scenario& scenario() const { return m_window->document().scenario(); }

private Q_SLOTS:
    void fromNothingToAStackAndBack() {
        MainWindow window;
        window.resize(1280, 800);
        m_window = &window;
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window, kPatience));
        QTest::keyClick(&window, Qt::Key_N, Qt::ControlModifier);
        const Scenario empty = scenarioIn(newScenarioDocument());
        QVERIFY(scenario() == empty);

        QTest::mouseClick(row<EdgeArrow>().at(1), Qt::LeftButton);
        QCOMPARE(row<LayerCard>().size(), 5);
        QVERIFY(std::get<ActivationLayer>(scenario().layers[2]).function.kind == Activation::Relu);
        typeShape(0, QStringLiteral("60 x 2"));
        typeShape(1, QStringLiteral("120"));
        typeShape(3, QStringLiteral("240"));
        QCOMPARE(rowsOf(scenario(), 0), 60);
        QCOMPARE(rowsOf(scenario(), 2), 120);
        QCOMPARE(rowsOf(scenario(), 3), 240);
        QCOMPARE(scenario().columns, 2);
        QTest::mouseClick(row<LayerCard>().at(4), Qt::LeftButton);
        typeNumber("layers.4.snrDb", QStringLiteral("30"));
        typeNumber("algorithm.iterations", QStringLiteral("6"));
        QVERIFY(window.document().problems().empty());

        QTRY_COMPARE_WITH_TIMEOUT(window.controller().activity(), Activity::Finished, kPatience);
        QVERIFY(window.controller().latest()->result->scenario == scenario());
        const PlotModel& plot = window.convergence().plot();
        QCOMPARE(plot.curves.size(), 2 * 4);  // four variables, predicted and measured
        QVERIFY(plot.curves.last().points.last().y() < -3.0);

        auto* slider = window.findChild<QSlider*>(QStringLiteral("momentSlider"));
        slider->setFocus();
        key(Qt::Key_Home);
        QCOMPARE(window.convergence().plot().cursor, std::optional(0.0));
        key(Qt::Key_Right);
        QCOMPARE(window.convergence().plot().cursor, std::optional(1.0));
        QVERIFY(row<LayerCard>().at(4)->isLit() && !row<LayerCard>().at(0)->isLit());

        int steps = 0;
        while (window.isWindowModified() && steps < 20) {
            QTest::keyClick(&window, Qt::Key_Z, Qt::ControlModifier);
            ++steps;
        }
        QCOMPARE(steps, 6);
        QVERIFY(scenario() == empty);
        QCOMPARE(row<LayerCard>().size(), 3);
        QTRY_COMPARE_WITH_TIMEOUT(window.controller().activity(), Activity::Finished, kPatience);
        QVERIFY(window.controller().latest()->result->scenario == empty);
    }
};

ONSAGER_WINDOW_TEST(BuildAStackTest)
#include "build_a_stack_test.moc"
