// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exporters/figure_date.h"

namespace onsager {

QDateTime figureDate() {
    constexpr qint64 kYear9999 = 253402300799;  // the last second that has four digits for its year
    bool isWhole = false;
    const qint64 seconds = qEnvironmentVariable("SOURCE_DATE_EPOCH").toLongLong(&isWhole);
    if (isWhole && seconds >= 0 && seconds <= kYear9999) {
        return QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC);
    }
    return QDateTime::fromSecsSinceEpoch(QDateTime::currentSecsSinceEpoch(), Qt::UTC);
}

QString dateText(const QDateTime& date) {
    return date.toUTC().toString(Qt::ISODate);
}

}  // namespace onsager
