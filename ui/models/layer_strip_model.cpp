// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/layer_strip_model.h"

#include "ui/models/layer_names.h"

#include <QLocale>

namespace onsager {
namespace {

/// N / n of the only linear layer; a deeper stack has no single ratio.
QString ratioOf(const Scenario& scenario) {
    if (scenario.layers.size() != 3) {
        return {};
    }
    const double ratio = double(rowsOf(scenario, 1)) / double(rowsOf(scenario, 0));
    return QStringLiteral("N / n = %1").arg(QLocale::c().toString(ratio, 'g', 3));
}

}  // namespace

QString LayerCardContent::spoken() const {
    return QStringLiteral("%1, %2, %3, %4").arg(symbol, place, kind, shape);
}

void LayerStripModel::setScenario(const Scenario& scenario) {
    QVector<LayerCardContent> cards;
    for (int layer = 0; layer < static_cast<int>(scenario.layers.size()); ++layer) {
        cards.append({layerSymbol(scenario, layer),
                      layerPlace(scenario.layers[static_cast<std::size_t>(layer)]),
                      layerKind(scenario.layers[static_cast<std::size_t>(layer)]),
                      layerShape(scenario, layer), layerPicture(scenario, layer)});
    }
    m_columnsText =
        scenario.columns == 1 ? tr("d = 1 column") : tr("d = %1 columns").arg(scenario.columns);
    m_ratioText = ratioOf(scenario);
    if (cards.size() != m_cards.size()) {
        beginResetModel();
        m_cards = std::move(cards);
        endResetModel();
        return;
    }
    m_cards = std::move(cards);
    Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

int LayerStripModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_cards.size());
}

QVariant LayerStripModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) {
        return {};
    }
    const LayerCardContent& card = m_cards.at(index.row());
    switch (role) {
        case Qt::DisplayRole:
            return card.symbol;
        case Qt::ToolTipRole:
        case Qt::AccessibleTextRole:
            return card.spoken();
        default:
            return {};
    }
}

}  // namespace onsager
