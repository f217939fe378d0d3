// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/sweep_scale.h"

#include "engine/io/scenario_schema.h"
#include "ui/models/axis_ticks.h"
#include "ui/models/data_text.h"
#include "ui/models/edit_name.h"

#include <algorithm>
#include <cmath>

namespace onsager {
namespace {

/// Listed values that reach so far are drawn on a logarithmic axis.
constexpr double kLogarithmicFrom = 50.0;

QString nameOfValue(const Json& value) {
    if (value.is_number()) {
        return numberLabel(value.get<double>());
    }
    return QString::fromStdString(value.is_string() ? value.get<std::string>() : value.dump());
}

/// Whether all steps are of equal ratio and not of equal length, or the values span many decades.
AxisScale spacingOf(const QVector<double>& values) {
    if (values.size() < 2 || *std::min_element(values.cbegin(), values.cend()) <= 0.0) {
        return AxisScale::Linear;
    }
    constexpr double kTolerance = 0.02;
    bool isEven = true;
    for (qsizetype i = 2; i < values.size(); ++i) {
        const double first = values[1] - values[0];
        isEven =
            isEven && std::abs(values[i] - values[i - 1] - first) <= kTolerance * std::abs(first);
    }
    if (isEven && values.size() > 2) {
        return AxisScale::Linear;
    }
    const auto [low, high] = std::minmax_element(values.cbegin(), values.cend());
    return *high >= kLogarithmicFrom * *low ? AxisScale::Logarithmic : AxisScale::Linear;
}

bool isLogarithmicRange(const Sweep& sweep, int axis) {
    const Json& axes = sweep.scenario.at("sweep").at("axes");
    const Json& settings = axes.at(static_cast<std::size_t>(axis));
    return settings.contains("range")
           && settings.at("range").value("scale", std::string()) == "log";
}

}  // namespace

QString unitBeside(const QString& title, const QString& unit) {
    return title.contains(unit, Qt::CaseInsensitive) ? QString() : unit;
}

SweepScale sweepScale(const Sweep& sweep, int axis) {
    const GridAxis& grid = sweep.grid.axes.at(static_cast<std::size_t>(axis));
    const Json document = withDefaults(documentOf(sweep.grid, 0));
    SweepScale scale;
    scale.title = editName(document, scenarioOf(sweep.grid, 0), QString::fromStdString(grid.path));
    const Json node = schemaNode(document, grid.path);
    if (node.is_object()) {
        scale.unit = unitBeside(scale.title, dataText(node.value("x-unit", std::string())));
        scale.areWhole = node.value("type", Json()) == Json("integer");
    }
    scale.areNumbers = std::all_of(grid.values.begin(), grid.values.end(),
                                   [](const Json& value) { return value.is_number(); });
    for (const Json& value : grid.values) {
        scale.values.append(scale.areNumbers ? value.get<double>()
                                             : double(scale.values.size() + 1));
        scale.names.append(nameOfValue(value));
    }
    if (!scale.areNumbers) {
        scale.areWhole = true;
        return scale;
    }
    scale.spacing =
        isLogarithmicRange(sweep, axis) ? AxisScale::Logarithmic : spacingOf(scale.values);
    return scale;
}

QString cellName(const Sweep& sweep, int cell) {
    const std::vector<Json> values = valuesOf(sweep.grid, cell);
    QStringList parts;
    for (std::size_t axis = 0; axis < values.size(); ++axis) {
        const SweepScale scale = sweepScale(sweep, static_cast<int>(axis));
        const QString unit = scale.unit.isEmpty() ? QString() : QLatin1Char(' ') + scale.unit;
        parts << scale.title + QLatin1Char(' ') + nameOfValue(values[axis]) + unit;
    }
    return parts.join(QStringLiteral(", "));
}

}  // namespace onsager
