// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exporters/figure_table.h"

#include "engine/model/layers.h"
#include "ui/models/axis_ticks.h"
#include "ui/models/plot_table.h"

#include <QCoreApplication>
#include <QStandardItemModel>

#include <cmath>

namespace onsager {
namespace {

QString titleOf(const SweepScale& scale) {
    PlotAxis axis;
    axis.title = scale.title;
    axis.unit = scale.unit;
    return axisLabel(axis);
}

QVariant keyOf(const SweepScale& scale, qsizetype place) {
    return scale.areNumbers ? QVariant(scale.values[place]) : QVariant(scale.names[place]);
}

QVariant numberOf(double value) {
    return std::isnan(value) ? QVariant() : QVariant(value);
}

std::unique_ptr<QAbstractItemModel> mapTable(const PhaseMap& map) {
    auto table = std::make_unique<QStandardItemModel>();
    QStringList titles{titleOf(map.y), titleOf(map.x)};
    if (map.regions) {
        titles << QCoreApplication::translate("FigureTable", "region")
               << QCoreApplication::translate("FigureTable", "success, share of trials");
    } else {
        titles << map.title;
    }
    table->setHorizontalHeaderLabels(titles);
    for (int cell = 0; cell < map.values.size(); ++cell) {
        if (map.isWaiting(cell)) {
            continue;
        }
        QVariantList values{keyOf(map.y, cell / map.columns()), keyOf(map.x, cell % map.columns())};
        if (map.regions) {
            values << regionName(*map.regions->cells[cell]) << numberOf(map.regions->shares[cell]);
        } else {
            values << numberOf(map.values[cell]);
        }
        QList<QStandardItem*> row;
        for (const QVariant& value : values) {
            row.append(new QStandardItem);
            row.last()->setData(value, Qt::EditRole);
        }
        table->appendRow(row);
    }
    return table;
}

}  // namespace

std::unique_ptr<QAbstractItemModel> figureTable(const Figure& figure) {
    using Table = std::unique_ptr<QAbstractItemModel>;
    return std::visit(Overloaded{[](const PlotModel& plot) -> Table {
                                     auto table = std::make_unique<PlotTable>();
                                     table->setPlot(plot);
                                     return table;
                                 },
                                 [](const MessageMatrices& matrices) -> Table {
                                     auto table = std::make_unique<MatrixTable>();
                                     table->setMatrices(matrices);
                                     return table;
                                 },
                                 [](const ImageBoard& board) -> Table {
                                     auto table = std::make_unique<QStandardItemModel>();
                                     showImages(board, *table);
                                     return table;
                                 },
                                 [](const PhaseMap& map) -> Table { return mapTable(map); }},
                      figure);
}

}  // namespace onsager
