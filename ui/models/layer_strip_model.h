// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/scenario.h"
#include "ui/models/layer_picture.h"

#include <QAbstractListModel>
#include <QString>
#include <QVector>

#include <vector>

namespace onsager {

/// What the card of one layer shows.
struct LayerCardContent {
    QString symbol;        ///< "W₁"
    QString place;         ///< "Linear"
    QString kind;          ///< "i.i.d. Gaussian"
    QString shape;         ///< "1000 × 100", with what else is to be said of it
    QString shapeText;     ///< "1000 × 100" alone
    bool movable = false;  ///< whether other layers have the same type
    QString insertion;     ///< what may be inserted before it; empty for the first
    LayerPicture picture;
    QString belief;       ///< what the estimator believes instead; usually empty
    QString explanation;  ///< what the kind is, a sentence
    QString problem;      ///< why it cannot be run as it is, in brief; empty when it can
    QString reason;       ///< the same in full
    bool operator==(const LayerCardContent&) const = default;

    /// All of it in words, for a screen reader.
    [[nodiscard]] QString spoken() const;
    /// That, the explanation and the reason, each on a line of its own.
    [[nodiscard]] QString toolTip() const;
};

/// The stack as a list, one row per layer from the signal to the observation.
class LayerStripModel : public QAbstractListModel {
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    /// Rows that stay only change their data; the model is reset when their number changes.
    void setScenario(const Scenario& scenario, const std::vector<ScenarioProblem>& problems = {});

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

    [[nodiscard]] const LayerCardContent& card(int layer) const { return m_cards.at(layer); }
    /// "d = 4 columns" and, for a stack with one linear layer, "N / n = 10".
    [[nodiscard]] const QString& columnsText() const { return m_columnsText; }
    [[nodiscard]] const QString& ratioText() const { return m_ratioText; }

private:
    QVector<LayerCardContent> m_cards;
    QString m_columnsText;
    QString m_ratioText;
};

}  // namespace onsager
