// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/plot_metrics.h"

#include <QFontMetricsF>

#include <cmath>

namespace onsager {

PlotMetrics screenMetrics(double scale) {
    PlotMetrics metrics;
    for (double* length :
         {&metrics.text, &metrics.title, &metrics.line, &metrics.marker, &metrics.markerLine,
          &metrics.hairline, &metrics.margin, &metrics.space}) {
        *length *= scale;
    }
    metrics.text = std::round(metrics.text);
    metrics.title = std::round(metrics.title);
    return metrics;
}

PlotMetrics paperMetrics() {
    constexpr double kPoint = 96.0 / 72.0;
    PlotMetrics metrics;
    metrics.text = 8.0 * kPoint;
    metrics.title = 9.0 * kPoint;
    metrics.line = 1.2 * kPoint;
    metrics.marker = 2.1 * kPoint;
    metrics.markerLine = 1.0 * kPoint;
    metrics.hairline = 0.5 * kPoint;
    metrics.margin = 3.0 * kPoint;
    metrics.space = 4.0 * kPoint;
    metrics.hasTitle = false;
    metrics.isCrisp = false;
    return metrics;
}

QFont referenceFont(TextWeight weight) {
    QFont font(QStringLiteral("Inter"));
    font.setPixelSize(static_cast<int>(kReferencePixels));
    font.setWeight(weight == TextWeight::SemiBold ? QFont::DemiBold : QFont::Normal);
    font.setHintingPreference(QFont::PreferNoHinting);
    // Contextual forms of the minus sign and the dash have no code point: they would be lost when
    // text is copied from a PDF.
    font.setStyleStrategy(QFont::PreferNoShaping);
    return font;
}

double textWidth(const QString& text, double pixels, TextWeight weight) {
    return QFontMetricsF(referenceFont(weight)).horizontalAdvance(text) * pixels / kReferencePixels;
}

QStringList wrappedText(const QString& text, double pixels, double width) {
    QStringList lines;
    for (const QString& word : text.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        if (!lines.isEmpty()
            && textWidth(lines.last() + QLatin1Char(' ') + word, pixels) <= width) {
            lines.last() += QLatin1Char(' ') + word;
        } else {
            lines.append(word);
        }
    }
    return lines;
}

}  // namespace onsager
