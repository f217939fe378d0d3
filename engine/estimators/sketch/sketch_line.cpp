// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/estimators/sketch/sketch_line.h"

#include "engine/numerics/count.h"
#include "engine/numerics/quadrature.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

namespace onsager {

namespace {

constexpr double kDepth = 45.0;  // of the log density below its maximum, where it is cut off
constexpr int kGrid = 64;        // points per turn that find every sign change of the slope
constexpr double kTurn = 2.0 * std::numbers::pi;
constexpr double kStep = kTurn / kGrid;
constexpr int kMostSteps = 1 << 20;
constexpr double kWidest = 0.4;  // panel
constexpr int kNodes = 12;       // of a panel
constexpr double kWidePrecision = 1.0 / 80.0;

/// c_0 + a_1 cos z + b_1 sin z + a_2 cos 2z + b_2 sin 2z - gamma (z - r)^2 / 2.
struct LogDensity {
    double constant, cos1, sin1, cos2, sin2, r, gamma;

    LogDensity(const Eigen::RowVector2d& y,
               double weight,
               const Eigen::Matrix2d& N,
               double message,
               double precision)
        : constant(
            -0.5 * (y(0) * y(0) * N(0, 0) + 2.0 * y(0) * y(1) * N(0, 1) + y(1) * y(1) * N(1, 1))
            - 0.25 * weight * weight * (N(0, 0) + N(1, 1))),
          cos1(weight * (y(0) * N(0, 0) + y(1) * N(1, 0))),
          sin1(weight * (y(0) * N(0, 1) + y(1) * N(1, 1))),
          cos2(-0.25 * weight * weight * (N(0, 0) - N(1, 1))),
          sin2(-0.5 * weight * weight * N(0, 1)),
          r(message),
          gamma(precision) {}

