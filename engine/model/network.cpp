// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/model/network.h"

#include "engine/model/activation.h"
#include "engine/numerics/random.h"

#include <cmath>

namespace onsager {

namespace {

Eigen::MatrixXd covarianceOf(double variance,
                             const std::optional<MatrixRows>& covariance,
                             int columns) {
    return covariance ? matrixFromRows(*covariance)
                      : Eigen::MatrixXd(variance * Eigen::MatrixXd::Identity(columns, columns));
}

Spectrum limitSpectrum(const MatrixLaw& law, int outputRows, int inputRows) {
    return std::visit(
        Overloaded{
            [&](const GaussianMatrix& matrix) {
                return marchenkoPastur(outputRows, inputRows,
                                       matrix.variance.value_or(1.0 / inputRows));
            },
            [&](const OrthogonalMatrix&) { return flatSpectrum(outputRows, inputRows, 1.0); }},
        law);
}

Eigen::MatrixXd secondLayer(const SecondLayer& law,
                            const Scenario& scenario,
                            int trial,
                            int layer) {
    return std::visit(Overloaded{[&](const GaussianSecondLayer& second) -> Eigen::MatrixXd {
                                     const RandomField field(scenario.seed, trial, layer,
                                                             Draw::OutputWeights);
                                     return std::sqrt(second.variance)
                                            * field.gaussian(scenario.columns, second.outputs);
                                 },
                                 [&](const OnesSecondLayer&) -> Eigen::MatrixXd {
                                     return Eigen::MatrixXd::Ones(scenario.columns, 1);
                                 },
                                 [&](const GivenSecondLayer& second) -> Eigen::MatrixXd {
                                     return matrixFromRows(second.values);
                                 }},
                      law);
}

/// Noise variance from snrDb: E|y_noiseless|^2 / outputs * 10^(-snrDb/10), tau of the last variable.
Eigen::MatrixXd outputNoise(const OutputNoise& noise,
                            const OutputLaw& output,
                            const Eigen::MatrixXd& tau) {
    const auto outputs = static_cast<int>(output.secondLayer.cols());
    if (noise.snrDb) {
        const Eigen::MatrixXd moment = activatedMoment(output.activation, tau);
        const double power =
            (output.secondLayer.transpose() * moment * output.secondLayer).trace() / outputs;
        return power * std::pow(10.0, -*noise.snrDb / 10.0)
               * Eigen::MatrixXd::Identity(outputs, outputs);
    }
    return covarianceOf(noise.variance.value_or(0.0), noise.covariance, outputs);
}

OutputLaw outputLaw(const Output& channel,
                    const Scenario& scenario,
                    int trial,
                    const Eigen::MatrixXd& tau) {
    const int layer = static_cast<int>(scenario.layers.size()) - 1;
    OutputLaw law;
    const OutputNoise& noise = std::visit(
        Overloaded{[&](const AwgnOutput& awgn) -> const OutputNoise& {
                       law.activation = Activation::Identity;
                       law.secondLayer =
                           Eigen::MatrixXd::Identity(scenario.columns, scenario.columns);
                       return awgn.noise;
                   },
                   [&](const CommitteeOutput& committee) -> const OutputNoise& {
                       law.activation = committee.activation;
                       law.secondLayer = secondLayer(committee.secondLayer, scenario, trial, layer);
                       return committee.noise;
                   }},
        channel);
    law.noiseCovariance = outputNoise(noise, law, tau);
    return law;
}

}  // namespace

Eigen::MatrixXd matrixFromRows(const MatrixRows& rows) {
    const auto columns = rows.empty() ? 0 : static_cast<Eigen::Index>(rows.front().size());
    Eigen::MatrixXd matrix(static_cast<Eigen::Index>(rows.size()), columns);
    for (Eigen::Index i = 0; i < matrix.rows(); ++i) {
        for (Eigen::Index j = 0; j < columns; ++j) {
            matrix(i, j) = rows[static_cast<std::size_t>(i)][static_cast<std::size_t>(j)];
        }
    }
    return matrix;
}

Eigen::MatrixXd priorCovariance(const Prior& prior, int columns) {
    return std::visit(
        [&](const GaussianPrior& law) {
            return covarianceOf(law.variance, law.covariance, columns);
        },
        prior);
}

Eigen::MatrixXd noiselessObservation(const OutputLaw& output, const Eigen::MatrixXd& Z) {
    return activated(output.activation, Z) * output.secondLayer;
}

Network networkOf(const Scenario& scenario, int trial) {
    Network network;
    network.columns = scenario.columns;
    for (const Layer& layer : scenario.layers) {
        std::visit(
            Overloaded{
                [&](const PriorLayer& prior) {
                    network.prior = prior.law;
                    network.rows.push_back(prior.rows);
                    network.signalMoment.push_back(priorCovariance(prior.law, scenario.columns));
                },
                [&](const LinearLayer& linear) {
                    LinearLaw law{linear.matrix,
                                  limitSpectrum(linear.matrix, linear.rows, network.rows.back()),
                                  covarianceOf(linear.noise.variance, linear.noise.covariance,
                                               scenario.columns)};
                    network.rows.push_back(linear.rows);
                    network.signalMoment.emplace_back(law.limitSpectrum.outputGain()
                                                          * network.signalMoment.back()
                                                      + law.noiseCovariance);
                    network.inner.emplace_back(std::move(law));
                },
                [&](const ActivationLayer& rowwise) {
                    RowwiseLaw law{rowwise.function,
                                   covarianceOf(rowwise.noise.variance, rowwise.noise.covariance,
                                                scenario.columns)};
                    network.rows.push_back(network.rows.back());
                    network.signalMoment.emplace_back(
                        activatedMoment(law.function, network.signalMoment.back())
                        + law.noiseCovariance);
                    network.inner.emplace_back(std::move(law));
                },
                [&](const OutputLayer& output) {
                    network.output =
                        outputLaw(output.channel, scenario, trial, network.signalMoment.back());
                }},
            layer);
    }
    return network;
}

}  // namespace onsager
