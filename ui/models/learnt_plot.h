// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/experiment/result.h"
#include "ui/models/plot_model.h"

#include <optional>

namespace onsager {

/// What is believed of every learnt number after each half-iteration: lines are predicted, markers measured (median over
/// trials with the 10-90 % band), a thin line is the truth. Positive numbers that are far apart have a logarithmic axis.
/// `cursor`: the half-iteration that is looked at; none: the newest. A result of a scenario that learns nothing gives
/// empty axes and says so.
PlotModel learntPlot(const Result& result, std::optional<int> cursor);

/// "density of Z₀", "noise variance of Y", "weight 1 of Z₀": the number behind a path of `learn`.
QString learntName(const Scenario& scenario, const std::string& path);

}  // namespace onsager
