// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/plot_table.h"

#include "ui/models/axis_ticks.h"
#include "ui/models/table_text.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>

namespace onsager {

namespace {

constexpr double kNothing = std::numeric_limits<double>::quiet_NaN();

std::vector<double> valuesAt(const std::vector<double>& positions, const QVector<QPointF>& points) {
    std::vector<double> values(positions.size(), kNothing);
    for (const QPointF& point : points) {
        const auto found = std::lower_bound(positions.begin(), positions.end(), point.x());
        if (found != positions.end() && *found == point.x()) {
            values[static_cast<std::size_t>(found - positions.begin())] = point.y();
        }
    }
    return values;
}

}  // namespace

PlotTable::PlotTable(QObject* parent) : QAbstractTableModel(parent) {}

std::vector<PlotTable::Column> PlotTable::curveColumns(const PlotModel& plot) {
    std::set<double> seen;
    const auto see = [&seen](const QVector<QPointF>& points) {
        for (const QPointF& point : points) {
            seen.insert(point.x());
        }
    };
    for (const PlotCurve& curve : plot.curves) {
        see(curve.points);
    }
    for (const PlotPoints& points : plot.points) {
        see(points.points);
    }
    const std::vector<double> positions(seen.begin(), seen.end());
    std::vector<Column> columns{{axisLabel(plot.x), positions}};
    const QString unit =
        plot.y.unit.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(plot.y.unit);
    for (const PlotCurve& curve : plot.curves) {
        columns.push_back({curve.name + unit, valuesAt(positions, curve.points)});
    }
    for (const PlotBand& band : plot.bands) {
        columns.push_back({band.lowerName + unit, valuesAt(positions, band.lower)});
        columns.push_back({band.upperName + unit, valuesAt(positions, band.upper)});
    }
    for (const PlotPoints& points : plot.points) {
        columns.push_back({points.name + unit, valuesAt(positions, points.points)});
    }
    return columns;
}

std::vector<PlotTable::Column> PlotTable::cloudColumns(const PlotModel& plot) {
    std::vector<Column> columns{{axisLabel(plot.x), {}}, {plot.cloud.name, {}}};
    for (const QPointF& point : plot.cloud.points) {
        columns[0].values.push_back(point.x());
        columns[1].values.push_back(point.y());
    }
    return columns;
}

void PlotTable::setPlot(const PlotModel& plot) {
    std::vector<Column> columns =
        plot.cloud.points.isEmpty() ? curveColumns(plot) : cloudColumns(plot);
    const auto sameShape = [this, &columns] {
        return columns.size() == m_columns.size()
               && columns.front().values == m_columns.front().values
               && std::equal(columns.begin(), columns.end(), m_columns.begin(),
                             [](const Column& a, const Column& b) { return a.title == b.title; });
    };
    if (!m_columns.empty() && sameShape()) {
        m_columns = std::move(columns);
        if (rowCount() > 0) {
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
        }
        return;
    }
    beginResetModel();
    m_x = plot.x;
    m_columns = std::move(columns);
    endResetModel();
}

int PlotTable::rowCount(const QModelIndex& parent) const {
    return parent.isValid() || m_columns.empty()
               ? 0
               : static_cast<int>(m_columns.front().values.size());
}

int PlotTable::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

QVariant PlotTable::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount() || index.column() >= columnCount()) {
        return {};
    }
    const double value = m_columns[static_cast<std::size_t>(index.column())]
                             .values[static_cast<std::size_t>(index.row())];
    switch (role) {
        case Qt::DisplayRole:
            if (std::isnan(value)) {
                return QString();
            }
            return index.column() == 0 && m_x.kind != AxisKind::Continuous ? numberLabel(value, 0)
                                                                           : numberLabel(value);
        case Qt::EditRole:
            return std::isnan(value) ? QVariant() : QVariant(value);
        case Qt::ToolTipRole:
            return index.column() == 0 ? axisValueName(m_x, value) : QVariant();
        case Qt::TextAlignmentRole:
            return QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter));
        default:
            return {};
    }
}

QVariant PlotTable::headerData(int section, Qt::Orientation orientation, int role) const {
    if (role != Qt::DisplayRole || orientation != Qt::Horizontal || section < 0
        || section >= columnCount()) {
        return {};
    }
    return m_columns[static_cast<std::size_t>(section)].title;
}

QString PlotTable::text() const {
    return tableText(*this);
}

}  // namespace onsager
