// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/model/scenario.h"

#include "engine/model/complex_field.h"
#include "engine/model/denoiser_check.h"
#include "engine/model/given_data.h"
#include "engine/model/gradient_check.h"
#include "engine/model/layer_check.h"
#include "engine/model/learning.h"
#include "engine/model/merger_check.h"
#include "engine/model/spectral_check.h"
#include "engine/model/thresholding_check.h"
#include "engine/model/wide_columns.h"

#include <algorithm>
#include <fmt/format.h>
#include <string>
#include <string_view>

namespace onsager {

namespace {

using Problems = std::vector<ScenarioProblem>;

std::string_view nameOf(const Layer& layer) {
    return std::visit(Overloaded{[](const PriorLayer&) { return "a prior"; },
                                 [](const LinearLayer&) { return "a linear layer"; },
                                 [](const ActivationLayer&) { return "an activation"; },
                                 [](const OutputLayer&) { return "an output"; }},
                      layer);
}

/// What may stand at place `layer` of a stack that ends with layer `last`.
std::string_view expectedAt(std::size_t layer, std::size_t last) {
    if (layer == 0) {
        return "the stack starts with a prior";
    }
    if (layer % 2 == 1) {
        return "after a prior or an activation comes a linear layer";
    }
    return layer == last ? "the stack ends with an output"
                         : "between two linear layers comes an activation";
}

bool fits(const Layer& layer, std::size_t place, std::size_t last) {
    if (place == 0) {
        return std::holds_alternative<PriorLayer>(layer);
    }
    if (place % 2 == 1) {
        return std::holds_alternative<LinearLayer>(layer) && place != last;
    }
    return place == last ? std::holds_alternative<OutputLayer>(layer)
                         : std::holds_alternative<ActivationLayer>(layer);
}

Problems problemsOfOrder(const std::vector<Layer>& layers) {
    Problems problems;
    if (layers.size() < 3) {
        problems.push_back({"layers", fmt::format("{} layers are too few: a stack is at least "
                                                  "a prior, a linear layer and an output",
                                                  layers.size())});
        return problems;
    }
    const std::size_t last = layers.size() - 1;
    for (std::size_t place = 0; place <= last; ++place) {
        if (fits(layers[place], place, last)) {
            continue;
        }
        const bool missingOutput =
            place == last && place % 2 == 1 && !std::holds_alternative<OutputLayer>(layers[place]);
        const auto rule = missingOutput ? std::string_view("the stack ends with an output")
                                        : expectedAt(place, last);
        problems.push_back({keyOfLayer(place, "type"),
                            fmt::format("{} cannot stand here: {}", nameOf(layers[place]), rule)});
    }
    return problems;
}

/// ML-AMP estimates posterior means, and its own corrections are those of independent entries: without them
/// it can be compared with, but not predicted.
void checkAmp(const Algorithm& algorithm,
              const std::string& path,
              const Scenario& scenario,
              Problems& problems) {
    if (scenario.estimation != Estimation::Mmse) {
        problems.push_back({"estimation", fmt::format("{} ({}.kind) estimates posterior means: "
                                                      "choose mmse, or ml-mat-vamp for map",
                                                      traitsOf(algorithm).kind, path)});
    }
    if (const auto* informed = std::get_if<InformedStart>(&scenario.start);
        informed != nullptr && informed->variable % 2 != 0) {
        problems.push_back(
            {"start.variable", fmt::format("{} is not allowed: {} ({}.kind) starts from an even "
                                           "variable, Z_0, Z_2, ..",
                                           informed->variable, traitsOf(algorithm).kind, path)});
    }
    if (path != "algorithm") {
        return;
    }
    for (const std::size_t layer : dependentMatrices(scenario)) {
        const MatrixLaw& matrix = std::get<LinearLayer>(scenario.layers[layer]).matrix;
        problems.push_back(
            {keyOfLayer(layer, keyOfDependence(matrix)),
             "ml-amp needs matrices of independent entries, kind gaussian of mean 0, structured "
             "ones with "
             "their spectrum, marchenko-pastur, or a file whose entries are said to be "
             "independent: take ml-mat-vamp here, and ml-amp as a baseline"});
    }
}

/// AMP of the product knows nothing of the variables in between.
void checkMerger(const std::string& path, const Scenario& scenario, Problems& problems) {
    if (const std::string reason = missingMerger(scenario); !reason.empty()) {
        problems.push_back(
            {path + ".kind",
             fmt::format("merged-amp cannot make one matrix of this stack: {}", reason)});
    }
    const auto* informed = std::get_if<InformedStart>(&scenario.start);
    if (informed != nullptr && informed->variable != 0) {
        problems.push_back(
            {"start.variable", fmt::format("{} is not allowed: merged-amp ({}.kind) starts from 0",
                                           informed->variable, path)});
    }
}

/// Iterative thresholding goes to and fro between one signal and one plain observation.
void checkThresholding(const std::string& path, const Scenario& scenario, Problems& problems) {
    if (const std::string reason = missingThresholding(scenario); !reason.empty()) {
        problems.push_back(
            {path + ".kind", fmt::format("iterative-thresholding is for one linear layer seen in "
                                         "Gaussian noise: {}",
                                         reason)});
    }
}

/// The eigenvector is the start of one column below one matrix, and of ML-AMP: who else heard it would take it for
/// independent of the matrix that it was made of.
void checkSpectralStart(const Scenario& scenario, Problems& problems) {
    if (const std::string reason = missingSpectralStart(scenario); !reason.empty()) {
        problems.push_back({"start.kind", fmt::format("spectral is for one column that is seen "
                                                      "through one linear layer: {}",
                                                      reason)});
    }
    const auto refuse = [&](const Algorithm& algorithm, const std::string& path) {
        if (!startsSpectrally(algorithm)) {
            problems.push_back(
                {path + ".kind",
                 fmt::format("{} does not start from an eigenvector: with "
                             "start.kind spectral {} is allowed",
                             traitsOf(algorithm).kind,
                             path == "algorithm" ? "ml-amp" : "ml-amp or layerwise-amp")});
        }
    };
    refuse(scenario.algorithm, "algorithm");
    for (std::size_t k = 0; k < scenario.baselines.size(); ++k) {
        refuse(scenario.baselines[k], fmt::format("baselines.{}", k));
    }
}

/// Chains that follow gradients need a density, and some steps after burn-in to draw from it.
void checkSampler(const MalaSettings& settings,
                  const std::string& path,
                  const Scenario& scenario,
                  Problems& problems) {
    if (const std::string reason = missingGradient(scenario); !reason.empty()) {
        problems.push_back(
            {path + ".kind", fmt::format("mala cannot follow a gradient here: {}", reason)});
    }
    if (settings.burnIn >= settings.steps) {
        problems.push_back(
            {path + ".burnIn", fmt::format("{} is not allowed: it must be below steps, which is {}",
                                           settings.burnIn, settings.steps)});
    }
}

/// Images are made of all rows of a variable.
void checkImages(const ImageSettings& images, const Scenario& scenario, Problems& problems) {
    const int variables = static_cast<int>(scenario.layers.size()) - 1;
    if (images.variable < 0 || images.variable >= variables) {
        problems.push_back(
            {"images.variable", fmt::format("{} is not allowed: the unknown variables are 0 to {}",
                                            images.variable, std::max(0, variables - 1))});
        return;
    }
    const int rows = rowsOf(scenario, images.variable);
    const std::int64_t pixels = std::int64_t{images.width} * images.height;
    if (pixels != rows) {
        problems.push_back(
            {"images.width",
             fmt::format("{} x {} (images.height) are {} pixels, but variable {} has {} rows",
                         images.width, images.height, pixels, images.variable, rows)});
    }
}

/// What of an algorithm at key `path` does not fit the scenario.
void checkAlgorithm(const Algorithm& algorithm,
                    const std::string& path,
                    const Scenario& scenario,
                    Problems& problems) {
    std::visit(
        Overloaded{
            [&](const MlMatVampSettings& settings) {
                if (!(settings.minPrecision < settings.maxPrecision)) {
                    problems.push_back({path + ".minPrecision",
                                        fmt::format("{} is not allowed: it must be below "
                                                    "maxPrecision, which is {}",
                                                    settings.minPrecision, settings.maxPrecision)});
                }
            },
            [&](const AdamSettings&) {
                if (const std::string reason = missingGradient(scenario); !reason.empty()) {
                    problems.push_back(
                        {path + ".kind",
                         fmt::format("adam cannot follow a gradient here: {}", reason)});
                }
            },
            [&](const MalaSettings& settings) { checkSampler(settings, path, scenario, problems); },
            [&](const MlAmpSettings&) { checkAmp(algorithm, path, scenario, problems); },
            [&](const LayerwiseAmpSettings&) { checkAmp(algorithm, path, scenario, problems); },
            [&](const MergedAmpSettings&) {
                checkAmp(algorithm, path, scenario, problems);
                checkMerger(path, scenario, problems);
            },
            [&](const IterativeThresholdingSettings&) {
                checkAmp(algorithm, path, scenario, problems);
                checkThresholding(path, scenario, problems);
            }},
        algorithm);
}

}  // namespace

std::vector<ScenarioProblem> problemsOf(const Scenario& scenario) {
    Problems problems = problemsOfOrder(scenario.layers);
    for (std::size_t layer = 0; layer < scenario.layers.size(); ++layer) {
        checkLayer(scenario, layer, problems);
    }
    checkField(scenario, problems);
    checkColumns(scenario, problems);
    checkAlgorithm(scenario.algorithm, "algorithm", scenario, problems);
    checkLearning(scenario, problems);
    checkDenoiser(scenario, problems);
    if (!traitsOf(scenario.algorithm).isPredicted) {
        problems.push_back(
            {"algorithm.kind", fmt::format("{} has no prediction: it can be a baseline",
                                           traitsOf(scenario.algorithm).kind)});
    }
    for (std::size_t k = 0; k < scenario.baselines.size(); ++k) {
        checkAlgorithm(scenario.baselines[k], fmt::format("baselines.{}", k), scenario, problems);
    }
    if (scenario.images) {
        checkImages(*scenario.images, scenario, problems);
    }
    if (const auto* informed = std::get_if<InformedStart>(&scenario.start)) {
        const int variables = static_cast<int>(scenario.layers.size()) - 1;
        if (informed->variable < 0 || informed->variable >= variables) {
            problems.push_back({"start.variable",
                                fmt::format("{} is not allowed: the unknown variables are 0 to {}",
                                            informed->variable, std::max(0, variables - 1))});
        }
    }
    if (std::holds_alternative<SpectralStart>(scenario.start)) {
        checkSpectralStart(scenario, problems);
    }
    if (problems.empty()) {
        if (auto problem = dataProblem(scenario)) {
            problems.push_back(std::move(*problem));
        }
    }
    return problems;
}

std::vector<std::size_t> dependentMatrices(const Scenario& scenario) {
    std::vector<std::size_t> layers;
    for (std::size_t layer = 0; layer < scenario.layers.size(); ++layer) {
        const auto* linear = std::get_if<LinearLayer>(&scenario.layers[layer]);
        if (linear != nullptr && !actsAsIndependent(linear->matrix)) {
            layers.push_back(layer);
        }
    }
    return layers;
}

std::string_view keyOfDependence(const MatrixLaw& matrix) {
    if (std::holds_alternative<StructuredMatrix>(matrix)) {
        return "matrix.spectrum";
    }
    if (std::holds_alternative<FileMatrix>(matrix)) {
        return "matrix.entries";
    }
    return std::holds_alternative<GaussianMatrix>(matrix) ? "matrix.mean" : "matrix.kind";
}

Scenario withoutView(Scenario scenario) {
    scenario.view = {};
    return scenario;
}

int rowsOf(const Scenario& scenario, int layer) {
    for (int below = layer; below >= 0; --below) {
        const Layer& candidate = scenario.layers.at(static_cast<std::size_t>(below));
        if (const auto* prior = std::get_if<PriorLayer>(&candidate)) {
            return prior->rows;
        }
        if (const auto* linear = std::get_if<LinearLayer>(&candidate)) {
            return linear->rows;
        }
    }
    return 0;
}

int observationColumns(const Scenario& scenario) {
    const auto* output =
        scenario.layers.empty() ? nullptr : std::get_if<OutputLayer>(&scenario.layers.back());
    if (output == nullptr) {
        return realColumns(scenario);
    }
    return std::holds_alternative<ModulusOutput>(output->channel)
               ? scenario.columns
               : observedColumns(output->channel, realColumns(scenario));
}

}  // namespace onsager
