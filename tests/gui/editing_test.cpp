// SPDX-License-Identifier: GPL-3.0-or-later
// Changing a scenario in the window: typing, dragging, refusals, undo.
#include "tests/support/laboratory.h"
#include "tests/support/test_program.h"
#include "ui/panels/convergence_panel.h"
#include "ui/widgets/layer_card.h"

#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QPointer>
#include <QScrollArea>
#include <QSlider>
#include <QTest>

#include <algorithm>

using namespace onsager;

class EditingTest : public QObject {
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

    void changingSnrByKeyboardWhileRunningStartsAnew() {
        m_lab.open(longScenario());
        QTRY_VERIFY_WITH_TIMEOUT(m_lab.halfIterations() > 0, kPatience);
        const auto run = m_lab.window->controller().currentRun();
        auto* box = m_lab.inControl<NumberBox>(kSnr);
        box->setFocus();
        QTest::keyClick(box, Qt::Key_Up);
        QCOMPARE(m_lab.snr(), 10.5);
        QVERIFY(m_lab.window->controller().currentRun() > run);
        QTRY_VERIFY_WITH_TIMEOUT(m_lab.window->controller().latest()
                                     && m_lab.window->controller().latest()->run
                                            == m_lab.window->controller().currentRun()
                                     && m_lab.halfIterations() > 0,
                                 kPatience);
        QCOMPARE(m_lab.activity(), Activity::Running);
        QVERIFY(m_lab.window->controller().latest()->result->scenario
                == m_lab.window->document().scenario());
    }

    void draggingTheSliderMovesThePredictionAndReleaseRuns() {
        m_lab.openFinished(smallScenario());
        auto* slider = m_lab.inControl<QSlider>(kSnr);
        const int y = slider->height() / 2;
        const auto xOf = [&](double part) { return int(8 + part * (slider->width() - 16)); };
        const double from = double(slider->value()) / slider->maximum();
        QSet<double> drawn;
        connect(&m_lab.window->controller(), &RunController::latestChanged, this, [&] {
            const auto latest = m_lab.window->controller().latest();
            if (latest && latest->result) {
                const auto& last = latest->result->scenario.layers.back();
                const auto& channel = std::get<OutputLayer>(last).channel;
                drawn.insert(*std::get<CommitteeOutput>(channel).noise.snrDb);
            }
        });
        QTest::mousePress(slider, Qt::LeftButton, {}, {xOf(from), y});
        QVERIFY(slider->isSliderDown());
        for (int tick = 1; tick <= 20; ++tick) {
            QTest::mouseMove(slider, {xOf(from + tick * 0.02), y});
            if (tick % 5 == 0) {  // the picture moves while the slider is dragged
                QTRY_VERIFY_WITH_TIMEOUT(drawn.contains(m_lab.snr()), kPatience);
            }
        }
        QVERIFY(drawn.size() >= 4);
        QTest::mouseRelease(slider, Qt::LeftButton, {}, {xOf(from + 0.4), y});
        QVERIFY(m_lab.snr() > 20.0);
        QTRY_COMPARE_WITH_TIMEOUT(m_lab.activity(), Activity::Finished, kPatience);
        QVERIFY(m_lab.window->controller().latest()->result->scenario
                == m_lab.window->document().scenario());
        QVERIFY(m_lab.window->controller().latest()->result->complete);
    }

    void clickingACardShowsItsKeys() {
        m_lab.open(smallScenario());
        auto* inspector = m_lab.window->findChild<InspectorPanel*>();
        const auto cards = m_lab.window->findChildren<LayerCard*>();
        QCOMPARE(cards.size(), 3);
        QVERIFY(inspector->control(QStringLiteral("layers.2.activation")) != nullptr);
        QTest::mouseClick(cards[0], Qt::LeftButton);
        QVERIFY(inspector->control(QStringLiteral("layers.0.variance")) != nullptr);
        QVERIFY(inspector->control(QStringLiteral("layers.2.activation")) == nullptr);
        QTest::keyClick(cards[0], Qt::Key_Right);
        QTRY_VERIFY_WITH_TIMEOUT(
            inspector->control(QStringLiteral("layers.1.matrix.kind")) != nullptr, kPatience);
        QVERIFY(cards[1]->isChecked());
    }

