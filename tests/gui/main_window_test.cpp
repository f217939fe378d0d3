// SPDX-License-Identifier: GPL-3.0-or-later
// The window as a person uses it, in a locale with a decimal point and in one with a comma.
#include "ui/main_window.h"

#include "tests/support/small_scenario.h"
#include "tests/support/window_fixture.h"
#include "ui/models/agreement_sentence.h"
#include "ui/panels/chart_tabs.h"
#include "ui/panels/convergence_panel.h"
#include "ui/panels/estimates_panel.h"
#include "ui/panels/inspector_panel.h"
#include "ui/panels/key_map.h"
#include "ui/panels/message_banner.h"
#include "ui/panels/messages_panel.h"
#include "ui/panels/transport_bar.h"
#include "ui/widgets/form_control.h"
#include "ui/widgets/layer_card.h"
#include "ui/widgets/number_box.h"

#include <QAbstractButton>
#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QMimeData>
#include <QPointer>
#include <QSlider>
#include <QTabBar>
#include <QTableView>
#include <QTest>

#include <memory>

using namespace onsager;

namespace {

constexpr int kPatience = 60000;

const QString kSnr = QStringLiteral("layers.2.snrDb");

Scenario longScenario() {
    Scenario scenario = smallScenario();
    scenario.layers[1] = LinearLayer{20000, GaussianMatrix{}, {}};
    scenario.algorithm.iterations = 200;
    scenario.prediction.samples = 64;
    return scenario;
}

}  // namespace

class MainWindowTest : public QObject {
    Q_OBJECT

private:
    OwnSettings m_settings;
    std::unique_ptr<ScenarioFile> m_file;
    std::unique_ptr<MainWindow> m_window;

    void open(const Scenario& scenario) {
        m_file = std::make_unique<ScenarioFile>(scenario);
        m_window = std::make_unique<MainWindow>(m_file->path());
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }

    [[nodiscard]] Activity activity() const { return m_window->controller().activity(); }
    [[nodiscard]] int halfIterations() const {
        const auto latest = m_window->controller().latest();
        return latest ? latest->progress.halfIterations : 0;
    }
    [[nodiscard]] bool holds() const {
        const auto latest = m_window->controller().latest();
        return latest && latest->run == m_window->controller().currentRun()
               && latest->phase == RunPhase::Holding;
    }
    [[nodiscard]] double snr() const {
        const auto& output = std::get<OutputLayer>(m_window->document().scenario().layers.back());
        return *std::get<CommitteeOutput>(output.channel).noise.snrDb;
    }
    template <typename Widget>
    Widget* inControl(const QString& path) {
        return m_window->findChild<InspectorPanel*>()->control(path)->findChild<Widget*>();
    }
    QAbstractButton* button(const char* action) {
        return m_window->findChild<QAbstractButton*>(QLatin1String(action)
                                                     + QStringLiteral("Button"));
    }
    void type(const QString& path, const QString& text) {
        auto* box = inControl<NumberBox>(path);
        box->setFocus();
        box->selectAll();
        QTest::keyClicks(box, text);
        QTest::keyClick(box, Qt::Key_Return);
    }
    QString banner() { return m_window->findChild<MessageBanner*>()->sentence(); }

private Q_SLOTS:
    void initTestCase_data() {
        QTest::addColumn<bool>("german");
        QTest::newRow("decimal point") << false;
        QTest::newRow("decimal comma") << true;
    }

    void init() {
        QFETCH_GLOBAL(bool, german);
        QLocale::setDefault(german ? QLocale(QLocale::German) : QLocale::c());
        QSettings().clear();
        QTest::failOnWarning(QRegularExpression(QStringLiteral("QChart|QAbstractAxis|QXYSeries")));
    }

    void cleanup() {
        m_window.reset();
        m_file.reset();
        QLocale::setDefault(QLocale::c());
    }

