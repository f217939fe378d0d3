// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/laws/row_mixture.h"

#include "engine/numerics/normal.h"
#include "engine/numerics/symmetric_matrix.h"

#include <Eigen/Cholesky>

#include <cmath>

namespace onsager {

namespace {

/// The component that a uniform number u in (0, 1) selects.
Eigen::Index selected(const Eigen::VectorXd& weights, double u) {
    Eigen::Index k = 0;
    for (double sum = weights(0); k + 1 < weights.size() && u > sum; sum += weights(k)) {
        ++k;
    }
    return k;
}

}  // namespace

bool averagesToZero(const std::vector<double>& weights, const MatrixRows& rows) {
    constexpr double kRounding = 1e-12;
    std::vector<double> sums;
    double largest = 0.0;
    // Lists of other lengths are refused elsewhere.
    for (std::size_t k = 0; k < std::min(weights.size(), rows.size()); ++k) {
        sums.resize(std::max(sums.size(), rows[k].size()), 0.0);
        for (std::size_t j = 0; j < rows[k].size(); ++j) {
            sums[j] += weights[k] * rows[k][j];
            largest = std::max(largest, std::abs(weights[k] * rows[k][j]));
        }
    }
    return std::all_of(sums.begin(), sums.end(),
                       [&](double sum) { return std::abs(sum) <= kRounding * largest; });
}

Eigen::VectorXd normalized(const std::vector<double>& weights) {
    Eigen::VectorXd p = Eigen::Map<const Eigen::VectorXd>(
        weights.data(), static_cast<Eigen::Index>(weights.size()));
    return p / p.sum();
}

Eigen::MatrixXd secondMoment(const RowMixture& mixture) {
    // sum_k w_k (m_k^T m_k + S_k).
    Eigen::MatrixXd moment =
        mixture.means.transpose() * mixture.weights.asDiagonal() * mixture.means;
    for (std::size_t k = 0; k < mixture.covariances.size(); ++k) {
        moment += mixture.weights(static_cast<Eigen::Index>(k)) * mixture.covariances[k];
    }
    return moment;
}

Eigen::MatrixXd drawRows(const RowMixture& mixture, const Eigen::MatrixXd& standard) {
    const Eigen::Index d = mixture.means.cols();
    std::vector<Eigen::MatrixXd> roots;
    for (const Eigen::MatrixXd& covariance : mixture.covariances) {
        roots.push_back(symmetricSquareRoot(covariance));
    }
    Eigen::MatrixXd Z(standard.rows(), d);
    for (Eigen::Index n = 0; n < Z.rows(); ++n) {
        // The last number of a row chooses the component, the others are its normal numbers.
        const Eigen::Index k = selected(mixture.weights, normalProbability(standard(n, d)));
        Z.row(n) =
            mixture.means.row(k) + standard.row(n).head(d) * roots[static_cast<std::size_t>(k)];
    }
    return Z;
}

EnergyGradient energy(const RowMixture& mixture, const Eigen::MatrixXd& Z) {
    // -log sum_k w_k N(z; m_k, S_k), up to (2 pi)^(d/2); gradient sum_k share_k (z - m_k) S_k^-1.
    const auto terms = static_cast<Eigen::Index>(mixture.covariances.size());
    Eigen::MatrixXd logs(Z.rows(), terms);
    std::vector<Eigen::MatrixXd> scaled;  // (Z - mean) covariance^-1
    for (Eigen::Index k = 0; k < terms; ++k) {
        const Eigen::MatrixXd& S = mixture.covariances[static_cast<std::size_t>(k)];
        const Eigen::MatrixXd E = Z.rowwise() - mixture.means.row(k);
        const Eigen::LLT<Eigen::MatrixXd> factor(S);
        scaled.push_back(factor.solve(E.transpose()).transpose());
        const double logRoot = factor.matrixLLT().diagonal().array().log().sum();
        logs.col(k) = (-0.5 * scaled.back().cwiseProduct(E).rowwise().sum()).array() - logRoot
                      + std::log(mixture.weights(k));
    }
    EnergyGradient result{logSumEnergy(logs), Eigen::MatrixXd::Zero(Z.rows(), Z.cols())};
    for (Eigen::Index k = 0; k < terms; ++k) {
        result.gradient += logs.col(k).asDiagonal() * scaled[static_cast<std::size_t>(k)];
    }
    return result;
}

std::vector<Feature> features(const RowMixture& mixture) {
    std::vector<Feature> places;
    for (std::size_t k = 0; k < mixture.covariances.size(); ++k) {
        places.push_back({mixture.means(static_cast<Eigen::Index>(k), 0),
                          std::sqrt(mixture.covariances[k](0, 0))});
    }
    return places;
}

}  // namespace onsager
