// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/laws/activation_moments.h"

#include "engine/numerics/normal.h"
#include "engine/numerics/quadrature.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace onsager {

namespace {

/// Trapezoid sums over a standard normal number u, for phi(deviation u). They converge geometrically, to rounding
/// unless that takes more than `mostNodes`: with step h as exp(-2 pi^2 / h^2) by the density of u, and with the
/// nearest pole of tanh at i pi / 2 as exp(-pi^2 / (h deviation)); sharpness tells how much nearer or further away it is.
Quadrature trapezoidRule(const EntryFunction& phi, double deviation, int mostNodes) {
    constexpr double kReach = 9.0;
    constexpr double kWidest = 0.6;
    constexpr double kPerDeviation = 0.5;
    const double sharpness = std::sqrt(phi.law().smoothness.sharpness) * deviation;
    const double step = std::max(2.0 * kReach / mostNodes,
                                 std::min(kWidest, kPerDeviation / std::max(sharpness, 1e-300)));
    const auto most = static_cast<Eigen::Index>(std::ceil(kReach / step));
    Quadrature rule{Eigen::VectorXd(2 * most + 1), Eigen::VectorXd(2 * most + 1)};
    for (Eigen::Index k = 0; k <= 2 * most; ++k) {
        // Trapezoid weights h phi(u): no end corrections, the density is nothing there.
        rule.nodes(k) = static_cast<double>(k - most) * step;
        rule.weights(k) = step * normalDensity(rule.nodes(k));
    }
    return rule;
}

/// Two normal numbers x, y.
struct NormalPair {
    double meanX;
    double meanY;
    double deviationX;
    double deviationY;
    double correlation;
};

// Sums over nodes are fused whatever the compiler sees of phi, so that they do not depend on that.

/// E phi(x)^2.
double smoothPower(const EntryFunction& phi, double mean, double deviation) {
    const Quadrature rule = trapezoidRule(phi, deviation, 10000);
    double power = 0.0;
    for (Eigen::Index i = 0; i < rule.nodes.size(); ++i) {
        const double value = activatedEntry(phi, mean + deviation * rule.nodes(i));
        power = std::fma(rule.weights(i) * value, value, power);
    }
    return power;
}

double smoothMoment(const EntryFunction& phi, const NormalPair& pair) {
    const Quadrature rule = trapezoidRule(phi, std::max(pair.deviationX, pair.deviationY), 300);
    // y = m_y + s_y (rho u + sqrt(1 - rho^2) u'), x = m_x + s_x u: E phi(x) phi(y) = E_u [ phi(x) E_u' phi(y) ].
    const double rest = std::sqrt(std::max(0.0, 1.0 - pair.correlation * pair.correlation));
    const Eigen::Index n = rule.nodes.size();
    Eigen::MatrixXd places = (pair.meanX + pair.deviationX * rule.nodes.array()).matrix();
    Eigen::ArrayXXd outer(n, 1);
    setValues(phi, places, outer);
    // y for all its nodes, a column for each x, in blocks that the cache holds.
    constexpr Eigen::Index kBlock = 16;
    Eigen::ArrayXXd inner(n, kBlock);
    double moment = 0.0;
    for (Eigen::Index first = 0; first < n; first += kBlock) {
        const Eigen::Index count = std::min(kBlock, n - first);
        places = (pair.deviationY * rest * rule.nodes).replicate(1, count).rowwise()
                 + (pair.meanY
                    + pair.deviationY * pair.correlation
                          * rule.nodes.segment(first, count).transpose().array())
                       .matrix();
        setValues(phi, places, inner.leftCols(count));
        for (Eigen::Index k = 0; k < count; ++k) {
            const double mean = rule.weights.dot(inner.col(k).matrix());
            moment = std::fma(rule.weights(first + k) * outer(first + k, 0), mean, moment);
        }
    }
    return moment;
}

/// E phi(y), y ~ N(mean, deviation^2).
double piecewiseMean(const std::vector<LinearPiece>& pieces, double mean, double deviation) {
    double sum = 0.0;
    for (const LinearPiece& piece : pieces) {
        if (deviation == 0.0) {
            if (piece.lower <= mean && mean < piece.upper) {
                sum += piece.offset + piece.slope * mean;
            }
            continue;
        }
        // N(mean, deviation^2) on a piece, a and b its ends in deviations:
        //     E = (offset + slope mean) (Phi(b) - Phi(a)) + slope deviation (phi(a) - phi(b)),
        // probabilities from the side where they are small.
        const double a = (piece.lower - mean) / deviation;
        const double b = (piece.upper - mean) / deviation;
        const double mass = a > 0.0 ? normalProbability(-a) - normalProbability(-b)
                                    : normalProbability(b) - normalProbability(a);
        sum += (piece.offset + piece.slope * mean) * mass
               + piece.slope * deviation * (normalDensity(a) - normalDensity(b));
    }
    return sum;
}

/// Outer integral over x by Gauss-Legendre between the kinks of phi(x) and those of the inner mean.
double piecewiseMoment(const EntryFunction& phi,
                       const std::vector<LinearPiece>& pieces,
                       const NormalPair& pair) {
    if (pair.deviationX == 0.0) {
        return activatedEntry(phi, pair.meanX) * piecewiseMean(pieces, pair.meanY, pair.deviationY);
    }
    constexpr double kReach = 9.0;
    const double rest = std::sqrt(std::max(0.0, 1.0 - pair.correlation * pair.correlation));
    // Kinks of phi(x), and those of the inner mean, which are as wide as the rest of y.
    std::vector<Feature> features = {{0.0, 1.0}};
    for (const LinearPiece& piece : pieces) {
        if (std::isfinite(piece.upper)) {
            features.push_back({(piece.upper - pair.meanX) / pair.deviationX, 1.0});
            const double slope = pair.deviationY * pair.correlation;
            if (slope != 0.0) {
                features.push_back({(piece.upper - pair.meanY) / slope, std::max(rest, 1e-8)});
            }
        }
    }
    const Quadrature rule = gradedLegendre(-kReach, kReach, std::move(features));
    // E_u [ phi(x) E[phi(y) | u] ], the inner mean in closed form.
    double moment = 0.0;
    for (Eigen::Index i = 0; i < rule.nodes.size(); ++i) {
        const double u = rule.nodes(i);
        moment += rule.weights(i) * normalDensity(u)
                  * activatedEntry(phi, pair.meanX + pair.deviationX * u)
                  * piecewiseMean(pieces, pair.meanY + pair.deviationY * pair.correlation * u,
                                  pair.deviationY * rest);
    }
    return moment;
}

double pairMoment(const EntryFunction& phi,
                  const std::vector<LinearPiece>& pieces,
                  const NormalPair& pair) {
    if (pieces.empty()) {
        return smoothMoment(phi, pair);
    }
    const auto centredMoment = phi.law().centredMoment;
    if (centredMoment != nullptr && pair.meanX == 0.0 && pair.meanY == 0.0) {
        return centredMoment(pair.deviationX, pair.deviationY, pair.correlation);
    }
    return piecewiseMoment(phi, pieces, pair);
}

}  // namespace

