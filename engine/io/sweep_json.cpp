// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/io/sweep_json.h"

#include "engine/io/json_path.h"
#include "engine/io/json_value.h"
#include "engine/io/scenario_error.h"
#include "engine/io/success_text.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <fmt/format.h>
#include <string>
#include <string_view>

namespace onsager {

namespace {

constexpr Names<SweepReport, 2> kReports = {
    {{SweepReport::Final, "final"}, {SweepReport::Every, "every"}}};
constexpr Names<bool, 2> kComputes = {{{false, "both"}, {true, "prediction"}}};
constexpr Names<bool, 2> kFixedPoints = {{{false, "none"}, {true, "all"}}};
constexpr Names<bool, 2> kScales = {{{false, "linear"}, {true, "log"}}};

/// Whole numbers without a point.
Json numberOf(double value) {
    // 2^53, up to which whole numbers are exact.
    constexpr double kMostExact = 9007199254740992.0;
    return value == std::floor(value) && std::abs(value) < kMostExact
               ? Json(static_cast<std::int64_t>(value))
               : Json(value);
}

Json documentOf(const SweepAxis& axis) {
    Json object = {{"path", axis.path}};
    if (const auto* range = std::get_if<SweepRange>(&axis.values)) {
        object["range"] = {{"from", numberOf(range->from)},
                           {"to", numberOf(range->to)},
                           {"count", range->count},
                           {"scale", nameIn(kScales, range->logarithmic)}};
        return object;
    }
    Json list = Json::array();
    for (const SweepValue& value : std::get<std::vector<SweepValue>>(axis.values)) {
        const auto* number = std::get_if<double>(&value);
        list.push_back(number != nullptr
                           ? numberOf(*number)
                           : std::visit([](const auto& plain) { return Json(plain); }, value));
    }
    object["values"] = std::move(list);
    return object;
}

SweepValue valueOf(const Json& value) {
    if (value.is_boolean()) {
        return value.get<bool>();
    }
    return value.is_number() ? SweepValue(value.get<double>())
                             : SweepValue(value.get<std::string>());
}

SweepAxis axisIn(const Json& object) {
    SweepAxis axis;
    axis.path = object.at("path").get<std::string>();
    if (const auto range = object.find("range"); range != object.end()) {
        axis.values =
            SweepRange{number(*range, "from"), number(*range, "to"), wholeNumber(*range, "count"),
                       range->value("scale", std::string("linear")) == "log"};
        return axis;
    }
    std::vector<SweepValue> values;
    for (const Json& value : object.at("values")) {
        values.push_back(valueOf(value));
    }
    axis.values = std::move(values);
    return axis;
}

/// Why an axis cannot be; empty when it can.
std::optional<ScenarioProblem> axisProblem(const Json& axis, const std::string& at) {
    const auto path = axis.at("path").get<std::string>();
    const std::vector<std::string> steps = stepsOf(path);
    // What a sweep is, and what does not change its cells.
    constexpr std::array<std::string_view, 4> kFixed = {"sweep", "view", "format", "version"};
    if (steps.empty() || std::find(kFixed.begin(), kFixed.end(), steps.front()) != kFixed.end()) {
        return ScenarioProblem{at + ".path", fmt::format("\"{}\" cannot be varied", path)};
    }
    if (const auto range = axis.find("range"); range != axis.end()) {
        // from (to / from)^t has a meaning for positive ends alone.
        const bool isLog = range->value("scale", std::string("linear")) == "log";
        if (isLog && (number(*range, "from") <= 0.0 || number(*range, "to") <= 0.0)) {
            return ScenarioProblem{at + ".range.from",
                                   "both ends of a logarithmic range must be above zero"};
        }
        return std::nullopt;
    }
    for (const Json& value : axis.at("values")) {
        if (!value.is_number() && !value.is_string() && !value.is_boolean()) {
            return ScenarioProblem{
                at + ".values",
                fmt::format("{} is not allowed: numbers and texts can be varied", value.dump())};
        }
    }
    return std::nullopt;
}

double countOf(const Json& axis) {
    const auto range = axis.find("range");
    return range != axis.end() ? number(*range, "count")
                               : static_cast<double>(axis.at("values").size());
}

bool isWithin(const std::string& path, const std::string& other) {
    // The same key, or one inside the value of the other: the later one would undo the earlier one.
    return path == other || path.rfind(other + ".", 0) == 0;
}

}  // namespace

Json documentOf(const SweepSettings& sweep) {
    Json axes = Json::array();
    for (const SweepAxis& axis : sweep.axes) {
        axes.push_back(documentOf(axis));
    }
    Json object = {{"axes", std::move(axes)},
                   {"report", nameIn(kReports, sweep.report)},
                   {"compute", nameIn(kComputes, sweep.predictOnly)}};
    if (!sweep.success.empty()) {
        object["success"] = sweep.success;
    }
    if (sweep.fixedPoints) {
        object["fixedPoints"] = nameIn(kFixedPoints, sweep.fixedPoints);
    }
    return object;
}

SweepSettings sweepIn(const Json& object) {
    SweepSettings sweep;
    for (const Json& axis : object.at("axes")) {
        sweep.axes.push_back(axisIn(axis));
    }
    sweep.report = valueIn(kReports, object.value("report", Json("final")));
    sweep.predictOnly = valueIn(kComputes, object.value("compute", Json("both")));
    sweep.success = object.value("success", std::string());
    sweep.fixedPoints = valueIn(kFixedPoints, object.value("fixedPoints", Json("none")));
    return sweep;
}

std::optional<ScenarioProblem> sweepProblem(const Json& object) {
    std::vector<std::string> paths;
    double cells = 1.0;
    for (const Json& axis : object.at("axes")) {
        const std::string at = fmt::format("sweep.axes.{}", paths.size());
        try {
            if (auto problem = axisProblem(axis, at)) {
                return problem;
            }
        } catch (const ScenarioError& error) {
            return ScenarioProblem{at + ".path", error.problem().message};
        }
        const auto path = axis.at("path").get<std::string>();
        for (const std::string& other : paths) {
            if (isWithin(path, other) || isWithin(other, path)) {
                return ScenarioProblem{at + ".path",
                                       fmt::format("\"{}\" is varied by another axis", path)};
            }
        }
        paths.push_back(path);
        cells *= countOf(axis);
    }
    if (cells > kMaxCells) {
        return ScenarioProblem{
            "sweep.axes",
            fmt::format("{:.0f} cells are not allowed: at most {:.0f}", cells, kMaxCells)};
    }
    try {
        if (const auto success = object.value("success", std::string()); !success.empty()) {
            criterionFrom(success);
        } else if (object.value("fixedPoints", std::string()) == "all") {
            return ScenarioProblem{
                "sweep.fixedPoints",
                "\"all\" is not allowed, only \"none\": sweep.success, which says "
                "what to ask of them, is empty"};
        }
    } catch (const ScenarioError& error) {
        return ScenarioProblem{"sweep.success", error.problem().message};
    }
    return std::nullopt;
}

}  // namespace onsager
