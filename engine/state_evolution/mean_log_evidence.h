// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/state_evolution/matched_evolution.h"

#include <Eigen/Core>

namespace onsager {

/// Means of the log densities of what is received of a row, in nats, under the laws of matched messages
/// (MatchedRows): the parts of a free energy.
///
/// d = 1: integrals. d > 1: the averaged covariance C integrated along the precision A of what is received,
/// d/dA E log Z = (tau - C) / 2 with Z the normaliser of the belief, from A = 0; of an observation along the
/// covariance U of the row below it, dE log p / dU = -(U^-1 - U^-1 C U^-1) / 2, from U = 0, where the row is
/// known.
class MeanLogEvidence {
public:
    /// Keeps references.
    MeanLogEvidence(const Network& network, const MatchedEvolution& rows);

    /// E log p(R^-), R^- = Z_0 + N(0, A^-1).
    [[nodiscard]] double prior(const Eigen::MatrixXd& A) const;
    /// E log p(R^-_l | R^+_{l-1}) of a row-wise layer, P the precision from below.
    [[nodiscard]] double rowwise(int layer,
                                 const Eigen::MatrixXd& A,
                                 const Eigen::MatrixXd& P) const;
    /// E log p(y | R^+_{L-1}); up to a constant where isAbsolute() does not hold.
    [[nodiscard]] double output(const Eigen::MatrixXd& P) const;

    /// Whether the entropy of the observation's noise is known.
    [[nodiscard]] bool isAbsolute() const;

    /// Whether each of these is one average and not an integral over many.
    [[nodiscard]] bool isQuick() const { return m_isQuick; }

private:
    [[nodiscard]] double alongPrecision(int layer,
                                        const Eigen::MatrixXd& A,
                                        const MatchedEvolution::Message* below) const;

    const Network& m_network;
    const MatchedEvolution& m_rows;
    bool m_isQuick;
};

/// E log N(x; m, S) over x ~ N(m, S): -log det(2 pi e S) / 2.
double meanLogNormal(const Eigen::MatrixXd& S);

}  // namespace onsager
