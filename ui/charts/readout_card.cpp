// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/readout_card.h"

#include <algorithm>

namespace onsager {

namespace {

constexpr double kRow = 1.6;
constexpr double kPadding = 0.8;
constexpr double kBullet = 1.4;

}  // namespace

PlotDrawing readoutDrawing(const PlotReadout& readout,
                           const PlotLayout& layout,
                           const PlotLook& look) {
    const double text = look.metrics.text;
    double width = textWidth(readout.title, text, TextWeight::SemiBold);
    for (const ReadoutRow& row : readout.rows) {
        width = std::max(width, kBullet * text + textWidth(row.text, text));
    }
    const QSizeF size(width + 2.0 * kPadding * text,
                      (kRow * double(readout.rows.size() + 1) + 2.0 * kPadding - 0.4) * text);
    const double x = layout.pixel({axisCoordinate(layout.x, readout.x), 0.0}).x();
    const double gap = 1.5 * look.metrics.space;
    double left = x + gap;
    if (left + size.width() > layout.size.width() - look.metrics.margin) {
        left = std::max(look.metrics.margin, x - gap - size.width());
    }
    const double top = layout.area.center().y() - 0.5 * size.height();

    QPainterPath rule(QPointF(x, layout.area.top()));
    rule.lineTo(x, layout.area.bottom());
    QPainterPath card;
    card.addRoundedRect(QRectF(QPointF(left, top), size), 0.5 * text, 0.5 * text);
    DrawnGroup group{QStringLiteral("readout"), {}};
    group.items.append(
        DrawnPath{rule, QPen(look.theme.accent, look.metrics.hairline), Qt::NoBrush});
    group.items.append(DrawnPath{card, QPen(look.theme.border, look.metrics.hairline),
                                 QBrush(look.theme.surface)});
    double middle = top + (kPadding - 0.2 + 0.5 * kRow) * text;
    const double start = left + kPadding * text;
    group.items.append(DrawnText{readout.title, QPointF(start, baseLine(middle, text)), text,
                                 look.theme.text, TextAnchor::Left, TextWeight::SemiBold});
    for (const ReadoutRow& row : readout.rows) {
        middle += kRow * text;
        const CurveStyle style = styleOf(look.theme, row);
        const bool predicted = isLine(row.role);
        QPainterPath bullet;
        bullet.addEllipse(QPointF(start + 0.35 * text, middle), 0.35 * text, 0.35 * text);
        group.items.append(DrawnPath{
            predicted
                ? bullet
                : markerPath(style.marker, 0.32 * text).translated(start + 0.35 * text, middle),
            predicted ? QPen(Qt::NoPen) : QPen(style.measured, look.metrics.markerLine),
            predicted ? QBrush(style.predicted) : QBrush(Qt::NoBrush)});
        group.items.append(DrawnText{row.text,
                                     QPointF(start + kBullet * text, baseLine(middle, text)), text,
                                     look.theme.text});
    }
    return {group};
}

}  // namespace onsager
