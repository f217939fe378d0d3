// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/laws/activations/list.h"

#include <cmath>

namespace onsager {

namespace {

/// Where 1 + z (1 - s(z)) = 0, s the sigmoid: the least value.
constexpr double kTurns[] = {-1.2784645427610738};

/// phi' = s (1 + z (1 - s)), phi'' = s (1 - s) (2 + z (1 - 2 s)).
FunctionJet siluJet(double z) {
    const double e = std::exp(-std::abs(z));
    const double small = e / (1.0 + e);
    const double large = 1.0 / (1.0 + e);
    const double s = z > 0.0 ? large : small;
    const double rest = z > 0.0 ? small : large;
    return {z * s, s * (1.0 + z * rest), s * rest * (2.0 + z * (rest - s))};
}

void setSiluValues(const ActivationArrays::Points& z, Eigen::Ref<Eigen::ArrayXXd> values) {
    values = z.array() / (1.0 + (-z.array()).exp());
}

void setSiluLanes(const Lane* z, int count, Lane* values) {
    for (int i = 0; i < count; ++i) {
        values[i] = z[i] / (1.0 + (-z[i]).exp());
    }
}

void setSiluLaneSlopes(const Lane* z, const Lane* values, int count, Lane* slopes) {
    for (int i = 0; i < count; ++i) {
        // phi' = s + phi (1 - s).
        const Lane s = (1.0 + (-z[i]).exp()).inverse();
        slopes[i] = s + values[i] * (1.0 - s);
    }
}

void setSiluLaneCurvatures(
    const Lane* z, const Lane* /*values*/, const Lane* /*slopes*/, int count, Lane* curvatures) {
    for (int i = 0; i < count; ++i) {
        const Lane s = (1.0 + (-z[i]).exp()).inverse();
        curvatures[i] = s * (1.0 - s) * (2.0 + z[i] * (1.0 - 2.0 * s));
    }
}

}  // namespace

/// phi(z) = z / (1 + e^-z), the swish. Poles at +- i pi. Source: Elfwing, Uchibe and Doya 2018.
constinit const ActivationLaw kSilu = {
    .name = "silu",
    .title = "SiLU",
    .value = [](double z, double) { return z / (1.0 + std::exp(-z)); },
    .jet = siluJet,
    .range = {-0.27846454276107373, std::numeric_limits<double>::infinity()},
    .turns = kTurns,
    .straightBeyond = 45.0,
    .bend = 1.3,
    .smoothness = {1.1, 0.5, 1.0},
    .arrays = {.values = setSiluValues,
               .laneValues = setSiluLanes,
               .laneSlopes = setSiluLaneSlopes,
               .laneCurvatures = setSiluLaneCurvatures},
    .halfAxis = 5.0,
};

}  // namespace onsager
