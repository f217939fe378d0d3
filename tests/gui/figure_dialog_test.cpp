// SPDX-License-Identifier: GPL-3.0-or-later
// Figures in the window: zoom, annotations, and what a figure is to look like when it leaves.
#include "ui/panels/figure_dialog.h"

#include "tests/support/laboratory.h"
#include "tests/support/test_program.h"
#include "ui/charts/plot_chart.h"
#include "ui/panels/convergence_panel.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QInputDialog>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QTest>
#include <QToolButton>
#include <QWheelEvent>
#include <QXmlStreamReader>

using namespace onsager;

class FigureDialogTest : public QObject {
    Q_OBJECT

private:
    Laboratory m_lab;

    [[nodiscard]] PlotChart& chart() const {
        return *m_lab.window->convergence().findChild<PlotChart*>();
    }
    [[nodiscard]] FigureDialog& openDialog() const {
        m_lab.window->findChild<QAction*>(QStringLiteral("exportFigure"))->trigger();
        return *m_lab.window->findChild<FigureDialog*>();
    }
    template <typename Widget>
    static Widget& in(const QWidget& parent, const char* name) {
        auto* found = parent.findChild<Widget*>(QLatin1String(name));
        Q_ASSERT(found != nullptr);
        return *found;
    }
    [[nodiscard]] FigureSettings settings() const {
        return m_lab.window->document().scenario().view.figure("convergence");
    }
    static QString copiedSvg() {
        return QString::fromUtf8(
            QApplication::clipboard()->mimeData()->data(QStringLiteral("image/svg+xml")));
    }

private Q_SLOTS:
    void initTestCase_data() { Laboratory::addLocales(); }
    void init() {
        QFETCH_GLOBAL(bool, german);
        m_lab.prepare(german);
    }
    void cleanup() { m_lab.close(); }

    /// Wheel, drag, keys and double click; a click still chooses a half-iteration.
    void aPartOfTheChartCanBeLookedAt() {
        m_lab.openFinished(smallScenario());
        PlotChart& plot = chart();
        const QPoint middle = plot.viewport()->rect().center();
        QWheelEvent wheel(middle, plot.viewport()->mapToGlobal(middle), {}, {0, 240}, Qt::NoButton,
                          Qt::NoModifier, Qt::NoScrollPhase, false);
        QApplication::sendEvent(plot.viewport(), &wheel);
        QVERIFY(plot.zoom());
        const double afterWheel = plot.zoom()->x.high - plot.zoom()->x.low;
        QTest::mousePress(plot.viewport(), Qt::LeftButton, {}, middle - QPoint(60, 40));
        QTest::mouseMove(plot.viewport(), middle);
        QTest::mouseRelease(plot.viewport(), Qt::LeftButton, {}, middle + QPoint(60, 40));
        QVERIFY(plot.zoom()->x.high - plot.zoom()->x.low < 0.5 * afterWheel);
        QVERIFY(in<QToolButton>(plot, "wholeChart").isVisible());
        // What leaves the window is the part that is seen.
        m_lab.trigger("copyFigure");
        const PlotModel& all = plot.plot();
        QVERIFY(!copiedSvg().isEmpty());
        QTest::keyClick(&plot, Qt::Key_Minus);
        QTest::keyClick(&plot, Qt::Key_Right, Qt::ShiftModifier);
        QTest::mouseDClick(plot.viewport(), Qt::LeftButton, {}, middle);
        QVERIFY(!plot.zoom());
        QVERIFY(all == plot.plot());
        QTest::keyClick(&plot, Qt::Key_Plus);
        QVERIFY(plot.zoom());
        in<QToolButton>(plot, "wholeChart").click();
        QVERIFY(!plot.zoom());
        // The scenario is as it was: looking closer is no change of it.
        QVERIFY(!m_lab.window->document().isModified());
    }

