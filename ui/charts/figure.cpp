// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/figure.h"

#include "engine/model/layers.h"
#include "ui/charts/heat_map_drawing.h"
#include "ui/charts/image_drawing.h"
#include "ui/charts/phase_drawing.h"
#include "ui/models/plot_arrangement.h"

#include <QCoreApplication>
#include <QStringList>

#include <array>

namespace onsager {
namespace {

QString inWords(const QString& title, const QString& note, const QString& caveat) {
    QStringList sentences{title + QLatin1Char('.'), note, caveat};
    sentences.removeAll(QString());
    return sentences.join(QLatin1Char(' '));
}

/// What is said of a picture that shows nothing, in the middle of the page.
PlotDrawing nothingDrawing(const QString& note, const QSizeF& pixels, const PlotLook& look) {
    DrawnGroup group{QStringLiteral("note"), {}};
    const QString said =
        note.isEmpty() ? QCoreApplication::translate("Figures", "There is nothing to draw.") : note;
    const double text = look.metrics.text;
    const QStringList lines = wrappedText(said, look.metrics, pixels.width() - 4.0 * text);
    double base = 0.5 * pixels.height() - 0.7 * text * double(lines.size() - 1);
    for (const QString& line : lines) {
        group.items.append(DrawnText{line, QPointF(0.5 * pixels.width(), base), text,
                                     look.theme.mutedText, TextAnchor::Middle});
        base += 1.4 * text;
    }
    PlotLayout page;
    page.size = pixels;
    return frameDrawing({}, page, look) + PlotDrawing{group};
}

}  // namespace

PlotDrawing paperDrawing(const Figure& figure, const QSizeF& pixels, const PaperLook& paper) {
    PlotMetrics metrics = paperMetrics(paper.text, paper.line);
    metrics.typeface = paper.typeface;
    const PlotLook look{theme(paper.theme), metrics};
    const PlotDrawing drawing = std::visit(
        Overloaded{
            [&](const PlotModel& plot) {
                return onsager::isEmpty(plot)
                           ? nothingDrawing(plot.note, pixels, look)
                           : plotDrawing(plot, layoutPlot(plot, metrics, pixels), look);
            },
            [&](const MessageMatrices& matrices) {
                return heatMapDrawing(matrices, layoutHeatMaps(matrices, metrics, pixels), look);
            },
            [&](const ImageBoard& board) {
                return board.columns.isEmpty()
                           ? nothingDrawing(board.note, pixels, look)
                           : imageDrawing(board, layoutImages(board, metrics, pixels), look);
            },
            [&](const PhaseMap& map) {
                const PhaseLayout layout = layoutPhase(map, metrics, pixels);
                return phaseCellsDrawing(map, layout, look) + phaseFrameDrawing(map, layout, look);
            }},
        figure);
    return inTypeface(drawing, paper.typeface);
}

PaperLook paperLookOf(const FigureSettings& settings) {
    constexpr std::array kThemes = {ThemeKind::Paper, ThemeKind::Light, ThemeKind::Dark};
    return {kThemes.at(static_cast<std::size_t>(settings.theme)),
            settings.font == FigureFont::Serif ? Typeface::Serif : Typeface::Sans,
            settings.fontSize, settings.lineWidth};
}

Figure arranged(const Figure& figure, const FigureSettings& settings) {
    const auto replace = [](QString& words, const std::string& own) {
        if (!own.empty()) {
            words = QString::fromStdString(own);
        }
        return !own.empty();
    };
    const auto name = [&replace](SweepScale& scale, const std::string& own) {
        if (replace(scale.title, own)) {
            scale.unit.clear();
        }
    };
    return std::visit(Overloaded{[&](const PlotModel& plot) -> Figure {
                                     return onsager::arranged(plot, settings);
                                 },
                                 [&](MessageMatrices matrices) -> Figure {
                                     replace(matrices.title, settings.title);
                                     return matrices;
                                 },
                                 [&](ImageBoard board) -> Figure {
                                     replace(board.title, settings.title);
                                     return board;
                                 },
                                 [&](PhaseMap map) -> Figure {
                                     replace(map.title, settings.title);
                                     name(map.x, settings.x.label);
                                     name(map.y, settings.y.label);
                                     return map;
                                 }},
                      figure);
}

bool isEmpty(const Figure& figure) {
    return std::visit(
        Overloaded{[](const PlotModel& plot) { return onsager::isEmpty(plot); },
                   [](const MessageMatrices& matrices) { return matrices.pairs.isEmpty(); },
                   [](const ImageBoard& board) { return board.columns.isEmpty(); },
                   [](const PhaseMap& map) { return map.isAllWaiting(); }},
        figure);
}

QString description(const Figure& figure) {
    return std::visit(
        Overloaded{
            [](const PlotModel& plot) { return inWords(plot.title, plot.note, plot.caveat); },
            [](const MessageMatrices& matrices) {
                return inWords(matrices.title, matrices.note, {});
            },
            [](const ImageBoard& board) { return inWords(board.title, board.note, {}); },
            [](const PhaseMap& map) { return inWords(map.title, map.note, map.caveat); }},
        figure);
}

}  // namespace onsager
