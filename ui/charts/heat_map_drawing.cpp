// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/heat_map_drawing.h"

#include "ui/theme/colour_map.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace onsager {
namespace {

/// The texts of this file, for translators.
struct HeatMapsText {
    Q_DECLARE_TR_FUNCTIONS(HeatMaps)
};

bool isZero(const MatrixPair& pair) {
    return pair.low == 0.0 && pair.high == 0.0;
}

/// Nothing but zeros has the colour of the least.
double shareOf(double value, const MatrixPair& pair) {
    return isZero(pair) ? 0.0 : (value - pair.low) / (pair.high - pair.low);
}

/// A number alone.
QString numberText(double value, int digits) {
    QString text = QLocale::c().toString(value, 'g', digits);
    text.replace(QLatin1String("e+0"), QLatin1String("e"));
    text.replace(QLatin1String("e-0"), QLatin1String("e-"));
    return text.replace(QLatin1Char('-'), QChar(0x2212));
}

/// A number of a matrix whose largest has the order of magnitude `order`, with as many decimals as give
/// that one its digits.
QString cellText(double value, int digits, int order) {
    constexpr int kMostOrder = 3;
    if (std::abs(order) > kMostOrder) {
        return numberText(value, digits);
    }
    const int decimals = std::max(0, digits - 1 - order);
    const bool isNothing = std::abs(value) < 0.5 * std::pow(10.0, -decimals);
    QString text = QLocale::c().toString(isNothing ? 0.0 : value, 'f', decimals);
    return text.replace(QLatin1Char('-'), QChar(0x2212));
}

int orderOf(const MatrixPair& pair) {
    const double largest = std::max(std::abs(pair.low), std::abs(pair.high));
    return largest > 0.0 && std::isfinite(largest)
               ? static_cast<int>(std::floor(std::log10(largest)))
               : 0;
}

/// Whether every number fits into its cell.
bool fit(const Eigen::MatrixXd& matrix, int digits, int order, double pixels, const QSizeF& cell) {
    constexpr double kRoom = 4.0;
    constexpr double kLine = 1.2;
    const auto numbers = matrix.reshaped();
    return kLine * pixels <= cell.height()
           && std::all_of(numbers.begin(), numbers.end(), [&](double number) {
                  return textWidth(cellText(number, digits, order), pixels) + kRoom <= cell.width();
              });
}

/// How many digits every number of both matrices can have in its cell: three are enough; 0 where none
/// should stand.
int digitsThatFit(const MatrixPair& pair, double pixels, const QSizeF& cell) {
    for (const int digits : {3, 2}) {
        if (fit(pair.measured, digits, orderOf(pair), pixels, cell)
            && fit(pair.predicted, digits, orderOf(pair), pixels, cell)) {
            return digits;
        }
    }
    return 0;
}

QColor readableOn(QRgb ground) {
    return qGray(ground) > 128 ? QColor(0x10, 0x15, 0x1C) : QColor(Qt::white);
}

QString elided(const QString& text, double pixels, TextWeight weight, double width) {
    return QFontMetricsF(referenceFont(weight))
        .elidedText(text, Qt::ElideRight, width * kReferencePixels / pixels);
}

/// Cells reach below their neighbours, so that no ground shows between them.
void addMatrix(DrawnGroup& group,
               const QRectF& area,
               const MatrixPair& pair,
               const Eigen::MatrixXd& matrix,
               const PlotLook& look) {
    if (matrix.size() == 0) {
        QPen dashed(look.theme.border, look.metrics.hairline);
        dashed.setDashPattern({4.0, 3.0});
        group.items.append(outlined(area, dashed));
        return;
    }
    constexpr double kOverlap = 0.4;
    const QSizeF cell(area.width() / double(matrix.cols()), area.height() / double(matrix.rows()));
    const double pixels = look.metrics.text - 1.0;
    const int digits = digitsThatFit(pair, pixels, cell);
    QVector<DrawnItem> numbers;
    for (int row = 0; row < matrix.rows(); ++row) {
        for (int column = 0; column < matrix.cols(); ++column) {
            const QRectF place(area.topLeft() + QPointF(column * cell.width(), row * cell.height()),
                               cell);
            const QRgb colour = viridis(shareOf(matrix(row, column), pair));
            group.items.append(
                filled(place.adjusted(0.0, 0.0, kOverlap, kOverlap).intersected(area), colour));
            if (digits > 0) {
                numbers.append(DrawnText{cellText(matrix(row, column), digits, orderOf(pair)),
                                         {place.center().x(), baseLine(place.center().y(), pixels)},
                                         pixels,
                                         readableOn(colour),
                                         TextAnchor::Middle});
            }
        }
    }
    group.items += numbers;
    group.items.append(outlined(area, QPen(look.theme.border, look.metrics.hairline)));
}

/// The colours from least to largest with these two numbers below.
void addScale(DrawnGroup& group,
              const HeatMapLayout& layout,
              qsizetype index,
              const MatrixPair& pair,
              const PlotLook& look) {
    constexpr double kBar = 6.0;
    constexpr int kSteps = 48;
    const QRectF above = layout.matrixArea(index, true);
    const QRectF bar(above.left(), above.bottom() + 0.5 * layout.gap, layout.side, kBar);
    const double pixels = look.metrics.text - 2.0;
    const double base = bar.bottom() + 2.0 + 1.1 * pixels;
    if (isZero(pair)) {
        group.items.append(filled(bar, viridis(0.0)));
        group.items.append(DrawnText{HeatMapsText::tr("zero"),
                                     {bar.center().x(), base},
                                     pixels,
                                     look.theme.mutedText,
                                     TextAnchor::Middle});
        return;
    }
    for (int step = 0; step < kSteps; ++step) {
        const double wide = bar.width() / kSteps;
        // Each colour reaches to the end below the next, so that no seam shows between them.
        group.items.append(
            filled(bar.adjusted(step * wide, 0.0, 0.0, 0.0), viridis(step / (kSteps - 1.0))));
    }
    const double room = 0.35 * layout.gap;
    const double wide = bar.width() + 2.0 * room;
    int digits = 3;
    while (digits > 1
           && textWidth(
                  numberText(pair.low, digits) + QLatin1Char(' ') + numberText(pair.high, digits),
                  pixels)
                  > wide) {
        --digits;
    }
    group.items.append(DrawnText{numberText(pair.low, digits),
                                 {bar.left() - room, base},
                                 pixels,
                                 look.theme.mutedText,
                                 TextAnchor::Left});
    group.items.append(DrawnText{numberText(pair.high, digits),
                                 {bar.right() + room, base},
                                 pixels,
                                 look.theme.mutedText,
                                 TextAnchor::Right});
}

DrawnGroup namesOf(const MessageMatrices& matrices,
                   const HeatMapLayout& layout,
                   const PlotLook& look) {
    DrawnGroup names{QStringLiteral("names"), {}};
    const double text = look.metrics.text;
    if (layout.title > 0.0) {
        const double wide = layout.size.width() - 2.0 * layout.left;
        names.items.append(
            DrawnText{elided(matrices.title, look.metrics.title, TextWeight::SemiBold, wide),
                      {layout.left, baseLine(layout.top + 0.5 * layout.title, look.metrics.title)},
                      look.metrics.title,
                      look.theme.text,
                      TextAnchor::Left,
                      TextWeight::SemiBold});
    }
    for (qsizetype pair = 0; pair < matrices.pairs.size(); ++pair) {
        const QRectF heading = layout.headingArea(pair);
        names.items.append(DrawnText{matrices.pairs[pair].symbol,
                                     {heading.left(), baseLine(heading.center().y(), text + 1.0)},
                                     text + 1.0,
                                     look.theme.text,
                                     TextAnchor::Left,
                                     TextWeight::SemiBold});
    }
    if (!matrices.pairs.isEmpty()) {
        for (const bool isPredicted : {false, true}) {
            names.items.append(DrawnText{
                isPredicted ? HeatMapsText::tr("predicted") : HeatMapsText::tr("measured"),
                {layout.left, baseLine(layout.matrixArea(0, isPredicted).center().y(), text)},
                text,
                isPredicted ? look.theme.predicted : look.theme.measured,
                TextAnchor::Left});
        }
    }
    return names;
}

}  // namespace