    [[nodiscard]] double likelihood(double z) const {
        return constant + cos1 * std::cos(z) + sin1 * std::sin(z) + cos2 * std::cos(2.0 * z)
               + sin2 * std::sin(2.0 * z);
    }
    [[nodiscard]] double likelihoodSlope(double z) const {
        return -cos1 * std::sin(z) + sin1 * std::cos(z)
               + 2.0 * (-cos2 * std::sin(2.0 * z) + sin2 * std::cos(2.0 * z));
    }
    [[nodiscard]] double value(double z) const {
        return likelihood(z) - 0.5 * gamma * (z - r) * (z - r);
    }
    [[nodiscard]] double slope(double z) const { return likelihoodSlope(z) - gamma * (z - r); }
    [[nodiscard]] double curvature(double z) const {
        return gamma + cos1 * std::cos(z) + sin1 * std::sin(z)
               + 4.0 * (cos2 * std::cos(2.0 * z) + sin2 * std::sin(2.0 * z));
    }
    /// Bound of the fourth derivative.
    [[nodiscard]] double quartic() const {
        return std::hypot(cos1, sin1) + 16.0 * std::hypot(cos2, sin2);
    }
};

/// The zero of a falling function between low and high.
template <typename Slope>
double fallingZero(const Slope& slope, double low, double high) {
    for (int step = 0; step < 60; ++step) {
        const double middle = 0.5 * (low + high);
        (slope(middle) > 0.0 ? low : high) = middle;
    }
    return 0.5 * (low + high);
}

/// Maxima in [low, high] of a function with this slope.
template <typename Slope>
std::vector<double> maximaOf(const Slope& slope, double low, double high) {
    std::vector<double> maxima;
    const auto steps = std::max(1, countWithin(std::ceil((high - low) / kStep), kMostSteps));
    const double width = (high - low) / steps;
    double before = slope(low);
    for (int k = 1; k <= steps; ++k) {
        const double after = slope(low + k * width);
        if (before > 0.0 && after <= 0.0) {
            maxima.push_back(fallingZero(slope, low + (k - 1) * width, low + k * width));
        }
        before = after;
    }
    return maxima;
}

/// Everything within kDepth of the highest maximum is nearer to r than this. Every likelihood is repeated
/// within a turn, so that the message alone bounds it, however sharp the likelihood.
double reach(const LogDensity& f) {
    const auto slope = [&f](double z) { return f.likelihoodSlope(z); };
    double highest = f.likelihood(f.r);
    double best = f.value(f.r);
    for (const double z : maximaOf(slope, f.r - 0.5 * kTurn - kStep, f.r + 0.5 * kTurn + kStep)) {
        highest = std::max(highest, f.likelihood(z));
        best = std::max(best, f.value(z));
    }
    const double farthest = std::hypot(0.5 * kTurn + kStep, std::sqrt(2.0 * kDepth / f.gamma));
    return std::min(farthest, std::sqrt(2.0 * (highest - best + kDepth) / f.gamma));
}

struct Node {
    double z, weight, logDensity;
};

/// Panels from a maximum towards `end`, doubling, until the density has fallen below `floor`; one at least,
/// where the density is so large that `floor` is nothing beside it.
void appendSide(const LogDensity& f,
                double mode,
                double end,
                double first,
                double floor,
                std::vector<Node>& nodes) {
    static const Quadrature unit = gaussLegendre(kNodes, 0.0, 1.0);
    const double sign = end < mode ? -1.0 : 1.0;
    const double length = std::abs(end - mode);
    double covered = 0.0;
    for (double width = first;
         covered < length && (covered == 0.0 || f.value(mode + sign * covered) > floor);
         width = std::min(2.0 * width, kWidest)) {
        const double panel = std::min(width, length - covered);
        for (Eigen::Index i = 0; i < kNodes; ++i) {
            const double z = mode + sign * (covered + panel * unit.nodes(i));
            nodes.push_back({z, panel * unit.weights(i), f.value(z)});
        }
        covered += panel;
    }
}

std::vector<Node> nodesOf(const LogDensity& f) {
    const double half = reach(f);
    const double low = f.r - half;
    const double high = f.r + half;
    std::vector<double> modes = maximaOf([&f](double z) { return f.slope(z); }, low, high);
    if (modes.empty()) {
        modes.push_back(f.r);
    }
    double best = f.value(modes.front());
    for (const double mode : modes) {
        best = std::max(best, f.value(mode));
    }
    std::erase_if(modes, [&](double mode) { return f.value(mode) < best - kDepth; });
    const double flattest = std::pow(24.0 / (f.quartic() + 1e-300), 0.25);
    std::vector<Node> nodes;
    for (std::size_t k = 0; k < modes.size(); ++k) {
        const double first =
            std::min({kWidest, flattest, 1.0 / std::sqrt(std::max(f.curvature(modes[k]), 1e-300))});
        const double left = k > 0 ? 0.5 * (modes[k - 1] + modes[k]) : low;
        const double right = k + 1 < modes.size() ? 0.5 * (modes[k] + modes[k + 1]) : high;
        appendSide(f, modes[k], left, first, best - kDepth, nodes);
        appendSide(f, modes[k], right, first, best - kDepth, nodes);
    }
    return nodes;
}

}  // namespace

LineMoments sketchLineMoments(
    const Eigen::RowVector2d& y, double weight, const Eigen::Matrix2d& N, double r, double gamma) {
    const LogDensity f(y, weight, N, r, gamma);
    if (gamma < kWidePrecision) {
        // The same likelihood, averaged over a turn: its messages beyond are those of precision 1/80.
        const LineMoments turn = sketchLineMoments(y, weight, N, r, kWidePrecision);
        return {turn.logTotal + 0.5 * std::log(kWidePrecision / gamma), r, 1.0 / gamma};
    }
    std::vector<Node> nodes = nodesOf(f);
    double top = nodes.front().logDensity;
    for (const Node& node : nodes) {
        top = std::max(top, node.logDensity);
    }
    double total = 0.0;
    double mean = 0.0;
    for (Node& node : nodes) {
        node.weight *= std::exp(node.logDensity - top);
        total += node.weight;
        mean += node.weight * (node.z - r);
    }
    mean = r + mean / total;
    double variance = 0.0;
    for (const Node& node : nodes) {
        variance += node.weight * (node.z - mean) * (node.z - mean);
    }
    return {top + std::log(total), mean, variance / total};
}

}  // namespace onsager
