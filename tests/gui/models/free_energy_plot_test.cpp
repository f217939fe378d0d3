// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/free_energy_plot.h"

#include "tests/support/invented_curve.h"
#include "tests/support/invented_result.h"
#include "tests/support/test_program.h"
#include "ui/charts/figure.h"
#include "ui/charts/plot_layout.h"
#include "ui/models/plot_readout.h"
#include "ui/models/plot_table.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace onsager;

namespace {

const PlotPoints* pointsOf(const PlotModel& plot, PointShape shape) {
    const auto found =
        std::find_if(plot.points.begin(), plot.points.end(),
                     [shape](const PlotPoints& points) { return points.shape == shape; });
    return found == plot.points.end() ? nullptr : &*found;
}

/// Trials whose errors of Z0 after the newest half-iteration are these, in dB.
Result trialsAt(const std::vector<double>& nmseDb) {
    InventedResult invented;
    invented.trials = static_cast<int>(nmseDb.size());
    Result result = invented.make();
    for (std::size_t trial = 0; trial < nmseDb.size(); ++trial) {
        result.trials[trial].finalNmseDb = {nmseDb[trial], 0.0};
    }
    return result;
}

bool isInside(const PlotModel& plot, const QPointF& point) {
    return point.x() >= plot.x.minimum && point.x() <= plot.x.maximum && point.y() >= plot.y.minimum
           && point.y() <= plot.y.maximum;
}

}  // namespace

class FreeEnergyPlotTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eachSortOfFixedPointHasAShapeOfItsOwn() {
        const FreeEnergyCurve curve = inventedCurve();
        const PlotModel plot = freeEnergyPlot(curve, {});
        const std::vector<std::pair<PointShape, int>> sorts = {
            {PointShape::Filled, 0}, {PointShape::Hollow, 1}, {PointShape::Ringed, 2}};
        for (const auto& [shape, index] : sorts) {
            const PlotPoints* points = pointsOf(plot, shape);
            QVERIFY(points != nullptr);
            const StationaryPoint& expected = curve.stationary[std::size_t(index)];
            QCOMPARE(points->points, QVector<QPointF>({{expected.overlap, expected.freeEnergy}}));
            QVERIFY(isInside(plot, points->points.first()));
            QVERIFY(std::any_of(plot.legend.begin(), plot.legend.end(),
                                [&](const LegendRow& row) { return row.point == shape; }));
        }
        QVERIFY(plot.note.startsWith(QStringLiteral("Hard: ")));
        // The line passes through them.
        for (const StationaryPoint& point : curve.stationary) {
            QVERIFY(plot.curves.first().points.contains({point.overlap, point.freeEnergy}));
        }
    }

    void theAxesSayWhatTheyAre() {
        const PlotModel plot = freeEnergyPlot(inventedCurve(), {});
        QCOMPARE(plot.y.title, QStringLiteral("Free energy"));
        QCOMPARE(plot.y.unit, QStringLiteral("nats per signal row"));
        QCOMPARE(plot.x.title, QStringLiteral("overlap of Z₀"));
        const PlotModel inDb = freeEnergyPlot(inventedCurve(), {FreeEnergyAxis::ErrorDb, {}});
        QCOMPARE(inDb.x.title, QStringLiteral("NMSE of Z₀"));
        QCOMPARE(inDb.x.unit, QStringLiteral("dB"));
        FreeEnergyCurve curve = inventedCurve();
        curve.isAbsolute = false;
        QVERIFY(freeEnergyPlot(curve, {}).y.title.contains(QStringLiteral("constant")));
    }

    void whatGrowsWithoutBoundIsCutOff() {
        FreeEnergyCurve curve = inventedCurve();
        const PlotModel before = freeEnergyPlot(curve, {});
        curve.points.back().freeEnergy = 1e6;
        curve.points.push_back({1.0, 0.0, std::numeric_limits<double>::infinity()});
        curve.points.push_back({0.5, 0.5, std::numeric_limits<double>::quiet_NaN()});
        for (const FreeEnergyAxis axis : {FreeEnergyAxis::Overlap, FreeEnergyAxis::ErrorDb}) {
            const PlotModel plot = freeEnergyPlot(curve, {axis, {}});
            QVERIFY(plot.y.maximum < 10.0);
            for (const QPointF& point : plot.curves.first().points) {
                QVERIFY(std::isfinite(point.x()) && std::isfinite(point.y()));
            }
        }
        QCOMPARE(freeEnergyPlot(curve, {}).y, before.y);
        QVERIFY(!paperDrawing(before, {400.0, 300.0}).isEmpty());
    }

    /// The distance from the lowest fixed point to the highest takes a good part of the height.
    void theBarrierIsSeen() {
        for (const double tilt : {0.2, -0.2}) {
            const FreeEnergyCurve curve = inventedCurve(tilt);
            const PlotModel plot = freeEnergyPlot(curve, {});
            const auto [low, high] = std::minmax_element(
                curve.stationary.begin(), curve.stationary.end(),
                [](const auto& a, const auto& b) { return a.freeEnergy < b.freeEnergy; });
            QVERIFY(high->freeEnergy - low->freeEnergy > 0.3 * (plot.y.maximum - plot.y.minimum));
        }
    }

    void aWalkToTheOnlyMinimumIsSeenWhole() {
        const FreeEnergyCurve curve = inventedEasyCurve();
        const PlotModel plot = freeEnergyPlot(curve, {});
        const PlotPoints* walk = pointsOf(plot, PointShape::Dot);
        QVERIFY(walk != nullptr && walk->areSteps);
        QCOMPARE(walk->points.size(), qsizetype(curve.walk.size()));
        for (const QPointF& point : walk->points) {
            QVERIFY(isInside(plot, point));
        }
        QCOMPARE(pointsOf(plot, PointShape::Hollow), nullptr);
        QVERIFY(plot.note.startsWith(QStringLiteral("Easy: ")));
    }

    /// Nothing moves at a fixed point without overlap: still the curve around it is no flat line.
    void aCurveWithoutAWalkIsNotFlat() {
        FreeEnergyCurve curve;
        for (int k = 0; k < 100; ++k) {
            const double q = k / 100.0;
            curve.points.push_back({q, 1.0 - q, 0.7 + 0.01 * q * q});
        }
        StationaryPoint only;
        only.freeEnergy = 0.7;
        only.isGlobal = true;
        only.isReachedFromZero = true;
        curve.stationary = {only};
        curve.walk = {{0.0, 1.0, 0.7}};
        const PlotModel plot = freeEnergyPlot(curve, {});
        QVERIFY(plot.y.maximum - plot.y.minimum < 0.01);
        const double height =
            plot.curves.first().points[8].y() - plot.curves.first().points.first().y();
        QVERIFY(height > 0.3 * (plot.y.maximum - plot.y.minimum));
    }

    void trialsStandOnTheCurveWhereTheirErrorsPutThem() {
        const FreeEnergyCurve curve = inventedCurve();
        const Result result = trialsAt({-3.0, -1.0, 2.0, kMissing});
        for (const FreeEnergyAxis axis : {FreeEnergyAxis::Overlap, FreeEnergyAxis::ErrorDb}) {
            const PlotModel plot = freeEnergyPlot(curve, {axis, {}}, &result);
            const PlotPoints* trials = pointsOf(plot, PointShape::Open);
            QVERIFY(trials != nullptr);
            QCOMPARE(trials->points.size(), 3);
            // The third knows less than nothing and stands where nothing is known.
            const bool isDb = axis == FreeEnergyAxis::ErrorDb;
            const QPointF best = isDb ? trials->points.first() : trials->points.last();
            const QPointF worst = isDb ? trials->points.last() : trials->points.first();
            QCOMPARE(best.x(), isDb ? -3.0 : 1.0 - std::pow(10.0, -0.3));
            QCOMPARE(worst.x(), 0.0);
            QVERIFY(std::abs(best.y() - inventedHeight(1.0 - std::pow(10.0, -0.3), 0.2)) < 1e-3);
        }
    }

    /// Another layer is known better on the deepest branch: the algorithm is on the one above.
    void theBranchOfTheAlgorithmIsALineOfItsOwn() {
        FreeEnergyCurve curve = inventedCurve();
        const double kMeet = 0.8;
        for (FreeEnergyPoint point : curve.points) {
            point.freeEnergy += std::max(0.0, kMeet - point.overlap);
            curve.uninformed.push_back(point);
        }
        const Result result = trialsAt({-3.0});
        const PlotModel plot = freeEnergyPlot(curve, {}, &result);
        QCOMPARE(plot.curves.size(), 2);
        QCOMPARE(plot.curves[1].points.first().x(), curve.points.front().overlap);
        QVERIFY(std::abs(plot.curves[1].points.last().x() - kMeet) < 0.05);
        QVERIFY(plot.legend[1].text.contains(QStringLiteral("branch of the algorithm")));
        const double overlap = 1.0 - std::pow(10.0, -0.3);
        const QPointF trial = pointsOf(plot, PointShape::Open)->points.first();
        QVERIFY(std::abs(trial.y() - inventedHeight(overlap, 0.2) - (kMeet - overlap)) < 1e-3);
        const QPointF start = pointsOf(plot, PointShape::Dot)->points.first();
        QVERIFY(std::abs(start.y() - inventedHeight(start.x(), 0.2) - (kMeet - start.x())) < 1e-3);
        // One that is nowhere above is no second line.
        curve.uninformed = curve.points;
        QCOMPARE(freeEnergyPlot(curve, {}).curves.size(), 1);
    }

    void anEarlierHalfIterationIsShownByItsQuantiles() {
        const FreeEnergyCurve curve = inventedCurve();
        const Result result = trialsAt(std::vector<double>(10, -3.0));
        const auto at = [&](std::optional<int> moment) {
            return *pointsOf(freeEnergyPlot(curve, {FreeEnergyAxis::ErrorDb, moment}, &result),
                             PointShape::Open);
        };
        const Summary& summary = result.halfIterations[6].variables[0].nmseDb;
        QCOMPARE(at(6).points.size(), 3);
        QCOMPARE(at(6).points[1].x(), summary.median);
        QCOMPARE(at(6).points[0].x(), summary.q10);
        QCOMPARE(at({}).points.size(), 10);
        QCOMPARE(at({}).points.first().x(), -3.0);
    }

    void theLegendLeavesTheCurveFree() {
        const Result result = trialsAt({-3.0, -1.0});
        for (const double tilt : {0.2, -0.2}) {
            const PlotModel plot = freeEnergyPlot(inventedCurve(tilt), {}, &result);
            const PlotLayout layout = layoutPlot(plot, screenMetrics(1.0), {900.0, 500.0});
            QVERIFY(layout.legendPlace != LegendPlace::Nowhere);
            QCOMPARE(layout.legendRows.size(), plot.legend.size());
            for (const PlotPoints& points : plot.points) {
                for (const QPointF& point : drawablePoints(points, plot.x, plot.y)) {
                    QVERIFY(!layout.legend.box.contains(layout.pixel(point)));
                }
            }
        }
    }

    void theTableAndTheReadOutKnowTheFixedPoints() {
        const PlotModel plot = freeEnergyPlot(inventedCurve(), {});
        PlotTable table;
        table.setPlot(plot);
        const QString header = table.text().section(QLatin1Char('\n'), 0, 0);
        for (const char* words : {"overlap of Z₀", "free energy", "global minimum", "unstable"}) {
            QVERIFY(header.contains(QString::fromUtf8(words)));
        }
        const PlotReadout readout =
            readPlot(plot, pointsOf(plot, PointShape::Hollow)->points.first().x());
        QVERIFY(std::any_of(readout.rows.begin(), readout.rows.end(), [](const ReadoutRow& row) {
            return row.text.startsWith(QStringLiteral("unstable fixed point"));
        }));
    }

    void severalColumnsAreSaidToBeALine() {
        QVERIFY(freeEnergyPlot(inventedCurve(), {}).caveat.isEmpty());
        FreeEnergyView view;
        view.columns = 3;
        QVERIFY(freeEnergyPlot(inventedCurve(), view).caveat.contains(QStringLiteral("3 columns")));
    }

    void withoutACurveTheFixedPointsStandAlone() {
        FreeEnergyCurve curve = inventedCurve();
        curve.points.clear();
        curve.walk.clear();
        const Result result = trialsAt({-3.0});
        for (const FreeEnergyAxis axis : {FreeEnergyAxis::Overlap, FreeEnergyAxis::ErrorDb}) {
            const PlotModel plot = freeEnergyPlot(curve, {axis, {}}, &result);
            QVERIFY(plot.curves.isEmpty() && !isEmpty(plot));
            QCOMPARE(plot.points.size(), 3);
            for (const PlotPoints& points : plot.points) {
                QVERIFY(isInside(plot, points.points.first()));
            }
            QVERIFY(plot.note.contains(QStringLiteral("independent entries")));
        }
        curve.stationary.resize(1);
        const PlotModel plot = freeEnergyPlot(curve, {});
        QVERIFY(plot.y.maximum > plot.y.minimum);
    }

    void nothingComputedGivesEmptyAxes() {
        const PlotModel plot = freeEnergyPlot({}, {});
        QVERIFY(plot.curves.isEmpty() && plot.points.isEmpty());
        QVERIFY(!plot.note.isEmpty());
    }
};

ONSAGER_WINDOW_TEST(FreeEnergyPlotTest)
#include "free_energy_plot_test.moc"
