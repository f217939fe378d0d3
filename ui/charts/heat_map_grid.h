// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/message_matrices.h"
#include "ui/theme/theme.h"

#include <QRectF>
#include <QWidget>

#include <optional>

class QPainter;

namespace onsager {

/// Small matrices as heat maps: measured ones above, predicted ones below, a scale for both under
/// them. One image for each matrix; numbers in the cells where they fit.
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
    /// Where things stand.
    struct Layout {
        double title = 0.0;    ///< height of the title
        double heading = 0.0;  ///< of the symbols
        double names = 0.0;    ///< width of the names of the rows
        double side = 0.0;     ///< of a matrix
        double gap = 0.0;
        double scale = 0.0;  ///< height of a scale with its numbers
    };

    [[nodiscard]] Layout layoutIn(const QSizeF& size) const;
    [[nodiscard]] QRectF matrixArea(const Layout& layout, int pair, bool isPredicted) const;
    [[nodiscard]] QFont sized(double pixels, bool isBold = false) const;
    void paintMatrix(QPainter& painter,
                     const QRectF& area,
                     const MatrixPair& pair,
                     const Eigen::MatrixXd& matrix) const;
    void paintScale(QPainter& painter, const Layout& layout, int pair) const;
    [[nodiscard]] QString textAt(const QPointF& position) const;

    MessageMatrices m_matrices;
    Theme m_theme;
    double m_scale = 1.0;
};

}  // namespace onsager
