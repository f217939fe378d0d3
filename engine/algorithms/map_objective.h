// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/laws/output_law.h"
#include "engine/model/instance.h"

#include <Eigen/Core>

#include <optional>
#include <vector>

namespace onsager {

/// The objective of MAP estimation on one draw as a function of everything that is random,
///
///     E(Z_0, Xi) = -log p(Z_0) + sum_l tr(Xi_l V_l^-1 Xi_l^T) / 2 - sum_n log p(y_n | z_n),
///
/// Z_l = W_l Z_{l-1} + Xi_l or phi(Z_{l-1} + B) + Xi_l, Xi_l only where layer l is noisy; its gradient by
/// back-propagation through the stack. Its minimum is the mode of the joint law of all variables.
/// Source: Pandit et al. 2020 ("Inference with deep generative priors"), eq. (4), the squared errors
/// there being the negative logarithms here; Pandit et al. 2020 (ML-Mat-VAMP), eq. (9).
class MapObjective {
public:
    /// A point, or a gradient: Z_0 and then Xi_l of every noisy layer from below to above.
    using Point = std::vector<Eigen::MatrixXd>;

    struct Value {
        double energy = 0.0;
        Point gradient;
    };

    /// Keeps references to both; for scenarios without missingGradient().
    MapObjective(const Network& network, const Evidence& evidence);

    /// The rows of the observation.
    [[nodiscard]] Eigen::Index observedRows() const { return m_evidence.observation.rows(); }

    /// The point with Z_0 as given and no noise anywhere.
    [[nodiscard]] Point pointAt(Eigen::MatrixXd signal) const;

    [[nodiscard]] Value value(const Point& point) const;

    /// The same beside signals(), which are on the way to it.
    struct ValueAndSignals {
        Value value;
        std::vector<Eigen::MatrixXd> signals;
    };
    [[nodiscard]] ValueAndSignals valueAndSignals(const Point& point) const;

    /// The covariance V_l of the rows of Xi_l, in the order of a point.
    [[nodiscard]] std::vector<Eigen::MatrixXd> noiseCovariances() const;

    /// The terms of the given rows of the observation, scaled up to all rows: an unbiased guess of
    /// value() when the rows are drawn at random. Reads of the last matrix these rows alone, or makes a
    /// whole product with it where that is fast.
    [[nodiscard]] Value value(const Point& point, const std::vector<Eigen::Index>& rows) const;

    /// Z_0 .. Z_{L-1} at a point.
    [[nodiscard]] std::vector<Eigen::MatrixXd> signals(const Point& point) const;

private:
    /// The variable Xi_l of a noisy layer.
    struct Noise {
        std::size_t place = 0;  ///< in a point
        Eigen::MatrixXd covariance;
    };

    /// W_layer Z and W_layer^T X.
    [[nodiscard]] Eigen::MatrixXd product(int layer, const Eigen::MatrixXd& Z) const;
    [[nodiscard]] Eigen::MatrixXd transposedProduct(int layer, const Eigen::MatrixXd& X) const;
    [[nodiscard]] const LinearMap& map(int layer) const;
    /// The given rows of W_{L-1} Z; W_{L-1}^T X for an X that is zero beyond these rows.
    [[nodiscard]] Eigen::MatrixXd lastRows(const Eigen::MatrixXd& Z,
                                           const std::vector<Eigen::Index>& rows) const;
    [[nodiscard]] Eigen::MatrixXd fromLastRows(const Eigen::MatrixXd& X,
                                               const std::vector<Eigen::Index>& rows) const;
    [[nodiscard]] const std::optional<Noise>& noise(int layer) const;
    /// The bias that row-wise layer or observation `layer` adds to what it reads; null for none.
    [[nodiscard]] const Eigen::MatrixXd* biasBelow(int layer) const;
    /// Z_0 .. Z_last at a point.
    [[nodiscard]] std::vector<Eigen::MatrixXd> signalsUpTo(int last, const Point& point) const;
    /// Takes the slopes of E with respect to Z_{L-2} down the stack; adds the energies of noise and
    /// prior.
    void propagateBack(const Point& point,
                       const std::vector<Eigen::MatrixXd>& signals,
                       Eigen::MatrixXd slope,
                       Value& value) const;

    const Network& m_network;
    const Evidence& m_evidence;
    /// W_1, W_3, ..., W_{L-3}, and W_{L-1}^T, whose columns are picked; empty where products are fast.
    std::vector<Eigen::MatrixXd> m_weights;
    Eigen::MatrixXd m_lastWeights;
    std::vector<std::optional<Noise>> m_noise;  ///< index l - 1
    std::size_t m_pointSize = 1;
};

}  // namespace onsager
