// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/estimators/rowwise/single_mode.h"

#include <Eigen/Cholesky>
#include <Eigen/Eigenvalues>

#include <limits>

namespace onsager {

SingleMode::SingleMode(const EntryFunction& phi,
                       const Eigen::MatrixXd& Gamma,
                       const Eigen::MatrixXd& P)
    : m_function(phi), m_Gamma(Gamma), m_P(P), m_bend(std::numeric_limits<double>::infinity()) {
    constexpr double kNegligible = 1e-12;  // of the largest eigenvalue: rounding of b and phi(r) P
    const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> eigen(P);
    const double largest = eigen.eigenvalues()(P.rows() - 1);
    if (!(largest > 0.0)) {
        m_root = Eigen::MatrixXd::Zero(P.rows(), P.rows());
        return;
    }
    // P^+ = T T^T with T = E diag(p)^(-1/2). Eigenvalues of rounding are not dropped:
    // a part of w there makes |w| large, and the row is not called single.
    const Eigen::VectorXd scale = eigen.eigenvalues().cwiseMax(kNegligible * largest).cwiseSqrt();
    m_root = eigen.eigenvectors() * scale.cwiseInverse().asDiagonal();
    const Eigen::VectorXd p = P.diagonal().cwiseMax(kNegligible * largest).cwiseSqrt();
    const Eigen::LLT<Eigen::MatrixXd> cholesky(Gamma);
    if (cholesky.info() != Eigen::Success) {
        return;
    }
    // a = max |phi''| eig_max(diag(p)^(1/2) Gamma^-1 diag(p)^(1/2)), by the Cholesky factor of Gamma.
    const Eigen::MatrixXd half =
        cholesky.matrixL().solve(Eigen::MatrixXd(p.cwiseSqrt().asDiagonal()));
    const Eigen::MatrixXd weighted = half.transpose() * half;
    const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> metric(weighted, Eigen::EigenvaluesOnly);
    m_bend = phi.law().smoothness.curvature * metric.eigenvalues()(P.rows() - 1);
}

/// Column k of x T.
Lane SingleMode::projected(const Lane* x, int k) const {
    Lane sum = x[0] * m_root(0, k);
    for (int i = 1; i < static_cast<int>(m_P.rows()); ++i) {
        sum += x[i] * m_root(i, k);
    }
    return sum;
}

SingleMode::Rows SingleMode::rowsAt(const Lane* r, const Lane* b) const {
    const auto d = static_cast<int>(m_P.rows());
    Rows rows;
    Lane value[kMaxColumns];
    setLaneValues(m_function, r, d, value);
    setLaneSlopes(m_function, r, value, d, rows.slope);
    // w(r) = b - phi(r) P.
    for (int i = 0; i < d; ++i) {
        rows.w[i] = b[i];
        for (int j = 0; j < d; ++j) {
            rows.w[i] -= m_P(j, i) * value[j];
        }
    }
    // |w|^2 = w P^+ w^T = |w T|^2.
    rows.size.setZero();
    for (int k = 0; k < d; ++k) {
        rows.size += projected(rows.w, k).square();
    }
    return rows;
}

Lane SingleMode::whileArgumentMoves(const Rows& rows, const Lane* move) const {
    const auto d = static_cast<int>(m_P.rows());
    Lane along = Lane::Zero();   // w . u D
    Lane square = Lane::Zero();  // u D P D u^T
    Lane length = Lane::Zero();  // |u|^2_Gamma
    for (int i = 0; i < d; ++i) {
        const Lane image = move[i] * rows.slope[i];
        along += rows.w[i] * image;
        Lane seen = m_P(i, i) * image;
        Lane known = m_Gamma(i, i) * move[i];
        for (int j = 0; j < i; ++j) {
            seen += 2.0 * m_P(i, j) * move[j] * rows.slope[j];
            known += 2.0 * m_Gamma(i, j) * move[j];
        }
        square += image * seen;
        length += move[i] * known;
    }
    // sqrt of the bound of |w|^2 while r moves along D u, and a / 2 |u|^2_Gamma for the bend of phi on the way.
    const Lane q = (rows.size + 2.0 * along.abs() + square).sqrt() + 0.5 * m_bend * length;
    return 1.0 - m_bend * q;
}

Lane SingleMode::whileImageMoves(const Rows& rows, const Lane* move) const {
    Lane along = Lane::Zero();
    Lane square = Lane::Zero();
    for (int k = 0; k < static_cast<int>(m_P.rows()); ++k) {
        const Lane moved = projected(move, k);
        along += projected(rows.w, k) * moved;
        square += moved.square();
    }
    return 1.0 - m_bend * (rows.size + 2.0 * along.abs() + square).sqrt();
}

}  // namespace onsager
