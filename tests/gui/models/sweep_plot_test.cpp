// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/sweep_plot.h"

#include "engine/numerics/infinity.h"
#include "tests/support/invented_sweep.h"
#include "tests/support/test_program.h"
#include "ui/models/plot_table.h"
#include "ui/models/sweep_scale.h"

#include <QTest>

#include <cmath>

using namespace onsager;

class SweepPlotTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void linesArePredictedAndMarkersMeasured() {
        const Sweep sweep = smallSweep({"layers.1.rows=50,100,200"});
        const SweepCells cells = {inventedCell(-5.0), inventedCell(-8.0), inventedCell(-12.0)};
        SweepView view;
        view.variables = {0};
        const PlotModel plot = sweepPlot(sweep, cells, view);
        QCOMPARE(plot.curves.size(), 2);
        QCOMPARE(plot.curves[0].role, CurveRole::Predicted);
        QCOMPARE(plot.curves[0].points, (QVector<QPointF>{{50, -5}, {100, -8}, {200, -12}}));
        QCOMPARE(plot.curves[1].role, CurveRole::Measured);
        QCOMPARE(plot.curves[1].points, (QVector<QPointF>{{50, -4.5}, {100, -7.5}, {200, -11.5}}));
        QCOMPARE(plot.bands.size(), 1);
        QCOMPARE(plot.bands[0].upper[2], QPointF(200, -10.5));
        QCOMPARE(plot.x.title, QStringLiteral("Rows of W₁"));
        QCOMPARE(plot.x.kind, AxisKind::Integer);
        QVERIFY(plot.x.minimum <= 50 && plot.x.maximum >= 200);
        QCOMPARE(plot.y.unit, QStringLiteral("dB"));
        QVERIFY(plot.y.minimum <= -12.5 && plot.y.maximum >= -3.5);
        QVERIFY2(plot.note.contains(QStringLiteral("at most 0.50 dB, at Rows of W₁ 50")),
                 qPrintable(plot.note));
    }

    void aNoteThatIsNotOfAllCellsNamesItsOwn() {
        const Sweep sweep = smallSweep({"layers.1.rows=50,100"});
        const auto noted = [](const char* note) {
            auto cell = std::make_shared<CellResult>(*inventedCell(-5.0));
            cell->predictionNote = note;
            return cell;
        };
        const QString one = QStringLiteral("One.");
        QCOMPARE(sweepPlot(sweep, {noted("One."), noted("One.")}, {}).caveat, one);
        QCOMPARE(sweepPlot(sweep, {noted("One."), nullptr}, {}).caveat, one);
        QCOMPARE(sweepPlot(sweep, {inventedCell(-5.0), noted("One.")}, {}).caveat,
                 QStringLiteral("Rows of W₁ 100: One."));
        QVERIFY(sweepPlot(sweep, {noted("One."), noted("Two.")}, {})
                    .caveat.endsWith(QStringLiteral("50: One.")));
    }

    void anUnfinishedSweepDrawsWhatItHas() {
        const Sweep sweep = smallSweep({"layers.1.rows=50,100,200"});
        const PlotModel whole =
            sweepPlot(sweep, {inventedCell(-5.0), inventedCell(-8.0), inventedCell(-12.0)}, {});
        const PlotModel part = sweepPlot(sweep, {nullptr, inventedCell(-8.0, 0), nullptr}, {});
        QCOMPARE(part.x, whole.x);
        QCOMPARE(part.curves.size(), 2);  // of two variables, without trials
        QCOMPARE(part.curves[1].points, (QVector<QPointF>{{100, -5}}));
        QVERIFY(part.bands.isEmpty());
        QVERIFY(part.note.startsWith(QStringLiteral("1 of 3 cells are known.")));
        const PlotModel nothing = sweepPlot(sweep, {nullptr, nullptr, nullptr}, {});
        QCOMPARE(nothing.x, whole.x);
        QVERIFY(nothing.curves.isEmpty());
        QVERIFY(nothing.y.minimum < nothing.y.maximum);
    }

    void valuesOutOfOrderAreDrawnFromLeftToRight() {
        const Sweep sweep = smallSweep({"layers.1.rows=200,50,100"});
        SweepView view;
        view.variables = {0};
        view.cell = 1;
        const PlotModel plot =
            sweepPlot(sweep, {inventedCell(-12.0), inventedCell(-5.0), inventedCell(-8.0)}, view);
        QCOMPARE(plot.curves[0].points, (QVector<QPointF>{{50, -5}, {100, -8}, {200, -12}}));
        QCOMPARE(plot.cursor, std::optional(50.0));
    }

    void aClickFindsTheNearestCellOnItsAxis() {
        const Sweep sweep = smallSweep({"layers.1.rows=10:1000:3:log"});  // 10, 100, 1000
        const PlotModel plot = sweepPlot(sweep, SweepCells(3), {});
        QCOMPARE(plot.x.scale, AxisScale::Logarithmic);
        QCOMPARE(cellAt(sweep, plot.x, 40), 1);
        SweepView linear;
        linear.scale = AxisScale::Linear;
        const PlotModel other = sweepPlot(sweep, SweepCells(3), linear);
        QCOMPARE(other.x.scale, AxisScale::Linear);
        QCOMPARE(cellAt(sweep, other.x, 40), 0);
        QCOMPARE(cellAt(sweep, other.x, 900), 2);
    }

    void evenStepsAreLinearAndListsOverDecadesAreNot() {
        QCOMPARE(sweepScale(smallSweep({"layers.1.rows=20:2000:5"}), 0).spacing, AxisScale::Linear);
        QCOMPARE(sweepScale(smallSweep({"layers.1.rows=10,30,100,300,1000"}), 0).spacing,
                 AxisScale::Logarithmic);
        QCOMPARE(sweepScale(smallSweep({"layers.1.rows=200,400,1500,4000"}), 0).spacing,
                 AxisScale::Linear);
    }

    void textsStandSideBySideUnderTheirNumbers() {
        const Sweep sweep = smallSweep({"layers.2.activation=sigmoid,tanh"});
        const PlotModel plot = sweepPlot(sweep, {inventedCell(-5.0, 0), inventedCell(-8.0, 0)}, {});
        QVERIFY2(plot.x.title.endsWith(QStringLiteral("1 sigmoid, 2 tanh")),
                 qPrintable(plot.x.title));
        QCOMPARE(plot.curves[0].points, (QVector<QPointF>{{1, -5}, {2, -8}}));
        QVERIFY(plot.x.minimum < 1.0 && plot.x.maximum > 2.0);
    }

    void everyErrorOfACellIsDrawn() {
        const ErrorMeasure& measure = *errorMeasure("symbolErrorRate");
        SweepCells cells;
        for (const double share : {0.4, 0.02, 0.003}) {
            auto cell = inventedCell(-5.0);
            ErrorResult error;
            error.quantity = measure.quantity;
            error.predicted = share;
            error.measured.median = 1.1 * share;
            error.measured.trials = 3;
            cell->halfIterations.back().variables[0].errors = {error};
            cells.push_back(cell);
        }
        SweepView view;
        view.quantity = CellQuantity(measure);
        const std::vector<CellQuantity> offered = quantitiesOf(cells);
        QVERIFY(std::find(offered.begin(), offered.end(), view.quantity) != offered.end());
        const PlotModel plot = sweepPlot(smallSweep({"layers.1.rows=50,100,150"}), cells, view);
        QCOMPARE(plot.curves.size(), 2);
        QCOMPARE(plot.curves[0].points, (QVector<QPointF>{{50, 0.4}, {100, 0.02}, {150, 0.003}}));
        QCOMPARE(plot.y.scale, AxisScale::Logarithmic);
        QCOMPARE(cellQuantityOf("symbolErrorRate"), std::optional(view.quantity));
        QCOMPARE(cellQuantityName(view.quantity), std::string("symbolErrorRate"));
        QVERIFY(!cellQuantityOf("nmse") && !cellQuantityOf("beauty"));
    }

    void theLeastPredictedErrorIsRinged() {
        const Sweep sweep = smallSweep({"layers.1.rows=50,100,150"});
        SweepView view;
        view.variables = {0};
        const auto ringed = [&](double first, double second, double third) {
            return sweepPlot(sweep,
                             {inventedCell(first), inventedCell(second), inventedCell(third)}, view)
                .points;
        };
        const auto inside = ringed(-5.0, -9.0, -7.0);
        QCOMPARE(inside.size(), 1);
        QCOMPARE(inside[0].points, (QVector<QPointF>{{100, -9}}));
        QCOMPARE(inside[0].shape, PointShape::Ringed);
        QVERIFY(ringed(-9.0, -7.0, -5.0).isEmpty());    // at an end
        QVERIFY(ringed(-5.0, -9.0, -9.0).isEmpty());    // not alone
        QVERIFY(ringed(-5.0, -190.0, -7.0).isEmpty());  // nothing but rounding
        const PlotModel waiting =
            sweepPlot(sweep, {inventedCell(-5.0), inventedCell(-9.0), nullptr}, view);
        QVERIFY(waiting.points.isEmpty());
        const PlotModel whole =
            sweepPlot(sweep, {inventedCell(-5.0), inventedCell(-9.0), inventedCell(-7.0)}, view);
        QVERIFY2(whole.note.endsWith(QStringLiteral("Predicted least: −9 dB at 100.")),
                 qPrintable(whole.note));
    }

    void successIsAShareWithItsStandardError() {
        const Sweep sweep = smallSweep({"layers.1.rows=50,100"}, "nmseDb[0] < -3");
        SweepView view;
        view.quantity = CellQuantity::Success;
        const PlotModel plot =
            sweepPlot(sweep, {successfulCell(0.05, false, 5), successfulCell(0.8, true, 5)}, view);
        QCOMPARE(plot.curves[0].points, (QVector<QPointF>{{50, 0}, {100, 1}}));
        QCOMPARE(plot.curves[1].points, (QVector<QPointF>{{50, 0.05}, {100, 0.8}}));
        QCOMPARE(plot.bands[0].lower[0], QPointF(50, 0.0));  // not below 0
        QCOMPARE(plot.y.minimum, 0.0);
        QCOMPARE(plot.y.maximum, 1.0);
    }

    void baselinesAreLinesOfTheirOwn() {
        Json document = documentOf(smallScenario());
        document["baselines"] = Json::parse(R"([{"kind": "adam", "epochs": 7}])");
        setAxes(document, {"layers.1.rows=50,100"});
        const Sweep sweep = sweepFrom(document);
        SweepCells cells;
        for (const double db : {-5.0, -8.0}) {
            auto cell = inventedCell(db);
            BaselineEpoch epoch;
            epoch.variables = cell->halfIterations[0].variables;
            epoch.variables[0].nmseDb.median = db + 2.0;
            cell->baselines = {{BaselineEpoch(), epoch}};
            cells.push_back(cell);
        }
        SweepView view;
        view.variables = {0};
        const PlotModel plot = sweepPlot(sweep, cells, view);
        QCOMPARE(plot.curves.size(), 3);
        QCOMPARE(plot.curves[2].role, CurveRole::Baseline);
        QCOMPARE(plot.curves[2].points, (QVector<QPointF>{{50, -3}, {100, -6}}));
        QCOMPARE(plot.legend.last().text, QStringLiteral("Adam, 7 epochs"));
        QVERIFY(plot.legend.last().isBaseline);
    }

    /// Behind the prediction, of the variable and the quantity that the criterion asks for, and only of these.
    void fixedPointsAreLinesOfTheirOwn() {
        Sweep sweep = smallSweep({"layers.1.rows=50,100"}, "nmseDb[0] < -3");
        sweep.report.fixedPoints = true;
        SweepCells cells;
        for (const double db : {-5.0, -8.0}) {
            auto cell = inventedCell(db);
            cell->fixedPoints = FixedPointErrors{db, db - 30.0, db - 40.0};
            cells.push_back(cell);
        }
        SweepView view;
        view.variables = {0};
        const PlotModel plot = sweepPlot(sweep, cells, view);
        QCOMPARE(plot.curves.size(), 5);
        QCOMPARE(plot.curves[0].role, CurveRole::FixedPoint);
        QCOMPARE(plot.curves[0].name, QStringLiteral("algorithmic fixed point"));
        QCOMPARE(plot.curves[0].points, (QVector<QPointF>{{50, -5}, {100, -8}}));
        QCOMPARE(plot.curves[1].points, (QVector<QPointF>{{50, -35}, {100, -38}}));
        QCOMPARE(plot.curves[2].points, (QVector<QPointF>{{50, -45}, {100, -48}}));
        QCOMPARE(plot.curves[3].role, CurveRole::Predicted);
        QVERIFY(plot.y.minimum <= -48.0);
        QStringList legend;
        for (const LegendRow& row : plot.legend) {
            legend << row.text;
            QCOMPARE(row.isFixedPoint, legend.size() > 2);
        }
        QCOMPARE(legend.mid(2), QStringList({"algorithmic", "information-theoretic", "spinodal"}));
        view.quantity = CellQuantity::Mse;
        QVERIFY(sweepPlot(sweep, cells, view).curves[0].role != CurveRole::FixedPoint);
        view = SweepView();
        view.variables = {1};
        QVERIFY(sweepPlot(sweep, cells, view).curves[0].role != CurveRole::FixedPoint);
    }

    void onlyWhatCellsHaveIsOffered() {
        const SweepCells plain = {nullptr, inventedCell(-5.0)};
        QCOMPARE(quantitiesOf(plain),
                 (std::vector<CellQuantity>{CellQuantity::NmseDb, CellQuantity::Mse,
                                            CellQuantity::SettledAfter}));
        auto more = successfulCell(0.5, true, 5);
        more->halfIterations[0].variables[0].nmseDbAligned = Summary{-9, 0.1, -9, -9, -9, 5};
        more->testError = {{{}, Summary{1.2, 0.1, 1.2, 1.1, 1.3, 5}, 1.1, 0.0, {}}};
        QCOMPARE(quantitiesOf({more}).size(), std::size_t(6));
        QVERIFY(quantitiesOf({nullptr}).empty());
        QCOMPARE(variablesOf(plain), 2);
        QCOMPARE(cellValue(*more, CellQuantity::NmseDbAligned, 0).measured.median, -9.0);
        QCOMPARE(cellValue(*more, CellQuantity::NmseDbAligned, 0).predicted, -20.0);
        QCOMPARE(cellValue(*more, CellQuantity::TestError, 1).predicted, 1.1);
        QCOMPARE(cellValue(*more, CellQuantity::SettledAfter, 1).predicted, 8.0);
    }

    void aDivergedCellLeavesTheAxisFinite() {
        const Sweep sweep = smallSweep({"layers.1.rows=50,100"});
        auto lost = inventedCell(-5.0);
        lost->halfIterations[0].variables[0].nmseDb = {-4, 1, kInfinity, -5, kInfinity, 5};
        lost->halfIterations[0].variables[0].mse = {1, 1, kInfinity, 0.1, kInfinity, 5};
        for (const CellQuantity quantity :
             {CellQuantity(CellQuantity::NmseDb), CellQuantity(CellQuantity::Mse)}) {
            SweepView view;
            view.quantity = quantity;
            const PlotModel plot = sweepPlot(sweep, {lost, inventedCell(-8.0)}, view);
            QVERIFY(std::isfinite(plot.y.minimum) && std::isfinite(plot.y.maximum));
            QVERIFY(plot.y.minimum < plot.y.maximum);
        }
    }

    void theTableHasARowForEachCell() {
        const Sweep sweep = smallSweep({"layers.1.rows=50,100,200"});
        PlotTable table;
        table.setPlot(sweepPlot(sweep, {inventedCell(-5.0), nullptr, inventedCell(-12.0)}, {}));
        QCOMPARE(table.rowCount(), 2);
        QCOMPARE(table.data(table.index(1, 0), Qt::EditRole).toDouble(), 200.0);
        QVERIFY(table.columnCount() >= 9);  // x, and of two variables two curves and two edges
    }
};

ONSAGER_WINDOW_TEST(SweepPlotTest)
#include "sweep_plot_test.moc"
