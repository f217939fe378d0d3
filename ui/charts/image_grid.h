// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/image_drawing.h"
#include "ui/theme/theme.h"

#include <QSet>
#include <QVector>
#include <QWidget>

#include <optional>

namespace onsager {

/// Images beside each other: truth, observation and estimates. What a pixel is, is told under the mouse, and where
/// pixels can be erased the mouse is a brush: pressed on one that is seen it erases, on another it brings back. On the
/// truth it is a pencil: pressed where it is dark it draws in white, where it is bright in black.
class ImageGrid : public QWidget {
    Q_OBJECT

public:
    explicit ImageGrid(QWidget* parent = nullptr);

    void setBoard(const ImageBoard& board);
    /// Colours, and the size of text against the normal one.
    void setLook(const Theme& theme, double scale);

Q_SIGNALS:
    /// A stroke of the brush has ended: these pixels, row by row, are to be seen, or no longer.
    void brushed(const QVector<int>& pixels, bool areSeen);
    /// A stroke of the pencil has ended: an image of the board, row by row, as it is now.
    void drawn(int image, const QVector<double>& pixels);

public:
    [[nodiscard]] QSize minimumSizeHint() const override { return {280, 180}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;

private:
    /// A pixel of a picture.
    struct Place {
        qsizetype column = 0;
        qsizetype row = 0;
        Eigen::Index x = 0;
        Eigen::Index y = 0;
    };
    /// What brush or pencil has touched since the mouse went down.
    struct Stroke {
        Place begin;
        bool areSeen = false;  ///< the brush brings back, the pencil is white
        QSet<int> pixels = {};
    };

    [[nodiscard]] std::optional<Place> placeAt(const QPointF& position) const;
    void touch(const QPointF& position);
    void touchPixel(Eigen::Index y, Eigen::Index x, Eigen::Index distance);
    [[nodiscard]] const ImageColumn& touched() const;
    [[nodiscard]] ImageLayout imageLayout() const;
    [[nodiscard]] QString textAt(const QPointF& position) const;

    ImageBoard m_board;
    Theme m_theme;
    PlotMetrics m_metrics;
    std::optional<Stroke> m_stroke;
};

}  // namespace onsager
