// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/curve_style.h"

#include <QtMath>

#include <array>
#include <cmath>
#include <cstddef>

namespace onsager {

namespace {

constexpr double kBandOpacity = 0.16;

/// Okabe-Ito, in the shades that keep a contrast of 3 on the ground of the theme.
struct ColourPair {
    QColor predicted;
    QColor measured;
};

std::array<ColourPair, 4> coloursOf(const Theme& theme) {
    const ColourPair first{theme.predicted, theme.measured};
    if (theme.kind == ThemeKind::Dark) {
        return {first,
                {QColor(0x2F, 0xC0, 0x96), QColor(0xDD, 0x93, 0xBA)},
                {QColor(0x8F, 0xA8, 0xFF), QColor(0xF0, 0xE4, 0x42)},
                {theme.text, QColor(0xF0, 0x7B, 0x2E)}};
    }
    return {first,
            {QColor(0x00, 0x9E, 0x73), QColor(0xB8, 0x5C, 0x92)},
            {QColor(0x3D, 0x9A, 0xD1), QColor(0xB5, 0x7A, 0x00)},
            {theme.text, QColor(0x8A, 0x5A, 0x00)}};
}

/// So much of a colour, the rest that of the surface.
QColor onSurface(const Theme& theme, const QColor& colour, double share) {
    const auto mixed = [share](int one, int other) {
        return static_cast<int>(std::lround(share * one + (1.0 - share) * other));
    };
    return QColor(mixed(colour.red(), theme.surface.red()),
                  mixed(colour.green(), theme.surface.green()),
                  mixed(colour.blue(), theme.surface.blue()));
}

QPolygonF regularPolygon(int corners, double radius, double firstAngle) {
    QPolygonF polygon;
    for (int corner = 0; corner < corners; ++corner) {
        const double angle = firstAngle + 2.0 * M_PI * corner / corners;
        polygon << QPointF(radius * std::cos(angle), radius * std::sin(angle));
    }
    return polygon;
}

QPolygonF star() {
    QPolygonF polygon;
    for (int corner = 0; corner < 10; ++corner) {
        const double angle = -M_PI / 2.0 + M_PI * corner / 5.0;
        const double radius = corner % 2 == 0 ? 1.25 : 0.55;
        polygon << QPointF(radius * std::cos(angle), radius * std::sin(angle));
    }
    return polygon;
}

}  // namespace

CurveStyle curveStyle(const Theme& theme, int variable) {
    static const std::array<QVector<qreal>, 5> kDashes = {
        QVector<qreal>{}, {5.0, 2.5}, {1.2, 2.0}, {6.0, 2.0, 1.2, 2.0}, {9.0, 3.0}};
    constexpr std::array kMarkers = {Marker::Circle,   Marker::Square,   Marker::Diamond,
                                     Marker::Triangle, Marker::Pentagon, Marker::Star};
    const auto index = static_cast<std::size_t>(variable < 0 ? 0 : variable);
    const std::array<ColourPair, 4> colours = coloursOf(theme);
    CurveStyle style;
    style.predicted = colours[index % colours.size()].predicted;
    style.measured = colours[index % colours.size()].measured;
    style.band = style.measured;
    style.band.setAlphaF(static_cast<float>(kBandOpacity));
    style.predictedBand = style.predicted;
    style.predictedBand.setAlphaF(static_cast<float>(kBandOpacity));
    style.dash = kDashes[index % kDashes.size()];
    style.marker = kMarkers[index % kMarkers.size()];
    return style;
}

CurveStyle faintStyle(const Theme& theme, int variable) {
    constexpr double kShare = 0.45;
    CurveStyle style = curveStyle(theme, variable);
    style.predicted = onSurface(theme, style.predicted, kShare);
    style.measured = onSurface(theme, style.measured, kShare);
    return style;
}

CurveStyle dimmedStyle(const Theme& theme, CurveStyle style) {
    constexpr double kShare = 0.22;
    style.predicted = onSurface(theme, style.predicted, kShare);
    style.measured = onSurface(theme, style.measured, kShare);
    for (QColor* band : {&style.band, &style.predictedBand}) {
        band->setAlphaF(static_cast<float>(kShare * kBandOpacity));
    }
    return style;
}

CurveStyle baselineStyle(const Theme& theme, int variable) {
    static const std::array<QVector<qreal>, 4> kDots = {
        QVector<qreal>{1.0, 1.6}, {1.0, 1.6, 4.0, 1.6}, {1.0, 1.6, 1.0, 4.0}, {3.0, 1.6}};
    CurveStyle style = curveStyle(theme, variable);
    style.predicted = theme.mutedText;
    style.dash = kDots[static_cast<std::size_t>(variable < 0 ? 0 : variable) % kDots.size()];
    return style;
}

CurveStyle fixedPointStyle(const Theme& theme, int which) {
    constexpr double kBehind = 2.2;
    static const std::array<QVector<qreal>, 3> kDashes = {QVector<qreal>{}, {5.0, 3.0}, {1.2, 1.8}};
    const auto index = static_cast<std::size_t>(which < 0 ? 0 : which);
    CurveStyle style = curveStyle(theme, 0);
    style.predicted = theme.text;
    style.dash = kDashes[index % kDashes.size()];
    style.width = index == 0 ? kBehind : 1.0;
    return style;
}

QPolygonF markerOutline(Marker marker) {
    switch (marker) {
        case Marker::Circle:
            return {};
        case Marker::Square:
            return regularPolygon(4, 1.25, M_PI / 4.0);
        case Marker::Diamond:
            return regularPolygon(4, 1.3, 0.0);
        case Marker::Triangle:
            return regularPolygon(3, 1.35, -M_PI / 2.0);
        case Marker::Pentagon:
            return regularPolygon(5, 1.2, -M_PI / 2.0);
        case Marker::Star:
            return star();
    }
    return {};
}

}  // namespace onsager
