// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/plot_chart.h"

#include "tests/support/invented_result.h"
#include "tests/support/test_program.h"
#include "ui/charts/plot_view.h"
#include "ui/models/convergence_plot.h"

#include <QAreaSeries>
#include <QChart>
#include <QImage>
#include <QLabel>
#include <QLineSeries>
#include <QLocale>
#include <QRegularExpression>
#include <QScatterSeries>
#include <QSignalSpy>
#include <QTest>

#include <limits>

using namespace onsager;

namespace {

PlotModel picture(int measured = 25, ErrorQuantity quantity = ErrorQuantity::NmseDb) {
    InventedResult invented;
    invented.measuredHalfIterations = measured;
    return convergencePlot(invented.make(), {quantity, {}, {}});
}

QImage shot(QWidget& widget) {
    QImage image(widget.size(), QImage::Format_RGB32);
    widget.render(&image);
    return image;
}

/// Pixels within a small distance of a colour.
int countOf(const QImage& image, const QColor& color, const QRect& where) {
    int count = 0;
    for (int y = where.top(); y <= where.bottom(); ++y) {
        for (int x = where.left(); x <= where.right(); ++x) {
            const QColor pixel = image.pixelColor(x, y);
            count += std::abs(pixel.red() - color.red()) < 24
                             && std::abs(pixel.green() - color.green()) < 24
                             && std::abs(pixel.blue() - color.blue()) < 24
                         ? 1
                         : 0;
        }
    }
    return count;
}

}  // namespace

class PlotChartTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        // The platform without a screen says this of every window; everything else is a defect.
        QTest::ignoreMessage(QtDebugMsg, QRegularExpression(".*"));
        QTest::failOnWarning(QRegularExpression(".*"));
        qDebug("start");
    }

    void everyPointIsInASeries() {
        PlotChart chart;
        chart.resize(900, 480);
        const PlotModel plot = picture(40);
        chart.setPlot(plot);
        QVector<QXYSeries*> curves;
        int areas = 0;
        for (QAbstractSeries* series : chart.chart()->series()) {
            if (auto* curve = qobject_cast<QXYSeries*>(series)) {
                curves.append(curve);
            }
            areas += qobject_cast<QAreaSeries*>(series) != nullptr ? 1 : 0;
        }
        QCOMPARE(areas, plot.bands.size());
        QCOMPARE(curves.size(), plot.curves.size());
        for (qsizetype i = 0; i < curves.size(); ++i) {
            QCOMPARE(curves[i]->points(), plot.curves[i].points);
            const bool measured = plot.curves[i].role == CurveRole::Measured;
            QCOMPARE(qobject_cast<QScatterSeries*>(curves[i]) != nullptr, measured);
        }
    }

    void aNewFrameReplacesTheSamePointsOnce() {
        PlotChart chart;
        chart.resize(900, 480);
        chart.setPlot(picture(24));
        const QList<QAbstractSeries*> before = chart.chart()->series();
        QVector<QSignalSpy*> spies;
        for (QAbstractSeries* series : before) {
            if (auto* curve = qobject_cast<QXYSeries*>(series)) {
                spies.append(new QSignalSpy(curve, &QXYSeries::pointsReplaced));
                spies.last()->setParent(&chart);
            }
        }
        chart.setPlot(picture(25));
        QCOMPARE(chart.chart()->series(), before);
        int replaced = 0;
        for (const QSignalSpy* spy : spies) {
            QVERIFY(spy->count() <= 1);
            replaced += int(spy->count());
        }
        QCOMPARE(replaced, 2);  // the two measured curves; the prediction did not change
    }

    void anotherPictureBringsItsOwnSeries() {
        PlotChart chart;
        chart.resize(900, 480);
        chart.setPlot(picture(0));
        QCOMPARE(chart.chart()->series().size(), 2);
        chart.setPlot(picture(25));
        QCOMPARE(chart.chart()->series().size(), 6);
        chart.setPlot(picture(25, ErrorQuantity::NormalisedTestError));
        QCOMPARE(chart.chart()->series().size(), 3);
        chart.setPlot(PlotModel{});
        QCOMPARE(chart.chart()->series().size(), 0);
    }

    void numbersThatAreNoneAreNotHandedToTheChart() {
        PlotModel plot = picture(40);
        plot.curves[0].points[3].setY(std::numeric_limits<double>::quiet_NaN());
        plot.curves[1].points[4].setY(std::numeric_limits<double>::infinity());
        plot.bands[0].upper[5].setY(1e300);
        PlotChart chart;
        chart.resize(900, 480);
        chart.setPlot(plot);
        for (QAbstractSeries* series : chart.chart()->series()) {
            auto* area = qobject_cast<QAreaSeries*>(series);
            QXYSeries* curve =
                area != nullptr ? area->upperSeries() : qobject_cast<QXYSeries*>(series);
            for (const QPointF& point : curve->points()) {
                QVERIFY(point.y() >= plot.y.minimum && point.y() <= plot.y.maximum);
            }
        }
    }

    void bothColoursAreSeenInEveryTheme() {
        for (const ThemeKind kind : {ThemeKind::Light, ThemeKind::Dark}) {
            PlotView view;
            view.setLook(theme(kind), 1.0);
            view.setPlot(picture(25, ErrorQuantity::NormalisedTestError));
            view.resize(900, 500);
            const QImage image = shot(view);
            // Right of the cursor only the line, and no marker.
            const QRect left(40, 30, 500, 380);
            const QRect right(600, 150, 280, 260);
            QVERIFY(countOf(image, theme(kind).predicted, left) > 100);
            QVERIFY(countOf(image, theme(kind).measured, left) > 200);
            QVERIFY(countOf(image, theme(kind).predicted, right) > 200);
            QCOMPARE(countOf(image, theme(kind).measured, right), 0);
            QVERIFY(countOf(image, theme(kind).surface, right)
                    > right.width() * right.height() / 2);
        }
    }

    void aMarkerOnTheEdgeOfTheAxesIsWhole() {
        PlotChart chart;
        chart.resize(900, 480);
        chart.setPlot(picture(25, ErrorQuantity::NormalisedTestError));
        const QImage image = shot(chart);
        const QRectF area = chart.chart()->plotArea();
        const QRect leftOfAxis(int(area.left()) - 1, 30, int(screenMetrics(1.0).markerReach()),
                               400);
        QVERIFY(countOf(image, theme(ThemeKind::Light).measured, leftOfAxis) > 4);
    }

    void theReadOutFollowsMouseAndKeys() {
        PlotChart chart;
        chart.resize(900, 480);
        chart.setPlot(picture());
        const QImage before = shot(chart);
        QMouseEvent over(QEvent::MouseMove, QPointF(300, 150), QPointF(300, 150), Qt::NoButton,
                         Qt::NoButton, Qt::NoModifier);
        QCoreApplication::sendEvent(chart.viewport(), &over);
        const QImage reading = shot(chart);
        QVERIFY(reading != before);
        QTest::keyClick(&chart, Qt::Key_Right);
        QVERIFY(shot(chart) != reading);
        QTest::keyClick(&chart, Qt::Key_Left);
        QCOMPARE(shot(chart), reading);
        QTest::keyClick(&chart, Qt::Key_Escape);
        QCOMPARE(shot(chart), before);
    }

    void aClickSaysWhichHalfIterationWasMeant() {
        PlotView view;
        view.resize(900, 500);
        view.setPlot(picture());
        shot(view);
        auto* chart = view.findChild<PlotChart*>();
        const QRectF area = chart->chart()->plotArea();
        const QSignalSpy chosen(&view, &PlotView::positionChosen);
        QTest::mouseClick(chart->viewport(), Qt::LeftButton, {}, area.center().toPoint());
        QCOMPARE(chosen.count(), 0);
        QCoreApplication::processEvents();
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen.first().first().toDouble(), 20.0);
    }

    void everySizeIsDrawnWithoutComplaint() {
        PlotView view;
        for (const QSize& size :
             {QSize(1, 1), QSize(60, 40), QSize(280, 220), QSize(480, 320), QSize(1900, 1000)}) {
            for (const ErrorQuantity quantity :
                 {ErrorQuantity::NmseDb, ErrorQuantity::Mse, ErrorQuantity::NormalisedTestError}) {
                view.resize(size);
                view.setPlot(picture(25, quantity));
                QVERIFY(!shot(view).isNull());
            }
        }
        view.setPlot(PlotModel{});
        QVERIFY(!shot(view).isNull());
    }

    void theNoteIsUnderTheChart() {
        PlotView view;
        view.setPlot(picture());
        QStringList texts;
        for (const QLabel* label : view.findChildren<QLabel*>()) {
            texts.append(label->text());
        }
        QVERIFY(texts.contains(view.plot().note));
        QVERIFY(view.plot().note.contains("agree within"));
    }

    void aGermanLocaleDrawsTheSamePicture() {
        const QLocale before;
        PlotView view;
        view.resize(900, 500);
        view.setPlot(picture());
        const QImage english = shot(view);
        QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
        PlotView german;
        german.resize(900, 500);
        german.setPlot(picture());
        QCOMPARE(shot(german), english);
        QLocale::setDefault(before);
    }
};

ONSAGER_WINDOW_TEST(PlotChartTest)
#include "plot_chart_test.moc"
