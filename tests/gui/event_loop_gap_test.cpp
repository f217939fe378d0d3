// SPDX-License-Identifier: GPL-3.0-or-later
// How soon the first dot is there, and how long the window does not answer while the engine keeps
// every core busy. Both are reported, not judged: they depend on what else the machine does.
#include "engine/io/scenario_file.h"
#include "engine/io/scenario_json.h"
#include "tests/support/patience.h"
#include "tests/support/small_scenario.h"
#include "tests/support/test_program.h"
#include "tests/support/vamp_settings.h"
#include "tests/support/window_fixture.h"
#include "ui/main_window.h"
#include "ui/models/convergence_plot.h"
#include "ui/panels/convergence_panel.h"
#include "ui/panels/inspector_panel.h"
#include "ui/widgets/form_control.h"

#include <QElapsedTimer>
#include <QFile>
#include <QSlider>
#include <QTest>
#include <QTimer>

#include <algorithm>
#include <ctime>
#include <unistd.h>
#include <vector>

using namespace onsager;

class EventLoopGapTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// First of all: libraries and fonts are loaded as in a program that has just been started.
    void timeFromStartToTheFirstDot() {
        MainWindow window;
        window.show();
        QTRY_VERIFY_WITH_TIMEOUT(window.controller().latest()
                                     && window.controller().latest()->result
                                     && newestMeasured(*window.controller().latest()->result),
                                 kPatience);
        qInfo("from the start of the process to the first measured dot: %.2f s",
              secondsSinceProcessStart());
    }

    void gapsOfTheEventLoopDuringARun() {
        Scenario scenario = scenarioFrom(readScenarioDocument("two-layer-10db"));
        scenario.trials = 4;
        vampOf(scenario).iterations = 8;
        const ScenarioFile file(scenario);
        MainWindow window(file.path());
        window.resize(1280, 800);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window, kPatience));

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

        QTRY_COMPARE_WITH_TIMEOUT(window.controller().activity(), Activity::Finished, kPatience);
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
    static double secondsSinceProcessStart() {
        QFile stat(QStringLiteral("/proc/self/stat"));
        if (!stat.open(QIODevice::ReadOnly)) {
            return 0.0;
        }
        constexpr int kStartTime = 19;  // fields behind the name of the program
        const QByteArray fields = stat.readAll();
        const QByteArray start = fields.mid(fields.lastIndexOf(')') + 2).split(' ').at(kStartTime);
        timespec now{};
        clock_gettime(CLOCK_BOOTTIME, &now);
        return double(now.tv_sec) + 1e-9 * double(now.tv_nsec)
               - start.toDouble() / double(sysconf(_SC_CLK_TCK));
    }

    static void report(const char* when, double seconds, std::vector<double> gaps) {
        std::sort(gaps.begin(), gaps.end());
        qInfo("event loop %s (%.1f s): largest gap %.1f ms, 99 %% below %.1f ms, median %.1f ms",
              when, seconds, gaps.back(), gaps[gaps.size() * 99 / 100], gaps[gaps.size() / 2]);
    }

    OwnSettings m_settings;
};

ONSAGER_WINDOW_TEST(EventLoopGapTest)
#include "event_loop_gap_test.moc"
