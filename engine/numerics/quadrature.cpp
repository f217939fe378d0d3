// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/numerics/quadrature.h"

#include <Eigen/Eigenvalues>

#include <algorithm>
#include <cmath>

namespace onsager {

namespace {

/// Golub-Welsch: nodes are the eigenvalues of the Jacobi matrix with zero diagonal and the given
/// off-diagonal; weights are `mass` times the squared first components of the eigenvectors.
Quadrature golubWelsch(const Eigen::VectorXd& offDiagonal, double mass) {
    const Eigen::VectorXd diagonal = Eigen::VectorXd::Zero(offDiagonal.size() + 1);
    Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> eigen;
    eigen.computeFromTridiagonal(diagonal, offDiagonal);
    return {eigen.eigenvalues(), mass * eigen.eigenvectors().row(0).cwiseAbs2().transpose()};
}

}  // namespace

Quadrature gaussHermite(int count) {
    Eigen::VectorXd offDiagonal(count - 1);
    for (int k = 1; k < count; ++k) {
        offDiagonal(k - 1) = std::sqrt(static_cast<double>(k));
    }
    return golubWelsch(offDiagonal, 1.0);
}

Quadrature gaussLegendre(int count, double lower, double upper) {
    Eigen::VectorXd offDiagonal(count - 1);
    for (int k = 1; k < count; ++k) {
        offDiagonal(k - 1) = k / std::sqrt(4.0 * k * k - 1.0);
    }
    Quadrature rule = golubWelsch(offDiagonal, 2.0);
    const double half = 0.5 * (upper - lower);
    rule.nodes = (0.5 * (upper + lower) + half * rule.nodes.array()).matrix();
    rule.weights *= half;
    return rule;
}

Quadrature gradedLegendre(double lower,
                          double upper,
                          const std::vector<double>& centres,
                          double scale,
                          int nodesPerPanel) {
    std::vector<double> borders = {lower, upper};
    for (const double centre : centres) {
        if (centre > lower && centre < upper) {
            borders.push_back(centre);
        }
    }
    std::sort(borders.begin(), borders.end());
    // Between two borders the panels grow from both ends to the middle.
    std::vector<double> panels;
    for (std::size_t k = 0; k + 1 < borders.size(); ++k) {
        const double length = borders[k + 1] - borders[k];
        std::vector<double> widths;
        double covered = 0.0;
        for (double width = std::min(scale, 1.0); covered < 0.5 * length;
             width = std::min(2.0 * width, 1.0)) {
            widths.push_back(std::min(width, 0.5 * length - covered));
            covered += widths.back();
        }
        double border = borders[k];
        for (const double width : widths) {
            panels.push_back(border);
            border += width;
        }
        for (auto width = widths.rbegin(); width != widths.rend(); ++width) {
            panels.push_back(border);
            border += *width;
        }
    }
    panels.push_back(upper);
    const Quadrature unit = gaussLegendre(nodesPerPanel, 0.0, 1.0);
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
