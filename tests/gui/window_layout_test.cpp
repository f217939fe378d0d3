// SPDX-License-Identifier: GPL-3.0-or-later
// Where things stand in the window, what of it is remembered, and that all of it can be reached.
#include "ui/window_layout.h"

#include "tests/support/laboratory.h"
#include "tests/support/test_program.h"
#include "ui/charts/heat_map_grid.h"
#include "ui/charts/image_grid.h"
#include "ui/charts/phase_chart.h"
#include "ui/charts/plot_chart.h"
#include "ui/panels/chart_tabs.h"
#include "ui/panels/convergence_panel.h"
#include "ui/panels/estimates_panel.h"
#include "ui/panels/messages_panel.h"
#include "ui/widgets/layer_card.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QMenuBar>
#include <QPointer>
#include <QPushButton>
#include <QSlider>
#include <QTabBar>
#include <QTest>
#include <QToolButton>

#include <memory>

using namespace onsager;

class WindowLayoutTest : public QObject {
    Q_OBJECT

private:
    Laboratory m_lab;

    /// Bits behind noise, swept along so many axes; a scenario with a free energy.
    static Scenario sweptBits(int axes) {
        Scenario scenario = smallScenario();
        AwgnOutput output;
        output.noise.variance = 0.2;
        scenario.columns = 1;
        scenario.estimation = Estimation::Mmse;
        scenario.layers = {PriorLayer{60, BinaryPrior{}}, LinearLayer{60, GaussianMatrix{}, {}},
                           OutputLayer{output}};
        scenario.sweep.emplace();
        scenario.sweep->axes = {{"layers.1.rows", SweepRange{40, 80, 3, false}}};
        if (axes == 2) {
            scenario.sweep->axes.push_back(
                {"layers.2.noiseVariance", SweepRange{0.1, 0.3, 3, false}});
        }
        scenario.sweep->success = "nmseDb[0] < -3";
        return scenario;
    }

    /// The picture of the chart in front, without its sentence and its controls.
    [[nodiscard]] QWidget* shownPicture() const {
        const QWidget* page = m_lab.window->findChild<ChartTabs*>()->current();
        const auto shown = [page](auto* picture) {
            return picture != nullptr && picture->isVisible() && page->isAncestorOf(picture);
        };
        if (auto* plot = page->findChild<PlotChart*>(); shown(plot)) {
            return plot;
        }
        if (auto* grid = page->findChild<HeatMapGrid*>(); shown(grid)) {
            return grid;
        }
        if (auto* images = page->findChild<ImageGrid*>(); shown(images)) {
            return images;
        }
        auto* phase = page->findChild<PhaseChart*>();
        return shown(phase) ? phase : nullptr;
    }

    /// Once the layout has come to rest: a sentence that has just come is cut to its lines in a second pass.
    void requireHalf() const {
        auto* charts = m_lab.window->findChild<ChartTabs*>();
        const QString title = charts->titles()[charts->findChild<QTabBar*>()->currentIndex()];
        const int window = m_lab.window->height();
        const auto height = [this] {
            const QWidget* picture = shownPicture();
            return picture != nullptr ? picture->height() : 0;
        };
        QTRY_VERIFY2_WITH_TIMEOUT(2 * height() >= window, qPrintable(title), kPatience);
        qInfo("%s: %d of %d px, %.0f %%", qPrintable(title), height(), window,
              100.0 * height() / window);
    }

private Q_SLOTS:
    void initTestCase_data() { Laboratory::addLocales(); }
    void init() {
        QFETCH_GLOBAL(bool, german);
        m_lab.prepare(german);
    }
    void cleanup() { m_lab.close(); }

