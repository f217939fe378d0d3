// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/experiment/result.h"
#include "engine/model/scenario.h"

#include <stop_token>
#include <vector>

namespace onsager {

/// The free energy of what state evolution sends in every half-iteration of its run, and the information
/// I = Phi - H(Y | Z_0) / n_0 beside it, from the start of the scenario: FreeEnergy of ML-AMP's overlaps,
/// VampFreeEnergy of ML-Mat-VAMP's messages. On the way these are values of the potential, at a fixed point
/// they are the entropy and the information of a posterior law that is matched.
///
/// Empty where there is no free energy (missingFreeEnergy()), and where the run is damped, so that no
/// recursion of one precision per edge describes it. Ends early when stopped, or at a failure.
std::vector<FreeEnergyResult> freeEnergyTrace(const Scenario& scenario,
                                              int threads,
                                              const std::stop_token& stop);

/// Whether every part of the free energy is one integral: a trace costs about as much as the prediction.
bool hasQuickFreeEnergy(const Scenario& scenario);

}  // namespace onsager
