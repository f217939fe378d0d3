// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/message_matrices.h"

#include "ui/models/axis_ticks.h"
#include "ui/models/detail_moment.h"
#include "ui/models/layer_names.h"

#include <Eigen/Eigenvalues>

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <limits>

namespace onsager {
namespace {

/// The texts of this file, for translators.
struct MessageMatricesText {
    Q_DECLARE_TR_FUNCTIONS(MessageMatrices)
};

struct Quantity {
    const char* symbol;
    const char* meaning;
    Eigen::MatrixXd (*matrix)(const EdgeMoments&);
    double (*scale)(const EdgeMoments&);  ///< beside which an entry is rounding
    /// Variance of one entry of what is measured, times the number of rows; null: it is exact.
    double (*rowVariance)(const EdgeMoments&) = nullptr;
};

double precisionScale(const EdgeMoments& edge) {
    return std::max(edge.messagePrecision.norm(), edge.estimatePrecision.norm());
}

/// Where a signal is as large as the noise that a message of that precision has.
double balancedGain(const EdgeMoments& edge) {
    return 1.0 / std::sqrt(edge.messagePrecision.norm() * edge.signal.norm());
}

double gainScale(const EdgeMoments& edge) {
    return std::max(edge.gain.norm(), balancedGain(edge));
}

double naturalGainScale(const EdgeMoments& edge) {
    return std::max((edge.gain * edge.messagePrecision).norm(),
                    edge.messagePrecision.norm() * balancedGain(edge));
}

/// The noise of a message is the inverse of its precision.
double noiseScale(const EdgeMoments& edge) {
    return std::max(edge.noiseCovariance.norm(), 1.0 / edge.messagePrecision.norm());
}

double naturalNoiseScale(const EdgeMoments& edge) {
    return std::max((edge.messagePrecision * edge.noiseCovariance * edge.messagePrecision).norm(),
                    edge.messagePrecision.norm());
}

double overlapScale(const EdgeMoments& edge) {
    return edge.signal.norm();
}

/// Of the coefficients of R on Z, and of R Gamma on Z.
double gainVariance(const EdgeMoments& edge) {
    return edge.noiseCovariance.norm() / edge.signal.norm();
}

double naturalGainVariance(const EdgeMoments& edge) {
    return (edge.messagePrecision * edge.noiseCovariance * edge.messagePrecision).norm()
           / edge.signal.norm();
}

double overlapVariance(const EdgeMoments& edge) {
    return edge.signal.norm() * edge.power.norm();
}

const Quantity kPrecisions[] = {
    {"Γ", QT_TRANSLATE_NOOP("MessageMatrices", "precision of the message"),
     [](const EdgeMoments& edge) { return edge.messagePrecision; }, precisionScale},
    {"Λ", QT_TRANSLATE_NOOP("MessageMatrices", "precision of the estimate"),
     [](const EdgeMoments& edge) { return edge.estimatePrecision; }, precisionScale}};

const Quantity kChannel[] = {
    {"A", QT_TRANSLATE_NOOP("MessageMatrices", "gain: R = Z A + noise"),
     [](const EdgeMoments& edge) { return edge.gain; }, gainScale, gainVariance},
    {"T", QT_TRANSLATE_NOOP("MessageMatrices", "covariance of that noise"),
     [](const EdgeMoments& edge) { return edge.noiseCovariance; }, noiseScale}};

/// The same for the message in natural form, which stays finite where a direction says nothing.
const Quantity kNaturalChannel[] = {
    {"AΓ", QT_TRANSLATE_NOOP("MessageMatrices", "gain: R Γ = Z A Γ + noise"),
     [](const EdgeMoments& edge) -> Eigen::MatrixXd { return edge.gain * edge.messagePrecision; },
     naturalGainScale, naturalGainVariance},
    {"ΓTΓ", QT_TRANSLATE_NOOP("MessageMatrices", "covariance of that noise"),
     [](const EdgeMoments& edge) -> Eigen::MatrixXd {
         return edge.messagePrecision * edge.noiseCovariance * edge.messagePrecision;
     },
     naturalNoiseScale}};

const Quantity kOverlap[] = {
    {"ẐᵀZ / n", QT_TRANSLATE_NOOP("MessageMatrices", "overlap of estimate and truth"),
     [](const EdgeMoments& edge) { return edge.overlap; }, overlapScale, overlapVariance}};

/// Whether some direction of the message says next to nothing beside the others: R is then arbitrary
/// there, and so are A and T.
bool isNearlySilent(const EdgeMoments* edge) {
    constexpr double kNextToNothing = 1e-4;
    if (edge == nullptr) {
        return false;
    }
    const Eigen::VectorXd values =
        Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd>(edge->messagePrecision).eigenvalues();
    return !(values.minCoeff() > kNextToNothing * values.maxCoeff());
}

const EdgeMoments* edgeOf(const HalfIterationDetails* details, int variable) {
    const auto edge = static_cast<std::size_t>(variable);
    return details != nullptr && edge < details->edges.size() ? &details->edges[edge] : nullptr;
}

constexpr double kZero = 1e-12;  ///< of the scale an entry belongs to: rounding of many sums

Eigen::MatrixXd withoutRounding(const Quantity& quantity, const EdgeMoments* edge) {
    if (edge == nullptr) {
        return {};
    }
    const double scale = quantity.scale(*edge);
    const double least = std::isfinite(scale) ? kZero * scale : 0.0;
    return quantity.matrix(*edge).unaryExpr(
        [least](double entry) { return std::abs(entry) <= least ? 0.0 : entry; });
}

/// Least and largest finite entry of both; a little apart where they are equal and not zero.
void setRange(MatrixPair& pair) {
    double low = std::numeric_limits<double>::infinity();
    double high = -low;
    for (const Eigen::MatrixXd* matrix : {&pair.measured, &pair.predicted}) {
        for (const double entry : matrix->reshaped()) {
            if (std::isfinite(entry)) {
                low = std::min(low, entry);
                high = std::max(high, entry);
            }
        }
    }
    if (low <= high) {
        const double room = high > low ? 0.0 : 0.1 * std::abs(high);
        pair.low = low - room;
        pair.high = high + room;
    }
}

/// |measured - predicted| / |predicted| in the Frobenius norm; 0 where the difference is rounding, or
/// is lost in the noise of the message.
double relativeDistance(const MatrixPair& pair) {
    if (pair.measured.size() == 0) {
        return 0.0;  // nothing to compare with
    }
    const double distance = (pair.measured - pair.predicted).norm();
    return distance > pair.resolution ? distance / pair.predicted.norm() : 0.0;
}

double resolutionOf(const Quantity& quantity,
                    const EdgeMoments& predicted,
                    const MatrixPair& pair,
                    double rows) {
    constexpr double kStandardErrors = 3.0;
    constexpr double kRounding = 1e-9;
    const auto entries = static_cast<double>(pair.predicted.size());
    const double scatter =
        quantity.rowVariance != nullptr && rows > 0.0
            ? kStandardErrors * std::sqrt(entries * quantity.rowVariance(predicted) / rows)
            : 0.0;
    return std::max(scatter, kRounding * pair.predicted.norm());
}

QString noteOf(const QVector<MatrixPair>& pairs) {
    if (pairs.isEmpty()) {
        return MessageMatricesText::tr("The messages of this half-iteration were not kept.");
    }
    const MatrixPair& first = pairs.front();
    if (first.measured.size() == 0) {
        return MessageMatricesText::tr("Predicted; nothing is measured yet.");
    }
    if (first.predicted.size() == 0) {
        return MessageMatricesText::tr(
            "Measured on the first trial; there is no prediction to compare with.");
    }
    const auto farthest =
        std::max_element(pairs.begin(), pairs.end(), [](const MatrixPair& a, const MatrixPair& b) {
            return relativeDistance(a) < relativeDistance(b);
        });
    const double largest = relativeDistance(*farthest);
    if (largest == 0.0) {
        return MessageMatricesText::tr(
            "Measured on the first trial beside its prediction; no matrix differs by more than "
            "chance and rounding explain.");
    }
    if (std::isinf(largest)) {
        return MessageMatricesText::tr(
                   "Measured on the first trial; %1 is predicted to be zero, and is not.")
            .arg(farthest->symbol);
    }
    constexpr double kMostPercent = 100.0;
    if (100.0 * largest > kMostPercent) {
        return MessageMatricesText::tr(
                   "Measured on the first trial beside its prediction; the largest difference, in "
                   "%1, is "
                   "larger than the predicted matrix itself.")
            .arg(farthest->symbol);
    }
    return MessageMatricesText::tr(
               "Measured on the first trial beside its prediction; the largest difference, in %1, "
               "is %2 % "
               "of the predicted matrix.")
        .arg(farthest->symbol, numberLabel(100.0 * largest, 1));
}

}  // namespace

MessageMatrices messageMatrices(const RunDetails& details,
                                int variable,
                                std::optional<int> moment) {
    const DetailMoment shown = detailMoment(details, moment);
    const EdgeMoments* measured = edgeOf(shown.measured, variable);
    const EdgeMoments* predicted = edgeOf(shown.predicted, variable);
    const auto place = static_cast<std::size_t>(variable);
    const double rows = details.truth && place < details.truth->size()
                            ? static_cast<double>((*details.truth)[place].rows())
                            : 0.0;
    MessageMatrices matrices;
    matrices.title =
        MessageMatricesText::tr("Message about %1, %2")
            .arg(variableName(variable), halfIterationName(halfIterationAt(shown.halfIteration)));
    if (measured != nullptr || predicted != nullptr) {
        const auto append = [&](const auto& quantities, const EdgeMoments* drawn) {
            for (const Quantity& quantity : quantities) {
                MatrixPair pair;
                pair.symbol = QString::fromUtf8(quantity.symbol);
                pair.meaning = MessageMatricesText::tr(quantity.meaning);
                pair.measured = withoutRounding(quantity, drawn);
                pair.predicted = withoutRounding(quantity, predicted);
                setRange(pair);
                if (drawn != nullptr && predicted != nullptr) {
                    pair.resolution = resolutionOf(quantity, *predicted, pair, rows);
                }
                matrices.pairs.append(pair);
            }
        };
        // Without the true variable a message is all that is known of its channel.
        const EdgeMoments* compared =
            measured != nullptr && measured->hasTruth() ? measured : nullptr;
        append(kPrecisions, measured);
        if (isNearlySilent(measured) || isNearlySilent(predicted)) {
            append(kNaturalChannel, compared);
        } else {
            append(kChannel, compared);
        }
        append(kOverlap, compared);
    }
    matrices.note = noteOf(matrices.pairs);
    return matrices;
}

void MatrixTable::setMatrices(const MessageMatrices& matrices) {
    const auto entryOf = [](const Eigen::MatrixXd& matrix, int row, int column) {
        return matrix.size() > 0 ? matrix(row, column) : std::numeric_limits<double>::quiet_NaN();
    };
    QVector<Entry> entries;
    for (const MatrixPair& pair : matrices.pairs) {
        const auto d = std::max(pair.measured.rows(), pair.predicted.rows());
        for (int row = 0; row < d; ++row) {
            for (int column = 0; column < d; ++column) {
                entries.append({pair.symbol, row, column, entryOf(pair.measured, row, column),
                                entryOf(pair.predicted, row, column)});
            }
        }
    }
    if (entries.size() == m_entries.size() && !entries.isEmpty()) {
        m_entries = std::move(entries);
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
        return;
    }
    beginResetModel();
    m_entries = std::move(entries);
    endResetModel();
}

int MatrixTable::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

int MatrixTable::columnCount(const QModelIndex& parent) const {
    constexpr int kColumns = 6;
    return parent.isValid() ? 0 : kColumns;
}

QVariant MatrixTable::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) {
        return {};
    }
    const Entry& entry = m_entries[index.row()];
    if (role == Qt::TextAlignmentRole) {
        return QVariant::fromValue(index.column() == 0 ? Qt::AlignLeft | Qt::AlignVCenter
                                                       : Qt::AlignRight | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole && role != Qt::EditRole) {
        return {};
    }
    const auto number = [role](double value) -> QVariant {
        if (std::isnan(value)) {
            return {};
        }
        return role == Qt::EditRole ? QVariant(value) : QVariant(numberLabel(value));
    };
    switch (index.column()) {
        case 0:
            return entry.symbol;
        case 1:
            return entry.row + 1;
        case 2:
            return entry.column + 1;
        case 3:
            return number(entry.measured);
        case 4:
            return number(entry.predicted);
        default:
            return number(entry.measured - entry.predicted);
    }
}

QVariant MatrixTable::headerData(int section, Qt::Orientation orientation, int role) const {
    if (role != Qt::DisplayRole || orientation != Qt::Horizontal) {
        return {};
    }
    const QString titles[] = {tr("matrix"),   tr("row"),       tr("column"),
                              tr("measured"), tr("predicted"), tr("difference")};
    return section >= 0 && section < columnCount() ? QVariant(titles[section]) : QVariant();
}

}  // namespace onsager