QRectF HeatMapLayout::matrixArea(qsizetype pair, bool isPredicted) const {
    return {left + names + double(pair) * (side + gap),
            top + title + heading + (isPredicted ? side + gap : 0.0), side, side};
}

QRectF HeatMapLayout::headingArea(qsizetype pair) const {
    return {matrixArea(pair, false).left(), top + title, side + gap, heading};
}

HeatMapLayout layoutHeatMaps(const MessageMatrices& matrices,
                             const PlotMetrics& metrics,
                             const QSizeF& size) {
    constexpr double kTitle = 2.0;
    constexpr double kHeading = 1.8;
    constexpr double kScale = 2.4;
    constexpr double kGap = 14.0;
    constexpr double kLeast = 8.0;
    HeatMapLayout layout;
    layout.size = size;
    layout.left = metrics.hasTitle ? 0.0 : metrics.margin;
    layout.title = metrics.hasTitle ? kTitle * metrics.title : 0.0;
    layout.heading = kHeading * metrics.text;
    layout.names = std::max(textWidth(HeatMapsText::tr("predicted"), metrics.text),
                            textWidth(HeatMapsText::tr("measured"), metrics.text))
                   + 10.0;
    layout.gap = kGap;
    layout.scale = kScale * metrics.text;
    const auto count = double(std::max<qsizetype>(1, matrices.pairs.size()));
    const double wide =
        (size.width() - 2.0 * layout.left - layout.names - (count - 0.5) * layout.gap) / count;
    const double high =
        (size.height() - layout.title - layout.heading - layout.scale - 1.5 * layout.gap) / 2.0;
    layout.side = std::max(kLeast, std::floor(std::min(wide, high)));
    if (!metrics.hasTitle) {  // in the middle of the paper
        const double used = layout.heading + 2.0 * layout.side + 1.5 * layout.gap + layout.scale;
        layout.top = std::max(0.0, 0.5 * (size.height() - used));
    }
    return layout;
}

PlotDrawing heatMapDrawing(const MessageMatrices& matrices,
                           const HeatMapLayout& layout,
                           const PlotLook& look) {
    PlotDrawing drawing;
    drawing.append({QStringLiteral("ground"),
                    {filled(QRectF(QPointF(0.0, 0.0), layout.size), look.theme.surface)}});
    drawing.append(namesOf(matrices, layout, look));
    for (qsizetype index = 0; index < matrices.pairs.size(); ++index) {
        const MatrixPair& pair = matrices.pairs[index];
        DrawnGroup group{QStringLiteral("matrix-%1").arg(index + 1), {}};
        addMatrix(group, layout.matrixArea(index, false), pair, pair.measured, look);
        addMatrix(group, layout.matrixArea(index, true), pair, pair.predicted, look);
        addScale(group, layout, index, pair, look);
        drawing.append(group);
    }
    return drawing;
}

}  // namespace onsager
