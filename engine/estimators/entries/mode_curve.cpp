// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/estimators/entries/mode_curve.h"

#include "engine/numerics/bracketed_zero.h"
#include "engine/numerics/infinity.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace onsager {

ModeCurve::ModeCurve(const EntryFunction& phi, double ratio)
    : m_phi(phi), m_ratio(ratio), m_centre(functionJet(phi, 0.0).value) {
    // d/dz of phi + (phi'^2 + 1 / q) / phi'' is 0 there; as a share of both sides it is finite for any q.
    // The border of convexity is least where phi''' / phi' = q (3 phi''^2 - phi''' phi').
    const auto fall = [&](double z) {
        const FunctionJet f = functionJet(phi, z);
        const double third = phi.law().thirdOverSlope(z, f.slope);
        const double rest = ratio * (3.0 * f.curvature * f.curvature - third * f.slope * f.slope);
        return (third - rest) / (std::abs(third) + rest);
    };
    double far = -1.0;
    while (fall(far) < 0.0) {
        far *= 2.0;
    }
    m_onsetPlace = zeroOf(fall, far, 0.0);
    m_onset = borderOfConvexity(m_onsetPlace);
}

/// The y above which the energy is concave at z < 0.
double ModeCurve::borderOfConvexity(double z) const {
    // E'' = gamma (1 + q (phi'^2 - (y - phi) phi'')) < 0 with phi'' > 0 asks for y above this.
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
    // r(z, y) - r is 0 at a stationary point; phi' -> 0 far away, where r(z, y) is z: doubling steps end.
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

/// How much more energy, over gamma, `to` has than `from`; differences first, so that it is exact where
/// the two are near.
double ModeCurve::energyGap(double from, double to, double r, double y) const {
    const double a = functionJet(m_phi, from).value;
    const double b = functionJet(m_phi, to).value;
    return (to - from) * (0.5 * (to + from) - r) - 0.5 * m_ratio * (b - a) * (2.0 * y - a - b);
}

/// Where the energy is concave left of the centre, for y above the onset.
ModeCurve::Interval ModeCurve::leftConcavePart(double y) const {
    const auto rise = [&](double z) { return slope(z, y); };
    double far = -1.0 + m_onsetPlace;
    while (rise(far) < 0.0) {
        far *= 2.0;
    }
    return {zeroOf(rise, far, m_onsetPlace), zeroOf(rise, m_onsetPlace, 0.0)};
}

/// The double tangent over that part.
ModeJump ModeCurve::leftJump(double y) const {
    const auto [left, right] = leftConcavePart(y);
    // Where y is a value of phi, the z of that value is a mode: the touching point is on its left.
    // The two touching points have one message r in common and the same energy, E(from) = E(to):
    // r is where the gap of energies changes sign between the messages at which either minimum ends.
    const double top = isReached(m_phi, y) ? std::max(inverseFunction(m_phi, y), right) : kInfinity;
    ModeJump jump;
    const auto gap = [&](double r) {
        jump = {argumentOf(r, y, -kInfinity, left), argumentOf(r, y, right, top), r};
        return energyGap(jump.from, jump.to, r, y);
    };
    jump.message = zeroOf(gap, message(right, y), message(left, y));
    (void)gap(jump.message);
    return jump;
}

std::vector<ModeJump> ModeCurve::jumps(double y) const {
    std::vector<ModeJump> jumps;
    if (y > m_onset) {
        jumps.push_back(leftJump(y));
    }
    if (mirrored(y) > m_onset) {
        // The energy of (z, r, y) is that of (-z, -r, 2 phi(0) - y), phi - phi(0) being odd.
        const ModeJump jump = leftJump(mirrored(y));
        jumps.push_back({-jump.to, -jump.from, -jump.message});
    }
    return jumps;
}

std::vector<ModeCurve::Interval> ModeCurve::convexParts(double r, double y) const {
    // All minima lie between r and the z where phi is y, which has the sign of y - phi(0).
    const bool isLeft = std::min(r, y - m_centre) < 0.0;
    const bool isRight = std::max(r, y - m_centre) > 0.0;
    std::vector<Interval> parts = {{-kInfinity, kInfinity}};
    const auto cutOut = [&parts](double lower, double upper) {
        parts.back().upper = lower;
        parts.push_back({upper, kInfinity});
    };
    if (isLeft && y > m_onset) {
        const Interval concave = leftConcavePart(y);
        cutOut(concave.lower, concave.upper);
    }
    if (isRight && mirrored(y) > m_onset) {
        const Interval concave = leftConcavePart(mirrored(y));
        cutOut(-concave.upper, -concave.lower);
    }
    return parts;
}

double ModeCurve::mode(double r, double y) const {
    double best = std::numeric_limits<double>::quiet_NaN();
    for (const Interval& part : convexParts(r, y)) {
        // Where r(z, y) = r, or an end of no account.
        const double z = argumentOf(r, y, part.lower, part.upper);
        if (std::isnan(best) || energyGap(best, z, r, y) < 0.0) {
            best = z;
        }
    }
    return best;
}

std::vector<double> ModeCurve::criticalPoints(double r, double y) const {
    const auto excess = [&](double z) { return message(z, y) - r; };
    std::vector<double> points;
    double end = -kInfinity;  // of the convex part of the last minimum
    for (const Interval& part : convexParts(r, y)) {
        // r(z, y) rises over a convex part: it takes the value r there exactly if its ends say so.
        const bool isReachedHere = (std::isinf(part.lower) || excess(part.lower) <= 0.0)
                                   && (std::isinf(part.upper) || excess(part.upper) >= 0.0);
        if (!isReachedHere) {
            continue;
        }
        if (!points.empty()) {
            points.push_back(zeroOf(excess, end, part.lower));
        }
        points.push_back(argumentOf(r, y, part.lower, part.upper));
        end = part.upper;
    }
    if (points.empty()) {  // where rounding hides a minimum at the end of a part
        points.push_back(mode(r, y));
    }
    return points;
}

double ModeCurve::mode(double r, double y, const std::vector<ModeJump>& jumps) const {
    // The messages of the jumps order the arguments: beyond a jump z is right of its `to`, before it left of `from`.
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
