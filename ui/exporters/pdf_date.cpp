// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exporters/pdf_date.h"

namespace onsager {

void setCreationDate(QByteArray& pdf, const QDateTime& date) {
    const QByteArray key = "/CreationDate (D:";
    const qsizetype start = pdf.indexOf(key) + key.size();
    const qsizetype end = pdf.indexOf(')', start);
    if (start < key.size() || end < 0) {
        return;
    }
    const QByteArray text =
        date.toUTC().toString(QStringLiteral("yyyyMMddhhmmss")).toLatin1() + "Z)";
    if (text.size() <= end + 1 - start) {  // longer where the machine is not in UTC
        pdf.replace(start, end + 1 - start, text.leftJustified(end + 1 - start, ' '));
    }
}

}  // namespace onsager
