// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/plot_model.h"

#include "engine/numerics/infinity.h"
#include "tests/support/test_program.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace onsager;

namespace {

constexpr double kNan = std::numeric_limits<double>::quiet_NaN();
PlotAxis axis(double minimum, double maximum, AxisScale scale = AxisScale::Linear) {
    PlotAxis axis;
    axis.minimum = minimum;
    axis.maximum = maximum;
    axis.scale = scale;
    return axis;
}

QVector<QPointF> line(const QVector<QPointF>& points,
                      const PlotAxis& x,
                      const PlotAxis& y,
                      int limit = 4096) {
    return drawablePoints({{}, CurveRole::Predicted, 0, points}, x, y, limit);
}

QVector<QPointF> markers(const QVector<QPointF>& points,
                         const PlotAxis& x,
                         const PlotAxis& y,
                         int limit = 4096) {
    return drawablePoints({{}, CurveRole::Measured, 0, points}, x, y, limit);
}

bool allInside(const QVector<QPointF>& points, double left, double right, double low, double high) {
    return std::all_of(points.begin(), points.end(), [=](const QPointF& point) {
        return point.x() >= left && point.x() <= right && point.y() >= low && point.y() <= high;
    });
}

}  // namespace

class PlotModelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void pointsInsideAreLeftAlone() {
        const QVector<QPointF> points{{0, -3}, {1, -4}, {2.5, -10}, {4, 0}};
        QCOMPARE(line(points, axis(0, 4), axis(-10, 0)), points);
        QCOMPARE(markers(points, axis(0, 4), axis(-10, 0)), points);
    }

    void aPointWithoutANumberIsLeftOut() {
        const QVector<QPointF> points{{0, 1}, {1, kNan}, {kNan, 1}, {2, 1}, {kInfinity, 1}};
        const QVector<QPointF> expected{{0, 1}, {2, 1}};
        QCOMPARE(line(points, axis(0, 4), axis(0, 2)), expected);
        QCOMPARE(markers(points, axis(0, 4), axis(0, 2)), expected);
    }

    void aPointBesideTheXAxisIsLeftOut() {
        const QVector<QPointF> points{{-1, 1}, {0, 1}, {4, 1}, {5, 1}};
        const QVector<QPointF> expected{{0, 1}, {4, 1}};
        QCOMPARE(line(points, axis(0, 4), axis(0, 2)), expected);
        QCOMPARE(markers(points, axis(0, 4), axis(0, 2)), expected);
    }

    void aMarkerBeyondTheYAxisIsLeftOut() {
        const QVector<QPointF> points{{0, kInfinity}, {1, -kInfinity}, {2, 1e300}, {3, -7}, {4, 1}};
        const QVector<QPointF> expected{{4, 1}};
        QCOMPARE(markers(points, axis(0, 4), axis(0, 2)), expected);
    }

    void aLineIsCutWhereItCrossesTheEdge() {
        // From 5 down to 1 it passes 2 at three quarters of the way.
        const QVector<QPointF> fromAbove{{0, 5}, {1, 1}, {2, 1}};
        const QVector<QPointF> cut{{0.75, 2}, {1, 1}, {2, 1}};
        QCOMPARE(line(fromAbove, axis(0, 4), axis(0, 2)), cut);
        const QVector<QPointF> there{{0, 1}, {1, 3}, {2, 3}, {3, 1}, {4, -1}};
        const QVector<QPointF> andBack{{0, 1},   {0.5, 2}, {1, 2},  {2, 2},
                                       {2.5, 2}, {3, 1},   {3.5, 0}};
        QCOMPARE(line(there, axis(0, 4), axis(0, 2)), andBack);
        const QVector<QPointF> across{{0, -1}, {2, 3}};
        const QVector<QPointF> between{{0.5, 0}, {1.5, 2}};
        QCOMPARE(line(across, axis(0, 4), axis(0, 2)), between);
    }

    void aLineThatNeverComesInsideIsNotDrawn() {
        QVERIFY(line({{0, 5}, {1, 7}, {2, kInfinity}}, axis(0, 4), axis(0, 2)).isEmpty());
        QVERIFY(line({{0, kNan}}, axis(0, 4), axis(0, 2)).isEmpty());
        QVERIFY(line({}, axis(0, 4), axis(0, 2)).isEmpty());
    }

    void aLineToInfinityLeavesStraightUp() {
        const QVector<QPointF> drawn =
            line({{0, 1}, {1, kInfinity}, {2, kInfinity}}, axis(0, 4), axis(0, 2));
        QCOMPARE(drawn.size(), 2);
        QCOMPARE(drawn[1].y(), 2.0);
        QVERIFY(drawn[1].x() < 1e-2);
    }

    void aLogarithmicAxisHasNoPlaceForWhatIsNotPositive() {
        const PlotAxis decades = axis(1e-3, 10.0, AxisScale::Logarithmic);
        const QVector<QPointF> points{{0, 1.0}, {1, 0.01}, {2, 0.0}, {3, -5.0}, {4, 1e9}};
        const QVector<QPointF> expected{{0, 0.0}, {1, -2.0}};
        QCOMPARE(markers(points, axis(0, 4), decades), expected);
        QVERIFY(allInside(line(points, axis(0, 4), decades), 0, 4, -3.0, 1.0));
    }

    void aLongCurveIsThinnedWithoutLosingASpike() {
        QVector<QPointF> points;
        for (int i = 0; i < 100000; ++i) {
            points.append({double(i), std::sin(i * 1e-3)});
        }
        points[54321].setY(7.0);
        points[12345].setY(-6.0);
        for (const QVector<QPointF>& drawn : {line(points, axis(0, 1e5), axis(-10, 10), 1000),
                                              markers(points, axis(0, 1e5), axis(-10, 10), 1000)}) {
            QVERIFY(drawn.size() <= 1000);
            QVERIFY(drawn.contains(points[54321]));
            QVERIFY(drawn.contains(points[12345]));
            QVERIFY(
                std::is_sorted(drawn.begin(), drawn.end(),
                               [](const QPointF& a, const QPointF& b) { return a.x() < b.x(); }));
        }
    }

    void nothingOutsideTheAxesIsEverDrawn() {
        const QVector<double> wild{kNan, kInfinity, -kInfinity, -1e308, -1.0, 0.0, 0.5, 1.0, 1e308};
        QVector<QPointF> points;
        for (const double x : wild) {
            for (const double y : wild) {
                points.append({x, y});
            }
        }
        QVERIFY(allInside(line(points, axis(0, 1), axis(-1, 0.75)), 0, 1, -1, 0.75));
        QVERIFY(allInside(markers(points, axis(0, 1), axis(-1, 0.75)), 0, 1, -1, 0.75));
        const PlotBand band{{}, {}, 0, points, QVector<QPointF>(points.rbegin(), points.rend())};
        const PlotBand drawn = drawableBand(band, axis(0, 1), axis(-1, 0.75));
        QVERIFY(allInside(drawn.lower, 0, 1, -1, 0.75));
        QVERIFY(allInside(drawn.upper, 0, 1, -1, 0.75));
    }

    void aBandIsCutWhereAnEdgeOfItCrosses() {
        PlotBand band;
        band.lower = {{0, 1}, {1, 1}};
        band.upper = {{0, 6}, {1, 2}};
        const PlotBand drawn = drawableBand(band, axis(0, 4), axis(0, 4));
        const QVector<QPointF> lower{{0, 1}, {0.5, 1}, {1, 1}};
        const QVector<QPointF> upper{{0, 4}, {0.5, 4}, {1, 2}};
        QCOMPARE(drawn.lower, lower);
        QCOMPARE(drawn.upper, upper);
    }

    void bothEdgesOfABandShareTheirX() {
        PlotBand band;
        band.lower = {{0, 1}, {1, kNan}, {2, 1}, {3, -9}};
        band.upper = {{0, 2}, {1, 2}, {2, kInfinity}, {3, 2}};
        const PlotBand drawn = drawableBand(band, axis(0, 4), axis(0, 5));
        QCOMPARE(drawn.lower.size(), drawn.upper.size());
        for (qsizetype i = 0; i < drawn.lower.size(); ++i) {
            QCOMPARE(drawn.lower[i].x(), drawn.upper[i].x());
            QVERIFY(drawn.lower[i].y() <= drawn.upper[i].y());
            QVERIFY(drawn.lower[i].x() != 1.0);
        }
        QVERIFY(drawn.lower.contains(QPointF(2, 1)) && drawn.upper.contains(QPointF(2, 5)));
        QVERIFY(drawn.lower.contains(QPointF(3, 0)) && drawn.upper.contains(QPointF(3, 2)));
    }
};

ONSAGER_TEST(PlotModelTest)
#include "plot_model_test.moc"
