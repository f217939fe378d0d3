// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/layer_strip_model.h"

#include "engine/io/key_description.h"
#include "engine/io/scenario_json.h"
#include "engine/io/scenario_schema.h"
#include "ui/models/data_text.h"
#include "ui/models/layer_names.h"
#include "ui/models/layer_problem.h"
#include "ui/models/stack_edit.h"

#include <QLocale>
#include <QStringList>

#include <fmt/format.h>

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

/// What the kind is; of a linear layer what its matrix is.
QString explanationOf(const Json& document, const Layer& described, int layer) {
    const std::string path = fmt::format("layers.{}", layer);
    const bool isLinear = std::holds_alternative<LinearLayer>(described);
    return dataText(kindDescription(document, isLinear ? path + ".matrix" : path));
}

}  // namespace

QString LayerCardContent::spoken() const {
    QStringList words = {symbol, place, kind, belief, shape, problem};
    words.removeAll(QString());
    return words.join(QStringLiteral(", "));
}

QString LayerCardContent::toolTip() const {
    QStringList lines = {spoken(), explanation, reason};
    lines.removeAll(QString());
    return lines.join(QLatin1Char('\n'));
}

void LayerStripModel::setScenario(const Scenario& scenario,
                                  const std::vector<ScenarioProblem>& problems) {
    const Json document = withDefaults(documentOf(scenario));
    QVector<LayerCardContent> cards;
    for (int layer = 0; layer < static_cast<int>(scenario.layers.size()); ++layer) {
        const Layer& described = scenario.layers[static_cast<std::size_t>(layer)];
        const QString belief = layerBelief(described);
        LayerCardContent card;
        card.symbol = layerSymbol(scenario, layer);
        card.place = layerPlace(described);
        card.kind = layerKind(described);
        card.shapeText = layerShape(scenario, layer);
        card.shape = card.shapeText;
        const int last = static_cast<int>(scenario.layers.size()) - 1;
        card.movable = layer > 0 && layer < last && (layer > 2 || layer + 2 < last);
        card.insertion = layer > 0 ? insertionText(scenario, layer) : QString();
        card.picture = layerPicture(scenario, layer);
        if (!belief.isEmpty()) {
            card.shape = tr("%1, mismatched").arg(card.shape);
            card.belief = belief;
        }
        card.explanation = explanationOf(document, described, layer);
        for (const ScenarioProblem& problem : problems) {
            if (layerOf(problem) == layer && card.problem.isEmpty()) {
                card.problem = problemInBrief(scenario, problem);
                card.reason = problemSentence(problem);
            }
        }
        cards.append(card);
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
            return card.toolTip();
        case Qt::AccessibleTextRole:
            return card.spoken();
        default:
            return {};
    }
}

}  // namespace onsager
