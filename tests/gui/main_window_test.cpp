// SPDX-License-Identifier: GPL-3.0-or-later
// The window as a person uses it, in a locale with a decimal point and in one with a comma.
#include "ui/main_window.h"

#include "tests/support/laboratory.h"
#include "tests/support/test_program.h"
#include "tests/support/vamp_settings.h"
#include "ui/panels/convergence_panel.h"
#include "ui/panels/estimates_panel.h"
#include "ui/panels/key_map.h"
#include "ui/panels/transport_bar.h"
#include "ui/widgets/layer_card.h"

#include <QLabel>
#include <QPointer>
#include <QSlider>
#include <QTest>

#include <memory>

using namespace onsager;

class MainWindowTest : public QObject {
    Q_OBJECT

private:
    Laboratory m_lab;

private Q_SLOTS:
    void initTestCase_data() { Laboratory::addLocales(); }
    void init() {
        QFETCH_GLOBAL(bool, german);
        m_lab.prepare(german);
    }
    void cleanup() { m_lab.close(); }

    void itOpensRunningAndShowsPredictionAndMeasurement() {
        m_lab.window = std::make_unique<MainWindow>();
        m_lab.window->show();
        QCOMPARE(m_lab.activity(), Activity::Running);
        QTRY_VERIFY_WITH_TIMEOUT(!m_lab.window->convergence().plot().curves.isEmpty(), kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(m_lab.halfIterations() > 0, kPatience);
        QVERIFY(!m_lab.window->convergence().plot().note.isEmpty());
        QCOMPARE(m_lab.activity(), Activity::Running);
        QVERIFY(m_lab.window->controller().latest()->result->scenario
                == m_lab.window->document().scenario());
    }

    void aFileThatCannotBeOpenedLeavesTheDefaultRunning() {
        m_lab.window = std::make_unique<MainWindow>(QStringLiteral("no-such-preset"));
        m_lab.window->show();
        QVERIFY(m_lab.banner().contains(QStringLiteral("no-such-preset")));
        QCOMPARE(m_lab.activity(), Activity::Running);
    }

    void keysDriveTheRun() {
        m_lab.open(longScenario());
        QTRY_VERIFY_WITH_TIMEOUT(m_lab.halfIterations() > 0, kPatience);
        QTest::keyClick(m_lab.window.get(), Qt::Key_Space);
        QCOMPARE(m_lab.activity(), Activity::Paused);
        QTRY_VERIFY_WITH_TIMEOUT(m_lab.holds(), kPatience);
        const int reached = m_lab.halfIterations();
        QTest::keyClick(m_lab.window.get(), Qt::Key_S);
        QTRY_VERIFY_WITH_TIMEOUT(m_lab.holds() && m_lab.halfIterations() == reached + 1, kPatience);
        QTest::keyClick(m_lab.window.get(), Qt::Key_Right);
        QTRY_VERIFY_WITH_TIMEOUT(m_lab.holds() && m_lab.halfIterations() == reached + 2, kPatience);
        QTest::qWait(150);
        QCOMPARE(m_lab.halfIterations(), reached + 2);
        QTest::keyClick(m_lab.window.get(), Qt::Key_R);
        QCOMPARE(m_lab.activity(), Activity::Ready);
        QTRY_VERIFY_WITH_TIMEOUT(m_lab.holds() && m_lab.halfIterations() == 0, kPatience);
        QTest::keyClick(m_lab.window.get(), Qt::Key_Space);
        QCOMPARE(m_lab.activity(), Activity::Running);
        QTRY_VERIFY_WITH_TIMEOUT(m_lab.halfIterations() > 0, kPatience);
        QTest::keyClick(m_lab.window.get(), Qt::Key_Escape);
        QCOMPARE(m_lab.activity(), Activity::Cancelled);
        QTRY_COMPARE_WITH_TIMEOUT(m_lab.window->controller().latest()->phase, RunPhase::Cancelled,
                                  kPatience);
    }

    void buttonsDriveTheRun() {
        m_lab.open(longScenario());
        QTRY_VERIFY_WITH_TIMEOUT(m_lab.halfIterations() > 0, kPatience);
        QTest::mouseClick(m_lab.button("pause"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(m_lab.holds(), kPatience);
        QVERIFY(!m_lab.button("pause")->isEnabled());
        const int reached = m_lab.halfIterations();
        QTest::mouseClick(m_lab.button("step"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(m_lab.holds() && m_lab.halfIterations() == reached + 1, kPatience);
        QTest::mouseClick(m_lab.button("run"), Qt::LeftButton);
        QCOMPARE(m_lab.activity(), Activity::Running);
        QTRY_VERIFY_WITH_TIMEOUT(m_lab.halfIterations() > reached + 2, kPatience);
        QTest::mouseClick(m_lab.button("reset"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(m_lab.holds() && m_lab.halfIterations() == 0, kPatience);
    }

    void keysBelongToTheControlThatHasTheFocus() {
        m_lab.open(longScenario());
        QTRY_VERIFY_WITH_TIMEOUT(m_lab.halfIterations() > 0, kPatience);
        auto* slider = m_lab.inControl<QSlider>(kSnr);
        slider->setFocus();
        QTest::keyClick(slider, Qt::Key_Right);
        QCOMPARE(m_lab.snr(), 10.5);
        QCOMPARE(m_lab.activity(), Activity::Running);
        m_lab.button("reset")->setFocus();
        QTest::keyClick(m_lab.button("reset"), Qt::Key_Space);
        QCOMPARE(m_lab.activity(), Activity::Ready);
    }

    void aLockedSeedStaysAndAnUnlockedOneChangesAtRun() {
        m_lab.openFinished(smallScenario());
        const auto seed = m_lab.window->document().scenario().seed;
        QTest::mouseClick(m_lab.button("run"), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(m_lab.activity(), Activity::Finished, kPatience);
        QCOMPARE(m_lab.window->document().scenario().seed, seed);
        m_lab.window->findChild<TransportBar*>()->setSeedLocked(false);
        QTest::mouseClick(m_lab.button("reset"), Qt::LeftButton);
        QCOMPARE(m_lab.window->document().scenario().seed, seed);
        QTest::mouseClick(m_lab.button("run"), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(m_lab.activity(), Activity::Finished, kPatience);
        QTest::mouseClick(m_lab.button("run"), Qt::LeftButton);
        QVERIFY(m_lab.window->document().scenario().seed != seed);
        QTRY_COMPARE_WITH_TIMEOUT(m_lab.activity(), Activity::Finished, kPatience);
    }

    void theCardsLightUpWithThePassInWork() {
        m_lab.open(longScenario());
        const auto cards = m_lab.window->findChildren<LayerCard*>();
        QTRY_VERIFY_WITH_TIMEOUT(cards[1]->isLit(), kPatience);
        QVERIFY(cards[0]->isLit() != cards[2]->isLit());
        QTest::keyClick(m_lab.window.get(), Qt::Key_Escape);
        QTRY_VERIFY_WITH_TIMEOUT(!cards[1]->isLit(), kPatience);
    }

    void theHalfIterationsCanBeGoneBackTo() {
        m_lab.openFinished(smallScenario());
        auto* slider = m_lab.window->findChild<QSlider*>(QStringLiteral("momentSlider"));
        const auto cards = m_lab.window->findChildren<LayerCard*>();
        const auto cursor = [this] {
            return m_lab.window->convergence().plot().cursor.value_or(-1);
        };
        const int newest = 2 * vampOf(smallScenario()).iterations - 1;
        QCOMPARE(slider->value(), newest);
        QCOMPARE(slider->maximum(), newest);
        slider->setValue(3);
        QCOMPARE(cursor(), 3.0);
        QVERIFY(!cards[0]->isLit() && cards[1]->isLit() && cards[2]->isLit());
        m_lab.window->setFocus();
        QTest::keyClick(m_lab.window.get(), Qt::Key_Left);
        QCOMPARE(cursor(), 2.0);
        QVERIFY(cards[0]->isLit() && cards[1]->isLit() && !cards[2]->isLit());
        QTest::keyClick(m_lab.window.get(), Qt::Key_Right);
        QCOMPARE(cursor(), 3.0);
        QTest::keyClick(m_lab.window.get(), Qt::Key_Home);
        QCOMPARE(cursor(), 0.0);
        QCOMPARE(slider->value(), 0);
        QTest::keyClick(m_lab.window.get(), Qt::Key_End);
        QCOMPARE(cursor(), double(newest));
        QVERIFY(!cards[1]->isLit());
        slider->setValue(1);
        m_lab.type(kSnr, QStringLiteral("20"));
        QTRY_COMPARE_WITH_TIMEOUT(m_lab.activity(), Activity::Finished, kPatience);
        QCOMPARE(cursor(), double(newest));
    }

    void stepsLightUpWhatTheyMade() {
        m_lab.openFinished(smallScenario());
        QTest::mouseClick(m_lab.button("reset"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(m_lab.holds(), kPatience);
        auto* slider = m_lab.window->findChild<QSlider*>(QStringLiteral("momentSlider"));
        QVERIFY(!slider->isEnabled());
        const auto cards = m_lab.window->findChildren<LayerCard*>();
        QTest::mouseClick(m_lab.button("step"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(m_lab.holds() && m_lab.halfIterations() == 1, kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(cards[0]->isLit() && !cards[2]->isLit(), kPatience);
        QVERIFY(slider->isEnabled());
        QTest::mouseClick(m_lab.button("step"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(m_lab.holds() && m_lab.halfIterations() == 2, kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(!cards[0]->isLit() && cards[2]->isLit(), kPatience);
        slider->setValue(slider->maximum());
        QCOMPARE(slider->value(), 1);
    }

    void aFailureIsExplainedAndItsRemedyRunsAgain() {
        // So strict a factor takes the first sampling error of the power for a divergence.
        Scenario scenario = smallScenario();
        scenario.trials = 20;
        vampOf(scenario).divergenceFactor = 1.0001;
        std::get<OutputLayer>(scenario.layers[2]).channel =
            CommitteeOutput{Activation::Identity, GivenSecondLayer{{{1.0, 0.0}, {0.0, 1.0}}},
                            OutputNoise{{}, {}, 40.0}};
        m_lab.openFinished(scenario);
        QVERIFY(m_lab.window->controller().latest()->result->stop.diverged > 0);
        QVERIFY2(m_lab.banner().contains(QStringLiteral("trials diverged")),
                 qPrintable(m_lab.banner()));
        const double damping = vampOf(m_lab.window->document().scenario()).damping;
        for (QAbstractButton* one : m_lab.window->findChildren<QAbstractButton*>()) {
            if (one->text().startsWith(QStringLiteral("Use damping"))) {
                QTest::mouseClick(one, Qt::LeftButton);
            }
        }
        QVERIFY(vampOf(m_lab.window->document().scenario()).damping < damping);
        QCOMPARE(m_lab.activity(), Activity::Running);
        QTRY_COMPARE_WITH_TIMEOUT(m_lab.activity(), Activity::Finished, kPatience);
    }

    void savingWritesTheFileItCameFrom() {
        m_lab.open(smallScenario());
        m_lab.type(kSnr, QStringLiteral("20"));
        QVERIFY(m_lab.window->isWindowModified());
        m_lab.window->findChild<QAction*>(QStringLiteral("save"))->trigger();
        QVERIFY(!m_lab.window->isWindowModified());
        const ScenarioDocument saved(m_lab.file->path());
        QVERIFY(saved.scenario() == m_lab.window->document().scenario());
    }

    void presetsReplaceTheScenario() {
        m_lab.open(smallScenario());
        QAction* preset = nullptr;
        for (QAction* action : m_lab.window->findChildren<QAction*>()) {
            if (action->text() == QStringLiteral("Two-layer learning, 15 dB")) {
                preset = action;
            }
        }
        QVERIFY(preset != nullptr);
        preset->trigger();
        QCOMPARE(m_lab.snr(), 15.0);
        QCOMPARE(m_lab.activity(), Activity::Running);
    }

    void closingInTheMiddleEndsTheRun() {
        Scenario scenario = longScenario();
        vampOf(scenario).iterations = 20000;  // longer than any test may take
        for (const int waitMs : {0, 20, 200}) {
            m_lab.open(scenario);
            QTest::qWait(waitMs);
            QCOMPARE(m_lab.activity(), Activity::Running);
            m_lab.window->close();
            m_lab.window.reset();
        }
    }

    void everyKeyIsOnTheSheet() {
        m_lab.open(smallScenario());
        QTest::keyClick(m_lab.window.get(), Qt::Key_F1);
        QPointer<KeyMap> map = m_lab.window->findChild<KeyMap*>();
        QVERIFY(map && map->isVisible() && map->geometry() == m_lab.window->rect());
        QString text;
        for (const QLabel* label : map->findChildren<QLabel*>()) {
            text += label->text() + QLatin1Char('\n');
        }
        for (const char* key : {"Ctrl+Z", "Space", "F5", "F9", "Ctrl+Right", "Del", "Ctrl+1", "P",
                                "F1", "Home", "Ctrl+S"}) {
            QVERIFY2(text.contains(QLatin1String(key)), key);
        }
        const auto run = m_lab.window->controller().currentRun();
        QTest::keyClick(map, Qt::Key_F9);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QVERIFY(map.isNull());
        QCOMPARE(m_lab.window->controller().currentRun(), run);
        QTest::keyClick(m_lab.window.get(), Qt::Key_2, Qt::ControlModifier);
        QVERIFY(m_lab.window->findChild<EstimatesPanel*>()->isVisible());
    }
};

ONSAGER_WINDOW_TEST(MainWindowTest)
#include "main_window_test.moc"