    void aPresentationIsOneKeyAway() {
        m_lab.openFinished(smallScenario());
        auto* inspector = m_lab.window->findChild<QWidget*>(QStringLiteral("inspectorDock"));
        auto* strip = m_lab.window->findChild<QWidget*>(QStringLiteral("layerStripDock"));
        auto* leave = m_lab.button("present");
        const QSize size = m_lab.window->size();
        QTest::keyClick(m_lab.window.get(), Qt::Key_F5);
        QVERIFY(m_lab.window->isFullScreen());
        QVERIFY(!inspector->isVisible() && !strip->isVisible());
        QVERIFY(!m_lab.window->menuBar()->isVisible() && leave->isVisible());
        const auto run = m_lab.window->controller().currentRun();
        QTest::keyClick(m_lab.window.get(), Qt::Key_Space);
        QVERIFY(m_lab.window->controller().currentRun() > run);
        QTest::keyClick(m_lab.window.get(), Qt::Key_F5);
        QVERIFY(inspector->isVisible() && strip->isVisible() && !leave->isVisible());
        QVERIFY(m_lab.window->menuBar()->isVisible() && !m_lab.window->isFullScreen());
        QTRY_COMPARE_WITH_TIMEOUT(m_lab.window->size(), size, kPatience);
        QTest::keyClick(m_lab.window.get(), Qt::Key_F5);
        QTest::mouseClick(leave, Qt::LeftButton);
        QVERIFY(inspector->isVisible());
    }

    void itRemembersAndResetsItsLayout() {
        m_lab.open(smallScenario());
        auto* dock = m_lab.window->findChild<QWidget*>(QStringLiteral("inspectorDock"));
        m_lab.window->findChild<QAction*>(QStringLiteral("darkTheme"))->trigger();
        dock->hide();
        m_lab.window->close();
        m_lab.window = std::make_unique<MainWindow>(m_lab.file->path());
        m_lab.window->show();
        dock = m_lab.window->findChild<QWidget*>(QStringLiteral("inspectorDock"));
        QVERIFY(!dock->isVisible());
        QVERIFY(m_lab.window->findChild<QAction*>(QStringLiteral("darkTheme"))->isChecked());
        m_lab.window->findChild<QAction*>(QStringLiteral("resetLayout"))->trigger();
        QVERIFY(dock->isVisible());
    }

    void aChartHasAWindowOfItsOwnAndStaysLive() {
        m_lab.openFinished(smallScenario());
        auto* charts = m_lab.window->findChild<ChartTabs*>();
        auto* panel = m_lab.window->findChild<EstimatesPanel*>();
        QTest::mouseDClick(charts->findChild<QTabBar*>(), Qt::LeftButton, {},
                           charts->findChild<QTabBar*>()->tabRect(1).center());
        QVERIFY(charts->isSplitOff(panel) && panel->isVisible() && panel->controls()->isVisible());
        QPointer<QWidget> window = panel->window();
        QVERIFY(window != m_lab.window.get());
        charts->choose(0);
        QVERIFY(m_lab.window->convergence().isVisible() && panel->isVisible());
        QVERIFY(QTest::qWaitForWindowActive(window, kPatience));

        // A key of the laboratory, in the other window; its chart follows.
        const auto run = m_lab.window->controller().currentRun();
        QTest::keyClick(window, Qt::Key_F9);
        QVERIFY(m_lab.window->controller().currentRun() > run);
        QTRY_COMPARE_WITH_TIMEOUT(m_lab.activity(), Activity::Finished, kPatience);
        m_lab.find<QSlider>("momentSlider")->setValue(0);
        QTRY_VERIFY_WITH_TIMEOUT(
            panel->plot().title.contains(QStringLiteral("forward, iteration 0")), kPatience);
        m_lab.trigger("copyTable");
        QCOMPARE(QApplication::clipboard()->text().count(QLatin1Char('\n')), 24 + 1);

        window->close();
        QVERIFY(!charts->isSplitOff(panel) && panel->window() == m_lab.window.get());
        QVERIFY(!panel->isVisible());
        charts->choose(panel);
        QVERIFY(panel->isVisible() && panel->controls()->isVisible());
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QVERIFY(window.isNull());
    }

