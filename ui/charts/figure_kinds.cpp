// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/figure_kinds.h"

#include "engine/experiment/data_errors.h"
#include "engine/experiment/error_measures.h"
#include "engine/experiment/free_energy_curve.h"
#include "engine/experiment/metrics.h"
#include "engine/model/network.h"
#include "ui/models/estimates_plot.h"
#include "ui/models/free_energy_plot.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <stdexcept>

namespace onsager {
namespace {

/// Throws where a half-iteration is asked for that no run makes, or of which nothing is kept.
void requireMoment(const FigureView& view, int halfIterations) {
    if (view.moment && (*view.moment < 0 || *view.moment >= halfIterations)) {
        throw std::invalid_argument(fmt::format("the half-iteration must be 0 to {}, got {}",
                                                halfIterations - 1, *view.moment));
    }
}

/// Throws when no variable of the scenario has the error that is asked for.
void requireErrors(const Scenario& scenario, const FigureView& view) {
    requireMoment(view, stepsOf(scenario.algorithm));
    const Network network = networkOf(scenario, 0);
    if (view.errors.quantity == ErrorQuantity::NormalisedTestError && !hasTestError(network)) {
        throw std::invalid_argument(
            "only a two-layer network with noise at its observation has a test error");
    }
    if (view.errors.quantity == ErrorQuantity::Learnt && scenario.learn.empty()) {
        throw std::invalid_argument("this scenario learns nothing: its key learn is empty");
    }
    if (view.errors.quantity != ErrorQuantity::Measure) {
        return;
    }
    const ErrorMeasure& measure = *errorMeasure(view.errors.measure);
    for (int l = 0; l < network.lastLayer(); ++l) {
        if (measure.applies(network, l) || hasDataError(scenario, l, measure.quantity.key)) {
            return;
        }
    }
    throw std::invalid_argument(fmt::format(
        "no variable of this scenario has a{} {}",
        std::string_view("aeio").find(measure.quantity.title.front()) != std::string_view::npos
            ? "n"
            : "",
        measure.quantity.title));
}

Figure errorsOf(const Result& result, const RunDetails& /*details*/, const FigureView& view) {
    ConvergenceView errors = view.errors;
    errors.cursor = view.moment;
    PlotModel plot = convergencePlot(result, errors);
    plot.isCursorOnPaper = view.moment.has_value();
    return plot;
}

void requireVariable(const Scenario& scenario, const FigureView& view) {
    const int variables = static_cast<int>(scenario.layers.size()) - 1;
    if (view.variable < 0 || view.variable >= variables) {
        throw std::invalid_argument(
            fmt::format("the variable must be 0 to {}, got {}", variables - 1, view.variable));
    }
    requireMoment(view, std::min(stepsOf(scenario.algorithm), static_cast<int>(kMostDetails)));
}

Figure estimatesOf(const Result& /*result*/, const RunDetails& details, const FigureView& view) {
    return estimatesPlot(details, {EstimatesPicture::Scatter, view.variable, 0, view.moment});
}

Figure messagesOf(const Result& /*result*/, const RunDetails& details, const FigureView& view) {
    return messageMatrices(details, view.variable, view.moment);
}

void requireImages(const Scenario& scenario, const FigureView& view) {
    if (!scenario.images) {
        throw std::invalid_argument(
            "the scenario does not say that a variable is made of images: it has no key images");
    }
    requireMoment(view, std::min(stepsOf(scenario.algorithm), static_cast<int>(kMostDetails)));
}

Figure imagesOf(const Result& /*result*/, const RunDetails& details, const FigureView& view) {
    return imageBoard(details, {{}, view.moment});
}

void requireFreeEnergy(const Scenario& scenario, const FigureView& view) {
    if (view.moment) {
        throw std::invalid_argument("the free energy belongs to no half-iteration");
    }
    if (const auto missing = missingFreeEnergy(scenario, view.variable)) {
        throw std::invalid_argument(
            fmt::format("there is no free energy: {}: {}", missing->path, missing->message));
    }
}

Figure energyOf(const Result& result, const RunDetails& /*details*/, const FigureView& view) {
    return freeEnergyPlot(freeEnergyOf(result.scenario, view),
                          {FreeEnergyAxis::Overlap, {}, result.scenario.columns}, &result);
}

constexpr std::array kKinds = {
    FigureKind{"convergence", QT_TRANSLATE_NOOP("Figures", "Convergence"), false, requireErrors,
               errorsOf},
    FigureKind{"estimates", QT_TRANSLATE_NOOP("Figures", "Estimates"), true, requireVariable,
               estimatesOf},
    FigureKind{"messages", QT_TRANSLATE_NOOP("Figures", "Messages"), true, requireVariable,
               messagesOf},
    FigureKind{"sweep", QT_TRANSLATE_NOOP("Figures", "Sweep"), false, nullptr, nullptr},
    FigureKind{"phase", QT_TRANSLATE_NOOP("Figures", "Phase diagram"), false, nullptr, nullptr},
    FigureKind{"free-energy", QT_TRANSLATE_NOOP("Figures", "Free energy"), false, requireFreeEnergy,
               energyOf},
    FigureKind{"images", QT_TRANSLATE_NOOP("Figures", "Images"), true, requireImages, imagesOf}};

}  // namespace

FreeEnergyCurve freeEnergyOf(const Scenario& scenario, const FigureView& view) {
    CurveRequest request;
    request.variable = view.variable;
    request.threads = view.threads;
    return freeEnergyCurve(scenario, request, {});
}

std::span<const FigureKind> figureKinds() {
    return kKinds;
}

const FigureKind* figureKind(std::string_view name) {
    const auto found = std::find_if(kKinds.begin(), kKinds.end(),
                                    [name](const FigureKind& kind) { return kind.name == name; });
    return found == kKinds.end() ? nullptr : &*found;
}

QString titleOf(const FigureKind& kind) {
    return QCoreApplication::translate("Figures", kind.title);
}

}  // namespace onsager
