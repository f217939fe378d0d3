// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exporters/figure_frames.h"

#include "ui/models/plot_frames.h"

#include <utility>

namespace onsager {

FigureFrames growingFrames(const PlotModel& whole) {
    const QVector<double> places = framePlaces(whole);
    return {static_cast<int>(places.size()), [whole, places](int frame, const QSizeF& pixels) {
                const PlotMetrics metrics = paperMetrics();
                const PlotLayout layout = layoutPlot(whole, metrics, pixels);
                return plotDrawing(plotUpTo(whole, places[frame]), layout,
                                   {theme(ThemeKind::Paper), metrics});
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
    return {static_cast<int>(shown.size()), [shown](int frame, const QSizeF& pixels) {
                return paperDrawing(shown[frame], pixels);
            }};
}

FigureFrames atMost(FigureFrames frames, int most) {
    if (frames.count <= most) {
        return frames;
    }
    const int all = frames.count;
    return {most, [draw = std::move(frames.draw), all, most](int frame, const QSizeF& pixels) {
                const auto chosen = static_cast<int>(qint64(frame) * (all - 1) / (most - 1));
                return draw(chosen, pixels);
            }};
}

}  // namespace onsager
