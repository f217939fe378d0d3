// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/run_text.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>
#include <QVector>

#include <algorithm>
#include <cmath>
#include <utility>

namespace onsager {
namespace {

QString translated(const char* text) {
    return QCoreApplication::translate("RunText", text);
}

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
        return translated("%1 s left").arg(whole);
    }
    if (whole < kHour) {
        return translated("%1 min left").arg((whole + kMinute - 1) / kMinute);
    }
    return translated("%1 h %2 min left").arg(whole / kHour).arg(whole % kHour / kMinute);
}

QString expectedTime(double seconds) {
    constexpr int kMinute = 60;
    constexpr int kTwoMinutes = 120;
    constexpr int kHour = 3600;
    const auto whole = static_cast<qlonglong>(std::max(1.0, std::ceil(seconds)));
    if (whole < kTwoMinutes) {
        return translated("about %1 s").arg(whole);
    }
    if (whole < kHour) {
        return translated("about %1 min").arg((whole + kMinute - 1) / kMinute);
    }
    return translated("about %1 h %2 min").arg(whole / kHour).arg(whole % kHour / kMinute);
}

QString stopSentence(const Result& result) {
    const StopCounts& stop = result.stop;
    QVector<std::pair<int, QString>> ends;
    for (const auto& [count, end] :
         {std::pair(stop.converged, translated("converged")),
          std::pair(stop.iterationLimit, translated("reached the iteration limit")),
          std::pair(stop.diverged, translated("diverged")),
          std::pair(stop.cancelled, translated("cancelled"))}) {
        if (count > 0) {
            ends.append({count, end});
        }
    }
    const int trials = static_cast<int>(result.trials.size());
    const QString counted =
        trials == 1 ? translated("1 trial") : translated("%1 trials").arg(trials);
    if (ends.size() == 1 && trials > 1) {
        return translated("%1, all %2").arg(counted, ends.front().second);
    }
    QStringList parts;
    for (const auto& [count, end] : ends) {
        parts << (trials == 1 ? end : QStringLiteral("%1 %2").arg(count).arg(end));
    }
    return parts.isEmpty() ? counted
                           : counted + QStringLiteral(": ") + parts.join(QStringLiteral(", "));
}

QString speedText(const Timing& timing, int threads) {
    QString team = threads == 1 ? translated("1 thread") : translated("%1 threads").arg(threads);
    if (!std::isfinite(timing.secondsPerIteration)) {
        return team;
    }
    return translated("%1 per iteration").arg(duration(timing.secondsPerIteration))
           + QStringLiteral("  ·  ") + team;
}

}  // namespace onsager