Eigen::MatrixXd activatedMoment(const EntryFunction& phi,
                                const Eigen::MatrixXd& S,
                                const Eigen::RowVectorXd& mean) {
    if (phi.isIdentity()) {
        return S + mean.transpose() * mean;
    }
    const Eigen::Index d = S.rows();
    const Eigen::VectorXd deviation = S.diagonal().cwiseMax(0.0).cwiseSqrt();
    const std::vector<LinearPiece> pieces = linearPieces(phi);
    Eigen::MatrixXd moment(d, d);
    // Entry by entry: E phi(x_i) phi(x_j) needs the two variances and their correlation alone.
    for (Eigen::Index i = 0; i < d; ++i) {
        for (Eigen::Index j = 0; j <= i; ++j) {
            const double scale = deviation(i) * deviation(j);
            const double correlation =
                i == j ? 1.0 : (scale > 0.0 ? std::clamp(S(i, j) / scale, -1.0, 1.0) : 0.0);
            moment(i, j) =
                i == j && pieces.empty()
                    ? smoothPower(phi, mean(i), deviation(i))
                    : pairMoment(phi, pieces,
                                 {mean(i), mean(j), deviation(i), deviation(j), correlation});
            moment(j, i) = moment(i, j);
        }
    }
    return moment;
}

Eigen::MatrixXd activatedMoment(const EntryFunction& phi, const Eigen::MatrixXd& S) {
    return activatedMoment(phi, S, Eigen::RowVectorXd::Zero(S.cols()));
}

}  // namespace onsager