    void itOpensRunningAndShowsPredictionAndMeasurement() {
        m_window = std::make_unique<MainWindow>();
        m_window->show();
        QCOMPARE(activity(), Activity::Running);
        QTRY_VERIFY_WITH_TIMEOUT(!m_window->convergence().plot().curves.isEmpty(), kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(halfIterations() > 0, kPatience);
        QVERIFY(!m_window->convergence().plot().note.isEmpty());
        QTRY_COMPARE_WITH_TIMEOUT(activity(), Activity::Finished, kPatience);
        QVERIFY(m_window->controller().latest()->result->complete);
    }

    void changingSnrByKeyboardWhileRunningStartsAnew() {
        open(longScenario());
        QTRY_VERIFY_WITH_TIMEOUT(halfIterations() > 0, kPatience);
        const auto run = m_window->controller().currentRun();
        auto* box = inControl<NumberBox>(kSnr);
        box->setFocus();
        QTest::keyClick(box, Qt::Key_Up);
        QCOMPARE(snr(), 10.5);
        QVERIFY(m_window->controller().currentRun() > run);
        QTRY_VERIFY_WITH_TIMEOUT(
            m_window->controller().latest()
                && m_window->controller().latest()->run == m_window->controller().currentRun()
                && halfIterations() > 0,
            kPatience);
        QCOMPARE(activity(), Activity::Running);
        QVERIFY(m_window->controller().latest()->result->scenario
                == m_window->document().scenario());
    }

    void draggingTheSliderMovesThePredictionAndReleaseRuns() {
        open(smallScenario());
        QTRY_COMPARE_WITH_TIMEOUT(activity(), Activity::Finished, kPatience);
        auto* slider = inControl<QSlider>(kSnr);
        const int y = slider->height() / 2;
        const auto xOf = [&](double part) { return int(8 + part * (slider->width() - 16)); };
        const double from = double(slider->value()) / slider->maximum();
        QSet<double> drawn;
        connect(&m_window->controller(), &RunController::latestChanged, this, [&] {
            const auto latest = m_window->controller().latest();
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
            QTest::qWait(25);
        }
        QVERIFY2(drawn.size() > 3, "the picture stood still while the slider was dragged");
        QTest::mouseRelease(slider, Qt::LeftButton, {}, {xOf(from + 0.4), y});
        QVERIFY(snr() > 20.0);
        QTRY_COMPARE_WITH_TIMEOUT(activity(), Activity::Finished, kPatience);
        QVERIFY(m_window->controller().latest()->result->scenario
                == m_window->document().scenario());
        QVERIFY(m_window->controller().latest()->result->complete);
    }

    void keysDriveTheRun() {
        open(longScenario());
        QTRY_VERIFY_WITH_TIMEOUT(halfIterations() > 0, kPatience);
        QTest::keyClick(m_window.get(), Qt::Key_Space);
        QCOMPARE(activity(), Activity::Paused);
        QTRY_VERIFY_WITH_TIMEOUT(holds(), kPatience);
        const int reached = halfIterations();
        QTest::keyClick(m_window.get(), Qt::Key_S);
        QTRY_VERIFY_WITH_TIMEOUT(holds() && halfIterations() == reached + 1, kPatience);
        QTest::keyClick(m_window.get(), Qt::Key_Right);
        QTRY_VERIFY_WITH_TIMEOUT(holds() && halfIterations() == reached + 2, kPatience);
        QTest::qWait(150);
        QCOMPARE(halfIterations(), reached + 2);
        QTest::keyClick(m_window.get(), Qt::Key_R);
        QCOMPARE(activity(), Activity::Ready);
        QTRY_VERIFY_WITH_TIMEOUT(holds() && halfIterations() == 0, kPatience);
        QTest::keyClick(m_window.get(), Qt::Key_Space);
        QCOMPARE(activity(), Activity::Running);
        QTRY_VERIFY_WITH_TIMEOUT(halfIterations() > 0, kPatience);
        QTest::keyClick(m_window.get(), Qt::Key_Escape);
        QCOMPARE(activity(), Activity::Cancelled);
        QTRY_COMPARE_WITH_TIMEOUT(m_window->controller().latest()->phase, RunPhase::Cancelled,
                                  kPatience);
    }

    void buttonsDriveTheRun() {
        open(longScenario());
        QTRY_VERIFY_WITH_TIMEOUT(halfIterations() > 0, kPatience);
        QTest::mouseClick(button("pause"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(holds(), kPatience);
        QVERIFY(!button("pause")->isEnabled());
        const int reached = halfIterations();
        QTest::mouseClick(button("step"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(holds() && halfIterations() == reached + 1, kPatience);
        QTest::mouseClick(button("run"), Qt::LeftButton);
        QCOMPARE(activity(), Activity::Running);
        QTRY_VERIFY_WITH_TIMEOUT(halfIterations() > reached + 2, kPatience);
        QTest::mouseClick(button("reset"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(holds() && halfIterations() == 0, kPatience);
    }

    void keysBelongToTheControlThatHasTheFocus() {
        open(longScenario());
        QTRY_VERIFY_WITH_TIMEOUT(halfIterations() > 0, kPatience);
        auto* slider = inControl<QSlider>(kSnr);
        slider->setFocus();
        QTest::keyClick(slider, Qt::Key_Right);
        QCOMPARE(snr(), 10.5);
        QCOMPARE(activity(), Activity::Running);
        button("reset")->setFocus();
        QTest::keyClick(button("reset"), Qt::Key_Space);
        QCOMPARE(activity(), Activity::Ready);
    }

    void aLockedSeedStaysAndAnUnlockedOneChangesAtRun() {
        open(smallScenario());
        QTRY_COMPARE_WITH_TIMEOUT(activity(), Activity::Finished, kPatience);
        const auto seed = m_window->document().scenario().seed;
        QTest::mouseClick(button("run"), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(activity(), Activity::Finished, kPatience);
        QCOMPARE(m_window->document().scenario().seed, seed);
        m_window->findChild<TransportBar*>()->setSeedLocked(false);
        QTest::mouseClick(button("reset"), Qt::LeftButton);
        QCOMPARE(m_window->document().scenario().seed, seed);
        QTest::mouseClick(button("run"), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(activity(), Activity::Finished, kPatience);
        QTest::mouseClick(button("run"), Qt::LeftButton);
        QVERIFY(m_window->document().scenario().seed != seed);
        QTRY_COMPARE_WITH_TIMEOUT(activity(), Activity::Finished, kPatience);
    }

    void clickingACardShowsItsKeys() {
        open(smallScenario());
        auto* inspector = m_window->findChild<InspectorPanel*>();
        const auto cards = m_window->findChildren<LayerCard*>();
        QCOMPARE(cards.size(), 3);
        QVERIFY(inspector->control(QStringLiteral("layers.2.activation")) != nullptr);
        QTest::mouseClick(cards[0], Qt::LeftButton);
        QVERIFY(inspector->control(QStringLiteral("layers.0.variance")) != nullptr);
        QVERIFY(inspector->control(QStringLiteral("layers.2.activation")) == nullptr);
        QTest::keyClick(cards[0], Qt::Key_Right);
        QTRY_VERIFY(inspector->control(QStringLiteral("layers.1.matrix.kind")) != nullptr);
        QVERIFY(cards[1]->isChecked());
    }

    void whatCannotBeRunSaysSoOnItsCardUntilItIsCured() {
        open(smallScenario());
        QTRY_COMPARE_WITH_TIMEOUT(activity(), Activity::Finished, kPatience);
        auto* card = m_window->findChildren<LayerCard*>()[0];
        QTest::mouseClick(card, Qt::LeftButton);
        const auto choose = [&](const char* path, const QString& title) {
            auto* list = inControl<QComboBox>(QLatin1String(path));
            list->setCurrentIndex(list->findText(title));
        };
        choose("layers.0.kind", QStringLiteral("Binary ±1"));
        QCOMPARE(activity(), Activity::Blocked);
        QVERIFY(card->accessibleName().contains(QStringLiteral("No MAP estimator")));
        QVERIFY(card->toolTip().contains(QStringLiteral("choose estimation mmse")));
        QVERIFY(!button("run")->isEnabled() && !button("step")->isEnabled());
        QVERIFY(button("run")->toolTip().contains(QStringLiteral("choose estimation mmse")));
        QVERIFY(m_window->convergence().plot().curves.isEmpty());
        QVERIFY(m_window->convergence().plot().note.contains(QStringLiteral("mmse")));
        QTest::qWait(100);
        QCOMPARE(activity(), Activity::Blocked);
        auto* inspector = m_window->findChild<InspectorPanel*>();
        QVERIFY(inspector->control(QStringLiteral("layers.0.probability")) != nullptr);

        for (QAbstractButton* one : m_window->findChildren<QAbstractButton*>()) {
            if (one->text() == QStringLiteral("MMSE")) {
                QTest::mouseClick(one, Qt::LeftButton);
            }
        }
        QCOMPARE(activity(), Activity::Running);
        QVERIFY(button("run")->isEnabled());
        QVERIFY(!card->accessibleName().contains(QStringLiteral("estimator")));
    }

    void aListIsRefusedOnItsOwnLine() {
        Scenario scenario = smallScenario();
        scenario.estimation = Estimation::Mmse;
        std::get<PriorLayer>(scenario.layers[0]).law =
            DiscretePrior{{{-1.0, 0.0}, {1.0, 0.0}}, {1.0, 1.0}};
        open(scenario);
        QTest::mouseClick(m_window->findChildren<LayerCard*>()[0], Qt::LeftButton);
        const QString path = QStringLiteral("layers.0.points");
        auto* box = inControl<QLineEdit>(path);
        box->setFocus();
        box->selectAll();
        QTest::keyClicks(box, QStringLiteral("[1, 2, 3]"));
        QTest::keyClick(box, Qt::Key_Return);
        auto* inspector = m_window->findChild<InspectorPanel*>();
        QVERIFY(!inspector->control(path)->problem().isEmpty());
        box->selectAll();
        QTest::keyClicks(box, QStringLiteral("[1, 2], [3, 4], [5, 6]"));
        QTest::keyClick(box, Qt::Key_Return);
        QVERIFY(inspector->control(path)->problem().isEmpty());
        const auto& prior = std::get<PriorLayer>(m_window->document().scenario().layers[0]);
        QCOMPARE(std::get<DiscretePrior>(prior.law).weights.size(), std::size_t(3));
    }

    void theCardsLightUpWithThePassInWork() {
        open(longScenario());
        const auto cards = m_window->findChildren<LayerCard*>();
        QTRY_VERIFY_WITH_TIMEOUT(cards[1]->isLit(), kPatience);
        QVERIFY(cards[0]->isLit() != cards[2]->isLit());
        QTest::keyClick(m_window.get(), Qt::Key_Escape);
        QTRY_VERIFY_WITH_TIMEOUT(!cards[1]->isLit(), kPatience);
    }

    void theHalfIterationsCanBeGoneBackTo() {
        open(smallScenario());
        QTRY_COMPARE_WITH_TIMEOUT(activity(), Activity::Finished, kPatience);
        auto* slider = m_window->findChild<QSlider*>(QStringLiteral("momentSlider"));
        const auto cards = m_window->findChildren<LayerCard*>();
        const auto cursor = [this] { return m_window->convergence().plot().cursor.value_or(-1); };
        const int newest = 2 * smallScenario().algorithm.iterations - 1;
        QCOMPARE(slider->value(), newest);
        QCOMPARE(slider->maximum(), newest);
        slider->setValue(3);
        QCOMPARE(cursor(), 3.0);
        QVERIFY(!cards[0]->isLit() && cards[1]->isLit() && cards[2]->isLit());
        m_window->setFocus();
        QTest::keyClick(m_window.get(), Qt::Key_Left);
        QCOMPARE(cursor(), 2.0);
        QVERIFY(cards[0]->isLit() && cards[1]->isLit() && !cards[2]->isLit());
        QTest::keyClick(m_window.get(), Qt::Key_Right);
        QCOMPARE(cursor(), 3.0);
        QTest::keyClick(m_window.get(), Qt::Key_Home);
        QCOMPARE(cursor(), 0.0);
        QCOMPARE(slider->value(), 0);
        QTest::keyClick(m_window.get(), Qt::Key_End);
        QCOMPARE(cursor(), double(newest));
        QVERIFY(!cards[1]->isLit());
        slider->setValue(1);
        type(kSnr, QStringLiteral("20"));
        QTRY_COMPARE_WITH_TIMEOUT(activity(), Activity::Finished, kPatience);
        QCOMPARE(cursor(), double(newest));
    }

    void stepsLightUpWhatTheyMade() {
        open(smallScenario());
        QTRY_COMPARE_WITH_TIMEOUT(activity(), Activity::Finished, kPatience);
        QTest::mouseClick(button("reset"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(holds(), kPatience);
        auto* slider = m_window->findChild<QSlider*>(QStringLiteral("momentSlider"));
        QVERIFY(!slider->isEnabled());
        const auto cards = m_window->findChildren<LayerCard*>();
        QTest::mouseClick(button("step"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(holds() && halfIterations() == 1, kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(cards[0]->isLit() && !cards[2]->isLit(), kPatience);
        QVERIFY(slider->isEnabled());
        QTest::mouseClick(button("step"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(holds() && halfIterations() == 2, kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(!cards[0]->isLit() && cards[2]->isLit(), kPatience);
        slider->setValue(slider->maximum());
        QCOMPARE(slider->value(), 1);
    }

    void absurdValuesAreRefusedWithTheEnginesSentence() {
        open(smallScenario());
        QTRY_COMPARE_WITH_TIMEOUT(activity(), Activity::Finished, kPatience);
        const Scenario before = m_window->document().scenario();
        auto* inspector = m_window->findChild<InspectorPanel*>();
        for (const char* text :
             {"99999", "-1e400", "abc", "1e308", "nan", "inf", "0x10", "rs Rows", "10 000 m"}) {
            type(kSnr, QString::fromUtf8(text));
            QVERIFY2(inspector->control(kSnr)->problem().startsWith(kSnr), text);
            QCOMPARE(inControl<NumberBox>(kSnr)->text(), QString::fromUtf8(text));
        }
        type(QStringLiteral("columns"), QStringLiteral("999999999999"));
        type(QStringLiteral("layers.1.rows"), QStringLiteral("0"));
        type(QStringLiteral("algorithm.damping"), QStringLiteral("-3"));
        for (const char* path : {"columns", "layers.1.rows", "algorithm.damping"}) {
            QVERIFY2(!inspector->control(QLatin1String(path))->problem().isEmpty(), path);
        }
        QVERIFY(m_window->document().scenario() == before);
        QCOMPARE(activity(), Activity::Finished);

        type(kSnr, QStringLiteral("20"));
        QVERIFY(inspector->control(kSnr)->problem().isEmpty());
        QCOMPARE(snr(), 20.0);
        QVERIFY(!inspector->control(QStringLiteral("columns"))->problem().isEmpty());
    }

    void escapeTakesBackWhatWasTypedBeforeItCancels() {
        open(longScenario());
        QTRY_VERIFY_WITH_TIMEOUT(halfIterations() > 0, kPatience);
        type(kSnr, QStringLiteral("rs"));
        auto* box = inControl<NumberBox>(kSnr);
        QTest::keyClick(box, Qt::Key_Escape);
        QVERIFY(!box->text().contains(QStringLiteral("rs")));
        QVERIFY(m_window->findChild<InspectorPanel*>()->control(kSnr)->problem().isEmpty());
        QCOMPARE(activity(), Activity::Running);
        QTest::keyClick(box, Qt::Key_Escape);
        QCOMPARE(activity(), Activity::Cancelled);
    }

    void aRefusedSeedIsExplainedInTheBanner() {
        open(smallScenario());
        auto* seed = m_window->findChild<NumberBox*>(QStringLiteral("seed"));
        seed->setFocus();
        seed->selectAll();
        QTest::keyClicks(seed, QStringLiteral("-5"));
        QTest::keyClick(seed, Qt::Key_Return);
        QVERIFY2(banner().startsWith(QStringLiteral("seed")), qPrintable(banner()));
        seed->selectAll();
        QTest::keyClicks(seed, QStringLiteral("5"));
        QTest::keyClick(seed, Qt::Key_Return);
        QVERIFY(banner().isEmpty());
        QCOMPARE(m_window->document().scenario().seed, std::uint64_t(5));
    }

    void aFileThatCannotBeOpenedLeavesTheDefaultRunning() {
        m_window = std::make_unique<MainWindow>(QStringLiteral("no-such-preset"));
        m_window->show();
        QVERIFY(banner().contains(QStringLiteral("no-such-preset")));
        QCOMPARE(activity(), Activity::Running);
    }

    void aFailureIsExplainedAndItsRemedyRunsAgain() {
        // So strict a factor takes the first sampling error of the power for a divergence.
        Scenario scenario = smallScenario();
        scenario.trials = 20;
        scenario.algorithm.divergenceFactor = 1.0001;
        std::get<OutputLayer>(scenario.layers[2]).channel =
            CommitteeOutput{Activation::Identity, GivenSecondLayer{{{1.0, 0.0}, {0.0, 1.0}}},
                            OutputNoise{{}, {}, 40.0}};
        open(scenario);
        QTRY_COMPARE_WITH_TIMEOUT(activity(), Activity::Finished, kPatience);
        QVERIFY(m_window->controller().latest()->result->stop.diverged > 0);
        QVERIFY2(banner().contains(QStringLiteral("trials diverged")), qPrintable(banner()));
        const double damping = m_window->document().scenario().algorithm.damping;
        for (QAbstractButton* one : m_window->findChildren<QAbstractButton*>()) {
            if (one->text().startsWith(QStringLiteral("Use damping"))) {
                QTest::mouseClick(one, Qt::LeftButton);
            }
        }
        QVERIFY(m_window->document().scenario().algorithm.damping < damping);
        QCOMPARE(activity(), Activity::Running);
        QTRY_COMPARE_WITH_TIMEOUT(activity(), Activity::Finished, kPatience);
    }

    void theChartCanBeChosen() {
        open(smallScenario());
        QTRY_COMPARE_WITH_TIMEOUT(activity(), Activity::Finished, kPatience);
        const auto curves = m_window->convergence().plot().curves.size();
        const auto variables = m_window->convergence().controls()->findChildren<QAbstractButton*>();
        for (QAbstractButton* one : variables) {
            if (one->text() == QStringLiteral("Z₁")) {
                QTest::mouseClick(one, Qt::LeftButton);
            }
        }
        QVERIFY(m_window->convergence().plot().curves.size() < curves);
        auto* quantity = m_window->convergence().controls()->findChild<QComboBox*>();
        quantity->setCurrentIndex(2);
        QVERIFY(m_window->convergence().plot().y.title.contains(QStringLiteral("est error")));
        for (QAbstractButton* one : variables) {
            if (one->text() == QStringLiteral("Table")) {
                QTest::mouseClick(one, Qt::LeftButton);
            }
        }
        auto* table = m_window->convergence().findChild<QTableView*>();
        QVERIFY(table->isVisible());
        QCOMPARE(table->model()->rowCount(), 2 * smallScenario().algorithm.iterations);
    }

    void estimatesAndMessagesAreShownBesideTheirPrediction() {
        open(smallScenario());
        QTRY_COMPARE_WITH_TIMEOUT(activity(), Activity::Finished, kPatience);
        auto* charts = m_window->findChild<ChartTabs*>();
        QCOMPARE(charts->count(), 3);
        const auto table = [this] {
            m_window->findChild<QAction*>(QStringLiteral("copyTable"))->trigger();
            return QApplication::clipboard()->text();
        };
        charts->choose(1);
        auto* estimates = m_window->findChild<EstimatesPanel*>();
        QVERIFY(estimates->isVisible() && estimates->controls()->isVisible());
        QCOMPARE(estimates->figure()->cloud.points.size(), 24);
        QCOMPARE(table().count(QLatin1Char('\n')), 24 + 1);
        const auto choose = [this](const char* list, int index) {
            m_window->findChild<QComboBox*>(QLatin1String(list))->setCurrentIndex(index);
        };
        choose("estimatesVariable", 1);
        choose("estimatesColumn", 1);
        QCOMPARE(estimates->figure()->cloud.points.size(), 96);
        QVERIFY(estimates->figure()->title.contains(QStringLiteral("Z₁, column 2")));
        choose("estimatesPicture", 1);
        QVERIFY(estimates->figure()->cloud.points.isEmpty());
        QCOMPARE(estimates->figure()->curves.size(), 2);
        auto* slider = m_window->findChild<QSlider*>(QStringLiteral("momentSlider"));
        slider->setValue(0);
        QVERIFY(estimates->figure()->title.contains(QStringLiteral("forward, iteration 0")));

        charts->choose(2);
        QCOMPARE(table().count(QLatin1Char('\n')), 5 * 4 + 1);
        const QString first = table();
        slider->setValue(3);
        QVERIFY(table() != first);
        m_window->findChild<QAction*>(QStringLiteral("copyFigure"))->trigger();
        QVERIFY(
            !qvariant_cast<QImage>(QApplication::clipboard()->mimeData()->imageData()).isNull());
    }

    void tabsThatDoNotFitBecomeAList() {
        open(smallScenario());
        auto* charts = m_window->findChild<ChartTabs*>();
        auto* tabs = charts->findChild<QTabBar*>();
        QVERIFY(tabs->isVisible());
        m_window->resize(800, 600);
        QTRY_VERIFY(!tabs->isVisible());
        for (QComboBox* list :
             charts->findChildren<QComboBox*>(QString(), Qt::FindDirectChildrenOnly)) {
            QVERIFY(list->isVisible());
            list->setCurrentIndex(2);
        }
        QVERIFY(charts->current() == m_window->findChild<MessagesPanel*>());
    }

    void aPresentationIsOneKeyAway() {
        open(smallScenario());
        QTRY_COMPARE_WITH_TIMEOUT(activity(), Activity::Finished, kPatience);
        auto* inspector = m_window->findChild<QWidget*>(QStringLiteral("inspectorDock"));
        auto* strip = m_window->findChild<QWidget*>(QStringLiteral("layerStripDock"));
        auto* leave = button("present");
        const QSize size = m_window->size();
        QTest::keyClick(m_window.get(), Qt::Key_F5);
        QVERIFY(m_window->isFullScreen());
        QVERIFY(!inspector->isVisible() && !strip->isVisible());
        QVERIFY(!m_window->menuBar()->isVisible() && leave->isVisible());
        const auto run = m_window->controller().currentRun();
        QTest::keyClick(m_window.get(), Qt::Key_Space);
        QVERIFY(m_window->controller().currentRun() > run);
        QTest::keyClick(m_window.get(), Qt::Key_F5);
        QVERIFY(inspector->isVisible() && strip->isVisible() && !leave->isVisible());
        QVERIFY(m_window->menuBar()->isVisible() && !m_window->isFullScreen());
        QTRY_COMPARE(m_window->size(), size);
        QTest::keyClick(m_window.get(), Qt::Key_F5);
        QTest::mouseClick(leave, Qt::LeftButton);
        QVERIFY(inspector->isVisible());
    }

    void laterRunsAreDrawnOverAPinnedOne() {
        open(smallScenario());
        QTRY_COMPARE_WITH_TIMEOUT(activity(), Activity::Finished, kPatience);
        const auto curves = m_window->convergence().plot().curves.size();
        QTest::keyClick(m_window.get(), Qt::Key_P);
        QCOMPARE(m_window->convergence().plot().curves.size(), 2 * curves);
        type(kSnr, QStringLiteral("20"));
        QTRY_COMPARE_WITH_TIMEOUT(activity(), Activity::Finished, kPatience);
        QCOMPARE(m_window->convergence().plot().curves.size(), 2 * curves);
        QCOMPARE(m_window->convergence().plot().legend.last().text,
                 QStringLiteral("pinned: SNR of Y 10"));
        m_window->setFocus();
        QTest::keyClick(m_window.get(), Qt::Key_P);
        QCOMPARE(m_window->convergence().plot().curves.size(), curves);
    }

    void everyKeyIsOnTheSheet() {
        open(smallScenario());
        QTest::keyClick(m_window.get(), Qt::Key_F1);
        QPointer<KeyMap> map = m_window->findChild<KeyMap*>();
        QVERIFY(map && map->isVisible() && map->geometry() == m_window->rect());
        QString text;
        for (const QLabel* label : map->findChildren<QLabel*>()) {
            text += label->text() + QLatin1Char('\n');
        }
        for (const char* key : {"Ctrl+Z", "Space", "F5", "F9", "Ctrl+Right", "Del", "Ctrl+1", "P",
                                "F1", "Home", "Ctrl+S"}) {
            QVERIFY2(text.contains(QLatin1String(key)), key);
        }
        const auto run = m_window->controller().currentRun();
        QTest::keyClick(map, Qt::Key_F9);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QVERIFY(map.isNull());
        QCOMPARE(m_window->controller().currentRun(), run);
        QTest::keyClick(m_window.get(), Qt::Key_2, Qt::ControlModifier);
        QVERIFY(m_window->findChild<EstimatesPanel*>()->isVisible());
    }

    void pictureAndNumbersGoToTheClipboard() {
        open(smallScenario());
        QTRY_COMPARE_WITH_TIMEOUT(activity(), Activity::Finished, kPatience);
        m_window->findChild<QAction*>(QStringLiteral("copyTable"))->trigger();
        const QString table = QApplication::clipboard()->text();
        QCOMPARE(table.count(QLatin1Char('\n')), 2 * smallScenario().algorithm.iterations + 1);
        QVERIFY(table.contains(QLatin1Char('\t')));
        m_window->findChild<QAction*>(QStringLiteral("copyFigure"))->trigger();
        const QMimeData* copied = QApplication::clipboard()->mimeData();
        QVERIFY(copied->data(QStringLiteral("image/svg+xml")).contains("<svg"));
        QVERIFY(!qvariant_cast<QImage>(copied->imageData()).isNull());
    }

    void savingWritesTheFileItCameFrom() {
        open(smallScenario());
        type(kSnr, QStringLiteral("20"));
        QVERIFY(m_window->isWindowModified());
        m_window->findChild<QAction*>(QStringLiteral("save"))->trigger();
        QVERIFY(!m_window->isWindowModified());
        const ScenarioDocument saved(m_file->path());
        QVERIFY(saved.scenario() == m_window->document().scenario());
    }

    void everyChangeIsTakenBackByKeyboard() {
        open(smallScenario());
        const Scenario opened = m_window->document().scenario();
        auto* slider = inControl<QSlider>(kSnr);
        slider->setSliderDown(true);
        for (int step = 1; step <= 5; ++step) {
            slider->setSliderPosition(slider->value() + step);
        }
        slider->setSliderDown(false);
        const double dragged = snr();
        QVERIFY(dragged != 10.0);
        type(QStringLiteral("columns"), QStringLiteral("3"));
        QVERIFY(m_window->isWindowModified());
        auto* undo = m_window->findChild<QAction*>(QStringLiteral("undo"));
        QVERIFY2(undo->text().contains(QStringLiteral("Columns d")), qPrintable(undo->text()));

        // The focus is still in the box, which has nothing of its own to take back.
        QWidget* box = QApplication::focusWidget();
        QTest::keyClick(box, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(m_window->document().scenario().columns, 2);
        QTest::keyClick(box, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(snr(), 10.0);
        QVERIFY(m_window->document().scenario() == opened);
        QVERIFY(!m_window->isWindowModified());
        QVERIFY(!undo->isEnabled());
        QTest::keyClick(box, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(snr(), dragged);
        QCOMPARE(activity(), Activity::Running);
    }

    void undoInABoxTakesBackWhatIsBeingTypedFirst() {
        open(smallScenario());
        type(kSnr, QStringLiteral("20"));
        auto* box = inControl<NumberBox>(kSnr);
        box->selectAll();
        QTest::keyClicks(box, QStringLiteral("3"));
        QTest::keyClick(box, Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(box->text().startsWith(QStringLiteral("20")));
        QCOMPARE(snr(), 20.0);
    }

    void presetsReplaceTheScenario() {
        open(smallScenario());
        QAction* preset = nullptr;
        for (QAction* action : m_window->findChildren<QAction*>()) {
            if (action->text() == QStringLiteral("Two-layer learning, 15 dB")) {
                preset = action;
            }
        }
        QVERIFY(preset != nullptr);
        preset->trigger();
        QCOMPARE(snr(), 15.0);
        QCOMPARE(activity(), Activity::Running);
    }

    void itRemembersAndResetsItsLayout() {
        open(smallScenario());
        auto* dock = m_window->findChild<QWidget*>(QStringLiteral("inspectorDock"));
        m_window->findChild<QAction*>(QStringLiteral("darkTheme"))->trigger();
        dock->hide();
        m_window->close();
        m_window = std::make_unique<MainWindow>(m_file->path());
        m_window->show();
        dock = m_window->findChild<QWidget*>(QStringLiteral("inspectorDock"));
        QVERIFY(!dock->isVisible());
        QVERIFY(m_window->findChild<QAction*>(QStringLiteral("darkTheme"))->isChecked());
        m_window->findChild<QAction*>(QStringLiteral("resetLayout"))->trigger();
        QVERIFY(dock->isVisible());
    }

    void closingInTheMiddleIsQuick() {
        for (const int waitMs : {0, 20, 200}) {
            open(longScenario());
            QTest::qWait(waitMs);
            QElapsedTimer timer;
            timer.start();
            m_window->close();
            m_window.reset();
            QVERIFY2(timer.elapsed() < 2000, qPrintable(QString::number(timer.elapsed())));
        }
    }

    void everyInputHasAnAccessibleName() {
        open(smallScenario());
        m_window->resize(800, 600);
        int page = 0;
        for (LayerCard* card : m_window->findChildren<LayerCard*>()) {
            QTest::mouseClick(card, Qt::LeftButton);
            m_window->findChild<ChartTabs*>()->choose(page++);
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
            int inputs = 0;
            for (const QWidget* widget : m_window->findChildren<QWidget*>()) {
                const bool isPart = widget->objectName().startsWith(QStringLiteral("qt_"));
                if (widget == m_window.get() || widget->focusPolicy() == Qt::NoFocus
                    || widget->focusProxy() != nullptr || isPart) {
                    continue;
                }
                ++inputs;
                QVERIFY2(!widget->accessibleName().isEmpty(), widget->metaObject()->className());
            }
            QVERIFY(inputs > 20);
        }
    }

    void theTabKeyReachesEveryControlOfTheInspector() {
        open(smallScenario());
        QSet<QWidget*> reached;
        m_window->setFocus();
        for (int i = 0; i < 200; ++i) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            reached.insert(QApplication::focusWidget());
        }
        for (const char* path : {"layers.2.snrDb", "layers.1.rows", "columns",
                                 "algorithm.iterations", "algorithm.damping"}) {
            QVERIFY2(reached.contains(inControl<NumberBox>(QLatin1String(path))), path);
            QVERIFY2(reached.contains(inControl<QSlider>(QLatin1String(path))), path);
        }
        QVERIFY(reached.contains(button("run")));
    }
};

QTEST_MAIN(MainWindowTest)
#include "main_window_test.moc"
