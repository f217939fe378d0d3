// SPDX-License-Identifier: GPL-3.0-or-later
// Five hundred things a person might do in any order, at fixed seeds: nothing crashes, nothing stale
// is drawn, and in the end the window still runs a scenario to its end. How long it did not answer at
// worst, after which action, is reported, not judged.
#include "tests/support/patience.h"
#include "tests/support/small_scenario.h"
#include "tests/support/test_program.h"
#include "tests/support/vamp_settings.h"
#include "tests/support/window_fixture.h"
#include "ui/main_window.h"
#include "ui/models/convergence_plot.h"
#include "ui/panels/convergence_panel.h"
#include "ui/widgets/layer_card.h"
#include "ui/widgets/markdown_view.h"
#include "ui/widgets/number_box.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QSlider>
#include <QTest>
#include <QTimer>
#include <QUrl>

#include <algorithm>
#include <ctime>
#include <functional>
#include <map>
#include <memory>
#include <random>
#include <string>
#include <vector>

using namespace onsager;

class RandomActionsTest : public QObject {
    Q_OBJECT

private:
    static constexpr int kActions = 250;  ///< for each of two seeds

    OwnSettings m_settings;
    std::mt19937 m_random;
    std::unique_ptr<ScenarioFile> m_file;
    std::unique_ptr<MainWindow> m_window;
    std::uint64_t m_drawnRun = 0;
    int m_stale = 0;
    /// Without a turn of the event loop.
    struct Gap {
        double ms = 0.0;
        double processorMs = 0.0;  ///< of the window's thread; the rest others had
    };

    QTimer m_ticks;
    QElapsedTimer m_sinceTick;
    double m_processorAtTick = 0.0;
    const char* m_action = "";
    std::map<std::string, Gap> m_largestGaps;  ///< of each action, opening windows aside

    int below(int count) { return std::uniform_int_distribution<int>(0, count - 1)(m_random); }

    template <typename Widget>
    Widget* any() {
        QList<Widget*> found;
        for (Widget* widget : m_window->findChildren<Widget*>()) {
            if (widget->isVisible() && widget->isEnabled()) {
                found.append(widget);
            }
        }
        return found.isEmpty() ? nullptr : found[below(static_cast<int>(found.size()))];
    }