    void controlsOfTheExperimentStayWhenAnotherCardIsChosen() {
        m_lab.openFinished(smallScenario());
        const QPointer<FormControl> tolerance =
            m_lab.control(QStringLiteral("algorithm.tolerance"));
        const QPointer<FormControl> snrControl = m_lab.control(QStringLiteral("layers.2.snrDb"));
        QVERIFY(tolerance && snrControl);
        auto* content =
            m_lab.window->findChild<InspectorPanel*>()->findChild<QScrollArea*>()->widget();
        const QList<QWidget*> before = content->findChildren<QWidget*>();
        QTest::mouseClick(m_lab.window->findChildren<LayerCard*>()[0], Qt::LeftButton);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QCOMPARE(m_lab.control(QStringLiteral("algorithm.tolerance")), tolerance.data());
        QVERIFY(snrControl.isNull());

        // From top to bottom of the panel, which scrolls on the way, whichever controls are new.
        m_lab.inControl<NumberBox>(QStringLiteral("layers.0.rows"))->setFocus();
        QList<int> places;
        int kept = 0;
        while (content->isAncestorOf(QApplication::focusWidget())) {
            QWidget* reached = QApplication::focusWidget();
            places.append(reached->mapTo(content, QPoint()).y());
            kept += before.contains(reached) ? 1 : 0;
            QTest::keyClick(reached, Qt::Key_Tab);
            QVERIFY(places.size() < before.size());
        }
        QVERIFY(kept > 0 && kept < places.size());
        int backwards = 0;
        for (int i = 1; i < places.size(); ++i) {
            backwards += places[i] + 30 < places[i - 1] ? 1 : 0;
        }
        QCOMPARE(backwards, 0);
    }

    void anEditOfTheStackSelectsItsLayer() {
        m_lab.openFinished(smallScenario());
        QCOMPARE(QGuiApplication::topLevelWindows().size(), 1);
        const auto checked = [this] {
            const auto cards = m_lab.window->findChildren<LayerCard*>();
            return std::find_if(cards.begin(), cards.end(),
                                [](auto* card) { return card->isChecked(); })
                   - cards.begin();
        };
        QTest::mouseClick(m_lab.window->findChildren<LayerCard*>()[0], Qt::LeftButton);
        m_lab.trigger("insertLayers");
        QCOMPARE(m_lab.window->document().scenario().layers.size(), std::size_t(5));
        QCOMPARE(checked(), 1);
        QVERIFY(m_lab.window->isActiveWindow());
        QVERIFY(m_lab.control(QStringLiteral("layers.1.matrix.kind")) != nullptr);
        m_lab.trigger("moveRight");
        QCOMPARE(checked(), 3);
        QVERIFY(m_lab.control(QStringLiteral("layers.3.matrix.kind")) != nullptr);
    }

    void whatCannotBeRunSaysSoOnItsCardUntilItIsCured() {
        m_lab.openFinished(smallScenario());
        auto* card = m_lab.window->findChildren<LayerCard*>()[0];
        QTest::mouseClick(card, Qt::LeftButton);
        const auto choose = [&](const char* path, const QString& title) {
            auto* list = m_lab.inControl<QComboBox>(QLatin1String(path));
            list->setCurrentIndex(list->findText(title));
        };
        choose("layers.0.kind", QStringLiteral("Binary ±1"));
        QCOMPARE(m_lab.activity(), Activity::Blocked);
        QVERIFY(card->accessibleName().contains(QStringLiteral("No MAP estimator")));
        QVERIFY(card->toolTip().contains(QStringLiteral("choose estimation mmse")));
        QVERIFY(!m_lab.button("run")->isEnabled() && !m_lab.button("step")->isEnabled());
        QVERIFY(m_lab.button("run")->toolTip().contains(QStringLiteral("choose estimation mmse")));
        QVERIFY(m_lab.window->convergence().plot().curves.isEmpty());
        QVERIFY(m_lab.window->convergence().plot().note.contains(QStringLiteral("mmse")));
        QTest::qWait(100);
        QCOMPARE(m_lab.activity(), Activity::Blocked);
        auto* inspector = m_lab.window->findChild<InspectorPanel*>();
        QVERIFY(inspector->control(QStringLiteral("layers.0.probability")) != nullptr);

        for (QAbstractButton* one : m_lab.window->findChildren<QAbstractButton*>()) {
            if (one->text() == QStringLiteral("MMSE")) {
                QTest::mouseClick(one, Qt::LeftButton);
            }
        }
        QCOMPARE(m_lab.activity(), Activity::Running);
        QVERIFY(m_lab.button("run")->isEnabled());
        QVERIFY(!card->accessibleName().contains(QStringLiteral("estimator")));
    }

