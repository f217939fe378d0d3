// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/laws/outputs/hinge.h"

#include "engine/numerics/normal.h"

#include <cmath>

namespace onsager {

namespace {

LogJet hingeJet(const ConcaveLaw& law, double y, double z) {
    const double e = law.threshold;
    // m = y z: h(m) of the header with derivatives by z, h'(m) y and h''(m).
    const double shortfall = 1.0 - y * z;
    if (shortfall <= 0.0) {
        return {0.0, 0.0, 0.0};
    }
    const bool isRound = shortfall < e;
    const double loss = isRound ? 0.5 * shortfall * shortfall / e : shortfall - 0.5 * e;
    return {-loss / law.scale, (isRound ? shortfall / e : 1.0) * y / law.scale,
            isRound ? -1.0 / (e * law.scale) : 0.0};
}

double drawHinge(const ConcaveLaw& law, double z, double x) {
    const double odds = hingeJet(law, -1.0, z).value - hingeJet(law, 1.0, z).value;
    return normalProbability(x) < 1.0 / (1.0 + std::exp(odds)) ? 1.0 : -1.0;
}

constexpr ConcaveChannel kHinge = {
    .jet = hingeJet,
    .draw = drawHinge,
    .signNoise = 1.0,
    .isLabel = true,
    .sharpness = [](const ConcaveLaw& law) { return 1.0 / (law.threshold * law.scale); },
    .lossScale = [](const ConcaveLaw& law) { return law.scale; }};

}  // namespace

ConcaveLaw outputLaw(const HingeOutput& output, const OutputSetting& /*setting*/) {
    return {&kHinge, output.scale, output.smoothing};
}

std::string missingSlope(const HingeOutput& /*output*/) {
    return {};
}

}  // namespace onsager
