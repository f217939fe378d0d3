// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exporters/render.h"

#include "engine/experiment/experiment.h"
#include "engine/io/atomic_file.h"
#include "engine/io/json_writer.h"
#include "engine/io/scenario_json.h"
#include "engine/io/version.h"
#include "ui/charts/figure_kinds.h"
#include "ui/exporters/figure_date.h"
#include "ui/models/phase_map.h"
#include "ui/models/quantity_name.h"
#include "ui/models/sweep_plot.h"

#include <QCoreApplication>

#include <fmt/format.h>
#include <stdexcept>
#include <stop_token>
#include <string_view>
#include <utility>

namespace onsager {

namespace {

ConvergenceView errorsOf(const FigureRequest& request) {
    if (const auto view = viewOfQuantity(request.quantity)) {
        return *view;
    }
    throw std::invalid_argument(
        fmt::format("the quantity must be {}, got \"{}\"", quantityNames(), request.quantity));
}

FigureView viewOf(const FigureRequest& request) {
    return {errorsOf(request), request.variable, request.moment, request.threads};
}

const FigureKind& kindOf(const FigureRequest& request) {
    const FigureKind* kind =
        request.chart.empty() ? &figureKinds().front() : figureKind(request.chart);
    if (kind != nullptr) {
        return *kind;
    }
    std::string names;
    for (const FigureKind& one : figureKinds()) {
        names += fmt::format("{}{}", names.empty() ? "" : ", ", one.name);
    }
    throw std::invalid_argument(
        fmt::format("the chart must be one of {}, got \"{}\"", names, request.chart));
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

void requireFiles(const FigureRequest& request) {
    formatOf(request);
    for (const std::string& output : request.outputs) {
        figureSuffix(QString::fromStdString(output));
    }
    for (const std::string& output : request.outputs) {
        requireWritable(output);
    }
}

constexpr std::string_view kPhase = "phase";

}  // namespace

void requireFigures(const FigureRequest& request, const Scenario& scenario) {
    kindOf(request).require(scenario, viewOf(request));
    requireFiles(request);
}

void requireStoredFigures(const FigureRequest& request, const Result& result) {
    const FigureKind& kind = kindOf(request);
    if (isOfSweep(request)) {
        throw std::invalid_argument(
            fmt::format("the chart {} shows a sweep, and the file holds one run", kind.name));
    }
    requireFigures(request, result.scenario);
    if (kind.isOfDetails) {
        return;
    }
    if (result.halfIterations.empty()) {
        throw std::invalid_argument("the run was interrupted before there was anything to draw");
    }
    const int last = result.halfIterations.back().when.index();
    if (request.moment && *request.moment > last) {
        throw std::invalid_argument(
            fmt::format("the half-iteration must be 0 to {}, where the run ended, got {}", last,
                        *request.moment));
    }
}

bool isOfDetails(const FigureRequest& request) {
    return kindOf(request).isOfDetails;
}

bool isOfSweep(const FigureRequest& request) {
    return kindOf(request).make == nullptr;
}

void requireSweepFigures(const FigureRequest& request, const Sweep& sweep) {
    if (!isOfSweep(request)) {
        throw std::invalid_argument(
            fmt::format("a sweep has the charts sweep and phase, not {}", kindOf(request).name));
    }
    if (request.moment) {
        throw std::invalid_argument(
            fmt::format("the chart {} belongs to no half-iteration", request.chart));
    }
    const std::size_t wanted = request.chart == kPhase ? 2 : 1;
    const std::size_t axes = sweep.grid.axes.size();
    if (axes != wanted) {
        throw std::invalid_argument(fmt::format("the chart {} shows a sweep along {} axes, not {}",
                                                request.chart, wanted, axes));
    }
    requireFiles(request);
}

RunDetails detailsOf(Scenario scenario, int threads) {
    scenario.trials = 1;
    scenario.baselines.clear();
    Experiment experiment(std::move(scenario), threads);
    experiment.keepDetails();
    const std::stop_token never;
    experiment.predict(0, 0, never);
    experiment.setUp(never);
    while (experiment.advance(never)) {
    }
    return *experiment.details();
}

FigureOrigin originOf(const Scenario& scenario) {
    return {QString::fromStdString(scenario.title),
            QByteArray::fromStdString(textOf(documentOf(scenario))), scenario.seed,
            QString::fromStdString(fmt::format("onsager {}", programVersion())), figureDate()};
}

std::optional<Figure> figureOf(const FigureRequest& request, const Result& result) {
    const FigureKind& kind = kindOf(request);
    if (result.halfIterations.empty() && !kind.isOfDetails) {
        return std::nullopt;
    }
    const RunDetails details =
        kind.isOfDetails ? detailsOf(result.scenario, request.threads) : RunDetails();
    Figure figure = kind.make(result, details, viewOf(request));
    auto* plot = std::get_if<PlotModel>(&figure);
    if (plot != nullptr && isEmpty(*plot)) {
        return std::nullopt;
    }
    if (plot != nullptr && !result.complete) {
        const QString interrupted =
            QCoreApplication::translate("Render", "Interrupted before the end.");
        plot->caveat = plot->caveat.isEmpty() ? interrupted : plot->caveat + ' ' + interrupted;
    }
    return figure;
}

Figure sweepFigureOf(const FigureRequest& request, const Sweep& sweep, const SweepCells& cells) {
    const auto axes = static_cast<int>(sweep.grid.axes.size());
    const CellQuantity quantity = subjectOf(sweep.report, axes).value_or(CellQuantity::NmseDb);
    if (request.chart == kPhase) {
        return phaseMap(sweep, cells, {quantity, request.variable, CellSource::Best});
    }
    SweepView view;
    view.quantity = quantity;
    return sweepPlot(sweep, cells, view);
}

void writeFigure(const Figure& figure,
                 const FigureRequest& request,
                 const std::string& output,
                 const Scenario& scenario) {
    writeFigure(figure, QString::fromStdString(output), formatOf(request), originOf(scenario));
}

}  // namespace onsager
