// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/experiment/comparison.h"

#include "engine/numerics/infinity.h"
#include "engine/numerics/student_t.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace onsager {

namespace {

/// Linear interpolation between order statistics; infinite entries sort last.
double quantile(const std::vector<double>& sorted, double fraction) {
    if (sorted.empty()) {
        return kMissing;
    }
    // Position (n - 1) p among n sorted numbers, linear in between.
    const double position = fraction * static_cast<double>(sorted.size() - 1);
    const auto lower = static_cast<std::size_t>(std::floor(position));
    const std::size_t upper = std::min(lower + 1, sorted.size() - 1);
    const double weight = position - static_cast<double>(lower);
    // Without a weight the upper one is not asked: 0 times infinity is no number.
    return weight == 0.0 ? sorted[lower] : (1.0 - weight) * sorted[lower] + weight * sorted[upper];
}

/// The mean over scramblings of one number of a prediction, and the variance of that mean.
struct Predicted {
    double value = kMissing;
    double variance = kMissing;
    double freedom = 0.0;  ///< degrees of freedom of the variance
};

/// The spread over scramblings tells what the rows scatter, half as many rows what they are biased.
Predicted predictedAt(const PredictionRecord& prediction, std::size_t index, const ErrorOf& get) {
    std::vector<double> values;
    for (std::size_t k = 0; k < prediction.traces.size(); ++k) {
        const ErrorRecord* record = recordAt(prediction, k, index);
        if (record == nullptr) {
            return {};
        }
        values.push_back(get(*record));
    }
    const auto count = static_cast<double>(values.size());
    // Mean over scramblings, the variance of that mean, n - 1 degrees of freedom.
    Predicted predicted{meanOf(values), varianceOf(values) / count, count - 1.0};
    std::vector<double> coarse;
    for (const std::vector<ErrorRecord>& trace : prediction.coarse) {
        if (!trace.empty()) {
            const std::size_t n = trace.size();
            // Beyond its end a settled trace repeats its last iteration: the record of the same pass, n - 1 or n - 2.
            const std::size_t last = n - 1 - (n > 1 && index >= n ? (index - (n - 1)) % 2 : 0);
            coarse.push_back(get(trace[std::min(index, last)]));
        }
    }
    // Rows bias what they average as 1 / rows: half as many have twice the bias,
    // so that the difference is the bias left.
    const double bias = coarse.empty() ? 0.0 : predicted.value - meanOf(coarse);
    if (std::isfinite(bias)) {
        predicted.variance += bias * bias;
    }
    return predicted;
}

/// The prediction made for the draw of a trial; the records are in the order of their trials.
const PredictionRecord* predictionOf(int trial, const std::vector<PredictionRecord>& predictions) {
    const auto found = std::lower_bound(
        predictions.begin(), predictions.end(), trial,
        [](const PredictionRecord& candidate, int wanted) { return candidate.trial < wanted; });
    return found == predictions.end() || found->trial != trial ? nullptr : &*found;
}

/// A variance of a mean, and from how many independent numbers it comes, less one.
struct EstimatedVariance {
    double value = 0.0;
    double freedom = 0.0;
};

/// Degrees of freedom of a sum of two variances.
/// Source: Welch 1947, The generalization of 'Student's' problem.
double freedomOf(const EstimatedVariance& a, const EstimatedVariance& b) {
    // (v_a + v_b)^2 / (v_a^2 / nu_a + v_b^2 / nu_b).
    const auto part = [](const EstimatedVariance& one) {
        return one.value > 0.0 ? one.value * one.value / one.freedom : 0.0;
    };
    const double sum = a.value + b.value;
    return sum * sum / (part(a) + part(b));
}

PairedGap gapOf(double mean,
                const EstimatedVariance& spread,
                const EstimatedVariance& numerical,
                double predicted) {
    PairedGap gap{mean, std::sqrt(spread.value + numerical.value), kMissing};
    // Student's t at these degrees of freedom, as the normal quantile of the same probability.
    // A gap below the accuracy that predictions have anyway is no evidence.
    if (gap.standardError > 0.0 && std::abs(mean) > kPredictionAccuracy * std::abs(predicted)) {
        gap.z = normalQuantileOfT(mean / gap.standardError, freedomOf(spread, numerical));
    }
    return gap;
}

}  // namespace

double meanOf(const std::vector<double>& values) {
    double sum = 0.0;
    for (const double value : values) {
        sum += value;
    }
    return values.empty() ? kMissing : sum / static_cast<double>(values.size());
}

