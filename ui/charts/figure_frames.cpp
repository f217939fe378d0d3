// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/figure_frames.h"

#include "ui/models/plot_arrangement.h"
#include "ui/models/plot_frames.h"

#include <utility>

namespace onsager {

FigureFrames growingFrames(const PlotModel& whole) {
    const QVector<double> places = framePlaces(whole);
    return {static_cast<int>(places.size()),
            [whole, places](int frame, const QSizeF& pixels, const FigureSettings& settings) {
                const PaperLook look = paperLookOf(settings);
                PlotMetrics metrics = paperMetrics(look.text, look.line);
                metrics.typeface = look.typeface;
                const PlotModel all = arranged(whole, settings);
                const PlotLayout layout = layoutPlot(all, metrics, pixels);
                return inTypeface(
                    plotDrawing(plotUpTo(all, places[frame]), layout, {theme(look.theme), metrics}),
                    look.typeface);
            }};
}

FigureFrames framesOf(const QVector<Figure>& figures) {
    QVector<PlotModel> plots;
    for (const Figure& figure : figures) {
        if (const auto* plot = std::get_if<PlotModel>(&figure)) {
            plots.append(*plot);
        }
    }
    QVector<Figure> shown = figures;
    if (plots.size() == figures.size()) {
        shareAxes(plots);
        shown = QVector<Figure>(plots.cbegin(), plots.cend());
    }
    return {static_cast<int>(shown.size()),
            [shown](int frame, const QSizeF& pixels, const FigureSettings& settings) {
                return paperDrawing(arranged(shown[frame], settings), pixels,
                                    paperLookOf(settings));
            }};
}

FigureFrames atMost(FigureFrames frames, int most) {
    if (frames.count <= most) {
        return frames;
    }
    const int all = frames.count;
    return {most, [draw = std::move(frames.draw), all, most](int frame, const QSizeF& pixels,
                                                             const FigureSettings& settings) {
                const auto chosen = static_cast<int>(qint64(frame) * (all - 1) / (most - 1));
                return draw(chosen, pixels, settings);
            }};
}

}  // namespace onsager
