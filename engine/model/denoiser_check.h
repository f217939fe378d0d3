// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/scenario.h"

#include <vector>

namespace onsager {

/// The program that stands in the place of the belief in Z_0; null where a law does.
const Program* denoiserOf(const Scenario& scenario);

/// Bytes that a denoiser is given and answers in one call, each: 2 d + 1 matrices of n x d numbers.
double denoiserBytes(int rows, int columns);

/// What does not go with a program in the place of a belief (PriorLayer::denoiser): it has no density, is asked for
/// real rows of equal power, and only ML-Mat-VAMP asks it. Says nothing of whether it may be started.
void checkDenoiser(const Scenario& scenario, std::vector<ScenarioProblem>& problems);

}  // namespace onsager
