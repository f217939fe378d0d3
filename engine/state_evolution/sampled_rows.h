// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/network.h"

#include <Eigen/Core>

#include <cstdint>
#include <vector>

namespace onsager {

/// Sampled true rows around one row-wise layer, and the standard normal numbers that its incoming
/// messages will need: the stage on which the estimators play for the prediction.
///
/// All columns belong to one scrambled Sobol net whose second moments are exact, so that what is
/// quadratic in the Gaussian rows has no sampling error.
struct SampledRows {
    Eigen::MatrixXd below;        ///< Z_{l-1}, samples x d (empty for the prior)
    Eigen::MatrixXd above;        ///< Z_l, samples x d (empty for the observation)
    Eigen::MatrixXd bias;         ///< B, samples x d, known to the estimators; empty for none
    Eigen::MatrixXd observation;  ///< Y, samples x outputs (observation only)
    /// Known factors of the rows of the prior, of the noise of the observation; empty where no row differs.
    Eigen::VectorXd factors;

    /// Standard normal rows for message `k` < messages from below (above): samples x d, independent over
    /// k; and those of all of them side by side.
    [[nodiscard]] Eigen::MatrixXd standardBelow(int k) const;
    [[nodiscard]] Eigen::MatrixXd standardAbove(int k) const;
    [[nodiscard]] Eigen::MatrixXd standardsBelow() const;
    [[nodiscard]] Eigen::MatrixXd standardsAbove() const;

    Eigen::MatrixXd standard;  ///< the numbers behind them, d columns for each message
    int messages = 1;          ///< per side that the net has numbers for
    int columns = 0;           ///< d
};

/// Size and scrambling of a net.
struct SampleNet {
    int samples = 4096;
    std::uint64_t scrambling = 0;
    int messages = 1;  ///< per side: 1 without damping, else one for each that is remembered
};

/// Rows z of the prior.
SampledRows samplePrior(const Network& network, const SampleNet& net);

/// Rows p ~ N(0, tau_{l-1}) and z = phi(p + b) + noise for an even layer l inside the stack.
SampledRows sampleRowwise(const Network& network, int layer, const SampleNet& net);

/// Rows p ~ N(0, tau_{L-1}) and the observation y of z = p + b.
SampledRows sampleOutput(const Network& network, const SampleNet& net);

/// One net for each layer 0, 2, .., L, with one scrambling each.
std::vector<SampledRows> sampleLayers(const Network& network,
                                      const std::vector<std::uint64_t>& scramblings,
                                      int samples,
                                      int messages);

}  // namespace onsager
