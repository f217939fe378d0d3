// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/io/sweep_grid.h"

#include "engine/io/json_path.h"
#include "engine/io/scenario_error.h"
#include "engine/io/scenario_file.h"
#include "engine/io/scenario_json.h"
#include "engine/io/scenario_schema.h"
#include "engine/io/success_text.h"
#include "engine/numerics/free_memory.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <optional>
#include <set>
#include <utility>

namespace onsager {

namespace {

std::vector<std::string_view> split(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    std::size_t start = 0;
    while (true) {
        const std::size_t end = text.find(separator, start);
        parts.push_back(text.substr(start, end - start));
        if (end == std::string_view::npos) {
            return parts;
        }
        start = end + 1;
    }
}

std::optional<double> numberFrom(std::string_view text) {
    const Json value = valueFrom(text);
    return value.is_number() ? std::optional(value.get<double>()) : std::nullopt;
}

/// The range that "from:to:count[:log]" says; nothing when it is a list of values.
std::optional<Json> rangeFrom(std::string_view text) {
    const std::vector<std::string_view> parts = split(text, ':');
    if (parts.size() < 3 || !numberFrom(parts[0]) || !numberFrom(parts[1])) {
        return std::nullopt;
    }
    const bool isLog = parts.size() == 4 && parts[3] == "log";
    if (parts.size() > 4 || (parts.size() == 4 && !isLog) || !numberFrom(parts[2])) {
        throw ScenarioError(
            "",
            fmt::format("'{}' is no range: write it as from:to:count or from:to:count:log", text));
    }
    return Json{{"from", valueFrom(parts[0])},
                {"to", valueFrom(parts[1])},
                {"count", valueFrom(parts[2])},
                {"scale", isLog ? "log" : "linear"}};
}

/// Without the last digits of the rounding: 0.3, not 0.30000000000000004.
double toTwelveDigits(double value) {
    return *numberFrom(fmt::format("{:.12g}", value));
}

/// A number, rounded to a whole one where the key takes no other. Beyond 2^53, where every number is whole, as it is.
Json numberAsWritten(double value, bool whole) {
    constexpr double kMostExact = 9007199254740992.0;
    return whole && std::abs(value) < kMostExact
               ? Json(static_cast<std::int64_t>(std::llround(value)))
               : Json(value);
}

std::vector<Json> valuesOf(const SweepRange& range, bool whole) {
    std::vector<Json> values;
    for (int i = 0; i < range.count; ++i) {
        // t = i / (n - 1): from (to / from)^t, or from + (to - from) t. The ends are what was written.
        const double share = static_cast<double>(i) / (range.count - 1);
        const double inner = range.logarithmic ? range.from * std::pow(range.to / range.from, share)
                                               : range.from + (range.to - range.from) * share;
        const bool isLast = i == range.count - 1;
        values.push_back(numberAsWritten(
            i == 0 ? range.from : (isLast ? range.to : toTwelveDigits(inner)), whole));
    }
    return values;
}

/// The values of an axis object, which is checked.
std::vector<Json> valuesOf(const Json& axis, const SweepAxis& settings, const Json& document) {
    if (const auto* range = std::get_if<SweepRange>(&settings.values)) {
        const Json node = schemaNode(document, settings.path);
        const bool whole = node.is_object() && node.value("type", Json()) == Json("integer");
        return valuesOf(*range, whole);
    }
    return axis.at("values").get<std::vector<Json>>();
}

/// Refuses an axis that has a value twice: each cell has its place.
void requireDifferent(const GridAxis& axis) {
    std::set<std::string> seen;
    for (const Json& value : axis.values) {
        if (!seen.insert(value.dump()).second) {
            throw ScenarioError(axis.path, fmt::format("the sweep has {} twice", value.dump()));
        }
    }
}

/// The document with the first value of each axis, as far as its axes can be read.
Json withFirstValues(const Json& document) {
    Json first = document;
    const Json* axes = valueAt(document, "sweep.axes");
    for (const Json& axis : axes != nullptr && axes->is_array() ? *axes : Json::array()) {
        const Json* path = valueAt(axis, "path");
        const Json* listed = valueAt(axis, "values.0");
        const Json* from = valueAt(axis, "range.from");
        if (path == nullptr || !path->is_string() || (listed == nullptr && from == nullptr)) {
            continue;  // the check of the whole document says what is wrong
        }
        const Json& value = listed != nullptr ? *listed : *from;
        const bool isWhole =
            value.is_number_float() && value.get<double>() == std::floor(value.get<double>());
        setPath(first, path->get<std::string>(),
                isWhole ? numberAsWritten(value.get<double>(), true) : value);
    }
    return first;
}

/// What a cell is made of: neither what is varied nor how it is drawn.
Json withoutSweep(Json document) {
    document.erase("sweep");
    document.erase("view");
    return document;
}

[[noreturn]] void refuseCell(const SweepGrid& grid, int cell, const ScenarioProblem& problem) {
    throw ScenarioError("",
                        fmt::format("the cell {}: {}", nameOf(grid, cell), sentenceOf(problem)));
}

void requireLegalCells(const SweepGrid& grid) {
    for (int cell = 0; cell < cellCount(grid); ++cell) {
        Json document;
        try {
            document = documentOf(grid, cell);
        } catch (const ScenarioError& error) {
            refuseCell(grid, cell, error.problem());
        }
        const std::vector<ScenarioProblem> problems = problemsOfDocument(document, kNoWork);
        if (!problems.empty()) {
            refuseCell(grid, cell, problems.front());
        }
    }
}

/// Fixed points of every cell, or a refusal.
void requireFixedPoints(const SweepGrid& grid, const SuccessCriterion& criterion) {
    for (int cell = 0; cell < cellCount(grid); ++cell) {
        const std::string missing = missingFixedPoint(scenarioOf(grid, cell), criterion);
        if (!missing.empty()) {
            throw ScenarioError(
                "sweep.fixedPoints",
                fmt::format("\"all\" is not allowed, only \"none\": the cell {}: {}",
                            nameOf(grid, cell), missing));
        }
    }
}

CellReport reportOf(const SweepSettings& settings, const Scenario& scenario) {
    CellReport report;
    report.halfIterations = settings.report;
    report.measure = !settings.predictOnly;
    report.fixedPoints = settings.fixedPoints;
    if (!settings.success.empty()) {
        report.success = criterionFrom(settings.success);
        const std::string problem = problemOf(*report.success, scenario);
        if (!problem.empty()) {
            throw ScenarioError("sweep.success",
                                fmt::format("\"{}\": {}", settings.success, problem));
        }
    }
    return report;
}

}  // namespace

int cellCount(const SweepGrid& grid) {
    std::size_t count = 1;
    for (const GridAxis& axis : grid.axes) {
        // n_1 n_2 ..: every value of one axis with every one of the others.
        count *= axis.values.size();
    }
    return static_cast<int>(count);
}

std::vector<Json> valuesOf(const SweepGrid& grid, int cell) {
    std::vector<Json> values(grid.axes.size());
    auto rest = static_cast<std::size_t>(cell);
    for (std::size_t a = grid.axes.size(); a-- > 0;) {
        // Digits of the cell's number in the mixed base of the axes' lengths, the last axis fastest.
        const std::vector<Json>& all = grid.axes[a].values;
        values[a] = all[rest % all.size()];
        rest /= all.size();
    }
    return values;
}

Json documentOf(const SweepGrid& grid, int cell) {
    Json document = grid.base;
    std::vector<Json> values = valuesOf(grid, cell);
    for (std::size_t a = 0; a < values.size(); ++a) {
        setPath(document, grid.axes[a].path, std::move(values[a]));
    }
    return document;
}

Scenario scenarioOf(const SweepGrid& grid, int cell) {
    return scenarioIn(documentOf(grid, cell));
}

std::string nameOf(const SweepGrid& grid, int cell) {
    const std::vector<Json> values = valuesOf(grid, cell);
    std::vector<std::string> parts;
    for (std::size_t a = 0; a < values.size(); ++a) {
        parts.push_back(fmt::format("{}={}", grid.axes[a].path, values[a].dump()));
    }
    return fmt::format("{}", fmt::join(parts, ", "));
}

Json axisFrom(std::string_view text) {
    const std::size_t equals = text.find('=');
    if (equals == std::string_view::npos || equals == 0 || equals + 1 == text.size()) {
        throw ScenarioError("",
                            fmt::format("'{}' varies nothing: write it as layers.1.rows=200,500 "
                                        "or layers.1.rows=200:1000:9",
                                        text));
    }
    Json axis = {{"path", std::string(text.substr(0, equals))}};
    const std::string_view values = text.substr(equals + 1);
    if (auto range = rangeFrom(values)) {
        axis["range"] = std::move(*range);
        return axis;
    }
    Json list = Json::array();
    for (const std::string_view value : split(values, ',')) {
        if (value.empty()) {
            throw ScenarioError("", fmt::format("'{}' has an empty value", text));
        }
        list.push_back(valueFrom(value));
    }
    axis["values"] = std::move(list);
    return axis;
}

void setAxes(Json& document, const std::vector<std::string>& axes) {
    Json list = Json::array();
    for (const std::string& axis : axes) {
        list.push_back(axisFrom(axis));
    }
    setPath(document, "sweep.axes", std::move(list));
}

namespace {

/// What a document says of its sweep, its first cell checked.
struct ReadSweep {
    SweepSettings settings;
    ViewSettings view;
    Sweep sweep;  ///< its grid alone
};

ReadSweep readSweep(const Json& document) {
    if (!document.is_object() || !document.contains("sweep")) {
        throw ScenarioError("", "the scenario says nothing of a sweep: give --vary PATH=V1,V2,...");
    }
    const Json first = withFirstValues(document);
    Scenario scenario = scenarioFrom(first, kNoWork);
    ReadSweep read{std::move(scenario.sweep).value(), std::move(scenario.view), {}};
    const SweepSettings& settings = read.settings;
    Sweep& sweep = read.sweep;
    sweep.grid.base = withoutSweep(document);
    for (std::size_t a = 0; a < settings.axes.size(); ++a) {
        const Json& axis = document.at("sweep").at("axes").at(a);
        sweep.grid.axes.push_back({settings.axes[a].path, valuesOf(axis, settings.axes[a], first)});
        requireDifferent(sweep.grid.axes.back());
    }
    return read;
}

Sweep completed(ReadSweep read) {
    Scenario scenario = scenarioOf(read.sweep.grid, 0);
    read.sweep.report = reportOf(read.settings, scenario);
    scenario.sweep = std::move(read.settings);
    scenario.view = std::move(read.view);
    read.sweep.scenario = documentOf(scenario);
    return std::move(read.sweep);
}

}  // namespace

Sweep sweepFrom(const Json& document) {
    ReadSweep read = readSweep(document);
    requireLegalCells(read.sweep.grid);
    Sweep sweep = completed(std::move(read));
    if (sweep.report.fixedPoints && sweep.report.success) {
        requireFixedPoints(sweep.grid, *sweep.report.success);
    }
    return sweep;
}

Sweep sweepOutlineFrom(const Json& document) {
    return completed(readSweep(document));
}

void requireMemory(const Sweep& sweep, int threads) {
    // Enough cells: one for each thread. Else the threads share the trials of one cell.
    const bool cellsSideBySide = cellCount(sweep.grid) >= threads;
    const bool measure = sweep.report.measure;
    const double freeBytes = freeMemoryBytes();
    for (int cell = 0; cell < cellCount(sweep.grid); ++cell) {
        const Scenario scenario = scenarioOf(sweep.grid, cell);
        const int atOnce = cellsSideBySide ? threads : std::min(threads, scenario.trials);
        if (const auto problem =
                memoryProblem(scenario, {measure ? atOnce : 0, atOnce}, freeBytes)) {
            refuseCell(sweep.grid, cell, *problem);
        }
    }
}

SweepPlan planOf(const Sweep& sweep) {
    return {[&grid = sweep.grid](int cell) { return scenarioOf(grid, cell); }, sweep.report};
}

}  // namespace onsager
