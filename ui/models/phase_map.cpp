// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/phase_map.h"

#include "ui/models/axis_ticks.h"
#include "ui/models/layer_names.h"
#include "ui/models/note_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace onsager {
namespace {

/// The texts of this file, for translators.
struct PhaseMapText {
    Q_DECLARE_TR_FUNCTIONS(PhaseMap)
};

double shownNumber(const CellValue& value, CellSource source) {
    const bool isMeasured = value.measured.trials > 0;
    switch (source) {
        case CellSource::Best:
            return isMeasured ? value.measured.median : value.predicted;
        case CellSource::Predicted:
            return value.predicted;
        case CellSource::Measured:
            return isMeasured ? value.measured.median : kMissing;
    }
    return kMissing;
}

QString nameOf(const PhaseView& view, const SweepCells& cells) {
    const QString title = quantityTitle(view.quantity);
    return isOfVariable(view.quantity) && variablesOf(cells) > 1
               ? PhaseMapText::tr("%1 of %2").arg(title, variableName(view.variable))
               : title;
}

QString criterionOf(const Sweep& sweep) {
    return QString::fromStdString(sweep.scenario.at("sweep").value("success", std::string()));
}

QString titleOf(const PhaseView& view, const Sweep& sweep, const SweepCells& cells) {
    if (view.quantity == CellQuantity::Regions) {
        return QStringLiteral("%1: %2").arg(quantityTitle(view.quantity), criterionOf(sweep));
    }
    const QString unit = quantityUnit(view.quantity);
    QString name =
        nameOf(view, cells) + (unit.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(unit));
    switch (view.source) {
        case CellSource::Best:
            break;
        case CellSource::Predicted:
            return PhaseMapText::tr("%1, predicted").arg(name);
        case CellSource::Measured:
            return PhaseMapText::tr("%1, measured").arg(name);
    }
    return name;
}

/// The colours reach over all that is finite.
void setRange(PhaseMap& map, CellQuantity quantity) {
    if (quantity == CellQuantity::Success) {
        return;  // from 0 to 1
    }
    double low = std::numeric_limits<double>::infinity();
    double high = -low;
    for (const double value : map.values) {
        if (std::isfinite(value)) {
            low = std::min(low, value);
            high = std::max(high, value);
        }
    }
    if (low <= high) {
        map.low = low;
        map.high = high > low ? high : low + 1.0;
    }
}

/// Success of the cells as a number from 0 to 1.
QVector<double> successField(const SweepCells& cells, bool isPredicted) {
    QVector<double> field;
    for (const auto& cell : cells) {
        if (!cell || !cell->success) {
            field.append(kMissing);
        } else {
            field.append(isPredicted ? cell->success->predicted : cell->success->probability);
        }
    }
    return field;
}

QString knownText(const SweepCells& cells) {
    const auto known =
        std::count_if(cells.begin(), cells.end(), [](const auto& cell) { return cell != nullptr; });
    return known < std::ssize(cells)
               ? PhaseMapText::tr("%1 of %2 cells are known.").arg(known).arg(cells.size())
               : QString();
}

QString noteOf(const Sweep& sweep, const SweepCells& cells, const PhaseMap& map) {
    QStringList sentences{knownText(cells)};
    if (map.regions) {
        sentences << map.regions->note;
    }
    const QString criterion = criterionOf(sweep);
    const bool hasPrediction = !map.predictedBoundary.isEmpty();
    const bool hasMeasurement = !map.measuredBoundary.isEmpty();
    if (hasPrediction || hasMeasurement) {
        const QString sentence =
            hasPrediction && hasMeasurement ? PhaseMapText::tr(
                "The line is where %1 begins to hold: white as predicted, orange for half of the "
                "trials.")
            : hasPrediction
                ? PhaseMapText::tr("The line is where %1 begins to hold, as predicted.")
                : PhaseMapText::tr("The line is where %1 begins to hold for half of the trials.");
        sentences << sentence.arg(criterion);
    }
    sentences.removeAll(QString());
    return sentences.join(QLatin1Char(' '));
}

QString numberText(double value, const QString& unit) {
    return unit.isEmpty() ? numberLabel(value) : numberLabel(value, 2) + QLatin1Char(' ') + unit;
}

/// Whatever number of a variable the criterion asks for: "NMSE (dB)".
QString numberOf(const Sweep& sweep) {
    return sweep.report.success && sweep.report.success->quantity == SuccessCriterion::Quantity::Mse
               ? QStringLiteral("MSE")
               : QStringLiteral("NMSE (dB)");
}

/// "hard: algorithmic −3.2 dB, information-theoretic −76.1 dB, spinodal −76.1 dB"
QString fixedPointsText(const FixedPointErrors& errors, const SuccessCriterion& criterion) {
    const bool isMse = criterion.quantity == SuccessCriterion::Quantity::Mse;
    QStringList parts;
    for (const FixedPoint which :
         {FixedPoint::FromZero, FixedPoint::OfLeastFreeEnergy, FixedPoint::FromTruth}) {
        if (!std::isnan(errors.at(which))) {
            parts << boundaryName(which) + QLatin1Char(' ')
                         + numberText(errors.at(which), isMse ? QString() : QStringLiteral("dB"));
        }
    }
    const std::optional<PhaseRegion> region = phaseRegion(errors, criterion);
    return (region ? regionName(*region) + QStringLiteral(": ") : QString())
           + parts.join(QStringLiteral(", "));
}

/// Where the field crosses one half on the sides of the square above and right of a cell, going around
/// it; nothing when a corner is unknown.
QVector<QPointF> crossingsOf(const QVector<double>& field, int columns, const QPoint& cell) {
    const std::array<QPoint, 4> corners = {cell, cell + QPoint(1, 0), cell + QPoint(1, 1),
                                           cell + QPoint(0, 1)};
    QVector<QPointF> crossings;
    for (std::size_t i = 0; i < corners.size(); ++i) {
        const QPoint& from = corners.at(i);
        const QPoint& to = corners.at((i + 1) % corners.size());
        const double here = field[from.y() * columns + from.x()];
        const double there = field[to.y() * columns + to.x()];
        if (std::isnan(here)) {
            return {};
        }
        if ((here >= 0.5) != (there >= 0.5)) {
            crossings.append(from + (0.5 - here) / (there - here) * QPointF(to - from));
        }
    }
    return crossings;
}

}  // namespace