    void everyChartCanBeSplitOffByKeyAndButton() {
        m_lab.openFinished(smallScenario());
        auto* charts = m_lab.window->findChild<ChartTabs*>();
        for (int chart = 0; chart < charts->count(); ++chart) {
            charts->choose(chart);
            QWidget* page = charts->current();
            QTest::keyClick(m_lab.window.get(), Qt::Key_W, Qt::ControlModifier | Qt::ShiftModifier);
            QVERIFY(charts->isSplitOff(page) && page->isVisible());
            QVERIFY(QTest::qWaitForWindowActive(page->window(), kPatience));
            QCOMPARE(charts->current(), page);
            QTest::keyClick(page->window(), Qt::Key_W, Qt::ControlModifier | Qt::ShiftModifier);
            QVERIFY(!charts->isSplitOff(page) && page->window() == m_lab.window.get());
            QVERIFY(page->isVisible());
            m_lab.window->activateWindow();
            QVERIFY(QTest::qWaitForWindowActive(m_lab.window.get(), kPatience));
            QTest::mouseClick(m_lab.button("splitOff"), Qt::LeftButton);
            QVERIFY(charts->isSplitOff(page) && !m_lab.button("splitOff")->isVisible());
        }
        m_lab.trigger("resetLayout");
        for (int chart = 0; chart < charts->count(); ++chart) {
            charts->choose(chart);
            QVERIFY(!charts->isSplitOff(charts->current()) && charts->current()->isVisible());
        }
    }

    void windowsOfChartsAreRemembered() {
        m_lab.openFinished(smallScenario());
        auto* charts = m_lab.window->findChild<ChartTabs*>();
        charts->splitOff(m_lab.window->findChild<MessagesPanel*>());
        m_lab.window->findChild<MessagesPanel*>()->window()->resize(700, 500);
        m_lab.window->close();
        m_lab.window = std::make_unique<MainWindow>(m_lab.file->path());
        m_lab.window->show();
        auto* panel = m_lab.window->findChild<MessagesPanel*>();
        QTRY_VERIFY_WITH_TIMEOUT(m_lab.window->findChild<ChartTabs*>()->isSplitOff(panel),
                                 kPatience);
        QCOMPARE(panel->window()->size(), QSize(700, 500));
        m_lab.trigger("resetLayout");
        m_lab.window->close();
        m_lab.window = std::make_unique<MainWindow>(m_lab.file->path());
        m_lab.window->show();
        QTest::qWait(50);
        panel = m_lab.window->findChild<MessagesPanel*>();
        QVERIFY(!m_lab.window->findChild<ChartTabs*>()->isSplitOff(panel));
    }

