// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/run/run_status.h"

#include "ui/models/layer_names.h"
#include "ui/models/run_text.h"

#include <QCoreApplication>

namespace onsager {
namespace {

QString translated(const char* text) {
    return QCoreApplication::translate("RunStatus", text);
}

QString workSentence(const Snapshot* latest) {
    if (latest == nullptr || latest->phase == RunPhase::Predicting) {
        return translated("Predicting");
    }
    if (latest->phase == RunPhase::Drawing) {
        return translated("Generating the trials");
    }
    const RunProgress& progress = latest->progress;
    const bool advances = progress.halfIterations < progress.halfIterationLimit;
    if (advances) {
        return translated("Running, iteration %1 of %2")
            .arg(progress.halfIterations / 2 + 1)
            .arg(progress.halfIterationLimit / 2);
    }
    if (progress.predictions < progress.draws) {
        return translated("Predicting trial %1 of %2")
            .arg(progress.predictions + 1)
            .arg(progress.draws);
    }
    if (progress.epochs < progress.epochLimit) {
        return translated("Running baselines, step %1 of %2")
            .arg(progress.epochs + 1)
            .arg(progress.epochLimit);
    }
    return translated("Running");
}

QString pausedSentence(const Snapshot* latest) {
    if (latest == nullptr || !latest->lastReached) {
        return translated("Paused before the first half-iteration");
    }
    return translated("Paused after %1").arg(halfIterationName(*latest->lastReached));
}

QString sentenceOf(Activity activity, const Snapshot* latest) {
    switch (activity) {
        case Activity::Ready:
            return translated("Ready");
        case Activity::Running:
            return workSentence(latest);
        case Activity::Paused:
            return pausedSentence(latest);
        case Activity::Finished:
            return latest != nullptr && latest->result
                       ? translated("Finished: %1").arg(stopSentence(*latest->result))
                       : translated("Finished");
        case Activity::Cancelled:
            return latest != nullptr && latest->lastReached
                       ? translated("Cancelled after %1")
                             .arg(halfIterationName(*latest->lastReached))
                       : translated("Cancelled");
        case Activity::Blocked:
            return translated("Not run: these layers cannot be estimated together");
        case Activity::Failed:
            return translated("The run could not be made");
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
