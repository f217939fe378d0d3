// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/algorithms/sampling_quality.h"
#include "engine/iteration/half_iteration.h"
#include "engine/messages/gaussian_message.h"
#include "engine/model/instance.h"

#include <cstdint>
#include <limits>
#include <memory>
#include <optional>
#include <vector>

namespace onsager {

/// What an algorithm says of a variable. Pointers are good until its next step; null: it says nothing of
/// that kind.
struct VariableEstimate {
    int variable = 0;
    const Eigen::MatrixXd* mean = nullptr;        ///< Zhat, n x d
    const Eigen::MatrixXd* covariance = nullptr;  ///< C that it claims, d x d
    const GaussianMessage* message = nullptr;     ///< sent about the variable by the last step
    double smallestSampleSize = std::numeric_limits<double>::infinity();
    long unconvergedRows = 0;  ///< whose search ended early
};

/// An algorithm at work on one draw, moved step by step: a half-iteration of message passing, an epoch of
/// gradient descent, a step of all chains of a sampler. It knows the network and the evidence, never the signals.
class Recursion {
public:
    Recursion() = default;
    virtual ~Recursion() = default;
    Recursion(const Recursion&) = delete;
    Recursion& operator=(const Recursion&) = delete;

    /// One step; none after a failure.
    virtual void advance() = 0;

    /// What advance() will make. An epoch counts as the backward pass of its iteration.
    [[nodiscard]] virtual HalfIteration next() const = 0;

    /// Set once, ends the run.
    [[nodiscard]] virtual std::optional<Failure> failure() const { return std::nullopt; }

    /// Of the variables that it estimates, in their order; empty before anything is estimated.
    [[nodiscard]] virtual std::vector<VariableEstimate> estimates() = 0;

    /// Standard deviations that it claims for the entries of its last estimate of a variable, n x d, in the units of
    /// VariableEstimate::covariance; empty where it knows none of single entries. Costs as much as an estimate of
    /// every row by itself.
    [[nodiscard]] virtual Eigen::MatrixXd deviations(int /*variable*/) { return {}; }

    /// The negative log density that it descends; none where it descends none.
    [[nodiscard]] virtual std::optional<double> objective() { return std::nullopt; }

    /// The free energy of the draw for what is believed now, see InstanceFreeEnergy; none where it has none.
    /// After the first iteration.
    [[nodiscard]] virtual std::optional<double> freeEnergy() const { return std::nullopt; }

    /// What it believes now of the numbers that it learns, see believedNumbers(); empty where it learns nothing.
    [[nodiscard]] virtual std::vector<double> learnt() const { return {}; }

    /// Single draws of the images of the scenario, of one chain in their order; none where it is no sampler.
    [[nodiscard]] virtual std::vector<Eigen::MatrixXd> imageDraws() const { return {}; }

    /// How well it samples; none before there are draws, or where it is no sampler.
    [[nodiscard]] virtual std::optional<SamplingQuality> sampling() const { return std::nullopt; }

    /// Eigenvalues of precisions that were clipped so far.
    [[nodiscard]] virtual long clipped() const { return 0; }
};

/// Seed and trial: of what an algorithm draws by itself. `threads`: for the rows of one estimate; the
/// numbers do not depend on it. Keeps references to network and evidence.
std::unique_ptr<Recursion> makeRecursion(const Algorithm& algorithm,
                                         const Network& network,
                                         const Evidence& evidence,
                                         Estimation estimation,
                                         std::uint64_t seed,
                                         int trial,
                                         int threads);

}  // namespace onsager
