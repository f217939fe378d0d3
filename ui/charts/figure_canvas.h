// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/figure.h"

#include <QWidget>

namespace onsager {

/// A figure of any kind that fills a widget, for those who look and do not touch.
class FigureCanvas : public QWidget {
    Q_OBJECT

public:
    explicit FigureCanvas(QWidget* parent = nullptr);

    void setFigure(const Figure& figure);
    [[nodiscard]] const Figure& figure() const { return m_figure; }
    /// Text in pixels; lines and markers go with it.
    void setLook(ThemeKind theme, double text);

    [[nodiscard]] QSize minimumSizeHint() const override { return {240, 160}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Figure m_figure;
    PaperLook m_look;
};

}  // namespace onsager
