// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/table_text.h"

#include <QAbstractItemModel>

namespace onsager {
namespace {

QString cellText(const QVariant& cell) {
    return cell.typeId() == QMetaType::Double ? QString::number(cell.toDouble(), 'g', 10)
                                              : cell.toString();
}

}  // namespace

QString tableText(const QAbstractItemModel& table) {
    QString text;
    for (int row = -1; row < table.rowCount(); ++row) {
        for (int column = 0; column < table.columnCount(); ++column) {
            text += column > 0 ? QStringLiteral("\t") : QString();
            text += cellText(row < 0 ? table.headerData(column, Qt::Horizontal, Qt::DisplayRole)
                                     : table.index(row, column).data(Qt::EditRole));
        }
        text += QLatin1Char('\n');
    }
    return text;
}

}  // namespace onsager
