// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace onsager {

/// Makes one visitor out of several lambdas: std::visit(Overloaded{...}, variant).
template <class... Functions>
struct Overloaded : Functions... {
    using Functions::operator()...;
};
template <class... Functions>
Overloaded(Functions...) -> Overloaded<Functions...>;

/// A small matrix as it stands in a scenario file: a list of rows.
using MatrixRows = std::vector<std::vector<double>>;

// ---- priors: the law of the rows of Z_0 -------------------------------------------------------

/// Rows z ~ N(0, S). S is `covariance` when given, otherwise variance * I.
struct GaussianPrior {
    double variance = 1.0;
    std::optional<MatrixRows> covariance;
    bool operator==(const GaussianPrior&) const = default;
};

using Prior = std::variant<GaussianPrior>;

// ---- laws of a known matrix W -----------------------------------------------------------------

/// Independent entries N(0, variance); variance 1 / columns(W) when not given.
struct GaussianMatrix {
    std::optional<double> variance;
    bool operator==(const GaussianMatrix&) const = default;
};

/// Orthonormal rows or columns (whichever are fewer), Haar distributed: every singular value is 1.
struct OrthogonalMatrix {
    bool operator==(const OrthogonalMatrix&) const = default;
};

using MatrixLaw = std::variant<GaussianMatrix, OrthogonalMatrix>;

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

// ---- row-wise functions -----------------------------------------------------------------------

enum class Activation { Identity, Relu, Sigmoid, Tanh };

// ---- observation channels ---------------------------------------------------------------------

/// y = z + noise.
struct AwgnOutput {
    OutputNoise noise;
    bool operator==(const AwgnOutput&) const = default;
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
    Activation activation = Activation::Sigmoid;
    SecondLayer secondLayer = GaussianSecondLayer{};
    OutputNoise noise;
    bool operator==(const CommitteeOutput&) const = default;
};

using Output = std::variant<AwgnOutput, CommitteeOutput>;

// ---- layers -----------------------------------------------------------------------------------

/// Layer 0: the signal Z_0 with independent rows.
struct PriorLayer {
    int rows = 100;
    Prior law = GaussianPrior{};
    bool operator==(const PriorLayer&) const = default;
};

/// Odd layers: Z_l = W_l Z_{l-1} + Xi_l.
struct LinearLayer {
    int rows = 100;
    MatrixLaw matrix = GaussianMatrix{};
    LayerNoise noise;
    bool operator==(const LinearLayer&) const = default;
};

/// Even layers inside the stack: z_l = phi(z_{l-1}) + noise, row by row; the shape is kept.
struct ActivationLayer {
    Activation function = Activation::Identity;
    LayerNoise noise;
    bool operator==(const ActivationLayer&) const = default;
};

/// The last layer: the law of an observed row given the row of Z_{L-1}.
struct OutputLayer {
    Output channel = AwgnOutput{};
    bool operator==(const OutputLayer&) const = default;
};

using Layer = std::variant<PriorLayer, LinearLayer, ActivationLayer, OutputLayer>;

}  // namespace onsager
