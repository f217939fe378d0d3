// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/model/network.h"

#include "engine/laws/activation.h"
#include "engine/laws/activation_moments.h"
#include "engine/laws/matrix.h"
#include "engine/laws/prior.h"
#include "engine/model/complex_field.h"
#include "engine/model/learning.h"
#include "engine/numerics/normal.h"
#include "engine/numerics/random.h"

#include <cmath>

namespace onsager {

namespace {

/// The laws the observation is drawn from and the estimator believes, for rows z ~ N(mean, S).
void fillOutput(Network& network, const OutputLayer& layer, const Scenario& scenario, int trial) {
    const int d = scenario.columns;
    const OutputSetting setting{
        d, RandomField(scenario.seed, trial, static_cast<int>(scenario.layers.size()) - 1,
                       Draw::OutputWeights)};
    network.output = outputLaw(layer.channel, setting);
    const int outputs = observedColumns(network.output, d);
    if (const OutputNoise* noise = additiveNoise(layer.channel)) {
        double variance = noise->variance.value_or(0.0);
        if (noise->snrDb) {
            const EntryLaw& bias = biasBelow(network, network.lastLayer());
            // z + b ~ N(mean of b, tau + v_b I).
            Eigen::MatrixXd S = network.signalMoment.back();
            S.diagonal().array() += bias.variance;
            // dB = 10 log10(power / v).
            variance = noiselessPower(network.output, S, bias.mean)
                       * std::pow(10.0, -*noise->snrDb / 10.0);
        }
        setNoise(network.output, covarianceOf(variance, noise->covariance, outputs));
    }
    network.noiseFactors =
        rowFactors(layer.rowNoise, network.rows.back(),
                   RandomField(scenario.seed, trial, network.lastLayer(), Draw::RowFactors));
    network.assumedOutput = network.output;
    if (layer.assumed) {
        network.assumedOutput = outputLaw(*layer.assumed, setting);
        if (const OutputNoise* noise = additiveNoise(*layer.assumed)) {
            setNoise(network.assumedOutput,
                     covarianceOf(noise->variance.value_or(0.0), noise->covariance, outputs));
        }
    }
    network.matched =
        network.assumedPrior == network.prior && !layer.assumedNoiseVariance && !layer.assumed;
    if (layer.assumedNoiseVariance) {
        setNoise(network.assumedOutput,
                 covarianceOf(*layer.assumedNoiseVariance, std::nullopt, outputs));
    }
}

}  // namespace

/// tau_0 = (mean factor) E[x^T x].
Eigen::MatrixXd unitSignalMoment(const Network& network) {
    return network.moment(0) / network.signalFactors.mean;
}

const EntryLaw& biasBelow(const Network& network, int layer) {
    return std::get<LinearLaw>(network.layer(layer - 1)).bias;
}

Network networkOf(const Scenario& scenario, int trial) {
    if (scenario.field == Field::Complex) {
        Network network = networkOf(inRealNumbers(scenario), trial);
        network.isComplex = true;
        return network;
    }
    Network network;
    network.columns = scenario.columns;
    network.imageVariable = scenario.images ? scenario.images->variable : -1;
    for (const Layer& layer : scenario.layers) {
        std::visit(
            Overloaded{
                [&](const PriorLayer& prior) {
                    network.prior = prior.law;
                    network.assumedPrior = prior.assumed.value_or(prior.law);
                    network.denoiser = prior.denoiser;
                    network.rows.push_back(prior.rows);
                    network.signalFactors =
                        rowFactors(prior.rowPower, prior.rows,
                                   RandomField(scenario.seed, trial, 0, Draw::RowFactors));
                    // E[z^T z] = (mean of s_n) E[x^T x], z_n = s_n^1/2 x_n.
                    network.signalMoment.emplace_back(network.signalFactors.mean
                                                      * priorMoment(prior.law, scenario.columns));
                },
                [&](const LinearLayer& linear) {
                    LinearLaw law{linear.matrix,
                                  limitSpectrum(linear.matrix, linear.rows, network.rows.back()),
                                  covarianceOf(linear.noise.variance, linear.noise.covariance,
                                               scenario.columns),
                                  {}};
                    network.rows.push_back(linear.rows);
                    // tau_l = (sum s^2 / n_l) tau_{l-1} + noise.
                    network.signalMoment.emplace_back(law.limitSpectrum.outputGain()
                                                          * network.signalMoment.back()
                                                      + law.noiseCovariance);
                    // A bias whose size is said in units of its layer needs tau_l first.
                    law.bias = biasEntries(linear.bias, network.signalMoment.back());
                    network.inner.emplace_back(std::move(law));
                },
                [&](const ActivationLayer& rowwise) {
                    RowwiseLaw law{rowwise.function,
                                   covarianceOf(rowwise.noise.variance, rowwise.noise.covariance,
                                                scenario.columns)};
                    network.rows.push_back(network.rows.back());
                    // The bias of the linear layer below: phi is seen at z + b ~ N(mean, tau + v_b I).
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
    if (const std::optional<double> lambda = std::get<PriorLayer>(scenario.layers.front()).lambda) {
        // lambda R beside the loss is lambda R / lossScale beside -log p(y | z).
        heatPrior(network.assumedPrior, lossScale(network.assumedOutput) / *lambda);
        network.matched = false;
    }
    // Numbers that are learnt move while it runs: a belief that starts right does not stay so.
    network.learnt = learntBeliefs(scenario);
    network.matched = network.matched && network.learnt.empty() && !network.denoiser;
    return network;
}

}  // namespace onsager
