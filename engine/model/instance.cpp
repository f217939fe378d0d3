// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/model/instance.h"

#include "engine/laws/activation.h"
#include "engine/laws/bias.h"
#include "engine/laws/matrix.h"
#include "engine/laws/prior.h"
#include "engine/laws/output_law.h"
#include "engine/numerics/random.h"
#include "engine/numerics/symmetric_matrix.h"

#include <Eigen/Eigenvalues>

#include <algorithm>
#include <boost/math/special_functions/gamma.hpp>
#include <cmath>
#include <optional>
#include <utility>

namespace onsager {

namespace {

/// Rows N(0, covariance) from the standard normal field of one layer.
Eigen::MatrixXd gaussianRows(const RandomField& field,
                             Eigen::Index rows,
                             const Eigen::MatrixXd& covariance) {
    return field.gaussian(rows, covariance.cols()) * symmetricSquareRoot(covariance);
}

void addNoise(Eigen::MatrixXd& Z, const RandomField& field, const Eigen::MatrixXd& covariance) {
    if (!covariance.isZero(0.0)) {
        Z += gaussianRows(field, Z.rows(), covariance);
    }
}

/// W made from its singular values and Haar vectors.
ThinSvd drawFactors(
    const Scenario& scenario, int trial, int layer, int m, int n, const Eigen::VectorXd& values) {
    const auto factor = [&](Draw purpose, int rows) {
        return orthonormalized(RandomField(scenario.seed, trial, layer, purpose)
                                   .gaussian(rows, static_cast<int>(values.size())));
    };
    return {factor(Draw::LeftVectors, m), values, factor(Draw::RightVectors, n)};
}

/// The singular values of an m x n matrix of independent N(0, 1) entries: those of a bidiagonal matrix
/// with chi_a, chi_{a-1}, ... on its diagonal and chi_{b-1}, chi_{b-2}, ... above it, a the larger and b
/// the smaller side. Source: Dumitriu and Edelman 2002, Theorem 3.1 with beta = 1.
Eigen::VectorXd gaussianSingularValues(const RandomField& field, int m, int n) {
    const int longer = std::max(m, n);
    const int r = std::min(m, n);
    const Eigen::MatrixXd u = field.uniform(r, 2);
    const auto chi = [](double uniform, int freedom) {
        return std::sqrt(2.0 * boost::math::gamma_p_inv(0.5 * freedom, uniform));
    };
    Eigen::VectorXd diagonal(r);
    Eigen::VectorXd above(r - 1);
    for (int i = 0; i < r; ++i) {
        diagonal(i) = chi(u(i, 0), longer - i);
        if (i + 1 < r) {
            above(i) = chi(u(i, 1), r - 1 - i);
        }
    }
    return bidiagonalSingularValues(std::move(diagonal), std::move(above));
}

/// W = W_k ... W_1 of a product law; every factor has a field of its own.
Eigen::MatrixXd drawProduct(
    const ProductMatrix& law, const Scenario& scenario, int trial, int layer, int m, int n) {
    constexpr int kFieldsApart = 1 << 12;  // more than there are layers
    std::vector<int> sizes = {n};
    sizes.insert(sizes.end(), law.rows.begin(), law.rows.end());
    sizes.push_back(m);
    Eigen::MatrixXd W = Eigen::MatrixXd::Identity(n, n);
    for (std::size_t k = 1; k < sizes.size(); ++k) {
        const int place = layer + kFieldsApart * static_cast<int>(k - 1);
        const RandomField field(scenario.seed, trial, place, Draw::Matrix);
        const Eigen::MatrixXd factor =
            field.gaussian(sizes[k], sizes[k - 1]) / std::sqrt(double(sizes[k - 1]));
        W = k == 1 ? factor : factor * W;
    }
    return W;
}

/// Draws W_l, sends Z through it and keeps its factors.
Eigen::MatrixXd throughLinear(const LinearLaw& law,
                              const Scenario& scenario,
                              int trial,
                              int layer,
                              int rows,
                              const Eigen::MatrixXd& Z,
                              Evidence& evidence) {
    const auto n = static_cast<int>(Z.rows());
    const RandomField field(scenario.seed, trial, layer, Draw::Matrix);
    const auto* gaussian = std::get_if<GaussianMatrix>(&law.matrix);
    const double deviation =
        gaussian != nullptr ? std::sqrt(gaussian->variance.value_or(1.0 / n)) : 1.0;
    std::optional<Eigen::VectorXd> values = givenSingularValues(law.matrix, rows, n);
    if (gaussian != nullptr && gaussian->draw == MatrixDraw::Factors) {
        values = deviation * gaussianSingularValues(field, rows, n);
    }
    if (values) {
        evidence.matrices.push_back(drawFactors(scenario, trial, layer, rows, n, *values));
        const ThinSvd& svd = evidence.matrices.back();
        return svd.left * (svd.singularValues.asDiagonal() * (svd.right.transpose() * Z));
    }
    const auto* product = std::get_if<ProductMatrix>(&law.matrix);
    const Eigen::MatrixXd W = product != nullptr
                                  ? drawProduct(*product, scenario, trial, layer, rows, n)
                                  : Eigen::MatrixXd(deviation * field.gaussian(rows, n));
    evidence.matrices.push_back(thinSvd(W));
    return W * Z;
}

}  // namespace

Eigen::MatrixXd startPrecision(const InformedStart& start, const Network& network) {
    constexpr double kNoPower = 1e-12;  // of the largest
    const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> eigen(network.moment(start.variable));
    const double largest = eigen.eigenvalues().maxCoeff();
    const Eigen::VectorXd power = eigen.eigenvalues().unaryExpr(
        [&](double some) { return some > kNoPower * largest ? some : largest; });
    const Eigen::MatrixXd& E = eigen.eigenvectors();
    return start.correlation / (1.0 - start.correlation)
           * symmetrized(E * power.cwiseInverse().asDiagonal() * E.transpose());
}

Instance drawInstance(const Scenario& scenario, int trial) {
    Instance instance;
    instance.network = networkOf(scenario, trial);
    const Network& network = instance.network;
    const auto field = [&](int layer, Draw purpose) {
        return RandomField(scenario.seed, trial, layer, purpose);
    };

    const int d = network.columns;
    const int L = network.lastLayer();
    Eigen::MatrixXd Z =
        priorRows(network.prior, d,
                  field(0, Draw::Signal).gaussian(network.rows[0], priorDraws(network.prior, d)));
    instance.signals.push_back(Z);
    for (int l = 1; l < L; ++l) {
        std::visit(Overloaded{[&](const LinearLaw& law) {
                                  Z = throughLinear(law, scenario, trial, l,
                                                    network.rows[static_cast<std::size_t>(l)], Z,
                                                    instance.evidence);
                                  addNoise(Z, field(l, Draw::Noise), law.noiseCovariance);
                                  instance.evidence.biases.push_back(biasRows(
                                      law.bias, field(l, Draw::Bias).gaussian(Z.rows(), d)));
                              },
                              [&](const RowwiseLaw& law) {
                                  Z = activated(law.function,
                                                withBias(Z, instance.evidence.biases.back()));
                                  addNoise(Z, field(l, Draw::Noise), law.noiseCovariance);
                              }},
                   network.layer(l));
        instance.signals.push_back(Z);
    }
    instance.evidence.observation =
        observed(network.output, withBias(Z, instance.evidence.biases.back()),
                 field(L, Draw::Noise).gaussian(Z.rows(), observationDraws(network.output, d)));

    if (const auto* informed = std::get_if<InformedStart>(&scenario.start)) {
        const Eigen::MatrixXd precision = startPrecision(*informed, network);
        Eigen::MatrixXd mean = instance.signals[static_cast<std::size_t>(informed->variable)];
        mean += gaussianRows(field(informed->variable, Draw::InitialMessage), mean.rows(),
                             spdInverse(precision));
        instance.evidence.start = SideInformation{informed->variable, std::move(mean), precision};
    }
    return instance;
}

}  // namespace onsager
