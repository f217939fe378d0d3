// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/scenario.h"

#include <string>

namespace onsager {

/// Why no leading eigenvector of W^T diag(T(y)) W starts this scenario, in a phrase; empty for one column that is
/// seen through one linear layer without noise and bias, where the estimator believes the laws.
std::string missingSpectralStart(const Scenario& scenario);

/// Whether an algorithm begins with that vector: those of ML-AMP's loop on the stack as it is.
bool startsSpectrally(const Algorithm& algorithm);

}  // namespace onsager
