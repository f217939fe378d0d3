// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/page_text.h"

#include <QCoreApplication>
#include <QStringList>

namespace onsager {

QString pageText(const QString& page) {
    QStringList lines;
    QStringList paragraph;
    bool isFenced = false;
    const auto close = [&lines, &paragraph] {
        if (!paragraph.isEmpty()) {
            const QByteArray text = paragraph.join(QLatin1Char('\n')).toUtf8();
            lines << QCoreApplication::translate("Lessons", text.constData());
            paragraph.clear();
        }
    };
    for (const QString& line : page.split(QLatin1Char('\n'))) {
        const bool isFence = line.startsWith(QLatin1String("```"));
        if (line.isEmpty() || isFence || isFenced) {
            close();
            lines << line;
            isFenced = isFence ? !isFenced : isFenced;
        } else {
            paragraph << line;
        }
    }
    close();
    return lines.join(QLatin1Char('\n'));
}

QString pageTitle(const QString& title) {
    return pageText(QStringLiteral("# ") + title).mid(2);
}

}  // namespace onsager
