// SPDX-License-Identifier: GPL-3.0-or-later
// How long the window does not answer while the engine keeps every core busy. The largest gap is
// reported, not judged: it depends on what else the machine does.
#include "tests/support/small_scenario.h"
#include "tests/support/window_fixture.h"
#include "ui/main_window.h"
#include "ui/panels/convergence_panel.h"
#include "ui/panels/inspector_panel.h"
#include "ui/widgets/form_control.h"

#include <QElapsedTimer>
#include <QSlider>
#include <QTest>
#include <QTimer>

#include <algorithm>
#include <vector>

using namespace onsager;

class EventLoopGapTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void gapsOfTheEventLoopDuringARun() {
        MainWindow window;
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));

        std::vector<double> gaps;
        QElapsedTimer clock;
        QTimer ticks;
        ticks.setTimerType(Qt::PreciseTimer);
        constexpr int kTickMs = 1;
        double last = 0.0;
        connect(&ticks, &QTimer::timeout, this, [&] {
            const double now = double(clock.nsecsElapsed()) * 1e-6;
            gaps.push_back(now - last);
            last = now;
        });
        clock.start();
        ticks.start(kTickMs);

        QTRY_COMPARE_WITH_TIMEOUT(window.controller().activity(), Activity::Finished, 120000);
        const double run = double(clock.elapsed()) / 1000.0;
        report("during a run", run, gaps);
        QVERIFY(window.controller().latest()->result->complete);
        QVERIFY(gaps.size() > 10);

        gaps.clear();
        auto* slider = window.findChild<InspectorPanel*>()
                           ->control(QStringLiteral("layers.2.snrDb"))
                           ->findChild<QSlider*>();
        const int start = slider->value();
        int pictures = 0;
        connect(&window.controller(), &RunController::latestChanged, this, [&] { ++pictures; });
        clock.restart();
        last = 0.0;
        slider->setSliderDown(true);
        for (int move = 0; move < 60; ++move) {
            slider->setSliderPosition(start + move % 30);
            QTest::qWait(16);
        }
        slider->setSliderDown(false);
        report("while a slider is dragged", double(clock.elapsed()) / 1000.0, gaps);
        qInfo("pictures drawn while dragging: %d", pictures);
        QVERIFY(pictures > 0);
    }

private:
    static void report(const char* when, double seconds, std::vector<double> gaps) {
        std::sort(gaps.begin(), gaps.end());
        qInfo("event loop %s (%.1f s): largest gap %.1f ms, 99 %% below %.1f ms, median %.1f ms",
              when, seconds, gaps.back(), gaps[gaps.size() * 99 / 100], gaps[gaps.size() / 2]);
    }

    OwnSettings m_settings;
};

QTEST_MAIN(EventLoopGapTest)
#include "event_loop_gap_test.moc"
