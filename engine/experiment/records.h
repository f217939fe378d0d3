// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/experiment/details.h"
#include "engine/experiment/result.h"

#include <optional>
#include <vector>

namespace onsager {

/// One error beside mse and nmse; the quantity is one of errorMeasures().
struct ErrorValue {
    const ErrorName* quantity = nullptr;
    double value = kMissing;
};

/// Errors of the estimate of one variable.
struct VariableErrors {
    int variable = 0;
    double mse = kMissing;
    double nmse = kMissing;     ///< ratio, not dB
    double aligned = kMissing;  ///< measured mse of the best order of columns, see OutputTraits
    std::vector<ErrorValue> values = {};  ///< those that apply
    /// Measured: trace of the covariance that the algorithm claims for its estimate.
    double claimed = kMissing;
    bool isFinite = true;      ///< measured: whether estimate and error are
    long unconvergedRows = 0;  ///< measured: rows whose search ended early

    /// The NMSE in dB; missing where there is no truth to compare with.
    [[nodiscard]] double nmseDb() const;
};

/// Errors after one half-iteration of one trial, measured or predicted.
struct ErrorRecord {
    HalfIteration when;
    std::vector<VariableErrors> variables;  ///< that were estimated, in their order
    double testError = kMissing;
    std::vector<double> learnt = {};  ///< what is believed by then, see believedNumbers()

    /// Of a variable; null where it was not estimated.
    [[nodiscard]] const VariableErrors* of(int variable) const;
};

/// One algorithm on one draw as measured so far.
struct AlgorithmRecord {
    int trial = 0;
    StopReason stop = StopReason::Running;
    std::optional<Failure> failure;
    std::vector<ErrorRecord> errors;  ///< of steps that were measured
    std::vector<int> finished;        ///< iterations or epochs by then, beside `errors`
    std::vector<double> objective;    ///< beside `errors`; empty where nothing is descended
    std::vector<double> stepSeconds;  ///< of every step, without set-up and metrics
    int iterations = 0;               ///< or epochs, finished
    long clipped = 0;
    /// Smallest effective sample size of any estimate so far; infinite while all were exact.
    double smallestSampleSize = std::numeric_limits<double>::infinity();
    std::optional<SamplingQuality> sampling;  ///< of a sampler, when it has ended
};

/// One trial as measured so far.
struct TrialRecord : AlgorithmRecord {
    std::vector<int> emptySignals;  ///< variables that were drawn as 0 everywhere
    double setUpSeconds = 0.0;
    std::vector<AlgorithmRecord> baselines;  ///< one for each of the scenario's
};

/// The prediction for the draw of one trial: one trace for each independent scrambling.
///
/// `coarse` are traces of the first scramblings with half as many rows: the few rows of a trace bias it,
/// about in proportion to 1 / rows, and so the difference of the means is about as large as the bias.
struct PredictionRecord {
    int trial = 0;
    std::vector<std::vector<ErrorRecord>> traces;
    double seconds = 0.0;
    int samples = 0;           ///< asked for
    bool isShared = false;     ///< whether it is the same for every trial, numerical error included
    DetailTrace details = {};  ///< of the first trace; empty unless asked for
    std::vector<PredictionEnd> ends = {};               ///< of the traces
    std::vector<std::vector<ErrorRecord>> coarse = {};  ///< empty where rows are no matter
    bool isTooSharp = false;  ///< whether averages were sampled because integrals were too sharp
    bool isTooDear =
        false;     ///< whether it has fewer rows than asked for, to keep within its budget
    int rows = 0;  ///< that it has, of all scramblings
    bool isIntegrated = false;  ///< no row was sampled: more of them would change nothing
    /// One for each of the scenario's baselines on the same draw; without traces where nothing is predicted.
    std::vector<PredictionRecord> baselines = {};
};

/// A quantity over trials: `all` has +infinity for diverged ones, `good` only those that never diverged.
Summary summaryOf(std::vector<double> all, const std::vector<double>& good);

/// Combines records into the result that is shown and saved. Records may be partial; trials without
/// a prediction, or predictions without a trial, are fine. A prediction for fewer half-iterations than
/// measured (its recursion stopped) is missing there.
Result summarise(const Scenario& scenario,
                 const std::vector<TrialRecord>& trials,
                 const std::vector<PredictionRecord>& predictions,
                 bool complete);

}  // namespace onsager
