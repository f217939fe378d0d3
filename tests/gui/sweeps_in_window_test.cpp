// SPDX-License-Identifier: GPL-3.0-or-later
// Sweeps in the window: set up, started, held, looked at, opened cell by cell.
#include "engine/io/scenario_json.h"
#include "tests/support/laboratory.h"
#include "ui/charts/plot_chart.h"
#include "ui/panels/chart_tabs.h"
#include "ui/panels/convergence_panel.h"
#include "ui/panels/sweep_panel.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTest>

#include <algorithm>

using namespace onsager;

namespace {

constexpr int kLong = 180000;

Scenario withSweep(std::vector<SweepAxis> axes, const std::string& success = {}) {
    Scenario scenario = smallScenario();
    scenario.sweep = SweepSettings{std::move(axes), SweepReport::Final, false, success};
    return scenario;
}

SweepAxis rowsFrom(double from, double to, int count) {
    return {"layers.1.rows", SweepRange{from, to, count, false}};
}

/// Long enough to be interrupted.
Scenario longSweep() {
    Scenario scenario = withSweep({rowsFrom(200, 2000, 300)});
    scenario.algorithm.iterations = 50;
    return scenario;
}

}  // namespace

class SweepsInWindowTest : public QObject {
    Q_OBJECT

private:
    Laboratory m_lab;

    [[nodiscard]] ChartTabs& charts() const { return *m_lab.window->findChild<ChartTabs*>(); }
    template <typename Panel>
    Panel& panel() const {
        return *m_lab.window->findChild<Panel*>();
    }
    void click(const char* button) const {
        auto* found = m_lab.find<QPushButton>(button);
        QVERIFY(found->isVisible() && found->isEnabled());
        QTest::mouseClick(found, Qt::LeftButton);
    }
    void enter(const char* box, const QString& text) const {
        auto* found = m_lab.find<QWidget>(box);
        found->setFocus();
        if (auto* number = qobject_cast<NumberBox*>(found)) {
            number->selectAll();
        } else {
            qobject_cast<QLineEdit*>(found)->selectAll();
        }
        QTest::keyClicks(found, text);
        QTest::keyClick(found, Qt::Key_Return);
    }
    [[nodiscard]] SweepActivity sweeping() const { return m_lab.window->sweeps().activity(); }
    [[nodiscard]] int known() const {
        const auto& latest = m_lab.window->sweeps().latest();
        return latest ? static_cast<int>(std::count_if(latest->cells.begin(), latest->cells.end(),
                                                       [](const auto& cell) { return !!cell; }))
                      : 0;
    }
    [[nodiscard]] int rows() const { return rowsOf(m_lab.window->document().scenario(), 1); }

private Q_SLOTS:
    void initTestCase_data() { Laboratory::addLocales(); }
    void init() {
        QFETCH_GLOBAL(bool, german);
        m_lab.prepare(german);
    }
    void cleanup() { m_lab.close(); }

    void aSweepIsSetUpByHandAndItsCellOpened() {
        m_lab.openFinished(smallScenario());
        charts().choose(&panel<SweepPanel>());
        const auto before = m_lab.window->controller().currentRun();
        auto* key = m_lab.find<QComboBox>("sweep0Key");
        QVERIFY(key->isVisible());  // no sweep yet: the form is open
        QVERIFY(key->currentText().startsWith(QStringLiteral("Rows of W₁")));
        m_lab.find<QComboBox>("sweep0Spacing")->setCurrentIndex(0);
        enter("sweep0From", QStringLiteral("48"));
        enter("sweep0To", QStringLiteral("192"));
        enter("sweep0Count", QStringLiteral("4"));
        enter("sweepSuccess", QStringLiteral("nmseDb[0] < -3"));
        QVERIFY(!m_lab.find<QLabel>("sweepProblem")->isVisible());
        const auto settings = m_lab.window->document().scenario().sweep;
        QVERIFY(settings && settings->axes.size() == 1);
        QVERIFY(settings->axes[0] == rowsFrom(48, 192, 4));
        QCOMPARE(m_lab.window->controller().currentRun(), before);  // nothing runs anew

        click("sweepStart");
        QTRY_COMPARE_WITH_TIMEOUT(sweeping(), SweepActivity::Finished, kLong);
        const PlotModel& plot = panel<SweepPanel>().plot();
        QVERIFY(plot.curves.size() >= 2);
        QCOMPARE(plot.curves[0].points.size(), 4);
        QCOMPARE(plot.curves[1].role, CurveRole::Measured);
        QVERIFY(!key->isVisible());  // room for the picture
        QVERIFY(m_lab.find<QLabel>("sweepStatus")->text().contains(QStringLiteral("finished")));

        auto* chart = panel<SweepPanel>().findChild<PlotChart*>();
        QTest::mouseClick(chart->viewport(), Qt::LeftButton, {},
                          QPoint(chart->viewport()->width() - 40, chart->viewport()->height() / 2));
        QTRY_COMPARE_WITH_TIMEOUT(rows(), 192, kPatience);
        QVERIFY(panel<ConvergencePanel>().isVisible());
        QVERIFY(m_lab.window->controller().currentRun() > before);
        QVERIFY(m_lab.window->document().scenario().sweep == settings);
        QTRY_COMPARE_WITH_TIMEOUT(m_lab.activity(), Activity::Finished, kPatience);
        m_lab.trigger("undo");
        QCOMPARE(rows(), 96);
        charts().choose(&panel<SweepPanel>());
        QCOMPARE(panel<SweepPanel>().plot().curves[0].points.size(), 4);
    }

