// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/algorithms/row_posterior.h"
#include "engine/estimators/layer_estimator.h"
#include "engine/iteration/half_iteration.h"
#include "engine/messages/gaussian_message.h"
#include "engine/model/instance.h"

#include <memory>
#include <optional>
#include <string_view>

namespace onsager {

/// Iterative thresholding of Y = W Z_0 + B + noise, one linear layer and any d, MMSE: what is left of AMP without its
/// Onsager term,
///
///     forward:   Zhat = E[Z_0 | R = Z_0 + N(0, U / c)]            (0, or what an informed start says, at first)
///     backward:  X = Y - B - W Zhat,   U = X^T X / m,   R = Zhat + s / c W^T X,   c = |w|^2 in the law of W,
///
/// m rows of W, s the step size. AMP adds the Onsager term to X, which makes the noise of R Gaussian; without it
/// R - Z_0 leans on Z_0 from the second iteration on, and U / c is not its variance. U is kept above 1e-13 of the
/// law's power. Shapes: X m x d, R and Zhat n x d, U d x d.
/// Source: Donoho, Maleki and Montanari 2009, eqs. 1 and 2. Knows the network and the evidence, never the signal.
class IterativeThresholding {
public:
    struct State {
        HalfIteration next;
        RowPosterior posterior;  ///< Zhat and the covariance that it claims
        GaussianMessage seen;    ///< R with the precision c U^-1
        std::optional<Failure> failure;
    };

    /// Keeps references to network and evidence; the scenario has no missingThresholding(). `threads`: for the rows
    /// of one estimate and for products.
    IterativeThresholding(const Network& network,
                          const Evidence& evidence,
                          const IterativeThresholdingSettings& settings,
                          int threads);

    [[nodiscard]] State initialState() const;

    /// One half-iteration; none after a failure.
    void advance(State& state) const;

private:
    // Each returns why what it computes cannot be used; empty: it can.
    [[nodiscard]] std::string_view estimate(State& state) const;
    [[nodiscard]] std::string_view look(State& state) const;

    const Network& m_network;
    const Evidence& m_evidence;
    IterativeThresholdingSettings m_settings;
    int m_threads;
    double m_columnPower;  ///< c
    std::unique_ptr<LayerEstimator> m_prior;
};

}  // namespace onsager
