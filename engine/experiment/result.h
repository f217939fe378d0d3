// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/algorithms/sampling_quality.h"
#include "engine/iteration/half_iteration.h"
#include "engine/model/scenario.h"

#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace onsager {

/// "Not there" in every number of a result; null in JSON, empty in CSV.
inline constexpr double kMissing = std::numeric_limits<double>::quiet_NaN();

/// A quantity over trials.
///
/// `mean` and `standardError` (n-1; missing for one trial) are over trials that did not diverge;
/// `median`, `q10`, `q90` (linear interpolation) over all, a diverged one counting as +infinity.
struct Summary {
    double mean = kMissing;
    double standardError = kMissing;
    double median = kMissing;
    double q10 = kMissing;
    double q90 = kMissing;
    int trials = 0;
};

/// Measured minus predicted, paired: each trial minus the prediction made for its own draw.
///
/// `standardError` combines the spread of those differences with the numerical error of the
/// prediction. Their ratio is a t variable of as many degrees of freedom as trials and scramblings
/// give it; `z` is the normal quantile of its probability, normalQuantileOfT(). It is missing for one
/// trial and where the mean is rounding: below kExactNmse of the signal's power, or below
/// kPredictionAccuracy of the prediction.
struct PairedGap {
    double mean = kMissing;
    double standardError = kMissing;
    double z = kMissing;
};

/// What the numbers of an error are: 10 log10 of a ratio, a probability, or a plain number in the units
/// of the signal.
enum class ErrorUnit { Decibel, Share, Number };

/// The name of an error beside mse and nmse: in files, in charts and tables, and its unit.
struct ErrorName {
    std::string_view key;
    std::string_view title;
    ErrorUnit unit = ErrorUnit::Number;
};

/// One such error over trials, see errorMeasures(). The prediction is the median over draws in dB, else
/// the mean; missing where state evolution does not say it.
struct ErrorResult {
    ErrorName quantity;
    Summary measured;
    double predicted = kMissing;
    double predictedStandardError = kMissing;  ///< numerical error alone
    PairedGap gap;
};

/// A smaller NMSE is exact recovery; what is left of the error is rounding.
inline constexpr double kExactNmse = 1e-15;
inline constexpr double kExactDb = -150.0;

/// What an integrated prediction is good to, relative to itself.
inline constexpr double kPredictionAccuracy = 1e-6;

/// How a recursion ended: at the iteration limit, converged where a run would stop by its tolerance, or
/// diverged where it left the numbers that make sense.
struct PredictionEnd {
    StopReason stop = StopReason::Running;
    std::optional<Failure> failure = {};  ///< only when diverged
};

/// One variable after one half-iteration. What was not measured, or not predicted, is missing.
struct VariableResult {
    int layer = 0;
    Summary mse;
    Summary nmseDb;                            ///< of the trials' dB values, floored at -200
    std::optional<Summary> mseAligned;         ///< of the best order of columns, where that
    std::optional<Summary> nmseDbAligned;      ///< is a symmetry: OutputTraits
    double predictedMse = kMissing;            ///< mean over draws
    double predictedNmseDb = kMissing;         ///< median over draws
    double predictedStandardError = kMissing;  ///< of predictedMse, numerical error alone
    double predictedSpread = kMissing;         ///< standard deviation of the prediction over draws
    PairedGap mseGap;
    std::vector<ErrorResult> errors = {};  ///< those that apply, in the order of errorMeasures()
    std::string predictedReason = {};      ///< why a predicted number is missing; empty if none is
};

struct HalfIterationResult {
    HalfIteration when;
    std::vector<VariableResult> variables;  ///< in the order of their layers
};

/// Normalised test error of a two-layer network, (v + e) / v; 1 is the optimum.
struct TestErrorResult {
    HalfIteration when;
    Summary measured;
    double predicted = kMissing;  ///< median over draws
    double predictedStandardError = kMissing;
    PairedGap gap;
};

/// What is believed of a learnt number after a half-iteration.
struct LearntValue {
    HalfIteration when;
    Summary measured;
    double predicted = kMissing;  ///< median over draws
    double predictedStandardError = kMissing;
    PairedGap gap;
};

/// A number that is learnt while the algorithm runs, see LearntNumber.
struct LearntResult {
    std::string path;
    double truth = kMissing;  ///< missing where the law of the data has none that corresponds
    double start = kMissing;
    std::vector<LearntValue> course = {};  ///< beside the half-iterations
};