double PhaseMap::shareOf(double value) const {
    return std::isnan(value) ? value : std::clamp((value - low) / (high - low), 0.0, 1.0);
}

bool PhaseMap::isWaiting(int cell) const {
    return std::isnan(values[cell]) && !(regions && regions->cells[cell]);
}

bool PhaseMap::isAllWaiting() const {
    for (int cell = 0; cell < values.size(); ++cell) {
        if (!isWaiting(cell)) {
            return false;
        }
    }
    return true;
}

PhaseMap phaseMap(const Sweep& sweep, const SweepCells& cells, const PhaseView& view) {
    PhaseMap map;
    map.y = sweepScale(sweep, 0);
    map.x = sweepScale(sweep, 1);
    map.title = titleOf(view, sweep, cells);
    map.unit = quantityUnit(view.quantity);
    for (const auto& cell : cells) {
        map.values.append(
            cell ? shownNumber(cellValue(*cell, view.quantity, view.variable), view.source)
                 : kMissing);
        if (cell && map.caveat.isEmpty()) {
            map.caveat = noteText(cell->predictionNote);
        }
    }
    setRange(map, view.quantity);
    if (view.quantity == CellQuantity::Regions) {
        map.regions = phaseRegions(sweep, cells);
    } else {
        map.predictedBoundary = boundaryOf(successField(cells, true), map.columns());
        map.measuredBoundary = boundaryOf(successField(cells, false), map.columns());
    }
    map.note = noteOf(sweep, cells, map);
    return map;
}

