// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/layer_strip_panel.h"

#include "ui/models/layer_names.h"
#include "ui/models/layer_strip_model.h"
#include "ui/theme/text_size.h"
#include "ui/widgets/edge_arrow.h"
#include "ui/widgets/layer_card.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QScrollArea>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>
#include <cstdlib>

namespace onsager {
namespace {

QLabel* infoLabel(const char* role, QWidget* parent) {
    auto* label = new QLabel(parent);
    label->setProperty("role", QLatin1String(role));
    label->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    return label;
}

/// Above and below the cards.
constexpr int marginOf(bool isCompact) {
    return isCompact ? 4 : 10;
}

CardContent contentOf(const LayerCardContent& card) {
    return {card.symbol,          card.place,           card.kind,     card.shape,
            card.shapeText,       card.problem,         card.spoken(), card.toolTip(),
            card.picture.strokes, card.picture.baseline};
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
    followText(*this, [this] {
        m_computing->setFixedWidth(withText(*this, kInfoWidth));
        // The cards take their size after this.
        QMetaObject::invokeMethod(this, &LayerStripPanel::fitHeight, Qt::QueuedConnection);
    });

    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 10, 16, 10);
    layout->setSpacing(12);
    layout->addWidget(m_scroll, 1);
    layout->addLayout(info);

