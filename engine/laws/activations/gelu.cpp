// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/laws/activations/list.h"
#include "engine/numerics/normal.h"

namespace onsager {

namespace {

/// Where Phi(z) + z N(z) = 0: the least value.
constexpr double kTurns[] = {-0.7517915246935645};

/// With the distribution function Phi and the density N of a standard normal number:
/// phi' = Phi + z N, phi'' = (2 - z^2) N.
FunctionJet geluJet(double z) {
    const double probability = normalProbability(z);
    const double density = normalDensity(z);
    return {z * probability, probability + z * density, density * (2.0 - z * z)};
}

}  // namespace

/// phi(z) = z Phi(z). Source: Hendrycks and Gimpel 2016.
constinit const ActivationLaw kGelu = {
    .name = "gelu",
    .title = "GELU",
    .value = [](double z, double) { return z * normalProbability(z); },
    .jet = geluJet,
    .range = {-0.16997120747990369, std::numeric_limits<double>::infinity()},
    .turns = kTurns,
    .straightBeyond = 10.0,
    .bend = 0.75,
    .smoothness = {1.129, 0.798, 3.0},
    .halfAxis = 3.0,
};

}  // namespace onsager