/// The free energy of what state evolution sends, in nats per row of the signal, see freeEnergyTrace().
struct FreeEnergyResult {
    HalfIteration when;
    double freeEnergy = kMissing;   ///< Phi
    double information = kMissing;  ///< Phi - H(Y | Z_0) / n_0
};

/// An NMSE has settled when it stays so close to its last value, in dB.
inline constexpr double kSettledDb = 0.1;

/// Iterations after which a course, one number for each half-iteration, stays within kSettledDb of
/// its last number in the same pass; missing for an empty course or one that ends not finite.
double settledAfter(const std::vector<double>& courseDb);

/// One error beside mse and nmse at the end of one trial.
struct FinalError {
    ErrorName quantity;
    double value = kMissing;
};

/// How one trial ended. Final numbers are those of the better founded of the last two estimates of a
/// variable, one of each pass: the later one unless the other claims a smaller posterior covariance.
struct TrialResult {
    int trial = 0;
    StopReason stop = StopReason::IterationLimit;
    std::optional<Failure> failure;  ///< only when diverged
    int iteration = 0;               ///< the last one computed
    std::vector<double> finalMse;    ///< per variable
    std::vector<double> finalNmseDb;
    double finalTestError = kMissing;
    std::vector<double> finalNmseDbAligned = {};  ///< empty where columns cannot change places
    /// Iterations after which the NMSE of each variable stays within kSettledDb of its last value in
    /// the same pass; infinite when diverged.
    std::vector<double> settledAfter = {};
    /// Smallest effective sample size of a row's posterior in any half-iteration; infinite where all
    /// estimators are exact.
    double smallestSampleSize = std::numeric_limits<double>::infinity();
    std::vector<std::vector<FinalError>> finalErrors = {};  ///< per variable, those that apply
    long unconvergedRows = 0;  ///< of the final estimates, whose search ended early
    std::optional<SamplingQuality> sampling = {};  ///< of a sampler
};

/// The smallest over the trials; infinite where all estimators are exact.
double smallestSampleSize(const std::vector<TrialResult>& trials);

/// Below that, the posterior of some row rests on so few points that its mean is rough.
inline constexpr double kFewSamples = 10.0;

/// What a baseline has after some epochs, which message passing calls iterations. Of message passing that state
/// evolution describes errors are predicted, of others nothing is.
struct BaselineEpoch {
    int epoch = 0;                          ///< finished
    std::vector<VariableResult> variables;  ///< in the order of their layers
    Summary testError;                      ///< of no trials where there is none
    Summary
        objective;  ///< negative log of the joint density, up to a constant; of no trials where none
};

/// One baseline of the scenario on the draws of the trials.
struct BaselineResult {
    Algorithm settings;
    std::vector<BaselineEpoch> epochs;  ///< its start, some epochs, and the last
    std::vector<TrialResult> trials;    ///< `iteration` counts epochs
    double secondsPerEpoch = kMissing;  ///< or iteration
};

struct StopCounts {
    int converged = 0;
    int iterationLimit = 0;
    int diverged = 0;
    int cancelled = 0;
    long clippedMessages = 0;
};

struct Timing {
    double setUpSeconds = 0.0;
    double secondsPerIteration = kMissing;  ///< forward + backward of one trial, median
    double predictionSeconds = 0.0;
};

/// Everything one run of a scenario found out; the charts and the result file are made from it.
struct Result {
    Scenario scenario;
    bool complete = false;
    std::vector<HalfIterationResult> halfIterations;  ///< in the order computed
    /// As many of these as any trial has made; what is measured of later ones is the last state of
    /// trials that have stopped.
    int halfIterationsMade = 0;
    std::vector<TestErrorResult> testError;    ///< empty when the stack has no test error
    std::vector<LearntResult> learnt = {};     ///< in the order of scenario.learn
    std::vector<FreeEnergyResult> freeEnergy;  ///< empty unless asked for
    std::vector<TrialResult> trials;           ///< empty for a prediction alone
    std::vector<BaselineResult> baselines;     ///< in the order of the scenario
    StopCounts stop;
    Timing timing;
    /// Set when state evolution only approximates this setting (a damping schedule that adapts), and when
    /// a prediction diverged.
    std::string predictionNote;
    /// How the predictions ended; the first that diverged, if one did.
    PredictionEnd predictionEnd = {};
    int predictions = 0;
    int predictionsDiverged = 0;
    /// Set when the error of some draws is not what it says elsewhere (signals drawn as 0).
    std::string measurementNote = {};
};

}  // namespace onsager
