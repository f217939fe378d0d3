// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/run/sweep_text.h"

#include "ui/models/run_text.h"

#include <QCoreApplication>

#include <algorithm>

namespace onsager {
namespace {

/// The texts of this file, for translators.
struct SweepText {
    Q_DECLARE_TR_FUNCTIONS(SweepText)
};

QString progressText(const SweepSnapshot& snapshot) {
    if (snapshot.phase == SweepPhase::Predicting) {
        return SweepText::tr("%1 of %2 predicted").arg(snapshot.done).arg(snapshot.cells.size());
    }
    if (snapshot.phase == SweepPhase::Measuring) {
        return SweepText::tr("%1 of %2 measured").arg(snapshot.done).arg(snapshot.cells.size());
    }
    return SweepText::tr("Checking the cells");
}

QString finishedText(const SweepSnapshot& snapshot) {
    const auto known = std::count_if(snapshot.cells.begin(), snapshot.cells.end(),
                                     [](const auto& cell) { return cell != nullptr; });
    return SweepText::tr("%1 of %2 cells").arg(known).arg(snapshot.cells.size());
}

QString textOf(const SweepController& controller) {
    const SweepSnapshot& latest = *controller.latest();
    const QString separator = QStringLiteral("  ·  ");
    switch (controller.activity()) {
        case SweepActivity::Running:
            return progressText(latest)
                   + (latest.secondsLeft ? separator + remainingTime(*latest.secondsLeft)
                                         : QString());
        case SweepActivity::Paused:
            return progressText(latest) + separator + SweepText::tr("paused");
        case SweepActivity::Finished:
            return finishedText(latest) + separator + SweepText::tr("finished");
        case SweepActivity::Cancelled:
            return finishedText(latest) + separator + SweepText::tr("cancelled");
        case SweepActivity::Refused:
        case SweepActivity::Failed:
        case SweepActivity::Ready:
            break;
    }
    return {};
}

}  // namespace

SweepStatus statusOf(const SweepController& controller) {
    SweepStatus status;
    status.isAtWork = controller.isAtWork();
    status.isPaused = controller.activity() == SweepActivity::Paused;
    if (const auto& latest = controller.latest()) {
        status.text = textOf(controller);
        status.share = latest->share;
        const bool isRefused = controller.activity() == SweepActivity::Refused
                               || controller.activity() == SweepActivity::Failed;
        status.problem = isRefused ? QString::fromStdString(latest->problem) : QString();
    }
    return status;
}

}  // namespace onsager