double varianceOf(const std::vector<double>& values) {
    if (values.size() < 2) {
        return kMissing;
    }
    const double mean = meanOf(values);
    double sum = 0.0;
    for (const double value : values) {
        sum += (value - mean) * (value - mean);
    }
    // Divided by n - 1: unbiased.
    return sum / static_cast<double>(values.size() - 1);
}

double medianOf(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    return quantile(values, 0.5);
}

Summary summaryOf(std::vector<double> all, const std::vector<double>& good) {
    Summary summary;
    summary.trials = static_cast<int>(all.size());
    summary.mean = meanOf(good);
    // s / sqrt(n) of the trials that did not diverge.
    summary.standardError =
        std::sqrt(varianceOf(good) / static_cast<double>(std::max<std::size_t>(1, good.size())));
    std::sort(all.begin(), all.end());
    summary.median = quantile(all, 0.5);
    summary.q10 = quantile(all, 0.1);
    summary.q90 = quantile(all, 0.9);
    return summary;
}

const ErrorRecord* recordAt(const AlgorithmRecord& trial, std::size_t index) {
    if (index < trial.errors.size()) {
        return &trial.errors[index];
    }
    const bool keeps = trial.stop == StopReason::Converged;
    return keeps && !trial.errors.empty() ? &trial.errors.back() : nullptr;
}

const ErrorRecord* recordAt(const PredictionRecord& prediction, std::size_t k, std::size_t index) {
    const std::vector<ErrorRecord>& trace = prediction.traces[k];
    const std::size_t n = trace.size();
    if (index < n) {
        return &trace[index];
    }
    const bool keeps =
        k < prediction.ends.size() && prediction.ends[k].stop == StopReason::Converged;
    return keeps && n >= 2 ? &trace[n - 1 - (index - (n - 1)) % 2] : nullptr;
}

Comparison compare(const Runs& runs,
                   const std::vector<PredictionRecord>& predictions,
                   std::size_t index,
                   const ErrorOf& get) {
    Comparison comparison;
    std::vector<double> all;
    std::vector<double> good;
    std::vector<double> differences;
    double numericalOfDifferences = 0.0;
    double squares = 0.0;  // of numerical variances, each over its degrees of freedom
    double numerical = 0.0;
    // Numerical errors of shared predictions are one and the same and do not average out.
    const bool isShared = !predictions.empty() && predictions.front().isShared;
    // Variance of a mean: sum / n^2 of independent errors; of one error shared by all, its own, sum / n.
    const auto meanVariance = [isShared](double sum, double count) {
        return isShared ? sum / count : sum / (count * count);
    };
    for (const PredictionRecord& prediction : predictions) {
        const Predicted predicted = predictedAt(prediction, index, get);
        if (std::isfinite(predicted.value)) {
            comparison.predictions.push_back(predicted.value);
            numerical += std::isfinite(predicted.variance) ? predicted.variance : 0.0;
        }
    }
    for (const AlgorithmRecord* run : runs) {
        const ErrorRecord* record = recordAt(*run, index);
        if (run->stop == StopReason::Diverged) {
            all.push_back(record != nullptr ? get(*record) : kInfinity);
            if (std::isnan(all.back())) {
                all.pop_back();
            }
            continue;
        }
        const double value = record != nullptr ? get(*record) : kMissing;
        if (std::isnan(value)) {
            continue;
        }
        all.push_back(value);
        good.push_back(value);
        if (const PredictionRecord* own = predictionOf(run->trial, predictions)) {
            const Predicted predicted = predictedAt(*own, index, get);
            if (std::isfinite(predicted.value)) {
                // Each trial against the prediction for its own draw: what both share cancels.
                differences.push_back(value - predicted.value);
                if (predicted.variance > 0.0) {
                    numericalOfDifferences += predicted.variance;
                    squares += predicted.variance * predicted.variance / predicted.freedom;
                }
            }
        }
    }
    comparison.measured = summaryOf(std::move(all), good);
    if (!comparison.predictions.empty()) {
        comparison.predictedStandardError =
            std::sqrt(meanVariance(numerical, static_cast<double>(comparison.predictions.size())));
    }
    if (!differences.empty()) {
        const auto n = static_cast<double>(differences.size());
        // Welch and Satterthwaite: (sum v)^2 / sum (v^2 / nu).
        const double independent = numericalOfDifferences * numericalOfDifferences / squares;
        comparison.gap = gapOf(
            meanOf(differences), {varianceOf(differences) / n, n - 1.0},
            {meanVariance(numericalOfDifferences, n), isShared ? independent / n : independent},
            meanOf(comparison.predictions));
    }
    return comparison;
}

}  // namespace onsager
