// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/plot_metrics.h"

#include <QBrush>
#include <QColor>
#include <QPainterPath>
#include <QPen>
#include <QVector>

#include <variant>

class QPainter;

namespace onsager {

/// A path, filled, stroked or both. Not cut at the axes: what is drawn lies inside them.
struct DrawnPath {
    QPainterPath path;
    QPen pen{Qt::NoPen};
    QBrush brush{Qt::NoBrush};
};

enum class TextAnchor { Left, Middle, Right };

/// A line of text; `position` is on the base line.
struct DrawnText {
    QString text;
    QPointF position;
    double pixels = 12.0;
    QColor color;
    TextAnchor anchor = TextAnchor::Left;
    TextWeight weight = TextWeight::Regular;
    double degrees = 0.0;  ///< turned clockwise around the position
    Typeface typeface = Typeface::Sans;
};

using DrawnItem = std::variant<DrawnPath, DrawnText>;

/// Items that belong together, drawn in their order; the name becomes the group's id in an SVG.
struct DrawnGroup {
    QString name;
    QVector<DrawnItem> items;
};

/// A picture as shapes and words, independent of what draws it.
using PlotDrawing = QVector<DrawnGroup>;

DrawnPath filled(const QRectF& area, const QColor& colour);
DrawnPath outlined(const QRectF& area, const QPen& pen);

/// The base line of text of that size that is centred at that height.
double baseLine(double middle, double pixels);

/// The same in another typeface.
PlotDrawing inTypeface(PlotDrawing drawing, Typeface typeface);

/// Where the base line of a text must be so that it starts, ends or is centred at its position.
QPointF textOrigin(const DrawnText& text);

void paintDrawing(QPainter& painter, const PlotDrawing& drawing);

}  // namespace onsager
