// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/estimators/rowwise/committee_rows.h"

#include <Eigen/Core>

namespace onsager {

/// Tells of rows seen through a smooth function (FunctionRows) that their mode cannot jump while their
/// message moves, for O(d^2) flops a row. With w(z) = b - phi(z) P and p_i = sqrt(P_ii)
///
///     2 f(z) = |z - r|^2_Gamma + |w|^2 + const,    |w|^2 = w P^+ w^T,
///     H      = Gamma + D P D - diag(w phi''),      D = diag(phi'),   |w_i| <= p_i |w|.
///
/// With a = max |phi''| eig_max(diag(p)^1/2 Gamma^-1 diag(p)^1/2), u H u^T >= (1 - a |w|) |u|^2_Gamma. Where
///
///     a q < 1,    q = |w(r)|,
///
/// two stationary points no higher than r are one: x = |z - r|^2_Gamma of either has |w(z)|^2 <= q^2 - x, on
/// the segment between them w leaves its chord by (a / 12) |z - z'|^2_Gamma <= (a / 6) (x + x') in the mean, and
///
///     mean |w|  <=  sum over both of [ sqrt(q^2 - x) + a x / 3 ] / 2  <=  q    (greatest at x = 0 as a q < 3/2),
///
/// so that the gradients at its ends differ. A descent from r ends there, whatever its steps are.
///
/// Moves of r by t u or of b by t u, |t| <= 1, leave |w|^2 below q^2 + 2 |w . u D| + |u D P^1/2|^2, but for
/// a |u|^2_Gamma / 2 in |w|, or below q^2 + 2 |w P^+ u^T| + u P^+ u^T.
class SingleMode {
public:
    /// Gamma: positive definite; P: positive semi-definite; both d x d. phi: smooth. P = 0: no row.
    SingleMode(const EntryFunction& phi, const Eigen::MatrixXd& Gamma, const Eigen::MatrixXd& P);

    /// Eight rows at their messages, d lanes each.
    struct Rows {
        Lane w[kMaxColumns];
        Lane slope[kMaxColumns];
        Lane size;  ///< q^2; far too large where b has a part outside the range of P
    };
    [[nodiscard]] Rows rowsAt(const Lane* r, const Lane* b) const;

    /// 1 - a |w|, positive in lanes whose mode stays single while r, or b, moves by up to +-move (d lanes).
    [[nodiscard]] Lane whileArgumentMoves(const Rows& rows, const Lane* move) const;
    [[nodiscard]] Lane whileImageMoves(const Rows& rows, const Lane* move) const;

private:
    [[nodiscard]] Lane projected(const Lane* x, int k) const;

    EntryFunction m_function;
    Eigen::MatrixXd m_Gamma;
    Eigen::MatrixXd m_P;
    Eigen::MatrixXd m_root;  ///< T with P^+ = T T^T
    double m_bend;           ///< a
};

}  // namespace onsager
