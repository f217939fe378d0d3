// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/iteration/half_iteration.h"
#include "engine/model/scenario.h"

#include <QString>

namespace onsager {

/// What a layer is called: Z₀ for the prior, W₁ and φ₂ inside the stack, Y for the observation.
QString layerSymbol(const Scenario& scenario, int layer);

/// "Z₀", "Z₁", ...: the variable that a layer produces.
QString variableName(int layer);

/// Prior, Linear, Activation, Observation.
QString layerPlace(const Layer& layer);

/// The law or function of a layer: "Gaussian", "i.i.d. Gaussian", "Committee, sigmoid".
QString layerKind(const Layer& layer);

/// What the estimator believes of the layer, when that is not what is true: "assumed Laplace";
/// else nothing.
QString layerBelief(const Layer& layer);

/// Rows x columns: of the matrix for a linear layer, of the variable otherwise.
QString layerShape(const Scenario& scenario, int layer);

/// "forward, iteration 3": half-iterations as people say them.
QString halfIterationName(const HalfIteration& when);

/// A whole number with subscript digits: 12 is "₁₂".
QString subscript(int number);

}  // namespace onsager
