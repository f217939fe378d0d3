// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/estimators/sketch/sketch_line.h"

#include "engine/numerics/count.h"
#include "engine/numerics/log_density.h"
#include "engine/numerics/turn.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace onsager {

namespace {

constexpr double kLineDepth = 45.0;  // of the log density below its maximum, where it is cut off
constexpr int kGrid = 64;            // points per turn that find every sign change of the slope
constexpr double kLineStep = kTurn / kGrid;
constexpr int kMostSteps = 1 << 20;

/// c_0 + a_1 cos z + b_1 sin z + a_2 cos 2z + b_2 sin 2z - gamma (z - r)^2 / 2.
struct LogLaw {
    double constant, cos1, sin1, cos2, sin2, r, gamma;

    LogLaw(const Eigen::RowVector2d& y,
           double weight,
           const Eigen::Matrix2d& N,
           double message,
           double precision)
        // |y - w u|^2_N with u u^T = (I + [[cos 2z, sin 2z], [sin 2z, -cos 2z]]) / 2:
        // constants, first and second harmonics.
        : constant(
            -0.5 * (y(0) * y(0) * N(0, 0) + 2.0 * y(0) * y(1) * N(0, 1) + y(1) * y(1) * N(1, 1))
            - 0.25 * weight * weight * (N(0, 0) + N(1, 1))),
          cos1(weight * (y(0) * N(0, 0) + y(1) * N(1, 0))),
          sin1(weight * (y(0) * N(0, 1) + y(1) * N(1, 1))),
          cos2(-0.25 * weight * weight * (N(0, 0) - N(1, 1))),
          sin2(-0.5 * weight * weight * N(0, 1)),
          r(message),
          gamma(precision) {}

    [[nodiscard]] LogJet likelihood(double z) const {
        const double c = std::cos(z);
        const double s = std::sin(z);
        const double c2 = c * c - s * s;
        const double s2 = 2.0 * c * s;
        return {constant + cos1 * c + sin1 * s + cos2 * c2 + sin2 * s2,
                -cos1 * s + sin1 * c + 2.0 * (-cos2 * s2 + sin2 * c2),
                -cos1 * c - sin1 * s - 4.0 * (cos2 * c2 + sin2 * s2)};
    }
    LogJet operator()(double z) const {
        const LogJet jet = likelihood(z);
        const double t = z - r;
        return {jet.value - 0.5 * gamma * t * t, jet.first - gamma * t, jet.second - gamma};
    }
};

/// Points of [low, high] between which no slope changes its sign twice.
std::vector<double> grid(double low, double high) {
    const int steps = std::max(1, countWithin(std::ceil((high - low) / kLineStep), kMostSteps));
    std::vector<double> points;
    for (int k = 0; k <= steps; ++k) {
        points.push_back(low + k * (high - low) / steps);
    }
    return points;
}

/// Everything within kLineDepth of the highest maximum is nearer to r than this. Every likelihood is repeated
/// within a turn, so that the message alone bounds it, however sharp the likelihood.
double reach(const LogLaw& law) {
    const double half = 0.5 * kTurn + kLineStep;
    double highest = law.likelihood(law.r).value;
    double best = law(law.r).value;
    for (const Peak& peak : peaksOf([&law](double z) { return law.likelihood(z); },
                                    grid(law.r - half, law.r + half))) {
        highest = std::max(highest, peak.jet.value);
        best = std::max(best, law(peak.place).value);
    }
    // Within half a turn of r the likelihood takes all its values, so that best >= L(z) - gamma half^2 / 2 for any z:
    // beyond the hypot the message alone is kLineDepth lower. The other bound: L is nowhere above `highest`.
    return std::min(std::hypot(half, std::sqrt(2.0 * kLineDepth / law.gamma)),
                    std::sqrt(2.0 * (highest - best + kLineDepth) / law.gamma));
}

}  // namespace

LineMoments sketchLineMoments(
    const Eigen::RowVector2d& y, double weight, const Eigen::Matrix2d& N, double r, double gamma) {
    if (gamma < kWidePrecision) {
        // The same likelihood, averaged over a turn: its messages beyond are those of precision 1/80.
        const LineMoments turn = sketchLineMoments(y, weight, N, r, kWidePrecision);
        return {turn.logTotal + 0.5 * std::log(kWidePrecision / gamma), r, 1.0 / gamma};
    }
    const LogLaw law(y, weight, N, r, gamma);
    const double half = reach(law);
    const NodeLaw nodes = integrated(law, peaksOf(law, grid(r - half, r + half)));
    return {nodes.logIntegral, nodes.mean(), nodes.variance()};
}

}  // namespace onsager
