// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/estimators/output_estimator.h"
#include "engine/estimators/prior_estimator.h"
#include "engine/estimators/rowwise_estimator.h"
#include "engine/model/network.h"
#include "engine/state_evolution/evolution_settings.h"
#include "engine/state_evolution/sampled_rows.h"

#include <map>
#include <memory>

namespace onsager {

/// What a message says of its variable in the limit, in natural form: H = R Gamma = X B + N(0, T).
struct NaturalChannel {
    Eigen::MatrixXd precision;        ///< Gamma
    Eigen::MatrixXd gain;             ///< B
    Eigen::MatrixXd noiseCovariance;  ///< T
};

/// True rows and their estimates with weights that sum to 1 (none: equal). Rows of Z_0 that differ by known factors
/// s_n are in units of their own, sqrt(s_n).
struct EstimatedRows {
    Eigen::MatrixXd truth;
    Eigen::MatrixXd estimate;
    Eigen::VectorXd weights;
    Eigen::MatrixXd observation = {};  ///< of Z_{L-1}: what is seen of it
    Eigen::MatrixXd numbers = {};      ///< likewise: the estimate, bias included
};

/// The joint law of a row and its estimate by the prior or a row-wise layer, as rows that the
/// algorithm's own estimator has seen: for errors that are no second moments.
///
/// A prior of one column made of points (a sparse one has the point 0) is integrated over the noise of
/// the message on a grid that reaches into the tails, for each factor of a quadrature where rows differ; everything
/// else is scrambled Sobol rows. The
/// rows of a linear layer's estimate mix the noises of two iterations, whose joint law the recursion
/// does not keep: they have no such rows.
class EstimateRows {
public:
    /// `reachesObservation`: ofOutput() is asked for.
    EstimateRows(const Network& network,
                 const EvolutionSettings& settings,
                 bool reachesObservation);

    /// Of Z_0 in a forward pass.
    [[nodiscard]] EstimatedRows ofPrior(const NaturalChannel& above) const;
    /// Of Z_layer in a forward pass, `layer` row-wise.
    [[nodiscard]] EstimatedRows ofRowwise(int layer,
                                          const NaturalChannel& above,
                                          const NaturalChannel& below) const;
    /// Of Z_{L-1} by the observation, in a backward pass.
    [[nodiscard]] EstimatedRows ofOutput(const NaturalChannel& below) const;

private:
    struct Layer {
        SampledRows rows;
        std::unique_ptr<RowwiseEstimator> estimator;
    };

    void integratePoints(const RowMixture& mixture, int samples, std::uint64_t scrambling);
    void samplePrior(const Network& network, int samples, std::uint64_t scrambling);
    void repeatForFactors(const RowFactors& factors);

    std::unique_ptr<PriorEstimator> m_prior;
    Eigen::MatrixXd m_truth;     // rows of the prior's own law
    Eigen::MatrixXd m_standard;  // standard normal numbers for the noise of its message
    Eigen::VectorXd m_weights;
    Eigen::VectorXd m_factors;  // of these rows; empty where none differs
    std::map<int, Layer> m_layers;
    SampledRows m_observed;
    std::unique_ptr<OutputEstimator> m_output;
};

}  // namespace onsager