    void aCellIsOpenedByTheKeyboardToo() {
        m_lab.openFinished(withSweep({rowsFrom(48, 144, 3)}));
        QVERIFY(panel<SweepPanel>().isVisible());  // a sweep opens on its tab
        click("sweepStart");
        QTRY_COMPARE_WITH_TIMEOUT(sweeping(), SweepActivity::Finished, kLong);
        auto* chart = panel<SweepPanel>().findChild<PlotChart*>();
        chart->setFocus();
        QTest::keyClick(chart, Qt::Key_Home);
        QTest::keyClick(chart, Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(rows(), 48, kPatience);
    }

    void whatIsRefusedIsSaidOnTheTab() {
        m_lab.openFinished(smallScenario());
        charts().choose(&panel<SweepPanel>());
        auto* problem = m_lab.find<QLabel>("sweepProblem");
        enter("sweepSuccess", QStringLiteral("nonsense"));
        QVERIFY(problem->isVisible() && problem->text().contains(QStringLiteral("nonsense")));
        QVERIFY(!m_lab.window->document().scenario().sweep);
        enter("sweepSuccess", QString());
        enter("sweepSuccess", QStringLiteral(" "));
        QVERIFY(!problem->isVisible());
        // Legal as a range, but no cell can have no rows.
        m_lab.find<QComboBox>("sweep0Spacing")->setCurrentIndex(0);
        enter("sweep0From", QStringLiteral("0"));
        click("sweepStart");
        QTRY_COMPARE_WITH_TIMEOUT(sweeping(), SweepActivity::Refused, kPatience);
        QVERIFY2(problem->isVisible() && problem->text().contains(QStringLiteral("layers.1.rows")),
                 qPrintable(problem->text()));
    }

    void itGoesOnWhileOtherChartsAreUsed() {
        m_lab.open(longSweep());
        click("sweepStart");
        QTRY_VERIFY_WITH_TIMEOUT(known() > 0, kLong);
        charts().choose(&panel<ConvergencePanel>());
        const int then = known();
        QTRY_VERIFY_WITH_TIMEOUT(known() > then, kLong);
        charts().choose(&panel<SweepPanel>());
        click("sweepPause");
        QCOMPARE(sweeping(), SweepActivity::Paused);
        QCOMPARE(m_lab.find<QPushButton>("sweepPause")->text(), QStringLiteral("Resume"));
        click("sweepPause");
        QCOMPARE(sweeping(), SweepActivity::Running);
        click("sweepCancel");
        QCOMPARE(sweeping(), SweepActivity::Cancelled);
        QTRY_COMPARE_WITH_TIMEOUT(m_lab.window->sweeps().latest()->phase, SweepPhase::Cancelled,
                                  kLong);
        QVERIFY(!m_lab.find<QPushButton>("sweepPause")->isVisible());
        QVERIFY(!panel<SweepPanel>().plot().curves.isEmpty());
    }

    void anotherScenarioForgetsTheSweep() {
        m_lab.openFinished(withSweep({rowsFrom(48, 144, 3)}));
        click("sweepStart");
        QTRY_COMPARE_WITH_TIMEOUT(sweeping(), SweepActivity::Finished, kLong);
        const ScenarioFile other(smallScenario());
        QMetaObject::invokeMethod(m_lab.window.get(), [&] {
            m_lab.window->findChild<ScenarioFiles*>()->open(other.path());
        });
        QTRY_COMPARE_WITH_TIMEOUT(sweeping(), SweepActivity::Ready, kPatience);
        QVERIFY(panel<ConvergencePanel>().isVisible());
        charts().choose(&panel<SweepPanel>());
        QVERIFY(panel<SweepPanel>().plot().curves.isEmpty());
        QVERIFY(!panel<SweepPanel>().plot().note.isEmpty());
    }

    void theTableHasTheNumbersOfTheSweep() {
        m_lab.openFinished(withSweep({rowsFrom(48, 144, 3)}));
        click("sweepStart");
        QTRY_COMPARE_WITH_TIMEOUT(sweeping(), SweepActivity::Finished, kLong);
        m_lab.trigger("copyTable");
        const QString table = QApplication::clipboard()->text();
        QCOMPARE(table.count(QLatin1Char('\n')), 3 + 1);
        QVERIFY2(table.startsWith(QStringLiteral("Rows of W₁\t")), qPrintable(table));
        m_lab.trigger("copyFigure");
        QVERIFY(!QApplication::clipboard()->image().isNull());
    }
};

QTEST_MAIN(SweepsInWindowTest)
#include "sweeps_in_window_test.moc"
