// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/scenario.h"

#include <optional>

namespace onsager {

/// Why no run can work with the powers that the laws of a valid scenario give; nothing when it can.
///
/// A variable has by its law a mean power tr(tau_l) / d that is 0 or between 1e-100 and 1e100, and so has
/// the noise that follows from an SNR, which cannot be 0: what is made of a few of them and their
/// inverses then is a number in double precision.
std::optional<ScenarioProblem> powerProblem(const Scenario& scenario);

}  // namespace onsager