QString phaseCellText(const Sweep& sweep,
                      const SweepCells& cells,
                      const PhaseView& view,
                      int cell) {
    const QString name = cellName(sweep, cell);
    const auto& known = cells.at(static_cast<std::size_t>(cell));
    if (!known) {
        return PhaseMapText::tr("%1: not known yet").arg(name);
    }
    const bool isOfRegions = view.quantity == CellQuantity::Regions;
    const QString unit = quantityUnit(view.quantity);
    const CellValue value = cellValue(*known, view.quantity, view.variable);
    QStringList parts;
    if (isOfRegions && known->fixedPoints && sweep.report.success) {
        parts << fixedPointsText(*known->fixedPoints, *sweep.report.success);
    }
    if (!std::isnan(value.predicted)) {
        parts << PhaseMapText::tr("predicted %1").arg(numberText(value.predicted, unit));
    }
    if (value.measured.trials > 0) {
        parts << PhaseMapText::tr("measured %1 (%2 to %3)")
                     .arg(numberText(value.measured.median, unit),
                          numberText(value.measured.q10, {}), numberText(value.measured.q90, {}));
    }
    if (known->success && view.quantity != CellQuantity::Success) {
        if (known->success->trials > 0) {
            parts << PhaseMapText::tr("success in %1 % of %2 trials")
                         .arg(numberLabel(100.0 * known->success->probability, 0))
                         .arg(known->success->trials);
        } else if (!isOfRegions && !std::isnan(known->success->predicted)) {
            parts << (known->success->predicted > 0.5 ? PhaseMapText::tr("success")
                                                      : PhaseMapText::tr("no success"));
        }
    }
    const QString numbers = parts.join(QStringLiteral(", "));
    return isOfRegions ? QStringLiteral("%1: %2").arg(name, numbers)
                       : QStringLiteral("%1: %2 %3").arg(name, nameOf(view, cells), numbers);
}

QVector<PhaseTick> phaseTicks(const SweepScale& scale, int most) {
    const auto count = static_cast<int>(scale.values.size());
    QVector<PhaseTick> ticks;
    if (count == 0) {
        return ticks;
    }
    PlotAxis axis;
    axis.kind = scale.areWhole ? AxisKind::Integer : AxisKind::Continuous;
    axis.scale = scale.spacing;
    axis.minimum = scale.values.first();
    axis.maximum = scale.values.last();
    const auto at = [&](double value) { return axisCoordinate(axis, value); };
    const double step = count > 1 ? (at(axis.maximum) - at(axis.minimum)) / (count - 1) : 0.0;
    constexpr double kEven = 0.2;  // of a cell; values of whole keys are rounded
    bool isEven = scale.areNumbers && count > most && step > 0.0;
    for (int i = 0; isEven && i < count; ++i) {
        isEven = std::abs((at(scale.values[i]) - at(axis.minimum)) / step - i) < kEven;
    }
    if (isEven) {
        for (const AxisTick& tick : axisTicks(axis, most)) {
            ticks.append({(at(tick.value) - at(axis.minimum)) / step, tick.label});
        }
        return ticks;
    }
    const int stride = (count + most - 1) / most;
    for (int i = 0; i < count; i += stride) {
        ticks.append({double(i), scale.names[i]});
    }
    return ticks;
}

QVector<QLineF> boundaryOf(const QVector<double>& field, int columns) {
    QVector<QLineF> pieces;
    const auto rows = columns > 0 ? static_cast<int>(field.size()) / columns : 0;
    for (int row = 0; row + 1 < rows; ++row) {
        for (int column = 0; column + 1 < columns; ++column) {
            const QVector<QPointF> crossings = crossingsOf(field, columns, {column, row});
            for (qsizetype i = 0; i + 1 < crossings.size(); i += 2) {
                pieces.append(QLineF(crossings[i], crossings[i + 1]));
            }
        }
    }
    return pieces;
}

