// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QColor>
#include <QPolygonF>
#include <QVector>

namespace onsager {

enum class Marker { Circle, Square, Diamond, Triangle, Pentagon, Star };

/// How the curves of one variable look, on the screen and on paper: predicted lines in a cool
/// colour told apart by their dash, measured markers in a warm colour told apart by their shape.
struct CurveStyle {
    QColor predicted;
    QColor measured;
    QColor band;           ///< of what is measured
    QColor predictedBand;  ///< of what is predicted
    QVector<qreal> dash;   ///< alternating lengths of stroke and gap in line widths; empty = solid
    Marker marker = Marker::Circle;
    double width = 1.0;  ///< of the line, against that of others
};

/// The style of the variable with that place among the drawn ones (0, 1, ...). The first has the
/// theme's own two colours; dashes and shapes go on where the colours begin again.
CurveStyle curveStyle(const Theme& theme, int variable);

/// The same, faint on the surface of the theme, for a run that others are compared with.
CurveStyle faintStyle(const Theme& theme, int variable);

/// A style as that of what a speaker does not point at: hardly more than a trace on the surface of the theme.
CurveStyle dimmedStyle(const Theme& theme, CurveStyle style);

/// The level line of a baseline for the variable with that place: neither of the two colours, dotted;
/// variables are told apart as by their dash.
CurveStyle baselineStyle(const Theme& theme, int variable);

/// The line of a fixed point of state evolution, as the boundaries of a phase diagram: 0 where the algorithm
/// ends, solid and so wide that it is seen behind the prediction; 1 that of least free energy, dashed; 2 the one
/// reached from the truth, dotted.
CurveStyle fixedPointStyle(const Theme& theme, int which);

/// Outline of a marker of radius 1 around the origin; empty for a circle.
QPolygonF markerOutline(Marker marker);

}  // namespace onsager
