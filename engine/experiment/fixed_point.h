// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/experiment/success.h"
#include "engine/model/scenario.h"

#include <string>

namespace onsager {

/// A fixed point of ML-AMP's state evolution: reached from no knowledge, where the algorithm ends; reached from
/// the truth; and that of the two with the smaller free energy, where the best estimator is.
enum class FixedPoint { FromZero, FromTruth, OfLeastFreeEnergy };

/// The number that the criterion asks of its variable, an even one, there: MSE, or NMSE in dB.
double fixedPointError(const Scenario& scenario,
                       FixedPoint which,
                       const SuccessCriterion& criterion,
                       int threads);

/// Why the criterion cannot be asked of a fixed point of this scenario; empty: it can.
std::string missingFixedPoint(const Scenario& scenario, const SuccessCriterion& criterion);

}  // namespace onsager
