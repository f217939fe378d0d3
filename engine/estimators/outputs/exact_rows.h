// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/estimators/output_estimator.h"

namespace onsager {

/// y = phi(z) without noise, for rows of d >= 2 coupled numbers. Every coordinate is known to be one of
/// a few points (|z| = y: two of them) or to lie on a piece where phi is constant (max(z, 0) = 0): the
/// belief is a sum over the choices of points, the other coordinates conditioned on them and
/// restricted to a box. Up to 1024 choices are all summed, of more a stratified choice stands for them.
/// MAP: the choice of least |z - r|^2_Gamma, by a search of bounded length; C is the central difference of
/// the modes, which counts their jumps.
class ExactRows final : public OutputEstimator {
public:
    ExactRows(const EntryFunction& phi, Estimation estimation, int threads)
        : m_function(phi), m_estimation(estimation), m_threads(threads) {}
    [[nodiscard]] Estimate estimateBelow(const Eigen::MatrixXd& Y,
                                         const GaussianMessage& below) const override;

private:
    [[nodiscard]] Estimate posterior(const Eigen::MatrixXd& Y, const GaussianMessage& below) const;
    [[nodiscard]] Estimate modes(const Eigen::MatrixXd& Y,
                                 const Eigen::MatrixXd& R,
                                 const Eigen::MatrixXd& Gamma) const;

    EntryFunction m_function;
    Estimation m_estimation;
    int m_threads;
};

}  // namespace onsager
