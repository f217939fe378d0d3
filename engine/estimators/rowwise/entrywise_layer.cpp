// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/estimators/rowwise/entrywise_layer.h"

#include "engine/numerics/symmetric_matrix.h"

#include <Eigen/LU>

namespace onsager {

EntrywiseLayerEstimator::EntrywiseLayerEstimator(const RowwiseLaw& law,
                                                 Estimation estimation,
                                                 int threads)
    : m_noiseCovariance(law.noiseCovariance),
      m_rows(makeFunctionRows(
          law.function, static_cast<int>(law.noiseCovariance.rows()), estimation, threads)) {}

Eigen::MatrixXd EntrywiseLayerEstimator::gain(const GaussianMessage& above) const {
    // G = (I + Gamma^- S)^-1, d x d and not symmetric; exists for every Gamma^- >= 0 and S >= 0.
    const Eigen::Index d = m_noiseCovariance.rows();
    return (Eigen::MatrixXd::Identity(d, d) + above.precision * m_noiseCovariance)
        .partialPivLu()
        .inverse();
}

FunctionRows EntrywiseLayerEstimator::rowsOf(const GaussianMessage& above,
                                             const GaussianMessage& below,
                                             const Eigen::MatrixXd& G) const {
    // z_l = phi + N(0, S) behind (Gamma^-, h): phi is told with P = (S + (Gamma^-)^-1)^-1 = G Gamma^-, b = h G^T.
    return {below.mean(), below.precision, above.naturalMean * G.transpose(),
            symmetrized(G * above.precision)};
}

Estimate EntrywiseLayerEstimator::estimateBelow(const GaussianMessage& above,
                                                const GaussianMessage& below) const {
    return m_rows->estimate(rowsOf(above, below, gain(above)), Side::Below);
}

Estimate EntrywiseLayerEstimator::estimateAbove(const GaussianMessage& above,
                                                const GaussianMessage& below) const {
    const Eigen::MatrixXd G = gain(above);
    // Given phi, z_l has the mean phi G + h K and the covariance K = S G = (S^-1 + Gamma^-)^-1:
    // S = 0 gives G = I, K = 0.
    const Eigen::MatrixXd K = symmetrized(m_noiseCovariance * G);
    Estimate estimate = m_rows->estimate(rowsOf(above, below, G), Side::Above);
    estimate.mean = Eigen::MatrixXd(estimate.mean * G + above.naturalMean * K);
    estimate.covariance = symmetrized(G.transpose() * estimate.covariance * G + K);
    return estimate;
}

FunctionOutputEstimator::FunctionOutputEstimator(const CommitteeLaw& law,
                                                 Estimation estimation,
                                                 int threads)
    : m_likelihood(law) {
    const auto d = static_cast<int>(law.secondLayer.rows());
    const bool isSeen = d == 2 || law.secondLayer.isDiagonal(0.0);
    m_rows = makeFunctionRows(law.activation, d, estimation, threads,
                              isSeen ? EvidenceRank::Full : EvidenceRank::Deficient);
}

Estimate FunctionOutputEstimator::estimateBelow(const Eigen::MatrixXd& Y,
                                                const GaussianMessage& below) const {
    return m_rows->estimate(rowsOf(m_likelihood, Y, below), Side::Below);
}

}  // namespace onsager
