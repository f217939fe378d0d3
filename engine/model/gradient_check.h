// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/scenario.h"

#include <string>
#include <string_view>

namespace onsager {

/// Why gradients cannot lead to the most probable variables of a scenario, as one sentence; empty when
/// they can. They need what the estimator believes to have a density that moves with its argument: a
/// Gaussian, Gaussian-mixture, Laplace or group-lasso prior, functions other than sign, and additive
/// noise, noisy levels or a logistic sign at the observation.
std::string missingGradient(const Scenario& scenario);

}  // namespace onsager
