// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/heat_map_grid.h"

#include "ui/models/axis_ticks.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace onsager {

HeatMapGrid::HeatMapGrid(QWidget* parent)
    : QWidget(parent), m_theme(theme(ThemeKind::Light)), m_metrics(screenMetrics(1.0)) {
    loadFonts();
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Messages"));
}

void HeatMapGrid::setMatrices(const MessageMatrices& matrices) {
    m_matrices = matrices;
    if (accessibleName() != matrices.title) {
        setAccessibleName(matrices.title);
    }
    if (accessibleDescription() != matrices.note) {
        setAccessibleDescription(matrices.note);
    }
    update();
}

void HeatMapGrid::setLook(const Theme& theme, double scale) {
    m_theme = theme;
    m_metrics = screenMetrics(scale);
    update();
}

HeatMapLayout HeatMapGrid::heatMapLayout() const {
    return layoutHeatMaps(m_matrices, m_metrics, size());
}

void HeatMapGrid::paintEvent(QPaintEvent* event) {
    Q_UNUSED(event)
    QPainter painter(this);
    paintDrawing(painter, heatMapDrawing(m_matrices, heatMapLayout(), {m_theme, m_metrics}));
    if (hasFocus()) {
        painter.setPen(QPen(m_theme.accent, 1.0));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    }
}

/// What an entry is, or what a matrix means.
QString HeatMapGrid::textAt(const QPointF& position) const {
    const HeatMapLayout layout = heatMapLayout();
    for (int pair = 0; pair < m_matrices.pairs.size(); ++pair) {
        const MatrixPair& shown = m_matrices.pairs[pair];
        for (const bool isPredicted : {false, true}) {
            const QRectF area = layout.matrixArea(pair, isPredicted);
            const Eigen::MatrixXd& matrix = isPredicted ? shown.predicted : shown.measured;
            if (matrix.size() > 0 && area.contains(position)) {
                const QPointF inside = (position - area.topLeft()) / layout.side;
                const auto last = double(matrix.rows() - 1);
                const int row =
                    static_cast<int>(std::min(last, inside.y() * double(matrix.rows())));
                const int column =
                    static_cast<int>(std::min(last, inside.x() * double(matrix.cols())));
                return tr("%1, %2\nrow %3, column %4: %5")
                    .arg(shown.symbol, shown.meaning)
                    .arg(row + 1)
                    .arg(column + 1)
                    .arg(numberLabel(matrix(row, column)));
            }
        }
        if (layout.headingArea(pair).contains(position)) {
            return QStringLiteral("%1, %2").arg(shown.symbol, shown.meaning);
        }
    }
    return {};
}

bool HeatMapGrid::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        QToolTip::showText(help->globalPos(), textAt(help->pos()), this);
        return true;
    }
    return QWidget::event(event);
}

}  // namespace onsager
