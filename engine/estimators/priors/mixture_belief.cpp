// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/estimators/priors/mixture_belief.h"

#include <Eigen/Eigenvalues>

namespace onsager {

Eigen::MatrixXd rootOfRank(const Eigen::MatrixXd& S) {
    const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> eigen(S);
    const Eigen::VectorXd& s = eigen.eigenvalues();  // ascending
    // Eigenvalues below this are rounding of 0: point masses have rank 0 and need no inverse of S.
    const double cut = 1e-14 * s.cwiseAbs().maxCoeff();
    const auto rank = static_cast<Eigen::Index>((s.array() > cut).count());
    return eigen.eigenvectors().rightCols(rank) * s.tail(rank).cwiseSqrt().asDiagonal();
}

std::vector<ComponentSums> componentSums(const RowMixture& mixture,
                                         const Eigen::MatrixXd& Gamma,
                                         const Eigen::MatrixXd& H) {
    const Eigen::Index count = mixture.weights.size();
    const Eigen::Index d = H.cols();
    std::vector<MixtureComponent> components;
    std::vector<ComponentSums> sums;
    for (Eigen::Index k = 0; k < count; ++k) {
        components.emplace_back(mixture.weights(k), mixture.means.row(k),
                                rootOfRank(mixture.covariances[static_cast<std::size_t>(k)]),
                                Gamma);
        sums.push_back({0.0, Eigen::RowVectorXd::Zero(d), Eigen::MatrixXd::Zero(d, d)});
    }
    Eigen::VectorXd pi(count);
    Eigen::MatrixXd shifts(count, d);
    Eigen::RowVectorXd g(d);
    Eigen::RowVectorXd reduced(d);
    for (Eigen::Index n = 0; n < H.rows(); ++n) {
        for (Eigen::Index k = 0; k < count; ++k) {
            const MixtureComponent& component = components[static_cast<std::size_t>(k)];
            const Eigen::Index rank = component.reduction.cols();
            // With g = h - m Gamma, the message less that of the mean,
            // and c_k = A A^T = (S^-1 + Gamma)^-1 on the range of S:
            //     mu_nk = m_k + g c_k,
            //     log pi_nk = log w_k - log det(I + S_k Gamma) / 2 + h m_k^T - m_k Gamma m_k^T / 2 + g c_k g^T / 2.
            g = H.row(n) - component.naturalMean;
            reduced.head(rank).noalias() = g * component.reduction;
            pi(k) = component.logWeight + H.row(n).dot(component.mean)
                    + 0.5 * reduced.head(rank).squaredNorm();
            shifts.row(k).noalias() = reduced.head(rank) * component.reduction.transpose();
        }
        pi = (pi.array() - pi.maxCoeff()).exp();
        pi /= pi.sum();
        for (Eigen::Index k = 0; k < count; ++k) {
            ComponentSums& sum = sums[static_cast<std::size_t>(k)];
            sum.rows += pi(k);
            sum.shift += pi(k) * shifts.row(k);
            sum.secondMoment.noalias() += pi(k) * shifts.row(k).transpose() * shifts.row(k);
        }
    }
    for (std::size_t k = 0; k < sums.size(); ++k) {
        // Second moments about m_k: c_k for every row of the component, plus the shifts' squares.
        sums[k].secondMoment += sums[k].rows * components[k].covariance;
    }
    return sums;
}

}  // namespace onsager
