// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/experiment/result.h"

#include <QString>

// Sentences are in English and so are the numbers in them; only what is typed follows the locale.
namespace onsager {

/// "2 s left", "4 min left", "1 h 20 min left".
QString remainingTime(double seconds);

/// A duration before it has begun: "about 2 s", "about 4 min", "about 1 h 20 min".
QString expectedTime(double seconds);

/// How the trials ended: "10 trials, all reached the iteration limit", "10 trials: 7 converged, 3
/// diverged".
QString stopSentence(const Result& result);

/// "2.1 ms per iteration · 2 threads"; the time is left out until it is measured.
QString speedText(const Timing& timing, int threads);

}  // namespace onsager
