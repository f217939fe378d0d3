// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/run/run_status.h"

#include "ui/models/layer_names.h"
#include "ui/models/run_text.h"

#include <QCoreApplication>

namespace onsager {
namespace {

/// The texts of this file, for translators.
struct RunStatusText {
    Q_DECLARE_TR_FUNCTIONS(RunStatus)
};

QString workSentence(const Snapshot* latest) {
    if (latest == nullptr || latest->phase == RunPhase::Predicting) {
        return RunStatusText::tr("Predicting");
    }
    if (latest->phase == RunPhase::Drawing) {
        return RunStatusText::tr("Generating the trials");
    }
    const RunProgress& progress = latest->progress;
    const bool advances = progress.halfIterations < progress.halfIterationLimit;
    if (advances) {
        return RunStatusText::tr("Running, iteration %1 of %2")
            .arg(progress.halfIterations / 2 + 1)
            .arg(progress.halfIterationLimit / 2);
    }
    if (progress.predictions < progress.draws) {
        return RunStatusText::tr("Predicting trial %1 of %2")
            .arg(progress.predictions + 1)
            .arg(progress.draws);
    }
    if (progress.epochs < progress.epochLimit) {
        return RunStatusText::tr("Running baselines, step %1 of %2")
            .arg(progress.epochs + 1)
            .arg(progress.epochLimit);
    }
    return RunStatusText::tr("Running");
}

QString pausedSentence(const Snapshot* latest) {
    if (latest == nullptr || !latest->lastReached) {
        return RunStatusText::tr("Paused before the first half-iteration");
    }
    return RunStatusText::tr("Paused after %1").arg(halfIterationName(*latest->lastReached));
}

QString sentenceOf(Activity activity, const Snapshot* latest) {
    switch (activity) {
        case Activity::Ready:
            return RunStatusText::tr("Ready");
        case Activity::Running:
            return workSentence(latest);
        case Activity::Paused:
            return pausedSentence(latest);
        case Activity::Finished:
            return latest != nullptr && latest->result
                       ? RunStatusText::tr("Finished: %1").arg(stopSentence(*latest->result))
                       : RunStatusText::tr("Finished");
        case Activity::Cancelled:
            return latest != nullptr && latest->lastReached
                       ? RunStatusText::tr("Cancelled after %1")
                             .arg(halfIterationName(*latest->lastReached))
                       : RunStatusText::tr("Cancelled");
        case Activity::Blocked:
            return RunStatusText::tr("Not run: these layers cannot be estimated together");
        case Activity::Failed:
            return RunStatusText::tr("The run could not be made");
    }
    return {};
}

}  // namespace

StatusContent statusOf(const RunController& controller) {
    const std::shared_ptr<const Snapshot> latest = controller.latest();
    const bool isCurrent = latest && latest->run == controller.currentRun();
    StatusContent content;
    content.sentence = sentenceOf(controller.activity(), isCurrent ? latest.get() : nullptr);
    content.cancellable = controller.canCancel();
    content.speed = speedText(latest && latest->result ? latest->result->timing : Timing(),
                              controller.threads());
    const bool goesOn =
        controller.activity() == Activity::Running || controller.activity() == Activity::Paused;
    if (goesOn && isCurrent && latest->progress.halfIterations > 0) {
        content.fraction = latest->progress.fraction;
        if (controller.activity() == Activity::Running && latest->progress.secondsLeft) {
            content.remaining = remainingTime(*latest->progress.secondsLeft);
        }
    }
    return content;
}

}  // namespace onsager
