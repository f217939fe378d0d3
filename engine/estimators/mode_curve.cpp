// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/estimators/mode_curve.h"

#include <algorithm>
#include <boost/math/tools/minima.hpp>
#include <boost/math/tools/toms748_solve.hpp>
#include <cmath>
#include <cstdint>
#include <limits>

namespace onsager {

namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();
constexpr int kDigits = 52;

/// The zero of a function that has different signs at both ends, or the end that is nearer to one.
template <typename Function>
double zeroOf(const Function& f, double lower, double upper) {
    const double atLower = f(lower);
    const double atUpper = f(upper);
    if (!(atLower * atUpper < 0.0)) {
        return std::abs(atLower) < std::abs(atUpper) ? lower : upper;
    }
    std::uintmax_t steps = 200;
    const auto bracket = boost::math::tools::toms748_solve(
        f, lower, upper, atLower, atUpper, boost::math::tools::eps_tolerance<double>(kDigits),
        steps);
    return 0.5 * (bracket.first + bracket.second);
}

}  // namespace

ModeCurve::ModeCurve(const EntryFunction& phi, double ratio)
    : m_phi(phi), m_ratio(ratio), m_centre(functionJet(phi, 0.0).value) {
    constexpr double kFar = -20.0;
    const auto [place, onset] = boost::math::tools::brent_find_minima(
        [this](double z) { return borderOfConvexity(z); }, kFar, 0.0, kDigits / 2);
    m_onset = onset;
    m_onsetPlace = place;
}

/// The y above which the energy is concave at z < 0.
double ModeCurve::borderOfConvexity(double z) const {
    const FunctionJet f = functionJet(m_phi, z);
    return f.curvature > 0.0 ? f.value + (f.slope * f.slope + 1.0 / m_ratio) / f.curvature
                             : kInfinity;
}

double ModeCurve::message(double z, double y) const {
    const FunctionJet f = functionJet(m_phi, z);
    return z - m_ratio * (y - f.value) * f.slope;
}

double ModeCurve::slope(double z, double y) const {
    const FunctionJet f = functionJet(m_phi, z);
    return 1.0 + m_ratio * (f.slope * f.slope - (y - f.value) * f.curvature);
}

/// The z in [lower, upper], either of which may be infinite, with r(z, y) = r; r rises in between.
double ModeCurve::argumentOf(double r, double y, double lower, double upper) const {
    const auto excess = [&](double z) { return message(z, y) - r; };
    const auto reached = [&](double start, double direction) {
        double step = 1.0;
        while (excess(start + direction * step) * direction < 0.0) {
            step *= 2.0;
        }
        return start + direction * step;
    };
    const double inside = std::clamp(r, lower, upper);
    return zeroOf(excess, std::isinf(lower) ? reached(inside, -1.0) : lower,
                  std::isinf(upper) ? reached(inside, 1.0) : upper);
}

/// The double tangent over the part left of the centre where the energy is concave.
ModeJump ModeCurve::leftJump(double y) const {
    const auto excess = [&](double z) {
        return std::clamp(borderOfConvexity(z) - y, -1e300, 1e300);
    };
    double far = -1.0 + m_onsetPlace;
    while (excess(far) < 0.0) {
        far *= 2.0;
    }
    const double left = zeroOf(excess, far, m_onsetPlace);
    const double right = zeroOf(excess, m_onsetPlace, 0.0);
    // Where y is a value of phi, the z of that value is a mode: the touching point is on its left.
    const double top = isReached(m_phi, y) ? std::max(inverseFunction(m_phi, y), right) : kInfinity;
    ModeJump jump;
    const auto energyGap = [&](double r) {
        jump = {argumentOf(r, y, -kInfinity, left), argumentOf(r, y, right, top), r};
        const double a = functionJet(m_phi, jump.from).value;
        const double b = functionJet(m_phi, jump.to).value;
        return (jump.to - jump.from) * (0.5 * (jump.to + jump.from) - r)
               - 0.5 * m_ratio * (b - a) * (2.0 * y - a - b);
    };
    jump.message = zeroOf(energyGap, message(right, y), message(left, y));
    (void)energyGap(jump.message);
    return jump;
}

std::vector<ModeJump> ModeCurve::jumps(double y) const {
    std::vector<ModeJump> jumps;
    if (y > m_onset) {
        jumps.push_back(leftJump(y));
    }
    if (mirrored(y) > m_onset) {
        const ModeJump jump = leftJump(mirrored(y));
        jumps.push_back({-jump.to, -jump.from, -jump.message});
    }
    return jumps;
}

double ModeCurve::mode(double r, double y, const std::vector<ModeJump>& jumps) const {
    double lower = -kInfinity;
    double upper = kInfinity;
    for (const ModeJump& jump : jumps) {
        if (r >= jump.message) {
            lower = jump.to;
        } else {
            upper = std::min(upper, jump.from);
        }
    }
    return argumentOf(r, y, lower, upper);
}

}  // namespace onsager
