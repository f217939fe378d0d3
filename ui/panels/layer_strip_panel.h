// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/iteration/half_iteration.h"
#include "ui/models/stack_edit.h"
#include "ui/theme/theme.h"

#include <QFrame>
#include <QVector>

#include <optional>

class QHBoxLayout;
class QLabel;
class QScrollArea;

namespace onsager {

class EdgeArrow;
class LayerCard;
class LayerStripModel;

/// The stack across the top of the window, signal at the left, observation at the right. Its widget
/// actions make the menu of a card.
class LayerStripPanel : public QFrame {
    Q_OBJECT

public:
    /// The model must outlive the panel.
    explicit LayerStripPanel(const LayerStripModel& model, QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    /// Everything in one line, for low windows.
    void setCompact(bool compact);
    void setSelected(int layer);
    [[nodiscard]] int selected() const { return m_selected; }
    /// Selects it; a focus in the strip goes with it.
    void moveTo(int layer);
    /// The layer whose card is there; none beside the cards.
    [[nodiscard]] std::optional<int> layerAt(const QPoint& globalPosition) const;
    /// Opens the line for rows and columns on the selected card.
    void editShape();

    /// Lights up the layers and messages of the pass in work; without one says what was reached.
    void setComputing(std::optional<HalfIteration> computing, std::optional<HalfIteration> reached);

Q_SIGNALS:
    void layerChosen(int layer);
    /// Somebody wants this done to the stack.
    void edited(const onsager::StackEdit& edit);

protected:
    void contextMenuEvent(QContextMenuEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void choose(int layer);
    void makeCards();
    LayerCard* makeCard(int layer);
    EdgeArrow* makeArrow(int before);
    [[nodiscard]] int placeFor(int layer, const QPoint& globalPosition) const;
    void showDropTarget(int layer);
    void showCards();
    void showColumns();
    void fitHeight();
    void lightUp(std::optional<Pass> pass);

    const LayerStripModel& m_model;
    Theme m_theme;
    bool m_compact = false;
    int m_selected = 0;
    QScrollArea* m_scroll;
    QHBoxLayout* m_stack;
    QVector<LayerCard*> m_cards;
    QVector<EdgeArrow*> m_arrows;
    QLabel* m_columns;
    QLabel* m_ratio;
    QLabel* m_computing;
};

}  // namespace onsager
