// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/model/instance.h"

#include "engine/laws/activation.h"
#include "engine/laws/bias.h"
#include "engine/laws/matrix.h"
#include "engine/laws/output_law.h"
#include "engine/laws/prior.h"
#include "engine/numerics/random.h"
#include "engine/numerics/symmetric_matrix.h"

#include <Eigen/Eigenvalues>

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

    constexpr int kThreads = 1;  // trials are drawn beside each other
    const int d = network.columns;
    const int L = network.lastLayer();
    Eigen::MatrixXd Z =
        priorRows(network.prior, d,
                  field(0, Draw::Signal).gaussian(network.rows[0], priorDraws(network.prior, d)));
    instance.signals.push_back(Z);
    for (int l = 1; l < L; ++l) {
        std::visit(Overloaded{[&](const LinearLaw& law) {
                                  instance.evidence.matrices.push_back(drawMap(
                                      law.matrix, network.rows[static_cast<std::size_t>(l)],
                                      static_cast<int>(Z.rows()), {scenario.seed, trial, l}));
                                  Z = instance.evidence.matrices.back()->times(Z, kThreads);
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
