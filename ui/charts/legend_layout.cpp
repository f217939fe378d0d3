// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/legend_layout.h"

#include <algorithm>

namespace onsager {

namespace {

// In units of the text size.
constexpr double kSample = 2.4;
constexpr double kTextOffset = 3.1;
constexpr double kRow = 1.9;
constexpr double kPaddingSide = 0.9;
constexpr double kPaddingTop = 0.55;
constexpr double kFlowGap = 1.8;

double rowWidth(const LegendRow& row, const PlotMetrics& metrics) {
    return legendTextOffset(row, metrics) + textWidth(row.text, metrics);
}

}  // namespace

void LegendLayout::moveTo(const QPointF& topLeft) {
    const QPointF way = topLeft - box.topLeft();
    box.translate(way);
    for (QPointF& row : rows) {
        row += way;
    }
}

int LegendLayout::rowAt(const QPointF& position,
                        const QVector<LegendRow>& shown,
                        const PlotMetrics& metrics) const {
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const double height = kRow * metrics.text;
        const QRectF area(rows[i] - QPointF(0.0, 0.5 * height),
                          QSizeF(rowWidth(shown[i], metrics), height));
        if (area.contains(position)) {
            return static_cast<int>(i);
        }
    }
    return -1;
}

double legendTextOffset(const LegendRow& row, const PlotMetrics& metrics) {
    return row.line || row.marker ? kTextOffset * metrics.text : 0.0;
}

LegendLayout stackedLegend(const QVector<LegendRow>& rows, const PlotMetrics& metrics) {
    LegendLayout legend;
    legend.sample = kSample * metrics.text;
    double widest = 0.0;
    for (qsizetype i = 0; i < rows.size(); ++i) {
        widest = std::max(widest, rowWidth(rows[i], metrics));
        legend.rows.append({kPaddingSide * metrics.text,
                            (kPaddingTop + kRow * (static_cast<double>(i) + 0.5)) * metrics.text});
    }
    legend.box = {0.0, 0.0, widest + 2.0 * kPaddingSide * metrics.text,
                  (2.0 * kPaddingTop + kRow * static_cast<double>(rows.size())) * metrics.text};
    return legend;
}

LegendLayout flowingLegend(const QVector<LegendRow>& rows,
                           const PlotMetrics& metrics,
                           double width) {
    LegendLayout legend;
    legend.sample = kSample * metrics.text;
    legend.card = false;
    QPointF next(0.0, 0.5 * kRow * metrics.text);
    double widest = 0.0;
    for (const LegendRow& row : rows) {
        const double length = rowWidth(row, metrics);
        if (next.x() > 0.0 && next.x() + length > width) {
            next = {0.0, next.y() + kRow * metrics.text};
        }
        legend.rows.append(next);
        widest = std::max(widest, next.x() + length);
        next.rx() += length + kFlowGap * metrics.text;
    }
    legend.box = {0.0, 0.0, widest, next.y() + 0.5 * kRow * metrics.text};
    return legend;
}

}  // namespace onsager
