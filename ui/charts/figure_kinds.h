// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/experiment/details.h"
#include "engine/experiment/free_energy_curve.h"
#include "engine/experiment/result.h"
#include "ui/charts/figure.h"
#include "ui/models/convergence_plot.h"

#include <optional>
#include <span>
#include <string_view>

namespace onsager {

/// What is chosen of a run to be drawn.
struct FigureView {
    ConvergenceView errors;          ///< of the chart of convergence
    int variable = 0;                ///< of the others
    std::optional<int> moment = {};  ///< half-iteration; none: the newest
    int threads = 1;                 ///< for what is computed to be drawn
};

/// A kind of figure: a tab of the window, and what `onsager render --chart` draws.
struct FigureKind {
    std::string_view name;  ///< in settings and on the command line
    const char* title;      ///< see titleOf()
    bool isOfDetails;       ///< shows what was kept inside the first trial
    /// Throws std::invalid_argument when no run of the scenario has it.
    void (*require)(const Scenario& scenario, const FigureView& view);
    /// Null: it is one of a sweep. `details` are empty unless it shows them.
    Figure (*make)(const Result& result, const RunDetails& details, const FigureView& view);
};

/// The free energy that the chart of it shows, computed with the threads of the view.
FreeEnergyCurve freeEnergyOf(const Scenario& scenario, const FigureView& view);

/// In the order of the tabs.
std::span<const FigureKind> figureKinds();

/// Null for an unknown name.
const FigureKind* figureKind(std::string_view name);

/// "Phase diagram".
QString titleOf(const FigureKind& kind);

}  // namespace onsager
