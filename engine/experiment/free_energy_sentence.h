// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/experiment/free_energy_curve.h"

#include <string>

namespace onsager {

/// What the fixed points say: "Hard: the deepest minimum is at -44.1 dB, but ..", in a sentence or two.
std::string sentenceOf(const FreeEnergyCurve& curve);

}  // namespace onsager
