// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/learnt_plot.h"

#include "ui/models/axis_ticks.h"
#include "ui/models/convergence_axes.h"
#include "ui/models/convergence_plot.h"
#include "ui/models/curve_legend.h"
#include "ui/models/error_axis.h"
#include "ui/models/layer_names.h"
#include "ui/models/note_text.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <cmath>

namespace onsager {

namespace {

/// The texts of this file, for translators.
struct LearntPlotText {
    Q_DECLARE_TR_FUNCTIONS(LearntPlot)
};

/// What a key is called, without the places behind it.
QString keyName(const QString& key) {
    if (key == QLatin1String("noiseVariance")) {
        return LearntPlotText::tr("noise variance");
    }
    if (key == QLatin1String("weights")) {
        return LearntPlotText::tr("weight");
    }
    if (key == QLatin1String("means")) {
        return LearntPlotText::tr("mean");
    }
    return key == QLatin1String("covariances") ? LearntPlotText::tr("variance") : key;
}

/// Lines, markers, band and truth of one number.
void appendNumber(PlotModel& plot, const LearntResult& learnt, const QString& name, int style) {
    PlotCurve predicted{
        LearntPlotText::tr("%1, predicted").arg(name), CurveRole::Predicted, style, {}};
    PlotCurve measured{
        LearntPlotText::tr("%1, measured, median").arg(name), CurveRole::Measured, style, {}};
    PlotBand band{LearntPlotText::tr("%1, measured, 10 %").arg(name),
                  LearntPlotText::tr("%1, measured, 90 %").arg(name),
                  style,
                  {},
                  {}};
    bool spread = false;
    for (const LearntValue& value : learnt.course) {
        const double x = value.when.index();
        if (!std::isnan(value.predicted)) {
            predicted.points.append({x, value.predicted});
        }
        const Summary& summary = value.measured;
        if (!std::isnan(summary.median)) {
            measured.points.append({x, summary.median});
            band.lower.append({x, summary.q10});
            band.upper.append({x, summary.q90});
            spread = spread || summary.q10 < summary.q90;
        }
    }
    if (!std::isnan(learnt.truth)) {
        plot.curves.append({LearntPlotText::tr("%1, truth").arg(name),
                            CurveRole::Predicted,
                            style,
                            {{plot.x.minimum, learnt.truth}, {plot.x.maximum, learnt.truth}},
                            true});
    }
    if (spread) {
        plot.bands.append(band);
    }
    for (const PlotCurve& curve : {predicted, measured}) {
        if (!curve.points.isEmpty()) {
            plot.curves.append(curve);
        }
    }
}

/// All that is drawn but what one bad draw believes.
PlotAxis valueAxis(const PlotModel& plot) {
    Extent extent;
    double smallest = std::numeric_limits<double>::infinity();
    for (const PlotCurve& curve : plot.curves) {
        for (const QPointF& point : curve.points) {
            extent.add(point.y());
            smallest = std::min(smallest, point.y());
        }
    }
    PlotAxis axis;
    axis.title = LearntPlotText::tr("Learnt value");
    if (extent.isEmpty()) {
        extent = {0.0, 1.0};
    } else if (smallest > 0.0 && spansDecades(smallest, extent.high)) {
        axis.scale = AxisScale::Logarithmic;
    } else if (extent.low >= 0.0) {
        extent.low = 0.0;
    }
    setRoundRange(axis, extent.low, extent.high);
    return axis;
}

/// What is believed at the end against the truth, of the number that is farthest from it.
QString sentenceOf(const Result& result) {
    double largest = -1.0;
    QString sentence;
    for (const LearntResult& learnt : result.learnt) {
        const auto last = std::find_if(
            learnt.course.rbegin(), learnt.course.rend(),
            [](const LearntValue& value) { return std::isfinite(value.measured.median); });
        if (last == learnt.course.rend() || std::isnan(learnt.truth) || learnt.truth == 0.0) {
            continue;
        }
        const double gap = std::abs(last->measured.median / learnt.truth - 1.0);
        if (gap > largest) {
            largest = gap;
            sentence = LearntPlotText::tr(
                           "After the newest half-iteration the farthest from its truth is the %1: "
                           "learnt %2, truth %3.")
                           .arg(learntName(result.scenario, learnt.path),
                                numberLabel(last->measured.median), numberLabel(learnt.truth));
        }
    }
    return sentence;
}

}  // namespace

QString learntName(const Scenario& scenario, const std::string& path) {
    const QStringList steps = QString::fromStdString(path).split(QLatin1Char('.'));
    if (steps.size() < 3) {
        return QString::fromStdString(path);
    }
    QString name = keyName(steps[2]);
    if (steps.size() > 3) {
        name = LearntPlotText::tr("%1 of component %2").arg(name).arg(steps[3].toInt() + 1);
    }
    const int layer = steps[1].toInt();
    return LearntPlotText::tr("%1 of %2").arg(name, layerSymbol(scenario, layer));
}

PlotModel learntPlot(const Result& result, std::optional<int> cursor) {
    PlotModel plot;
    plot.x = halfIterationAxis(result, {});
    QVector<LegendRow> names;
    int trials = 0;
    for (std::size_t i = 0; i < result.learnt.size(); ++i) {
        const LearntResult& learnt = result.learnt[i];
        const QString name = learntName(result.scenario, learnt.path);
        const int style = static_cast<int>(i);
        appendNumber(plot, learnt, name, style);
        names.append({name, style, false, false});
        for (const LearntValue& value : learnt.course) {
            trials = std::max(trials, value.measured.trials);
        }
    }
    plot.y = valueAxis(plot);
    plot.title = LearntPlotText::tr("%1 against half-iteration").arg(plot.y.title);
    plot.legend = curveLegend(plot.curves, names, trialsText(trials));
    const auto truth = std::find_if(plot.curves.begin(), plot.curves.end(),
                                    [](const PlotCurve& curve) { return curve.isPinned; });
    if (truth != plot.curves.end()) {
        LegendRow row{LearntPlotText::tr("truth"), truth->style, true, false};
        row.isPinned = true;
        plot.legend.append(row);
    }
    plot.note = result.learnt.empty()
                    ? LearntPlotText::tr("This scenario learns nothing while it runs.")
                    : sentenceOf(result);
    plot.caveat = noteText(result.predictionNote);
    if (const std::optional<int> shown = cursor ? cursor : newestMeasured(result)) {
        plot.cursor = std::clamp(double(*shown), plot.x.minimum, plot.x.maximum);
    }
    return plot;
}

}  // namespace onsager
