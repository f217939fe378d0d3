// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/network.h"

namespace onsager {

/// Whether a law is a sketch of one number with equal noise in both columns: moving z turns the
/// observation and changes nothing else.
bool isRoundSketch(const OutputLaw& law);

/// E Var(z | y) for z ~ N(r, 1 / gamma) and y = weight (cos z, sin z) + N(0, v I): the same for every
/// r. By Gauss-Legendre over the length of y around the weight and over its angle around r.
double roundSketchVariance(const SketchLaw& law, double gamma);

}  // namespace onsager
