// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QProcess>

#include <unistd.h>

namespace onsager {

/// Waits until a program takes care of a signal by itself: has blocked it to wait for it, or has a
/// handler. False when the program ends first. Linux.
inline bool waitUntilItHears(QProcess& process, int signal) {
    const QString path = QStringLiteral("/proc/%1/status").arg(process.processId());
    constexpr int kTickMs = 5;
    while (!process.waitForFinished(kTickMs)) {
        QFile status(path);
        if (!status.open(QIODevice::ReadOnly)) {
            continue;
        }
        for (const QByteArray& line : status.readAll().split('\n')) {
            const bool mask = line.startsWith("SigBlk:") || line.startsWith("SigCgt:");
            const quint64 heard = mask ? line.mid(7).trimmed().toULongLong(nullptr, 16) : 0;
            if ((heard >> (signal - 1) & 1U) != 0) {
                return true;
            }
        }
    }
    return false;
}

/// Waits until a program has used so many seconds of processor time, which other programs do not
/// shorten. False when it ends first. Linux.
inline bool waitUntilItHasWorked(QProcess& process, double seconds) {
    const QString path = QStringLiteral("/proc/%1/stat").arg(process.processId());
    constexpr int kTickMs = 20;
    constexpr int kUserTime = 11;  // fields behind the name of the program
    while (!process.waitForFinished(kTickMs)) {
        QFile stat(path);
        if (!stat.open(QIODevice::ReadOnly)) {
            continue;
        }
        const QByteArray fields = stat.readAll();
        const QByteArrayList values = fields.mid(fields.lastIndexOf(')') + 2).split(' ');
        const double ticks = values.at(kUserTime).toDouble() + values.at(kUserTime + 1).toDouble();
        if (ticks >= seconds * static_cast<double>(sysconf(_SC_CLK_TCK))) {
            return true;
        }
    }
    return false;
}

}  // namespace onsager