    void annotationsArePartOfTheScenario() {
        m_lab.openFinished(smallScenario());
        const quint64 run = m_lab.window->controller().currentRun();
        PlotChart& plot = chart();
        Q_EMIT plot.menuWanted(QPoint(40, 40), QPointF(3.0, -2.0));
        auto* menu = m_lab.window->convergence().findChild<QMenu*>(QStringLiteral("chartMenu"));
        QVERIFY(menu != nullptr);
        menu->actions().at(2)->trigger();  // a vertical line
        auto* question =
            m_lab.window->convergence().findChild<QInputDialog*>(QStringLiteral("markText"));
        question->setTextValue(QStringLiteral("threshold"));
        question->accept();
        QCOMPARE(settings().annotations.size(), std::size_t{1});
        QCOMPARE(settings().annotations.front().x, 3.0);
        QVERIFY(m_lab.window->document().isModified());
        m_lab.trigger("copyFigure");
        QVERIFY(copiedSvg().contains(QStringLiteral("aria-label=\"threshold\"")));
        QCOMPARE(m_lab.window->controller().currentRun(), run);  // nothing is computed again
        m_lab.trigger("undo");
        QVERIFY(settings().annotations.empty());
        menu->close();
    }

    void whatWasChosenIsKeptInTheScenario() {
        m_lab.openFinished(smallScenario());
        const quint64 run = m_lab.window->controller().currentRun();
        FigureDialog& dialog = openDialog();
        auto& width = in<QDoubleSpinBox>(dialog, "figure.width");
        QCOMPARE(width.value(), 120.0);
        auto& sizes = in<QComboBox>(dialog, "figureSizes");
        sizes.setCurrentIndex(0);
        Q_EMIT sizes.activated(0);
        QCOMPARE(width.value(), 85.0);
        QTest::keyClicks(&in<QLineEdit>(dialog, "figure.title"), QStringLiteral("Figure 2"));
        auto& font = in<QComboBox>(dialog, "figure.font");
        font.setCurrentIndex(1);
        Q_EMIT font.activated(1);
        auto& curves = in<QListWidget>(dialog, "figureCurves");
        const QString hidden = curves.item(0)->text();
        curves.item(0)->setCheckState(Qt::Unchecked);
        auto& low = in<QLineEdit>(dialog, "figure.y.range0");
        low.setText(QStringLiteral("5"));  // above the end
        Q_EMIT low.editingFinished();
        QVERIFY(!in<QPushButton>(dialog, "figureSave").isEnabled());
        low.setText(QStringLiteral("-20"));
        Q_EMIT low.editingFinished();
        QVERIFY(in<QPushButton>(dialog, "figureSave").isEnabled());
        in<QPushButton>(dialog, "figureCopy").click();
        QVERIFY(copiedSvg().contains(QStringLiteral("aria-label=\"Figure 2\"")));
        QVERIFY(copiedSvg().contains(QStringLiteral("width=\"85mm\"")));
        in<QPushButton>(dialog, "figureApply").click();

        FigureSettings wanted;
        wanted.width = 85.0;
        wanted.height = 60.0;
        wanted.title = "Figure 2";
        wanted.font = FigureFont::Serif;
        wanted.hidden = {hidden.toStdString()};
        wanted.y.range = AxisRange{-20.0, chart().plot().y.maximum};
        QVERIFY(settings() == wanted);
        QCOMPARE(m_lab.window->controller().currentRun(), run);
        QCOMPARE(chart().plot().y.minimum, -20.0);  // on the screen too
        m_lab.trigger("undo");
        QVERIFY(settings() == FigureSettings());
    }

    /// A file that was written opens as it was written: the scenario in it has the view.
    void aFigureHoldsItsView() {
        m_lab.openFinished(smallScenario());
        auto* quantity = m_lab.window->convergence().controls()->findChild<QComboBox*>(
            QStringLiteral("quantity"));
        quantity->setCurrentIndex(1);
        m_lab.trigger("copyFigure");
        QXmlStreamReader xml(copiedSvg());
        QString scenario;
        while (!xml.atEnd()) {
            if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == u"scenario") {
                scenario = xml.readElementText();
            }
        }
        QVERIFY(scenario.contains(QStringLiteral("\"quantity\": \"mse\"")));
    }
};

ONSAGER_WINDOW_TEST(FigureDialogTest)
#include "figure_dialog_test.moc"
