// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/experiment/free_energy_curve.h"
#include "engine/experiment/result.h"
#include "ui/models/plot_model.h"

#include <optional>

namespace onsager {

/// What a free energy is drawn against.
enum class FreeEnergyAxis { Overlap, ErrorDb };

struct FreeEnergyView {
    FreeEnergyAxis axis = FreeEnergyAxis::Overlap;
    std::optional<int> moment;  ///< half-iteration of the trials; none: the newest
    int columns = 1;            ///< of the scenario
    bool operator==(const FreeEnergyView&) const = default;
};

/// What the curve says, in a sentence or two.
QString freeEnergyNote(const FreeEnergyCurve& curve);

/// The free energy as a line with its fixed points, the iterates of state evolution as a walk on it, and
/// the trials of `result`, unless null, as markers on it at the overlaps that their errors leave: each of
/// them after the newest half-iteration, of an earlier one the median and the 10-90 % of them. Where the branch of
/// the algorithm lies above the deepest one it is a line of its own, with walk and trials on it.
///
/// The y axis shows what lies between the fixed points, with room around it; where there is one alone,
/// the way of the walk to it. A curve without points shows its fixed points alone; empty axes where there
/// are none either.
PlotModel freeEnergyPlot(const FreeEnergyCurve& curve,
                         const FreeEnergyView& view,
                         const Result* result = nullptr);

}  // namespace onsager
