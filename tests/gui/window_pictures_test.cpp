// SPDX-License-Identifier: GPL-3.0-or-later
// Grabs the window as people see it. With ONSAGER_SCREENSHOTS=FOLDER the pictures are kept there
// for looking at, of the default scenario; without it a small one will do.
#include "tests/support/patience.h"
#include "tests/support/small_scenario.h"
#include "tests/support/test_program.h"
#include "tests/support/vamp_settings.h"
#include "tests/support/window_fixture.h"
#include "ui/charts/chart_page.h"
#include "ui/charts/plot_chart.h"
#include "ui/exporters/figure_file.h"
#include "ui/main_window.h"
#include "ui/models/lesson_setup.h"
#include "ui/panels/chart_tabs.h"
#include "ui/panels/convergence_panel.h"
#include "ui/panels/figure_dialog.h"
#include "ui/panels/free_energy_panel.h"
#include "ui/panels/help_dialog.h"
#include "ui/panels/images_panel.h"
#include "ui/panels/inspector_panel.h"
#include "ui/panels/layer_strip_panel.h"
#include "ui/panels/message_banner.h"
#include "ui/panels/phase_panel.h"
#include "ui/panels/start_page.h"
#include "ui/panels/transport_bar.h"
#include "ui/widgets/form_control.h"
#include "ui/widgets/layer_card.h"
#include "ui/widgets/number_box.h"
#include "ui/widgets/widget_style.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QPushButton>
#include <QSet>
#include <QTest>
#include <QTextBrowser>
#include <QToolButton>
#include <QVBoxLayout>

#include <vector>

using namespace onsager;

class WindowPicturesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theWindowIsDrawnWhole_data() {
        QTest::addColumn<QString>("theme");
        QTest::addColumn<QSize>("size");
        QTest::addColumn<bool>("german");
        QTest::newRow("light") << "lightTheme" << QSize(1280, 800) << false;
        QTest::newRow("dark") << "darkTheme" << QSize(1280, 800) << false;
        QTest::newRow("light-800x600") << "lightTheme" << QSize(800, 600) << false;
        QTest::newRow("dark-800x600") << "darkTheme" << QSize(800, 600) << false;
        QTest::newRow("german") << "lightTheme" << QSize(1280, 800) << true;
        QTest::newRow("full-hd") << "lightTheme" << QSize(1920, 1080) << false;
    }

    void theWindowIsDrawnWhole() {
        QFETCH(QString, theme);
        QFETCH(QSize, size);
        QFETCH(bool, german);
        const QLocale before;
        QLocale::setDefault(german ? QLocale(QLocale::German) : QLocale::c());
        MainWindow window(shownScenario());
        window.resize(size);
        window.findChild<QAction*>(theme)->trigger();
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window, kPatience));
        if (isKept()) {
            const auto& controller = window.controller();
            QTRY_VERIFY_WITH_TIMEOUT(
                controller.latest() && controller.latest()->progress.halfIterations > 8, kPatience);
        }
        keep(window, QStringLiteral("running"));
        QTRY_COMPARE_WITH_TIMEOUT(window.controller().activity(), Activity::Finished, kPatience);
        keep(window, QStringLiteral("finished"));
        auto* charts = window.findChild<ChartTabs*>();
        charts->choose(1);
        keep(window, QStringLiteral("estimates"));
        window.findChild<QComboBox*>(QStringLiteral("estimatesPicture"))->setCurrentIndex(1);
        window.findChild<QComboBox*>(QStringLiteral("estimatesVariable"))->setCurrentIndex(1);
        keep(window, QStringLiteral("histogram"));
        charts->choose(2);
        keep(window, QStringLiteral("messages"));
        QCOMPARE(window.size(), size);
        QLocale::setDefault(before);
    }

    void otherErrorsAreDrawn_data() {
        QTest::addColumn<QString>("theme");
        QTest::addColumn<QSize>("size");
        QTest::newRow("light") << "lightTheme" << QSize(1280, 800);
        QTest::newRow("dark") << "darkTheme" << QSize(1280, 800);
        QTest::newRow("light-800x600") << "lightTheme" << QSize(800, 600);
    }

    void otherErrorsAreDrawn() {
        QFETCH(QString, theme);
        QFETCH(QSize, size);
        for (const bool isSparse : {false, true}) {
            const ScenarioFile file(isSparse ? sparseLabels() : noisyBits());
            MainWindow window(file.path());
            window.resize(size);
            window.findChild<QAction*>(theme)->trigger();
            window.show();
            QTRY_COMPARE_WITH_TIMEOUT(window.controller().activity(), Activity::Finished, 60000);
            auto* quantity =
                window.convergence().controls()->findChild<QComboBox*>(QStringLiteral("quantity"));
            for (int index = 3; index < quantity->count(); ++index) {
                quantity->setCurrentIndex(index);
                QVERIFY(!window.convergence().plot().curves.isEmpty());
                keep(window,
                     QStringLiteral("error-%1")
                         .arg(quantity->currentText().replace(QLatin1Char(' '), QLatin1Char('-'))));
            }
        }
    }

    void imagesAreDrawn_data() {
        QTest::addColumn<QString>("theme");
        QTest::addColumn<QSize>("size");
        QTest::newRow("light") << "lightTheme" << QSize(1280, 800);
        QTest::newRow("dark") << "darkTheme" << QSize(1280, 800);
        QTest::newRow("light-800x600") << "lightTheme" << QSize(800, 600);
        QTest::newRow("dark-800x600") << "darkTheme" << QSize(800, 600);
    }

    void imagesAreDrawn() {
        QFETCH(QString, theme);
        QFETCH(QSize, size);
        const ScenarioFile file(pixels());
        MainWindow window(file.path());
        window.resize(size);
        window.findChild<QAction*>(theme)->trigger();
        window.show();
        QTRY_COMPARE_WITH_TIMEOUT(window.controller().activity(), Activity::Finished, kPatience);
        auto* charts = window.findChild<ChartTabs*>();
        charts->choose(charts->count() - 1);
        const auto* panel = window.findChild<ImagesPanel*>();
        const Figure figure = panel->figure();
        const auto& board = std::get<ImageBoard>(figure);
        QCOMPARE(board.images.size(), 3);
        QCOMPARE(board.columns.size(), 7);  // truth, observed, three estimates, two with deviations
        keep(window, QStringLiteral("images"));
        window.findChild<QComboBox*>(QStringLiteral("imagesImage"))->setCurrentIndex(2);
        keep(window, QStringLiteral("image-2"));
        QCOMPARE(std::get<ImageBoard>(panel->figure()).images, QVector<int>({1}));
        auto* content = window.findChild<QComboBox*>(QStringLiteral("imagesContent"));
        QVERIFY(content->isVisible());
        content->setCurrentIndex(1);
        QCOMPARE(std::get<ImageBoard>(panel->figure()).columns.size(), 10);  // eight draws
        keep(window, QStringLiteral("image-2-draws"));
        content->setCurrentIndex(0);
        // With deviations of the draws, far from black: something is drawn.
        const QImage grabbed = window.grab().toImage();
        QSet<QRgb> colours;
        for (int x = 0; x < grabbed.width(); x += 2) {
            for (int y = 0; y < grabbed.height(); y += 2) {
                colours.insert(grabbed.pixel(x, y));
            }
        }
        QVERIFY(colours.size() > 100);
    }

    /// No title and no sentence of a card is cut off.
    void theStartPageIsDrawnWhole_data() {
        QTest::addColumn<QString>("theme");
        QTest::newRow("light") << "lightTheme";
        QTest::newRow("dark") << "darkTheme";
    }

    void theStartPageIsDrawnWhole() {
        QFETCH(QString, theme);
        const ScenarioFile file(smallScenario());
        MainWindow window(file.path());
        window.findChild<QAction*>(theme)->trigger();
        window.show();
        window.findChild<QAction*>(QStringLiteral("startPage"))->trigger();
        auto* page = window.findChild<StartPage*>();
        QVERIFY(page != nullptr && QTest::qWaitForWindowExposed(page, kPatience));
        keep(*page, QStringLiteral("start-page"));
        int labels = 0;
        for (const QPushButton* card : page->findChildren<QPushButton*>()) {
            for (const QLabel* label : card->findChildren<QLabel*>()) {
                ++labels;
                QVERIFY2(label->heightForWidth(label->width()) <= label->height(),
                         qPrintable(card->objectName() + QStringLiteral(": ") + label->text()));
                QVERIFY2(card->rect().contains(label->geometry()), qPrintable(card->objectName()));
            }
        }
        QVERIFY(labels > 80);
    }

    void sweepsAreDrawn_data() {
        QTest::addColumn<QString>("theme");
        QTest::addColumn<QSize>("size");
        QTest::newRow("light") << "lightTheme" << QSize(1280, 800);
        QTest::newRow("dark") << "darkTheme" << QSize(1280, 800);
        QTest::newRow("light-800x600") << "lightTheme" << QSize(800, 600);
    }

    void sweepsAreDrawn() {
        QFETCH(QString, theme);
        QFETCH(QSize, size);
        for (const bool isDiagram : {false, true}) {
            const ScenarioFile file(sweptScenario(isDiagram));
            MainWindow window(file.path());
            window.resize(size);
            window.findChild<QAction*>(theme)->trigger();
            window.show();
            const QString name = isDiagram ? QStringLiteral("phase") : QStringLiteral("sweep");
            keep(window, name + QStringLiteral("-before"));
            window.findChild<QPushButton*>(name + QStringLiteral("Start"))->click();
            QTRY_VERIFY_WITH_TIMEOUT(
                window.sweeps().latest() && window.sweeps().latest()->share > 0.3, kPatience);
            keep(window, name + QStringLiteral("-running"));
            QTRY_COMPARE_WITH_TIMEOUT(window.sweeps().activity(), SweepActivity::Finished,
                                      kPatience);
            QTest::qWait(300);
            keep(window, name + QStringLiteral("-finished"));
            window.findChild<QPushButton*>(name + QStringLiteral("SetUp"))->click();
            keep(window, name + QStringLiteral("-form"));
            QCOMPARE(window.size(), size);
        }
    }

    void regionsAreDrawn_data() { sweepsAreDrawn_data(); }

    /// Around both thresholds of the perceptron: the regions, then the map of errors in their place.
    void regionsAreDrawn() {
        QFETCH(QString, theme);
        QFETCH(QSize, size);
        const ScenarioFile file(sweptPerceptron());
        MainWindow window(file.path());
        window.resize(size);
        window.findChild<QAction*>(theme)->trigger();
        window.show();
        window.findChild<QPushButton*>(QStringLiteral("phaseStart"))->click();
        QTRY_COMPARE_WITH_TIMEOUT(window.sweeps().activity(), SweepActivity::Finished, kPatience);
        QTest::qWait(300);
        keep(window, QStringLiteral("regions"));
        const PhaseMap& map = window.findChild<PhasePanel*>()->map();
        QVERIFY(map.regions.has_value());
        for (const PhaseRegion region :
             {PhaseRegion::Easy, PhaseRegion::Hard, PhaseRegion::Impossible}) {
            QVERIFY(map.regions->cells.contains(region));
        }
        QVERIFY(map.regions->hasShares());
        auto* quantity = window.findChild<QComboBox*>(QStringLiteral("phaseQuantity"));
        quantity->setCurrentIndex(0);
        QVERIFY(!window.findChild<PhasePanel*>()->map().regions);
        keep(window, QStringLiteral("regions-errors"));
        window.findChild<QPushButton*>(QStringLiteral("phaseSetUp"))->click();
        keep(window, QStringLiteral("regions-form"));
        QCOMPARE(window.size(), size);
    }

    void freeEnergiesAreDrawn_data() { sweepsAreDrawn_data(); }

    /// Where it is easy, where there is a barrier, and where there is none at all.
    void freeEnergiesAreDrawn() {
        QFETCH(QString, theme);
        QFETCH(QSize, size);
        for (const int labels : {90, 78, 66}) {
            const ScenarioFile file(perceptron(labels));
            MainWindow window(file.path());
            window.resize(size);
            window.findChild<QAction*>(theme)->trigger();
            window.show();
            auto* page = window.findChild<FreeEnergyPanel*>();
            auto* charts = window.findChild<ChartTabs*>();
            charts->choose(page);
            QTRY_VERIFY_WITH_TIMEOUT(window.curves().isUpToDate(), kPatience);
            const QString name = QStringLiteral("free-energy-%1").arg(labels);
            if (labels == 90) {
                QTRY_VERIFY_WITH_TIMEOUT(
                    window.controller().latest() && window.controller().latest()->result
                        && window.controller().latest()->progress.halfIterations > 5,
                    kPatience);
                keep(window, name + QStringLiteral("-running"));
            }
            QTRY_COMPARE_WITH_TIMEOUT(window.controller().activity(), Activity::Finished,
                                      kPatience);
            keep(window, name);
            keepFigure(*page, name + QStringLiteral("-figure"));
            window.findChild<QComboBox*>(QStringLiteral("freeEnergyAxis"))->setCurrentIndex(1);
            keep(window, name + QStringLiteral("-db"));
            QCOMPARE(window.size(), size);
        }
        const ScenarioFile file(smallScenario());
        MainWindow window(file.path());
        window.resize(size);
        window.findChild<QAction*>(theme)->trigger();
        window.show();
        window.findChild<ChartTabs*>()->choose(window.findChild<FreeEnergyPanel*>());
        QTRY_VERIFY_WITH_TIMEOUT(window.curves().isUpToDate(), kPatience);
        keep(window, QStringLiteral("free-energy-none"));
    }

    void aPresentationIsDrawn_data() { everyPlaceIsDrawn_data(); }

    void aPresentationIsDrawn() {
        QFETCH(QString, theme);
        MainWindow window(shownScenario());
        window.findChild<QAction*>(theme)->trigger();
        window.show();
        QTRY_COMPARE_WITH_TIMEOUT(window.controller().activity(), Activity::Finished, kPatience);
        window.findChild<QAction*>(QStringLiteral("pin"))->trigger();
        auto* box = window.findChild<InspectorPanel*>()
                        ->control(QStringLiteral("layers.2.snrDb"))
                        ->findChild<NumberBox*>();
        box->setFocus();
        QTest::keyClick(box, Qt::Key_Up);
        QTRY_COMPARE_WITH_TIMEOUT(window.controller().activity(), Activity::Finished, kPatience);
        keep(window, QStringLiteral("pinned"));
        window.findChild<QAction*>(QStringLiteral("present"))->trigger();
        window.showNormal();  // of the size of a projector, whatever the screen is here
        window.resize(1280, 800);
        for (int page = 0; page < 3; ++page) {
            window.findChild<ChartTabs*>()->choose(page);
            keep(window, QStringLiteral("presented-%1").arg(page));
        }
        window.resize(800, 600);
        keep(window, QStringLiteral("presented-800x600"));
        window.findChild<QAction*>(QStringLiteral("present"))->trigger();
        window.resize(1280, 800);
        window.findChild<QAction*>(QStringLiteral("keyMap"))->trigger();
        keep(window, QStringLiteral("keys"));
        window.resize(800, 600);
        window.findChild<QAction*>(QStringLiteral("keyMap"))->trigger();
        keep(window, QStringLiteral("keys-800x600"));
    }

    void aChartWindowIsDrawn_data() { everyPlaceIsDrawn_data(); }

    void aChartWindowIsDrawn() {
        QFETCH(QString, theme);
        MainWindow window(shownScenario());
        window.resize(1280, 800);
        window.findChild<QAction*>(theme)->trigger();
        window.show();
        QTRY_COMPARE_WITH_TIMEOUT(window.controller().activity(), Activity::Finished, kPatience);
        window.findChild<QAction*>(QStringLiteral("variable0"))->trigger();
        keep(window, QStringLiteral("left-out"));
        auto* charts = window.findChild<ChartTabs*>();
        charts->choose(2);
        auto* page = qobject_cast<ChartPage*>(charts->current());
        QTest::qWait(50);
        keepFigure(*page, QStringLiteral("figure-messages"));
        charts->splitOff(page);
        keep(window, QStringLiteral("split-off"));
        keep(*page->window(), QStringLiteral("chart-window"));
    }

    void aFigureIsPrepared_data() { everyPlaceIsDrawn_data(); }

    void aFigureIsPrepared() {
        QFETCH(QString, theme);
        MainWindow window(shownScenario());
        window.resize(1280, 800);
        window.findChild<QAction*>(theme)->trigger();
        window.show();
        QTRY_COMPARE_WITH_TIMEOUT(window.controller().activity(), Activity::Finished, kPatience);
        auto* chart = window.convergence().findChild<PlotChart*>();
        const PlotModel& plot = chart->plot();
        FigureSettings settings;
        settings.title = "Learning the first layer";
        settings.annotations = {
            {AnnotationKind::Arrow, "first estimate", 0.4 * plot.x.maximum, 0.1 * plot.y.minimum,
             2.0, 0.5 * plot.y.minimum},
            {AnnotationKind::VerticalLine, "half of it", 0.5 * plot.x.maximum, 0.0, 0.0, 0.0}};
        Q_EMIT window.findChild<ConvergencePanel*>()->settingsWanted(settings);
        chart->setZoom(zoomedAround(plot, std::nullopt, {0.0, 1.0}, {0.6, 0.8}));
        for (const QSize size : {QSize(1280, 800), QSize(800, 600)}) {
            window.resize(size);
            keep(window, QStringLiteral("zoomed-%1").arg(size.width()));
            window.findChild<QAction*>(QStringLiteral("exportFigure"))->trigger();
            auto* dialog = window.findChild<FigureDialog*>();
            QVERIFY(dialog != nullptr);
            QVERIFY(dialog->width() <= size.width() && dialog->height() <= size.height());
            keep(*dialog, QStringLiteral("figure-dialog-%1").arg(size.width()));
            dialog->reject();
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        }
    }

    void aLessonIsDrawn_data() { everyPlaceIsDrawn_data(); }

    void aLessonIsDrawn() {
        QFETCH(QString, theme);
        MainWindow window(shownScenario());
        window.resize(1280, 800);
        window.findChild<QAction*>(theme)->trigger();
        window.show();
        for (int lesson = 0; lesson < lessons().size(); ++lesson) {
            window.findChild<QComboBox*>(QStringLiteral("lessonChooser"))->setCurrentIndex(lesson);
            for (QAction* action : window.findChildren<QAction*>()) {
                if (action->text() == lessons()[lesson].title) {
                    action->trigger();
                }
            }
            QTRY_COMPARE_WITH_TIMEOUT(window.controller().activity(), Activity::Finished,
                                      kPatience);
            keep(window, QStringLiteral("lesson-%1").arg(lesson));
        }
        window.findChild<QComboBox*>(QStringLiteral("lessonChooser"))->setCurrentIndex(0);
        Q_EMIT window.findChild<QTextBrowser*>(QStringLiteral("lessonPage"))
            ->anchorClicked(QUrl(QStringLiteral("setup:?preset=new&algorithm.iterations=4")));
        QTRY_COMPARE_WITH_TIMEOUT(window.controller().activity(), Activity::Finished, kPatience);
        keep(window, QStringLiteral("lesson-locked"));
        window.resize(800, 600);
        keep(window, QStringLiteral("lesson-800x600"));
    }

    void everyPlaceIsDrawn_data() {
        QTest::addColumn<QString>("theme");
        QTest::newRow("light") << "lightTheme";
        QTest::newRow("dark") << "darkTheme";
    }

    void everyPlaceIsDrawn() {
        QFETCH(QString, theme);
        MainWindow window(shownScenario());
        window.resize(1280, 800);
        window.findChild<QAction*>(theme)->trigger();
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window, kPatience));
        auto* inspector = window.findChild<InspectorPanel*>();
        const QString snr = QStringLiteral("layers.2.snrDb");
        auto* box = inspector->control(snr)->findChild<NumberBox*>();
        box->setFocus();
        box->selectAll();
        QTest::keyClicks(box, QStringLiteral("999"));
        QTest::keyClick(box, Qt::Key_Return);
        QVERIFY(!inspector->control(snr)->problem().isEmpty());
        press(window, QStringLiteral("Table"));
        QTRY_COMPARE_WITH_TIMEOUT(window.controller().activity(), Activity::Finished, kPatience);
        keep(window, QStringLiteral("refused-table"));

        press(window, QStringLiteral("Chart"));
        window.convergence().controls()->findChild<QComboBox*>()->setCurrentIndex(2);
        QTest::mouseClick(window.findChildren<LayerCard*>()[1], Qt::LeftButton);
        QCoreApplication::processEvents();
        for (QToolButton* section : inspector->findChildren<QToolButton*>()) {
            section->setChecked(true);
        }
        window.findChild<TransportBar*>()->setSeedLocked(false);
        window.findChild<MessageBanner*>()->showFailure(
            {QStringLiteral("3 of 10 trials diverged, the first in layer W₁, backward, iteration "
                            "3: the estimate "
                            "has more power than divergenceFactor allows."),
             {{QStringLiteral("Use damping 0.7"), QStringLiteral("algorithm.damping"), 0.7},
              {QStringLiteral("Raise the smallest precision to 1e-4"),
               QStringLiteral("algorithm.minPrecision"), 1e-4}}});
        QTest::qWait(100);
        keep(window, QStringLiteral("failure-test-error"));

        window.findChild<QAction*>(QStringLiteral("help"))->trigger();
        QTest::qWait(50);
        keep(*window.findChild<HelpDialog*>(), QStringLiteral("help"));
        QVERIFY(!window.findChild<QTextBrowser*>()->toPlainText().isEmpty());
        window.findChild<QAction*>(QStringLiteral("catalogue"))->trigger();
        QTest::qWait(50);
        keep(*window.findChild<HelpDialog*>(), QStringLiteral("catalogue"));
    }

    void aDeepStackIsDrawn_data() {
        QTest::addColumn<QSize>("size");
        QTest::newRow("deep") << QSize(1280, 800);
        QTest::newRow("deep-800x600") << QSize(800, 600);
    }

    void aDeepStackIsDrawn() {
        QFETCH(QSize, size);
        Scenario scenario = smallScenario();
        OutputNoise noise;
        noise.snrDb = 20.0;
        scenario.title = "Four linear and row-wise layers";
        scenario.layers = {PriorLayer{60, GaussianPrior{}}, LinearLayer{60, GaussianMatrix{}, {}},
                           ActivationLayer{Activation::Identity, {}},
                           LinearLayer{90, OrthogonalMatrix{}, {}}, OutputLayer{AwgnOutput{noise}}};
        const ScenarioFile file(scenario);
        MainWindow window(file.path());
        window.resize(size);
        window.findChild<QAction*>(QStringLiteral("lightTheme"))->trigger();
        window.show();
        QTRY_COMPARE_WITH_TIMEOUT(window.controller().activity(), Activity::Finished, kPatience);
        QCOMPARE(window.findChildren<LayerCard*>().size(), 5);
        keep(window, QStringLiteral("finished"));
    }

    void everyKindIsDrawn_data() { everyPlaceIsDrawn_data(); }

    void everyKindIsDrawn() {
        QFETCH(QString, theme);
        QWidget sheet;
        sheet.setStyleSheet(widgetStyle(colours(theme)));
        applyTheme(colours(theme).kind);
        auto* rows = new QVBoxLayout(&sheet);
        const std::vector<Scenario> scenarios = stacksOfEveryKind();
        std::vector<LayerStripModel> models(scenarios.size());
        for (std::size_t i = 0; i < scenarios.size(); ++i) {
            models[i].setScenario(scenarios[i], problemsOf(scenarios[i]));
            auto* strip = new LayerStripPanel(models[i]);
            strip->setTheme(colours(theme));
            strip->setCompact(i % 2 == 1);
            rows->addWidget(strip);
        }
        sheet.resize(1280, sheet.sizeHint().height());
        sheet.show();
        keep(sheet, QStringLiteral("kinds"));
    }

    void newKindsAreDrawnWhileTheyRun_data() { whatCannotBeRunIsDrawn_data(); }

    void newKindsAreDrawnWhileTheyRun() {
        QFETCH(QString, theme);
        QFETCH(QSize, size);
        QFETCH(bool, german);
        const QLocale before;
        QLocale::setDefault(german ? QLocale(QLocale::German) : QLocale::c());
        const ScenarioFile file(stackOfNewKinds());
        MainWindow window(file.path());
        window.resize(size);
        window.findChild<QAction*>(theme)->trigger();
        window.show();
        QTRY_COMPARE_WITH_TIMEOUT(window.controller().activity(), Activity::Finished, kPatience);
        QTest::mouseClick(window.findChildren<LayerCard*>()[0], Qt::LeftButton);
        keep(window, QStringLiteral("new-kinds"));
        QLocale::setDefault(before);
    }

    void whatCannotBeRunIsDrawn_data() {
        QTest::addColumn<QString>("theme");
        QTest::addColumn<QSize>("size");
        QTest::addColumn<bool>("german");
        QTest::newRow("light") << "lightTheme" << QSize(1280, 800) << false;
        QTest::newRow("dark") << "darkTheme" << QSize(1280, 800) << false;
        QTest::newRow("light-800x600") << "lightTheme" << QSize(800, 600) << false;
        QTest::newRow("dark-800x600") << "darkTheme" << QSize(800, 600) << false;
        QTest::newRow("german") << "lightTheme" << QSize(1280, 800) << true;
    }

    void whatCannotBeRunIsDrawn() {
        QFETCH(QString, theme);
        QFETCH(QSize, size);
        QFETCH(bool, german);
        const QLocale before;
        QLocale::setDefault(german ? QLocale(QLocale::German) : QLocale::c());
        const ScenarioFile file(stackThatCannotBeRun());
        MainWindow window(file.path());
        window.resize(size);
        window.findChild<QAction*>(theme)->trigger();
        window.show();
        QCOMPARE(window.controller().activity(), Activity::Blocked);
        const auto cards = window.findChildren<LayerCard*>();
        for (int layer = 0; layer < cards.size(); ++layer) {
            QTest::mouseClick(cards[layer], Qt::LeftButton);
            keep(window, QStringLiteral("layer%1").arg(layer));
        }
        QCOMPARE(window.size(), size);
        QLocale::setDefault(before);
    }

