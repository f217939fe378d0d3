// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/experiment/records.h"

namespace onsager {

/// How one run of an algorithm ended, and its errors there: infinite where it diverged.
TrialResult trialResult(const AlgorithmRecord& trial);

}  // namespace onsager
