// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string_view>
#include <variant>

namespace onsager {

/// What is said of an algorithm, and how it counts.
struct AlgorithmTraits {
    std::string_view kind;        ///< in files
    std::string_view title;       ///< in sentences
    std::string_view iteration;   ///< what one iteration is called
    std::string_view iterations;  ///< and several
    int stepsPerIteration = 1;
    bool isPredicted =
        false;  ///< by state evolution: it can be a scenario's own, and not a baseline alone
};

/// Fixed: `damping` throughout. Adaptive: less than that after a half-iteration in which an estimate got
/// worse or a step would have left the positive definite cone, see adapted().
enum class DampingSchedule { Fixed, Adaptive };

/// ML-Mat-VAMP: the settings of its loop.
struct MlMatVampSettings {
    static constexpr AlgorithmTraits kTraits{
        "ml-mat-vamp", "ML-Mat-VAMP", "iteration", "iterations", 2, true};
    int iterations = 20;
    double damping = 1.0;  ///< weight of the new message; 1 = none
    DampingSchedule dampingSchedule = DampingSchedule::Fixed;
    double minPrecision = 1e-6;
    double maxPrecision = 1e12;
    double tolerance = 0.0;  ///< relative change of every estimate that ends the run; 0 = run all
    double divergenceFactor = 1e4;  ///< on estimate power against the law's
    bool operator==(const MlMatVampSettings&) const = default;
};

/// Smallest share of `damping` that an adaptive schedule goes down to.
inline constexpr double kLeastDampingShare = 0.125;

/// The smallest weight of a new message that these settings can lead to; 1 = there is no damping.
inline double leastDamping(const MlMatVampSettings& settings) {
    return settings.dampingSchedule == DampingSchedule::Adaptive
               ? kLeastDampingShare * settings.damping
               : settings.damping;
}

/// Gradient descent on the MAP objective.
struct AdamSettings {
    static constexpr AlgorithmTraits kTraits{"adam", "Adam", "epoch", "epochs"};
    int epochs = 100;
    double rate = 0.01;
    int batchSize = 32;  ///< rows of the observation in one step; 0 = all
    bool operator==(const AdamSettings&) const = default;
};

/// Which messages the estimates of a pass up the stack hear. Sequential: those that the same pass has made of
/// the variables below. Parallel: those that the pass down before it used.
enum class MlAmpSchedule { Sequential, Parallel };

/// What ML-AMP believes before it has seen the observation: 0, with the second moments of the laws as its
/// variance, or the mean and covariance of the prior, passed up the stack.
enum class FirstEstimate { Zero, PriorMean };

/// ML-AMP: the settings of its loop. Source: Manoel et al. 2017, Algorithm 1 (parallel).
struct MlAmpSettings {
    static constexpr AlgorithmTraits kTraits{"ml-amp",     "ML-AMP", "iteration",
                                             "iterations", 2,        true};
    int iterations = 20;
    double damping = 1.0;  ///< weight of what is new; 1 = none
    MlAmpSchedule schedule = MlAmpSchedule::Sequential;
    FirstEstimate firstEstimate = FirstEstimate::Zero;
    double tolerance = 0.0;  ///< relative change of every estimate that ends the run; 0 = run all
    double divergenceFactor = 1e4;  ///< on estimate power against the law's
    bool operator==(const MlAmpSettings&) const = default;
};

/// AMP layer by layer: what a lower layer says never reaches the one above it, whose input is believed to
/// have independent rows of its marginal law. Source: Manoel et al. 2017, IV (the triangles of Fig. 2).
struct LayerwiseAmpSettings {
    static constexpr AlgorithmTraits kTraits{"layerwise-amp", "Layer-wise AMP", "iteration",
                                             "iterations", 2};
    int iterations = 20;
    double damping = 1.0;  ///< weight of what is new; 1 = none
    MlAmpSchedule schedule = MlAmpSchedule::Sequential;
    FirstEstimate firstEstimate = FirstEstimate::Zero;
    double tolerance = 0.0;
    double divergenceFactor = 1e4;
    bool operator==(const LayerwiseAmpSettings&) const = default;
};

/// GAMP of the product of all matrices, for stacks that are linear up to their output: the noise inside is
/// carried up to Z_{L-1}, as if it were white there, and entries of the product are taken for independent ones.
/// Variables in between are not estimated; one matrix leaves no choice of a schedule.
/// Source: Rangan 2011 (GAMP), on W = W_{L-1} .. W_3 W_1.
struct MergedAmpSettings {
    static constexpr AlgorithmTraits kTraits{"merged-amp", "AMP of the product", "iteration",
                                             "iterations", 2};
    int iterations = 20;
    double damping = 1.0;  ///< weight of what is new; 1 = none
    FirstEstimate firstEstimate = FirstEstimate::Zero;
    double tolerance = 0.0;
    double divergenceFactor = 1e4;
    bool operator==(const MergedAmpSettings&) const = default;
};

/// Iterative thresholding of one linear layer seen in Gaussian noise: AMP with the same estimator of the prior, but
/// without its Onsager term, so that the noise of what it looks at is not Gaussian after the first iteration.
/// Source: Donoho, Maleki and Montanari 2009, eqs. 1 and 2 without the last term.
struct IterativeThresholdingSettings {
    static constexpr AlgorithmTraits kTraits{"iterative-thresholding", "Iterative thresholding",
                                             "iteration", "iterations", 2};
    int iterations = 20;
    double stepSize = 1.0;  ///< times 1 / |w|^2 of the law's columns w of W; 1 = the step of AMP
    double divergenceFactor = 1e4;  ///< on estimate power against the law's
    bool operator==(const IterativeThresholdingSettings&) const = default;
};

/// The Metropolis-adjusted Langevin algorithm: posterior means from several chains.
/// Source: Roberts and Tweedie 1996.
struct MalaSettings {
    static constexpr AlgorithmTraits kTraits{"mala", "Metropolis-adjusted Langevin", "step",
                                             "steps"};
    int steps = 2000;   ///< of every chain, burn-in included
    int burnIn = 1000;  ///< first steps, which adapt the proposal and are then forgotten
    double stepSize =
        0.1;  ///< the first one, in variances of the law; without burn-in the only one
    int chains = 4;
    bool operator==(const MalaSettings&) const = default;
};

/// What estimates the unknown variables: a scenario's own algorithm, and those it is compared with.
using Algorithm = std::variant<MlMatVampSettings,
                               AdamSettings,
                               MlAmpSettings,
                               LayerwiseAmpSettings,
                               MergedAmpSettings,
                               MalaSettings,
                               IterativeThresholdingSettings>;

/// The settings of message passing.
template <class Settings>
concept PassingSettings = requires(const Settings& settings) {
    settings.iterations;
    settings.damping;
    settings.tolerance;
};

/// Those of ML-AMP's loop.
template <class Settings>
concept AmpSettings = PassingSettings<Settings> && requires(const Settings& settings) {
    settings.firstEstimate;
};

AlgorithmTraits traitsOf(const Algorithm& algorithm);

/// Iterations at most, which gradient descent calls epochs and a sampler steps.
int iterationsOf(const Algorithm& algorithm);
int& iterationsOf(Algorithm& algorithm);

/// Steps at most: half-iterations of message passing, epochs, or steps of a sampler.
inline int stepsOf(const Algorithm& algorithm) {
    return traitsOf(algorithm).stepsPerIteration * iterationsOf(algorithm);
}

/// Relative change of every estimate that ends a run; 0 where there is no such rule.
double toleranceOf(const Algorithm& algorithm);

/// Whether new messages are mixed with old ones.
bool isDamped(const Algorithm& algorithm);

/// Weight of what is new against what was; none where nothing is mixed.
std::optional<double> dampingOf(const Algorithm& algorithm);

}  // namespace onsager
