// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/estimators/prior_estimator.h"
#include "engine/process/program.h"

#include <utility>

namespace onsager {

/// Rows that a program estimates: D(R, Gamma), whatever it is made of. Asked once for each estimate.
///
/// Its standard input has two arrays in NPY format: a stack of K = 2 d + 1 matrices R, each n x d and to be denoised by
/// itself, as K x n x d, and the precision Gamma of their noise, d x d. Its standard output has the estimates, K x n x
/// d. With signs s_n = +-1, that never change, and e = kDisplacement standard deviations of the noise of column j,
///
///     Zhat = D(R),   J_ji = (1 / 2 e n) sum_n s_n (D(R + e s 1_j) - D(R - e s 1_j))_ni,   C = Gamma^-1 J, symmetrised:
///
/// the divergence, exact up to O(e^2) where rows are denoised by themselves, else an average over random signs, which
/// is off by its standard error. Of a posterior mean C is the row-averaged covariance.
/// Source: Ramani, Blu and Unser 2008 (Monte-Carlo divergence).
class ExternalDenoiser final : public PriorEstimator {
public:
    /// e, in standard deviations: a share of e^2 / 2 = 5e-4 is what the curve of a density adds.
    static constexpr double kDisplacement = 0.03;

    explicit ExternalDenoiser(Program program) : m_program(std::move(program)) {}

    /// Throws EstimateFailure where the program may not be started or has no usable answer: other shape, numbers that
    /// are not finite, too late.
    [[nodiscard]] Estimate estimateAbove(const GaussianMessage& above) const override;

    /// A program says nothing of single entries: empty.
    [[nodiscard]] Eigen::MatrixXd deviations(const LayerMessages& messages,
                                             Side side) const override;

private:
    Program m_program;
};

}  // namespace onsager
