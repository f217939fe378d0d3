// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/phase_drawing.h"

#include "ui/charts/region_drawing.h"
#include "ui/models/axis_ticks.h"
#include "ui/theme/colour_map.h"

#include <algorithm>
#include <cmath>

namespace onsager {
namespace {

constexpr double kBar = 12.0;
constexpr int kBarSteps = 64;
const QColor kOrange(0xE6, 0x9F, 0x00);  // of what is measured, seen on the darkest cell too

QString nameOf(const SweepScale& scale) {
    return scale.unit.isEmpty() ? scale.title
                                : QStringLiteral("%1 (%2)").arg(scale.title, scale.unit);
}

/// The scale's ticks between its ends.
QVector<AxisTick> barTicks(const PhaseMap& map) {
    constexpr int kMost = 6;
    PlotAxis axis;
    axis.minimum = map.low;
    axis.maximum = map.high;
    return axisTicks(axis, kMost);
}

/// Of a cell; transparent where nothing is known.
QColor cellColour(const PhaseMap& map, int cell, const Theme& theme) {
    if (map.regions) {
        const std::optional<PhaseRegion> region = map.regions->cells[cell];
        return region ? regionColour(*region, theme) : QColor(Qt::transparent);
    }
    return QColor::fromRgba(viridis(map.shareOf(map.values[cell])));
}

void appendScale(DrawnGroup& frame, const PhaseLayout& layout, const QPen& hairline) {
    for (int step = 0; step < kBarSteps; ++step) {
        const double high = layout.bar.height() / kBarSteps;
        const QRectF part(layout.bar.left(), layout.bar.bottom() - (step + 1) * high,
                          layout.bar.width(), 1.4 * high);
        frame.items.append(filled(part.intersected(layout.bar),
                                  QColor::fromRgb(viridis(step / (kBarSteps - 1.0)))));
    }
    frame.items.append(outlined(layout.bar, hairline));
}

/// The outlines of cells of which nothing is known, unless they are too small to be seen.
void appendWaiting(DrawnGroup& frame,
                   const PhaseMap& map,
                   const PhaseLayout& layout,
                   const QPen& hairline) {
    constexpr double kLeast = 4.0;
    const QSizeF one = layout.cellArea(0).size();
    if (std::min(one.width(), one.height()) < kLeast) {
        return;
    }
    DrawnPath outlines;
    outlines.pen = hairline;
    for (int cell = 0; cell < map.values.size(); ++cell) {
        if (map.isWaiting(cell)) {
            outlines.path.addRect(layout.cellArea(cell));
        }
    }
    if (!outlines.path.isEmpty()) {
        frame.items.append(outlines);
    }
}

double widestOf(const QVector<QString>& texts, double pixels) {
    double widest = 0.0;
    for (const QString& text : texts) {
        widest = std::max(widest, textWidth(text, pixels));
    }
    return widest;
}

/// Without labels that would touch the one before.
QVector<PhaseLabel> apart(const QVector<PhaseLabel>& labels, double pixels, bool isAcross) {
    QVector<PhaseLabel> kept;
    for (const PhaseLabel& label : labels) {
        const double room =
            kept.isEmpty() ? 0.0
            : isAcross ? 0.5 * (textWidth(label.text, pixels) + textWidth(kept.last().text, pixels))
                             + pixels
                       : 1.3 * pixels;
        if (kept.isEmpty() || std::abs(label.position - kept.last().position) >= room) {
            kept.append(label);
        }
    }
    return kept;
}

/// Pieces as one stroke over a darker one, so that it is seen on any ground.
void appendBoundary(DrawnGroup& group,
                    const QVector<QLineF>& pieces,
                    const PhaseLayout& layout,
                    const PlotLook& look,
                    const QColor& colour) {
    if (pieces.isEmpty()) {
        return;
    }
    constexpr double kHalo = 2.2;
    DrawnPath line;
    for (const QLineF& piece : pieces) {
        line.path.moveTo(layout.pixel(piece.p1()));
        line.path.lineTo(layout.pixel(piece.p2()));
    }
    line.pen =
        QPen(QColor(0x10, 0x15, 0x1C), kHalo * look.metrics.line, Qt::SolidLine, Qt::RoundCap);
    group.items.append(line);
    line.pen = QPen(colour, look.metrics.line, Qt::SolidLine, Qt::RoundCap);
    group.items.append(line);
}

}  // namespace

QPointF PhaseLayout::pixel(const QPointF& place) const {
    return {cells.left() + (place.x() + 0.5) * cells.width() / columns,
            cells.bottom() - (place.y() + 0.5) * cells.height() / rows};
}

QRectF PhaseLayout::cellArea(int cell) const {
    const QSizeF one(cells.width() / columns, cells.height() / rows);
    const int row = cell / columns;
    const QPointF middle = pixel(QPointF(cell % columns, row));
    return {middle - QPointF(0.5 * one.width(), 0.5 * one.height()), one};
}

std::optional<int> PhaseLayout::cellAt(const QPointF& pixel) const {
    if (!cells.contains(pixel)) {
        return std::nullopt;
    }
    const auto part = [](double share, int count) {
        return std::clamp(static_cast<int>(share * count), 0, count - 1);
    };
    const int column = part((pixel.x() - cells.left()) / cells.width(), columns);
    const int row = part((cells.bottom() - pixel.y()) / cells.height(), rows);
    return row * columns + column;
}

PhaseLayout layoutPhase(const PhaseMap& map, const PlotMetrics& metrics, const QSizeF& size) {
    PhaseLayout layout;
    layout.size = size;
    layout.columns = std::max(1, map.columns());
    layout.rows = std::max(1, map.rows());
    layout.title = 2.0 * metrics.title;
    if (map.values.isEmpty()) {
        return layout;
    }
    constexpr double kLeast = 12.0;
    const double text = metrics.text;
    const QVector<PhaseTick> yTicks =
        phaseTicks(map.y, std::max(2, static_cast<int>(size.height() / (4.0 * text))));
    QVector<QString> yNames;
    for (const PhaseTick& tick : yTicks) {
        yNames << tick.label;
    }
    const bool hasBar = !map.regions && !map.isAllWaiting();
    const QVector<AxisTick> onBar = hasBar ? barTicks(map) : QVector<AxisTick>();
    QVector<QString> barNames;
    for (const AxisTick& tick : onBar) {
        barNames << tick.label;
    }
    const double top =
        layout.title
        + (map.regions ? layOutLegend(layout, *map.regions, metrics) + 0.3 * text : 0.5 * text);
    const double left = 1.6 * text + widestOf(yNames, text) + metrics.space;
    const double right =
        !hasBar ? 2.0 * text
                : 2.0 * metrics.space + kBar + metrics.space + widestOf(barNames, text) + 2.0;
    const double below = 3.4 * text;
    layout.cells = QRectF(left, top, std::max(kLeast, size.width() - left - right),
                          std::max(kLeast, size.height() - top - below));
    layout.bar = QRectF(layout.cells.right() + 2.0 * metrics.space, layout.cells.top(), kBar,
                        layout.cells.height());
    const QVector<PhaseTick> xTicks =
        phaseTicks(map.x, std::max(2, static_cast<int>(layout.cells.width() / (5.0 * text))));
    for (const PhaseTick& tick : xTicks) {
        layout.xLabels.append({layout.pixel({tick.place, 0.0}).x(), tick.label});
    }
    for (const PhaseTick& tick : yTicks) {
        layout.yLabels.append({layout.pixel({0.0, tick.place}).y(), tick.label});
    }
    for (const AxisTick& tick : onBar) {
        layout.barLabels.append(
            {layout.bar.bottom() - map.shareOf(tick.value) * layout.bar.height(), tick.label});
    }
    layout.xLabels = apart(layout.xLabels, text, true);
    layout.yLabels = apart(layout.yLabels, text, false);
    layout.barLabels = apart(layout.barLabels, text, false);
    return layout;
}

QImage phaseImage(const PhaseMap& map, const Theme& theme) {
    QImage image(std::max(1, map.columns()), std::max(1, map.rows()), QImage::Format_ARGB32);
    image.fill(Qt::transparent);
    for (int cell = 0; cell < map.values.size(); ++cell) {
        image.setPixel(cell % map.columns(), image.height() - 1 - cell / map.columns(),
                       cellColour(map, cell, theme).rgba());
    }
    return image;
}

PlotDrawing phaseCellsDrawing(const PhaseMap& map,
                              const PhaseLayout& layout,
                              const PlotLook& look) {
    // Cells reach over their neighbours, so that no ground shows between them.
    constexpr double kOverlap = 0.4;
    DrawnGroup group{QStringLiteral("cells"), {}};
    for (int cell = 0; cell < map.values.size(); ++cell) {
        const QColor colour = cellColour(map, cell, look.theme);
        if (colour.alpha() > 0) {
            group.items.append(filled(layout.cellArea(cell)
                                          .adjusted(0.0, -kOverlap, kOverlap, 0.0)
                                          .intersected(layout.cells),
                                      colour));
        }
    }
    return {{QStringLiteral("ground"),
             {filled(QRectF(QPointF(0.0, 0.0), layout.size), look.theme.surface),
              filled(layout.cells, look.theme.grid)}},
            group};
}

PlotDrawing phaseFrameDrawing(const PhaseMap& map,
                              const PhaseLayout& layout,
                              const PlotLook& look) {
    const double text = look.metrics.text;
    const QColor& muted = look.theme.mutedText;
    DrawnGroup boundary{QStringLiteral("boundary"), {}};
    appendBoundary(boundary, map.predictedBoundary, layout, look, Qt::white);
    appendBoundary(boundary, map.measuredBoundary, layout, look, kOrange);
    PlotDrawing overCells{boundary};
    if (map.regions) {
        overCells = regionDrawing(map, layout, look);
    }
    DrawnGroup frame{QStringLiteral("frame"), {}};
    const QPen hairline(look.theme.border, look.metrics.hairline);
    frame.items.append(outlined(layout.cells, hairline));
    DrawnGroup names{QStringLiteral("names"), {}};
    appendWaiting(frame, map, layout, hairline);
    if (!map.regions && !map.isAllWaiting()) {
        appendScale(frame, layout, hairline);
    }
    names.items.append(DrawnText{map.title,
                                 {0.0, baseLine(0.5 * layout.title, look.metrics.title)},
                                 look.metrics.title,
                                 look.theme.text,
                                 TextAnchor::Left,
                                 TextWeight::SemiBold});
    for (const PhaseLabel& label : layout.xLabels) {
        names.items.append(DrawnText{label.text,
                                     {label.position, layout.cells.bottom() + 1.4 * text},
                                     text,
                                     muted,
                                     TextAnchor::Middle});
    }
    for (const PhaseLabel& label : layout.yLabels) {
        names.items.append(
            DrawnText{label.text,
                      {layout.cells.left() - look.metrics.space, baseLine(label.position, text)},
                      text,
                      muted,
                      TextAnchor::Right});
    }
    for (const PhaseLabel& label : layout.barLabels) {
        names.items.append(
            DrawnText{label.text,
                      {layout.bar.right() + look.metrics.space, baseLine(label.position, text)},
                      text,
                      muted});
    }
    names.items.append(DrawnText{nameOf(map.x),
                                 {layout.cells.center().x(), layout.cells.bottom() + 3.0 * text},
                                 text,
                                 look.theme.text,
                                 TextAnchor::Middle});
    if (textWidth(nameOf(map.y), text) <= layout.cells.height()) {
        DrawnText upwards{nameOf(map.y),
                          {text, layout.cells.center().y()},
                          text,
                          look.theme.text,
                          TextAnchor::Middle};
        upwards.degrees = -90.0;
        names.items.append(upwards);
    }
    return overCells + PlotDrawing{frame, names};
}

}  // namespace onsager
