// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/image_drawing.h"
#include "ui/theme/theme.h"

#include <QWidget>

namespace onsager {

/// Images beside each other: truth, observation and estimates. What a pixel is, is told under the mouse.
class ImageGrid : public QWidget {
    Q_OBJECT

public:
    explicit ImageGrid(QWidget* parent = nullptr);

    void setBoard(const ImageBoard& board);
    /// Colours, and the size of text against the normal one.
    void setLook(const Theme& theme, double scale);

    [[nodiscard]] QSize minimumSizeHint() const override { return {280, 180}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    [[nodiscard]] ImageLayout imageLayout() const;
    [[nodiscard]] QString textAt(const QPointF& position) const;

    ImageBoard m_board;
    Theme m_theme;
    PlotMetrics m_metrics;
};

}  // namespace onsager
