// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/figure.h"
#include "ui/exporters/figure_file.h"

#include <QAbstractItemModel>
#include <QByteArray>

namespace onsager {

/// A table as comma-separated values, UTF-8: a header line, then the rows. Numbers are those of Qt::EditRole
/// in the shortest form that reads back bit for bit, with a point whatever the locale ("inf" and "-inf" for
/// infinite ones); what is not there is empty; words with a comma, a quote, a line break, or "#" in front are
/// quoted.
QByteArray csvOf(const QAbstractItemModel& table);

/// The table of a figure as a file of that type, "csv" or "json", with its origin. In front of the values
/// stand comments after "#"; a JSON document has the keys format ("onsager/figure"), version, program, seed,
/// date, title, figure (in words), scenario, columns (titles) and rows (null for what is not there or not
/// finite).
QByteArray tableBytes(const QAbstractItemModel& table,
                      const QString& suffix,
                      const Figure& figure,
                      const FigureOrigin& origin);

/// Whether files of that type hold the table of a figure, not its picture.
bool isTableSuffix(const QString& suffix);

}  // namespace onsager
