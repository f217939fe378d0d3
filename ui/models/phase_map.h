// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/io/sweep_grid.h"
#include "ui/models/cell_value.h"
#include "ui/models/phase_regions.h"
#include "ui/models/sweep_scale.h"

#include <QAbstractTableModel>
#include <QLineF>
#include <QString>
#include <QVector>

#include <optional>
#include <vector>

namespace onsager {

/// Which of the numbers of a cell is drawn; Best is what was measured where there were trials, else
/// what is predicted.
enum class CellSource { Best, Predicted, Measured };

/// What of a sweep along two axes is drawn.
struct PhaseView {
    CellQuantity quantity = CellQuantity::NmseDb;
    int variable = 0;
    CellSource source = CellSource::Best;
    bool operator==(const PhaseView&) const = default;
};

/// A sweep along two axes as a picture of one coloured cell for each combination. The last axis lies
/// along x, the first one goes upwards.
///
/// Places in the picture count cells: (0, 0) is the middle of the lowest cell at the left.
struct PhaseMap {
    QString title;  ///< "NMSE of Z₀ (dB)"
    QString unit;
    SweepScale x;
    SweepScale y;
    QVector<double> values;  ///< in grid order; NaN where nothing is known
    double low = 0.0;        ///< least and largest finite value
    double high = 1.0;
    QVector<QLineF> predictedBoundary;  ///< of success, in pieces
    QVector<QLineF> measuredBoundary;   ///< where half of the trials succeed
    /// In place of values and their boundaries where regions are drawn; values are then NaN.
    std::optional<PhaseRegions> regions;
    QString note;
    QString caveat;

    [[nodiscard]] int columns() const { return static_cast<int>(x.values.size()); }
    [[nodiscard]] int rows() const { return static_cast<int>(y.values.size()); }
    /// From 0 for the least value to 1 for the largest; infinities at the ends, NaN for none.
    [[nodiscard]] double shareOf(double value) const;
    /// Whether nothing is known of that cell; of any.
    [[nodiscard]] bool isWaiting(int cell) const;
    [[nodiscard]] bool isAllWaiting() const;
};

PhaseMap phaseMap(const Sweep& sweep, const SweepCells& cells, const PhaseView& view);

/// What a cell is and has: "Density 0.1, Rows of W₁ 300: NMSE of Z₀ predicted −52.1 dB, ...".
QString phaseCellText(const Sweep& sweep, const SweepCells& cells, const PhaseView& view, int cell);

/// A value of an axis in its place along it.
struct PhaseTick {
    double place = 0.0;  ///< in cells
    QString label;
};

/// At most `most` (>= 2) ticks: round values where the values are evenly spread, else those of cells.
QVector<PhaseTick> phaseTicks(const SweepScale& scale, int most);

/// Where a field on the cells crosses one half, as line pieces between neighbouring middles: marching
/// squares with straight interpolation. Squares with an unknown corner (NaN) are left out.
QVector<QLineF> boundaryOf(const QVector<double>& field, int columns);

/// The known cells as a table: both keys, then what is predicted and measured.
class PhaseTable : public QAbstractTableModel {
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    void setCells(const Sweep& sweep, const SweepCells& cells, const PhaseView& view);
    void clear();

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section,
                                      Qt::Orientation orientation,
                                      int role) const override;

private:
    QStringList m_titles;
    QVector<QStringList> m_names;        ///< of the values of both keys
    QVector<QVector<double>> m_numbers;  ///< NaN where there is none
};

}  // namespace onsager
