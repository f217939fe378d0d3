// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/laws/outputs/logistic.h"

#include "engine/numerics/normal.h"

#include <algorithm>
#include <cmath>

namespace onsager {

namespace {

/// -log(1 + e^(-y z)).
LogJet logisticJet(const ConcaveLaw& /*law*/, double y, double z) {
    const double x = y * z;
    // Beyond that exp takes a way of its own to what is nothing beside 1.
    constexpr double kNothing = 700.0;
    const double e = std::abs(x) < kNothing ? std::exp(-std::abs(x)) : 0.0;
    const double other = (x > 0.0 ? e : 1.0) / (1.0 + e);  // probability of -y
    return {std::min(x, 0.0) - std::log1p(e), y * other, -e / ((1.0 + e) * (1.0 + e))};
}

double drawLogistic(const ConcaveLaw& /*law*/, double z, double x) {
    return normalProbability(x) < 1.0 / (1.0 + std::exp(-z)) ? 1.0 : -1.0;
}

/// The logistic law has the variance pi^2 / 3.
constexpr ConcaveChannel kLogistic = {.jet = logisticJet,
                                      .draw = drawLogistic,
                                      .signNoise = 3.29,
                                      .isLabel = true,
                                      .sharpness = [](const ConcaveLaw&) { return 1.0; }};

}  // namespace

ConcaveLaw logisticLaw() {
    return {&kLogistic};
}

ConcaveLaw outputLaw(const LogisticOutput& /*output*/, const OutputSetting& /*setting*/) {
    return logisticLaw();
}

std::string missingSlope(const LogisticOutput& /*output*/) {
    return {};
}

}  // namespace onsager
