// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/scenario.h"

#include <utility>
#include <vector>

namespace onsager {

// Stacks of independent entries, which ML-AMP runs and state evolution predicts.

inline LinearLayer gaussianLinear(int rows, double noise = 0.0, BiasLaw bias = NoBias{}) {
    return {rows, GaussianMatrix{}, {noise, {}}, bias};
}

inline OutputLayer awgnOutput(double variance) {
    return {AwgnOutput{OutputNoise{variance, {}, {}}}};
}

inline PriorLayer sparsePrior(double density, int rows = 1000) {
    return {rows, BernoulliGaussianPrior{density, 1.0, {}}};
}

inline PriorLayer signPrior(int rows = 1000) {
    return {rows, BinaryPrior{0.5}};
}

/// Posterior means by nine iterations of ML-AMP.
inline Scenario ampStack(std::vector<Layer> layers, int columns = 1) {
    Scenario scenario;
    scenario.seed = 5;
    scenario.trials = 12;
    scenario.columns = columns;
    scenario.estimation = Estimation::Mmse;
    scenario.algorithm = MlAmpSettings{.iterations = 9};
    scenario.layers = std::move(layers);
    scenario.prediction.samples = 4096;
    return scenario;
}

inline MlAmpSettings& ampOf(Scenario& scenario) {
    return std::get<MlAmpSettings>(scenario.algorithm);
}

/// A sparse signal behind one matrix.
inline Scenario sparseRegression(int rows = 1000) {
    return ampStack({sparsePrior(0.2, rows), gaussianLinear(3 * rows / 5), awgnOutput(1e-3)});
}

/// A sparse signal behind the product of two, with noise between them.
inline Scenario productRegression(int rows = 1000) {
    return ampStack({sparsePrior(0.3, rows), gaussianLinear(3 * rows / 2),
                     ActivationLayer{Activation::Identity, {0.05, {}}},
                     gaussianLinear(9 * rows / 10), awgnOutput(0.01)});
}

/// Signs of a code of signs.
inline Scenario signDecoder(int rows = 1000) {
    return ampStack({signPrior(rows), gaussianLinear(2 * rows, 0.1),
                     ActivationLayer{Activation::Sign, {}}, gaussianLinear(6 * rows / 5),
                     awgnOutput(0.05)});
}

}  // namespace onsager
