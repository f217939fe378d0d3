// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QAbstractItemModel;

namespace onsager {

/// A whole table, tab-separated with a header line, as for a spreadsheet's clipboard. Numbers are
/// those of Qt::EditRole with ten digits; cells without one are empty.
QString tableText(const QAbstractItemModel& table);

}  // namespace onsager
