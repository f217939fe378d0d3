// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exporters/render.h"

#include "engine/experiment/error_measures.h"
#include "engine/experiment/metrics.h"
#include "engine/io/atomic_file.h"
#include "engine/io/json_writer.h"
#include "engine/io/scenario_json.h"
#include "engine/io/version.h"
#include "engine/model/network.h"

#include <array>
#include <fmt/format.h>
#include <stdexcept>
#include <string_view>
#include <utility>

namespace onsager {

namespace {

constexpr std::array<std::pair<std::string_view, ErrorQuantity>, 3> kQuantities = {
    {{"nmse", ErrorQuantity::NmseDb},
     {"mse", ErrorQuantity::Mse},
     {"test-error", ErrorQuantity::NormalisedTestError}}};

ConvergenceView viewOf(const FigureRequest& request) {
    for (const auto& [name, quantity] : kQuantities) {
        if (name == request.quantity) {
            return {quantity, {}, {}};
        }
    }
    std::string keys;
    for (const ErrorMeasure& measure : errorMeasures()) {
        if (measure.quantity.key == request.quantity) {
            return {ErrorQuantity::Measure, {}, {}, request.quantity};
        }
        keys += fmt::format("{}{}", keys.empty() ? "" : ", ", measure.quantity.key);
    }
    throw std::invalid_argument(fmt::format(
        "the quantity must be nmse, mse or test-error, or another error ({}), got \"{}\"", keys,
        request.quantity));
}

/// Throws when no variable of the scenario has the error that is asked for.
void requireMeasure(const ConvergenceView& view, const Scenario& scenario) {
    if (view.quantity != ErrorQuantity::Measure) {
        return;
    }
    const Network network = networkOf(scenario, 0);
    for (int l = 0; l < network.lastLayer(); ++l) {
        if (errorMeasure(view.measure)->applies(network, l)) {
            return;
        }
    }
    throw std::invalid_argument(fmt::format("no variable of this scenario has a {}",
                                            errorMeasure(view.measure)->quantity.title));
}

FigureFormat formatOf(const FigureRequest& request) {
    FigureFormat format;
    format.dpi = request.dpi;
    if (!request.size.empty()) {
        format.millimetres = figureSize(QString::fromStdString(request.size));
    }
    requireFormat(format);
    return format;
}

}  // namespace

void requireFigures(const FigureRequest& request, const Scenario& scenario) {
    if (request.chart != "convergence") {
        throw std::invalid_argument(
            fmt::format("the chart must be convergence, got \"{}\"", request.chart));
    }
    const ConvergenceView view = viewOf(request);
    if (view.quantity == ErrorQuantity::NormalisedTestError
        && !hasTestError(networkOf(scenario, 0))) {
        throw std::invalid_argument(
            "only a two-layer network with noise at its observation has a test error");
    }
    requireMeasure(view, scenario);
    formatOf(request);
    for (const std::string& output : request.outputs) {
        figureSuffix(QString::fromStdString(output));
    }
    for (const std::string& output : request.outputs) {
        requireWritable(output);
    }
}

FigureOrigin originOf(const Scenario& scenario) {
    return {QString::fromStdString(scenario.title),
            QByteArray::fromStdString(textOf(documentOf(scenario))), scenario.seed,
            QString::fromStdString(fmt::format("onsager {}", programVersion()))};
}

void writeFigures(const FigureRequest& request, const Result& result) {
    PlotModel plot = convergencePlot(result, viewOf(request));
    if (plot.curves.isEmpty()) {
        return;
    }
    if (!result.complete) {
        const QString interrupted = QStringLiteral("Interrupted before the end.");
        plot.caveat = plot.caveat.isEmpty() ? interrupted : plot.caveat + ' ' + interrupted;
    }
    const FigureFormat format = formatOf(request);
    const FigureOrigin origin = originOf(result.scenario);
    for (const std::string& output : request.outputs) {
        writeFigure(plot, QString::fromStdString(output), format, origin);
    }
}

}  // namespace onsager
