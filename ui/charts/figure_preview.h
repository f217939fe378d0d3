// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/figure.h"

#include <QWidget>

namespace onsager {

/// A figure as it will be on paper, as large as there is room.
class FigurePreview : public QWidget {
    Q_OBJECT

public:
    explicit FigurePreview(QWidget* parent = nullptr);

    void setFigure(const Figure& figure, const FigureSettings& settings);

    [[nodiscard]] QSize sizeHint() const override { return {520, 380}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {240, 180}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QSizeF m_paper;  ///< in pixels of 1/96 inch
    PlotDrawing m_drawing;
};

}  // namespace onsager
