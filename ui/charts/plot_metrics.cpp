// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/plot_metrics.h"

#include "ui/theme/theme.h"

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

PlotMetrics paperMetrics(double text, double line) {
    constexpr double kPoint = 96.0 / 72.0;
    constexpr double kUsualLine = 1.2;
    const double weight = line / kUsualLine;
    PlotMetrics metrics;
    metrics.text = text * kPoint;
    metrics.title = 1.125 * metrics.text;
    metrics.line = line * kPoint;
    // A marker has to be told apart by its shape, however thin the lines are.
    metrics.marker = 2.1 * kPoint * std::sqrt(weight);
    metrics.markerLine = 1.0 * kPoint * weight;
    metrics.hairline = 0.5 * kPoint * std::sqrt(weight);
    metrics.margin = 0.375 * metrics.text;
    metrics.space = 0.5 * metrics.text;
    metrics.hasTitle = false;
    metrics.isCrisp = false;
    return metrics;
}

QFont referenceFont(TextWeight weight, Typeface typeface) {
    const bool isSerif = typeface == Typeface::Serif;
    QFont font(QString::fromLatin1(kTypeface));
    if (isSerif) {  // which has no digits of an index
        font.setFamilies({QString::fromLatin1(kSerifTypeface), QString::fromLatin1(kTypeface)});
    }
    font.setPixelSize(static_cast<int>(kReferencePixels));
    font.setWeight(weight == TextWeight::Regular ? QFont::Normal
                   : isSerif                     ? QFont::Bold
                                                 : QFont::DemiBold);
    font.setHintingPreference(QFont::PreferNoHinting);
    // Contextual forms of the minus sign and the dash have no code point: they would be lost when
    // text is copied from a PDF.
    font.setStyleStrategy(QFont::PreferNoShaping);
    return font;
}

double textWidth(const QString& text, double pixels, TextWeight weight, Typeface typeface) {
    return QFontMetricsF(referenceFont(weight, typeface)).horizontalAdvance(text) * pixels
           / kReferencePixels;
}

double textWidth(const QString& text, const PlotMetrics& metrics) {
    return textWidth(text, metrics.text, TextWeight::Regular, metrics.typeface);
}

QStringList wrappedText(const QString& text, const PlotMetrics& metrics, double width) {
    QStringList lines;
    for (const QString& word : text.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        if (!lines.isEmpty()
            && textWidth(lines.last() + QLatin1Char(' ') + word, metrics) <= width) {
            lines.last() += QLatin1Char(' ') + word;
        } else {
            lines.append(word);
        }
    }
    return lines;
}

}  // namespace onsager
