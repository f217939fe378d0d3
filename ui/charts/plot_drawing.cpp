// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/plot_drawing.h"

#include "ui/charts/mark_drawing.h"
#include "ui/models/axis_ticks.h"

#include <algorithm>
#include <cmath>

namespace onsager {

namespace {

QPen solidPen(const QColor& color, double width) {
    return {color, width, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin};
}

QPen curvePen(const CurveStyle& style, const PlotMetrics& metrics) {
    QPen pen(style.predicted, style.width * metrics.line, Qt::SolidLine,
             style.dash.isEmpty() ? Qt::RoundCap : Qt::FlatCap, Qt::RoundJoin);
    if (!style.dash.isEmpty()) {
        pen.setDashPattern(style.dash);
    }
    return pen;
}

/// Of a measured curve that has no markers.
QPen measuredPen(const CurveStyle& style, const PlotMetrics& metrics) {
    return {style.measured, 0.6 * metrics.line, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin};
}

QPainterPath line(const QPointF& from, const QPointF& to) {
    QPainterPath path(from);
    path.lineTo(to);
    return path;
}

/// A step from one place to another, over what lies between them, not far from it and inside the area.
QPainterPath arc(const QPointF& from,
                 const QPointF& to,
                 const PlotLayout& layout,
                 const PlotMetrics& metrics) {
    constexpr double kHeight = 0.3;  // of the length
    const QPointF way = to - from;
    const double length = std::hypot(way.x(), way.y());
    QPainterPath path(from);
    if (length > 0.0) {
        const double height = std::min(kHeight * length, 6.0 * metrics.text);
        const double side = way.x() > 0.0 ? 1.0 : -1.0;
        const QPointF up = QPointF(way.y(), -way.x()) * side / length;
        const QPointF middle = from + 0.5 * way + height * up;
        path.quadTo(QPointF(middle.x(), std::max(middle.y(), layout.area.top())), to);
    }
    return path;
}

DrawnItem markerAt(const QPointF& centre, const CurveStyle& style, const PlotLook& look) {
    return DrawnPath{
        markerPath(style.marker, look.metrics.marker).translated(centre),
        QPen(style.measured, look.metrics.markerLine, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin),
        QBrush(look.theme.surface)};
}

CurveStyle styleOfPoints(const Theme& theme, bool isDimmed) {
    const CurveStyle style = curveStyle(theme, 0);
    return isDimmed ? dimmedStyle(theme, style) : style;
}

void appendPoint(QVector<DrawnItem>& items,
                 PointShape shape,
                 bool isDimmed,
                 const QPointF& centre,
                 const PlotLook& look) {
    constexpr double kLarge = 1.2;
    constexpr double kRing = 2.2;
    constexpr double kSmall = 0.85;
    const PlotMetrics& metrics = look.metrics;
    const CurveStyle style = styleOfPoints(look.theme, isDimmed);
    const auto append = [&](Marker marker, double radius, const QPen& pen, const QBrush& brush) {
        items.append(
            DrawnPath{markerPath(marker, radius * metrics.marker).translated(centre), pen, brush});
    };
    const QPen line(style.predicted, metrics.markerLine, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin);
    const QPen edge(look.theme.surface, metrics.hairline);
    switch (shape) {
        case PointShape::Dot:
            return append(Marker::Circle, kSmall, Qt::NoPen, style.predicted);
        case PointShape::Ringed:
            append(Marker::Circle, kRing, line, look.theme.surface);
            return append(Marker::Circle, kLarge, Qt::NoPen, style.predicted);
        case PointShape::Filled:
            return append(Marker::Circle, kLarge, edge, style.predicted);
        case PointShape::Hollow:
            return append(Marker::Diamond, kLarge, line, look.theme.surface);
        case PointShape::Open:
            items.append(markerAt(centre, style, look));
    }
}

/// The middle of the pixel a hairline lies in; on paper the place itself.
double crisp(double position, const PlotMetrics& metrics) {
    return metrics.isCrisp ? std::floor(position) + 0.5 : position;
}

QVector<DrawnItem> gridItems(const PlotLayout& layout, const PlotLook& look) {
    const PlotMetrics& metrics = look.metrics;
    const QPen grid = solidPen(look.theme.grid, metrics.hairline);
    const QRectF area(
        QPointF(crisp(layout.area.left(), metrics), crisp(layout.area.top(), metrics)),
        QPointF(crisp(layout.area.right(), metrics), crisp(layout.area.bottom(), metrics)));
    QVector<DrawnItem> items;
    for (const PlacedTick& tick : layout.xTicks) {
        const double x = crisp(tick.position, metrics);
        items.append(DrawnPath{line({x, area.top()}, {x, area.bottom()}), grid, Qt::NoBrush});
    }
    for (const PlacedTick& tick : layout.yTicks) {
        const double y = crisp(tick.position, metrics);
        items.append(DrawnPath{line({area.left(), y}, {area.right(), y}), grid, Qt::NoBrush});
    }
    items.append(outlined(area, solidPen(look.theme.border, look.metrics.hairline)));
    return items;
}

QVector<DrawnItem> labelItems(const PlotModel& plot,
                              const PlotLayout& layout,
                              const PlotLook& look) {
    const PlotMetrics& metrics = look.metrics;
    const QRectF& area = layout.area;
    QVector<DrawnItem> items;
    const double labelLine = area.bottom() + metrics.space + 0.75 * metrics.text;
    for (const PlacedTick& tick : layout.xTicks) {
        items.append(DrawnText{tick.label, QPointF(tick.position, labelLine), metrics.text,
                               look.theme.mutedText, TextAnchor::Middle});
    }
    for (const PlacedTick& tick : layout.yTicks) {
        items.append(DrawnText{
            tick.label, QPointF(area.left() - metrics.space, baseLine(tick.position, metrics.text)),
            metrics.text, look.theme.mutedText, TextAnchor::Right});
    }
    const double nameLine = labelLine + 1.25 * metrics.text + 0.5 * metrics.space;
    items.append(DrawnText{axisLabel(plot.x), QPointF(area.center().x(), nameLine), metrics.text,
                           look.theme.mutedText, TextAnchor::Middle});
    if (metrics.hasTitle) {
        items.append(DrawnText{plot.title, QPointF(metrics.margin, metrics.margin + metrics.title),
                               metrics.title, look.theme.text, TextAnchor::Left,
                               TextWeight::SemiBold});
    } else {
        if (!plot.heading.isEmpty()) {
            items.append(
                DrawnText{plot.heading, QPointF(area.left(), metrics.margin + metrics.title),
                          metrics.title, look.theme.text, TextAnchor::Left, TextWeight::SemiBold});
        }
        items.append(DrawnText{
            axisLabel(plot.y), QPointF(metrics.margin + metrics.text, area.center().y()),
            metrics.text, look.theme.mutedText, TextAnchor::Middle, TextWeight::Regular, -90.0});
    }
    double caveatLine = nameLine + metrics.space;
    for (const QString& words : layout.caveat) {
        caveatLine += 1.4 * metrics.text;
        items.append(DrawnText{words, QPointF(metrics.margin, caveatLine), metrics.text,
                               look.theme.warning});
    }
    return items;
}

QVector<DrawnItem> legendItems(const PlotLayout& layout, bool hasMarkers, const PlotLook& look) {
    constexpr double kBelow = 0.3;  // of the text size: a thin line under that of the prediction
    const PlotMetrics& metrics = look.metrics;
    const LegendLayout& legend = layout.legend;
    QVector<DrawnItem> items;
    if (legend.card && !legend.rows.isEmpty()) {
        QPainterPath card;
        card.addRoundedRect(legend.box, 0.5 * metrics.text, 0.5 * metrics.text);
        items.append(DrawnPath{card, solidPen(look.theme.border, metrics.hairline),
                               QBrush(look.theme.surface)});
    }
    for (qsizetype i = 0; i < legend.rows.size(); ++i) {
        const LegendRow& row = layout.legendRows[i];
        const QPointF start = legend.rows[i];
        const CurveStyle style =
            row.isHidden ? faintStyle(look.theme, row.style) : styleOf(look.theme, row);
        if (row.line) {
            items.append(DrawnPath{line(start, start + QPointF(legend.sample, 0.0)),
                                   curvePen(style, metrics), Qt::NoBrush});
        }
        if (row.point) {
            appendPoint(items, *row.point, row.isDimmed, start + QPointF(0.5 * legend.sample, 0.0),
                        look);
        } else if (row.marker && hasMarkers) {
            items.append(markerAt(start + QPointF(0.5 * legend.sample, 0.0), style, look));
        } else if (row.marker) {
            const QPointF below = start + QPointF(0.0, row.line ? kBelow * metrics.text : 0.0);
            items.append(DrawnPath{line(below, below + QPointF(legend.sample, 0.0)),
                                   measuredPen(style, metrics), Qt::NoBrush});
        }
        const bool isOfCurve = row.line || row.marker;
        items.append(DrawnText{
            row.text, start + QPointF(legendTextOffset(row, metrics), baseLine(0.0, metrics.text)),
            metrics.text,
            isOfCurve && !row.isHidden && !row.isDimmed ? look.theme.text : look.theme.mutedText});
    }
    return items;
}

}  // namespace

QPainterPath markerPath(Marker marker, double radius) {
    QPainterPath path;
    const QPolygonF outline = markerOutline(marker);
    if (outline.isEmpty()) {
        path.addEllipse(QPointF(0.0, 0.0), radius, radius);
        return path;
    }
    for (qsizetype corner = 0; corner < outline.size(); ++corner) {
        corner == 0 ? path.moveTo(radius * outline[corner]) : path.lineTo(radius * outline[corner]);
    }
    path.closeSubpath();
    return path;
}

PlotDrawing frameDrawing(const PlotModel& plot, const PlotLayout& layout, const PlotLook& look) {
    const DrawnGroup ground{QStringLiteral("ground"),
                            {filled(QRectF(QPointF(0.0, 0.0), layout.size), look.theme.surface)}};
    if (isEmpty(plot)) {
        return {ground};
    }
    return {ground,
            {QStringLiteral("grid"), gridItems(layout, look)},
            {QStringLiteral("labels"), labelItems(plot, layout, look)}};
}

QColor bandColour(const PlotBand& band, const Theme& theme) {
    const CurveStyle bright = curveStyle(theme, band.style);
    const CurveStyle style = band.isDimmed ? dimmedStyle(theme, bright) : bright;
    return band.role == CurveRole::Predicted ? style.predictedBand : style.band;
}

PlotDrawing cloudDrawing(const PlotModel& plot, const PlotLayout& layout, const PlotLook& look) {
    constexpr double kFewPoints = 150.0;
    constexpr double kLeastOpacity = 0.18;
    DrawnGroup group{QStringLiteral("cloud"), {}};
    if (const QVector<QPointF> ends = drawableDiagonal(plot); !ends.isEmpty()) {
        group.items.append(DrawnPath{line(layout.pixel(ends.first()), layout.pixel(ends.last())),
                                     solidPen(look.theme.mutedText, look.metrics.hairline),
                                     Qt::NoBrush});
    }
    const QVector<QPointF> points = drawableCloud(plot.cloud, plot.x, plot.y);
    QColor colour = styleOfPoints(look.theme, plot.cloud.isDimmed).measured;
    colour.setAlphaF(static_cast<float>(
        std::clamp(kFewPoints / std::max(1.0, double(points.size())), kLeastOpacity, 1.0)));
    const double radius = 0.5 * look.metrics.marker;
    for (const QPointF& point : points) {
        QPainterPath dot;
        dot.addEllipse(layout.pixel(point), radius, radius);
        group.items.append(DrawnPath{dot, QPen(Qt::NoPen), QBrush(colour)});
    }
    return {group};
}

PlotDrawing curvesDrawing(const PlotModel& plot, const PlotLayout& layout, const PlotLook& look) {
    DrawnGroup bands{QStringLiteral("bands"), {}};
    DrawnGroup baselines{QStringLiteral("baselines"), {}};
    DrawnGroup fixedPoints{QStringLiteral("fixed-points"), {}};
    DrawnGroup predicted{QStringLiteral("predicted"), {}};
    DrawnGroup measured{QStringLiteral("measured"), {}};
    for (const PlotBand& band : plot.bands) {
        const PlotBand drawable = drawableBand(band, plot.x, plot.y);
        QPolygonF outline;
        for (qsizetype i = 0; i < drawable.upper.size(); ++i) {
            outline.append(layout.pixel(drawable.upper[i]));
            outline.prepend(layout.pixel(drawable.lower[i]));
        }
        QPainterPath path;
        path.addPolygon(outline);
        path.closeSubpath();
        bands.items.append(DrawnPath{path, QPen(Qt::NoPen), QBrush(bandColour(band, look.theme))});
    }
    for (const PlotCurve& curve : plot.curves) {
        const CurveStyle style = styleOf(look.theme, curve);
        QVector<QPointF> pixels;
        for (const QPointF& point : curvePoints(curve, layout, look.metrics)) {
            pixels.append(layout.pixel(point));
        }
        if (isLine(curve.role) && pixels.size() > 1) {
            QPainterPath path;
            path.addPolygon(QPolygonF(pixels));
            DrawnGroup& group = curve.role == CurveRole::Baseline     ? baselines
                                : curve.role == CurveRole::FixedPoint ? fixedPoints
                                                                      : predicted;
            group.items.append(DrawnPath{path, curvePen(style, look.metrics), Qt::NoBrush});
        } else if (curve.role == CurveRole::Measured && !plot.hasMarkers) {
            QPolygonF joined;
            for (const QPointF& point : drawableLine(curve, plot.x, plot.y)) {
                joined.append(layout.pixel(point));
            }
            QPainterPath path;
            path.addPolygon(joined);
            measured.items.append(DrawnPath{path, measuredPen(style, look.metrics), Qt::NoBrush});
        } else if (curve.role == CurveRole::Measured) {
            for (const QPointF& pixel : pixels) {
                measured.items.append(markerAt(pixel, style, look));
            }
        }
    }
    return {bands, fixedPoints, predicted, baselines, measured};
}

PlotDrawing pointsDrawing(const PlotModel& plot, const PlotLayout& layout, const PlotLook& look) {
    DrawnGroup group{QStringLiteral("points"), {}};
    for (const PlotPoints& points : plot.points) {
        const QPen thin =
            solidPen(styleOfPoints(look.theme, points.isDimmed).predicted, 0.4 * look.metrics.line);
        QVector<QPointF> pixels;
        for (const QPointF& point : drawablePoints(points, plot.x, plot.y)) {
            pixels.append(layout.pixel(point));
        }
        for (qsizetype i = 1; points.areSteps && i < pixels.size(); ++i) {
            group.items.append(
                DrawnPath{arc(pixels[i - 1], pixels[i], layout, look.metrics), thin, Qt::NoBrush});
        }
        for (const QPointF& pixel : pixels) {
            appendPoint(group.items, points.shape, points.isDimmed, pixel, look);
        }
    }
    for (const double x : plot.waiting) {
        const double at = axisCoordinate(plot.x, x);
        appendPoint(group.items, PointShape::Hollow, false,
                    QPointF(layout.pixel({at, 0.0}).x(), layout.area.bottom()), look);
    }
    return {group};
}

PlotDrawing overlayDrawing(const PlotModel& plot,
                           const PlotLayout& layout,
                           const PlotLook& look,
                           bool withCursor) {
    PlotDrawing drawing;
    if (withCursor && plot.cursor) {
        const double x =
            crisp(layout.pixel({axisCoordinate(plot.x, *plot.cursor), 0.0}).x(), look.metrics);
        QPen pen = solidPen(look.theme.mutedText, look.metrics.hairline);
        pen.setDashPattern({4.0, 4.0});
        drawing.append({QStringLiteral("cursor"),
                        {DrawnPath{line({x, layout.area.top()}, {x, layout.area.bottom()}), pen,
                                   Qt::NoBrush}}});
    }
    drawing.append(marksDrawing(plot, layout, look));
    drawing.append({QStringLiteral("legend"), legendItems(layout, plot.hasMarkers, look)});
    return drawing;
}

PlotDrawing plotDrawing(const PlotModel& plot, const PlotLayout& layout, const PlotLook& look) {
    return frameDrawing(plot, layout, look) + cloudDrawing(plot, layout, look)
           + curvesDrawing(plot, layout, look) + pointsDrawing(plot, layout, look)
           + overlayDrawing(plot, layout, look, plot.isCursorOnPaper);
}

}  // namespace onsager
