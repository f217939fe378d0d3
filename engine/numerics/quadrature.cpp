// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/numerics/quadrature.h"

#include <Eigen/Eigenvalues>

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

}  // namespace onsager
