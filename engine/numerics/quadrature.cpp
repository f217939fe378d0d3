// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/numerics/quadrature.h"

#include <Eigen/Eigenvalues>

#include <algorithm>
#include <cmath>

namespace onsager {

namespace {

/// Golub-Welsch: nodes are the eigenvalues of the Jacobi matrix with the given diagonal and
/// off-diagonal; weights are `mass` times the squared first components of the eigenvectors.
Quadrature golubWelsch(const Eigen::VectorXd& diagonal,
                       const Eigen::VectorXd& offDiagonal,
                       double mass) {
    Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> eigen;
    // J = Q diag(nodes) Q^T; weights = mass q_0i^2. Source: Golub and Welsch 1969.
    eigen.computeFromTridiagonal(diagonal, offDiagonal);
    return {eigen.eigenvalues(), mass * eigen.eigenvectors().row(0).cwiseAbs2().transpose()};
}

/// Of a law that is even: with zero diagonal.
Quadrature golubWelsch(const Eigen::VectorXd& offDiagonal, double mass) {
    return golubWelsch(Eigen::VectorXd::Zero(offDiagonal.size() + 1), offDiagonal, mass);
}

}  // namespace

Quadrature gaussHermite(int count) {
    Eigen::VectorXd offDiagonal(count - 1);
    for (int k = 1; k < count; ++k) {
        // He_{k+1} = x He_k - k He_{k-1}, of norm sqrt(k!): off-diagonal sqrt(k), for N(0, 1).
        offDiagonal(k - 1) = std::sqrt(static_cast<double>(k));
    }
    return golubWelsch(offDiagonal, 1.0);
}

Quadrature gaussLegendre(int count, double lower, double upper) {
    Eigen::VectorXd offDiagonal(count - 1);
    for (int k = 1; k < count; ++k) {
        // Monic Legendre: off-diagonal k / sqrt(4 k^2 - 1) on [-1, 1], mass 2.
        offDiagonal(k - 1) = k / std::sqrt(4.0 * k * k - 1.0);
    }
    Quadrature rule = golubWelsch(offDiagonal, 2.0);
    const double half = 0.5 * (upper - lower);
    rule.nodes = (0.5 * (upper + lower) + half * rule.nodes.array()).matrix();
    rule.weights *= half;
    return rule;
}

Quadrature gaussSum(int count, int terms) {
    const double N = terms;
    Eigen::VectorXd offDiagonal(count - 1);
    for (int k = 1; k < count; ++k) {
        // Gram's polynomials, orthogonal on 0 .. N - 1: the sum of N terms by few of them.
        offDiagonal(k - 1) = 0.5 * k * std::sqrt((N - k) * (N + k) / (4.0 * k * k - 1.0));
    }
    Quadrature rule = golubWelsch(offDiagonal, N);
    rule.nodes.array() += 0.5 * (N - 1.0);
    return rule;
}

Quadrature gaussOfPoints(int count, const Eigen::VectorXd& points) {
    constexpr double kNothing = 1e-12;
    const double lower = points.minCoeff();
    const double half = 0.5 * (points.maxCoeff() - lower);
    const double centre = lower + half;
    if (!(half > kNothing * std::abs(centre))) {
        return {Eigen::VectorXd::Constant(1, centre), Eigen::VectorXd::Ones(1)};
    }
    // To [-1, 1], where powers of T neither grow nor vanish.
    const Eigen::VectorXd T = (points.array() - centre) / half;
    const Eigen::Index n = points.size();
    const Eigen::Index most = std::min<Eigen::Index>(count, n);
    Eigen::MatrixXd Q = Eigen::MatrixXd::Zero(n, most);
    Q.col(0).setConstant(1.0 / std::sqrt(static_cast<double>(n)));
    Eigen::VectorXd diagonal(most);
    Eigen::VectorXd offDiagonal(most);
    // Lanczos: T Q = Q J, q_0 constant. J of the points' own law; orthogonalised twice, as once loses it to rounding.
    Eigen::Index made = 0;
    while (made < most) {
        Eigen::VectorXd next = T.cwiseProduct(Q.col(made));
        diagonal(made) = Q.col(made).dot(next);
        ++made;
        for (int pass = 0; pass < 2; ++pass) {
            next -= Q.leftCols(made) * (Q.leftCols(made).transpose() * next);
        }
        const double size = next.norm();
        if (made == most || size < kNothing) {
            break;
        }
        offDiagonal(made - 1) = size;
        Q.col(made) = next / size;
    }
    Quadrature rule = golubWelsch(diagonal.head(made), offDiagonal.head(made - 1), 1.0);
    rule.nodes = (centre + half * rule.nodes.array()).matrix();
    return rule;
}

Quadrature bentLegendre(int count, double bend) {
    // t = e^u - bend with u even from log(bend) to log(1 + bend): dt = e^u du.
    Quadrature rule = gaussLegendre(count, std::log(bend), std::log1p(bend));
    for (Eigen::Index i = 0; i < rule.nodes.size(); ++i) {
        const double shifted = std::exp(rule.nodes(i));
        rule.weights(i) *= shifted;
        rule.nodes(i) = shifted - bend;
    }
    return rule;
}

double integral(const Quadrature& rule, const std::function<double(double)>& f) {
    double sum = 0.0;
    for (Eigen::Index i = 0; i < rule.nodes.size(); ++i) {
        sum += rule.weights(i) * f(rule.nodes(i));
    }
    return sum;
}

namespace {

constexpr int kPlateauPanels = 6;         // panels of a feature's own scale before they grow
constexpr double kSmallestScale = 1e-12;  // of the interval
constexpr double kMostAcross = 64.0;      // of the widest panels on the interval

/// Gauss-Legendre on [0, 1], made once.
const Quadrature& unitRule(int count) {
    constexpr int kMost = 16;
    static const std::vector<Quadrature> kRules = [] {
        std::vector<Quadrature> rules;
        for (int k = 1; k <= kMost; ++k) {
            rules.push_back(gaussLegendre(k, 0.0, 1.0));
        }
        return rules;
    }();
    return kRules.at(static_cast<std::size_t>(count - 1));
}

/// Widths of panels that start at a feature and cover `length`, the widest at most `cap`.
std::vector<double> growingWidths(double length, double scale, double cap) {
    std::vector<double> widths;
    double width = std::min(scale, cap);
    for (double covered = 0.0; covered < length; covered += widths.back()) {
        // Panels double once some of the feature's own width are done.
        if (widths.size() >= kPlateauPanels) {
            width = std::min(2.0 * width, cap);
        }
        const double rest = length - covered;
        widths.push_back(rest < 1.5 * width ? rest : width);
    }
    return widths;
}

/// The width at a distance from a feature that growingWidths() comes to is about max(scale, distance - 4 scale).
/// No feature is wider than its neighbours allow: a broad peak beside a kink of width 0.01 must not let the
/// panels begin at its own width while the kink is still near.
void narrowBesideOthers(std::vector<Feature>& features) {
    constexpr double kPlateau = kPlateauPanels - 2;
    const std::vector<Feature> given = features;
    for (Feature& feature : features) {
        for (const Feature& other : given) {
            const double distance = std::abs(feature.centre - other.centre);
            const double allowed = std::max(other.scale, distance - kPlateau * other.scale);
            feature.scale = std::min(feature.scale, allowed);
        }
    }
}

/// Borders of the panels between two features, grown from both of them to the middle.
void appendPanels(const Feature& left,
                  const Feature& right,
                  double cap,
                  std::vector<double>& panels) {
    const double half = 0.5 * (right.centre - left.centre);
    double border = left.centre;
    for (const double width : growingWidths(half, left.scale, cap)) {
        panels.push_back(border);
        border += width;
    }
    std::vector<double> fromRight;
    border = right.centre;
    for (const double width : growingWidths(half, right.scale, cap)) {
        border -= width;
        fromRight.push_back(border);
    }
    panels.insert(panels.end(), fromRight.rbegin(), fromRight.rend());
}

}  // namespace

Quadrature gradedLegendre(double lower,
                          double upper,
                          std::vector<Feature> features,
                          const std::vector<double>& breaks,
                          int nodesPerPanel) {
    double cap = 0.0;
    for (const Feature& feature : features) {
        cap = std::max(cap, feature.scale);
    }
    // Peaks that are narrow beside their distances have nothing between them.
    cap = cap > 0.0 ? std::clamp(cap, (upper - lower) / kMostAcross, upper - lower) : upper - lower;
    for (Feature& feature : features) {
        feature.scale = std::max(feature.scale, kSmallestScale * (upper - lower));
    }
    for (const double place : breaks) {
        features.push_back({place, cap});
    }
    features.erase(std::remove_if(features.begin(), features.end(),
                                  [&](const Feature& feature) {
                                      return !(feature.centre > lower && feature.centre < upper);
                                  }),
                   features.end());
    std::sort(features.begin(), features.end(), [](const Feature& a, const Feature& b) {
        return a.centre < b.centre || (a.centre == b.centre && a.scale < b.scale);
    });
    features.insert(features.begin(), {lower, cap});
    features.push_back({upper, cap});
    narrowBesideOthers(features);
    std::vector<double> panels;
    for (std::size_t k = 0; k + 1 < features.size(); ++k) {
        if (features[k + 1].centre > features[k].centre) {
            appendPanels(features[k], features[k + 1], cap, panels);
        }
    }
    panels.push_back(upper);
    const Quadrature& unit = unitRule(nodesPerPanel);
    const auto count = static_cast<Eigen::Index>(panels.size() - 1);
    Quadrature rule{Eigen::VectorXd(count * nodesPerPanel), Eigen::VectorXd(count * nodesPerPanel)};
    for (Eigen::Index k = 0; k < count; ++k) {
        const double begin = panels[static_cast<std::size_t>(k)];
        const double width = panels[static_cast<std::size_t>(k) + 1] - begin;
        rule.nodes.segment(k * nodesPerPanel, nodesPerPanel) =
            (begin + width * unit.nodes.array()).matrix();
        rule.weights.segment(k * nodesPerPanel, nodesPerPanel) = width * unit.weights;
    }
    return rule;
}

}  // namespace onsager
