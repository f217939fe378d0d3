// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/experiment/records.h"
#include "engine/model/scenario.h"

#include <stop_token>

namespace onsager {

enum class Recursion {
    Automatic,  ///< the matched one where it applies, else the general one
    General,
};

/// Predicts every half-iteration for the draw of one trial: what the algorithm knows but is drawn
/// (second layer) is that trial's own; the drawn signal is never looked at.
///
/// Makes kScramblings independent traces of `samples` rows (0: as the scenario says); their spread
/// is the numerical error; a recursion made of quadratures alone needs one trace. One that samples next
/// to nothing, of a scenario in which nothing known is drawn, is the same for every trial. Fewer samples
/// than the scenario asks for are a quick look, with damping sampled even for d = 1. Returns what
/// is finished when stopped; a trace ends early where the recursion leaves the numbers that make sense.
PredictionRecord predictTrial(const Scenario& scenario,
                              int trial,
                              int samples,
                              int threads,
                              const std::stop_token& stop,
                              Recursion recursion = Recursion::Automatic);

/// The same, with the details of every half-iteration.
PredictionRecord predictTrialInDetail(
    const Scenario& scenario, int trial, int samples, int threads, const std::stop_token& stop);

inline constexpr int kScramblings = 2;

/// Whether every trial has the same prediction, so that it is worth making before them.
bool hasSharedPrediction(const Scenario& scenario);

/// Why state evolution only approximates this scenario, and whether the largest precision decides how small
/// errors get; empty when neither is so.
std::string predictionNote(const Scenario& scenario);

}  // namespace onsager
