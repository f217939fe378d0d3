// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

namespace onsager {

/// The date that files are given, in UTC: now, or the whole number of seconds since 1970 that the environment
/// has as SOURCE_DATE_EPOCH, with which the same figure is the same file.
QDateTime figureDate();

/// "2026-01-31T12:00:00Z"; empty for an invalid date.
QString dateText(const QDateTime& date);

}  // namespace onsager
