// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/laws/activations/list.h"

#include <boost/math/special_functions/erf.hpp>
#include <cmath>
#include <numbers>

namespace onsager {

namespace {

FunctionJet erfJet(double z) {
    // phi' = 2 / sqrt(pi) e^(-z^2), phi'' = -2 z phi', phi''' = (4 z^2 - 2) phi'.
    const double slope = 2.0 * std::numbers::inv_sqrtpi * std::exp(-z * z);
    return {std::erf(z), slope, -2.0 * z * slope};
}

void setErfLogSlopes(const ActivationArrays::Points& z, Eigen::Ref<Eigen::ArrayXXd> logs) {
    logs = std::log(2.0 * std::numbers::inv_sqrtpi) - z.array().square();
}

void setErfLanes(const Lane* z, int count, Lane* values) {
    for (int i = 0; i < count; ++i) {
        values[i] = z[i].unaryExpr([](double x) { return std::erf(x); });
    }
}

void setErfLaneSlopes(const Lane* z, const Lane* /*values*/, int count, Lane* slopes) {
    for (int i = 0; i < count; ++i) {
        slopes[i] = 2.0 * std::numbers::inv_sqrtpi * (-z[i].square()).exp();
    }
}

void setErfLaneCurvatures(
    const Lane* z, const Lane* /*values*/, const Lane* slopes, int count, Lane* curvatures) {
    for (int i = 0; i < count; ++i) {
        curvatures[i] = -2.0 * z[i] * slopes[i];
    }
}

}  // namespace

/// phi(z) = erf z, 2 / sqrt(pi) times the integral of e^(-t^2) from 0 to z.
constinit const ActivationLaw kErf = {
    .name = "erf",
    .title = "erf",
    .value = [](double z, double) { return std::erf(z); },
    .jet = erfJet,
    .thirdOverSlope = [](double z, double) { return 4.0 * z * z - 2.0; },
    .inverse = [](double value) { return boost::math::erf_inv(value); },
    .range = {-1.0, 1.0},
    .symmetry = Symmetry::Point,
    .straightBeyond = 6.0,
    .bend = 0.83,
    .smoothness = {2.0 * std::numbers::inv_sqrtpi, 0.968, 3.0},
    .arrays = {.logSlopes = setErfLogSlopes,
               .laneValues = setErfLanes,
               .laneSlopes = setErfLaneSlopes,
               .laneCurvatures = setErfLaneCurvatures},
    .halfAxis = 3.0,
};

}  // namespace onsager