    connect(&model, &QAbstractItemModel::modelReset, this, &LayerStripPanel::makeCards);
    connect(&model, &QAbstractItemModel::dataChanged, this, &LayerStripPanel::showCards);
    makeCards();
}

LayerCard* LayerStripPanel::makeCard(int layer) {
    auto* card = new LayerCard(m_stack->parentWidget());
    connect(card, &LayerCard::clicked, this, [this, layer] { choose(layer); });
    connect(card, &LayerCard::shapeEntered, this,
            [this, layer](const QString& text) { Q_EMIT edited(StackEdit::reshape(layer, text)); });
    connect(card, &LayerCard::dragged, this,
            [this, layer](const QPoint& position) { showDropTarget(placeFor(layer, position)); });
    connect(card, &LayerCard::dropped, this, [this, layer](const QPoint& position) {
        showDropTarget(-1);
        const int target = placeFor(layer, position);
        if (target != layer) {
            Q_EMIT edited(StackEdit::move(layer, target));
        }
    });
    return card;
}

EdgeArrow* LayerStripPanel::makeArrow(int before) {
    auto* arrow = new EdgeArrow(m_stack->parentWidget());
    connect(arrow, &EdgeArrow::clicked, this,
            [this, before] { Q_EMIT edited(StackEdit::insertBefore(before)); });
    return arrow;
}

/// Cards that stay keep the focus, one that goes leaves it to the selected card. It may be the one
/// that asked for it.
void LayerStripPanel::makeCards() {
    const int count = m_model.rowCount();
    const bool hadFocus = isAncestorOf(QApplication::focusWidget());
    const auto drop = [](QWidget* widget) {
        widget->hide();
        widget->deleteLater();
    };
    while (m_cards.size() > count) {
        drop(m_cards.takeLast());
        drop(m_arrows.takeLast());
    }
    while (QLayoutItem* item = m_stack->takeAt(0)) {
        delete item;
    }
    while (m_cards.size() < count) {
        const int layer = static_cast<int>(m_cards.size());
        if (layer > 0) {
            m_arrows.append(makeArrow(layer));
            m_arrows.back()->show();
        }
        m_cards.append(makeCard(layer));
        m_cards.back()->show();
    }
    QWidget* before = nullptr;
    const auto place = [this, &before](QWidget* widget) {
        m_stack->addWidget(widget, 0);
        if (before != nullptr) {
            QWidget::setTabOrder(before, widget);
        }
        before = widget;
    };
    for (int layer = 0; layer < count; ++layer) {
        if (layer > 0) {
            place(m_arrows[layer - 1]);
        }
        place(m_cards[layer]);
    }
    m_stack->addStretch(1);
    setTheme(m_theme);
    setCompact(m_compact);
    showCards();
    setSelected(std::min(m_selected, count - 1));
    if (hadFocus && !isAncestorOf(QApplication::focusWidget())) {
        m_cards[m_selected]->setFocus(Qt::OtherFocusReason);
    }
}

void LayerStripPanel::showCards() {
    for (int layer = 0; layer < m_cards.size(); ++layer) {
        m_cards[layer]->setContent(contentOf(m_model.card(layer)));
        m_cards[layer]->setMovable(m_model.card(layer).movable);
        if (layer > 0) {
            m_arrows[layer - 1]->setOffer(m_model.card(layer).insertion);
        }
    }
    m_ratio->setText(m_model.ratioText());
    m_ratio->setVisible(!m_compact && !m_model.ratioText().isEmpty());
    showColumns();
}

/// In one line the number alone; the words, and the ratio of the sizes, are its tool tip.
void LayerStripPanel::showColumns() {
    const QString words = m_model.columnsText();
    m_columns->setText(m_compact ? words.section(QLatin1Char(' '), 0, 2) : words);
    m_columns->setToolTip(m_compact ? words + QLatin1Char('\n') + m_model.ratioText() : QString());
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
    for (EdgeArrow* arrow : m_arrows) {
        arrow->setCompact(compact);
    }
    m_ratio->setVisible(!compact && !m_model.ratioText().isEmpty());
    showColumns();
    m_computing->setVisible(!compact);
    layout()->setContentsMargins(compact ? 10 : 16, marginOf(compact), 16, marginOf(compact));
    fitHeight();
}

/// The cards keep their height when a scroll bar comes below them.
void LayerStripPanel::fitHeight() {
    constexpr int kBorder = 1;
    constexpr int kScrollBar = 14;
    const int frame = 2 * (marginOf(m_compact) + kBorder);
    if (m_cards.isEmpty()) {
        return;
    }
    const bool scrolls = m_stack->minimumSize().width() > m_scroll->width();
    setFixedHeight(m_cards.front()->sizeHint().height() + frame + (scrolls ? kScrollBar : 0));
}

/// Another height within a resize would leave the layout with the one before.
void LayerStripPanel::resizeEvent(QResizeEvent* event) {
    QFrame::resizeEvent(event);
    QMetaObject::invokeMethod(this, &LayerStripPanel::fitHeight, Qt::QueuedConnection);
}

void LayerStripPanel::setSelected(int layer) {
    if (layer < 0 || layer >= m_cards.size()) {
        return;
    }
    m_selected = layer;
    m_cards[layer]->setChecked(true);
    m_scroll->ensureWidgetVisible(m_cards[layer]);
}

void LayerStripPanel::moveTo(int layer) {
    const bool hasFocusInside = isAncestorOf(QApplication::focusWidget());
    setSelected(layer);
    if (hasFocusInside) {
        m_cards[m_selected]->setFocus(Qt::OtherFocusReason);
    }
}

void LayerStripPanel::choose(int layer) {
    moveTo(layer);
    Q_EMIT layerChosen(m_selected);
}

void LayerStripPanel::editShape() {
    m_cards[m_selected]->editShape();
}

/// The layer whose place a card would take there: of the same type, the nearest.
std::optional<int> LayerStripPanel::layerAt(const QPoint& globalPosition) const {
    for (int layer = 0; layer < m_cards.size(); ++layer) {
        const LayerCard* card = m_cards[layer];
        if (card->isVisible() && card->rect().contains(card->mapFromGlobal(globalPosition))) {
            return layer;
        }
    }
    return std::nullopt;
}

int LayerStripPanel::placeFor(int layer, const QPoint& globalPosition) const {
    const int x = m_stack->parentWidget()->mapFromGlobal(globalPosition).x();
    const auto distance = [this, x](int other) {
        return std::abs(m_cards[other]->geometry().center().x() - x);
    };
    const int last = static_cast<int>(m_cards.size()) - 1;
    int nearest = layer;
    for (int other = layer % 2 == 1 ? 1 : 2; other < last; other += 2) {
        nearest = distance(other) < distance(nearest) ? other : nearest;
    }
    return nearest;
}

void LayerStripPanel::showDropTarget(int layer) {
    for (int other = 0; other < m_cards.size(); ++other) {
        m_cards[other]->setDropTarget(other == layer);
    }
    if (layer >= 0) {
        m_scroll->ensureWidgetVisible(m_cards[layer]);
    }
}

void LayerStripPanel::contextMenuEvent(QContextMenuEvent* event) {
    for (int layer = 0; layer < m_cards.size(); ++layer) {
        if (m_cards[layer]->rect().contains(m_cards[layer]->mapFromGlobal(event->globalPos()))) {
            choose(layer);
        }
    }
    QMenu::exec(actions(), event->globalPos(), nullptr, this);
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
