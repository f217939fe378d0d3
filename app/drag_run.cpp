// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/drag_run.h"

#include "app/interruption.h"
#include "app/output_place.h"
#include "app/progress_line.h"
#include "engine/experiment/experiment.h"
#include "engine/io/scenario_error.h"
#include "engine/io/scenario_json.h"
#include "engine/io/sweep_grid.h"
#include "ui/models/sweep_scale.h"

#include <cstdlib>
#include <fmt/format.h>
#include <utility>
#include <vector>

namespace onsager {

namespace {

/// Refuses what a drag has no place for, before anything runs.
void requireDrag(const RenderRequest& request, const Sweep& sweep) {
    if (sweep.grid.axes.size() != 1 || cellCount(sweep.grid) > kMostFrames) {
        throw ScenarioError(
            "", fmt::format("--drag {}: one key of at most {} values can be dragged", request.drag,
                            kMostFrames));
    }
    for (const std::string& output : request.figures.outputs) {
        if (!isAnimation(QString::fromStdString(output))) {
            throw ScenarioError("", fmt::format("'{}': what --drag draws is written as .gif, .webp "
                                                "or .mp4",
                                                output));
        }
    }
    if (!request.pages.empty() || !request.csv.empty()) {
        throw ScenarioError("", "--drag writes an animation and nothing else");
    }
    if (isOfSweep(request.figures)) {
        throw ScenarioError(
            "", fmt::format("--drag moves the charts of one run, not {}", request.figures.chart));
    }
}

/// The figure under the value that it belongs to.
Figure named(Figure figure, const QString& value) {
    if (auto* plot = std::get_if<PlotModel>(&figure)) {
        plot->heading = value;
    } else if (auto* matrices = std::get_if<MessageMatrices>(&figure)) {
        matrices->title = value;
    } else if (auto* board = std::get_if<ImageBoard>(&figure)) {
        board->title = value;
    }
    return figure;
}

}  // namespace

ExitStatus renderDrag(RenderRequest request, Json document) {
    setAxes(document, {request.drag});
    const Sweep sweep = sweepFrom(document);
    request.figures = completed(request.figures, scenarioIn(sweep.scenario).view);
    requireDrag(request, sweep);
    const int cells = cellCount(sweep.grid);
    std::vector<Scenario> scenarios;
    for (int cell = 0; cell < cells; ++cell) {
        scenarios.push_back(scenarioToRun(documentOf(sweep.grid, cell), request.run));
        requireFigures(request.figures, scenarios.back());
    }
    ProgressLine progress;
    Interruption interruption("onsager", [] { std::_Exit(Interrupted); });
    QVector<Figure> figures;
    for (int cell = 0; cell < cells; ++cell) {
        progress.show(SweepProgress{cell, cells, double(cell) / cells});
        const Result result = runScenario(scenarios[static_cast<std::size_t>(cell)],
                                          {request.run.threads, true, {}}, interruption.token());
        if (!result.complete) {
            interruption.finished();
            return Interrupted;
        }
        if (const std::optional<Figure> figure = figureOf(request.figures, result)) {
            figures.append(named(*figure, cellName(sweep, cell)));
        }
    }
    interruption.finished();
    progress.erase();
    if (figures.isEmpty()) {
        throw ScenarioError("", "no value of the key has anything of what this chart shows");
    }
    const FigureFrames frames = framesOf(figures);
    std::vector<Delivery> deliveries;
    for (const std::string& output : request.figures.outputs) {
        deliveries.push_back({output, [&](const std::string& place) {
                                  writeFrames(frames, request.figures, place);
                              }});
    }
    deliverAll(deliveries);
    return Done;
}

}  // namespace onsager
