// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli_sweep.h"

#include "app/cli_sweep_table.h"
#include "app/finished_cells.h"
#include "app/interruption.h"
#include "app/output_place.h"
#include "app/progress_line.h"
#include "engine/io/json_path.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <fmt/format.h>
#include <numeric>
#include <utility>

namespace onsager {

namespace {

constexpr const char* kProgram = "onsager-cli";

Sweep requestedSweep(const SweepRequest& request) {
    Json document = requestedDocument(request.cli.run);
    if (!request.vary.empty()) {
        setAxes(document, request.vary);
    }
    if (request.success) {
        setPath(document, "sweep.success", *request.success);
    }
    if (request.report) {
        setPath(document, "sweep.report", *request.report);
    }
    if (!request.cli.run.measure) {
        setPath(document, "sweep.compute", "prediction");
    }
    Sweep sweep = sweepFrom(document);
    requireMemory(sweep, request.cli.run.threads);
    return sweep;
}

/// The JSON file, the CSV file, or without either the table.
void deliver(const CliRequest& request, const Sweep& sweep, const SweepResults& results) {
    if (!request.json.empty()) {
        writeTo(request.json, sweepText(sweep, results));
    }
    if (!request.csv.empty()) {
        writeTo(request.csv, sweepTable(sweep, results));
    }
    if (request.json.empty() && request.csv.empty()) {
        writeTo("-", terminalTable(sweep, results));
    }
}

bool everyTrialDiverged(const SweepResults& results) {
    long trials = 0;
    long diverged = 0;
    for (const auto& cell : results.cells) {
        trials += cell ? cell->trials : 0;
        diverged += cell ? cell->stop.diverged : 0;
    }
    return trials > 0 && diverged == trials;
}

ExitStatus statusOf(bool done, const SweepResults& results) {
    if (!done) {
        fmt::print(stderr, "{}: interrupted\n", kProgram);
        return Interrupted;
    }
    if (everyTrialDiverged(results)) {
        fmt::print(stderr, "{}: every trial diverged\n", kProgram);
        return Failed;
    }
    return Done;
}

}  // namespace

ExitStatus sweepFile(const SweepRequest& request) {
    const Sweep sweep = requestedSweep(request);
    requirePlaces(request.cli);
    FinishedCells finished(cellCount(sweep.grid));
    ProgressLine progress;
    Interruption interruption([&] {
        progress.erase();
        int status = Interrupted;
        try {
            deliver(request.cli, sweep, finished.results());
            fmt::print(stderr, "{}: interrupted\n", kProgram);
        } catch (const std::exception& error) {
            fmt::print(stderr, "{}: {}\n", kProgram, error.what());
            status = Failed;
        }
        std::_Exit(status);
    });
    SweepOptions options;
    options.threads = request.cli.run.threads;
    options.onCell = [&](int cell, CellResult result) { finished.put(cell, std::move(result)); };
    options.onProgress = [&](const SweepProgress& step) { progress.show(step); };
    std::vector<int> cells(static_cast<std::size_t>(cellCount(sweep.grid)));
    std::iota(cells.begin(), cells.end(), 0);
    const bool done = runSweep(planOf(sweep), cells, options, interruption.token());
    interruption.finished();
    progress.erase();
    const SweepResults results = finished.results();
    deliver(request.cli, sweep, results);
    return statusOf(done, results);
}

}  // namespace onsager
