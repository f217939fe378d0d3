// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/experiment/result.h"
#include "ui/models/plot_model.h"

#include <optional>
#include <string>
#include <vector>

namespace onsager {

/// Which error of the estimates is drawn; Learnt: none, but what is learnt beside them.
enum class ErrorQuantity { NmseDb, Mse, NormalisedTestError, Measure, Learnt };

/// What of a result the convergence chart shows.
struct ConvergenceView {
    ErrorQuantity quantity = ErrorQuantity::NmseDb;
    std::vector<int> variables;  ///< layers of the drawn variables, ascending; empty = all
    std::optional<int> cursor;   ///< half-iteration index; none = the newest measured one
    std::string measure = {};    ///< of ErrorQuantity::Measure: its key, see errorMeasures()
    bool operator==(const ConvergenceView&) const = default;
};

/// Error per half-iteration: lines are predicted, markers measured (median over trials with the
/// 10-90 % band). The x axis spans all half-iterations of the scenario from the start, so that it
/// does not move while a run goes on. A test error that the result does not have gives empty axes.
/// The curves of a `pinned` result, unless null, lie faintly behind. What is learnt: see learntPlot().
PlotModel convergencePlot(const Result& result,
                          const ConvergenceView& view,
                          const Result* pinned = nullptr);

/// The same picture for the screen: its legend names every variable of the result, also those that
/// are not drawn, so that each can be chosen there.
PlotModel withChoices(PlotModel plot, const Result& result, const ConvergenceView& view);

/// The errors beside NMSE, MSE and test error that any variable of the result has, in the order of
/// errorMeasures().
std::vector<ErrorName> measuresOf(const Result& result);

/// "Bit error rate".
QString measureTitle(const ErrorName& name);

/// How its numbers compare: like an NMSE in dB, or like another quantity.
ErrorQuantity comparedAs(const ConvergenceView& view);

/// Whether a result can show that quantity (the test error exists for two-layer networks only, learnt numbers where the
/// scenario learns some).
bool hasQuantity(const Result& result, ErrorQuantity quantity);

/// The newest half-iteration that was measured; none before the first.
std::optional<int> newestMeasured(const Result& result);

}  // namespace onsager
