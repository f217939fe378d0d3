// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/agreement_sentence.h"

#include "ui/models/axis_ticks.h"
#include "ui/models/convergence_series.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace onsager {

namespace {

/// Below that both are exact recovery, and the difference is rounding.
constexpr double kExactDb = -150.0;
/// From that many trials on a gap in standard errors means something.
constexpr int kTrialsForZ = 5;
/// A larger |z| is no accident even as the largest of a hundred half-iterations of ten trials.
constexpr double kLargestZ = 5.0;
/// A gap that nobody would call a disagreement whatever its z, and one that nobody would call an
/// agreement even when it may be an accident.
struct GapScale {
    double small;
    double large;
};
constexpr GapScale kGapDb{0.1, 1.0};
constexpr GapScale kGapPercent{2.0, 25.0};

/// The largest differences over all half-iterations shown.
struct Comparison {
    bool anyMeasured = false;
    bool anyPredicted = false;
    bool anyCompared = false;
    int trials = 0;
    double gap = 0.0;  ///< dB or per cent
    std::optional<double> z;
    int worst = 0;                ///< half-iteration of the largest |z|, or of the largest gap
    std::optional<int> diverged;  ///< first half-iteration where the median is infinite
};

/// Whether measurement and prediction are the same because of how the run starts.
bool sameByConstruction(const ConvergencePoint& point) {
    const double size = std::max(1.0, std::abs(point.predicted));
    return std::abs(point.measured.median - point.predicted) <= 1e-9 * size
           && !(point.measured.q90 - point.measured.q10 > 1e-9 * size);
}

double gapOf(const ConvergencePoint& point, ErrorQuantity quantity) {
    if (quantity == ErrorQuantity::NmseDb) {
        return std::abs(std::max(kExactDb, point.measured.median)
                        - std::max(kExactDb, point.predicted));
    }
    const double difference = std::abs(point.measured.median - point.predicted);
    return difference == 0.0 ? 0.0 : 100.0 * difference / std::abs(point.predicted);
}

std::optional<double> zOf(const ConvergencePoint& point) {
    const double scale = std::max(std::abs(point.gap.mean), std::abs(point.predicted));
    const double z = std::abs(point.gap.mean) / point.gap.standardError;
    if (!std::isfinite(z) || point.gap.standardError <= 1e-14 * scale) {
        return std::nullopt;
    }
    return z;
}

void compare(Comparison& comparison, const ConvergencePoint& point, ErrorQuantity quantity) {
    const bool measured = !std::isnan(point.measured.median);
    const bool predicted = std::isfinite(point.predicted);
    comparison.anyMeasured = comparison.anyMeasured || measured;
    comparison.anyPredicted = comparison.anyPredicted || predicted;
    comparison.trials = std::max(comparison.trials, point.measured.trials);
    if (measured && std::isinf(point.measured.median)) {
        comparison.diverged =
            std::min(comparison.diverged.value_or(point.halfIteration), point.halfIteration);
        return;
    }
    if (!measured || !predicted || sameByConstruction(point)) {
        return;
    }
    comparison.anyCompared = true;
    const double gap = gapOf(point, quantity);
    const std::optional<double> z = zOf(point);
    if (z ? *z > comparison.z.value_or(-1.0) : !comparison.z && gap >= comparison.gap) {
        comparison.worst = point.halfIteration;
    }
    comparison.gap = std::max(comparison.gap, gap);
    if (z) {
        comparison.z = std::max(comparison.z.value_or(0.0), *z);
    }
}

/// Rounded up, so that "within" is true: "0.2 dB", "12 %".
QString gapText(double gap, ErrorQuantity quantity) {
    const QString unit =
        quantity == ErrorQuantity::NmseDb ? QStringLiteral(" dB") : QStringLiteral(" %");
    const double tenths = std::max(1.0, std::ceil(10.0 * gap - 1e-6));
    return (tenths >= 100.0 ? numberLabel(std::ceil(tenths / 10.0), 0)
                            : numberLabel(tenths / 10.0, 1))
           + unit;
}

QString zText(double z) {
    return QStringLiteral("z = ") + numberLabel(z, z < 99.95 ? 1 : 0);
}

QString comparisonText(const Comparison& comparison, const Result& result, ErrorQuantity quantity) {
    const QString when = result.complete ? QStringLiteral("at every half-iteration")
                                         : QStringLiteral("at every half-iteration so far");
    const QString gap = gapText(comparison.gap, quantity);
    if (comparison.trials == 1) {
        return QStringLiteral("One trial and its prediction are within %1 of each other %2.")
            .arg(gap, when);
    }
    if (comparison.trials < kTrialsForZ || !comparison.z) {
        return QStringLiteral(
                   "Measured and predicted are within %1 of each other %2 "
                   "(%3 trials: too few for a z value).")
            .arg(gap, when)
            .arg(comparison.trials);
    }
    const GapScale scale = quantity == ErrorQuantity::NmseDb ? kGapDb : kGapPercent;
    const bool mayBeAccident = *comparison.z <= kLargestZ;
    if (comparison.gap <= scale.small || (mayBeAccident && comparison.gap <= scale.large)) {
        return QStringLiteral("Measured and predicted agree within %1 %2 (largest %3).")
            .arg(gap, when, zText(*comparison.z));
    }
    if (mayBeAccident) {
        return QStringLiteral(
                   "Measured and predicted differ by up to %1, no more than the scatter "
                   "of %2 trials explains (largest %3).")
            .arg(gap)
            .arg(comparison.trials)
            .arg(zText(*comparison.z));
    }
    const QString why = result.predictionNote.empty() ? QStringLiteral(
                            " State evolution is the limit of large layers: "
                            "the gap shrinks as they grow.")
                                                      : QString();
    return QStringLiteral(
               "Measured and predicted differ by up to %1 (largest %2, "
               "at half-iteration %3).")
               .arg(gap, zText(*comparison.z))
               .arg(comparison.worst)
           + why;
}

QString firstSentence(const Comparison& comparison, const Result& result, ErrorQuantity quantity) {
    if (!comparison.anyMeasured && !comparison.anyPredicted) {
        return {};
    }
    if (!comparison.anyMeasured) {
        return result.complete
                   ? QStringLiteral("Predicted by state evolution; nothing was measured.")
                   : QStringLiteral("Predicted by state evolution; nothing is measured yet.");
    }
    if (comparison.diverged) {
        return QStringLiteral(
                   "At least half of the trials have diverged from half-iteration %1 on.")
            .arg(*comparison.diverged);
    }
    if (!comparison.anyPredicted) {
        return QStringLiteral("Measured; there is no prediction to compare with yet.");
    }
    if (!comparison.anyCompared) {
        return QStringLiteral(
            "Measured and predicted start from the same value; "
            "the next half-iterations tell them apart.");
    }
    return comparisonText(comparison, result, quantity);
}

}  // namespace

QString agreementSentence(const Result& result, const ConvergenceView& view) {
    Comparison comparison;
    for (const ConvergenceSeries& series : convergenceSeries(result, view)) {
        for (const ConvergencePoint& point : series.points) {
            compare(comparison, point, view.quantity);
        }
    }
    QString text = firstSentence(comparison, result, view.quantity);
    if (text.isEmpty()) {
        return text;
    }
    if (view.quantity == ErrorQuantity::NormalisedTestError) {
        text += QStringLiteral(" Optimum is 1.");
    }
    if (result.stop.diverged > 0 && !comparison.diverged) {
        text += QStringLiteral(" %1 of %2 trials diverged.")
                    .arg(result.stop.diverged)
                    .arg(result.trials.size());
    }
    if (const double fewest = smallestSampleSize(result.trials); fewest < kFewSamples) {
        text += QStringLiteral(" The roughest row rests on %1 effective samples.")
                    .arg(numberLabel(fewest, 1));
    }
    return text;
}

}  // namespace onsager
