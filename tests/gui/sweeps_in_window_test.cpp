// SPDX-License-Identifier: GPL-3.0-or-later
// Sweeps in the window: set up, started, held, looked at, opened cell by cell.
#include "engine/io/scenario_json.h"
#include "tests/support/laboratory.h"
#include "tests/support/test_program.h"
#include "tests/support/vamp_settings.h"
#include "ui/charts/phase_chart.h"
#include "ui/charts/plot_chart.h"
#include "ui/panels/chart_tabs.h"
#include "ui/panels/convergence_panel.h"
#include "ui/panels/estimates_panel.h"
#include "ui/panels/free_energy_panel.h"
#include "ui/panels/help_dialog.h"
#include "ui/panels/phase_panel.h"
#include "ui/panels/sweep_panel.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QRegularExpression>
#include <QTableView>
#include <QTest>
#include <QTextEdit>
#include <QTimer>

#include <algorithm>
#include <cmath>
#include <set>

using namespace onsager;

namespace {

Scenario withSweep(std::vector<SweepAxis> axes, const std::string& success = {}) {
    Scenario scenario = smallScenario();
    scenario.sweep.emplace();
    scenario.sweep->axes = std::move(axes);
    scenario.sweep->success = success;
    return scenario;
}

SweepAxis rowsFrom(double from, double to, int count) {
    return {"layers.1.rows", SweepRange{from, to, count, false}};
}

/// Long enough to be interrupted.
Scenario longSweep() {
    Scenario scenario = withSweep({rowsFrom(200, 2000, 300)});
    vampOf(scenario).iterations = 50;
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
        QVERIFY(!key->isVisible());  // the form is folded, for the chart
        click("sweepSetUp");
        QVERIFY(key->isVisible());
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
        QTRY_COMPARE_WITH_TIMEOUT(sweeping(), SweepActivity::Finished, kPatience);
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
        QTRY_COMPARE_WITH_TIMEOUT(sweeping(), SweepActivity::Finished, kPatience);
        auto* chart = panel<SweepPanel>().findChild<PlotChart*>();
        chart->setFocus();
        QTest::keyClick(chart, Qt::Key_Home);
        QTest::keyClick(chart, Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(rows(), 48, kPatience);
    }

    void whatIsRefusedIsSaidOnTheTab() {
        m_lab.openFinished(smallScenario());
        charts().choose(&panel<SweepPanel>());
        click("sweepSetUp");
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
        QTRY_VERIFY_WITH_TIMEOUT(known() > 0, kPatience);
        charts().choose(&panel<ConvergencePanel>());
        const int then = known();
        QTRY_VERIFY_WITH_TIMEOUT(known() > then, kPatience);
        charts().choose(&panel<SweepPanel>());
        click("sweepPause");
        QCOMPARE(sweeping(), SweepActivity::Paused);
        QCOMPARE(m_lab.find<QPushButton>("sweepPause")->text(), QStringLiteral("Resume"));
        click("sweepPause");
        QCOMPARE(sweeping(), SweepActivity::Running);
        click("sweepCancel");
        QCOMPARE(sweeping(), SweepActivity::Cancelled);
        QTRY_COMPARE_WITH_TIMEOUT(m_lab.window->sweeps().latest()->phase, SweepPhase::Cancelled,
                                  kPatience);
        QVERIFY(!m_lab.find<QPushButton>("sweepPause")->isVisible());
        QVERIFY(!panel<SweepPanel>().plot().curves.isEmpty());
    }

    void anotherScenarioForgetsTheSweep() {
        m_lab.openFinished(withSweep({rowsFrom(48, 144, 3)}));
        click("sweepStart");
        QTRY_COMPARE_WITH_TIMEOUT(sweeping(), SweepActivity::Finished, kPatience);
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
        QTRY_COMPARE_WITH_TIMEOUT(sweeping(), SweepActivity::Finished, kPatience);
        m_lab.trigger("copyTable");
        const QString table = QApplication::clipboard()->text();
        QCOMPARE(table.count(QLatin1Char('\n')), 3 + 1);
        QVERIFY2(table.startsWith(QStringLiteral("Rows of W₁\t")), qPrintable(table));
        m_lab.trigger("copyFigure");
        QVERIFY(!QApplication::clipboard()->image().isNull());
    }

    void aDiagramFillsInAndItsCellIsOpened() {
        m_lab.openFinished(
            withSweep({{"layers.2.snrDb", SweepRange{0, 20, 3, false}}, rowsFrom(48, 192, 4)},
                      "nmseDb[0] < -3"));
        auto& phase = panel<PhasePanel>();
        QVERIFY(phase.isVisible());
        QVERIFY(m_lab.find<QLabel>("phaseNote")->text().contains(QStringLiteral("Start")));
        click("phaseStart");
        QTRY_COMPARE_WITH_TIMEOUT(sweeping(), SweepActivity::Finished, kPatience);
        QCOMPARE(phase.map().columns(), 4);
        QCOMPARE(phase.map().rows(), 3);
        QVERIFY(std::all_of(phase.map().values.cbegin(), phase.map().values.cend(),
                            [](double value) { return std::isfinite(value); }));
        auto* chart = phase.findChild<PhaseChart*>();
        const QRectF area = chart->cellArea(11);  // 20 dB, 192 rows: at the top right
        QVERIFY(area.center().x() > chart->cellArea(8).center().x());
        QVERIFY(area.center().y() < chart->cellArea(3).center().y());
        QTest::mouseMove(chart, QPoint(2, 2));  // it may lie there since an earlier test
        QTest::mouseMove(chart, area.center().toPoint());
        QTRY_VERIFY_WITH_TIMEOUT(
            m_lab.find<QLabel>("phaseNote")->text().contains(QStringLiteral("192")), kPatience);
        QVERIFY(m_lab.find<QLabel>("phaseNote")->text().contains(QStringLiteral("20 dB")));
        QTest::mouseClick(chart, Qt::LeftButton, {}, area.center().toPoint());
        QTRY_COMPARE_WITH_TIMEOUT(rows(), 192, kPatience);
        QCOMPARE(m_lab.snr(), 20.0);
        QVERIFY(panel<ConvergencePanel>().isVisible());
        QTRY_COMPARE_WITH_TIMEOUT(m_lab.activity(), Activity::Finished, kPatience);
        m_lab.trigger("undo");
        QCOMPARE(rows(), 96);
        QCOMPARE(m_lab.snr(), 10.0);
    }

    void aDiagramIsReadByTheKeyboard() {
        Scenario scenario =
            withSweep({{"layers.2.snrDb", SweepRange{0, 20, 3, false}}, rowsFrom(48, 192, 4)});
        scenario.sweep->predictOnly = true;
        m_lab.openFinished(scenario);
        click("phaseStart");
        QTRY_COMPARE_WITH_TIMEOUT(sweeping(), SweepActivity::Finished, kPatience);
        auto* chart = panel<PhasePanel>().findChild<PhaseChart*>();
        auto* note = m_lab.find<QLabel>("phaseNote");
        const QString before = note->text();
        chart->setFocus();
        QTest::keyClick(chart, Qt::Key_Right);  // to the first cell
        QVERIFY2(note->text().contains(QStringLiteral("48: ")), qPrintable(note->text()));
        QTest::keyClick(chart, Qt::Key_Right);
        QTest::keyClick(chart, Qt::Key_Up);
        QVERIFY2(note->text().contains(QStringLiteral("10 dB, Rows of W₁ 96: ")),
                 qPrintable(note->text()));
        QTest::keyClick(chart, Qt::Key_Escape);
        QCOMPARE(note->text(), before);
        QTest::keyClick(chart, Qt::Key_Up);
        QTest::keyClick(chart, Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(rows(), 48, kPatience);
        QCOMPARE(m_lab.snr(), 0.0);
    }

    void aDiagramIsSetUpByHand() {
        m_lab.openFinished(smallScenario());
        charts().choose(&panel<PhasePanel>());
        click("phaseSetUp");
        m_lab.find<QComboBox>("phase0Spacing")->setCurrentIndex(2);
        enter("phase0Values", QStringLiteral("5, 15"));
        m_lab.find<QComboBox>("phase1Spacing")->setCurrentIndex(0);
        enter("phase1From", QStringLiteral("48"));
        enter("phase1To", QStringLiteral("96"));
        enter("phase1Count", QStringLiteral("2"));
        m_lab.find<QComboBox>("phaseCompute")->setCurrentIndex(1);
        click("phaseStart");
        QTRY_COMPARE_WITH_TIMEOUT(sweeping(), SweepActivity::Finished, kPatience);
        QCOMPARE(m_lab.window->sweeps().latest()->cells.size(), std::size_t(4));
        QCOMPARE(m_lab.window->sweeps().latest()->cells[0]->trials, 0);
        m_lab.trigger("copyTable");
        QCOMPARE(QApplication::clipboard()->text().count(QLatin1Char('\n')), 4 + 1);
        m_lab.trigger("copyFigure");
        QVERIFY(!QApplication::clipboard()->image().isNull());
        // The line chart does not show a diagram, and says where to start one of its own.
        charts().choose(&panel<SweepPanel>());
        QVERIFY(panel<SweepPanel>().plot().curves.isEmpty());
        QVERIFY(panel<SweepPanel>().plot().note.contains(QStringLiteral("Start")));
    }

    /// The axes and every cell, empty, and how much there is to be done.
    void beforeTheStartThePageShowsWhatWillBeDrawn() {
        m_lab.openFinished(withSweep({rowsFrom(48, 144, 3)}));
        const PlotModel& plot = panel<SweepPanel>().plot();
        QCOMPARE(plot.waiting, (QVector<double>{48, 96, 144}));
        QCOMPARE(plot.x.title, QStringLiteral("Rows of W₁"));
        QVERIFY(plot.curves.isEmpty());
        static const QRegularExpression kWork(QStringLiteral(
            "^3 values: 3 predictions first, then 9 trials, about [0-9]+ s\\. Start"));
        QTRY_VERIFY2_WITH_TIMEOUT(plot.note.contains(kWork), qPrintable(plot.note), kPatience);
        click("sweepStart");
        QTRY_COMPARE_WITH_TIMEOUT(sweeping(), SweepActivity::Finished, kPatience);
        QVERIFY(panel<SweepPanel>().plot().waiting.isEmpty());

        m_lab.close();
        QFETCH_GLOBAL(bool, german);
        m_lab.prepare(german);
        m_lab.openFinished(
            withSweep({{"layers.2.snrDb", SweepRange{0, 20, 3, false}}, rowsFrom(48, 192, 4)}));
        const PhaseMap& map = panel<PhasePanel>().map();
        QCOMPARE(map.columns(), 4);
        QCOMPARE(map.rows(), 3);
        QVERIFY(map.isAllWaiting());
        QVERIFY2(map.note.startsWith(QStringLiteral("4 × 3 cells: 12 predictions first")),
                 qPrintable(map.note));
        // What is set up is seen at once.
        click("phaseSetUp");
        enter("phase1Count", QStringLiteral("6"));
        QTRY_COMPARE_WITH_TIMEOUT(panel<PhasePanel>().map().columns(), 6, kPatience);
    }

    /// Prediction first, trials behind; a file waits for Start, as above.
    void theSweepOfAPresetBeginsByItself() {
        m_lab.openFinished(smallScenario());
        m_lab.window->findChild<ScenarioFiles*>()->open(QStringLiteral("product-slr-noisy"));
        QVERIFY(panel<SweepPanel>().isVisible());
        QCOMPARE(sweeping(), SweepActivity::Running);
        QTRY_VERIFY_WITH_TIMEOUT(known() > 0, kPatience);
        QCOMPARE(panel<SweepPanel>().plot().waiting.size() + known(), 15);
        click("sweepCancel");
        QTRY_COMPARE_WITH_TIMEOUT(m_lab.window->sweeps().latest()->phase, SweepPhase::Cancelled,
                                  kPatience);
        QVERIFY(m_lab.find<QPushButton>("sweepStart")->isVisible());
    }

    /// The chart, the quantity and what is in front; a preset that says nothing begins with the convergence.
    void aPresetOpensWithTheViewThatTellsItsStory() {
        m_lab.openFinished(smallScenario());
        auto* files = m_lab.window->findChild<ScenarioFiles*>();
        auto* quantity = m_lab.find<QComboBox>("quantity");
        files->open(QStringLiteral("learnt-parameters"));
        QVERIFY(panel<ConvergencePanel>().isVisible());
        QTRY_COMPARE_WITH_TIMEOUT(quantity->currentText(), QStringLiteral("Learnt values"),
                                  kPatience);
        files->open(QStringLiteral("perceptron-free-energy"));
        QVERIFY(panel<FreeEnergyPanel>().isVisible());
        files->open(QStringLiteral("compressed-sensing-phase"));
        QVERIFY(panel<PhasePanel>().isVisible());
        QCOMPARE(sweeping(), SweepActivity::Running);
        files->open(QStringLiteral("sparse-mismatch"));
        QVERIFY(panel<EstimatesPanel>().isVisible());
        files->open(QStringLiteral("compressed-sensing"));
        QVERIFY(panel<ConvergencePanel>().isVisible());
        QTRY_COMPARE_WITH_TIMEOUT(quantity->currentText(), QStringLiteral("NMSE (dB)"), kPatience);
    }

    /// Pictures in between are drawn while a diagram of 1600 cells fills in; the largest time between
    /// two ticks is said.
    void theWindowIsAliveWhileADiagramFillsIn() {
        Scenario scenario =
            withSweep({{"layers.2.snrDb", SweepRange{0, 20, 40, false}}, rowsFrom(48, 438, 40)},
                      "nmseDb[0] < -3");
        scenario.sweep->predictOnly = true;
        scenario.trials = 1;
        m_lab.openFinished(scenario);
        click("phaseStart");
        QElapsedTimer sinceTick;
        qint64 largest = 0;
        QTimer ticks;
        std::set<int> seen;
        connect(&ticks, &QTimer::timeout, this, [&] {
            largest = std::max(largest, sinceTick.restart());
            seen.insert(known());
        });
        sinceTick.start();
        ticks.start(5);
        QTRY_COMPARE_WITH_TIMEOUT(sweeping(), SweepActivity::Finished, kPatience);
        qInfo("largest gap %lld ms", largest);
        QVERIFY2(seen.size() > 2, "nothing was to be seen before the end");
        QCOMPARE(known(), 1600);
    }

    void aScenarioThatWasChangedSinceIsSaidToBe() {
        m_lab.openFinished(withSweep({rowsFrom(48, 144, 3)}));
        click("sweepStart");
        QTRY_COMPARE_WITH_TIMEOUT(sweeping(), SweepActivity::Finished, kPatience);
        const auto note = [this] { return panel<SweepPanel>().plot().note; };
        QVERIFY(!note().contains(QStringLiteral("was changed")));
        m_lab.type(kSnr, QStringLiteral("15"));
        QTRY_VERIFY_WITH_TIMEOUT(note().contains(QStringLiteral("was changed")), kPatience);
        m_lab.trigger("undo");
        QTRY_VERIFY_WITH_TIMEOUT(!note().contains(QStringLiteral("was changed")), kPatience);
    }

    /// Nothing was computed: the picture is empty, and can be copied all the same.
    void emptyTabsCanBeCopied() {
        m_lab.openFinished(smallScenario());
        const QList<ChartPage*> empty = {&panel<SweepPanel>(), &panel<PhasePanel>()};
        for (ChartPage* page : empty) {
            charts().choose(page);
            QGuiApplication::clipboard()->clear();
            m_lab.window->findChild<QAction*>(QStringLiteral("copyFigure"))->trigger();
            QVERIFY(QGuiApplication::clipboard()->mimeData()->hasImage());
        }
    }

    void theHelpMenuHasAPageOnSweeps() {
        m_lab.openFinished(smallScenario());
        m_lab.window->findChild<QAction*>(QStringLiteral("sweepHelp"))->trigger();
        auto* dialog = m_lab.window->findChild<HelpDialog*>();
        QVERIFY(dialog != nullptr && dialog->isVisible());
        auto* page = dialog->findChild<QTextEdit*>();
        QVERIFY(page != nullptr);
        QVERIFY(page->toPlainText().contains(QStringLiteral("onsager-cli sweep")));
    }
};

ONSAGER_WINDOW_TEST(SweepsInWindowTest)
#include "sweeps_in_window_test.moc"
