// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/curve_style.h"

#include <QColor>
#include <QPointF>
#include <QString>
#include <QVector>

#include <set>

namespace onsager {

/// A number as TeX reads it: at most seven digits, which is more than its arithmetic keeps; never "-0".
/// The number has to be finite.
QString tikzNumber(double value);

/// Pixels of 1/96 inch as a length: "1.2bp".
QString tikzLength(double pixels);

/// Pixels as a place in a picture, in millimetres.
QString tikzMillimetres(double pixels);

/// "dash pattern=on 6bp off 3bp" for lengths in line widths; "solid" for none.
QString tikzDash(const QVector<qreal>& dash, double lineWidth);

/// "mark=square*, mark size=1.4bp" for a marker of that radius in pixels.
QString tikzMark(Marker marker, double radius);

/// "coordinates {(0,1) (1,0.5)}" in lines that TeX can hold.
QString tikzCoordinates(const QVector<QPointF>& points);

/// The colours and marks that a picture uses, each defined once, before the axes.
class TikzPalette {
public:
    /// The name of a colour, without its opacity: "onsager0072B2".
    QString colour(const QColor& colour);
    /// The definitions of all that was asked for, in the order of their names.
    [[nodiscard]] QString definitions() const;

private:
    std::set<QString> m_names;
};

/// Two marks that pgf has not: a star that is filled, and a dot in a ring.
QString tikzOwnMarks();

}  // namespace onsager
