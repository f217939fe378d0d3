// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/laws/activations/list.h"
#include "engine/laws/activations/pieces.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace onsager {

namespace {

/// E max(x, 0) max(y, 0) for two normal numbers with standard deviations and correlation given: the
/// arc-cosine kernel. Source: Cho and Saul 2009.
double centredReluMoment(double deviationX, double deviationY, double correlation) {
    const double angle = std::acos(std::clamp(correlation, -1.0, 1.0));
    return deviationX * deviationY / (2.0 * std::numbers::pi)
           * (std::sin(angle) + (std::numbers::pi - angle) * std::cos(angle));
}

}  // namespace

/// phi(z) = max(z, 0).
constinit const ActivationLaw kRelu = {
    .name = "relu",
    .title = "ReLU",
    .value = [](double z, double) { return std::max(z, 0.0); },
    .pieces = [](double) { return twoPieces(0.0, 0.0, 1.0); },
    .range = {0.0, kUnbounded},
    .centredMoment = centredReluMoment,
    .arrays = {.values = [](const ActivationArrays::Points& z,
                            Eigen::Ref<Eigen::ArrayXXd> values) { values = z.array().max(0.0); }},
};

}  // namespace onsager
