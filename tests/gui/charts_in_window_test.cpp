// SPDX-License-Identifier: GPL-3.0-or-later
// The charts of the window: what they can show, and how it leaves them.
#include "tests/support/laboratory.h"
#include "tests/support/test_program.h"
#include "tests/support/vamp_settings.h"
#include "ui/charts/plot_chart.h"
#include "ui/models/layer_names.h"
#include "ui/panels/chart_tabs.h"
#include "ui/panels/convergence_panel.h"
#include "ui/panels/estimates_panel.h"
#include "ui/panels/layer_strip_panel.h"
#include "ui/panels/messages_panel.h"
#include "ui/panels/moment_bar.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QMimeData>
#include <QSlider>
#include <QTabBar>
#include <QTableView>
#include <QTest>

#include <algorithm>

using namespace onsager;

class ChartsInWindowTest : public QObject {
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

    void theChartCanBeChosen() {
        m_lab.openFinished(smallScenario());
        const auto curves = m_lab.window->convergence().plot().curves.size();
        const auto variables =
            m_lab.window->convergence().controls()->findChildren<QAbstractButton*>();
        for (QAbstractButton* one : variables) {
            if (one->text() == QStringLiteral("Z₁")) {
                QTest::mouseClick(one, Qt::LeftButton);
            }
        }
        QVERIFY(m_lab.window->convergence().plot().curves.size() < curves);
        auto* quantity = m_lab.window->convergence().controls()->findChild<QComboBox*>();
        quantity->setCurrentIndex(2);
        QVERIFY(m_lab.window->convergence().plot().y.title.contains(QStringLiteral("est error")));
        for (QAbstractButton* one : variables) {
            if (one->text() == QStringLiteral("Table")) {
                QTest::mouseClick(one, Qt::LeftButton);
            }
        }
        auto* table = m_lab.window->convergence().findChild<QTableView*>();
        QVERIFY(table->isVisible());
        QCOMPARE(table->model()->rowCount(), 2 * vampOf(smallScenario()).iterations);
    }

    void everyErrorThatAppliesCanBeChosen() {
        Scenario scenario = smallScenario();
        AwgnOutput output;
        output.noise.variance = 0.3;
        scenario.columns = 1;
        scenario.estimation = Estimation::Mmse;
        scenario.layers = {PriorLayer{60, BinaryPrior{}}, LinearLayer{60, GaussianMatrix{}, {}},
                           OutputLayer{output}};
        m_lab.openFinished(scenario);
        auto* quantity = m_lab.window->convergence().controls()->findChild<QComboBox*>(
            QStringLiteral("quantity"));
        const int bits = quantity->findText(QStringLiteral("Bit error rate"));
        QVERIFY(bits > 2);
        QVERIFY(quantity->findText(QStringLiteral("Missed detections")) < 0);
        quantity->setCurrentIndex(bits);
        QCOMPARE(m_lab.window->convergence().plot().y.title, QStringLiteral("Bit error rate"));
        QCOMPARE(m_lab.window->convergence().plot().curves.size(), 2);
        QVERIFY(!m_lab.window->convergence().plot().note.isEmpty());
    }

