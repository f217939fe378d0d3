// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/plot_arrangement.h"

#include "tests/support/invented_result.h"
#include "tests/support/test_program.h"
#include "ui/models/convergence_plot.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace onsager;

namespace {

PlotModel arrangedPicture(ErrorQuantity quantity = ErrorQuantity::NmseDb) {
    return convergencePlot(InventedResult{}.make(), {quantity, {}, {}});
}

bool isFiniteCurve(const QVector<QPointF>& points) {
    return std::all_of(points.begin(), points.end(), [](const QPointF& point) {
        return std::isfinite(point.x()) && std::isfinite(point.y());
    });
}

}  // namespace

class PlotArrangementTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingSaidChangesNothing() {
        QVERIFY(arranged(arrangedPicture(), {}) == arrangedPicture());
    }

    void axesAreAsTheSettingsSay() {
        FigureSettings settings;
        settings.x.range = AxisRange{4.0, 12.0};
        settings.y.range = AxisRange{-12.0, 1.0};
        settings.y.label = "error in dB";
        settings.title = "Fig. 2";
        const PlotModel plot = arranged(arrangedPicture(), settings);
        QCOMPARE(plot.x.minimum, 4.0);
        QCOMPARE(plot.y.maximum, 1.0);
        QCOMPARE(plot.y.title, QString("error in dB"));
        QVERIFY(plot.y.unit.isEmpty());
        QCOMPARE(plot.heading, QString("Fig. 2"));
        QCOMPARE(plot.title, arrangedPicture().title);
    }

    /// A curve reaches both ends of a range that lies between its points.
    void curvesReachTheEndsOfARange() {
        FigureSettings settings;
        settings.x.range = AxisRange{2.25, 2.75};
        const PlotModel plot = arranged(arrangedPicture(), settings);
        for (const PlotCurve& curve : plot.curves) {
            const QVector<QPointF> points = drawablePoints(curve, plot.x, plot.y);
            QVERIFY(isFiniteCurve(points));
            if (!isLine(curve.role)) {
                QVERIFY(points.isEmpty());
                continue;
            }
            QCOMPARE(points.size(), 2);
            QCOMPARE(points.first().x(), 2.25);
            QCOMPARE(points.last().x(), 2.75);
            const double slope = curve.points[3].y() - curve.points[2].y();
            QVERIFY(std::abs(points.first().y() - (curve.points[2].y() + 0.25 * slope)) < 1e-12);
        }
        const PlotBand band = drawableBand(plot.bands[0], plot.x, plot.y);
        QCOMPARE(band.lower.size(), 2);
        QCOMPARE(band.upper.last().x(), 2.75);
    }

    void aScaleOfTheOtherKindHoldsAllNumbers() {
        FigureSettings settings;
        settings.y.scale = ScaleChoice::Logarithmic;
        PlotModel plot = arranged(arrangedPicture(ErrorQuantity::Mse), settings);
        QVERIFY(plot.y.scale == AxisScale::Logarithmic);
        QVERIFY(plot.y.minimum > 0.0);
        for (const PlotCurve& curve : plot.curves) {
            for (const QPointF& point : curve.points) {
                QVERIFY(point.y() >= plot.y.minimum && point.y() <= plot.y.maximum);
            }
        }
        settings.y.scale = ScaleChoice::Linear;
        plot = arranged(plot, settings);
        QVERIFY(plot.y.scale == AxisScale::Linear);
        // Decibels below zero have no logarithm, half-iterations have none that means something.
        settings.y.scale = ScaleChoice::Logarithmic;
        settings.x.scale = ScaleChoice::Logarithmic;
        plot = arranged(arrangedPicture(), settings);
        QVERIFY(plot.y.scale == AxisScale::Linear);
        QVERIFY(plot.x.scale == AxisScale::Linear);
        settings.y.range = AxisRange{-5.0, 5.0};
        QVERIFY(!std::isnan(drawablePoints(plot.curves[0], plot.x, plot.y).first().y()));
    }

    void aCurveThatIsLeftOutLeavesLegendAndBandToo() {
        const PlotModel whole = arrangedPicture();
        const auto measured =
            std::find_if(whole.curves.begin(), whole.curves.end(), [](const PlotCurve& curve) {
                return curve.role == CurveRole::Measured && curve.style == 1;
            });
        FigureSettings settings;
        settings.hidden = {measured->name.toStdString()};
        const PlotModel less = arranged(whole, settings);
        QCOMPARE(less.curves.size(), whole.curves.size() - 1);
        QCOMPARE(less.bands.size(), whole.bands.size() - 1);
        QCOMPARE(less.legend.size(), whole.legend.size());
        settings.hidden.clear();
        for (const QString& name : curveNames(whole)) {
            settings.hidden.push_back(name.toStdString());
        }
        const PlotModel nothing = arranged(whole, settings);
        QVERIFY(nothing.curves.isEmpty() && nothing.bands.isEmpty());
        for (const LegendRow& row : nothing.legend) {
            QVERIFY(!row.line && !row.marker);
        }
    }

    void whatCannotBeDrawnIsSaid() {
        PlotModel plot = arrangedPicture();
        plot.curves[0].points[3].setY(std::nan(""));
        QVERIFY(arranged(plot, {}).caveat.contains("not finite"));
        // Exact recovery has a place of its own.
        plot = arrangedPicture();
        plot.curves[0].points[3].setY(-std::numeric_limits<double>::infinity());
        QVERIFY(arranged(plot, {}).caveat.contains("not finite"));
        plot.y.exact = ExactLevel{-150.0, -20.0, -15.0};
        QVERIFY(arranged(plot, {}).caveat.isEmpty());
    }

    void marksStandInsideTheAxesOrNowhere() {
        FigureSettings settings;
        settings.annotations = {{AnnotationKind::Text, "here", 10.0, -5.0, 0.0, 0.0},
                                {AnnotationKind::Text, "away", 1e6, -5.0, 0.0, 0.0},
                                {AnnotationKind::Arrow, "out", 10.0, -5.0, 10.0, 1e6},
                                {AnnotationKind::VerticalLine, "", 10.0, 1e6, 0.0, 0.0},
                                {AnnotationKind::HorizontalLine, "", -1e6, -5.0, 0.0, 0.0}};
        const PlotModel plot = arranged(arrangedPicture(), settings);
        QVector<bool> drawn;
        for (const PlotMark& mark : plot.marks) {
            drawn.append(drawableMark(mark, plot.x, plot.y).has_value());
        }
        QCOMPARE(drawn, QVector<bool>({true, false, false, true, true}));
    }

    /// Zooming in and out around one place comes back to the whole, which is no zoom.
    void zoomIsAPartOfTheWhole() {
        const PlotModel plot = arrangedPicture();
        const PlotZoom whole = wholeOf(plot);
        std::optional<PlotZoom> zoom;
        for (int i = 0; i < 5; ++i) {
            zoom = zoomedAround(plot, zoom, {0.25, 0.75}, {0.8, 0.8});
        }
        QVERIFY(zoom);
        const double part = (zoom->x.high - zoom->x.low) / (whole.x.high - whole.x.low);
        QVERIFY(std::abs(part - std::pow(0.8, 5)) < 1e-12);
        // The place under the pointer stays where it is.
        const double place = whole.x.low + 0.25 * (whole.x.high - whole.x.low);
        QVERIFY(std::abs(zoom->x.low + 0.25 * (zoom->x.high - zoom->x.low) - place) < 1e-9);
        const PlotModel shown = zoomed(plot, *zoom);
        QCOMPARE(shown.x.minimum, zoom->x.low);
        for (int i = 0; i < 9; ++i) {
            zoom = zoomedAround(plot, zoom, {0.5, 0.5}, {1.25, 1.25});
        }
        QVERIFY(!zoom);
        for (int i = 0; i < 200; ++i) {
            zoom = zoomedAround(plot, zoom, {0.5, 0.5}, {0.5, 0.5});
        }
        QVERIFY(zoom->x.high - zoom->x.low > 0.9e-6 * (whole.x.high - whole.x.low));
    }
};

ONSAGER_TEST(PlotArrangementTest)
#include "plot_arrangement_test.moc"
