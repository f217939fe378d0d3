// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/model/denoiser_check.h"

#include "engine/model/layer_check.h"

#include <algorithm>
#include <fmt/format.h>
#include <string>
#include <string_view>

namespace onsager {

namespace {

constexpr double kMostBytes = 256.0 * 1024.0 * 1024.0;

/// Whether the system would see less of the text than there is.
bool endsEarly(const std::string& text) {
    return text.find('\0') != std::string::npos;
}

}  // namespace

const Program* denoiserOf(const Scenario& scenario) {
    const auto* prior =
        scenario.layers.empty() ? nullptr : std::get_if<PriorLayer>(&scenario.layers.front());
    return prior != nullptr && prior->denoiser ? &*prior->denoiser : nullptr;
}

double denoiserBytes(int rows, int columns) {
    const double d = columns;
    return (2.0 * d + 1.0) * d * rows * static_cast<double>(sizeof(double));
}

void checkDenoiser(const Scenario& scenario, std::vector<ScenarioProblem>& problems) {
    const Program* const denoiser = denoiserOf(scenario);
    if (denoiser == nullptr) {
        return;
    }
    const auto add = [&problems](std::string path, std::string message) {
        problems.push_back({std::move(path), std::move(message)});
    };
    const Program& program = *denoiser;
    if (program.command.empty() || program.command.front().empty()) {
        add(keyOfLayer(0, "assumed.command"),
            "there is no program: allowed is a list, the program and its arguments, "
            "[\"python3\", \"denoiser.py\"]");
    }
    if (std::any_of(program.command.begin(), program.command.end(), endsEarly)) {
        add(keyOfLayer(0, "assumed.command"), "the character 0 is not allowed in it");
    }
    if (endsEarly(program.folder)) {
        add(keyOfLayer(0, "assumed.folder"), "the character 0 is not allowed in it");
    }
    const std::string kind = keyOfLayer(0, "assumed.kind");
    if (scenario.estimation != Estimation::Mmse) {
        add(kind,
            "an external denoiser hears messages whose precision is that of their noise: choose "
            "estimation mmse");
    }
    if (scenario.field == Field::Complex) {
        add(kind, "an external denoiser is asked for real rows: choose field real");
    }
    if (!std::holds_alternative<MlMatVampSettings>(scenario.algorithm)) {
        add(kind, fmt::format("an external denoiser has no density, and {} (algorithm.kind) needs "
                              "one: choose ml-mat-vamp",
                              traitsOf(scenario.algorithm).kind));
    }
    if (!scenario.baselines.empty()) {
        add("baselines",
            "none go with an external denoiser (layers.0.assumed): a baseline believes a law");
    }
    const auto& prior = std::get<PriorLayer>(scenario.layers.front());
    if (areThere(prior.rowPower)) {
        add(keyOfLayer(0, "rowPower.kind"),
            "only none goes with an external denoiser (layers.0.assumed): it is asked for rows of "
            "one law");
    }
    const int rows = std::max(prior.rows, scenario.prediction.samples);
    if (denoiserBytes(rows, scenario.columns) > kMostBytes) {
        add(kind, fmt::format("an external denoiser answers with at most {:.0f} MB: {} rows "
                              "(layers.0.rows, prediction.samples) of {} columns are {:.0f} MB",
                              kMostBytes / 1e6, rows, scenario.columns,
                              denoiserBytes(rows, scenario.columns) / 1e6));
    }
}

}  // namespace onsager