    void estimatesAndMessagesAreShownBesideTheirPrediction() {
        m_lab.openFinished(smallScenario());
        auto* charts = m_lab.window->findChild<ChartTabs*>();
        QCOMPARE(charts->count(), 7);
        const auto table = [this] {
            m_lab.window->findChild<QAction*>(QStringLiteral("copyTable"))->trigger();
            return QApplication::clipboard()->text();
        };
        charts->choose(1);
        auto* estimates = m_lab.window->findChild<EstimatesPanel*>();
        QVERIFY(estimates->isVisible() && estimates->controls()->isVisible());
        QCOMPARE(estimates->plot().cloud.points.size(), 24);
        QCOMPARE(table().count(QLatin1Char('\n')), 24 + 1);
        const auto choose = [this](const char* list, int index) {
            m_lab.window->findChild<QComboBox*>(QLatin1String(list))->setCurrentIndex(index);
        };
        choose("estimatesVariable", 1);
        choose("estimatesColumn", 1);
        QCOMPARE(estimates->plot().cloud.points.size(), 96);
        QVERIFY(estimates->plot().title.contains(QStringLiteral("Z₁, column 2")));
        choose("estimatesPicture", 1);
        QVERIFY(estimates->plot().cloud.points.isEmpty());
        QCOMPARE(estimates->plot().curves.size(), 2);
        auto* slider = m_lab.window->findChild<QSlider*>(QStringLiteral("momentSlider"));
        slider->setValue(0);
        QTRY_VERIFY_WITH_TIMEOUT(
            estimates->plot().title.contains(QStringLiteral("forward, iteration 0")), kPatience);

        charts->choose(2);
        QCOMPARE(table().count(QLatin1Char('\n')), 5 * 4 + 1);
        const QString first = table();
        slider->setValue(3);
        QVERIFY(table() != first);
        m_lab.trigger("copyFigure");
        const QMimeData* copied = QApplication::clipboard()->mimeData();
        QVERIFY(copied->data(QStringLiteral("image/svg+xml")).contains("matrix-5"));
        QVERIFY(!qvariant_cast<QImage>(copied->imageData()).isNull());
    }

    void aRunThatConvergedIsLookedAtAsFarAsItWent() {
        Scenario scenario = smallScenario();
        vampOf(scenario).iterations = 200;
        vampOf(scenario).damping = 0.8;
        vampOf(scenario).tolerance = 1e-4;
        m_lab.openFinished(scenario);
        const auto latest = m_lab.window->controller().latest();
        QCOMPARE(latest->result->stop.converged, scenario.trials);
        const HalfIteration last = *latest->lastReached;
        QVERIFY(last.index() < 100);
        const auto* slider = m_lab.find<QSlider>("momentSlider");
        QCOMPARE(slider->maximum(), last.index());
        QCOMPARE(slider->value(), last.index());
        const QString name = halfIterationName(last);
        const auto* scrubber = m_lab.window->findChild<MomentBar*>();
        QCOMPARE(scrubber->findChild<QLabel*>()->text(), name);
        const auto* strip = m_lab.window->findChild<LayerStripPanel*>();
        const auto labels = strip->findChildren<QLabel*>();
        QVERIFY(std::any_of(labels.begin(), labels.end(),
                            [&name](const QLabel* label) { return label->text() == name; }));
        const PlotModel& plot = m_lab.window->convergence().plot();
        QCOMPARE(*plot.cursor, double(last.index()));
        for (const PlotCurve& curve : plot.curves) {
            QCOMPARE(curve.points.last().x(), double(last.index()));
        }
        m_lab.trigger("earlier");
        QCOMPARE(slider->value(), last.index() - 1);
        QCOMPARE(*plot.cursor, double(last.index() - 1));
    }