    void aListIsRefusedOnItsOwnLine() {
        Scenario scenario = smallScenario();
        scenario.estimation = Estimation::Mmse;
        std::get<PriorLayer>(scenario.layers[0]).law =
            DiscretePrior{{{-1.0, 0.0}, {1.0, 0.0}}, {1.0, 1.0}};
        m_lab.open(scenario);
        QTest::mouseClick(m_lab.window->findChildren<LayerCard*>()[0], Qt::LeftButton);
        const QString path = QStringLiteral("layers.0.points");
        auto* box = m_lab.inControl<QLineEdit>(path);
        box->setFocus();
        box->selectAll();
        QTest::keyClicks(box, QStringLiteral("[1, 2, 3]"));
        QTest::keyClick(box, Qt::Key_Return);
        auto* inspector = m_lab.window->findChild<InspectorPanel*>();
        QVERIFY(!inspector->control(path)->problem().isEmpty());
        box->selectAll();
        QTest::keyClicks(box, QStringLiteral("[1, 2], [3, 4], [5, 6]"));
        QTest::keyClick(box, Qt::Key_Return);
        QVERIFY(inspector->control(path)->problem().isEmpty());
        const auto& prior = std::get<PriorLayer>(m_lab.window->document().scenario().layers[0]);
        QCOMPARE(std::get<DiscretePrior>(prior.law).weights.size(), std::size_t(3));
    }

    void absurdValuesAreRefusedWithTheEnginesSentence() {
        m_lab.openFinished(smallScenario());
        const Scenario before = m_lab.window->document().scenario();
        auto* inspector = m_lab.window->findChild<InspectorPanel*>();
        for (const char* text :
             {"99999", "-1e400", "abc", "1e308", "nan", "inf", "0x10", "rs Rows", "10 000 m"}) {
            m_lab.type(kSnr, QString::fromUtf8(text));
            QVERIFY2(inspector->control(kSnr)->problem().startsWith(kSnr), text);
            QCOMPARE(m_lab.inControl<NumberBox>(kSnr)->text(), QString::fromUtf8(text));
        }
        m_lab.type(QStringLiteral("columns"), QStringLiteral("999999999999"));
        m_lab.type(QStringLiteral("layers.1.rows"), QStringLiteral("0"));
        m_lab.type(QStringLiteral("algorithm.damping"), QStringLiteral("-3"));
        for (const char* path : {"columns", "layers.1.rows", "algorithm.damping"}) {
            QVERIFY2(!inspector->control(QLatin1String(path))->problem().isEmpty(), path);
        }
        QVERIFY(m_lab.window->document().scenario() == before);
        QCOMPARE(m_lab.activity(), Activity::Finished);

        m_lab.type(kSnr, QStringLiteral("20"));
        QVERIFY(inspector->control(kSnr)->problem().isEmpty());
        QCOMPARE(m_lab.snr(), 20.0);
        QVERIFY(!inspector->control(QStringLiteral("columns"))->problem().isEmpty());
    }

