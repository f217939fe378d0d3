// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/region_drawing.h"

#include "ui/theme/curve_style.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cmath>

namespace onsager {
namespace {

constexpr std::array kRegions = {PhaseRegion::Easy, PhaseRegion::Hard, PhaseRegion::Impossible};

QPen boundaryPen(FixedPoint of, const PlotLook& look) {
    const CurveStyle style = fixedPointStyle(look.theme, lineOf(of));
    QPen pen(style.predicted, look.metrics.line, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
    if (!style.dash.isEmpty()) {
        pen.setDashPattern(style.dash);
    }
    return pen;
}

/// A ring, the fuller the more trials succeed.
DrawnPath shareMark(const QPointF& middle, double share, const PlotLook& look) {
    const double radius = 0.8 * look.metrics.marker;
    DrawnPath mark;
    mark.path.addEllipse(middle, radius, radius);
    mark.pen = QPen(look.theme.measured, 1.4 * look.metrics.hairline);
    QColor inside = look.theme.measured;
    inside.setAlphaF(static_cast<float>(share));
    mark.brush = inside;
    return mark;
}

/// Of every cell, or of fewer where they would touch.
DrawnGroup sharesDrawing(const PhaseMap& map, const PhaseLayout& layout, const PlotLook& look) {
    DrawnGroup group{QStringLiteral("trials"), {}};
    const double room = 3.2 * look.metrics.marker;
    const auto stride = [room](double length, int count) {
        return std::max(1, static_cast<int>(std::ceil(room * count / length)));
    };
    const int across = stride(layout.cells.width(), layout.columns);
    const int upwards = stride(layout.cells.height(), layout.rows);
    for (int row = upwards / 2; row < layout.rows; row += upwards) {
        for (int column = across / 2; column < layout.columns; column += across) {
            const double share = map.regions->shares[row * layout.columns + column];
            if (!std::isnan(share)) {
                group.items.append(shareMark(layout.pixel(QPointF(column, row)), share, look));
            }
        }
    }
    return group;
}

DrawnGroup boundariesDrawing(const PhaseMap& map, const PhaseLayout& layout, const PlotLook& look) {
    DrawnGroup group{QStringLiteral("boundary"), {}};
    for (const PhaseBoundary& boundary : map.regions->boundaries) {
        for (const QPolygonF& line : boundary.lines) {
            DrawnPath drawn;
            QPolygonF pixels;
            for (const QPointF& place : line) {
                pixels.append(layout.pixel(place));
            }
            drawn.path.addPolygon(pixels);
            drawn.pen = boundaryPen(boundary.of, look);
            group.items.append(drawn);
        }
    }
    return group;
}

/// The name of each region where it fits inside, on a plate of its tint; the legend has it in any case.
void appendRegionNames(DrawnGroup& group,
                       const PhaseMap& map,
                       const PhaseLayout& layout,
                       const PlotLook& look) {
    const double pixels = 1.15 * look.metrics.title;
    const QSizeF cell = layout.cellArea(0).size();
    for (const PhaseRegion region : kRegions) {
        const QString name = regionName(region);
        const double wide = textWidth(name, pixels, TextWeight::SemiBold);
        QRectF plate(0.0, 0.0, wide + 0.8 * pixels, 1.5 * pixels);  // over the dots
        const double line = look.metrics.line;
        const auto place = placeInside(
            *map.regions, layout.columns, region,
            {(plate.width() + line) / cell.width(), (plate.height() + line) / cell.height()});
        if (!place) {
            continue;
        }
        const QPointF middle = layout.pixel(*place);
        plate.moveCenter(middle);
        group.items.append(filled(plate, regionColour(region, look.theme)));
        group.items.append(DrawnText{name,
                                     {middle.x(), baseLine(middle.y(), pixels)},
                                     pixels,
                                     look.theme.text,
                                     TextAnchor::Middle,
                                     TextWeight::SemiBold});
    }
}

void appendLegend(DrawnGroup& names, const PhaseLayout& layout, const PlotLook& look) {
    const double text = look.metrics.text;
    for (const PhaseLegendItem& item : layout.legend) {
        const QRectF& sample = item.sample;
        if (item.region) {
            names.items.append(filled(sample, regionColour(*item.region, look.theme)));
            names.items.append(outlined(sample, QPen(look.theme.mutedText, look.metrics.hairline)));
        } else if (item.boundary) {
            DrawnPath line;
            line.path.moveTo(sample.left(), sample.center().y());
            line.path.lineTo(sample.right(), sample.center().y());
            line.pen = boundaryPen(*item.boundary, look);
            names.items.append(line);
        } else {
            for (const double share : {0.0, 0.5, 1.0}) {
                const double from = 0.8 * look.metrics.marker;
                names.items.append(
                    shareMark({sample.left() + from + share * (sample.width() - 2.0 * from),
                               sample.center().y()},
                              share, look));
            }
        }
        names.items.append(
            DrawnText{item.name,
                      {sample.right() + look.metrics.space, baseLine(sample.center().y(), text)},
                      text,
                      look.theme.text});
    }
}

}  // namespace

QColor regionColour(PhaseRegion region, const Theme& theme) {
    const bool isDark = theme.kind == ThemeKind::Dark;
    const auto over = [&theme](const QColor& colour, double share) {
        const auto channel = [share](int above, int below) {
            return static_cast<int>(std::lround(share * above + (1.0 - share) * below));
        };
        return QColor(channel(colour.red(), theme.surface.red()),
                      channel(colour.green(), theme.surface.green()),
                      channel(colour.blue(), theme.surface.blue()));
    };
    switch (region) {
        case PhaseRegion::Easy:
            return over(QColor(0x00, 0x9E, 0x73), isDark ? 0.55 : 0.4);
        case PhaseRegion::Hard:
            return over(QColor(0xF0, 0xE4, 0x42), isDark ? 0.4 : 0.6);
        case PhaseRegion::Impossible:
            return over(isDark ? theme.text : QColor(0x00, 0x00, 0x00), isDark ? 0.22 : 0.25);
    }
    return theme.surface;
}

double layOutLegend(PhaseLayout& layout, const PhaseRegions& regions, const PlotMetrics& metrics) {
    for (const PhaseRegion region : kRegions) {
        layout.legend.append({region, {}, regionName(region), {}});
    }
    for (const PhaseBoundary& boundary : regions.boundaries) {
        layout.legend.append({{}, boundary.of, boundaryName(boundary.of), {}});
    }
    if (regions.hasShares()) {
        layout.legend.append(
            {{},
             {},
             QCoreApplication::translate("PhaseDrawing", "no trial succeeds … all succeed"),
             {}});
    }
    const double text = metrics.text;
    const double line = 1.7 * text;
    QPointF place(0.0, layout.title);
    for (PhaseLegendItem& item : layout.legend) {
        const double sample = item.region ? 1.3 * text : 2.6 * text;
        const double wide = sample + metrics.space + textWidth(item.name, text);
        if (place.x() > 0.0 && place.x() + wide > layout.size.width()) {
            place = {0.0, place.y() + line};
        }
        item.sample = QRectF(place.x(), place.y() + 0.35 * text, sample, text);
        place.rx() += wide + 1.6 * text;
    }
    return place.y() + line - layout.title;
}

PlotDrawing regionDrawing(const PhaseMap& map, const PhaseLayout& layout, const PlotLook& look) {
    DrawnGroup names{QStringLiteral("regions"), {}};
    appendLegend(names, layout, look);
    appendRegionNames(names, map, layout, look);
    return {sharesDrawing(map, layout, look), boundariesDrawing(map, layout, look), names};
}

}  // namespace onsager
