// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/estimators/entries/entry_channel.h"
#include "engine/state_evolution/entry_problem.h"
#include "engine/state_evolution/scalar_averages.h"
#include "engine/state_evolution/scalar_moments.h"

#include <optional>

namespace onsager {

/// The averages of z (Argument) or z_l = phi(x) + N(0, layerNoise) (Image) for one half-iteration,
/// without sampling. Null where R or Y is exact, where the laws are too sharp for sums over x (more than
/// a million nodes), for a sigmoid, tanh or erf where P > 1e9 gamma (rounding), and for MMSE of a
/// piecewise linear phi, whose beliefs are closed forms.
///
/// The outer integral is over Y, the inner one over R; the density of (R, Y), the errors and the beliefs
/// of MMSE are sums over x by Gauss-Legendre. MAP: the inner integral is cut where the mode jumps or
/// bends: for a piecewise linear phi over R, where the pieces follow each other in order; for a smooth
/// one over the mode itself, R = r(xhat, Y) (see ModeCurve), where only the ends of what modes skip move
/// with Y, like a square root of the distance from the Y where a jump begins. The divergence, a
/// difference of modes over R +- h or Y +- h (see mode_divergence), is averaged with the displacement
/// moved over to the density:
///
///     int (f(R + h) - f(R - h)) p(R) dR = int f(R) (p(R - h) - p(R + h)) dR.
std::optional<ScalarMoments> entryMoments(const EntryProblem& entry,
                                          Side side,
                                          Estimation estimation,
                                          const AverageSettings& settings);

}  // namespace onsager
