// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/scenario.h"
#include "ui/models/plot_model.h"

#include <QByteArray>
#include <QSizeF>
#include <QString>

namespace onsager {

/// Size of a figure on paper, independent of any screen.
struct FigureFormat {
    QSizeF millimetres{120.0, 80.0};
    int dpi = 300;  ///< of a PNG
};

/// Where a figure comes from; written into the file, so that it can be reproduced.
struct FigureOrigin {
    QString title;
    QByteArray scenario;  ///< canonical JSON, seed included
    quint64 seed = 0;
    QString program;  ///< "onsager 0.1.0"
};

/// Writes a picture in the paper theme; the suffix of the path chooses SVG, PDF or PNG.
///
/// Vector files hold no bitmaps; text is outlines in SVG (named by aria-label) and embedded Inter in
/// PDF. The origin goes into <metadata> (SVG), an attached file and the document data (PDF), text
/// chunks (PNG). Throws std::invalid_argument for another suffix, std::runtime_error when the file
/// cannot be written. Needs a QGuiApplication.
void writeFigure(const PlotModel& plot,
                 const QString& path,
                 const FigureFormat& format,
                 const FigureOrigin& origin);

/// The same as bytes, for the clipboard; `suffix` is "svg", "pdf" or "png".
QByteArray figureBytes(const PlotModel& plot,
                       const QString& suffix,
                       const FigureFormat& format,
                       const FigureOrigin& origin);

}  // namespace onsager
