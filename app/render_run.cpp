// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render_run.h"

#include "app/drag_run.h"
#include "app/finished_cells.h"
#include "app/interruptible_run.h"
#include "app/interruption.h"
#include "app/output_place.h"
#include "app/progress_line.h"
#include "engine/io/json_path.h"
#include "engine/io/result_reader.h"
#include "engine/io/scenario_error.h"
#include "engine/io/scenario_file.h"
#include "engine/io/scenario_json.h"
#include "engine/io/sweep_reader.h"
#include "engine/io/table_file.h"
#include "engine/numerics/free_memory.h"
#include "ui/exporters/figure_reader.h"
#include "ui/exporters/report.h"

#include <algorithm>
#include <cstdlib>
#include <fmt/format.h>
#include <memory>
#include <numeric>
#include <optional>
#include <utility>
#include <vector>

namespace onsager {

namespace {

void requireNoPages(const RenderRequest& request) {
    if (!request.pages.empty()) {
        throw ScenarioError("",
                            fmt::format("'{}': a page tells of one run; a sweep is drawn as .svg, "
                                        ".pdf or .png",
                                        request.pages.front()));
    }
}

void requireOutputs(const RenderRequest& request) {
    std::vector<NamedPlace> outputs;
    for (const std::string& output : request.figures.outputs) {
        outputs.push_back({"-o", output});
    }
    for (const std::string& page : request.pages) {
        outputs.push_back({"-o", page});
    }
    outputs.push_back({"--csv", request.csv});
    requirePlaces({scenarioPlace(request.run)}, outputs);
}

bool isMoving(const std::string& output) {
    return isAnimation(QString::fromStdString(output));
}

/// Nothing where there are no frames.
void deliverFrames(const FigureRequest& figures, const Result& result, const std::string& place) {
    const FigureFrames frames = framesOf(figures, result);
    if (frames.count > 0) {
        writeFrames(frames, figures, place);
    }
}

/// The figure, the page and the table of a run, to where they go; no figure is none of them.
void deliver(const RenderRequest& request,
             const std::optional<Figure>& figure,
             const Result& result) {
    std::vector<Delivery> deliveries;
    for (const std::string& output : request.figures.outputs) {
        deliveries.push_back({output, [&](const std::string& place) {
                                  if (isMoving(output)) {
                                      deliverFrames(request.figures, result, place);
                                  } else if (figure) {
                                      writeFigure(*figure, request.figures, place, result.scenario);
                                  }
                              }});
    }
    for (const std::string& page : request.pages) {
        deliveries.push_back(textTo(page, [&] {
            const bool withFreeEnergy = request.figures.chart == "free-energy";
            return reportPage(result, {reportDate(), request.figures.threads, withFreeEnergy})
                .toStdString();
        }));
    }
    deliveries.push_back(textTo(request.csv, [&result] { return resultTable(result); }));
    deliverAll(deliveries);
}

/// Whether a file asks for the figure itself; animations draw their own.
bool wantsFigure(const RenderRequest& request) {
    const std::vector<std::string>& outputs = request.figures.outputs;
    return !std::all_of(outputs.begin(), outputs.end(), isMoving);
}

/// The figure of a run, if a file asks for it.
std::optional<Figure> figureIn(const RenderRequest& request, const Result& result) {
    return wantsFigure(request) ? figureOf(request.figures, result) : std::nullopt;
}

void deliver(const RenderRequest& request, const Sweep& sweep, const SweepResults& results) {
    SweepCells cells;
    for (const auto& cell : results.cells) {
        cells.push_back(cell ? std::make_shared<const CellResult>(*cell) : nullptr);
    }
    const Figure figure = sweepFigureOf(request.figures, sweep, cells);
    const Scenario scenario = scenarioIn(sweep.scenario);
    std::vector<Delivery> deliveries;
    for (const std::string& output : request.figures.outputs) {
        deliveries.push_back({output, [&](const std::string& place) {
                                  writeFigure(figure, request.figures, place, scenario);
                              }});
    }
    deliveries.push_back(textTo(request.csv, [&] { return sweepTable(sweep, results); }));
    deliverAll(deliveries);
}

/// Computes the scenario's sweep and draws it; after Ctrl-C what is finished.
ExitStatus renderSweep(RenderRequest request, const Json& document) {
    if (!document.is_object() || !document.contains("sweep")) {
        throw ScenarioError("", "the scenario has no key sweep, which says what its chart varies");
    }
    requireNoPages(request);
    requirePermission(document, request.run);
    const Sweep sweep = sweepFrom(document);
    requireMemory(sweep, request.run.threads);
    request.figures = completed(request.figures, scenarioIn(sweep.scenario).view);
    requireSweepFigures(request.figures, sweep);
    requireOutputs(request);
    FinishedCells finished(cellCount(sweep.grid), nullptr);
    ProgressLine progress;
    // A cell that does not end in time is not waited for.
    Interruption interruption("onsager", [] { std::_Exit(Interrupted); });
    SweepOptions options;
    options.threads = request.run.threads;
    options.onCell = [&](int cell, CellResult result) { finished.put(cell, std::move(result)); };
    options.onProgress = [&](const SweepProgress& step) { progress.show(step); };
    std::vector<int> cells(static_cast<std::size_t>(cellCount(sweep.grid)));
    std::iota(cells.begin(), cells.end(), 0);
    const bool isWhole = runSweep(planOf(sweep), cells, options, interruption.token());
    interruption.finished();
    progress.erase();
    deliver(request, sweep, finished.results());
    return isWhole ? Done : Interrupted;
}

/// Runs the scenario and draws it; after Ctrl-C what is finished, unless that is inside a trial.
ExitStatus renderRun(RenderRequest request, const Json& document) {
    const Scenario scenario = scenarioToRun(document, request.run);
    request.figures = completed(request.figures, scenario.view);
    requireFigures(request.figures, scenario);
    requireOutputs(request);
    return runInterruptibly(request.run, scenario, "onsager", [&](const Result& result) {
        const bool isDrawn = result.complete || !isOfDetails(request.figures);
        deliver(request, isDrawn ? figureIn(request, result) : std::nullopt, result);
    });
}

/// Draws a run that is in the file; of the inside of its first trial once more.
ExitStatus renderResult(RenderRequest request, const Json& document) {
    const Result result = resultIn(document);
    request.figures = completed(request.figures, result.scenario.view);
    requireStoredFigures(request.figures, result);
    if (isOfDetails(request.figures) || !request.pages.empty()) {
        if (auto problem = memoryProblem(result.scenario, {1, 1}, freeMemoryBytes())) {
            throw ScenarioError(std::move(*problem));
        }
    }
    requireOutputs(request);
    const std::optional<Figure> figure = figureIn(request, result);
    if (!figure && wantsFigure(request)) {
        throw ScenarioError("", "the result has nothing of what this chart shows");
    }
    deliver(request, figure, result);
    return Done;
}

/// Draws a sweep that is in the file, as far as it has come.
ExitStatus renderSweepResult(RenderRequest request, const Json& document) {
    constexpr std::size_t kAxesOfPhase = 2;
    requireNoPages(request);
    const StoredSweep stored = sweepResultIn(document);
    if (request.figures.chart.empty()) {
        request.figures.chart = stored.sweep.grid.axes.size() == kAxesOfPhase ? "phase" : "sweep";
    }
    request.figures = completed(request.figures, scenarioIn(stored.sweep.scenario).view);
    requireSweepFigures(request.figures, stored.sweep);
    requireOutputs(request);
    deliver(request, stored.sweep, stored.results);
    return Done;
}

/// What the document says that is to be seen, before anything of it is known to be right.
std::string chartInFront(const Json& document) {
    const Json* chart = document.is_object() ? valueAt(document, "view.chart") : nullptr;
    return chart != nullptr && chart->is_string() ? chart->get<std::string>()
                                                  : ViewSettings().chart;
}

/// What is computed already cannot be changed.
void requireNoChanges(const RenderRequest& request) {
    const RunRequest& run = request.run;
    if (!request.drag.empty()) {
        throw ScenarioError("", fmt::format("--drag {}: '{}' holds what was computed for its "
                                            "scenario; to move a key, run the scenario",
                                            request.drag, run.file));
    }
    if (!run.assignments.empty()) {
        throw ScenarioError("", fmt::format("--set {}: '{}' holds what was computed for its "
                                            "scenario; to change that, run the scenario",
                                            run.assignments.front(), run.file));
    }
}

/// The scenario that is in the file of a figure; none where the file is to be read as a scenario.
std::optional<Json> documentInFigure(const std::string& file) {
    const QString path = QString::fromStdString(file);
    const bool isJson = path.endsWith(QLatin1String(".json"), Qt::CaseInsensitive);
    return isJson ? std::nullopt : scenarioInFigureFile(path);
}

}  // namespace

ExitStatus renderFile(RenderRequest request) {
    request.figures.threads = request.run.threads;
    std::vector<std::string>& outputs = request.figures.outputs;
    const auto pages =
        std::stable_partition(outputs.begin(), outputs.end(),
                              [](const std::string& output) { return !isReportPlace(output); });
    request.pages.assign(pages, outputs.end());
    outputs.erase(pages, outputs.end());
    const std::optional<Json> inFigure = documentInFigure(request.run.file);
    Json document = inFigure ? *inFigure : readScenarioDocument(request.run.file);
    if (isResult(document) || isSweepResult(document)) {
        requireNoChanges(request);
        return isResult(document) ? renderResult(request, document)
                                  : renderSweepResult(request, document);
    }
    document = changedDocument(std::move(document), request.run);
    if (request.figures.chart.empty()) {
        request.figures.chart = chartInFront(document);
    }
    if (!request.drag.empty()) {
        requireOutputs(request);
        return renderDrag(std::move(request), std::move(document));
    }
    return isOfSweep(request.figures) ? renderSweep(request, document)
                                      : renderRun(request, document);
}

}  // namespace onsager