    void escapeTakesBackWhatWasTypedBeforeItCancels() {
        m_lab.open(longScenario());
        QTRY_VERIFY_WITH_TIMEOUT(m_lab.halfIterations() > 0, kPatience);
        m_lab.type(kSnr, QStringLiteral("rs"));
        auto* box = m_lab.inControl<NumberBox>(kSnr);
        QTest::keyClick(box, Qt::Key_Escape);
        QVERIFY(!box->text().contains(QStringLiteral("rs")));
        QVERIFY(m_lab.window->findChild<InspectorPanel*>()->control(kSnr)->problem().isEmpty());
        QCOMPARE(m_lab.activity(), Activity::Running);
        QTest::keyClick(box, Qt::Key_Escape);
        QCOMPARE(m_lab.activity(), Activity::Cancelled);
    }

    void aRefusedSeedIsExplainedInTheBanner() {
        m_lab.open(smallScenario());
        auto* seed = m_lab.window->findChild<NumberBox*>(QStringLiteral("seed"));
        seed->setFocus();
        seed->selectAll();
        QTest::keyClicks(seed, QStringLiteral("-5"));
        QTest::keyClick(seed, Qt::Key_Return);
        QVERIFY2(m_lab.banner().startsWith(QStringLiteral("seed")), qPrintable(m_lab.banner()));
        seed->selectAll();
        QTest::keyClicks(seed, QStringLiteral("5"));
        QTest::keyClick(seed, Qt::Key_Return);
        QVERIFY(m_lab.banner().isEmpty());
        QCOMPARE(m_lab.window->document().scenario().seed, std::uint64_t(5));
    }

    void everyChangeIsTakenBackByKeyboard() {
        m_lab.open(smallScenario());
        const Scenario opened = m_lab.window->document().scenario();
        auto* slider = m_lab.inControl<QSlider>(kSnr);
        slider->setSliderDown(true);
        for (int step = 1; step <= 5; ++step) {
            slider->setSliderPosition(slider->value() + step);
        }
        slider->setSliderDown(false);
        const double dragged = m_lab.snr();
        QVERIFY(dragged != 10.0);
        m_lab.type(QStringLiteral("columns"), QStringLiteral("3"));
        QVERIFY(m_lab.window->isWindowModified());
        auto* undo = m_lab.window->findChild<QAction*>(QStringLiteral("undo"));
        QVERIFY2(undo->text().contains(QStringLiteral("Columns d")), qPrintable(undo->text()));

        // The focus is still in the box, which has nothing of its own to take back.
        QWidget* box = QApplication::focusWidget();
        QTest::keyClick(box, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(m_lab.window->document().scenario().columns, 2);
        QTest::keyClick(box, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(m_lab.snr(), 10.0);
        QVERIFY(m_lab.window->document().scenario() == opened);
        QVERIFY(!m_lab.window->isWindowModified());
        QVERIFY(!undo->isEnabled());
        QTest::keyClick(box, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(m_lab.snr(), dragged);
        QCOMPARE(m_lab.activity(), Activity::Running);
    }

    void undoInABoxTakesBackWhatIsBeingTypedFirst() {
        m_lab.open(smallScenario());
        m_lab.type(kSnr, QStringLiteral("20"));
        auto* box = m_lab.inControl<NumberBox>(kSnr);
        box->selectAll();
        QTest::keyClicks(box, QStringLiteral("3"));
        QTest::keyClick(box, Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(box->text().startsWith(QStringLiteral("20")));
        QCOMPARE(m_lab.snr(), 20.0);
    }

    void theTabKeyReachesEveryControlOfTheInspector() {
        m_lab.open(smallScenario());
        QSet<QWidget*> reached;
        m_lab.window->setFocus();
        for (int i = 0; i < 200; ++i) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            reached.insert(QApplication::focusWidget());
        }
        for (const char* path : {"layers.2.snrDb", "layers.1.rows", "columns",
                                 "algorithm.iterations", "algorithm.damping"}) {
            QVERIFY2(reached.contains(m_lab.inControl<NumberBox>(QLatin1String(path))), path);
            QVERIFY2(reached.contains(m_lab.inControl<QSlider>(QLatin1String(path))), path);
        }
        QVERIFY(reached.contains(m_lab.button("run")));
    }
};

ONSAGER_WINDOW_TEST(EditingTest)
#include "editing_test.moc"
