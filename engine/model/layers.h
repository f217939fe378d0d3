// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/laws/activation.h"
#include "engine/laws/bias.h"
#include "engine/laws/matrix.h"
#include "engine/laws/overloaded.h"
#include "engine/laws/prior.h"

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

/// Additive Gaussian noise of the observation: exactly one of the three is given.
///
/// `snrDb` fixes the variance as E|y_noiseless|^2 / outputs * 10^(-snrDb/10), the law's expectation
/// given what the algorithm knows (second layer, bias), mean included.
struct OutputNoise {
    std::optional<double> variance;
    std::optional<MatrixRows> covariance;
    std::optional<double> snrDb;
    bool operator==(const OutputNoise&) const = default;
};

// ---- observation channels ---------------------------------------------------------------------

/// y = phi(z) + noise, entry by entry.
struct AwgnOutput {
    OutputNoise noise;
    EntryFunction activation = Activation::Identity;
    bool operator==(const AwgnOutput&) const = default;
};

/// y = |z| + noise; without any noise given, y = |z|: phase retrieval with real numbers.
struct AbsOutput {
    OutputNoise noise;
    bool operator==(const AbsOutput&) const = default;
};

/// y = max(z, 0) + noise; without any noise given, y = max(z, 0).
struct ReluOutput {
    OutputNoise noise;
    bool operator==(const ReluOutput&) const = default;
};

/// y = sign(z), entry by entry: the perceptron, 1-bit measurements.
struct SignOutput {
    bool operator==(const SignOutput&) const = default;
};

/// y = sign(z + N(0, noiseVariance)), entry by entry.
struct ProbitOutput {
    double noiseVariance = 1.0;
    bool operator==(const ProbitOutput&) const = default;
};

/// y = +1 with probability 1 / (1 + e^-z), else -1, entry by entry.
struct LogisticOutput {
    bool operator==(const LogisticOutput&) const = default;
};

/// y = the number of levels below z + N(0, noiseVariance), entry by entry.
struct QuantizedOutput {
    std::vector<double> levels = {-1.0, 0.0, 1.0};  ///< thresholds, strictly increasing
    double noiseVariance = 0.0;
    bool operator==(const QuantizedOutput&) const = default;
};

enum class ColumnKind { Awgn, Probit };

/// Entries seen with probability `observedFraction`; a column is seen as z + N(0, noiseVariance) or as
/// sign(z + N(0, noiseVariance)). Source: Pandit et al. 2020 (ML-Mat-VAMP), section 2.4.
struct MaskedOutput {
    double observedFraction = 0.7;
    std::vector<ColumnKind> columnsKind;  ///< one for each column; empty: all AWGN
    double noiseVariance = 0.1;
    bool operator==(const MaskedOutput&) const = default;
};

/// y = z_q + noise, q unknown with the given probabilities (empty: equal). One column is observed.
/// Source: Pandit et al. 2020 (ML-Mat-VAMP), eq. (6).
struct MixedRegressionOutput {
    std::vector<double> probabilities;
    OutputNoise noise;
    bool operator==(const MixedRegressionOutput&) const = default;
};

/// Real and imaginary part of sum_j weights_j exp(i z_j) + noise (empty weights: 1 / d each).
/// Source: Pandit et al. 2020 (ML-Mat-VAMP), section 2.2.
struct SketchOutput {
    std::vector<double> weights;
    OutputNoise noise;
    bool operator==(const SketchOutput&) const = default;
};

/// Second layer F2 with independent entries N(0, variance), drawn for each trial and known.
struct GaussianSecondLayer {
    double variance = 1.0;
    int outputs = 1;
    bool operator==(const GaussianSecondLayer&) const = default;
};

/// F2 = (1, ..., 1)^T: the committee machine.
struct OnesSecondLayer {
    bool operator==(const OnesSecondLayer&) const = default;
};

/// F2 as stated: one row per hidden unit, one column per output.
struct GivenSecondLayer {
    MatrixRows values;
    bool operator==(const GivenSecondLayer&) const = default;
};

using SecondLayer = std::variant<GaussianSecondLayer, OnesSecondLayer, GivenSecondLayer>;

/// y = sigma(z) F2 + noise. Source: Pandit et al. 2020 (ML-Mat-VAMP), eq. (9).
struct CommitteeOutput {
    EntryFunction activation = Activation::Sigmoid;
    SecondLayer secondLayer = GaussianSecondLayer{};
    OutputNoise noise;
    bool operator==(const CommitteeOutput&) const = default;
};

using Output = std::variant<AwgnOutput,
                            AbsOutput,
                            ReluOutput,
                            SignOutput,
                            ProbitOutput,
                            LogisticOutput,
                            QuantizedOutput,
                            MaskedOutput,
                            CommitteeOutput,
                            MixedRegressionOutput,
                            SketchOutput>;

// ---- layers -----------------------------------------------------------------------------------

/// Layer 0: the signal Z_0 with independent rows.
struct PriorLayer {
    int rows = 100;
    Prior law = GaussianPrior{};
    std::optional<Prior> assumed =
        std::nullopt;  ///< what the estimator believes, when it differs from the law
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
    bool operator==(const OutputLayer&) const = default;
};

using Layer = std::variant<PriorLayer, LinearLayer, ActivationLayer, OutputLayer>;

}  // namespace onsager
