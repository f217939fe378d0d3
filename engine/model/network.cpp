// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/model/network.h"

#include "engine/laws/activation.h"
#include "engine/laws/activation_moments.h"
#include "engine/laws/matrix.h"
#include "engine/laws/prior.h"
#include "engine/model/observation.h"
#include "engine/numerics/normal.h"
#include "engine/numerics/random.h"

#include <cmath>

namespace onsager {

namespace {

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

/// The channel with noise still missing where it has an additive one.
OutputLaw noiselessLaw(const Output& channel, const Scenario& scenario, int trial) {
    const int d = scenario.columns;
    const int layer = static_cast<int>(scenario.layers.size()) - 1;
    const auto entrywise = [d](const EntryFunction& phi) -> OutputLaw {
        return CommitteeLaw{phi, Eigen::MatrixXd::Identity(d, d), Eigen::MatrixXd::Zero(d, d)};
    };
    return std::visit(
        Overloaded{
            [&](const AwgnOutput& awgn) { return entrywise(awgn.activation); },
            [&](const AbsOutput&) { return entrywise(Activation::Abs); },
            [&](const ReluOutput&) { return entrywise(Activation::Relu); },
            [](const SignOutput&) -> OutputLaw {
                return ThresholdLaw{{0.0}, 0.0, true};
            },
            [](const ProbitOutput& probit) -> OutputLaw {
                return ThresholdLaw{{0.0}, probit.noiseVariance, true};
            },
            [](const LogisticOutput&) -> OutputLaw { return LogisticLaw{}; },
            [](const QuantizedOutput& quantized) -> OutputLaw {
                return ThresholdLaw{quantized.levels, quantized.noiseVariance, false};
            },
            [&](const MaskedOutput& masked) -> OutputLaw {
                std::vector<ColumnKind> kinds = masked.columnsKind;
                kinds.resize(static_cast<std::size_t>(d), ColumnKind::Awgn);
                return MaskedLaw{masked.observedFraction, std::move(kinds), masked.noiseVariance};
            },
            [&](const CommitteeOutput& committee) -> OutputLaw {
                Eigen::MatrixXd F2 = secondLayer(committee.secondLayer, scenario, trial, layer);
                const Eigen::Index outputs = F2.cols();
                return CommitteeLaw{committee.activation, std::move(F2),
                                    Eigen::MatrixXd::Zero(outputs, outputs)};
            },
            [&](const MixedRegressionOutput& mixed) -> OutputLaw {
                if (d == 1) {  // one line: plain regression
                    return CommitteeLaw{Activation::Identity, Eigen::MatrixXd::Ones(1, 1),
                                        Eigen::MatrixXd::Zero(1, 1)};
                }
                Eigen::VectorXd p = Eigen::VectorXd::Constant(d, 1.0 / d);
                if (!mixed.probabilities.empty()) {
                    p = Eigen::Map<const Eigen::VectorXd>(mixed.probabilities.data(), d);
                    p /= p.sum();
                }
                return MixedRegressionLaw{std::move(p), 0.0};
            },
            [&](const SketchOutput& sketch) -> OutputLaw {
                Eigen::VectorXd weights = Eigen::VectorXd::Constant(d, 1.0 / d);
                if (!sketch.weights.empty()) {
                    weights = Eigen::Map<const Eigen::VectorXd>(sketch.weights.data(), d);
                }
                return SketchLaw{std::move(weights), Eigen::MatrixXd::Zero(2, 2)};
            }},
        channel);
}

/// E|y_noiseless|^2 per observed number, for rows z ~ N(mean, S).
double noiselessPower(const OutputLaw& law,
                      const Eigen::MatrixXd& S,
                      const Eigen::RowVectorXd& mean) {
    return std::visit(
        Overloaded{
            [&](const CommitteeLaw& committee) {
                const Eigen::MatrixXd moment = activatedMoment(committee.activation, S, mean);
                return (committee.secondLayer.transpose() * moment * committee.secondLayer).trace()
                       / static_cast<double>(committee.secondLayer.cols());
            },
            [&](const MixedRegressionLaw& mixed) {
                const Eigen::VectorXd power = S.diagonal() + mean.cwiseAbs2().transpose();
                return mixed.probabilities.dot(power);
            },
            [&](const SketchLaw& sketch) {
                // E cos(z_i - z_j) = cos(m_i - m_j) exp(-Var(z_i - z_j) / 2).
                double power = 0.0;
                for (Eigen::Index i = 0; i < S.rows(); ++i) {
                    for (Eigen::Index j = 0; j < S.rows(); ++j) {
                        const double spread = S(i, i) + S(j, j) - 2.0 * S(i, j);
                        power += sketch.weights(i) * sketch.weights(j) * std::cos(mean(i) - mean(j))
                                 * std::exp(-0.5 * spread);
                    }
                }
                return 0.5 * power;
            },
            [](const ThresholdLaw&) { return 0.0; }, [](const LogisticLaw&) { return 0.0; },
            [](const MaskedLaw&) { return 0.0; }},
        law);
}

/// Puts an additive noise into the law; no effect on laws that have none.
void setNoise(OutputLaw& law, const Eigen::MatrixXd& covariance) {
    std::visit(
        Overloaded{[&](CommitteeLaw& committee) { committee.noiseCovariance = covariance; },
                   [&](SketchLaw& sketch) { sketch.noiseCovariance = covariance; },
                   [&](MixedRegressionLaw& mixed) { mixed.noiseVariance = covariance(0, 0); },
                   [&](ThresholdLaw& threshold) { threshold.noiseVariance = covariance(0, 0); },
                   [&](MaskedLaw& masked) { masked.noiseVariance = covariance(0, 0); },
                   [](LogisticLaw&) {}},
        law);
}

const OutputNoise* additiveNoise(const Output& channel) {
    return std::visit(
        [](const auto& output) -> const OutputNoise* {
            if constexpr (requires { output.noise; }) {
                return &output.noise;
            } else {
                return nullptr;
            }
        },
        channel);
}

/// The laws the observation is drawn from and the estimator believes, for rows z ~ N(mean, S).
void fillOutput(Network& network, const OutputLayer& layer, const Scenario& scenario, int trial) {
    const int d = scenario.columns;
    network.output = noiselessLaw(layer.channel, scenario, trial);
    const int outputs = observedColumns(network.output, d);
    if (const OutputNoise* noise = additiveNoise(layer.channel)) {
        double variance = noise->variance.value_or(0.0);
        if (noise->snrDb) {
            const EntryLaw& bias = biasBelow(network, network.lastLayer());
            Eigen::MatrixXd S = network.signalMoment.back();
            S.diagonal().array() += bias.variance;
            variance = noiselessPower(network.output, S, bias.mean)
                       * std::pow(10.0, -*noise->snrDb / 10.0);
        }
        setNoise(network.output, covarianceOf(variance, noise->covariance, outputs));
    }
    network.assumedOutput = network.output;
    network.matched = network.assumedPrior == network.prior && !layer.assumedNoiseVariance;
    if (layer.assumedNoiseVariance) {
        setNoise(network.assumedOutput,
                 covarianceOf(*layer.assumedNoiseVariance, std::nullopt, outputs));
    }
}

}  // namespace

const EntryLaw& biasBelow(const Network& network, int layer) {
    return std::get<LinearLaw>(network.layer(layer - 1)).bias;
}

Network networkOf(const Scenario& scenario, int trial) {
    Network network;
    network.columns = scenario.columns;
    for (const Layer& layer : scenario.layers) {
        std::visit(
            Overloaded{
                [&](const PriorLayer& prior) {
                    network.prior = prior.law;
                    network.assumedPrior = prior.assumed.value_or(prior.law);
                    network.rows.push_back(prior.rows);
                    network.signalMoment.push_back(priorMoment(prior.law, scenario.columns));
                },
                [&](const LinearLayer& linear) {
                    LinearLaw law{linear.matrix,
                                  limitSpectrum(linear.matrix, linear.rows, network.rows.back()),
                                  covarianceOf(linear.noise.variance, linear.noise.covariance,
                                               scenario.columns),
                                  {}};
                    network.rows.push_back(linear.rows);
                    network.signalMoment.emplace_back(law.limitSpectrum.outputGain()
                                                          * network.signalMoment.back()
                                                      + law.noiseCovariance);
                    law.bias = biasEntries(linear.bias, network.signalMoment.back());
                    network.inner.emplace_back(std::move(law));
                },
                [&](const ActivationLayer& rowwise) {
                    RowwiseLaw law{rowwise.function,
                                   covarianceOf(rowwise.noise.variance, rowwise.noise.covariance,
                                                scenario.columns)};
                    network.rows.push_back(network.rows.back());
                    const EntryLaw& bias = std::get<LinearLaw>(network.inner.back()).bias;
                    Eigen::MatrixXd S = network.signalMoment.back();
                    S.diagonal().array() += bias.variance;
                    network.signalMoment.emplace_back(activatedMoment(law.function, S, bias.mean)
                                                      + law.noiseCovariance);
                    network.inner.emplace_back(std::move(law));
                },
                [&](const OutputLayer& output) { fillOutput(network, output, scenario, trial); }},
            layer);
    }
    return network;
}

}  // namespace onsager
