// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/numerics/quadrant_normal.h"

#include "engine/numerics/lanes.h"
#include "engine/numerics/normal.h"
#include "engine/numerics/quadrature.h"
#include "engine/numerics/work_tally.h"

#include <array>
#include <cmath>
#include <numbers>

namespace onsager {

namespace {

constexpr int kQuadrantNodes = 16;  // leave 1e-16 of the integral over a <= 1
constexpr double kTiny = 1e-150;

/// The squares of the nodes of [0, 1], and weights over 2 pi.
struct UnitRule {
    std::array<Lane, kQuadrantNodes / kLaneCount> square;
    std::array<Lane, kQuadrantNodes / kLaneCount> weight;

    UnitRule() {
        const Quadrature rule = gaussLegendre(kQuadrantNodes, 0.0, 1.0);
        for (std::size_t k = 0; k < square.size(); ++k) {
            const auto first = static_cast<Eigen::Index>(k) * kLaneCount;
            square[k] = rule.nodes.segment<kLaneCount>(first).array().square();
            weight[k] = rule.weights.segment<kLaneCount>(first).array() / (2.0 * std::numbers::pi);
        }
    }
};

/// T(h, a) = 1 / (2 pi) integral over x from 0 to a of exp(-h^2 (1 + x^2) / 2) / (1 + x^2), for 0 <= a <= 1.
double integralToSlope(double h, double a) {
    static const UnitRule rule;
    Lane sum = Lane::Zero();
    for (std::size_t k = 0; k < rule.square.size(); ++k) {
        const Lane further = 1.0 + (a * a) * rule.square[k];
        sum += rule.weight[k] * expOfDecay((-0.5 * h * h) * further) / further;
    }
    return a * sum.sum();
}

/// T(h, q / h) for h > 0, q >= 0, with the upper tails of both.
/// Source: Owen 1956, A table of bivariate normal probabilities.
double owensT(double h, double q, double tailOfH, double tailOfQ) {
    if (q <= h) {
        return integralToSlope(h, q / h);
    }
    return 0.5 * (tailOfH + tailOfQ) - tailOfH * tailOfQ - integralToSlope(q, h / q);
}

/// The upper tail at |x| from that at x.
double tailOfSize(double x, double tail) {
    return x < 0.0 ? 1.0 - tail : tail;
}

}  // namespace

QuadrantMoments quadrantMoments(const Eigen::Vector2d& border, double rho) {
    constexpr double kValues = 12.0;
    countWork(kValues);
    // T needs the ratio of what is given to the border: next to 0 it has a limit.
    const Eigen::Vector2d a(border(0) == 0.0 ? kTiny : border(0),
                            border(1) == 0.0 ? kTiny : border(1));
    const double rest = (1.0 - rho) * (1.0 + rho);
    const double root = std::sqrt(rest);
    // What each border is given the other, in deviations of what is left.
    const Eigen::Vector2d q((a(1) - rho * a(0)) / root, (a(0) - rho * a(1)) / root);
    const Eigen::Vector2d tail(normalProbability(-a(0)), normalProbability(-a(1)));
    const Eigen::Vector2d tailOfQ(normalProbability(-q(0)), normalProbability(-q(1)));
    const auto signedT = [&](Eigen::Index i) {
        const double T = owensT(std::abs(a(i)), std::abs(q(i)), tailOfSize(a(i), tail(i)),
                                tailOfSize(q(i), tailOfQ(i)));
        return (a(i) < 0.0) == (q(i) < 0.0) ? T : -T;
    };
    QuadrantMoments moments;
    const bool sameSide = (a(0) < 0.0) == (a(1) < 0.0);
    moments.mass =
        std::max(0.0, 0.5 * (tail(0) + tail(1)) - signedT(0) - signedT(1) - (sameSide ? 0.0 : 0.5));
    // What the borders carry: each its density, beyond the other border.
    const Eigen::Vector2d edge(normalDensity(a(0)) * tailOfQ(0), normalDensity(a(1)) * tailOfQ(1));
    const double corner =
        root * std::exp(-0.5 * (a(0) * a(0) + q(0) * q(0))) / (2.0 * std::numbers::pi);
    moments.first << edge(0) + rho * edge(1), rho * edge(0) + edge(1);
    const Eigen::Vector2d bent = a.cwiseProduct(edge);
    moments.second(0, 0) = moments.mass + bent(0) + rho * rho * bent(1) + rho * corner;
    moments.second(1, 1) = moments.mass + rho * rho * bent(0) + bent(1) + rho * corner;
    moments.second(0, 1) = rho * (moments.mass + bent(0) + bent(1)) + corner;
    moments.second(1, 0) = moments.second(0, 1);
    return moments;
}

}  // namespace onsager
