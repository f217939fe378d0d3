// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/run_text.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>
#include <QVector>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace onsager {
namespace {

/// The texts of this file, for translators.
struct RunText {
    Q_DECLARE_TR_FUNCTIONS(RunText)
};

/// A duration with three significant digits in the unit that suits it.
QString duration(double seconds) {
    const QLocale locale = QLocale::c();
    constexpr double kRoundsUp = 0.9995;  // to the next unit, not to "1e+03"
    if (seconds < kRoundsUp * 1e-3) {
        return QStringLiteral("%1 µs").arg(locale.toString(seconds * 1e6, 'g', 3));
    }
    if (seconds < kRoundsUp) {
        return QStringLiteral("%1 ms").arg(locale.toString(seconds * 1e3, 'g', 3));
    }
    return QStringLiteral("%1 s").arg(locale.toString(seconds, 'g', 3));
}

}  // namespace

QString remainingTime(double seconds) {
    constexpr int kMinute = 60;
    constexpr int kTwoMinutes = 120;
    constexpr int kHour = 3600;
    const auto whole = static_cast<qlonglong>(std::ceil(seconds));
    if (whole < kTwoMinutes) {
        return RunText::tr("%1 s left").arg(whole);
    }
    if (whole < kHour) {
        return RunText::tr("%1 min left").arg((whole + kMinute - 1) / kMinute);
    }
    return RunText::tr("%1 h %2 min left").arg(whole / kHour).arg(whole % kHour / kMinute);
}

QString expectedTime(double seconds) {
    constexpr int kMinute = 60;
    constexpr int kTwoMinutes = 120;
    constexpr int kHour = 3600;
    const auto whole = static_cast<qlonglong>(std::max(1.0, std::ceil(seconds)));
    if (whole < kTwoMinutes) {
        return RunText::tr("about %1 s").arg(whole);
    }
    if (whole < kHour) {
        return RunText::tr("about %1 min").arg((whole + kMinute - 1) / kMinute);
    }
    return RunText::tr("about %1 h %2 min").arg(whole / kHour).arg(whole % kHour / kMinute);
}

QString stopSentence(const Result& result) {
    struct End {
        int count;
        QString ofOne;   ///< the only trial
        QString ofAll;   ///< every one of several
        QString ofSome;  ///< some of them
    };
    const StopCounts& stop = result.stop;
    const std::array ends = {
        End{stop.converged, RunText::tr("1 trial: converged"),
            RunText::tr("%1 trials, all converged"), RunText::tr("%1 converged")},
        End{stop.iterationLimit, RunText::tr("1 trial: reached the iteration limit"),
            RunText::tr("%1 trials, all reached the iteration limit"),
            RunText::tr("%1 reached the iteration limit")},
        End{stop.diverged, RunText::tr("1 trial: diverged"), RunText::tr("%1 trials, all diverged"),
            RunText::tr("%1 diverged")},
        End{stop.cancelled, RunText::tr("1 trial: cancelled"),
            RunText::tr("%1 trials, all cancelled"), RunText::tr("%1 cancelled")}};
    const int trials = static_cast<int>(result.trials.size());
    QStringList parts;
    QString whole = trials == 1 ? RunText::tr("1 trial") : RunText::tr("%1 trials").arg(trials);
    for (const End& end : ends) {
        if (end.count > 0) {
            parts << end.ofSome.arg(end.count);
            whole = trials == 1 ? end.ofOne : end.ofAll.arg(trials);
        }
    }
    return parts.size() < 2
               ? whole
               : RunText::tr("%1 trials: %2").arg(trials).arg(parts.join(QStringLiteral(", ")));
}

QString speedText(const Timing& timing, int threads) {
    QString team = threads == 1 ? RunText::tr("1 thread") : RunText::tr("%1 threads").arg(threads);
    if (!std::isfinite(timing.secondsPerIteration)) {
        return team;
    }
    return RunText::tr("%1 per iteration").arg(duration(timing.secondsPerIteration))
           + QStringLiteral("  ·  ") + team;
}

}  // namespace onsager
