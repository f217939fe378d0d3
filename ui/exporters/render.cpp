// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exporters/render.h"

#include "engine/experiment/experiment.h"
#include "engine/io/atomic_file.h"
#include "engine/io/json_writer.h"
#include "engine/io/key_description.h"
#include "engine/io/scenario_json.h"
#include "engine/io/version.h"
#include "engine/io/view_json.h"
#include "ui/charts/figure_kinds.h"
#include "ui/exporters/figure_date.h"
#include "ui/models/estimates_plot.h"
#include "ui/models/free_energy_plot.h"
#include "ui/models/phase_map.h"
#include "ui/models/quantity_name.h"
#include "ui/models/sweep_plot.h"

#include <QCoreApplication>

#include <algorithm>
#include <fmt/format.h>
#include <stdexcept>
#include <stop_token>
#include <string_view>
#include <utility>

namespace onsager {

namespace {

ConvergenceView errorsOf(const FigureSettings& settings) {
    if (const auto view = viewOfQuantity(settings.quantity)) {
        return *view;
    }
    throw std::invalid_argument(
        fmt::format("the quantity must be {}, got \"{}\"", quantityNames(), settings.quantity));
}

FigureView viewOf(const FigureRequest& request) {
    const FigureSettings& settings = request.settings;
    return {errorsOf(settings), settings.variable, settings.iteration, request.threads};
}

/// A word of one of the settings, as the schema knows it.
void requireWord(const char* key, const std::string& word) {
    const auto about = describeKey(Json::object(), fmt::format("view.figures.sweep.{}", key));
    const auto& choices = about.value().choices;
    if (std::find(choices.begin(), choices.end(), word) == choices.end()) {
        throw std::invalid_argument(fmt::format("the {} must be one of {}, got \"{}\"", key,
                                                fmt::join(choices, ", "), word));
    }
}

/// A number within the bounds that the schema has for it.
void requireNumber(const char* name, const char* key, double number) {
    const auto about = describeKey(Json::object(), fmt::format("view.figures.sweep.{}", key));
    const double low = about.value().minimum.value();
    const double high = about.value().maximum.value();
    if (!(number >= low && number <= high)) {
        throw std::invalid_argument(
            fmt::format("the {} must be from {} to {}, got {}", name, low, high, number));
    }
}

const FigureKind& kindOf(const FigureRequest& request) {
    const FigureKind* kind = figureKind(request.chart);
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

AnimationFormat animationOf(const FigureRequest& request) {
    return {request.settings, request.framesPerSecond};
}

constexpr std::string_view kConvergence = "convergence";
constexpr std::string_view kImages = "images";
constexpr std::string_view kFreeEnergy = "free-energy";

/// Throws when the chart does not change from one half-iteration to the next.
void requireFrames(const FigureRequest& request) {
    if (!kindOf(request).isOfDetails && request.chart != kConvergence
        && request.chart != kFreeEnergy) {
        throw std::invalid_argument(
            fmt::format("an animation shows convergence, estimates, messages, images or the free "
                        "energy, not {}",
                        request.chart));
    }
    requireAnimation(animationOf(request));
}

void requireFiles(const FigureRequest& request) {
    requireFormat(formatOf(request.settings));
    for (const std::string& output : request.outputs) {
        if (isAnimation(QString::fromStdString(output))) {
            requireFrames(request);
        } else {
            figureSuffix(QString::fromStdString(output));
        }
    }
    for (const std::string& output : request.outputs) {
        requireWritable(output);
    }
}

constexpr std::string_view kPhase = "phase";

}  // namespace

FigureRequest completed(FigureRequest request, const ViewSettings& view) {
    if (request.chart.empty()) {
        request.chart = view.chart;
    }
    const FigureWords& words = request.words;
    Json settings = documentOf(view.figure(request.chart));
    const auto say = [&settings](const char* key, const auto& word) { settings[key] = word; };
    if (words.quantity) {
        say("quantity", *words.quantity);
    }
    if (words.variable) {
        say("variable", *words.variable);
    }
    if (words.iteration) {
        say("iteration", *words.iteration);
    }
    if (!words.size.empty()) {
        const QSizeF size = figureSize(QString::fromStdString(words.size));
        say("width", size.width());
        say("height", size.height());
    }
    if (words.dpi) {
        requireNumber("dpi", "dpi", *words.dpi);
        say("dpi", *words.dpi);
    }
    if (words.fontSize) {
        requireNumber("font size", "fontSize", *words.fontSize);
        say("fontSize", *words.fontSize);
    }
    for (const auto& [key, word] : {std::pair{"theme", &words.theme}, {"font", &words.font}}) {
        if (!word->empty()) {
            requireWord(key, *word);
            say(key, *word);
        }
    }
    request.settings = figureSettingsIn(settings);
    return request;
}

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
    if (request.settings.iteration && *request.settings.iteration > last) {
        throw std::invalid_argument(
            fmt::format("the half-iteration must be 0 to {}, where the run ended, got {}", last,
                        *request.settings.iteration));
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
    if (request.words.iteration) {
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

RunDetails detailsOf(Scenario scenario, int threads, bool withImages) {
    scenario.trials = 1;
    if (!withImages) {
        scenario.images.reset();
        scenario.baselines.clear();
    }
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
        kind.isOfDetails ? detailsOf(result.scenario, request.threads, request.chart == kImages)
                         : RunDetails();
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
    const CellQuantity subject = subjectOf(sweep.report, axes).value_or(CellQuantity::NmseDb);
    const CellQuantity quantity = cellQuantityOf(request.settings.quantity).value_or(subject);
    if (request.chart == kPhase) {
        return phaseMap(sweep, cells, {quantity, request.settings.variable, CellSource::Best});
    }
    SweepView view;
    view.quantity = quantity;
    return sweepPlot(sweep, cells, view);
}

FigureFrames framesOf(const FigureRequest& request, const Result& result) {
    if (request.chart == kConvergence) {
        const std::optional<Figure> whole = figureOf(request, result);
        return whole ? growingFrames(std::get<PlotModel>(*whole)) : FigureFrames{};
    }
    QVector<Figure> moments;
    if (request.chart == kFreeEnergy) {
        const FreeEnergyCurve curve = freeEnergyOf(result.scenario, viewOf(request));
        for (const HalfIterationResult& half : result.halfIterations) {
            const FreeEnergyView view{FreeEnergyAxis::Overlap, half.when.index(),
                                      result.scenario.columns};
            moments.append(freeEnergyPlot(curve, view, &result));
        }
        return framesOf(moments);
    }
    if (!result.complete) {
        return {};
    }
    const RunDetails details =
        detailsOf(result.scenario, request.threads, request.chart == kImages);
    for (int moment = 0; moment < static_cast<int>(details.measured.size()); ++moment) {
        if (request.chart == "messages") {
            moments.append(messageMatrices(details, request.settings.variable, moment));
        } else if (request.chart == kImages) {
            moments.append(imageBoard(details, {{}, moment}));
        } else {
            moments.append(estimatesPlot(
                details, {EstimatesPicture::Scatter, request.settings.variable, 0, moment}));
        }
    }
    return framesOf(moments);
}

void writeFrames(const FigureFrames& frames,
                 const FigureRequest& request,
                 const std::string& output) {
    writeAnimation(frames, QString::fromStdString(output), animationOf(request), [](int) {}, {});
}

void writeFigure(const Figure& figure,
                 const FigureRequest& request,
                 const std::string& output,
                 const Scenario& scenario) {
    Scenario drawn = scenario;
    drawn.view.chart = request.chart;
    drawn.view.figures[request.chart] = request.settings;
    writeFigure(arranged(figure, request.settings), QString::fromStdString(output),
                formatOf(request.settings), originOf(drawn));
}

}  // namespace onsager