private:
    static const Theme& colours(const QString& action) {
        return onsager::theme(action == QLatin1String("darkTheme") ? ThemeKind::Dark
                                                                   : ThemeKind::Light);
    }

    /// The presets where pictures are kept, else small ones of the same kinds.
    static Scenario sweptScenario(bool isDiagram) {
        const SweepAxis snr{"layers.2.snrDb", SweepRange{0, 20, 5, false}};
        const SweepAxis rows{"layers.1.rows", SweepRange{48, 192, 4, false}};
        if (isKept() && isDiagram) {
            return scenarioFrom(readScenarioDocument("compressed-sensing-phase"));
        }
        Scenario scenario = smallScenario();
        if (isKept()) {
            scenario = scenarioFrom(readScenarioDocument("learning-curve-10db"));
            scenario.trials = 5;
            scenario.baselines = {AdamSettings{}};
            scenario.prediction.samples = 512;
            scenario.sweep->axes[0].values = std::vector<SweepValue>{200.0, 500.0, 1000.0, 2000.0};
        } else {
            scenario.sweep.emplace();
            scenario.sweep->axes = isDiagram ? std::vector{snr, rows} : std::vector{rows};
            scenario.sweep->success = "nmseDb[0] < -3";
        }
        return scenario;
    }

    /// The preset, with fewer trials, where pictures are kept, else a perceptron of few cells.
    static Scenario sweptPerceptron() {
        if (isKept()) {
            Scenario scenario = scenarioFrom(readScenarioDocument("correlated-perceptron"));
            scenario.trials = 2;
            scenario.layers[0] = PriorLayer{500, BinaryPrior{}};
            scenario.sweep->axes = {{"layers.1.rows", SweepRange{300, 1000, 11, false}},
                                    {"layers.3.rows", SweepRange{500, 1500, 21, false}}};
            return scenario;
        }
        Scenario scenario = perceptron(80);
        scenario.trials = 2;
        scenario.sweep.emplace();
        scenario.sweep->axes = {{"layers.0.rows", SweepRange{58, 60, 2, false}},
                                {"layers.1.rows", SweepRange{66, 96, 3, false}}};
        scenario.sweep->success = "nmseDb[0] < -30";
        scenario.sweep->fixedPoints = true;
        return scenario;
    }

    /// Images of 8 x 8 pixels between 0 and 1, seen with noise.
    static Scenario pixels() {
        Scenario scenario = smallScenario();
        scenario.title = "Noisy images";
        scenario.trials = 2;
        scenario.columns = 3;
        scenario.estimation = Estimation::Mmse;
        scenario.prediction.samples = 64;
        vampOf(scenario).iterations = 6;
        AwgnOutput output;
        output.noise.variance = 0.02;
        scenario.layers = {PriorLayer{12, GaussianPrior{}},
                           LinearLayer{64, GaussianMatrix{0.4}, {}},
                           ActivationLayer{Activation::Sigmoid, {}},
                           LinearLayer{64, IdentityMatrix{}, {}}, OutputLayer{output}};
        scenario.images = ImageSettings{2, 8, 8};
        scenario.baselines = {MalaSettings{400, 200, 0.1, 4}, AdamSettings{100, 0.02, 16}};
        return scenario;
    }

    static Scenario noisyBits() {
        Scenario scenario = smallScenario();
        AwgnOutput output;
        output.noise.variance = 0.2;
        scenario.title = "Binary symbols";
        scenario.columns = 1;
        scenario.trials = 10;
        scenario.estimation = Estimation::Mmse;
        vampOf(scenario).iterations = 10;
        const int rows = isKept() ? 500 : 60;
        scenario.layers = {PriorLayer{rows, BinaryPrior{}}, LinearLayer{rows, GaussianMatrix{}, {}},
                           OutputLayer{output}};
        return scenario;
    }

    /// Binary weights from so many labels for 60 of them.
    static Scenario perceptron(int labels) {
        Scenario scenario = noisyBits();
        const int scale = isKept() ? 10 : 1;
        scenario.title = "Binary perceptron";
        scenario.trials = 6;
        scenario.layers = {PriorLayer{60 * scale, BinaryPrior{}},
                           LinearLayer{labels * scale, GaussianMatrix{}, {}},
                           OutputLayer{SignOutput{}}};
        return scenario;
    }

    static Scenario sparseLabels() {
        Scenario scenario = noisyBits();
        const int rows = isKept() ? 500 : 60;
        scenario.title = "1-bit compressed sensing";
        scenario.layers = {PriorLayer{rows, BernoulliGaussianPrior{}},
                           LinearLayer{4 * rows, GaussianMatrix{}, {}},
                           OutputLayer{ProbitOutput{0.01}}};
        return scenario;
    }

    static Scenario stackThatCannotBeRun() {
        Scenario scenario = smallScenario();
        scenario.title = "A stack that cannot be run";
        scenario.layers = {PriorLayer{60, GaussianMixturePrior{{0.3, 0.7},
                                                               {{-1.0, 1.0}, {2.0, 0.5}},
                                                               {{{0.1, 0.0}, {0.0, 0.1}},
                                                                {{1.0, 0.5}, {0.5, 2.0}}}}},
                           LinearLayer{60, GaussianMatrix{}, {}, ActiveFractionBias{0.3}},
                           ActivationLayer{{Activation::LeakyRelu, 0.25}, {}},
                           LinearLayer{90, OrthogonalMatrix{}, {}},
                           OutputLayer{SketchOutput{{}, OutputNoise{{}, {}, 20.0}}, 0.02}};
        return scenario;
    }

    static Scenario stackOfNewKinds() {
        Scenario scenario = smallScenario();
        scenario.title = "Sparse rows, leaky units, noisy signs";
        scenario.estimation = Estimation::Mmse;
        scenario.layers = {PriorLayer{100, BernoulliGaussianPrior{0.3, 1.0, {}}, LaplacePrior{0.5}},
                           LinearLayer{150, GaussianMatrix{}, {}, ActiveFractionBias{0.6}},
                           ActivationLayer{{Activation::LeakyRelu, 0.2}, {}},
                           LinearLayer{300, OrthogonalMatrix{}, {}},
                           OutputLayer{ProbitOutput{0.1}}};
        return scenario;
    }

    /// Stacks of five layers in which every prior, function and output occurs.
    static std::vector<Scenario> stacksOfEveryKind() {
        const OutputNoise noise{{}, {}, 10.0};
        const std::vector<Prior> priors = {
            GaussianPrior{},
            BernoulliGaussianPrior{0.3, 1.0, {}},
            BinaryPrior{0.7},
            DiscretePrior{{{-2.0, -2.0}, {0.0, 0.0}, {1.0, 1.0}}, {0.2, 0.5, 0.3}},
            std::get<PriorLayer>(stackThatCannotBeRun().layers[0]).law,
            LaplacePrior{1.0},
            GroupLassoPrior{1.0},
            ElasticNetPrior{1.0, 0.5},
            ExponentialPrior{0.8},
            HalfNormalPrior{1.5},
            UniformPrior{1.2},
            StudentTPrior{0.8, 4.0},
            BernoulliGaussianPrior{0.4, 0.3, {}, 2.0}};
        const std::vector<Output> outputs = {
            AwgnOutput{noise},
            AwgnOutput{noise, Activation::Erf},
            AbsOutput{},
            ReluOutput{},
            SignOutput{},
            ProbitOutput{0.5},
            LaplaceOutput{0.6},
            HuberOutput{0.5, 1.0},
            PoissonOutput{2.0},
            LogisticOutput{},
            QuantizedOutput{{-1.0, 0.0, 0.5, 2.0}, 0.0},
            MaskedOutput{0.6, {ColumnKind::Awgn, ColumnKind::Probit}, 0.1},
            CommitteeOutput{Activation::Tanh, OnesSecondLayer{}, noise},
            MixedRegressionOutput{{0.4, 0.6}, noise},
            SketchOutput{{0.5, 1.0}, noise}};
        constexpr std::size_t kFunctions = kActivationLaws.size();
        std::vector<Scenario> scenarios;
        for (std::size_t i = 0; i < outputs.size(); ++i) {
            Scenario scenario = smallScenario();
            scenario.layers = {
                PriorLayer{60, priors[i % priors.size()]},
                LinearLayer{
                    60, i % 4 == 1 ? MatrixLaw(IdentityMatrix{}) : MatrixLaw(GaussianMatrix{}), {}},
                ActivationLayer{static_cast<Activation>(i % kFunctions), {}},
                LinearLayer{90, OrthogonalMatrix{}, {}}, OutputLayer{outputs[i]}};
            scenarios.push_back(scenario);
        }
        return scenarios;
    }

    static bool isKept() { return qEnvironmentVariableIsSet("ONSAGER_SCREENSHOTS"); }

    [[nodiscard]] QString shownScenario() const { return isKept() ? QString() : m_small.path(); }

    static void press(const MainWindow& window, const QString& text) {
        for (QPushButton* button : window.findChildren<QPushButton*>()) {
            if (button->text() == text) {
                QTest::mouseClick(button, Qt::LeftButton);
            }
        }
    }

    static void keep(QWidget& window, const QString& moment) {
        QTest::qWait(50);
        const QPixmap picture = window.grab();
        QVERIFY(!picture.isNull());
        const QString folder = qEnvironmentVariable("ONSAGER_SCREENSHOTS");
        if (!folder.isEmpty()) {
            QDir().mkpath(folder);
            const QString name = QString::fromLatin1(QTest::currentDataTag());
            QVERIFY(picture.save(folder + QStringLiteral("/%1-%2.png").arg(name, moment)));
        }
    }

    static void keepFigure(const ChartPage& page, const QString& moment) {
        const QByteArray bytes =
            figureBytes(page.figure(), QStringLiteral("png"), FigureFormat(), FigureOrigin());
        const QImage picture = QImage::fromData(bytes);
        QVERIFY(!picture.isNull());
        const QString folder = qEnvironmentVariable("ONSAGER_SCREENSHOTS");
        if (!folder.isEmpty()) {
            const QString name = QString::fromLatin1(QTest::currentDataTag());
            QVERIFY(picture.save(folder + QStringLiteral("/%1-%2.png").arg(name, moment)));
        }
    }

    OwnSettings m_settings;
    ScenarioFile m_small{smallScenario()};
};

ONSAGER_WINDOW_TEST(WindowPicturesTest)
#include "window_pictures_test.moc"
