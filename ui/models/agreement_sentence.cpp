// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/agreement_sentence.h"

#include "ui/models/axis_ticks.h"
#include "ui/models/convergence_series.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <optional>

namespace onsager {

namespace {

/// The texts of this file, for translators.
struct AgreementSentenceText {
    Q_DECLARE_TR_FUNCTIONS(AgreementSentence)
};

/// A larger |z| is no accident even as the largest of a hundred half-iterations: 6 in 100,000 each.
constexpr double kLargestZ = 4.0;
/// More per cent than that are told as a factor.
constexpr double kMostPercent = 900.0;
/// A gap that nobody would call a disagreement whatever its z, and one that nobody would call an
/// agreement even when it may be an accident.
struct GapScale {
    double small;
    double large;
};
constexpr GapScale kGapDb{0.1, 1.0};
constexpr GapScale kGapPercent{2.0, 25.0};

GapScale scaleOf(ErrorQuantity quantity) {
    return quantity == ErrorQuantity::NmseDb ? kGapDb : kGapPercent;
}

/// The largest differences over all half-iterations shown.
struct Comparison {
    bool anyMeasured = false;
    bool anyPredicted = false;
    bool anyCompared = false;
    int trials = 0;
    double gap = 0.0;  ///< dB or per cent
    std::optional<double> z;
    int worst = 0;                  ///< half-iteration of the largest |z|, or of the largest gap
    std::optional<int> diverged;    ///< first half-iteration where the median is infinite
    std::optional<int> foundAlone;  ///< first one where the measured error alone is rounding
    std::optional<int> predictedAlone;  ///< first one where the predicted error alone is
};

/// Whether measurement and prediction are the same because of how the run starts.
bool sameByConstruction(const ConvergencePoint& point) {
    const double size = std::max(1.0, std::abs(point.predicted));
    return std::abs(point.measured.median - point.predicted) <= 1e-9 * size
           && !(point.measured.q90 - point.measured.q10 > 1e-9 * size);
}

double gapOf(const ConvergencePoint& point, ErrorQuantity quantity) {
    if (point.measuredExact && point.predictedExact) {
        return 0.0;
    }
    const double difference = std::abs(point.measured.median - point.predicted);
    return quantity == ErrorQuantity::NmseDb || difference == 0.0
               ? difference
               : 100.0 * difference / std::abs(point.predicted);
}

/// Whether one of both is rounding and the other is not, beyond what the border between them is.
bool isOneSided(const ConvergencePoint& point, ErrorQuantity quantity) {
    return std::isfinite(point.measured.median) && std::isfinite(point.predicted)
           && point.measuredExact != point.predictedExact
           && gapOf(point, quantity) > scaleOf(quantity).large;
}

void keepFirst(std::optional<int>& first, int halfIteration) {
    first = std::min(first.value_or(halfIteration), halfIteration);
}

void compare(Comparison& comparison, const ConvergencePoint& point, ErrorQuantity quantity) {
    const bool measured = !std::isnan(point.measured.median);
    const bool predicted = std::isfinite(point.predicted);
    comparison.anyMeasured = comparison.anyMeasured || measured;
    comparison.anyPredicted = comparison.anyPredicted || predicted;
    comparison.trials = std::max(comparison.trials, point.measured.trials);
    if (measured && std::isinf(point.measured.median)) {
        keepFirst(comparison.diverged, point.halfIteration);
        return;
    }
    if (!measured || !predicted || sameByConstruction(point)) {
        return;
    }
    if (isOneSided(point, quantity)) {
        return;
    }
    comparison.anyCompared = true;
    const double gap = gapOf(point, quantity);
    const std::optional<double> z =
        std::isfinite(point.gap.z) ? std::optional(std::abs(point.gap.z)) : std::nullopt;
    if (z ? *z > comparison.z.value_or(-1.0) : !comparison.z && gap >= comparison.gap) {
        comparison.worst = point.halfIteration;
    }
    comparison.gap = std::max(comparison.gap, gap);
    if (z) {
        comparison.z = std::max(comparison.z.value_or(0.0), *z);
    }
}

/// Whether a course ends with one of both alone exact, and from which half-iteration on.
void compareEnd(Comparison& comparison, const ConvergenceSeries& series, ErrorQuantity quantity) {
    const auto known = [](const ConvergencePoint& point) {
        return std::isfinite(point.measured.median) && std::isfinite(point.predicted);
    };
    auto point = std::find_if(series.points.rbegin(), series.points.rend(), known);
    for (; point != series.points.rend() && isOneSided(*point, quantity); ++point) {
        keepFirst(point->measuredExact ? comparison.foundAlone : comparison.predictedAlone,
                  point->halfIteration);
    }
}

/// Rounded up, so that "within" is true: "0.2 dB", "12 %", "a factor of 20".
QString gapText(double gap, ErrorQuantity quantity) {
    if (quantity != ErrorQuantity::NmseDb && gap > kMostPercent) {
        const double factor = 1.0 + gap / 100.0;
        return AgreementSentenceText::tr("a factor of %1")
            .arg(factor < 1e6 ? numberLabel(std::ceil(factor), 0) : numberLabel(factor, 2));
    }
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
    const QString gap = gapText(comparison.gap, quantity);
    const bool isWhole = result.complete;
    if (comparison.trials == 1) {
        return (isWhole ? AgreementSentenceText::tr(
                    "One trial and its prediction are within %1 of each other at every "
                    "half-iteration.")
                        : AgreementSentenceText::tr(
                            "One trial and its prediction are within %1 of each other at every "
                            "half-iteration so far."))
            .arg(gap);
    }
    if (!comparison.z) {  // every gap is rounding, or every trial the same
        return (isWhole ? AgreementSentenceText::tr(
                    "Measured and predicted are within %1 of each other at every half-iteration.")
                        : AgreementSentenceText::tr(
                            "Measured and predicted are within %1 of each other at every "
                            "half-iteration "
                            "so far."))
            .arg(gap);
    }
    const GapScale scale = scaleOf(quantity);
    const bool mayBeAccident = *comparison.z <= kLargestZ;
    if (comparison.gap <= scale.small || (mayBeAccident && comparison.gap <= scale.large)) {
        return (isWhole ? AgreementSentenceText::tr(
                    "Measured and predicted agree within %1 at every half-iteration "
                    "(largest %2).")
                        : AgreementSentenceText::tr(
                            "Measured and predicted agree within %1 at every half-iteration so far "
                            "(largest %2)."))
            .arg(gap, zText(*comparison.z));
    }
    if (mayBeAccident) {
        return AgreementSentenceText::tr(
                   "Measured and predicted differ by up to %1, no more than the scatter "
                   "of %2 trials explains (largest %3).")
            .arg(gap)
            .arg(comparison.trials)
            .arg(zText(*comparison.z));
    }
    const QString differ = AgreementSentenceText::tr(
                               "Measured and predicted differ by up to %1 (largest %2, "
                               "at half-iteration %3).")
                               .arg(gap, zText(*comparison.z))
                               .arg(comparison.worst);
    return result.predictionNote.empty()
               ? differ + QLatin1Char(' ')
                     + AgreementSentenceText::tr(
                         "State evolution is the limit of large layers: the gap shrinks as "
                         "they grow.")
               : differ;
}

/// Where one of both is exact recovery and the other is not: no distance says how far apart they are.
QString oneSidedText(const Comparison& comparison) {
    if (comparison.foundAlone) {
        return AgreementSentenceText::tr(
                   "From half-iteration %1 on the measured error is rounding, exact recovery, "
                   "where the predicted one is not.")
            .arg(*comparison.foundAlone);
    }
    return AgreementSentenceText::tr(
               "From half-iteration %1 on exact recovery is predicted, and the measured error is "
               "larger.")
        .arg(*comparison.predictedAlone);
}

QString firstSentence(const Comparison& comparison, const Result& result, ErrorQuantity quantity) {
    if (!comparison.anyMeasured && !comparison.anyPredicted) {
        return {};
    }
    if (!comparison.anyMeasured) {
        return result.complete ? AgreementSentenceText::tr(
                   "Predicted by state evolution; nothing was measured.")
                               : AgreementSentenceText::tr(
                                   "Predicted by state evolution; nothing is measured yet.");
    }
    if (comparison.diverged) {
        return AgreementSentenceText::tr(
                   "At least half of the trials have diverged from half-iteration %1 on.")
            .arg(*comparison.diverged);
    }
    if (!comparison.anyPredicted) {
        return AgreementSentenceText::tr("Measured; there is no prediction to compare with yet.");
    }
    const bool oneSided = comparison.foundAlone || comparison.predictedAlone;
    if (!comparison.anyCompared && !oneSided) {
        return AgreementSentenceText::tr(
            "Measured and predicted start from the same value; "
            "the next half-iterations tell them apart.");
    }
    QStringList sentences;
    if (comparison.anyCompared) {
        sentences << comparisonText(comparison, result, quantity);
    }
    if (oneSided) {
        sentences << oneSidedText(comparison);
    }
    return sentences.join(QLatin1Char(' '));
}

}  // namespace

QString agreementSentence(const Result& result, const ConvergenceView& view) {
    const ErrorQuantity quantity = comparedAs(view);
    Comparison comparison;
    for (const ConvergenceSeries& series : convergenceSeries(result, view)) {
        for (const ConvergencePoint& point : series.points) {
            compare(comparison, point, quantity);
        }
        compareEnd(comparison, series, view.quantity);
    }
    QString text = firstSentence(comparison, result, quantity);
    if (text.isEmpty()) {
        return text;
    }
    if (view.quantity == ErrorQuantity::NormalisedTestError) {
        text += QLatin1Char(' ') + AgreementSentenceText::tr("1 is the best possible.");
    }
    if (result.stop.diverged > 0 && !comparison.diverged) {
        text += QLatin1Char(' ')
                + AgreementSentenceText::tr("%1 of %2 trials diverged.")
                      .arg(result.stop.diverged)
                      .arg(result.trials.size());
    }
    if (const double fewest = smallestSampleSize(result.trials); fewest < kFewSamples) {
        text += QLatin1Char(' ')
                + AgreementSentenceText::tr("The least well sampled row has %1 effective samples.")
                      .arg(numberLabel(fewest, 1));
    }
    return text;
}

}  // namespace onsager
