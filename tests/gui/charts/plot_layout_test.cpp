// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/plot_layout.h"

#include "tests/support/invented_result.h"
#include "tests/support/test_program.h"
#include "tests/support/vamp_settings.h"
#include "ui/models/convergence_plot.h"
#include "ui/theme/theme.h"

#include <QFontInfo>
#include <QFontMetricsF>
#include <QTest>

#include <cmath>

using namespace onsager;

namespace {

PlotModel laidOutPicture(ErrorQuantity quantity = ErrorQuantity::NmseDb, int variables = 2) {
    InventedResult invented;
    invented.variables = variables;
    return convergencePlot(invented.make(), {quantity, {}, {}});
}

/// Every pixel of every curve, walked in steps of half a pixel.
bool covers(const QRectF& box, const PlotModel& plot, const PlotLayout& layout) {
    for (const PlotCurve& curve : plot.curves) {
        const QVector<QPointF> points = drawablePoints(curve, plot.x, plot.y);
        for (qsizetype i = 1; i < points.size(); ++i) {
            const QPointF from = layout.pixel(points[i - 1]);
            const QPointF to = layout.pixel(points[i]);
            const int pieces =
                1 + static_cast<int>(2.0 * std::hypot(to.x() - from.x(), to.y() - from.y()));
            for (int piece = 0; piece <= pieces; ++piece) {
                if (box.contains(from + (to - from) * piece / pieces)) {
                    return true;
                }
            }
        }
    }
    return false;
}

}  // namespace

class PlotLayoutTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { loadFonts(); }

    void textIsSetInInterWithEverySignItNeeds() {
        const QFont font = referenceFont(TextWeight::Regular);
        QCOMPARE(QFontInfo(font).family(), QString("Inter"));
        const QFontMetricsF metrics(font);
        for (const QChar sign : QStringLiteral("Z₀₁₂₃₄₅₆₇₈₉⁰¹²³⁴⁵⁶⁷⁸⁹⁻−×∞–·")) {
            QVERIFY2(metrics.inFont(sign), qPrintable(QString(sign)));
        }
    }

    void tickLabelsNeverTouch() {
        for (const double scale : {1.0, 1.5, 2.0}) {
            const PlotMetrics metrics = screenMetrics(scale);
            for (int width = 200; width <= 1600; width += 40) {
                for (const int iterations : {1, 3, 20, 500, 50000}) {
                    InventedResult invented;
                    invented.iterations = std::min(iterations, 20);
                    Result result = invented.make();
                    vampOf(result.scenario).iterations = iterations;
                    const PlotLayout layout =
                        layoutPlot(convergencePlot(result, {}), metrics, QSizeF(width, 360));
                    QVERIFY(layout.xTicks.size() >= 2);
                    for (qsizetype i = 1; i < layout.xTicks.size(); ++i) {
                        const PlacedTick& left = layout.xTicks[i - 1];
                        const PlacedTick& right = layout.xTicks[i];
                        const double gap = right.position - left.position
                                           - 0.5 * textWidth(left.label, metrics.text)
                                           - 0.5 * textWidth(right.label, metrics.text);
                        QVERIFY2(gap >= metrics.text, qPrintable(left.label + " " + right.label));
                    }
                }
            }
        }
    }

    void yLabelsNeverTouchAndStayInThePicture() {
        const PlotMetrics metrics = screenMetrics(1.0);
        for (int height = 140; height <= 900; height += 20) {
            for (const ErrorQuantity quantity :
                 {ErrorQuantity::NmseDb, ErrorQuantity::Mse, ErrorQuantity::NormalisedTestError}) {
                const PlotLayout layout =
                    layoutPlot(laidOutPicture(quantity), metrics, QSizeF(480, height));
                QVERIFY(layout.yTicks.size() >= 2);
                for (qsizetype i = 1; i < layout.yTicks.size(); ++i) {
                    QVERIFY(layout.yTicks[i - 1].position - layout.yTicks[i].position
                            >= 1.5 * metrics.text);
                }
                for (const PlacedTick& tick : layout.yTicks) {
                    QVERIFY(layout.area.left() - metrics.space - textWidth(tick.label, metrics.text)
                            >= 0.0);
                }
            }
        }
    }

    void theLegendCoversNoCurve() {
        for (const int variables : {1, 2, 4, 7}) {
            for (const ErrorQuantity quantity :
                 {ErrorQuantity::NmseDb, ErrorQuantity::Mse, ErrorQuantity::NormalisedTestError}) {
                const PlotModel plot = laidOutPicture(quantity, variables);
                for (int width = 240; width <= 1400; width += 80) {
                    for (int height = 160; height <= 800; height += 80) {
                        for (const bool paper : {false, true}) {
                            const PlotMetrics metrics = paper ? paperMetrics() : screenMetrics(1.0);
                            const QSizeF size(width, height);
                            const PlotLayout layout = layoutPlot(plot, metrics, size);
                            QVERIFY(!covers(layout.legend.box, plot, layout));
                            QVERIFY(QRectF({}, size).contains(layout.area));
                        }
                    }
                }
            }
        }
    }

    void aLowPictureLosesItsLegendBeforeItsCurves() {
        const PlotModel plot = laidOutPicture(ErrorQuantity::NmseDb, 7);
        qsizetype rows = plot.legend.size();
        for (int height = 700; height >= 100; height -= 10) {
            const PlotLayout layout = layoutPlot(plot, screenMetrics(1.0), QSizeF(480, height));
            QCOMPARE(layout.legendRows.size(), layout.legend.rows.size());
            QVERIFY(layout.legendRows.size() <= rows);
            rows = layout.legendRows.size();
            QVERIFY(layout.legend.box.height() <= 0.5 * height);
        }
        QCOMPARE(rows, 0);
    }

    void aCornerThatIsStillFreeIsKept() {
        PlotModel plot = laidOutPicture();
        QCOMPARE(layoutPlot(plot, screenMetrics(1.0), QSizeF(900, 500)).legendPlace,
                 LegendPlace::TopRight);
        QCOMPARE(layoutPlot(plot, screenMetrics(1.0), QSizeF(900, 500), LegendPlace::BottomLeft)
                     .legendPlace,
                 LegendPlace::BottomLeft);
    }

    void theLegendLeavesTheDiagonalFree() {
        PlotModel plot;
        plot.x.minimum = plot.y.minimum = -3.0;
        plot.x.maximum = plot.y.maximum = 3.0;
        plot.legend.append({QStringLiteral("predicted: line and 10-90 %"), 0, true});
        const QSizeF size(900, 500);
        QCOMPARE(layoutPlot(plot, screenMetrics(1.0), size).legendPlace, LegendPlace::TopRight);
        plot.cloud.hasDiagonal = true;
        QCOMPARE(layoutPlot(plot, screenMetrics(1.0), size).legendPlace, LegendPlace::TopLeft);
    }

    void pixelsAndValuesAreInverse() {
        const PlotModel plot = laidOutPicture();
        const PlotLayout layout = layoutPlot(plot, screenMetrics(1.0), QSizeF(700, 400));
        for (int index = 0; index <= 40; ++index) {
            QCOMPARE(layout.valueAt(layout.pixel({double(index), 0.0}).x()), double(index));
        }
        QCOMPARE(layout.valueAt(-100.0), 0.0);
        QCOMPARE(layout.valueAt(1e6), 40.0);
    }

    void markersThinOutBeforeTheyLieOnOneAnother() {
        InventedResult invented;
        invented.iterations = 2000;
        invented.measuredHalfIterations = 4000;
        const PlotModel plot = convergencePlot(invented.make(), {ErrorQuantity::NmseDb, {0}, {}});
        const PlotMetrics metrics = screenMetrics(1.0);
        const PlotLayout layout = layoutPlot(plot, metrics, QSizeF(700, 400));
        for (const PlotCurve& curve : plot.curves) {
            const QVector<QPointF> points = curvePoints(curve, layout, metrics);
            if (curve.role == CurveRole::Measured) {
                QVERIFY(points.size() > 50 && points.size() < 200);
                QCOMPARE(points.first(), curve.points.first());
            } else {
                QCOMPARE(points.size(), 4000);
            }
        }
    }

    void thinnedMarkersOfTwoCurvesTakeTurns() {
        PlotModel plot = laidOutPicture();
        const PlotMetrics metrics = screenMetrics(1.0);
        const PlotLayout layout = layoutPlot(plot, metrics, QSizeF(300, 240));
        PlotCurve curve;
        curve.role = CurveRole::Measured;
        for (int i = 0; i <= 40; ++i) {
            curve.points.append({double(i), plot.y.minimum});
        }
        const QVector<QPointF> first = curvePoints(curve, layout, metrics);
        curve.style = 1;
        const QVector<QPointF> second = curvePoints(curve, layout, metrics);
        QVERIFY(first.size() < 41 && first.size() > 5);
        QCOMPARE(first.front().x(), 0.0);
        QCOMPARE(second.front().x(), 1.0);
        for (const QPointF& point : second) {
            QVERIFY(!first.contains(point));
        }
        QVERIFY(layout.pixel(first[1]).x() - layout.pixel(first[0]).x() >= 2.0 * metrics.marker);
    }

    void anApproximationIsSaidInThePicture() {
        PlotModel plot = laidOutPicture();
        plot.caveat = QStringLiteral(
            "MAP estimates of ReLU rows jump: state evolution is an "
            "approximation for this network.");
        const PlotLayout with = layoutPlot(plot, paperMetrics(), QSizeF(300, 240));
        QVERIFY(with.caveat.size() >= 2);
        QCOMPARE(with.caveat.join(' '), plot.caveat);
        for (const QString& line : with.caveat) {
            QVERIFY(textWidth(line, paperMetrics()) <= 300.0);
        }
    }
};

ONSAGER_WINDOW_TEST(PlotLayoutTest)
#include "plot_layout_test.moc"
