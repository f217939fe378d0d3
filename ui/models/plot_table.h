// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/plot_model.h"

#include <QAbstractTableModel>

#include <vector>

namespace onsager {

/// The numbers of a picture as a table: one row per x, one column per curve, per edge of a
/// band and per sort of single points; of a cloud one row per point. Qt::DisplayRole gives text, Qt::EditRole the
/// number; what is not there is empty.
class PlotTable : public QAbstractTableModel {
    Q_OBJECT

public:
    explicit PlotTable(QObject* parent = nullptr);

    void setPlot(const PlotModel& plot);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section,
                                      Qt::Orientation orientation,
                                      int role) const override;

    /// The whole table, tab-separated with a header line, as for a spreadsheet's clipboard.
    [[nodiscard]] QString text() const;

private:
    struct Column {
        QString title;
        std::vector<double> values;  ///< NaN where there is none
        bool operator==(const Column&) const = default;
    };

    static std::vector<Column> curveColumns(const PlotModel& plot);
    static std::vector<Column> cloudColumns(const PlotModel& plot);

    PlotAxis m_x;
    std::vector<Column> m_columns;  ///< the first is x
};

}  // namespace onsager
