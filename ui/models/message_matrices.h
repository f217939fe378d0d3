// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/experiment/details.h"

#include <QAbstractTableModel>
#include <QString>
#include <QVector>

#include <optional>

namespace onsager {

/// One d x d matrix of an edge, measured on the first trial and predicted for it; empty where it is
/// not known.
struct MatrixPair {
    QString symbol;   ///< "Γ"
    QString meaning;  ///< "precision of the message"
    Eigen::MatrixXd measured;
    Eigen::MatrixXd predicted;
    double low = 0.0;  ///< least and largest entry of both; equal when both are zero
    double high = 1.0;
    /// Frobenius norm of what one trial of so many rows makes out: three standard errors of a gain and
    /// of an overlap; rounding of the others.
    double resolution = 0.0;
};

/// What the chart of messages shows: the message about variable Z_l in one half-iteration.
struct MessageMatrices {
    QString title;
    /// Gamma, Lambda, A, T (of the message in natural form where a direction of Gamma is next to 0),
    /// overlap; none when nothing is known.
    QVector<MatrixPair> pairs;
    QString note;
};

/// `moment` is a half-iteration; none: the newest. Entries that are rounding beside the precision, gain,
/// noise or signal that they belong to are zero.
MessageMatrices messageMatrices(const RunDetails& details, int variable, std::optional<int> moment);

/// The entries of the matrices as a table: matrix, row, column, measured, predicted, difference.
class MatrixTable : public QAbstractTableModel {
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    void setMatrices(const MessageMatrices& matrices);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section,
                                      Qt::Orientation orientation,
                                      int role) const override;

private:
    struct Entry {
        QString symbol;
        int row = 0;
        int column = 0;
        double measured = 0.0;   ///< NaN where it is not known
        double predicted = 0.0;  ///< likewise
    };

    QVector<Entry> m_entries;
};

}  // namespace onsager
