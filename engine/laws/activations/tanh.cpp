// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/laws/activations/list.h"

#include <cmath>
#include <numbers>

namespace onsager {

namespace {

FunctionJet tanhJet(double z) {
    // Near 0 the quotient would lose digits to 1 - e; far away phi' = 4 e / (1 + e)^2 keeps them.
    const double e = std::exp(-2.0 * std::abs(z));
    const double value =
        std::abs(z) < 0.25 ? std::tanh(z) : std::copysign((1.0 - e) / (1.0 + e), z);
    const double slope = 4.0 * e / ((1.0 + e) * (1.0 + e));
    return {value, slope, -2.0 * value * slope};
}

void setTanhValues(const ActivationArrays::Points& z, Eigen::Ref<Eigen::ArrayXXd> values) {
    values = 2.0 * (1.0 + (-2.0 * z.array()).exp()).inverse() - 1.0;
}

void setTanhLogSlopes(const ActivationArrays::Points& z, Eigen::Ref<Eigen::ArrayXXd> logs) {
    // log phi' = 2 (log 2 - |z| - log(1 + e^(-2 |z|))).
    logs =
        2.0 * (std::numbers::ln2 - z.array().abs() - (1.0 + (-2.0 * z.array().abs()).exp()).log());
}

void setTanhLanes(const Lane* z, int count, Lane* values) {
    for (int i = 0; i < count; ++i) {
        values[i] = 2.0 * (1.0 + (-2.0 * z[i]).exp()).inverse() - 1.0;
    }
}

void setTanhLaneSlopes(const Lane* /*z*/, const Lane* values, int count, Lane* slopes) {
    for (int i = 0; i < count; ++i) {
        slopes[i] = 1.0 - values[i].square();
    }
}

/// phi'' = -2 phi phi', phi''' = (4 - 6 phi') phi'.
void setTanhLaneCurvatures(
    const Lane* /*z*/, const Lane* values, const Lane* slopes, int count, Lane* curvatures) {
    for (int i = 0; i < count; ++i) {
        curvatures[i] = -2.0 * values[i] * slopes[i];
    }
}

}  // namespace

/// phi(z) = tanh z. Poles at +- i pi / 2.
constinit const ActivationLaw kTanh = {
    .name = "tanh",
    .title = "tanh",
    .value = [](double z, double) { return std::tanh(z); },
    .jet = tanhJet,
    .thirdOverSlope = [](double, double slope) { return 4.0 - 6.0 * slope; },
    .inverse = [](double value) { return std::atanh(value); },
    .range = {-1.0, 1.0},
    .symmetry = Symmetry::Point,
    .straightBeyond = 20.0,
    .bend = 0.88,
    .smoothness = {1.0, 0.770, 4.0},
    .arrays = {.values = setTanhValues,
               .logSlopes = setTanhLogSlopes,
               .laneValues = setTanhLanes,
               .laneSlopes = setTanhLaneSlopes,
               .laneCurvatures = setTanhLaneCurvatures},
    .halfAxis = 3.0,
};

}  // namespace onsager
