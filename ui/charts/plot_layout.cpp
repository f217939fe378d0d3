// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/plot_layout.h"

#include "engine/numerics/count.h"
#include "ui/charts/mark_drawing.h"
#include "ui/models/axis_ticks.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <utility>

namespace onsager {

namespace {

constexpr int kMostTicks = 12;
constexpr int kMostPieces = 10000;  // of one step of a curve
constexpr qsizetype kFewestRoundTicks = 4;

bool endsOnTicks(const PlotAxis& axis, const QVector<AxisTick>& ticks) {
    const double slack = 1e-6 * (axis.maximum - axis.minimum);
    return !ticks.isEmpty() && std::abs(ticks.first().value - axis.minimum) < slack
           && std::abs(ticks.last().value - axis.maximum) < slack;
}

/// Ticks along the y axis, no closer than two and a half lines; both ends have one if possible.
QVector<AxisTick> verticalTicks(const PlotAxis& axis, double height, const PlotMetrics& metrics) {
    const int most = std::clamp(static_cast<int>(height / (2.5 * metrics.text)) + 1, 2, kMostTicks);
    for (int count = most; count >= kFewestRoundTicks; --count) {
        QVector<AxisTick> ticks = axisTicks(axis, count);
        if (ticks.size() >= kFewestRoundTicks && endsOnTicks(axis, ticks)) {
            return ticks;
        }
    }
    return axisTicks(axis, most);
}

/// Ticks along the x axis, as many as leave room between their labels.
QVector<AxisTick> horizontalTicks(const PlotAxis& axis, double width, const PlotMetrics& metrics) {
    const double low = axisCoordinate(axis, axis.minimum);
    const double high = axisCoordinate(axis, axis.maximum);
    const auto isFree = [&](const AxisTick& left, const AxisTick& right) {
        const double distance =
            (axisCoordinate(axis, right.value) - axisCoordinate(axis, left.value)) * width
            / (high - low);
        const double labels =
            0.5 * (textWidth(left.label, metrics) + textWidth(right.label, metrics));
        return distance >= labels + 1.5 * metrics.text;
    };
    for (int most = kMostTicks; most > 2; --most) {
        QVector<AxisTick> ticks = axisTicks(axis, most);
        const auto tight = std::adjacent_find(
            ticks.cbegin(), ticks.cend(),
            [&](const AxisTick& left, const AxisTick& right) { return !isFree(left, right); });
        if (tight == ticks.cend()) {
            return ticks;
        }
    }
    return axisTicks(axis, 2);
}

double widestLabel(const QVector<AxisTick>& ticks, const PlotMetrics& metrics) {
    double widest = 0.0;
    for (const AxisTick& tick : ticks) {
        widest = std::max(widest, textWidth(tick.label, metrics));
    }
    return widest;
}

/// The pixels of some points, and of the way between them when they are joined, close enough that
/// none slips through a legend unseen.
void appendPixels(QVector<QPointF>& pixels,
                  const QVector<QPointF>& points,
                  const PlotLayout& layout,
                  std::optional<double> spacing) {
    for (const QPointF& point : points) {
        const QPointF end = layout.pixel(point);
        if (spacing && &point != &points.first()) {
            const QPointF start = pixels.last();
            const QPointF way = end - start;
            // A curve that leaves the figure may have an end far away, or none.
            const int pieces = countWithin(std::hypot(way.x(), way.y()) / *spacing, kMostPieces);
            for (int piece = 1; piece < pieces; ++piece) {
                pixels.append(start + way * piece / pieces);
            }
        }
        pixels.append(end);
    }
}

/// Those of arrows and along the words that a person wrote; lines go under a legend.
void appendMarks(QVector<QPointF>& pixels,
                 const PlotModel& plot,
                 const PlotLayout& layout,
                 const PlotMetrics& metrics,
                 double spacing) {
    for (const PlotMark& mark : plot.marks) {
        const auto drawable = drawableMark(mark, plot.x, plot.y);
        if (drawable && mark.kind == AnnotationKind::Arrow) {
            appendPixels(pixels, {drawable->at, drawable->to}, layout, spacing);
        }
    }
    const DrawnGroup drawn = marksDrawing(plot, layout, {theme(ThemeKind::Paper), metrics});
    for (const DrawnItem& item : drawn.items) {
        if (const auto* words = std::get_if<DrawnText>(&item)) {
            const double width = textWidth(words->text, metrics);
            for (double x = 0.0; x <= width; x += spacing) {
                pixels.append(words->position + QPointF(x, 0.0));
                pixels.append(words->position + QPointF(x, -0.7 * metrics.text));
            }
        }
    }
}

/// The pixels of the cloud, its diagonal, every curve and band, and what is written into the picture.
QVector<QPointF> occupiedPixels(const PlotModel& plot,
                                const PlotLayout& layout,
                                const PlotMetrics& metrics,
                                double spacing) {
    QVector<QPointF> pixels;
    appendPixels(pixels, drawableCloud(plot.cloud, plot.x, plot.y), layout, std::nullopt);
    appendPixels(pixels, drawableDiagonal(plot), layout, spacing);
    for (const PlotCurve& curve : plot.curves) {
        const bool joined = isLine(curve.role);
        appendPixels(pixels, drawablePoints(curve, plot.x, plot.y), layout,
                     joined ? std::optional(spacing) : std::nullopt);
    }
    for (const PlotPoints& points : plot.points) {
        appendPixels(pixels, drawablePoints(points, plot.x, plot.y), layout, std::nullopt);
    }
    appendMarks(pixels, plot, layout, metrics, spacing);
    for (const PlotBand& band : plot.bands) {
        const PlotBand drawable = drawableBand(band, plot.x, plot.y);
        appendPixels(pixels, drawable.lower, layout, spacing);
        appendPixels(pixels, drawable.upper, layout, spacing);
    }
    return pixels;
}

QPointF cornerFor(LegendPlace place, const QRectF& area, const QSizeF& size, double gap) {
    const bool right = place == LegendPlace::TopRight || place == LegendPlace::BottomRight;
    const bool top = place == LegendPlace::TopRight || place == LegendPlace::TopLeft;
    return {right ? area.right() - gap - size.width() : area.left() + gap,
            top ? area.top() + gap : area.bottom() - gap - size.height()};
}

/// What a person chose, whatever it covers; none for the places that are no corners.
std::optional<LegendPlace> chosenCorner(LegendChoice choice) {
    switch (choice) {
        case LegendChoice::TopRight:
            return LegendPlace::TopRight;
        case LegendChoice::TopLeft:
            return LegendPlace::TopLeft;
        case LegendChoice::BottomRight:
            return LegendPlace::BottomRight;
        case LegendChoice::BottomLeft:
            return LegendPlace::BottomLeft;
        default:
            return std::nullopt;
    }
}

/// The first corner, the preferred one before the others, where the legend covers nothing.
std::optional<LegendPlace> freeCorner(const PlotModel& plot,
                                      const PlotLayout& layout,
                                      const QSizeF& size,
                                      const PlotMetrics& metrics,
                                      LegendPlace preferred) {
    const double gap = 1.25 * metrics.space;
    if (size.width() + 2.0 * gap > layout.area.width()
        || size.height() + 2.0 * gap > layout.area.height()) {
        return std::nullopt;
    }
    const QVector<QPointF> pixels = occupiedPixels(plot, layout, metrics, 2.0 * metrics.marker);
    const std::array places = {preferred, LegendPlace::TopRight, LegendPlace::BottomLeft,
                               LegendPlace::TopLeft, LegendPlace::BottomRight};
    for (const LegendPlace place : places) {
        if (place == LegendPlace::Above || place == LegendPlace::Nowhere) {
            continue;
        }
        const double reach = metrics.markerReach();
        const QRectF box = QRectF(cornerFor(place, layout.area, size, gap), size)
                               .adjusted(-reach, -reach, reach, reach);
        if (std::none_of(pixels.cbegin(), pixels.cend(),
                         [&box](const QPointF& pixel) { return box.contains(pixel); })) {
            return place;
        }
    }
    return std::nullopt;
}

void placeTicks(PlotLayout& layout, const PlotMetrics& metrics) {
    for (const AxisTick& tick : horizontalTicks(layout.x, layout.area.width(), metrics)) {
        layout.xTicks.append(
            {layout.pixel({axisCoordinate(layout.x, tick.value), 0.0}).x(), tick.label});
    }
    for (const AxisTick& tick : verticalTicks(layout.y, layout.area.height(), metrics)) {
        layout.yTicks.append(
            {layout.pixel({0.0, axisCoordinate(layout.y, tick.value)}).y(), tick.label});
    }
}

bool hasTitle(const PlotModel& plot, const PlotMetrics& metrics) {
    return metrics.hasTitle && !plot.title.isEmpty();
}

double titleHeight(const PlotModel& plot, const PlotMetrics& metrics) {
    const bool hasHeading = !metrics.hasTitle && !plot.heading.isEmpty();
    return hasTitle(plot, metrics) || hasHeading ? 1.3 * metrics.title + metrics.space : 0.0;
}

/// The rectangle inside the axes when `above` pixels over it are taken.
QRectF plotArea(const PlotLayout& layout, const PlotMetrics& metrics, double above) {
    const double top = metrics.margin + above + 0.5 * metrics.text;
    const double caveat =
        layout.caveat.isEmpty()
            ? 0.0
            : metrics.space + 1.4 * metrics.text * static_cast<double>(layout.caveat.size());
    const double below = metrics.margin + 2.3 * metrics.text + 1.5 * metrics.space + caveat;
    const double height = std::max(1.0, layout.size.height() - top - below);
    const double labels = widestLabel(verticalTicks(layout.y, height, metrics), metrics);
    const double name = metrics.hasTitle ? 0.0 : 1.2 * metrics.text + metrics.space;
    const double left = metrics.margin + name + labels + metrics.space;
    const double lastLabel = 0.5 * textWidth(QStringLiteral("000"), metrics);
    const double right = metrics.margin + std::max(metrics.markerReach(), lastLabel);
    return {left, top, std::max(1.0, layout.size.width() - left - right), height};
}

/// Puts the rows side by side over the axes: beside the title when there is room, else on lines of
/// their own when these take no more than that share of the height.
bool placeAbove(PlotLayout& layout,
                const QVector<LegendRow>& rows,
                const PlotModel& plot,
                const PlotMetrics& metrics,
                double share) {
    const double title = titleHeight(plot, metrics);
    LegendLayout legend = flowingLegend(rows, metrics, layout.area.width());
    const double besideTitle =
        layout.area.right() - metrics.margin - 3.0 * metrics.space
        - textWidth(plot.title, metrics.title, TextWeight::SemiBold, metrics.typeface);
    const bool isOneLine = legend.box.height() < 2.0 * metrics.title;
    if (hasTitle(plot, metrics) && isOneLine && legend.box.width() <= besideTitle) {
        const double middle = metrics.margin + 0.65 * metrics.title;
        legend.moveTo(
            {layout.area.right() - legend.box.width(), middle - 0.5 * legend.box.height()});
    } else {
        const double needed = legend.box.height() + metrics.space;
        if (needed > share * layout.area.height()) {
            return false;
        }
        layout.area = plotArea(layout, metrics, title + needed);
        legend.moveTo({layout.area.left(), metrics.margin + title});
    }
    layout.legendPlace = LegendPlace::Above;
    layout.legend = legend;
    layout.legendRows = rows;
    return true;
}

void placeLegend(PlotLayout& layout,
                 const PlotModel& plot,
                 const PlotMetrics& metrics,
                 LegendPlace preferred) {
    if (plot.legend.isEmpty()) {
        return;
    }
    if (plot.legendPlace == LegendChoice::None) {
        layout.legendPlace = LegendPlace::Nowhere;
        return;
    }
    LegendLayout stacked = stackedLegend(plot.legend, metrics);
    const QSizeF size = stacked.box.size();
    const bool isAbove = plot.legendPlace == LegendChoice::Above;
    std::optional<LegendPlace> corner = chosenCorner(plot.legendPlace);
    if (!corner && !isAbove) {
        corner = freeCorner(plot, layout, size, metrics, preferred);
    }
    if (corner) {
        layout.legendPlace = *corner;
        stacked.moveTo(cornerFor(*corner, layout.area, size, 1.25 * metrics.space));
        layout.legend = stacked;
        layout.legendRows = plot.legend;
        return;
    }
    QVector<LegendRow> samples;
    for (const LegendRow& row : plot.legend) {
        if (row.line || row.marker) {
            samples.append(row);
        }
    }
    if (!placeAbove(layout, plot.legend, plot, metrics, isAbove ? 0.4 : 0.25)
        && !placeAbove(layout, samples, plot, metrics, 0.4)) {
        layout.legendPlace = LegendPlace::Nowhere;
    }
}

/// The number at a share of the length of an axis.
double numberAt(const PlotAxis& axis, double share) {
    const double low = axisCoordinate(axis, axis.minimum);
    const double high = axisCoordinate(axis, axis.maximum);
    const double coordinate = low + std::clamp(share, 0.0, 1.0) * (high - low);
    return axis.scale == AxisScale::Logarithmic ? std::pow(10.0, coordinate) : coordinate;
}

}  // namespace

QPointF PlotLayout::pixel(const QPointF& coordinates) const {
    const double left = axisCoordinate(x, x.minimum);
    const double right = axisCoordinate(x, x.maximum);
    const double bottom = axisCoordinate(y, y.minimum);
    const double top = axisCoordinate(y, y.maximum);
    return {area.left() + area.width() * (coordinates.x() - left) / (right - left),
            area.bottom() - area.height() * (coordinates.y() - bottom) / (top - bottom)};
}

double PlotLayout::valueAt(double pixelX) const {
    const double value = numberAt(x, (pixelX - area.left()) / area.width());
    return x.kind == AxisKind::Continuous ? value : std::round(value);
}

QPointF PlotLayout::numbersAt(const QPointF& pixel) const {
    return {numberAt(x, (pixel.x() - area.left()) / area.width()),
            numberAt(y, (area.bottom() - pixel.y()) / area.height())};
}

QVector<QPointF> curvePoints(const PlotCurve& curve,
                             const PlotLayout& layout,
                             const PlotMetrics& metrics) {
    QVector<QPointF> points = drawablePoints(curve, layout.x, layout.y);
    if (isLine(curve.role) || points.size() < 2) {
        return points;
    }
    const double width = layout.pixel(points.last()).x() - layout.pixel(points.first()).x();
    const double distance = width / static_cast<double>(points.size() - 1);
    constexpr double kApart = 2.2;  // in radii: markers that do not touch
    qsizetype stride = 1;
    while (distance > 0.0 && static_cast<double>(stride) * distance < kApart * metrics.marker) {
        stride *= 2;
    }
    QVector<QPointF> markers;
    for (qsizetype i = curve.style % stride; i < points.size(); i += stride) {
        markers.append(points[i]);
    }
    return markers;
}

PlotLayout layoutPlot(const PlotModel& plot,
                      const PlotMetrics& metrics,
                      const QSizeF& size,
                      LegendPlace preferred) {
    PlotLayout layout;
    layout.size = size;
    layout.x = plot.x;
    layout.y = plot.y;
    layout.caveat = wrappedText(plot.caveat, metrics, size.width() - 2.0 * metrics.margin);
    layout.area = plotArea(layout, metrics, titleHeight(plot, metrics));
    placeLegend(layout, plot, metrics, preferred);
    placeTicks(layout, metrics);
    if (isAllWaiting(plot)) {
        layout.yTicks.clear();
    }
    return layout;
}

}  // namespace onsager
