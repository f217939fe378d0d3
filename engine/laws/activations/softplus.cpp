// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/laws/activations/list.h"

#include <algorithm>
#include <cmath>

namespace onsager {

namespace {

/// phi' is the sigmoid, without loss of digits in either tail.
FunctionJet softplusJet(double z) {
    const double e = std::exp(-std::abs(z));
    const double slope = z > 0.0 ? 1.0 / (1.0 + e) : e / (1.0 + e);
    return {std::max(z, 0.0) + std::log1p(e), slope, e / ((1.0 + e) * (1.0 + e))};
}

void setSoftplusValues(const ActivationArrays::Points& z, Eigen::Ref<Eigen::ArrayXXd> values) {
    // max(z, 0) + log(1 + e^-|z|): no overflow.
    values = z.array().max(0.0) + (-z.array().abs()).exp().log1p();
}

void setSoftplusLogSlopes(const ActivationArrays::Points& z, Eigen::Ref<Eigen::ArrayXXd> logs) {
    // log phi' = -log(1 + e^-z).
    logs = z.array().min(0.0) - (-z.array().abs()).exp().log1p();
}

void setSoftplusLanes(const Lane* z, int count, Lane* values) {
    for (int i = 0; i < count; ++i) {
        values[i] = z[i].max(0.0) + (-z[i].abs()).exp().log1p();
    }
}

void setSoftplusLaneSlopes(const Lane* z, const Lane* /*values*/, int count, Lane* slopes) {
    for (int i = 0; i < count; ++i) {
        slopes[i] = (1.0 + (-z[i]).exp()).inverse();
    }
}

void setSoftplusLaneCurvatures(
    const Lane* /*z*/, const Lane* /*values*/, const Lane* slopes, int count, Lane* curvatures) {
    for (int i = 0; i < count; ++i) {
        curvatures[i] = slopes[i] * (1.0 - slopes[i]);
    }
}

}  // namespace

/// phi(z) = log(1 + e^z). Branch points at +- i pi.
constinit const ActivationLaw kSoftplus = {
    .name = "softplus",
    .title = "softplus",
    .value = [](double z, double) { return std::max(z, 0.0) + std::log1p(std::exp(-std::abs(z))); },
    .jet = softplusJet,
    .inverse = [](double value) { return value + std::log(-std::expm1(-value)); },
    .range = {0.0, std::numeric_limits<double>::infinity()},
    .straightBeyond = 40.0,
    .bend = 1.76,
    .smoothness = {1.0, 0.25, 1.0},
    .arrays = {.values = setSoftplusValues,
               .logSlopes = setSoftplusLogSlopes,
               .laneValues = setSoftplusLanes,
               .laneSlopes = setSoftplusLaneSlopes,
               .laneCurvatures = setSoftplusLaneCurvatures},
    .halfAxis = 4.0,
};

}  // namespace onsager
