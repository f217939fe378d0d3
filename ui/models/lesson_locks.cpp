// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/lesson_locks.h"

#include "engine/io/json_path.h"

#include <QCoreApplication>

#include <algorithm>

namespace onsager {
namespace {

const QString kFence = QStringLiteral("---\n");

bool isAtOrBelow(const QStringList& paths, const QString& path) {
    return std::any_of(paths.begin(), paths.end(), [&path](const QString& one) {
        return path == one || path.startsWith(one + QLatin1Char('.'));
    });
}

/// Where the lines between the fences end; 0 when there are none.
qsizetype endOfLocks(const QString& lesson) {
    if (!lesson.startsWith(kFence)) {
        return 0;
    }
    const qsizetype end = lesson.indexOf(QLatin1Char('\n') + kFence);
    return end < 0 ? 0 : end + 1;
}

QStringList listOf(const QString& text) {
    QStringList entries;
    for (const QString& entry : text.split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        entries.append(entry.trimmed());
    }
    return entries;
}

bool differs(const Json& before, const Json& after, const QString& path) {
    const Json* one = valueAt(before, path.toStdString());
    const Json* other = valueAt(after, path.toStdString());
    return (one == nullptr) != (other == nullptr) || (one != nullptr && *one != *other);
}

}  // namespace

bool LessonLocks::locks(const QString& path) const {
    return isAtOrBelow(locked, path) || hides(path);
}

bool LessonLocks::hides(const QString& path) const {
    return isAtOrBelow(hidden, path);
}

QString LessonLocks::refusal(const Json& before, const Json& after) const {
    for (const QString& path : locked + hidden) {
        if (differs(before, after, path)) {
            return QCoreApplication::translate("LessonLocks", "%1 is locked by the lesson. %2")
                .arg(path, reason);
        }
    }
    return {};
}

LessonLocks locksIn(const QString& lesson) {
    LessonLocks locks;
    const qsizetype end = endOfLocks(lesson);
    const QString lines = end > 0 ? lesson.mid(kFence.size(), end - kFence.size()) : QString();
    for (const QString& line : lines.split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
        const QString key = line.section(QLatin1Char(':'), 0, 0).trimmed();
        const QString value = line.section(QLatin1Char(':'), 1).trimmed();
        if (key == QLatin1String("lock")) {
            locks.locked = listOf(value);
        } else if (key == QLatin1String("hide")) {
            locks.hidden = listOf(value);
        } else if (key == QLatin1String("because")) {
            locks.reason = value;
        }
    }
    return locks;
}

QString withoutLocks(const QString& lesson) {
    const qsizetype end = endOfLocks(lesson);
    return end > 0 ? lesson.mid(end + kFence.size()) : lesson;
}

}  // namespace onsager
