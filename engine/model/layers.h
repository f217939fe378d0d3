// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/laws/activation.h"
#include "engine/laws/bias.h"
#include "engine/laws/matrix.h"
#include "engine/laws/output.h"
#include "engine/laws/overloaded.h"
#include "engine/laws/prior.h"
#include "engine/laws/row_factor.h"
#include "engine/process/program.h"

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace onsager {

// ---- noise ------------------------------------------------------------------------------------

/// Additive Gaussian noise of a layer inside the stack; variance 0 means none.
struct LayerNoise {
    double variance = 0.0;
    std::optional<MatrixRows> covariance;
    bool operator==(const LayerNoise&) const = default;
};

// ---- layers -----------------------------------------------------------------------------------

/// Layer 0: the signal Z_0 with independent rows.
struct PriorLayer {
    int rows = 100;
    Prior law = GaussianPrior{};
    std::optional<Prior> assumed =
        std::nullopt;  ///< what the estimator believes, when it differs from the law
    /// Known factors of the variance of each row: z_n = sqrt(s_n) x_n, x_n of the law, and believed so.
    FactorLaw rowPower = NoFactors{};
    /// The weight of the assumed law as a penalty: MAP minimises the loss, see lossScale(), plus lambda (-log p) of
    /// the assumed law.
    std::optional<double> lambda = std::nullopt;
    /// A program that estimates in the place of a belief: a denoiser of one's own. Nothing is assumed then.
    std::optional<Program> denoiser = std::nullopt;
    bool operator==(const PriorLayer&) const = default;
};

/// Odd layers: Z_l = W_l Z_{l-1} + Xi_l; the bias joins the next row-wise layer as phi(z + b).
struct LinearLayer {
    int rows = 100;
    MatrixLaw matrix = GaussianMatrix{};
    LayerNoise noise;
    BiasLaw bias = NoBias{};
    bool operator==(const LinearLayer&) const = default;
};

/// Even layers inside the stack: z_l = phi(z_{l-1}) + noise, row by row; the shape is kept.
struct ActivationLayer {
    EntryFunction function = Activation::Identity;
    LayerNoise noise;
    bool operator==(const ActivationLayer&) const = default;
};

/// The last layer: the law of an observed row given the row of Z_{L-1}.
struct OutputLayer {
    Output channel = AwgnOutput{};
    /// The variance of the noise that the estimator believes, when it differs from the noise.
    std::optional<double> assumedNoiseVariance = std::nullopt;
    /// The observation that the estimator believes, when it is another one: -log p of it is the loss.
    std::optional<Output> assumed = std::nullopt;
    /// Known factors of the variance of each row's noise, and believed so.
    FactorLaw rowNoise = NoFactors{};
    bool operator==(const OutputLayer&) const = default;
};

using Layer = std::variant<PriorLayer, LinearLayer, ActivationLayer, OutputLayer>;

}  // namespace onsager
