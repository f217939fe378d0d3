// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/estimators/rowwise/entrywise_rows.h"
#include "engine/estimators/rowwise/mode_search.h"

namespace onsager {

/// MAP of rows seen through a function: the mode of each row, and the row-averaged divergence
/// C = < d zhat / d H >, for the image < d phi(zhat) / d b >, the jumps of the mode counted.
///
/// A row whose message is moved by +-h along a principal axis of its precision M, M q = m q, says
///
///     c = K + d (Delta - 2 K s q) q^T / (2 s),   s = h sqrt(m),   h = kMessageDisplacement,
///
/// with Delta the change of its mode and K its inverse Hessian (for the image D K D, D = diag(phi')).
/// Averaged over the d axes c is the central difference of the mode whatever K is, so that jumps count
/// with the density of rows at the jump, which no Hessian knows; K takes the smooth part out of the
/// scatter. Few rows visit every axis, many one axis each, which depends on their place alone. A row whose mode
/// cannot jump on the way (SingleMode) is not moved: it says K, the derivative itself, which the difference has
/// but for terms of h^2.
/// Source: Pandit et al. 2020 (ML-Mat-VAMP), section 2.3.
class FunctionModes final : public FunctionRowsEstimator {
public:
    /// The moves of the message along its axes, one column each.
    struct Axes {
        Eigen::MatrixXd move;     ///< of r (argument) or of b (image)
        Eigen::MatrixXd push;     ///< the same as a move of H, or of b: s q
        Eigen::MatrixXd weight;   ///< what a change is multiplied by: d q / (2 s), over the visits
        Eigen::Index visits = 0;  ///< axes that each row visits
    };

    FunctionModes(const EntryFunction& phi, int threads) : m_function(phi), m_threads(threads) {}
    [[nodiscard]] Estimate estimate(const FunctionRows& rows, Side side) const override;

private:
    [[nodiscard]] Axes axes(const FunctionRows& rows, Side side) const;

    EntryFunction m_function;
    int m_threads;
};

}  // namespace onsager
