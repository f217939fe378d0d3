// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/mark_drawing.h"

#include <algorithm>
#include <cmath>

namespace onsager {

namespace {

QPen penOf(const PlotLook& look) {
    return {look.theme.text, 1.4 * look.metrics.hairline, Qt::SolidLine, Qt::FlatCap,
            Qt::MiterJoin};
}

/// Words that begin, end or are centred at a place, moved so far that they stay inside the picture.
DrawnText words(const QString& text,
                const QPointF& at,
                TextAnchor anchor,
                const PlotLayout& layout,
                const PlotLook& look) {
    const PlotMetrics& metrics = look.metrics;
    const double width = textWidth(text, metrics);
    const double before = anchor == TextAnchor::Left     ? 0.0
                          : anchor == TextAnchor::Middle ? 0.5 * width
                                                         : width;
    const double right = layout.size.width() - metrics.margin - width;
    const double left = std::max(metrics.margin, std::min(at.x() - before, right));
    const double base =
        std::clamp(at.y(), layout.area.top() + metrics.text,
                   std::max(layout.area.top() + metrics.text, layout.area.bottom()));
    return {text, QPointF(left, base), metrics.text, look.theme.text};
}

/// A triangle whose tip is the head.
QPainterPath headOf(const QPointF& tail, const QPointF& head, double size) {
    const QPointF way = head - tail;
    const QPointF along = way / std::hypot(way.x(), way.y());
    const QPointF across(-along.y(), along.x());
    QPainterPath path(head);
    path.lineTo(head - size * along + 0.4 * size * across);
    path.lineTo(head - size * along - 0.4 * size * across);
    path.closeSubpath();
    return path;
}

/// Words stand behind the tail: beside an arrow that is flat, over or under one that is steep.
void appendArrow(QVector<DrawnItem>& items,
                 const PlotMark& mark,
                 const QPointF& tail,
                 const QPointF& head,
                 const PlotLayout& layout,
                 const PlotLook& look) {
    const PlotMetrics& metrics = look.metrics;
    const QPointF way = head - tail;
    const double length = std::hypot(way.x(), way.y());
    if (length > 0.0) {
        const double size = std::min(0.75 * metrics.text, 0.5 * length);
        QPainterPath shaft(tail);
        shaft.lineTo(head - 0.8 * size * way / length);
        items.append(DrawnPath{shaft, penOf(look), Qt::NoBrush});
        items.append(DrawnPath{headOf(tail, head, size), Qt::NoPen, look.theme.text});
    }
    if (mark.text.isEmpty()) {
        return;
    }
    const double gap = 0.6 * metrics.space;
    const bool isFlat = std::abs(way.x()) >= std::abs(way.y());
    const QPointF beside(way.x() > 0.0 ? -gap : gap, baseLine(0.0, metrics.text));
    const QPointF upright(0.0, way.y() > 0.0 ? -gap : gap + 0.75 * metrics.text);
    const TextAnchor anchor = !isFlat         ? TextAnchor::Middle
                              : way.x() > 0.0 ? TextAnchor::Right
                                              : TextAnchor::Left;
    items.append(words(mark.text, tail + (isFlat ? beside : upright), anchor, layout, look));
}

/// From edge to edge, with words at its upper or right end.
void appendLine(QVector<DrawnItem>& items,
                const PlotMark& mark,
                const QPointF& at,
                const PlotLayout& layout,
                const PlotLook& look) {
    const PlotMetrics& metrics = look.metrics;
    const QRectF& area = layout.area;
    const bool isUpright = mark.kind == AnnotationKind::VerticalLine;
    QPainterPath line(isUpright ? QPointF(at.x(), area.top()) : QPointF(area.left(), at.y()));
    line.lineTo(isUpright ? QPointF(at.x(), area.bottom()) : QPointF(area.right(), at.y()));
    QPen pen = penOf(look);
    pen.setDashPattern({4.0, 3.0});
    items.append(DrawnPath{line, pen, Qt::NoBrush});
    if (mark.text.isEmpty()) {
        return;
    }
    const double gap = 0.6 * metrics.space;
    const bool hasRoom = at.x() + gap + textWidth(mark.text, metrics) <= area.right();
    const QPointF top(at.x() + (hasRoom ? gap : -gap), area.top() + 1.1 * metrics.text);
    const QPointF end(area.right() - gap, at.y() - 0.5 * gap);
    items.append(words(mark.text, isUpright ? top : end,
                       isUpright && hasRoom ? TextAnchor::Left : TextAnchor::Right, layout, look));
}

}  // namespace

DrawnGroup marksDrawing(const PlotModel& plot, const PlotLayout& layout, const PlotLook& look) {
    DrawnGroup group{QStringLiteral("annotations"), {}};
    for (const PlotMark& mark : plot.marks) {
        const std::optional<PlotMark> drawable = drawableMark(mark, plot.x, plot.y);
        if (!drawable) {
            continue;
        }
        const QPointF at = layout.pixel(drawable->at);
        switch (mark.kind) {
            case AnnotationKind::Text:
                group.items.append(words(mark.text, at, TextAnchor::Left, layout, look));
                break;
            case AnnotationKind::Arrow:
                appendArrow(group.items, mark, at, layout.pixel(drawable->to), layout, look);
                break;
            case AnnotationKind::VerticalLine:
            case AnnotationKind::HorizontalLine:
                appendLine(group.items, mark, at, layout, look);
                break;
        }
    }
    return group;
}

}  // namespace onsager
