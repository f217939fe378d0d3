// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/heat_map_drawing.h"
#include "ui/models/message_matrices.h"
#include "ui/theme/theme.h"

#include <QWidget>

namespace onsager {

/// Small matrices as heat maps: measured ones above, predicted ones below, a scale for both under
/// them. What an entry is called is told under the mouse.
class HeatMapGrid : public QWidget {
    Q_OBJECT

public:
    explicit HeatMapGrid(QWidget* parent = nullptr);

    void setMatrices(const MessageMatrices& matrices);
    /// Colours, and the size of text against the normal one.
    void setLook(const Theme& theme, double scale);

    [[nodiscard]] QSize minimumSizeHint() const override { return {280, 180}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    [[nodiscard]] HeatMapLayout heatMapLayout() const;
    [[nodiscard]] QString textAt(const QPointF& position) const;

    MessageMatrices m_matrices;
    Theme m_theme;
    PlotMetrics m_metrics;
};

}  // namespace onsager
