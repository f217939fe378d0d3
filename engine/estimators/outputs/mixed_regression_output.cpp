// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/estimators/outputs/mixed_regression_output.h"

#include "engine/estimators/row_blocks.h"
#include "engine/numerics/normal.h"
#include "engine/numerics/symmetric_matrix.h"

#include <cmath>

namespace onsager {

namespace {

/// c_q = (I - k^T e_q) Sigma (I - k^T e_q)^T + v k^T k: a sum of squares, so that no rounding makes
/// it indefinite.
Eigen::MatrixXd conditionedOn(Eigen::Index q,
                              const Eigen::RowVectorXd& k,
                              const Eigen::MatrixXd& Sigma,
                              double v) {
    Eigen::MatrixXd remainder = Eigen::MatrixXd::Identity(Sigma.rows(), Sigma.cols());
    remainder.col(q) -= k.transpose();
    // 1 - k_q = v / (v + Sigma_qq): not as a difference, which rounding would spoil for small v.
    remainder(q, q) = v / (v + Sigma(q, q));
    return symmetrized(remainder * Sigma * remainder.transpose() + v * k.transpose() * k);
}

}  // namespace

Estimate MixedRegressionEstimator::estimateBelow(const Eigen::MatrixXd& Y,
                                                 const GaussianMessage& below) const {
    const Eigen::MatrixXd Sigma = spdInverse(below.precision);
    const Eigen::MatrixXd R = below.naturalMean * Sigma;
    const Eigen::Index d = R.cols();
    const double v = m_law.noiseVariance;
    const Eigen::RowVectorXd predicted = Sigma.diagonal().array() + v;
    const Eigen::RowVectorXd logPrior = m_law.probabilities.array().log().transpose();
    Eigen::MatrixXd K(d, d);
    std::vector<Eigen::MatrixXd> covariances;
    for (Eigen::Index q = 0; q < d; ++q) {
        K.row(q) = Sigma.row(q) / predicted(q);
        covariances.push_back(conditionedOn(q, K.row(q), Sigma, v));
    }
    Estimate estimate;
    estimate.mean.resize(R.rows(), d);
    averageOverRows(R.rows(), d, m_threads, estimate,
                    [&](Eigen::Index first, Eigen::Index last, BlockSums& sums) {
                        Eigen::RowVectorXd total = Eigen::RowVectorXd::Zero(d);
                        Eigen::MatrixXd between = Eigen::MatrixXd::Zero(d, d);
                        Eigen::RowVectorXd innovation(d);
                        Eigen::RowVectorXd pi(d);
                        for (Eigen::Index n = first; n < last; ++n) {
                            // mu_q - r = (y - r_q) k_q: means and their spread live in the d rows of K.
                            innovation = Y(n, 0) - R.row(n).array();
                            for (Eigen::Index q = 0; q < d; ++q) {
                                pi(q) = logPrior(q)
                                        + logNormalDensity(innovation(q), 0.0, predicted(q));
                            }
                            pi = (pi.array() - pi.maxCoeff()).exp();
                            pi /= pi.sum();
                            total += pi;
                            estimate.mean.row(n) = R.row(n);
                            estimate.mean.row(n).noalias() += pi.cwiseProduct(innovation) * K;
                            // sum_q pi_q (mu_q - mean)^T (mu_q - mean) by pairs, in the coordinates of K.
                            for (Eigen::Index q = 0; q < d; ++q) {
                                for (Eigen::Index p = 0; p < q; ++p) {
                                    const double w = pi(q) * pi(p);
                                    between(q, q) += w * innovation(q) * innovation(q);
                                    between(p, p) += w * innovation(p) * innovation(p);
                                    between(q, p) -= w * innovation(q) * innovation(p);
                                }
                            }
                        }
                        between = Eigen::MatrixXd(between.selfadjointView<Eigen::Lower>());
                        sums.covariance = K.transpose() * between * K;
                        for (Eigen::Index q = 0; q < d; ++q) {
                            sums.covariance += total(q) * covariances[static_cast<std::size_t>(q)];
                        }
                    });
    estimate.covariance = symmetrized(estimate.covariance);
    return estimate;
}

}  // namespace onsager
