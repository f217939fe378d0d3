// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/laws/learnt_key.h"
#include "engine/model/scenario.h"
#include "engine/numerics/spectrum.h"

#include <Eigen/Core>

#include <optional>
#include <variant>
#include <vector>

namespace onsager {

/// Z_l = W Z_{l-1} + noise with its numbers filled in.
struct LinearLaw {
    MatrixLaw matrix;
    Spectrum limitSpectrum;
    Eigen::MatrixXd noiseCovariance;  ///< d x d; zero = noiseless
    EntryLaw bias;                    ///< of the entries of B, which the next layer adds
};

/// z_l = phi(z_{l-1}) + noise.
struct RowwiseLaw {
    EntryFunction function;
    Eigen::MatrixXd noiseCovariance;  ///< d x d; zero = noiseless
};

using InnerLaw = std::variant<LinearLaw, RowwiseLaw>;

/// Which of the two beliefs.
enum class LearntSide { Signal, Observation };

/// A key of a belief that is learnt while the algorithm runs.
struct LearntBelief {
    LearntSide side = LearntSide::Signal;
    LearntKey key;
};

/// A stack with every number filled in for one trial: what the algorithm and the prediction may
/// know, except the matrices themselves and the observation. Never the drawn signal.
struct Network {
    int columns = 0;  ///< d, of real numbers
    /// Pairs of columns are the parts of complex numbers, see complex_field.h.
    bool isComplex = false;
    std::vector<int> rows;                      ///< n_0 .. n_{L-1}
    std::vector<Eigen::MatrixXd> signalMoment;  ///< tau_l = E[z_l^T z_l], l = 0 .. L-1
    Prior prior;                                ///< what Z_0 is drawn from
    Prior assumedPrior;                         ///< what the estimator believes of it
    std::optional<Program> denoiser;            ///< that estimates Z_0, whatever is believed
    /// Whether both beliefs equal the laws, and stay.
    bool matched = true;
    std::vector<InnerLaw> inner;  ///< layers 1 .. L-1
    OutputLaw output;
    int imageVariable = -1;   ///< whose columns are images; -1: none is
    OutputLaw assumedOutput;  ///< what the estimator believes of the observation
    RowFactors
        signalFactors;  ///< of the variances of the rows of Z_0, known: both priors are those of a factor 1
    RowFactors
        noiseFactors;  ///< of the noise of the rows of Y, known: both observations are those of a factor 1
    std::vector<LearntBelief>
        learnt;  ///< what of the beliefs ML-Mat-VAMP learns, as scenario.learn

    /// L: index of the observation layer.
    [[nodiscard]] int lastLayer() const { return static_cast<int>(rows.size()); }
    [[nodiscard]] const InnerLaw& layer(int l) const {
        return inner[static_cast<std::size_t>(l - 1)];
    }
    [[nodiscard]] const Eigen::MatrixXd& moment(int l) const {
        return signalMoment[static_cast<std::size_t>(l)];
    }
};

/// Fills in a valid scenario for one trial: draws the known second layer, turns snrDb into a
/// variance, propagates the second moments
///
///     linear: tau_l = (sum s^2 / n_l) tau_{l-1} + noise
///     row-wise: tau_l = E[phi(z + b)^T phi(z + b)] + noise.
Network networkOf(const Scenario& scenario, int trial);

/// tau_0 of rows of the prior's own law, with a factor 1.
Eigen::MatrixXd unitSignalMoment(const Network& network);

/// The law of the bias that row-wise layer or observation `layer` adds to its rows.
const EntryLaw& biasBelow(const Network& network, int layer);

}  // namespace onsager