    void variablesAreChosenInTheLegend() {
        m_lab.openFinished(smallScenario());
        auto* chart = m_lab.window->convergence().findChild<PlotChart*>();
        const auto drawn = [this] { return m_lab.window->convergence().plot().curves.size(); };
        const auto rows = [chart] { return chart->plot().legend; };
        const qsizetype all = drawn();
        QCOMPARE(rows()[1].variable, std::optional(1));
        const auto click = [chart](int row) {
            const PlotLayout layout =
                layoutPlot(chart->plot(), screenMetrics(1.0), QSizeF(chart->viewport()->size()));
            QCOMPARE(layout.legendRows.size(), chart->plot().legend.size());
            const QPoint place = (layout.legend.rows[row] + QPointF(6.0, 0.0)).toPoint();
            QTest::mouseClick(chart->viewport(), Qt::LeftButton, {}, place);
        };
        click(1);
        QTRY_COMPARE_WITH_TIMEOUT(drawn(), all / 2, kPatience);
        QVERIFY(rows()[1].isHidden && !rows()[0].isHidden);
        auto* button = m_lab.find<QAction>("variable1");
        QVERIFY(!button->isChecked());
        // The figure shows what was chosen and nothing else.
        const Figure figure = m_lab.window->convergence().figure();
        for (const LegendRow& row : std::get<PlotModel>(figure).legend) {
            QVERIFY(!row.isHidden && row.text != QStringLiteral("Z₁"));
        }
        click(0);
        QTest::qWait(20);
        QCOMPARE(drawn(), all / 2);  // one stays
        click(1);
        QTRY_COMPARE_WITH_TIMEOUT(drawn(), all, kPatience);
        QVERIFY(button->isChecked());

        chart->setFocus();
        QTest::keyClick(chart, Qt::Key_0);
        QCOMPARE(drawn(), all / 2);
        QVERIFY(rows()[0].isHidden);
        m_lab.trigger("run");
        QTRY_COMPARE_WITH_TIMEOUT(m_lab.activity(), Activity::Finished, kPatience);
        QCOMPARE(drawn(), all / 2);
        QTest::keyClick(chart, Qt::Key_0);
        QCOMPARE(drawn(), all);
    }

    void tabsThatDoNotFitBecomeAList() {
        m_lab.open(smallScenario());
        auto* charts = m_lab.window->findChild<ChartTabs*>();
        auto* tabs = charts->findChild<QTabBar*>();
        QVERIFY(tabs->isVisible());
        m_lab.window->resize(800, 600);
        QTRY_VERIFY_WITH_TIMEOUT(!tabs->isVisible(), kPatience);
        for (QComboBox* list :
             charts->findChildren<QComboBox*>(QString(), Qt::FindDirectChildrenOnly)) {
            QVERIFY(list->isVisible());
            list->setCurrentIndex(2);
        }
        QVERIFY(charts->current() == m_lab.window->findChild<MessagesPanel*>());
    }

    void laterRunsAreDrawnOverAPinnedOne() {
        m_lab.openFinished(smallScenario());
        const auto curves = m_lab.window->convergence().plot().curves.size();
        QTest::keyClick(m_lab.window.get(), Qt::Key_P);
        QCOMPARE(m_lab.window->convergence().plot().curves.size(), 2 * curves);
        m_lab.type(kSnr, QStringLiteral("20"));
        QTRY_COMPARE_WITH_TIMEOUT(m_lab.activity(), Activity::Finished, kPatience);
        QCOMPARE(m_lab.window->convergence().plot().curves.size(), 2 * curves);
        QCOMPARE(m_lab.window->convergence().plot().legend.last().text,
                 QStringLiteral("pinned: SNR of Y 10"));
        m_lab.window->setFocus();
        QTest::keyClick(m_lab.window.get(), Qt::Key_P);
        QCOMPARE(m_lab.window->convergence().plot().curves.size(), curves);
    }

    void pictureAndNumbersGoToTheClipboard() {
        m_lab.openFinished(smallScenario());
        m_lab.window->findChild<QAction*>(QStringLiteral("copyTable"))->trigger();
        const QString table = QApplication::clipboard()->text();
        QCOMPARE(table.count(QLatin1Char('\n')), 2 * vampOf(smallScenario()).iterations + 1);
        QVERIFY(table.contains(QLatin1Char('\t')));
        m_lab.window->findChild<QAction*>(QStringLiteral("copyFigure"))->trigger();
        const QMimeData* copied = QApplication::clipboard()->mimeData();
        QVERIFY(copied->data(QStringLiteral("image/svg+xml")).contains("<svg"));
        QVERIFY(!qvariant_cast<QImage>(copied->imageData()).isNull());
        QCOMPARE(copied->text(), table);
        const QByteArray csv = copied->data(QStringLiteral("text/csv"));
        QCOMPARE(csv.count('\n'), table.count(QLatin1Char('\n')));
    }
};

ONSAGER_WINDOW_TEST(ChartsInWindowTest)
#include "charts_in_window_test.moc"
