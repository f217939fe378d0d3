// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/estimators/output_estimator.h"
#include "engine/model/network.h"

#include <Eigen/Core>

#include <memory>

namespace onsager {

/// Two columns of a Gaussian prior seen through one noisy number phi(z) F2, a committee of two units:
/// what the observation teaches of z on average, for matched messages.
///
/// Integrals over the message r and over the number given r, in which the covariance follows from the
/// means,
///
///     E[C] = Gamma^-1 - E[(zhat - r)^T (zhat - r)].
///
/// What little a message tells of the difference between the units is no difference of large sampled
/// numbers then. No randomness.
class CommitteePair {
public:
    /// Not for other networks, functions that are not smooth, nor noise below 1/200 of the range.
    static bool applies(const Network& network);

    CommitteePair(const Network& network, int threads);

    /// E[C] of z for R ~ N(0, tau - (Gamma^+)^-1) with Gamma^+ = `below`; 2 x 2.
    [[nodiscard]] Eigen::MatrixXd averageCovariance(const Eigen::MatrixXd& below) const;

private:
    const CommitteeLaw& m_law;
    Eigen::MatrixXd m_moment;
    std::unique_ptr<OutputEstimator> m_output;
    int m_threads;
};

}  // namespace onsager
