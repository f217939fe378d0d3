// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/algorithms/map_objective.h"
#include "engine/algorithms/sampled_moments.h"
#include "engine/algorithms/sampling_quality.h"
#include "engine/iteration/half_iteration.h"
#include "engine/model/scenario.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace onsager {

/// The Metropolis-adjusted Langevin algorithm on the posterior exp(-E), E the objective of MAP estimation
/// (MapObjective) as a function of Z_0 and the noise Xi_l of noisy layers. Every chain proposes
///
///     x' = x - e D grad E(x) + sqrt(2 e D) xi,   xi ~ N(0, I),
///
/// D a diagonal matrix, and moves there with probability min(1, exp(E(x) - E(x')) q(x | x') / q(x' | x)), q being the
/// density of a proposal; else it stays. So the posterior is kept exactly, whatever e and D.
///
/// Chains start from draws of the assumed prior and noise. During burn-in the step e follows the share of accepted
/// proposals to 0.574 (dual averaging, Hoffman and Gelman 2014, section 3.2), the best there is in high dimension
/// (Roberts and Rosenthal 1998), and D follows the variances within the chains, entry by entry, each pulled towards
/// the mean of its block Z_0 or Xi_l. Both are shared by the chains and stand still afterwards.
///
/// Sources: Roberts and Tweedie 1996; as baseline Pandit et al. 2020 ("Inference with deep generative priors"), V.
/// Knows the network and the evidence, never the signals.
class Mala {
public:
    struct Chain {
        MapObjective::Point point;
        MapObjective::ValueAndSignals at;  ///< the point
    };

    /// The search for the step size, Hoffman and Gelman 2014, eq. (6).
    struct StepSearch {
        double logStep = 0.0;    ///< of the next proposal
        double logMean = 0.0;    ///< of the steps so far, late ones count more
        double logTarget = 0.0;  ///< mu
        double shortage = 0.0;   ///< Hbar: mean of 0.574 - acceptance
        int count = 0;           ///< steps since the search began
    };

    /// Draws of the images that a run keeps, see State::images.
    static constexpr int kMostImageDraws = 8;

    struct State {
        std::vector<Chain> chains;
        int step = 0;  ///< steps finished
        StepSearch search;
        MapObjective::Point scale;            ///< the diagonal of D
        std::vector<SampledMoments> window;   ///< of the points of each chain, block by block
        std::vector<SampledMoments> kept;     ///< of Z_0 .. Z_{L-1} after burn-in
        std::vector<Eigen::MatrixXd> traces;  ///< of some entries of Z_0: draws x chains
        Eigen::Index traced = 0;              ///< draws in them
        std::vector<Eigen::MatrixXd>
            images;         ///< draws of the first chain, evenly from burn-in to end
        long proposed = 0;  ///< after burn-in
        long accepted = 0;
        std::optional<Failure> failure;
    };

    /// Keeps references to network and evidence. Seed and trial: of starts, proposals and decisions; a number
    /// depends on them, on chain, step and place alone. `threads`: for the chains.
    Mala(const Network& network,
         const Evidence& evidence,
         const MalaSettings& settings,
         std::uint64_t seed,
         int trial,
         int threads);

    [[nodiscard]] State initialState() const;

    /// One step of every chain; none after a failure: a start, or a step size, that cannot be.
    void advance(State& state) const;

    /// Acceptance, effective sample size and R-hat of some entries of Z_0, spread evenly; of every so many
    /// draws where there are many. None before there are four draws of each chain.
    [[nodiscard]] std::optional<SamplingQuality> quality(const State& state) const;

    [[nodiscard]] const MapObjective& objective() const { return m_objective; }

private:
    struct Move {
        double acceptance = 0.0;  ///< probability
        bool isAccepted = false;
    };

    [[nodiscard]] MapObjective::Point start(int chain) const;
    Move moveChain(State& state, int chain) const;
    void burnIn(double acceptance, State& state) const;
    void adaptScale(State& state) const;
    void keepDraws(State& state) const;
    void keepImage(State& state) const;

    const Network& m_network;
    MalaSettings m_settings;
    std::uint64_t m_seed;
    int m_trial;
    int m_threads;
    MapObjective m_objective;
};

}  // namespace onsager
