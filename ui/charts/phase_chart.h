// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/phase_drawing.h"
#include "ui/models/phase_map.h"
#include "ui/theme/theme.h"

#include <QImage>
#include <QWidget>

#include <optional>

namespace onsager {

/// A phase diagram on the screen: one image of cells, with a mark on the one that the mouse or the arrow
/// keys point at.
class PhaseChart : public QWidget {
    Q_OBJECT

public:
    explicit PhaseChart(QWidget* parent = nullptr);

    void setMap(const PhaseMap& map);
    [[nodiscard]] const PhaseMap& map() const { return m_map; }
    void setLook(const Theme& theme, double scale);
    /// Where a cell is, in pixels of the widget.
    [[nodiscard]] QRectF cellArea(int cell) const { return m_layout.cellArea(cell); }

    [[nodiscard]] QSize sizeHint() const override { return {720, 480}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {280, 180}; }

Q_SIGNALS:
    /// Another cell is pointed at, or none.
    void cellPointed(std::optional<int> cell);
    /// A click, or Enter.
    void cellChosen(int cell);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void updateLayout();
    void point(std::optional<int> cell);
    void movePointer(int columns, int rows);

    PhaseMap m_map;
    Theme m_theme;
    PlotMetrics m_metrics;
    PhaseLayout m_layout;
    QImage m_image;
    std::optional<int> m_pointed;
};

}  // namespace onsager
