// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/convergence_plot.h"

#include "tests/support/invented_result.h"
#include "tests/support/test_program.h"
#include "ui/models/axis_ticks.h"
#include "ui/models/plot_readout.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace onsager;

namespace {

const PlotCurve* find(const PlotModel& plot, CurveRole role, int style) {
    const auto found = std::find_if(
        plot.curves.begin(), plot.curves.end(),
        [=](const PlotCurve& curve) { return curve.role == role && curve.style == style; });
    return found == plot.curves.end() ? nullptr : &*found;
}

}  // namespace

class ConvergencePlotTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aPinnedRunLiesFaintlyBehind() {
        InventedResult invented;
        const Result result = invented.make();
        invented.offsetDb = 6.0;
        invented.iterations = 30;
        invented.measuredHalfIterations = 60;
        Result pinned = invented.make();
        pinned.scenario.seed = 5;
        const PlotModel alone = convergencePlot(result, {});
        const PlotModel both = convergencePlot(result, {}, &pinned);
        QCOMPARE(both.curves.size(), 2 * alone.curves.size());
        for (qsizetype i = 0; i < both.curves.size(); ++i) {
            QCOMPARE(both.curves[i].isPinned, i < alone.curves.size());
        }
        QCOMPARE(both.bands.size(), alone.bands.size());
        QCOMPARE(both.note, alone.note);
        QCOMPARE(both.x.maximum, 60.0 - 1.0);
        QVERIFY(both.legend.last().isPinned);
        QVERIFY(both.legend.last().text.startsWith(QStringLiteral("pinned: ")));
        QVERIFY(both.curves.first().name.startsWith(QStringLiteral("pinned Z₀ ")));
        QVERIFY(convergencePlot(result, {}, &result)
                    .legend.last()
                    .text.contains(QStringLiteral("the same scenario")));
    }

    void anotherErrorIsDrawnWhereItAppliesWithMeansOfItsShares() {
        Result result = InventedResult().make();
        QVERIFY(measuresOf(result).empty());
        for (HalfIterationResult& half : result.halfIterations) {
            const double share = 0.5 / (1.0 + half.when.index());
            ErrorResult bits{{"bitErrorRate", "bit error rate", ErrorUnit::Share},
                             {share, 0.01, 0.0, 0.0, 2.0 * share, 10},
                             0.9 * share,
                             0.0,
                             {}};
            if (half.when.pass == Pass::Backward) {
                bits.predicted = kMissing;
            }
            half.variables[0].errors = {bits};
        }
        QCOMPARE(measuresOf(result).size(), std::size_t{1});
        ConvergenceView view;
        view.quantity = ErrorQuantity::Measure;
        view.measure = "bitErrorRate";
        const PlotModel plot = convergencePlot(result, view);
        QCOMPARE(plot.y.title, QStringLiteral("Bit error rate"));
        QVERIFY(plot.y.unit.isEmpty());
        const PlotCurve* measured = find(plot, CurveRole::Measured, 0);
        QVERIFY(measured != nullptr);
        QCOMPARE(measured->name, QStringLiteral("measured, mean"));
        QCOMPARE(measured->points.first(), QPointF(0.0, 0.5));
        // The line goes on over the half-iterations that are not predicted.
        const PlotCurve* predicted = find(plot, CurveRole::Predicted, 0);
        QVERIFY(predicted != nullptr);
        QCOMPARE(predicted->points.at(1), QPointF(2.0, 0.9 * 0.5 / 3.0));
        QVERIFY(find(plot, CurveRole::Measured, 1) == nullptr);
        const PlotModel chosen = withChoices(plot, result, view);
        QCOMPARE(std::count_if(chosen.legend.begin(), chosen.legend.end(),
                               [](const LegendRow& row) { return row.variable.has_value(); }),
                 1);
    }

    /// A zigzag between -160 and -200 dB is rounding: one level, named exact; the numbers stay.
    void exactRecoveryIsALevel() {
        Result result = InventedResult().make();
        for (std::size_t index = 20; index < result.halfIterations.size(); ++index) {
            const double db = index % 2 == 0 ? -160.0 : -200.0;
            for (VariableResult& variable : result.halfIterations[index].variables) {
                variable.nmseDb = {db, 0.0, db, db - 1.0, db, 10};
                variable.predictedNmseDb = -200.0;
            }
        }
        const PlotModel plot = convergencePlot(result, {});
        QVERIFY(plot.y.exact.has_value());
        QVERIFY(plot.y.minimum > -40.0 && plot.y.minimum < plot.y.exact->at);
        QVERIFY(plot.y.exact->at < plot.y.exact->rest);
        for (const CurveRole role : {CurveRole::Measured, CurveRole::Predicted}) {
            const PlotCurve* curve = find(plot, role, 0);
            QCOMPARE(curve->points.last().y(), -200.0);
            const QVector<QPointF> drawn = drawablePoints(*curve, plot.x, plot.y);
            QCOMPARE(drawn.size(), 40);
            for (qsizetype index = 20; index < drawn.size(); ++index) {
                QCOMPARE(drawn[index].y(), plot.y.exact->at);
            }
            QVERIFY(drawn[19].y() >= plot.y.exact->rest);
        }
        const QVector<AxisTick> ticks = axisTicks(plot.y, 8);
        QCOMPARE(ticks.first().label, QStringLiteral("exact"));
        QVERIFY(ticks[1].value >= plot.y.exact->rest);
        QVERIFY2(readPlot(plot, 30.0).rows.first().text.endsWith(QStringLiteral("predicted exact")),
                 qPrintable(readPlot(plot, 30.0).rows.first().text));
        QVERIFY(!convergencePlot(InventedResult().make(), {}).y.exact);
    }

    /// One iteration is two half-iterations; after the last one it stays where it is.
    void aBaselineOfMessagePassingIsDrawnIterationByIteration() {
        Result result = InventedResult().make();
        std::vector<BaselineEpoch> epochs;
        for (const int iteration : {0, 1, 3}) {
            BaselineEpoch epoch;
            epoch.epoch = iteration;
            epoch.variables = result.halfIterations.back().variables;
            for (VariableResult& variable : epoch.variables) {
                variable.nmseDb.median = -2.0 * iteration - variable.layer;
            }
            epochs.push_back(epoch);
        }
        result.baselines = {{MlAmpSettings{.iterations = 3}, epochs, {}, 0.1}};
        const PlotModel plot = convergencePlot(result, {});
        const PlotCurve* way = find(plot, CurveRole::Baseline, 1);
        QVERIFY(way != nullptr);
        QCOMPARE(way->points,
                 QVector<QPointF>({{0.0, -1.0}, {1.0, -3.0}, {5.0, -7.0}, {plot.x.maximum, -7.0}}));
        // What is predicted of it is faint beside the prediction of the algorithm.
        const auto faint =
            std::find_if(plot.curves.begin(), plot.curves.end(), [](const PlotCurve& curve) {
                return curve.isPinned
                       && curve.name == QStringLiteral("Z₁ ML-AMP, 3 iterations, predicted");
            });
        QVERIFY(faint != plot.curves.end());
        QCOMPARE(faint->points.size(), 4);
        QVERIFY(plot.legend.last().isPinned);
    }

    void whatABaselineReachedIsALevelInsideTheAxes() {
        Result result = InventedResult().make();
        BaselineEpoch epoch;
        epoch.epoch = 60;
        epoch.variables = result.halfIterations.back().variables;
        for (VariableResult& variable : epoch.variables) {
            variable.nmseDb.median = -40.0 - variable.layer;  // far below every prediction
        }
        epoch.testError.median = 1.0;
        result.baselines = {{AdamSettings{100, 0.01, 32}, {epoch}, {}, 0.1}};
        const PlotModel plot = convergencePlot(result, {});
        const PlotCurve* level = find(plot, CurveRole::Baseline, 1);
        QVERIFY(level != nullptr);
        QCOMPARE(level->name, QStringLiteral("Z₁ Adam, epoch 60 of 100"));
        QCOMPARE(level->points.first(), QPointF(0.0, -41.0));
        QCOMPARE(level->points.last(), QPointF(plot.x.maximum, -41.0));
        QVERIFY(plot.y.minimum <= -41.0);
        QVERIFY(plot.legend.last().isBaseline);
        QVERIFY(plot.legend.last().line && !plot.legend.last().marker);
        // At every half-iteration it can be read and tabled.
        QCOMPARE(level->points.size(), find(plot, CurveRole::Predicted, 1)->points.size() + 1);
        ConvergenceView test;
        test.quantity = ErrorQuantity::NormalisedTestError;
        QCOMPARE(find(convergencePlot(result, test), CurveRole::Baseline, 0)->points.first().y(),
                 1.0);
        result.baselines[0].epochs[0].epoch = 100;
        QCOMPARE(find(convergencePlot(result, test), CurveRole::Baseline, 0)->name,
                 QStringLiteral("Adam, 100 epochs"));
        result.baselines[0].epochs.clear();
        QVERIFY(find(convergencePlot(result, {}), CurveRole::Baseline, 0) == nullptr);
    }

    void theNewestMeasuredHalfIterationIsFound() {
        InventedResult invented;
        invented.measuredHalfIterations = 7;
        QCOMPARE(newestMeasured(invented.make()), std::optional(6));
        QCOMPARE(halfIterationAt(6).index(), 6);
        QCOMPARE(halfIterationAt(7).pass, Pass::Backward);
        invented.measuredHalfIterations = 0;
        QVERIFY(!newestMeasured(invented.make()));
    }

    void onlyThePredictionGoesOnWhereEveryTrialHasStopped() {
        Result result = InventedResult{}.make();
        result.halfIterationsMade = 30;
        const PlotModel plot = convergencePlot(result, {});
        QCOMPARE(find(plot, CurveRole::Measured, 0)->points.size(), 30);
        QCOMPARE(find(plot, CurveRole::Predicted, 0)->points.size(), 40);
        QCOMPARE(plot.bands[0].lower.size(), 30);
        QCOMPARE(*plot.cursor, 29.0);
        ConvergenceView test;
        test.quantity = ErrorQuantity::NormalisedTestError;
        QCOMPARE(find(convergencePlot(result, test), CurveRole::Measured, 0)->points.size(), 30);
    }

    void everyHalfIterationIsAPoint() {
        const Result result = InventedResult{}.make();
        const PlotModel plot = convergencePlot(result, {});
        QCOMPARE(plot.curves.size(), 4);
        for (int style = 0; style < 2; ++style) {
            const PlotCurve* predicted = find(plot, CurveRole::Predicted, style);
            const PlotCurve* measured = find(plot, CurveRole::Measured, style);
            QVERIFY(predicted != nullptr && measured != nullptr);
            QCOMPARE(predicted->points.size(), 40);
            QCOMPARE(measured->points.size(), 40);
            for (int index = 0; index < 40; ++index) {
                const auto& half = result.halfIterations[static_cast<std::size_t>(index)];
                const VariableResult& variable = half.variables[static_cast<std::size_t>(style)];
                QCOMPARE(measured->points[index], QPointF(index, variable.nmseDb.median));
                QCOMPARE(predicted->points[index], QPointF(index, variable.predictedNmseDb));
            }
        }
        QCOMPARE(plot.bands.size(), 2);
        QCOMPARE(plot.title, QString("NMSE (dB) against half-iteration"));
    }

    void theXAxisSpansTheWholeRunFromTheStart() {
        InventedResult start;
        start.measuredHalfIterations = 1;
        const PlotModel plot = convergencePlot(start.make(), {});
        QCOMPARE(plot.x.minimum, 0.0);
        QCOMPARE(plot.x.maximum, 40.0);
        QCOMPARE(plot.x.kind, AxisKind::HalfIteration);
    }

    void theCursorIsAtTheNewestMeasurementUnlessOneIsChosen() {
        InventedResult running;
        running.measuredHalfIterations = 25;
        const Result result = running.make();
        QCOMPARE(*convergencePlot(result, {}).cursor, 24.0);
        QCOMPARE(*convergencePlot(result, {ErrorQuantity::NmseDb, {}, 7}).cursor, 7.0);
        QCOMPARE(*convergencePlot(result, {ErrorQuantity::NmseDb, {}, 99}).cursor, 40.0);
        running.measuredHalfIterations = 0;
        QVERIFY(!convergencePlot(running.make(), {}).cursor);
    }

    void aChosenVariableKeepsItsStyle() {
        const PlotModel plot =
            convergencePlot(InventedResult{}.make(), {ErrorQuantity::NmseDb, {1}, {}});
        QCOMPARE(plot.curves.size(), 2);
        QVERIFY(find(plot, CurveRole::Predicted, 1) != nullptr);
        QCOMPARE(plot.legend.size(), 2);
        QCOMPARE(plot.legend[1].text, QString("median of 10 trials, 10–90 %"));
    }

    void theAxisHoldsThePredictionAndTheMedians() {
        for (const ErrorQuantity quantity :
             {ErrorQuantity::NmseDb, ErrorQuantity::Mse, ErrorQuantity::NormalisedTestError}) {
            const PlotModel plot = convergencePlot(InventedResult{}.make(), {quantity, {}, {}});
            for (const PlotCurve& curve : plot.curves) {
                for (const QPointF& point : curve.points) {
                    QVERIFY(point.y() >= plot.y.minimum - 1e-12);
                    QVERIFY(point.y() <= plot.y.maximum + 1e-12);
                }
            }
        }
    }

    void theTestErrorAxisStartsAtTheOptimum() {
        const PlotModel plot =
            convergencePlot(InventedResult{}.make(), {ErrorQuantity::NormalisedTestError, {}, {}});
        QCOMPARE(plot.y.minimum, 1.0);
        QCOMPARE(plot.legend[0].text, QString("state evolution (predicted)"));
    }

    void errorsOverDecadesGetALogarithmicAxis() {
        QCOMPARE(convergencePlot(InventedResult{}.make(), {ErrorQuantity::Mse, {}, {}}).y.scale,
                 AxisScale::Logarithmic);
        InventedResult shallow;
        shallow.iterations = 3;
        shallow.measuredHalfIterations = 6;
        const PlotModel plot = convergencePlot(shallow.make(), {ErrorQuantity::Mse, {}, {}});
        QCOMPARE(plot.y.scale, AxisScale::Linear);
        QCOMPARE(plot.y.minimum, 0.0);
    }

    void oneBadDrawDoesNotFlattenThePicture() {
        const auto height = [](const Result& result) {
            const PlotAxis axis = convergencePlot(result, {}).y;
            return axis.maximum - axis.minimum;
        };
        Result result = InventedResult{}.make();
        const double calm = height(result);
        result.halfIterations[20].variables[0].nmseDb.q90 = 1e6;
        result.halfIterations[21].variables[0].nmseDb.q90 = std::numeric_limits<double>::infinity();
        QVERIFY(height(result) <= 2.5 * calm);
        result.halfIterations[22].variables[0].nmseDb.median = 1e6;
        QVERIFY(height(result) <= 5.0 * calm);
    }

    void aFlatCurveIsNotEnlargedToNoise() {
        Result result = InventedResult{}.make();
        for (HalfIterationResult& half : result.halfIterations) {
            for (VariableResult& variable : half.variables) {
                variable.predictedNmseDb = -1.0;
                variable.nmseDb = {-1.01, 0.001, -1.01, -1.02, -1.0, 10};
            }
        }
        const PlotAxis axis = convergencePlot(result, {}).y;
        QVERIFY(axis.maximum - axis.minimum >= 1.0);
        QVERIFY(axis.maximum - axis.minimum <= 2.0);
    }

    void aStartThatDwarfsTheRestIsCutOff() {
        Result result = InventedResult{}.make();
        for (TestErrorResult& one : result.testError) {
            const bool start = one.when.index() == 0;
            one.predicted = start ? 5.2 : 1.15;
            one.measured = {one.predicted,     0.01, one.predicted, start ? 1.6 : 1.12,
                            start ? 8.4 : 1.2, 10};
        }
        const ConvergenceView view{ErrorQuantity::NormalisedTestError, {}, {}};
        const PlotModel plot = convergencePlot(result, view);
        QCOMPARE(plot.y.minimum, 1.0);
        QVERIFY(plot.y.maximum >= 1.2 && plot.y.maximum <= 1.4);
        QCOMPARE(find(plot, CurveRole::Measured, 0)->points.first(), QPointF(0.0, 5.2));
        QVERIFY(convergencePlot(InventedResult{}.make(), view).y.maximum >= 2.0);
    }

    void numbersThatAreMissingAreNoPoints() {
        Result result = InventedResult{}.make();
        for (std::size_t index = 30; index < 40; ++index) {
            result.halfIterations[index].variables[0].predictedNmseDb = kMissing;
        }
        const PlotModel plot = convergencePlot(result, {});
        QCOMPARE(find(plot, CurveRole::Predicted, 0)->points.size(), 30);
        QCOMPARE(find(plot, CurveRole::Measured, 0)->points.size(), 40);
    }

    void anEmptyResultHasEmptyAxes() {
        for (const ErrorQuantity quantity :
             {ErrorQuantity::NmseDb, ErrorQuantity::Mse, ErrorQuantity::NormalisedTestError}) {
            const PlotModel plot = convergencePlot(Result{}, {quantity, {}, {}});
            QVERIFY(plot.curves.isEmpty() && plot.bands.isEmpty() && plot.legend.isEmpty());
            QVERIFY(plot.note.isEmpty());
            QVERIFY(plot.y.minimum < plot.y.maximum && plot.x.minimum < plot.x.maximum);
            QVERIFY(!hasQuantity(Result{}, quantity));
        }
    }

    void whatMakesThePredictionAnApproximationStaysWithThePicture() {
        Result result = InventedResult{}.make();
        result.predictionNote = "ReLU rows have kinks.";
        QCOMPARE(convergencePlot(result, {}).caveat, QString("ReLU rows have kinks."));
    }

    void theReadOutSaysEveryCurveAtOnePlace() {
        const Result result = InventedResult{}.make();
        const PlotModel plot = convergencePlot(result, {});
        QCOMPARE(*nearestPosition(plot, 11.7), 12.0);
        QCOMPARE(*neighbouringPosition(plot, 12.0, 1), 13.0);
        QCOMPARE(*neighbouringPosition(plot, 39.0, 1), 39.0);
        QCOMPARE(*neighbouringPosition(plot, 0.0, -1), 0.0);
        const PlotReadout readout = readPlot(plot, 12.0);
        QCOMPARE(readout.title, QString("half-iteration 12 (iteration 6, forward)"));
        QCOMPARE(readout.rows.size(), 4);
        // 10 log10(0.02 + 0.98 exp(-3)) = -11.6247
        QCOMPARE(readout.rows[0].text, QString("Z₀ predicted −11.62 dB"));
        QCOMPARE(readout.rows[1].text, QString("Z₀ measured, median −11.52 dB (−12.12 to −10.92)"));
        QVERIFY(!nearestPosition(PlotModel{}, 3.0));
    }
};

ONSAGER_TEST(ConvergencePlotTest)
#include "convergence_plot_test.moc"
