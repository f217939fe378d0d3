// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/laws/outputs/huber.h"

#include "engine/numerics/normal.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace onsager {

namespace {

/// Integral of exp(-rho) over |u| < k, and over u > k.
double middleMass(double k) {
    return std::sqrt(2.0 * std::numbers::pi) * std::erf(k / std::numbers::sqrt2);
}
double tailMass(double k) {
    return std::exp(-0.5 * k * k) / k;
}

LogJet huberJet(const ConcaveLaw& law, double y, double z) {
    const double k = law.threshold;
    const double u = (y - z) / law.scale;
    // Density exp(-rho(u)) / (scale (middle + 2 tail)), u = (y - z) / scale.
    const double total = (middleMass(k) + 2.0 * tailMass(k)) * law.scale;
    const bool inside = std::abs(u) < k;
    // rho = u^2 / 2 for |u| < k, else k |u| - k^2 / 2; -rho' is u held to [-k, k].
    const double rho = inside ? 0.5 * u * u : k * (std::abs(u) - 0.5 * k);
    return {-rho - std::log(total), std::clamp(u, -k, k) / law.scale,
            inside ? -1.0 / (law.scale * law.scale) : 0.0};
}

/// The quantile of the noise at the probability of x, from the tail on the side of x.
double drawHuber(const ConcaveLaw& law, double z, double x) {
    const double k = law.threshold;
    const double mass = normalProbability(-std::abs(x)) * (middleMass(k) + 2.0 * tailMass(k));
    const double tail = tailMass(k);
    // Upper tail k < u: mass = exp(-k u + k^2 / 2) / k, solved for u; else a normal quantile less the tail.
    const double u = mass < tail ? k - std::log(mass / tail) / k
                                 : -normalQuantile((mass - tail) / std::sqrt(2.0 * std::numbers::pi)
                                                   + normalProbability(-k));
    return z + std::copysign(law.scale * u, x);
}

constexpr ConcaveChannel kHuber = {
    .jet = huberJet,
    .draw = drawHuber,
    .sharpness = [](const ConcaveLaw& law) { return 1.0 / (law.scale * law.scale); },
    .lossScale = [](const ConcaveLaw& law) { return law.scale * law.scale; }};

}  // namespace

ConcaveLaw outputLaw(const HuberOutput& output, const OutputSetting& /*setting*/) {
    return {&kHuber, output.scale, output.threshold};
}

std::string missingSlope(const HuberOutput& /*output*/) {
    return {};
}

}  // namespace onsager
