// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/drawn_items.h"

#include "engine/model/layers.h"

#include <QPainter>

#include <cmath>

namespace onsager {

DrawnPath filled(const QRectF& area, const QColor& colour) {
    DrawnPath item;
    item.path.addRect(area);
    item.brush = colour;
    return item;
}

DrawnPath outlined(const QRectF& area, const QPen& pen) {
    DrawnPath item;
    item.path.addRect(area);
    item.pen = pen;
    return item;
}

double baseLine(double middle, double pixels) {
    constexpr double kHalfCapital = 0.36;
    return middle + kHalfCapital * pixels;
}

PlotDrawing inTypeface(PlotDrawing drawing, Typeface typeface) {
    for (DrawnGroup& group : drawing) {
        for (DrawnItem& item : group.items) {
            if (auto* text = std::get_if<DrawnText>(&item)) {
                text->typeface = typeface;
            }
        }
    }
    return drawing;
}

QPointF textOrigin(const DrawnText& text) {
    if (text.anchor == TextAnchor::Left) {
        return {0.0, 0.0};
    }
    const double width = textWidth(text.text, text.pixels, text.weight, text.typeface);
    return {text.anchor == TextAnchor::Middle ? -0.5 * width : -width, 0.0};
}

void paintDrawing(QPainter& painter, const PlotDrawing& drawing) {
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::TextAntialiasing);
    const auto paintPath = [&painter](const DrawnPath& item) {
        painter.setPen(item.pen);
        painter.setBrush(item.brush);
        painter.drawPath(item.path);
    };
    const auto paintText = [&painter](const DrawnText& item) {
        painter.save();
        painter.translate(item.position);
        painter.rotate(item.degrees);
        painter.translate(textOrigin(item));
        painter.setPen(item.color);
        QFont font = referenceFont(item.weight, item.typeface);
        if (item.pixels == std::round(item.pixels)) {
            font.setPixelSize(static_cast<int>(item.pixels));
        } else {
            painter.scale(item.pixels / kReferencePixels, item.pixels / kReferencePixels);
        }
        painter.setFont(font);
        painter.drawText(QPointF(0.0, 0.0), item.text);
        painter.restore();
    };
    for (const DrawnGroup& group : drawing) {
        for (const DrawnItem& item : group.items) {
            std::visit(Overloaded{paintPath, paintText}, item);
        }
    }
}

}  // namespace onsager