    void aPresentationLeavesWindowsOfChartsWhereTheyAre() {
        m_lab.openFinished(smallScenario());
        auto* charts = m_lab.window->findChild<ChartTabs*>();
        auto* panel = m_lab.window->findChild<EstimatesPanel*>();
        charts->splitOff(panel);
        const QSize size = panel->window()->size();
        const int text = QFontInfo(panel->controls()->findChild<QComboBox*>()->font()).pixelSize();
        m_lab.window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_lab.window.get(), kPatience));
        QTest::keyClick(m_lab.window.get(), Qt::Key_F5);
        QVERIFY(m_lab.window->isFullScreen() && panel->isVisible());
        QCOMPARE(panel->window()->size(), size);
        QTRY_VERIFY_WITH_TIMEOUT(
            QFontInfo(panel->controls()->findChild<QComboBox*>()->font()).pixelSize() > text,
            kPatience);
        QTest::keyClick(panel->window(), Qt::Key_F5);
        QVERIFY(!m_lab.window->isFullScreen() && charts->isSplitOff(panel));
    }

    /// In the smallest window, with every column of a wide signal to choose from.
    void noControlOfAChartIsCutOff() {
        Scenario scenario = smallScenario();
        scenario.columns = 4;
        m_lab.open(scenario);
        m_lab.window->resize(800, 600);
        auto* charts = m_lab.window->findChild<ChartTabs*>();
        int buttons = 0;
        for (int chart = 0; chart < charts->count(); ++chart) {
            charts->choose(chart);
            QCoreApplication::processEvents();
            for (const auto* button : charts->findChildren<QPushButton*>()) {
                if (button->isVisible()) {
                    ++buttons;
                    // The list takes the width of its word in a second pass.
                    QTRY_VERIFY2_WITH_TIMEOUT(
                        button->width() >= button->sizeHint().width(),
                        qPrintable(QStringLiteral("%1 of %2")
                                       .arg(button->text(), charts->titles()[chart])),
                        kPatience);
                }
            }
        }
        QVERIFY(buttons >= 2 * charts->count());
    }

    void theChartHasHalfOfTheHeight_data() {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<int>("axes");
        for (const int axes : {1, 2}) {
            QTest::addRow("800x600, %d axes", axes) << QSize(800, 600) << axes;
            QTest::addRow("1280x800, %d axes", axes) << QSize(1280, 800) << axes;
        }
    }

    /// On every tab, with a run, its free energy and a sweep to be seen, before and after the sweep.
    void theChartHasHalfOfTheHeight() {
        QFETCH(QSize, size);
        QFETCH(int, axes);
        m_lab.openFinished(sweptBits(axes));
        m_lab.window->resize(size);
        auto* charts = m_lab.window->findChild<ChartTabs*>();
        QTest::qWait(100);
        requireHalf();
        m_lab.find<QPushButton>(axes == 1 ? "sweepStart" : "phaseStart")->click();
        QTRY_COMPARE_WITH_TIMEOUT(m_lab.window->sweeps().activity(), SweepActivity::Finished,
                                  kPatience);
        for (int chart = 0; chart < charts->count(); ++chart) {
            charts->choose(chart);
            QTest::qWait(50);
            requireHalf();
            QCOMPARE(charts->findChild<QTabBar*>()->isVisible(), size.width() > 1000);
        }
        QCOMPARE(m_lab.window->size(), size);
    }

    void theInspectorFolds() {
        m_lab.openFinished(smallScenario());
        m_lab.window->resize(800, 600);
        QTest::qWait(100);
        auto* inspector = m_lab.find<QWidget>("inspectorDock");
        auto* fold = m_lab.find<QToolButton>("foldInspector");
        const int before = shownPicture()->width();
        QTest::mouseClick(fold, Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(shownPicture()->width() > before + 200, kPatience);
        QVERIFY(!inspector->isVisible());
        QTest::mouseClick(fold, Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(shownPicture()->width(), before, kPatience);
        QVERIFY(inspector->isVisible());
    }

    void everyInputHasAnAccessibleName() {
        m_lab.open(smallScenario());
        m_lab.window->resize(800, 600);
        int page = 0;
        for (LayerCard* card : m_lab.window->findChildren<LayerCard*>()) {
            QTest::mouseClick(card, Qt::LeftButton);
            m_lab.window->findChild<ChartTabs*>()->choose(page++);
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
            int inputs = 0;
            for (const QWidget* widget : m_lab.window->findChildren<QWidget*>()) {
                const bool isPart = widget->objectName().startsWith(QStringLiteral("qt_"));
                if (widget == m_lab.window.get() || widget->focusPolicy() == Qt::NoFocus
                    || widget->focusProxy() != nullptr || isPart) {
                    continue;
                }
                ++inputs;
                QVERIFY2(!widget->accessibleName().isEmpty(), widget->metaObject()->className());
            }
            QVERIFY(inputs > 20);
        }
    }
};

ONSAGER_WINDOW_TEST(WindowLayoutTest)
#include "window_layout_test.moc"