void PhaseTable::setCells(const Sweep& sweep, const SweepCells& cells, const PhaseView& view) {
    beginResetModel();
    m_names.clear();
    m_numbers.clear();
    m_titles.clear();
    const std::array scales = {sweepScale(sweep, 0), sweepScale(sweep, 1)};
    const QString name = nameOf(view, cells);
    for (const SweepScale& scale : scales) {
        m_titles << scale.title
                        + (scale.unit.isEmpty() ? QString()
                                                : QStringLiteral(" (%1)").arg(scale.unit));
    }
    const bool isOfRegions = view.quantity == CellQuantity::Regions;
    if (isOfRegions) {
        for (const FixedPoint which :
             {FixedPoint::FromZero, FixedPoint::OfLeastFreeEnergy, FixedPoint::FromTruth}) {
            m_titles << PhaseMapText::tr("%1 of the %2 fixed point")
                            .arg(numberOf(sweep), boundaryName(which));
        }
    } else {
        for (const QString& column :
             {PhaseMapText::tr("%1 predicted"), PhaseMapText::tr("%1 measured, median"),
              PhaseMapText::tr("%1 measured, 10 %"), PhaseMapText::tr("%1 measured, 90 %")}) {
            m_titles << column.arg(name);
        }
    }
    m_titles << PhaseMapText::tr("success predicted")
             << PhaseMapText::tr("success, share of trials");
    const qsizetype columns = scales[1].values.size();
    for (std::size_t index = 0; index < cells.size(); ++index) {
        if (!cells[index]) {
            continue;
        }
        const auto cell = static_cast<qsizetype>(index);
        const CellValue value = cellValue(*cells[index], view.quantity, view.variable);
        const SuccessResult success = cells[index]->success.value_or(SuccessResult());
        m_names.append({scales[0].names[cell / columns], scales[1].names[cell % columns]});
        const auto key = [](const SweepScale& scale, qsizetype place) {
            return scale.areNumbers ? scale.values[place] : kMissing;
        };
        QVector<double> numbers{key(scales[0], cell / columns), key(scales[1], cell % columns)};
        if (isOfRegions) {
            const FixedPointErrors errors = cells[index]->fixedPoints.value_or(FixedPointErrors());
            numbers << errors.fromZero << errors.ofLeastFreeEnergy << errors.fromTruth;
        } else {
            numbers << value.predicted << value.measured.median << value.measured.q10
                    << value.measured.q90;
        }
        m_numbers.append(numbers << success.predicted << success.probability);
    }
    endResetModel();
}

void PhaseTable::clear() {
    beginResetModel();
    m_titles.clear();
    m_names.clear();
    m_numbers.clear();
    endResetModel();
}

int PhaseTable::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_numbers.size());
}

int PhaseTable::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_titles.size());
}

QVariant PhaseTable::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter).toInt();
    }
    const double number = m_numbers[index.row()][index.column()];
    if (std::isnan(number)) {
        const bool isName = index.column() < 2 && (role == Qt::DisplayRole || role == Qt::EditRole);
        return isName ? QVariant(m_names[index.row()][index.column()]) : QVariant();
    }
    if (role == Qt::DisplayRole) {
        return index.column() < 2 ? m_names[index.row()][index.column()] : numberLabel(number);
    }
    return role == Qt::EditRole ? QVariant(number) : QVariant();
}

QVariant PhaseTable::headerData(int section, Qt::Orientation orientation, int role) const {
    const bool isTitle = orientation == Qt::Horizontal && role == Qt::DisplayRole;
    return isTitle && section < m_titles.size() ? QVariant(m_titles[section]) : QVariant();
}

}  // namespace onsager
