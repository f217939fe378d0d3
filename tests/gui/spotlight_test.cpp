// SPDX-License-Identifier: GPL-3.0-or-later
// A presenter points at one curve after the other, and nothing moves where somebody asked for no motion.
#include "tests/support/laboratory.h"
#include "tests/support/test_program.h"
#include "ui/charts/plot_chart.h"
#include "ui/charts/plot_view.h"
#include "ui/models/plot_spotlight.h"
#include "ui/panels/chart_tabs.h"
#include "ui/panels/convergence_panel.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <memory>

using namespace onsager;

class SpotlightTest : public QObject {
    Q_OBJECT

private:
    Laboratory m_lab;

    [[nodiscard]] const PlotModel& shown() const {
        const auto* charts = m_lab.window->findChild<ChartTabs*>();
        return charts->current()->findChild<PlotView*>()->plot();
    }

    /// The series that is lit; -1 when none is, -2 when several are.
    [[nodiscard]] int lit() const {
        int found = -1;
        int dimmed = 0;
        for (int i = 0; i < shown().curves.size(); ++i) {
            dimmed += shown().curves[i].isDimmed ? 1 : 0;
            found = shown().curves[i].isDimmed ? found : i;
        }
        return dimmed == 0 ? -1 : dimmed + 1 == shown().curves.size() ? found : -2;
    }

    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const {
        QTest::keyClick(m_lab.window.get(), key, modifiers);
    }

private Q_SLOTS:
    void init() { m_lab.prepare(false); }
    void cleanup() { m_lab.close(); }

    void aPresenterPointsAtOneCurveAfterTheOther() {
        m_lab.openFinished(smallScenario());
        press(Qt::Key_F5);
        QVERIFY(m_lab.window->isFullScreen());
        const auto count = static_cast<int>(shown().curves.size());
        QVERIFY(count > 2);
        QCOMPARE(lit(), -1);
        for (int curve = 0; curve < count; ++curve) {
            press(Qt::Key_L);
            QCOMPARE(lit(), curve);
            QCOMPARE(shown().legend.front().text,
                     QStringLiteral("Spotlight: %1").arg(shown().curves[curve].name));
        }
        press(Qt::Key_L);
        QCOMPARE(lit(), 0);
        press(Qt::Key_L, Qt::ShiftModifier);
        QCOMPARE(lit(), count - 1);
    }

    /// Escape takes the light away first; only then it is what it is elsewhere.
    void escapeEndsTheSpotlightAndNotTheRun() {
        m_lab.open(longScenario());
        press(Qt::Key_F5);
        QTRY_VERIFY_WITH_TIMEOUT(shown().curves.size() > 1, kPatience);
        press(Qt::Key_L);
        QVERIFY(lit() >= 0);
        press(Qt::Key_Escape);
        QCOMPARE(lit(), -1);
        QVERIFY(m_lab.activity() != Activity::Cancelled && m_lab.window->isFullScreen());
        press(Qt::Key_Escape);
        QCOMPARE(m_lab.activity(), Activity::Cancelled);
    }

    void theLightGoesWithThePresentation() {
        m_lab.openFinished(smallScenario());
        press(Qt::Key_F5);
        press(Qt::Key_L);
        QCOMPARE(lit(), 0);
        press(Qt::Key_F5);
        QCOMPARE(lit(), -1);
    }

    void everyChartWithSeveralSeriesHasOne() {
        m_lab.openFinished(smallScenario());
        auto* charts = m_lab.window->findChild<ChartTabs*>();
        int pointed = 0;
        for (int chart = 0; chart < charts->count(); ++chart) {
            charts->choose(chart);
            const auto* view = charts->current()->findChild<PlotView*>();
            press(Qt::Key_L);
            if (view != nullptr) {
                QCOMPARE(view->hasSpotlight(), seriesCount(view->plot()) > 1);
                pointed += view->hasSpotlight() ? 1 : 0;
            }
            press(Qt::Key_Escape);
            QVERIFY(view == nullptr || !view->hasSpotlight());
        }
        QVERIFY(pointed >= 2);
    }

    /// The pictures of a run come at most twice in a second, and playback waits for its key.
    void withoutMotionEverythingGoesInSteps() {
        m_lab.open(longScenario());
        auto* reduced = m_lab.find<QAction>("reducedMotion");
        QVERIFY(!reduced->isChecked());
        QTRY_VERIFY_WITH_TIMEOUT(m_lab.halfIterations() > 3, kPatience);
        reduced->trigger();
        QCOMPARE(QApplication::cursorFlashTime(), 0);
        const QSignalSpy pictures(&m_lab.window->controller(), &RunController::latestChanged);
        QElapsedTimer clock;
        clock.start();
        QTRY_VERIFY_WITH_TIMEOUT(pictures.size() >= 3 || m_lab.activity() == Activity::Finished,
                                 kPatience);
        // Two of them are a step apart at least, however soon the run has ended.
        QVERIFY(clock.elapsed() >= (pictures.size() - 1) * RunController::kStepMs);
        m_lab.trigger("cancel");
        auto* play = m_lab.find<QAction>("playBack");
        play->trigger();
        QVERIFY(play->isChecked());
        play->trigger();
        QVERIFY(play->isChecked());
        m_lab.window = std::make_unique<MainWindow>(m_lab.file->path());
        QVERIFY(m_lab.find<QAction>("reducedMotion")->isChecked());
        m_lab.trigger("reducedMotion");
        QVERIFY(QApplication::cursorFlashTime() > 0);
    }
};

ONSAGER_WINDOW_TEST(SpotlightTest)
#include "spotlight_test.moc"
