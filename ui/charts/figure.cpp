// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/figure.h"

#include "engine/model/layers.h"
#include "ui/charts/heat_map_drawing.h"
#include "ui/charts/phase_drawing.h"

#include <QStringList>

namespace onsager {
namespace {

QString inWords(const QString& title, const QString& note, const QString& caveat) {
    QStringList sentences{title + QLatin1Char('.'), note, caveat};
    sentences.removeAll(QString());
    return sentences.join(QLatin1Char(' '));
}

}  // namespace

PlotDrawing paperDrawing(const Figure& figure, const QSizeF& pixels) {
    const PlotMetrics metrics = paperMetrics();
    const PlotLook look{theme(ThemeKind::Paper), metrics};
    return std::visit(
        Overloaded{
            [&](const PlotModel& plot) {
                return plotDrawing(plot, layoutPlot(plot, metrics, pixels), look);
            },
            [&](const MessageMatrices& matrices) {
                return heatMapDrawing(matrices, layoutHeatMaps(matrices, metrics, pixels), look);
            },
            [&](const PhaseMap& map) {
                const PhaseLayout layout = layoutPhase(map, metrics, pixels);
                return phaseCellsDrawing(map, layout, look) + phaseFrameDrawing(map, layout, look);
            }},
        figure);
}

QString description(const Figure& figure) {
    return std::visit(
        Overloaded{
            [](const PlotModel& plot) { return inWords(plot.title, plot.note, plot.caveat); },
            [](const MessageMatrices& matrices) {
                return inWords(matrices.title, matrices.note, {});
            },
            [](const PhaseMap& map) { return inWords(map.title, map.note, map.caveat); }},
        figure);
}

}  // namespace onsager
