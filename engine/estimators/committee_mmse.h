// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/estimators/committee_rows.h"
#include "engine/estimators/output_estimator.h"

#include <vector>

namespace onsager {

/// MMSE of committee rows by quasi-Monte-Carlo importance sampling with an adapted proposal.
///
/// A pilot finds the row: points from a Gaussian at the mode with inflated inverse Hessian, from the
/// incoming message N(r, Gamma^-1), and, while the effective sample size (sum w)^2 / sum w^2 is small,
/// from Gaussians matched to the moments found so far. The answer uses fresh points only, from a
/// Gaussian matched to the pilot's moments and from the message; points that had shaped their own
/// proposal would make the covariance too small. Every point is weighed by the mixture of the
/// proposals (deterministic mixture weights, Owen and Zhou 2000). All rows use the same whitened
/// Sobol points, each row turned by one of a table of rotations chosen by a hash of its numbers, so
/// that the errors of different rows are independent and average out; the smallest effective sample
/// size of a row is reported.
class CommitteeMmseEstimator final : public OutputEstimator {
public:
    static constexpr int kDefaultPoints = 512;

    /// Standard normal points, one row each.
    struct Points {
        std::vector<Eigen::MatrixXd> pilot;
        Eigen::MatrixXd matched;
        Eigen::MatrixXd message;
        [[nodiscard]] Eigen::Index capacity() const;
    };

    CommitteeMmseEstimator(const CommitteeLaw& law, int threads, int points = kDefaultPoints);
    [[nodiscard]] Estimate estimateBelow(const Eigen::MatrixXd& Y,
                                         const GaussianMessage& below) const override;

private:
    CommitteeLikelihood m_likelihood;
    Points m_points;
    std::vector<Eigen::MatrixXd> m_rotations;  ///< d x d, orthogonal
    int m_threads;
};

}  // namespace onsager
