// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/layer_strip_panel.h"

#include "ui/models/layer_names.h"
#include "ui/models/layer_strip_model.h"
#include "ui/widgets/edge_arrow.h"
#include "ui/widgets/layer_card.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QScrollArea>
#include <QStyle>
#include <QVBoxLayout>

namespace onsager {
namespace {

QLabel* infoLabel(const char* role, QWidget* parent) {
    auto* label = new QLabel(parent);
    label->setProperty("role", QLatin1String(role));
    label->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    return label;
}

CardContent contentOf(const LayerCardContent& card) {
    return {card.symbol,    card.place,           card.kind,
            card.shape,     card.problem,         card.spoken(),
            card.toolTip(), card.picture.strokes, card.picture.baseline};
}

}  // namespace

LayerStripPanel::LayerStripPanel(const LayerStripModel& model, QWidget* parent)
    : QFrame(parent),
      m_model(model),
      m_scroll(new QScrollArea(this)),
      m_columns(infoLabel("title", this)),
      m_ratio(infoLabel("title", this)),
      m_computing(infoLabel("caption", this)) {
    setProperty("role", QStringLiteral("panel"));
    setAccessibleName(tr("Layers"));

    auto* stack = new QWidget(this);
    m_stack = new QHBoxLayout(stack);
    m_stack->setContentsMargins(0, 0, 0, 0);
    m_stack->setSpacing(0);
    m_scroll->setWidget(stack);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);

    auto* info = new QVBoxLayout;
    info->setSpacing(4);
    info->addStretch();
    info->addWidget(m_columns);
    info->addWidget(m_ratio);
    info->addWidget(m_computing);
    info->addStretch();
    // As wide as its longest text ever is, so that the cards stand still.
    constexpr int kInfoWidth = 148;
    m_computing->setFixedWidth(kInfoWidth);

    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 10, 16, 10);
    layout->setSpacing(12);
    layout->addWidget(m_scroll, 1);
    layout->addLayout(info);

    connect(&model, &QAbstractItemModel::modelReset, this, &LayerStripPanel::makeCards);
    connect(&model, &QAbstractItemModel::dataChanged, this, &LayerStripPanel::showCards);
    makeCards();
}

void LayerStripPanel::makeCards() {
    qDeleteAll(m_cards);
    qDeleteAll(m_arrows);
    m_cards.clear();
    m_arrows.clear();
    while (QLayoutItem* item = m_stack->takeAt(0)) {
        delete item;
    }
    for (int layer = 0; layer < m_model.rowCount(); ++layer) {
        if (layer > 0) {
            m_arrows.append(new EdgeArrow(m_stack->parentWidget()));
            m_stack->addWidget(m_arrows.back(), 0);
        }
        auto* card = new LayerCard(m_stack->parentWidget());
        connect(card, &LayerCard::clicked, this, [this, layer] {
            m_selected = layer;
            m_scroll->ensureWidgetVisible(m_cards[layer]);
            Q_EMIT layerChosen(layer);
        });
        m_cards.append(card);
        m_stack->addWidget(card, 0);
    }
    m_stack->addStretch(1);
    setTheme(m_theme);
    setCompact(m_compact);
    showCards();
    setSelected(std::min(m_selected, static_cast<int>(m_cards.size()) - 1));
}

void LayerStripPanel::showCards() {
    for (int layer = 0; layer < m_cards.size(); ++layer) {
        m_cards[layer]->setContent(contentOf(m_model.card(layer)));
    }
    m_columns->setText(m_model.columnsText());
    m_ratio->setText(m_model.ratioText());
    m_ratio->setVisible(!m_model.ratioText().isEmpty());
}

void LayerStripPanel::setTheme(const Theme& theme) {
    m_theme = theme;
    for (LayerCard* card : m_cards) {
        card->setTheme(theme);
    }
    for (EdgeArrow* arrow : m_arrows) {
        arrow->setTheme(theme);
    }
}

void LayerStripPanel::setCompact(bool compact) {
    m_compact = compact;
    for (LayerCard* card : m_cards) {
        card->setCompact(compact);
    }
    fitHeight();
}

/// The cards keep their height when a scroll bar comes below them.
void LayerStripPanel::fitHeight() {
    constexpr int kFrame = 22;
    constexpr int kScrollBar = 14;
    if (m_cards.isEmpty()) {
        return;
    }
    const bool scrolls = m_stack->minimumSize().width() > m_scroll->width();
    setFixedHeight(m_cards.front()->sizeHint().height() + kFrame + (scrolls ? kScrollBar : 0));
}

void LayerStripPanel::resizeEvent(QResizeEvent* event) {
    QFrame::resizeEvent(event);
    fitHeight();
}

void LayerStripPanel::setSelected(int layer) {
    if (layer < 0 || layer >= m_cards.size()) {
        return;
    }
    m_selected = layer;
    m_cards[layer]->setChecked(true);
    m_scroll->ensureWidgetVisible(m_cards[layer]);
}

void LayerStripPanel::setComputing(std::optional<HalfIteration> computing,
                                   std::optional<HalfIteration> reached) {
    lightUp(computing ? std::optional(computing->pass) : std::nullopt);
    const char* role = computing ? "computing" : "caption";
    if (m_computing->property("role").toString() != QLatin1String(role)) {
        m_computing->setProperty("role", QLatin1String(role));
        m_computing->style()->unpolish(m_computing);
        m_computing->style()->polish(m_computing);
    }
    const std::optional<HalfIteration> shown = computing ? computing : reached;
    m_computing->setText(shown ? halfIterationName(*shown) : tr("not started"));
}

/// All trials move in lockstep, each through the layers of one pass: forward from the signal up to
/// the last but one, backward from the observation down to the second.
void LayerStripPanel::lightUp(std::optional<Pass> pass) {
    const int last = static_cast<int>(m_cards.size()) - 1;
    for (int layer = 0; layer <= last; ++layer) {
        const bool inPass = pass && (*pass == Pass::Forward ? layer < last : layer > 0);
        m_cards[layer]->setLit(inPass);
    }
    for (EdgeArrow* arrow : m_arrows) {
        arrow->setMessage(pass);
    }
}

}  // namespace onsager
