// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exporters/tikz_paint.h"

#include "ui/exporters/decimal_text.h"

#include <QStringList>

namespace onsager {
namespace {

constexpr double kPointsPerPixel = 72.0 / 96.0;
constexpr double kMillimetresPerPixel = 25.4 / 96.0;

}  // namespace

QString tikzNumber(double value) {
    constexpr int kDigits = 7;
    return value == 0.0 ? QStringLiteral("0") : QString::number(value, 'g', kDigits);
}

QString tikzLength(double pixels) {
    return decimalText(pixels * kPointsPerPixel, 2) + QStringLiteral("bp");
}

QString tikzMillimetres(double pixels) {
    return decimalText(pixels * kMillimetresPerPixel, 2) + QStringLiteral("mm");
}

QString tikzDash(const QVector<qreal>& dash, double lineWidth) {
    if (dash.isEmpty()) {
        return QStringLiteral("solid");
    }
    QString pattern = QStringLiteral("dash pattern=");
    for (qsizetype i = 0; i < dash.size(); ++i) {
        pattern += QLatin1String(i % 2 == 0 ? "on " : "off ") + tikzLength(dash[i] * lineWidth)
                   + QLatin1String(i + 1 < dash.size() ? " " : "");
    }
    return pattern;
}

QString tikzMark(Marker marker, double radius) {
    const auto mark = [radius](const char* name, double scale) {
        return QStringLiteral("mark=%1, mark size=%2")
            .arg(QLatin1String(name), tikzLength(scale * radius));
    };
    switch (marker) {  // what pgf calls the size is the radius, or half of a side
        case Marker::Circle:
            return mark("*", 1.0);
        case Marker::Square:
            return mark("square*", 0.884);
        case Marker::Diamond:
            return mark("diamond*", 1.45);
        case Marker::Triangle:
            return mark("triangle*", 1.35);
        case Marker::Pentagon:
            return mark("pentagon*", 1.2);
        case Marker::Star:
            return mark("onsager star", 1.0);
    }
    return {};
}

QString tikzCoordinates(const QVector<QPointF>& points) {
    constexpr qsizetype kOnOneLine = 6;
    QString text = QStringLiteral("coordinates {");
    for (qsizetype i = 0; i < points.size(); ++i) {
        text += QLatin1String(i % kOnOneLine == 0 ? "\n    " : " ");
        text += '(' + tikzNumber(points[i].x()) + ',' + tikzNumber(points[i].y()) + ')';
    }
    return text + QStringLiteral("\n  }");
}

QString TikzPalette::colour(const QColor& colour) {
    QString name = QStringLiteral("onsager") + colour.name(QColor::HexRgb).mid(1).toUpper();
    m_names.insert(name);
    return name;
}

QString TikzPalette::definitions() const {
    QString text;
    for (const QString& name : m_names) {
        const QColor colour('#' + name.right(6));
        text += QStringLiteral("\\definecolor{%1}{RGB}{%2,%3,%4}\n")
                    .arg(name)
                    .arg(colour.red())
                    .arg(colour.green())
                    .arg(colour.blue());
    }
    return text;
}

QString tikzOwnMarks() {
    QString star;
    const QPolygonF outline = markerOutline(Marker::Star);
    for (const QPointF& corner : outline) {
        star += QStringLiteral("%1\\pgfpoint{%2\\pgfplotmarksize}{%3\\pgfplotmarksize}}")
                    .arg(QLatin1String(star.isEmpty() ? "\\pgfpathmoveto{" : "\\pgfpathlineto{"),
                         decimalText(corner.x(), 3), decimalText(-corner.y(), 3));
    }
    return QStringLiteral(
               "\\pgfdeclareplotmark{onsager star}{%1\\pgfpathclose\\pgfusepathqfillstroke}\n"
               "\\pgfdeclareplotmark{onsager ring}{\\pgfpathcircle{\\pgfpointorigin}"
               "{2.2\\pgfplotmarksize}\\pgfusepathqstroke"
               "\\pgfpathcircle{\\pgfpointorigin}{1.2\\pgfplotmarksize}\\pgfusepathqfill}\n")
        .arg(star);
}

}  // namespace onsager
