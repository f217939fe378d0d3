// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/learnt_plot.h"

#include "tests/support/test_program.h"
#include "ui/models/convergence_plot.h"
#include "ui/models/quantity_name.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace onsager;

namespace {

/// A density and a noise, measured in three half-iterations and predicted in four.
Result inventedResult() {
    Result result;
    result.scenario.columns = 1;
    result.scenario.layers = {PriorLayer{}, LinearLayer{}, OutputLayer{}};
    result.scenario.learn = {"layers.0.density", "layers.2.noiseVariance"};
    result.halfIterationsMade = 3;
    result.complete = true;
    double scale = 1.0;
    for (const std::string& path : result.scenario.learn) {
        LearntResult learnt{path, 0.1 * scale, 0.3 * scale, {}};
        for (int h = 0; h < 4; ++h) {
            const double value = scale * (0.1 + 0.2 / (1.0 + h));
            LearntValue one{halfIterationAt(h), {}, value, kMissing, {}};
            if (h < 3) {
                one.measured = {value, 0.1 * value, 1.01 * value, 0.9 * value, 1.1 * value, 5};
            }
            learnt.course.push_back(one);
        }
        result.learnt.push_back(learnt);
        scale = 1e-3;
    }
    return result;
}

const PlotCurve* curveOf(const PlotModel& plot, CurveRole role, int style, bool isPinned) {
    const auto found =
        std::find_if(plot.curves.begin(), plot.curves.end(), [&](const PlotCurve& curve) {
            return curve.role == role && curve.style == style && curve.isPinned == isPinned;
        });
    return found != plot.curves.end() ? &*found : nullptr;
}

}  // namespace

class LearntPlotTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyNumberHasLineMarkersBandAndTruth() {
        const Result result = inventedResult();
        const PlotModel plot = learntPlot(result, {});
        QCOMPARE(plot.bands.size(), 2);
        for (int style = 0; style < 2; ++style) {
            const LearntResult& learnt = result.learnt[std::size_t(style)];
            const PlotCurve* predicted = curveOf(plot, CurveRole::Predicted, style, false);
            const PlotCurve* measured = curveOf(plot, CurveRole::Measured, style, false);
            const PlotCurve* truth = curveOf(plot, CurveRole::Predicted, style, true);
            QVERIFY(predicted && measured && truth);
            QCOMPARE(predicted->points.size(), 4);
            QCOMPARE(measured->points.size(), 3);
            QCOMPARE(measured->points[1].y(), learnt.course[1].measured.median);
            QCOMPARE(truth->points.first().y(), learnt.truth);
            QCOMPARE(truth->points.last().y(), learnt.truth);
        }
        QVERIFY(plot.y.scale == AxisScale::Logarithmic);
        QCOMPARE(plot.cursor, std::optional<double>(2.0));
    }

    void itIsAQuantityOfTheConvergenceChart() {
        const Result result = inventedResult();
        QVERIFY(hasQuantity(result, ErrorQuantity::Learnt));
        QVERIFY(!hasQuantity(Result{}, ErrorQuantity::Learnt));
        const auto view = viewOfQuantity("learnt");
        QVERIFY(view && quantityName(*view) == "learnt");
        QVERIFY(convergencePlot(result, *view) == learntPlot(result, {}));
    }

    void theNamesSayWhatIsLearnt() {
        const Scenario scenario = inventedResult().scenario;
        QCOMPARE(learntName(scenario, "layers.0.density"), QStringLiteral("density of Z\u2080"));
        QCOMPARE(learntName(scenario, "layers.2.noiseVariance"),
                 QStringLiteral("noise variance of Y"));
        QCOMPARE(learntName(scenario, "layers.0.means.1.0"),
                 QStringLiteral("mean of component 2 of Z\u2080"));
    }

    void aTruthThatDoesNotExistIsNotDrawn() {
        Result result = inventedResult();
        result.learnt[0].truth = std::nan("");
        const PlotModel plot = learntPlot(result, {});
        QVERIFY(curveOf(plot, CurveRole::Predicted, 0, true) == nullptr);
        QVERIFY(curveOf(plot, CurveRole::Predicted, 1, true) != nullptr);
    }

    void whatLearnsNothingSaysSo() {
        Result result = inventedResult();
        result.learnt.clear();
        QVERIFY(learntPlot(result, {}).curves.isEmpty());
        QCOMPARE(learntPlot(result, {}).note,
                 QStringLiteral("This scenario learns nothing while it runs."));
    }
};

ONSAGER_TEST(LearntPlotTest)
#include "learnt_plot_test.moc"
