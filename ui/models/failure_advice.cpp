// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/failure_advice.h"

#include "engine/model/denoiser_check.h"
#include "ui/models/layer_names.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace onsager {
namespace {

constexpr double kDampingStep = 0.7;
constexpr double kSmallestDamping = 0.1;
constexpr double kFloorStep = 100.0;
constexpr double kLargestFloor = 1.0;

/// The texts of this file, for translators.
struct FailureAdviceText {
    Q_DECLARE_TR_FUNCTIONS(FailureAdvice)
};

/// Two significant digits, so that repeated use does not collect decimals.
double rounded(double value) {
    if (value <= 0.0) {
        return 0.0;
    }
    const double unit = std::pow(10.0, std::floor(std::log10(value)) - 1.0);
    return std::round(value / unit) * unit;
}

const TrialResult* firstDiverged(const Result& result) {
    const TrialResult* first = nullptr;
    for (const TrialResult& trial : result.trials) {
        if (trial.stop == StopReason::Diverged && trial.failure
            && (first == nullptr || trial.failure->when.index() < first->failure->when.index())) {
            first = &trial;
        }
    }
    return first;
}

}  // namespace

std::optional<FailureAdvice> failureAdvice(const Result& result) {
    const TrialResult* trial = firstDiverged(result);
    if (trial == nullptr) {
        return std::nullopt;
    }
    const QLocale locale = QLocale::c();
    FailureAdvice advice;
    advice.sentence =
        FailureAdviceText::tr("%1 of %2 trials diverged, the first in layer %3, %4: %5.")
            .arg(result.stop.diverged)
            .arg(result.scenario.trials)
            .arg(layerSymbol(result.scenario, trial->failure->layer),
                 halfIterationName(trial->failure->when),
                 QString::fromStdString(trial->failure->reason));
    if (denoiserOf(result.scenario) != nullptr
        && trial->failure->reason.starts_with("the denoiser ")) {
        return advice;  // a program that fails is not mended by numbers
    }
    const auto* passing = std::get_if<MlMatVampSettings>(&result.scenario.algorithm);
    const double damping =
        rounded(kDampingStep * dampingOf(result.scenario.algorithm).value_or(0.0));
    if (damping >= kSmallestDamping) {
        advice.remedies.append(
            {FailureAdviceText::tr("Use damping %1").arg(locale.toString(damping, 'g', 2)),
             QStringLiteral("algorithm.damping"), damping});
    }
    if (passing == nullptr) {
        return advice;
    }
    const MlMatVampSettings& settings = *passing;
    const double floor = settings.minPrecision * kFloorStep;
    if (floor <= kLargestFloor && floor < settings.maxPrecision) {
        advice.remedies.append({FailureAdviceText::tr("Raise the smallest precision to %1")
                                    .arg(locale.toString(floor, 'g', 2)),
                                QStringLiteral("algorithm.minPrecision"), floor});
    }
    return advice;
}

}  // namespace onsager
