// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/experiment/records.h"
#include "engine/experiment/row_plan.h"
#include "engine/model/instance_source.h"

#include <stop_token>

namespace onsager {

/// Which recursion of state evolution predicts.
enum class EvolutionChoice {
    Automatic,  ///< the matched one where it applies, else the general one
    General,
};

/// Predicts every half-iteration for the draw of one trial: what the algorithm knows but is drawn
/// (second layer) is that trial's own; the drawn signal is never looked at.
///
/// Makes kScramblings independent traces of a fourth of `samples` rows each (0: as the scenario says), but
/// of no fewer than kLeastRows unless fewer are asked for, and kCoarseScramblings of half as many; spread
/// and difference are the numerical error. Where averages over rows are integrals, kIntegratedScramblings and
/// kCoarseIntegratedScramblings do. A recursion made of quadratures alone needs one trace. One that
/// samples next to nothing, of a scenario in which nothing known is drawn, is the same for every trial.
/// Fewer samples than the scenario asks for are a quick look, of kQuickScramblings, with damping sampled
/// even for d = 1. Returns what is finished when stopped; a trace ends early where the recursion leaves the
/// numbers that make sense, or where a run would stop by its tolerance. Baselines that state evolution describes
/// are predicted likewise.
PredictionRecord predictTrial(const InstanceSource& source,
                              int trial,
                              int samples,
                              int threads,
                              const std::stop_token& stop,
                              EvolutionChoice choice = EvolutionChoice::Automatic);

/// The same of a source of its own.
PredictionRecord predictTrial(const Scenario& scenario,
                              int trial,
                              int samples,
                              int threads,
                              const std::stop_token& stop,
                              EvolutionChoice choice = EvolutionChoice::Automatic);

/// The same, with the details of every half-iteration.
PredictionRecord predictTrialInDetail(
    const InstanceSource& source, int trial, int samples, int threads, const std::stop_token& stop);

/// Whether every trial has the same prediction, so that it is worth making before them.
bool hasSharedPrediction(const Scenario& scenario);

}  // namespace onsager
