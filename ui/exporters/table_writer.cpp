// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exporters/table_writer.h"

#include "engine/io/json_reader.h"
#include "engine/io/json_writer.h"
#include "engine/io/scenario_error.h"
#include "ui/exporters/figure_date.h"
#include "ui/exporters/provenance_comment.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

namespace onsager {
namespace {

const QString kCsv = QStringLiteral("csv");
const QString kJson = QStringLiteral("json");

QString quoted(QString words) {
    const auto isSpecial = [](QChar one) {
        return one == ',' || one == '"' || one == '\n' || one == '\r';
    };
    if (std::none_of(words.cbegin(), words.cend(), isSpecial) && !words.startsWith('#')
        && words == words.trimmed()) {
        return words;
    }
    return '"' + words.replace('"', QStringLiteral("\"\"")) + '"';
}

QString csvCell(const QVariant& cell) {
    if (cell.typeId() != QMetaType::Double) {
        return quoted(cell.toString());
    }
    const double number = cell.toDouble();
    return std::isnan(number) ? QString()
                              : QString::number(number, 'g', QLocale::FloatingPointShortest);
}

Json jsonCell(const QVariant& cell) {
    if (!cell.isValid()) {
        return nullptr;
    }
    if (cell.typeId() == QMetaType::Int) {
        return cell.toInt();
    }
    if (cell.typeId() != QMetaType::Double) {
        return cell.toString().toStdString();
    }
    const double number = cell.toDouble();
    return std::isfinite(number) ? Json(number) : Json(nullptr);
}

QVariant titleOf(const QAbstractItemModel& table, int column) {
    return table.headerData(column, Qt::Horizontal, Qt::DisplayRole);
}

QByteArray jsonOf(const QAbstractItemModel& table,
                  const Figure& figure,
                  const FigureOrigin& origin) {
    Json document{{"format", "onsager/figure"}, {"version", 1}};
    document["program"] = origin.program.toStdString();
    document["seed"] = origin.seed;
    if (origin.date.isValid()) {
        document["date"] = dateText(origin.date).toStdString();
    }
    document["title"] = origin.title.toStdString();
    document["figure"] = description(figure).toStdString();
    try {
        document["scenario"] = parseJson(origin.scenario.toStdString());
    } catch (const ScenarioError&) {
        document["scenario"] = nullptr;
    }
    Json columns = Json::array();
    Json rows = Json::array();
    for (int column = 0; column < table.columnCount(); ++column) {
        columns.push_back(titleOf(table, column).toString().toStdString());
    }
    for (int row = 0; row < table.rowCount(); ++row) {
        Json values = Json::array();
        for (int column = 0; column < table.columnCount(); ++column) {
            values.push_back(jsonCell(table.index(row, column).data(Qt::EditRole)));
        }
        rows.push_back(std::move(values));
    }
    document["columns"] = std::move(columns);
    document["rows"] = std::move(rows);
    return QByteArray::fromStdString(textOf(document));
}

}  // namespace

QByteArray csvOf(const QAbstractItemModel& table) {
    QString text;
    for (int row = -1; row < table.rowCount(); ++row) {
        for (int column = 0; column < table.columnCount(); ++column) {
            text += column > 0 ? QStringLiteral(",") : QString();
            text += csvCell(row < 0 ? titleOf(table, column)
                                    : table.index(row, column).data(Qt::EditRole));
        }
        text += QLatin1Char('\n');
    }
    return text.toUtf8();
}

QByteArray tableBytes(const QAbstractItemModel& table,
                      const QString& suffix,
                      const Figure& figure,
                      const FigureOrigin& origin) {
    return suffix == kJson ? jsonOf(table, figure, origin)
                           : provenanceComment("#", figure, origin) + csvOf(table);
}

bool isTableSuffix(const QString& suffix) {
    return suffix == kCsv || suffix == kJson;
}

}  // namespace onsager
