// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render_run.h"

#include "app/finished_cells.h"
#include "app/interruptible_run.h"
#include "app/interruption.h"
#include "app/output_place.h"
#include "app/progress_line.h"
#include "engine/io/scenario_error.h"
#include "engine/io/scenario_json.h"
#include "engine/io/sweep_file.h"
#include "engine/io/table_file.h"

#include <cstdlib>
#include <memory>
#include <numeric>
#include <optional>
#include <vector>

namespace onsager {

namespace {

void requireOutputs(const RenderRequest& request) {
    std::vector<NamedPlace> outputs;
    for (const std::string& output : request.figures.outputs) {
        outputs.push_back({"-o", output});
    }
    outputs.push_back({"--csv", request.csv});
    requirePlaces({scenarioPlace(request.run)}, outputs);
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
ExitStatus renderSweep(const RenderRequest& request) {
    const Json document = requestedDocument(request.run);
    if (!document.is_object() || !document.contains("sweep")) {
        throw ScenarioError("", "the scenario has no key sweep, which says what its chart varies");
    }
    const Sweep sweep = sweepFrom(document);
    requireMemory(sweep, request.run.threads);
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

}  // namespace

ExitStatus renderFile(const RenderRequest& request) {
    if (isOfSweep(request.figures)) {
        return renderSweep(request);
    }
    const Scenario scenario = requestedScenario(request.run);
    requireFigures(request.figures, scenario);
    requireOutputs(request);
    FigureRequest figures = request.figures;
    figures.threads = request.run.threads;
    return runInterruptibly(request.run, scenario, "onsager", [&](const Result& result) {
        const std::optional<Figure> figure = figureOf(figures, result);
        std::vector<Delivery> deliveries;
        for (const std::string& output : figures.outputs) {
            deliveries.push_back({output, [&](const std::string& place) {
                                      if (figure) {
                                          writeFigure(*figure, figures, place, result.scenario);
                                      }
                                  }});
        }
        deliveries.push_back(textTo(request.csv, [&result] { return resultTable(result); }));
        deliverAll(deliveries);
    });
}

}  // namespace onsager
