// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/lesson_formula.h"

#include <QRegularExpression>

namespace onsager {

QString formulaAt(const QString& page, int step) {
    static const QRegularExpression kTarget(
        QStringLiteral("\\]\\((equation:([^)\\s]+)|setup:[^)]*)\\)"));
    QString first;
    QString before;
    int linksSeen = 0;
    for (auto match = kTarget.globalMatch(page); match.hasNext();) {
        const QString name = match.next().captured(2);
        if (name.isEmpty()) {
            ++linksSeen;
        } else {
            first = first.isEmpty() ? name : first;
            before = linksSeen <= step ? name : before;
        }
    }
    return before.isEmpty() ? first : before;
}

}  // namespace onsager