    void open() {
        m_ticks.stop();
        m_window = std::make_unique<MainWindow>(m_file->path());
        m_drawnRun = 0;
        connect(&m_window->controller(), &RunController::latestChanged, this,
                &RandomActionsTest::inspectWhatIsDrawn);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get(), kPatience));
        QTest::qWait(0);
        m_sinceTick.start();
        m_processorAtTick = processorMs();
        m_ticks.start(1);
    }

    static double processorMs() {
        timespec now{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
        return 1e3 * double(now.tv_sec) + 1e-6 * double(now.tv_nsec);
    }

    void tick() {
        const double processor = processorMs();
        const Gap gap{double(m_sinceTick.nsecsElapsed()) * 1e-6, processor - m_processorAtTick};
        Gap& largest = m_largestGaps[m_action];
        largest = gap.ms > largest.ms ? gap : largest;
        m_sinceTick.start();
        m_processorAtTick = processor;
    }

    void reportGaps() const {
        for (const auto& [action, gap] : m_largestGaps) {
            qInfo("largest gap of the event loop after \"%s\": %.0f ms, %.0f ms of them its own",
                  action.c_str(), gap.ms, gap.processorMs);
        }
    }

    /// Runs never go back, and the newest one is about the scenario that the window shows.
    void inspectWhatIsDrawn() {
        const auto latest = m_window->controller().latest();
        if (!latest) {
            return;
        }
        const bool goesBack = latest->run < m_drawnRun;
        m_drawnRun = latest->run;
        const bool isAnother = latest->run == m_window->controller().currentRun() && latest->result
                               && !(latest->result->scenario == m_window->document().scenario());
        m_stale += goesBack || isAnother ? 1 : 0;
    }

    void trigger(const char* action) {
        m_window->findChild<QAction*>(QLatin1String(action))->trigger();
    }

    void drag() {
        auto* slider = any<QSlider>();
        if (slider == nullptr) {
            return;
        }
        slider->setSliderDown(true);
        for (int move = below(6); move >= 0; --move) {
            slider->setSliderPosition(slider->minimum()
                                      + below(slider->maximum() - slider->minimum() + 1));
            QTest::qWait(below(30));
        }
        slider->setSliderDown(false);
    }

    void type() {
        static const std::vector<QString> kTexts = {
            "1",   "2",   "3",    "0.5", "10",   "100",  "-1", "abc",
            "",    "1e9", "-1e9", "64",  "1e-5", "0,25", " ",  "99999999999999999999",
            "nan", "5"};
        auto* box = any<NumberBox>();
        if (box == nullptr) {
            return;
        }
        box->setFocus();
        box->selectAll();
        QTest::keyClicks(box, kTexts[static_cast<std::size_t>(below(int(kTexts.size())))]);
        QTest::keyClick(box, below(3) == 0 ? Qt::Key_Escape : Qt::Key_Return);
    }

    void pressKey() {
        static const std::vector<Qt::Key> kKeys = {Qt::Key_Space, Qt::Key_S,     Qt::Key_Right,
                                                   Qt::Key_R,     Qt::Key_Up,    Qt::Key_Down,
                                                   Qt::Key_Tab,   Qt::Key_Escape};
        QWidget* target = QApplication::focusWidget();
        target = target != nullptr && target->window() == m_window.get() ? target : m_window.get();
        QTest::keyClick(target, kKeys[static_cast<std::size_t>(below(int(kKeys.size())))]);
    }

    void choose() {
        if (auto* list = any<QComboBox>()) {
            list->setCurrentIndex(below(list->count()));
        }
    }

    void press() {
        if (auto* button = any<QAbstractButton>()) {
            QTest::mouseClick(button, Qt::LeftButton);
        }
    }

    void editStack() {
        static const std::vector<const char*> kEdits = {"insertLayers", "duplicateLayers",
                                                        "removeLayers", "moveLeft",
                                                        "moveRight",    "removeLayers"};
        if (auto* card = any<LayerCard>()) {
            QTest::mouseClick(card, Qt::LeftButton, {}, QPoint(8, 8));
        }
        trigger(kEdits[static_cast<std::size_t>(below(int(kEdits.size())))]);
    }

    void dragCard() {
        auto* card = any<LayerCard>();
        if (card == nullptr) {
            return;
        }
        const QPoint from(20, 10);
        const QPoint to = from + QPoint(below(900) - 450, below(60) - 30);
        QTest::mousePress(card, Qt::LeftButton, {}, from);
        QTest::mouseMove(card, (from + to) / 2);
        QTest::mouseMove(card, to);
        QTest::mouseRelease(card, Qt::LeftButton, {}, to);
    }

    void typeShape() {
        static const std::vector<QString> kShapes = {"30", "20 x 2", "0", "abc", "40 × 1", "5 5 5"};
        trigger("editShape");
        QWidget* line = QApplication::focusWidget();
        if (qobject_cast<QLineEdit*>(line) != nullptr) {
            QTest::keyClicks(line, kShapes[static_cast<std::size_t>(below(int(kShapes.size())))]);
            QTest::keyClick(line, below(4) == 0 ? Qt::Key_Escape : Qt::Key_Return);
        }
    }

    void lookAround() {
        static const std::vector<const char*> kLooks = {"earlier", "later",  "first",   "newest",
                                                        "chart1",  "chart2", "chart3",  "pin",
                                                        "present", "keyMap", "splitOff"};
        trigger(kLooks[static_cast<std::size_t>(below(int(kLooks.size())))]);
    }

    void scrub() {
        auto* slider = m_window->findChild<QSlider*>(QStringLiteral("momentSlider"));
        for (int move = below(5); move >= 0; --move) {
            slider->setValue(below(slider->maximum() + 1));
            QTest::qWait(below(10));
        }
    }

    void followLesson() {
        auto* page = m_window->findChild<MarkdownView*>();
        Q_EMIT page->anchorClicked(QUrl(QStringLiteral(
            "setup:?layers.0.rows=30&layers.1.rows=60&columns=2&algorithm.iterations=5")));
    }

    struct Action {
        const char* name;
        int weight;
        std::function<void()> act;
    };

    [[nodiscard]] std::vector<Action> actions() {
        const auto press = [this](const char* action) {
            return [this, action] { trigger(action); };
        };
        return {{"run", 1, press("run")},
                {"pause", 1, press("pause")},
                {"step", 1, press("step")},
                {"reset", 1, press("reset")},
                {"cancel", 1, press("cancel")},
                {"theme", 1, [this] { trigger(below(2) == 0 ? "darkTheme" : "lightTheme"); }},
                {"drag a slider", 2, [this] { drag(); }},
                {"type", 1, [this] { type(); }},
                {"key", 1, [this] { pressKey(); }},
                {"choose from a list", 1, [this] { choose(); }},
                {"press a button", 1, [this] { this->press(); }},
                {"resize", 1, [this] { m_window->resize(760 + below(800), 520 + below(500)); }},
                {"edit the stack", 2, [this] { editStack(); }},
                {"drag a card", 1, [this] { dragCard(); }},
                {"type a shape", 1, [this] { typeShape(); }},
                {"undo, redo", 2, [this] { trigger(below(3) == 0 ? "redo" : "undo"); }},
                {"look around", 2, [this] { lookAround(); }},
                {"scrub", 1, [this] { scrub(); }},
                {"follow a lesson", 1, [this] { followLesson(); }},
                {"close and open", 1, [this] {
                     m_window->close();
                     m_window.reset();
                     open();
                 }}};
    }

    void actOnce() {
        const std::vector<Action> all = actions();
        int weights = 0;
        for (const Action& action : all) {
            weights += action.weight;
        }
        int drawn = below(weights);
        for (const Action& action : all) {
            drawn -= action.weight;
            if (drawn < 0) {
                m_action = action.name;
                return action.act();
            }
        }
    }

    /// Rows and iterations that were dragged to their ends would take the test minutes.
    void keepSmall() {
        const Scenario& scenario = m_window->document().scenario();
        int rows = 0;
        for (int layer = 0; layer < int(scenario.layers.size()); ++layer) {
            rows = std::max(rows, rowsOf(scenario, layer));
        }
        if (rows > 400 || scenario.layers.size() > 7 || scenario.columns > 4
            || vampOf(scenario).iterations > 50 || scenario.trials > 20
            || scenario.prediction.samples > 2048) {
            m_window.reset();
            open();
        }
    }

private Q_SLOTS:
    void nothingCrashesAndNothingStaleIsDrawn_data() {
        QTest::addColumn<unsigned>("seed");
        QTest::newRow("seed 1") << 1U;
        QTest::newRow("seed 2") << 2U;
    }

    void nothingCrashesAndNothingStaleIsDrawn() {
        QFETCH(unsigned, seed);
        QTest::failOnWarning(QRegularExpression(
            QStringLiteral("QChart|QAbstractAxis|QXYSeries|QWidget::setTabOrder")));
        m_random.seed(seed);
        m_stale = 0;
        m_largestGaps.clear();
        connect(&m_ticks, &QTimer::timeout, this, &RandomActionsTest::tick, Qt::UniqueConnection);
        m_ticks.setTimerType(Qt::PreciseTimer);
        m_file = std::make_unique<ScenarioFile>(smallScenario());
        open();
        for (int action = 0; action < kActions; ++action) {
            actOnce();
            QTest::qWait(below(4) == 0 ? below(120) : 0);
            QCOMPARE(m_stale, 0);
            QCOMPARE(m_window->document().problems().size(),
                     problemsOf(m_window->document().scenario()).size());
            keepSmall();
        }
        if (!m_window->document().problems().empty()) {
            m_window.reset();
            open();
        }
        QTest::qWait(2 * RunController::kRestMs);
        m_action = "run";
        trigger("reset");
        trigger("run");
        QTRY_VERIFY_WITH_TIMEOUT(m_window->controller().activity() == Activity::Finished,
                                 kPatience);
        m_ticks.stop();
        reportGaps();
        QCOMPARE(m_stale, 0);
        const auto latest = m_window->controller().latest();
        QVERIFY(latest->result->complete);
        QVERIFY(latest->result->scenario == m_window->document().scenario());
        m_window.reset();
    }
};

ONSAGER_WINDOW_TEST(RandomActionsTest)
#include "random_actions_test.moc"
