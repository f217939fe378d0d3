// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/model/prior_law.h"

#include "engine/model/network.h"
#include "engine/numerics/normal.h"
#include "engine/numerics/symmetric_matrix.h"

#include <boost/math/special_functions/gamma.hpp>
#include <cmath>
#include <stdexcept>

namespace onsager {

namespace {

Eigen::VectorXd normalized(const std::vector<double>& weights) {
    Eigen::VectorXd p = Eigen::Map<const Eigen::VectorXd>(
        weights.data(), static_cast<Eigen::Index>(weights.size()));
    return p / p.sum();
}

/// The component that a uniform number u in (0, 1) selects.
Eigen::Index selected(const Eigen::VectorXd& weights, double u) {
    Eigen::Index k = 0;
    for (double sum = weights(0); k + 1 < weights.size() && u > sum; sum += weights(k)) {
        ++k;
    }
    return k;
}

Eigen::MatrixXd mixtureRows(const RowMixture& mixture, const Eigen::MatrixXd& standard) {
    const Eigen::Index d = mixture.means.cols();
    std::vector<Eigen::MatrixXd> roots;
    for (const Eigen::MatrixXd& covariance : mixture.covariances) {
        roots.push_back(symmetricSquareRoot(covariance));
    }
    Eigen::MatrixXd Z(standard.rows(), d);
    for (Eigen::Index n = 0; n < Z.rows(); ++n) {
        const Eigen::Index k = selected(mixture.weights, normalProbability(standard(n, d)));
        Z.row(n) =
            mixture.means.row(k) + standard.row(n).head(d) * roots[static_cast<std::size_t>(k)];
    }
    return Z;
}

/// Laplace quantile of the probability P(N(0, 1) <= x), exact in both tails.
double laplaceFromNormal(double x, double scale) {
    const double tail = normalProbability(-std::abs(x));
    return std::copysign(-scale * std::log(2.0 * tail), x);
}

/// Length of a row of density exp(-weight |z|): Gamma distributed with shape d and rate weight.
double groupLassoRadius(double x, int columns, double weight) {
    const double radius =
        x < 0.0 ? boost::math::gamma_p_inv(static_cast<double>(columns), normalProbability(x))
                : boost::math::gamma_q_inv(static_cast<double>(columns), normalProbability(-x));
    return radius / weight;
}

}  // namespace

RowMixture mixtureOf(const Prior& prior, int columns) {
    const Eigen::Index d = columns;
    return std::visit(
        Overloaded{[&](const GaussianPrior& law) -> RowMixture {
                       return {Eigen::VectorXd::Ones(1),
                               Eigen::MatrixXd::Zero(1, d),
                               {covarianceOf(law.variance, law.covariance, columns)}};
                   },
                   [&](const BernoulliGaussianPrior& law) -> RowMixture {
                       return {Eigen::Vector2d(1.0 - law.density, law.density),
                               Eigen::MatrixXd::Zero(2, d),
                               {Eigen::MatrixXd::Zero(d, d),
                                covarianceOf(law.variance, law.covariance, columns)}};
                   },
                   [&](const DiscretePrior& law) -> RowMixture {
                       return {normalized(law.weights), matrixFromRows(law.points),
                               std::vector<Eigen::MatrixXd>(law.points.size(),
                                                            Eigen::MatrixXd::Zero(d, d))};
                   },
                   [&](const GaussianMixturePrior& law) -> RowMixture {
                       RowMixture mixture{normalized(law.weights), matrixFromRows(law.means), {}};
                       for (const MatrixRows& covariance : law.covariances) {
                           mixture.covariances.push_back(matrixFromRows(covariance));
                       }
                       return mixture;
                   },
                   [](const auto&) -> RowMixture {
                       throw std::invalid_argument("this prior is no mixture of Gaussian rows");
                   }},
        prior);
}

Eigen::MatrixXd priorMoment(const Prior& prior, int columns) {
    const Eigen::Index d = columns;
    const Eigen::MatrixXd identity = Eigen::MatrixXd::Identity(d, d);
    return std::visit(Overloaded{[&](const BinaryPrior& law) -> Eigen::MatrixXd {
                                     const double mean = 2.0 * law.probability - 1.0;
                                     return mean * mean * Eigen::MatrixXd::Ones(d, d)
                                            + (1.0 - mean * mean) * identity;
                                 },
                                 [&](const LaplacePrior& law) -> Eigen::MatrixXd {
                                     return 2.0 * law.scale * law.scale * identity;
                                 },
                                 [&](const GroupLassoPrior& law) -> Eigen::MatrixXd {
                                     // E |z|^2 = d (d + 1) / weight^2, shared equally by the columns.
                                     return (columns + 1) / (law.weight * law.weight) * identity;
                                 },
                                 [&](const auto& /*law*/) -> Eigen::MatrixXd {
                                     const RowMixture mixture = mixtureOf(prior, columns);
                                     Eigen::MatrixXd moment = mixture.means.transpose()
                                                              * mixture.weights.asDiagonal()
                                                              * mixture.means;
                                     for (std::size_t k = 0; k < mixture.covariances.size(); ++k) {
                                         moment += mixture.weights(static_cast<Eigen::Index>(k))
                                                   * mixture.covariances[k];
                                     }
                                     return moment;
                                 }},
                      prior);
}

int priorDraws(const Prior& prior, int columns) {
    return std::visit(Overloaded{[&](const GaussianPrior&) { return columns; },
                                 [&](const BinaryPrior&) { return columns; },
                                 [&](const LaplacePrior&) { return columns; },
                                 [&](const auto&) { return columns + 1; }},
                      prior);
}

Eigen::MatrixXd priorRows(const Prior& prior, int columns, const Eigen::MatrixXd& standard) {
    return std::visit(
        Overloaded{[&](const GaussianPrior& law) -> Eigen::MatrixXd {
                       return standard
                              * symmetricSquareRoot(
                                  covarianceOf(law.variance, law.covariance, columns));
                   },
                   [&](const BinaryPrior& law) -> Eigen::MatrixXd {
                       return standard.unaryExpr([&](double x) {
                           return normalProbability(-x) < law.probability ? 1.0 : -1.0;
                       });
                   },
                   [&](const LaplacePrior& law) -> Eigen::MatrixXd {
                       return standard.unaryExpr(
                           [&](double x) { return laplaceFromNormal(x, law.scale); });
                   },
                   [&](const GroupLassoPrior& law) -> Eigen::MatrixXd {
                       Eigen::MatrixXd Z = standard.leftCols(columns).rowwise().normalized();
                       for (Eigen::Index n = 0; n < Z.rows(); ++n) {
                           Z.row(n) *= groupLassoRadius(standard(n, columns), columns, law.weight);
                       }
                       return Z;
                   },
                   [&](const auto& /*law*/) -> Eigen::MatrixXd {
                       return mixtureRows(mixtureOf(prior, columns), standard);
                   }},
        prior);
}

}  // namespace onsager
