// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/messages/side.h"
#include "engine/model/network.h"
#include "engine/numerics/work_budget.h"
#include "engine/state_evolution/evolution_settings.h"

#include <Eigen/Core>

#include <memory>
#include <optional>

namespace onsager {

/// The expected posterior covariances of everything in a stack that is not linear, for matched
/// messages: from above signal plus noise, R^- = Z + N(0, (Gamma^-)^-1), from below posterior means,
/// Z = R^+ + N(0, (Gamma^+)^-1) with R^+ ~ N(0, tau - (Gamma^+)^-1).
class MatchedRows {
public:
    MatchedRows() = default;
    virtual ~MatchedRows() = default;
    MatchedRows(const MatchedRows&) = delete;
    MatchedRows& operator=(const MatchedRows&) = delete;

    /// E[C] of Z_0 for precision Gamma^-, d x d.
    [[nodiscard]] virtual Eigen::MatrixXd prior(const Eigen::MatrixXd& above) const = 0;
    /// E[C] of one side of row-wise layer `layer`.
    [[nodiscard]] virtual Eigen::MatrixXd rowwise(int layer,
                                                  Side side,
                                                  const Eigen::MatrixXd& above,
                                                  const Eigen::MatrixXd& below) const = 0;
    /// E[C] of Z_{L-1} given the observation and precision Gamma^+.
    [[nodiscard]] virtual Eigen::MatrixXd output(const Eigen::MatrixXd& below) const = 0;
    /// E log of the density of what is received of a row, in nats: of R^- about Z_0, of R^- given R^+ in a
    /// row-wise layer, of the observation given R^+. None where estimators do not tell it.
    [[nodiscard]] virtual std::optional<double> priorEvidence(
        const Eigen::MatrixXd& /*above*/) const {
        return std::nullopt;
    }
    [[nodiscard]] virtual std::optional<double> rowwiseEvidence(
        int /*layer*/, const Eigen::MatrixXd& /*above*/, const Eigen::MatrixXd& /*below*/) const {
        return std::nullopt;
    }
    [[nodiscard]] virtual std::optional<double> outputEvidence(
        const Eigen::MatrixXd& /*below*/) const {
        return std::nullopt;
    }
    /// What estimators have counted of their work on rows so far; 0 where there are none.
    [[nodiscard]] virtual double work() const { return 0.0; }
};

/// Averages over whitened scrambled Sobol rows, any d.
std::unique_ptr<MatchedRows> sampledMatchedRows(const Network& network,
                                                const EvolutionSettings& settings);

/// d = 1: integrals over what is received, weighted by its density, by Gauss-Legendre on panels graded
/// around kinks and steps; no randomness. Null for d > 1 and for laws without a scalar belief.
/// `budget`: as in AverageSettings. `nodesPerPanel`: 10 are good to about 1e-8, 5 to 1e-4.
std::unique_ptr<MatchedRows> quadratureMatchedRows(const Network& network,
                                                   int threads = 1,
                                                   WorkBudget* budget = nullptr,
                                                   int nodesPerPanel = 10);

/// A committee of two units, y = phi(Z) F2 + N(0, v) of two columns of a Gaussian prior: integrals over r and y, in
/// which the beliefs are sums over a lattice of z; no randomness. Null for other networks, functions that are not
/// smooth, and noise below 1/200 of the range.
std::unique_ptr<MatchedRows> pairMatchedRows(const Network& network,
                                             int threads,
                                             bool isCoarse = false);

}  // namespace onsager
