// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli_sweep.h"

#include "app/cli_sweep_table.h"
#include "app/finished_cells.h"
#include "app/interruption.h"
#include "app/mpi_ranks.h"
#include "app/output_place.h"
#include "app/progress_line.h"
#include "app/standard_streams.h"
#include "app/started_ranks.h"
#include "engine/experiment/contour.h"
#include "engine/io/json_path.h"
#include "engine/io/scenario_error.h"
#include "engine/io/sweep_journal.h"

#include <algorithm>
#include <cstdlib>
#include <exception>
#include <fmt/format.h>
#include <functional>
#include <memory>
#include <numeric>
#include <utility>

namespace onsager {

namespace {

/// The scenario's document with the sweep that was asked for as its key `sweep`.
Json sweepDocument(const SweepRequest& request) {
    Json document = requestedDocument(request.cli.run);
    requirePermission(document, request.cli.run);
    if (!request.vary.empty()) {
        setAxes(document, request.vary);
    }
    if (request.success) {
        setPath(document, "sweep.success", *request.success);
    }
    if (request.report) {
        setPath(document, "sweep.report", *request.report);
    }
    if (request.fixedPoints) {
        setPath(document, "sweep.fixedPoints", "all");
    }
    if (!request.cli.run.measure) {
        setPath(document, "sweep.compute", "prediction");
    }
    return document;
}

/// The JSON file, the CSV file, or without either the table.
void deliver(const CliRequest& request, const Sweep& sweep, const SweepResults& results) {
    deliverAll({textTo(request.json, [&] { return sweepText(sweep, results); }),
                textTo(request.csv, [&] { return sweepTable(sweep, results); }),
                textTo(placeOfTable(request), [&] { return terminalTable(sweep, results); })});
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

/// What is computed by one process, or handed out to several.
using ComputeCells = std::function<bool(const std::vector<int>& cells)>;

/// Only cells near the boundary of success, in rounds; the rest is inferred.
bool computeContour(const Sweep& sweep, const ComputeCells& compute, FinishedCells& finished) {
    const auto size = [&](std::size_t axis) {
        return static_cast<int>(sweep.grid.axes[axis].values.size());
    };
    const ContourGrid grid{size(0), size(1)};
    for (;;) {
        const std::vector<int> cells = nextContourCells(grid, finished.successes());
        if (cells.empty()) {
            break;
        }
        if (!compute(cells)) {
            return false;
        }
    }
    finished.infer(inferredCells(grid, finished.successes()));
    return true;
}

/// The cells that this process is to see to.
std::vector<int> cellsToCompute(const SweepRequest& request,
                                const Sweep& sweep,
                                const FinishedCells& finished) {
    std::vector<int> cells(static_cast<std::size_t>(cellCount(sweep.grid)));
    std::iota(cells.begin(), cells.end(), 0);
    if (!request.shard.empty()) {
        cells = cellsOf(shardFrom(request.shard), planOf(sweep), std::move(cells));
    }
    return finished.unfinished(cells);
}

void requireConsistent(const SweepRequest& request, const Sweep& sweep) {
    if (!request.shard.empty() && request.resume.empty()) {
        throw ScenarioError("", "--shard needs --resume DIR: the folder in which the shards meet");
    }
    if (!request.contour) {
        return;
    }
    if (sweep.grid.axes.size() != 2 || !sweep.report.success) {
        throw ScenarioError("", "--contour needs two varied keys and a criterion of --success");
    }
    if (!request.shard.empty()) {
        throw ScenarioError("", "--contour cannot be shared between shards");
    }
}

/// What is in the folder that a sweep is continued from: an output may replace none of it.
std::vector<NamedPlace> journalPlaces(const std::string& folder) {
    std::vector<NamedPlace> places;
    if (!folder.empty()) {
        for (const std::string& file : journalFiles(folder)) {
            places.push_back({fmt::format("--resume {}", folder), file});
        }
    }
    return places;
}

std::unique_ptr<SweepJournal> journalOf(const SweepRequest& request, const Sweep& sweep) {
    if (request.resume.empty()) {
        return nullptr;
    }
    const Shard shard = request.shard.empty() ? Shard{} : shardFrom(request.shard);
    return std::make_unique<SweepJournal>(request.resume, sweep, shard);
}

ExitStatus statusOf(bool done, const SweepResults& results) {
    if (!done) {
        say(fmt::format("{}: interrupted\n", kCommandLineProgram));
        return Interrupted;
    }
    if (everyTrialDiverged(results)) {
        say(fmt::format("{}: every trial diverged\n", kCommandLineProgram));
        return Failed;
    }
    return Done;
}

/// Computes a sweep in this process, or with the others of `ranks` unless null.
ExitStatus computeSweep(const SweepRequest& request, const Json& document, MpiRanks* ranks) {
    const Sweep sweep = sweepFrom(document);
    requireMemory(sweep, request.cli.run.threads);
    requireConsistent(request, sweep);
    requirePlaces(request.cli, journalPlaces(request.resume));
    const std::unique_ptr<SweepJournal> journal = journalOf(request, sweep);
    FinishedCells finished(cellCount(sweep.grid), journal.get());
    if (ranks != nullptr) {
        ranks->fromFirst(document.dump());
    }
    ProgressLine progress;
    Interruption interruption(kCommandLineProgram, [&] {
        progress.erase();
        int status = Interrupted;
        try {
            deliver(request.cli, sweep, finished.results());
            say(fmt::format("{}: interrupted\n", kCommandLineProgram));
        } catch (const std::exception& error) {
            say(fmt::format("{}: {}\n", kCommandLineProgram, error.what()));
            status = Failed;
        }
        std::_Exit(status);
    });
    SweepOptions options;
    options.threads = request.cli.run.threads;
    options.onCell = [&](int cell, CellResult result) { finished.put(cell, std::move(result)); };
    options.onProgress = [&](const SweepProgress& step) { progress.show(step); };
    const ComputeCells compute = [&](const std::vector<int>& cells) {
        return ranks != nullptr
                   ? ranks->handOut(planOf(sweep), cells, options, interruption.token())
                   : runSweep(planOf(sweep), cells, options, interruption.token());
    };
    const bool done = request.contour ? computeContour(sweep, compute, finished)
                                      : compute(cellsToCompute(request, sweep, finished));
    interruption.finished();
    progress.erase();
    finished.flush();
    const SweepResults results = finished.results();
    deliver(request.cli, sweep, results);
    return statusOf(done, results);
}

/// What one of several processes does.
ExitStatus computeAsRank(const SweepRequest& request, MpiRanks& ranks) {
    if (!ranks.isFirst()) {
        const Interruption interruption(kCommandLineProgram, [] { std::_Exit(Interrupted); });
        const Json document = parseJson(ranks.fromFirst({}));
        requirePermission(document, request.cli.run);
        const Sweep sweep = sweepFrom(document);
        ranks.work(planOf(sweep), request.cli.run.threads);
        return Done;
    }
    if (!request.shard.empty()) {
        throw ScenarioError("", "mpirun shares the cells by itself: leave --shard away");
    }
    const ExitStatus status = computeSweep(request, sweepDocument(request), &ranks);
    if (status == Interrupted) {
        ranks.abort(status);
    }
    ranks.finish();
    return status;
}

}  // namespace

ExitStatus sweepFile(const SweepRequest& request) {
    if (startedRanks() == 1) {
        return computeSweep(request, sweepDocument(request), nullptr);
    }
    blockInterruptions();  // before MPI starts threads of its own
    MpiRanks ranks;
    try {
        return computeAsRank(request, ranks);
    } catch (const ScenarioError& error) {
        say(fmt::format("{}: {}\n", kCommandLineProgram, error.what()));
        ranks.abort(BadInput);
    } catch (const std::exception& error) {
        say(fmt::format("{}: {}\n", kCommandLineProgram, error.what()));
        ranks.abort(Failed);
    }
}

}  // namespace onsager
