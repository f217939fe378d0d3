// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/laws/activations/list.h"

#include <cmath>

namespace onsager {

namespace {

FunctionJet sigmoidJet(double z) {
    // e^-|z|: neither tail overflows, and phi' = e / (1 + e)^2 keeps its digits where phi rounds to 1.
    const double e = std::exp(-std::abs(z));
    const double small = e / (1.0 + e);
    const double slope = small / (1.0 + e);
    const double value = z > 0.0 ? 1.0 / (1.0 + e) : small;
    return {value, slope, slope * (1.0 - 2.0 * value)};
}

void setSigmoidValues(const ActivationArrays::Points& z, Eigen::Ref<Eigen::ArrayXXd> values) {
    values = (1.0 + (-z.array()).exp()).inverse();
}

void setSigmoidLogSlopes(const ActivationArrays::Points& z, Eigen::Ref<Eigen::ArrayXXd> logs) {
    // log phi' = -|z| - 2 log(1 + e^-|z|), finite where phi' is not.
    logs = -z.array().abs() - 2.0 * (1.0 + (-z.array().abs()).exp()).log();
}

void setSigmoidLanes(const Lane* z, int count, Lane* values) {
    for (int i = 0; i < count; ++i) {
        values[i] = (1.0 + (-z[i]).exp()).inverse();
    }
}

void setSigmoidLaneSlopes(const Lane* /*z*/, const Lane* values, int count, Lane* slopes) {
    for (int i = 0; i < count; ++i) {
        slopes[i] = values[i] * (1.0 - values[i]);
    }
}

/// phi'' = phi' (1 - 2 phi), phi''' = phi' (1 - 6 phi').
void setSigmoidLaneCurvatures(
    const Lane* /*z*/, const Lane* values, const Lane* slopes, int count, Lane* curvatures) {
    for (int i = 0; i < count; ++i) {
        curvatures[i] = slopes[i] * (1.0 - 2.0 * values[i]);
    }
}

}  // namespace

/// phi(z) = 1 / (1 + e^-z). Poles at +- i pi.
constinit const ActivationLaw kSigmoid = {
    .name = "sigmoid",
    .title = "sigmoid",
    .value = [](double z, double) { return 1.0 / (1.0 + std::exp(-z)); },
    .jet = sigmoidJet,
    .thirdOverSlope = [](double, double slope) { return 1.0 - 6.0 * slope; },
    .inverse = [](double value) { return std::log(value) - std::log1p(-value); },
    .range = {0.0, 1.0},
    .symmetry = Symmetry::Point,
    .straightBeyond = 40.0,
    .bend = 1.76,
    .smoothness = {0.25, 0.0963, 1.0},
    .arrays = {.values = setSigmoidValues,
               .logSlopes = setSigmoidLogSlopes,
               .laneValues = setSigmoidLanes,
               .laneSlopes = setSigmoidLaneSlopes,
               .laneCurvatures = setSigmoidLaneCurvatures},
    .halfAxis = 6.0,
};

}  // namespace onsager
