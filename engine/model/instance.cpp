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
    // Rows x S^1/2, x ~ N(0, I): of covariance S.
    return field.gaussian(rows, covariance.cols()) * symmetricSquareRoot(covariance);
}

void addNoise(Eigen::MatrixXd& Z, const RandomField& field, const Eigen::MatrixXd& covariance) {
    if (!covariance.isZero(0.0)) {
        Z += gaussianRows(field, Z.rows(), covariance);
    }
}

/// W and B of a linear layer; below an observation with rows that are held out all of their rows.
void addMatrix(const LinearLayer& layer,
               const Network& network,
               const Scenario& scenario,
               int trial,
               int l,
               Instance& instance) {
    const auto& law = std::get<LinearLaw>(network.layer(l));
    const bool isLast = l == network.lastLayer() - 1;
    const int rows =
        network.rows[static_cast<std::size_t>(l)] + (isLast ? scenario.data.heldOutRows : 0);
    const int columns = network.rows[static_cast<std::size_t>(l - 1)];
    instance.evidence.matrices.push_back(
        drawMap(law.matrix, rows, columns, {scenario.seed, trial, l, network.isComplex}));
    const auto known = knownBias(layer.bias, network.columns);
    instance.evidence.biases.push_back(
        known
            ? *known
            : biasRows(
                law.bias,
                RandomField(scenario.seed, trial, l, Draw::Bias).gaussian(rows, network.columns)));
}

/// The rows of X that are held out, or the others; X may be empty.
Eigen::MatrixXd rowsThat(const Eigen::MatrixXd& X, const std::vector<bool>& isHeld, bool held) {
    std::vector<Eigen::Index> rows;
    for (std::size_t row = 0; row < isHeld.size(); ++row) {
        if (isHeld[row] == held) {
            rows.push_back(static_cast<Eigen::Index>(row));
        }
    }
    return X.size() == 0 ? Eigen::MatrixXd() : Eigen::MatrixXd(X(rows, Eigen::all));
}

/// Gives the instance an observation, and takes from matrix, bias and observation the rows that are held out.
void observe(Eigen::MatrixXd Y, const std::vector<bool>& isHeld, Instance& instance) {
    Evidence& evidence = instance.evidence;
    if (isHeld.empty()) {
        evidence.observation = std::move(Y);
        return;
    }
    const Eigen::MatrixXd W = evidence.matrices.back()->dense();
    instance.heldOut =
        HeldOutRows{rowsThat(W, isHeld, true), rowsThat(evidence.biases.back(), isHeld, true),
                    rowsThat(Y, isHeld, true)};
    evidence.matrices.back() = std::make_shared<DenseMatrix>(rowsThat(W, isHeld, false));
    evidence.biases.back() = rowsThat(evidence.biases.back(), isHeld, false);
    evidence.observation = rowsThat(Y, isHeld, false);
}

}  // namespace

Eigen::MatrixXd startPrecision(const InformedStart& start, const Network& network) {
    constexpr double kNoPower = 1e-12;  // of the largest
    // tau = E diag(p) E^T. A message of variance ((1 - c) / c) tau about the truth has the correlation c^1/2 with it
    // in every direction; a direction without power has none to tell of, and counts with the largest for an inverse.
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
        // Numbers of their own for every trial, layer and purpose: no draw depends on what else is drawn.
        return RandomField(scenario.seed, trial, layer, purpose);
    };

    constexpr int kThreads = 1;  // trials are drawn beside each other
    const int d = network.columns;
    const int L = network.lastLayer();
    // Below it, variables without a file are not there; above it all follow from those below.
    const int firstDrawn = scenario.data.firstDrawn();
    const auto add = [&](int variable, const auto& draw) {
        const TruthFile* truth = scenario.data.truthOf(variable);
        if (truth != nullptr) {
            instance.signals.push_back(givenTruth(scenario, *truth, trial));
        } else if (firstDrawn >= 0 && variable >= firstDrawn) {
            instance.signals.push_back(draw());
        } else {
            instance.signals.emplace_back(0, d);
        }
    };
    add(0, [&] {
        return scaledRows(
            priorRows(
                network.prior, d,
                field(0, Draw::Signal).gaussian(network.rows[0], priorDraws(network.prior, d))),
            network.signalFactors.rows);
    });
    for (int l = 1; l < L; ++l) {
        const auto& layer = scenario.layers[static_cast<std::size_t>(l)];
        const Eigen::MatrixXd below = instance.signals.back();
        std::visit(Overloaded{[&](const LinearLaw& law) {
                                  addMatrix(std::get<LinearLayer>(layer), network, scenario, trial,
                                            l, instance);
                                  add(l, [&] {
                                      Eigen::MatrixXd Z =
                                          // Z_l = W Z_{l-1} + N(0, S).
                                          instance.evidence.matrices.back()->times(below, kThreads);
                                      addNoise(Z, field(l, Draw::Noise), law.noiseCovariance);
                                      return Z;
                                  });
                              },
                              [&](const RowwiseLaw& law) {
                                  add(l, [&] {
                                      // Z_l = phi(Z_{l-1} + B) + N(0, S).
                                      Eigen::MatrixXd Z = activated(
                                          law.function,
                                          withBias(below, instance.evidence.biases.back()));
                                      addNoise(Z, field(l, Draw::Noise), law.noiseCovariance);
                                      return Z;
                                  });
                              }},
                   network.layer(l));
    }
    if (scenario.data.observation) {
        observe(givenObservation(scenario, trial), heldOutRows(scenario, trial), instance);
    } else {
        // Y = channel(Z + B), its noise times the square root of the factor of each row.
        const Eigen::MatrixXd& Z = instance.signals.back();
        instance.evidence.observation = observed(
            network.output, withBias(Z, instance.evidence.biases.back()),
            scaledRows(
                field(L, Draw::Noise).gaussian(Z.rows(), observationDraws(network.output, d)),
                network.noiseFactors.rows));
    }

    instance.evidence.startsSpectrally = std::holds_alternative<SpectralStart>(scenario.start);
    if (const auto* informed = std::get_if<InformedStart>(&scenario.start)) {
        // R = Z + N(0, Gamma^-1).
        const Eigen::MatrixXd precision = startPrecision(*informed, network);
        Eigen::MatrixXd mean = instance.signals[static_cast<std::size_t>(informed->variable)];
        mean += gaussianRows(field(informed->variable, Draw::InitialMessage), mean.rows(),
                             spdInverse(precision));
        instance.evidence.start = SideInformation{informed->variable, std::move(mean), precision};
    }
    return instance;
}

}  // namespace onsager
