// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/io/sweep_file.h"

#include "engine/io/cell_json.h"
#include "engine/io/json_writer.h"
#include "engine/io/scenario_json.h"
#include "engine/io/table_file.h"
#include "engine/io/version.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <optional>
#include <utility>

namespace onsager {

namespace {

bool isInferred(const SweepResults& results, std::size_t cell) {
    return cell < results.inferred.size() && results.inferred[cell].has_value();
}

Json cellDocument(const SweepGrid& grid, const SweepResults& results, std::size_t cell) {
    Json object = {{"values", valuesOf(grid, static_cast<int>(cell))}};
    object["result"] = results.cells[cell] ? documentOf(*results.cells[cell]) : Json();
    if (!results.cells[cell] && isInferred(results, cell)) {
        object["success"] = *results.inferred[cell];
    }
    return object;
}

/// A document's text with every line moved to the right; texts in it have no line ends.
std::string indented(const Json& document, std::string_view indent) {
    std::string text;
    for (const char c : textOf(document)) {
        text += c;
        if (c == '\n') {
            text += indent;
        }
    }
    // Behind the last line end an indent was added: both go.
    text.resize(text.size() - indent.size() - 1);
    return text;
}

/// A value as a field of a CSV file: quoted where it must be.
std::string fieldOf(const Json& value) {
    std::string text = value.is_string() ? value.get<std::string>() : value.dump();
    if (text.find_first_of(",\"\r\n") == std::string::npos) {
        return text;
    }
    std::string quoted = "\"";
    for (const char c : text) {
        quoted += c == '"' ? "\"\"" : std::string(1, c);
    }
    return quoted + '"';
}

Summary shareOf(double share, double standardError, int trials) {
    Summary summary;
    summary.mean = share;
    summary.standardError = standardError;
    summary.trials = trials;
    return summary;
}

/// algorithmicNmseDb, informationTheoreticMse, ..
void appendFixedPoints(const std::string& prefix,
                       const FixedPointErrors& errors,
                       const SuccessCriterion& criterion,
                       std::string& table) {
    const bool isMse = criterion.quantity == SuccessCriterion::Quantity::Mse;
    for (const auto& [name, error] : {std::pair("algorithmic", errors.fromZero),
                                      std::pair("informationTheoretic", errors.ofLeastFreeEnergy),
                                      std::pair("spinodal", errors.fromTruth)}) {
        const std::string quantity = fmt::format("{}{}", name, isMse ? "Mse" : "NmseDb");
        appendTableLine(prefix, {{}, criterion.variable, quantity}, Summary(), error, kMissing,
                        table);
    }
}

void appendCell(const std::string& prefix,
                const CellResult& cell,
                const std::vector<Algorithm>& baselines,
                const std::optional<SuccessCriterion>& criterion,
                std::string& table) {
    appendTableLines(prefix, cell.halfIterations, cell.testError, table);
    for (std::size_t k = 0; k < cell.baselines.size(); ++k) {
        // A scenario that names fewer is one of an older file, which knew Adam alone.
        const Algorithm baseline = k < baselines.size() ? baselines[k] : AdamSettings{};
        appendBaselineLines(prefix, baselinePass(baseline, k), cell.baselines[k], table);
    }
    for (const SettlingResult& settling : cell.settling) {
        appendTableLine(prefix, {{}, settling.layer, "settledAfter"}, settling.measured,
                        settling.predicted, kMissing, table);
    }
    if (cell.success) {
        const SuccessResult& success = *cell.success;
        appendTableLine(prefix, {{}, {}, "success"},
                        shareOf(success.probability, success.standardError, success.trials),
                        success.predicted, kMissing, table);
    }
    if (cell.fixedPoints && criterion) {
        appendFixedPoints(prefix, *cell.fixedPoints, *criterion, table);
    }
    if (cell.trials > 0) {
        // diverged / trials, without an error.
        const double share = static_cast<double>(cell.stop.diverged) / cell.trials;
        appendTableLine(prefix, {{}, {}, "diverged"}, shareOf(share, kMissing, cell.trials),
                        kMissing, kMissing, table);
    }
}

}  // namespace

bool isComplete(const SweepResults& results) {
    for (std::size_t cell = 0; cell < results.cells.size(); ++cell) {
        if (!results.cells[cell] && !isInferred(results, cell)) {
            return false;
        }
    }
    return true;
}

std::string sweepText(const Sweep& sweep, const SweepResults& results) {
    Json axes = Json::array();
    for (const GridAxis& axis : sweep.grid.axes) {
        axes.push_back({{"path", axis.path}, {"values", axis.values}});
    }
    const Json head = {{"format", "onsager/sweep"},
                       {"version", 1},
                       {"program", fmt::format("onsager {}", programVersion())},
                       {"complete", isComplete(results)},
                       {"scenario", sweep.scenario},
                       {"axes", std::move(axes)}};
    // Cell by cell: one document of all cells would need many times the memory of its text.
    std::string text = textOf(head);
    // The end of the object is written behind the cells.
    text.resize(text.size() - std::string_view("\n}\n").size());
    text += ",\n  \"cells\": [";
    for (std::size_t cell = 0; cell < results.cells.size(); ++cell) {
        text += cell == 0 ? "\n    " : ",\n    ";
        text += indented(cellDocument(sweep.grid, results, cell), "    ");
    }
    text += "\n  ]\n}\n";
    return text;
}

std::string sweepTable(const Sweep& sweep, const SweepResults& results) {
    const std::vector<Algorithm> baselines = scenarioIn(sweep.scenario).baselines;
    std::string table;
    for (const GridAxis& axis : sweep.grid.axes) {
        table += fieldOf(Json(axis.path)) + ',';
    }
    table += fmt::format("{}\n", kTableColumns);
    for (std::size_t cell = 0; cell < results.cells.size(); ++cell) {
        if (!results.cells[cell]) {
            continue;
        }
        std::string prefix;
        for (const Json& value : valuesOf(sweep.grid, static_cast<int>(cell))) {
            prefix += fieldOf(value) + ',';
        }
        appendCell(prefix, *results.cells[cell], baselines, sweep.report.success, table);
    }
    return table;
}

}  // namespace onsager
