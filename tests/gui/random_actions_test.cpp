// SPDX-License-Identifier: GPL-3.0-or-later
// Five hundred things a person might do in any order, at fixed seeds: nothing crashes, nothing stale
// is drawn, and in the end the window still runs a scenario to its end. How long it did not answer at
// worst is reported, not judged.
#include "tests/support/small_scenario.h"
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
#include <functional>
#include <memory>
#include <random>
#include <vector>

using namespace onsager;

class RandomActionsTest : public QObject {
    Q_OBJECT

private:
    static constexpr int kActions = 250;  ///< for each of two seeds
    static constexpr int kPatience = 120000;

    OwnSettings m_settings;
    std::mt19937 m_random;
    std::unique_ptr<ScenarioFile> m_file;
    std::unique_ptr<MainWindow> m_window;
    std::uint64_t m_drawnRun = 0;
    int m_stale = 0;
    QTimer m_ticks;
    QElapsedTimer m_sinceTick;
    qint64 m_largestGap = 0;  ///< ms without a turn of the event loop, opening windows aside

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
        m_window = std::make_unique<MainWindow>(m_file->path());
        m_drawnRun = 0;
        connect(&m_window->controller(), &RunController::latestChanged, this,
                &RandomActionsTest::inspectWhatIsDrawn);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_sinceTick.start();
    }

    void tick() { m_largestGap = std::max(m_largestGap, m_sinceTick.restart()); }

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
        static const std::vector<const char*> kLooks = {"earlier", "later",  "first",  "newest",
                                                        "chart1",  "chart2", "chart3", "pin",
                                                        "present", "keyMap"};
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

    void actOnce() {
        switch (below(24)) {
            case 14:
            case 15:
                return editStack();
            case 16:
                return dragCard();
            case 17:
                return typeShape();
            case 18:
            case 19:
                return trigger(below(3) == 0 ? "redo" : "undo");
            case 20:
            case 21:
                return lookAround();
            case 22:
                return scrub();
            case 23:
                return followLesson();
            case 0:
                return trigger("run");
            case 1:
                return trigger("pause");
            case 2:
                return trigger("step");
            case 3:
                return trigger("reset");
            case 4:
                return trigger("cancel");
            case 5:
                return trigger(below(2) == 0 ? "darkTheme" : "lightTheme");
            case 6:
            case 7:
                return drag();
            case 8:
                return type();
            case 9:
                return pressKey();
            case 10:
                return choose();
            case 11:
                return press();
            case 12:
                return m_window->resize(760 + below(800), 520 + below(500));
            default:
                m_window->close();
                m_window.reset();
                return open();
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
            || scenario.algorithm.iterations > 50 || scenario.trials > 20
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
        QTest::failOnWarning(QRegularExpression(QStringLiteral("QChart|QAbstractAxis|QXYSeries")));
        m_random.seed(seed);
        m_stale = 0;
        m_largestGap = 0;
        connect(&m_ticks, &QTimer::timeout, this, &RandomActionsTest::tick, Qt::UniqueConnection);
        m_ticks.start(1);
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
        trigger("reset");
        trigger("run");
        QTRY_VERIFY_WITH_TIMEOUT(m_window->controller().activity() == Activity::Finished,
                                 kPatience);
        qInfo("largest gap of the event loop: %lld ms", static_cast<long long>(m_largestGap));
        QCOMPARE(m_stale, 0);
        const auto latest = m_window->controller().latest();
        QVERIFY(latest->result->complete);
        QVERIFY(latest->result->scenario == m_window->document().scenario());
        m_window.reset();
    }
};

QTEST_MAIN(RandomActionsTest)
#include "random_actions_test.moc"
