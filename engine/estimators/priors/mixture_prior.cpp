// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/estimators/priors/mixture_prior.h"

#include "engine/estimators/priors/mixture_belief.h"
#include "engine/estimators/row_blocks.h"
#include "engine/numerics/symmetric_matrix.h"
#include "engine/numerics/work_tally.h"

namespace onsager {

MixturePriorEstimator::MixturePriorEstimator(RowMixture mixture, int threads)
    : m_mixture(std::move(mixture)), m_threads(threads) {
    for (const Eigen::MatrixXd& S : m_mixture.covariances) {
        m_factors.push_back(rootOfRank(S));
    }
}

Estimate MixturePriorEstimator::estimateAbove(const GaussianMessage& above) const {
    const Eigen::MatrixXd& H = above.naturalMean;
    const Eigen::Index d = H.cols();
    std::vector<MixtureComponent> components;
    for (std::size_t k = 0; k < m_factors.size(); ++k) {
        const auto index = static_cast<Eigen::Index>(k);
        if (m_mixture.weights(index) > 0.0) {
            components.emplace_back(m_mixture.weights(index), m_mixture.means.row(index),
                                    m_factors[k], above.precision);
        }
    }
    const auto count = static_cast<Eigen::Index>(components.size());
    Estimate estimate;
    estimate.mean.resize(H.rows(), d);
    averageOverRows(
        H.rows(), d, m_threads, estimate,
        [&](Eigen::Index first, Eigen::Index last, BlockSums& sums) {
            Eigen::VectorXd pi(count);
            Eigen::VectorXd total = Eigen::VectorXd::Zero(count);
            Eigen::MatrixXd means(count, d);
            Eigen::RowVectorXd g(d);
            Eigen::RowVectorXd reduced(d);
            for (Eigen::Index n = first; n < last; ++n) {
                countWork(static_cast<double>(count) * (4.0 + productWork(static_cast<double>(d))));
                for (Eigen::Index k = 0; k < count; ++k) {
                    const MixtureComponent& component = components[static_cast<std::size_t>(k)];
                    const Eigen::Index rank = component.reduction.cols();
                    // mu_k = m_k + g c_k and log pi_k = logWeight_k + h m_k^T + |g A_k|^2 / 2 with
                    // g = h - m_k Gamma, c_k = A_k A_k^T.
                    g = H.row(n) - component.naturalMean;
                    reduced.head(rank).noalias() = g * component.reduction;
                    pi(k) = component.logWeight + H.row(n).dot(component.mean)
                            + 0.5 * reduced.head(rank).squaredNorm();
                    means.row(k) = component.mean;
                    means.row(k).noalias() += reduced.head(rank) * component.reduction.transpose();
                }
                pi = (pi.array() - pi.maxCoeff()).exp();
                pi /= pi.sum();
                total += pi;
                estimate.mean.row(n).noalias() = pi.transpose() * means;
                // Total covariance: sum_k pi_k (mu_k - zhat)^T (mu_k - zhat) here,
                // sum_k pi_k c_k once for all rows below.
                means.rowwise() -= estimate.mean.row(n);
                sums.covariance.noalias() += means.transpose() * pi.asDiagonal() * means;
            }
            for (Eigen::Index k = 0; k < count; ++k) {
                sums.covariance += total(k) * components[static_cast<std::size_t>(k)].covariance;
            }
        });
    estimate.covariance = symmetrized(estimate.covariance);
    return estimate;
}

}  // namespace onsager
