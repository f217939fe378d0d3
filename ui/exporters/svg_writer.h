// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/plot_drawing.h"

#include <QByteArray>
#include <QSizeF>
#include <QString>

namespace onsager {

/// What an SVG says beside the picture.
struct SvgWords {
    QString title;        ///< <title>
    QString description;  ///< <desc>, read out by screen readers
    QString program;
    quint64 seed = 0;
    QByteArray scenario;  ///< JSON, in <metadata>
    QString date = {};    ///< ISO 8601; empty: not told
};

/// A drawing as an SVG file: one group per DrawnGroup, one path per line, text as outlines with its
/// words in aria-label, so that it looks the same without the font. `size` is the drawing's own, in
/// pixels of 1/96 inch. Numbers are in the C locale; coordinates to a hundredth of a pixel.
QByteArray writeSvg(const PlotDrawing& drawing,
                    const QSizeF& size,
                    const QSizeF& millimetres,
                    const SvgWords& words);

}  // namespace onsager
