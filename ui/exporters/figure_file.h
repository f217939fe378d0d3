// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/figure.h"

#include <QByteArray>
#include <QDateTime>
#include <QSizeF>
#include <QString>
#include <QStringList>

namespace onsager {

/// Of a drawing on paper; a file of dots has its own.
inline constexpr double kPixelsPerInch = 96.0;
inline constexpr double kMillimetresPerInch = 25.4;

/// Size of a figure on paper, independent of any screen.
struct FigureFormat {
    QSizeF millimetres{120.0, 80.0};  ///< each from 20 to 2000
    int dpi = 300;                    ///< of a PNG, from 30 to 2400
    PaperLook look = {};
    bool operator==(const FigureFormat&) const = default;
};

/// What the settings of a chart say of it.
FigureFormat formatOf(const FigureSettings& settings);

/// Where a figure comes from; written into the file, so that it can be reproduced.
struct FigureOrigin {
    QString title;
    QByteArray scenario;  ///< canonical JSON, seed included
    quint64 seed = 0;
    QString program;      ///< "onsager 0.1.0"
    QDateTime date = {};  ///< when the file was made, see figureDate(); invalid: not told
};

/// Throws std::invalid_argument when a figure cannot have that size.
void requireFormat(const FigureFormat& format);

/// What the name of a figure may end in, without the point.
QStringList figureSuffixes();

/// What the name of a path says the figure is to be: "svg". Throws std::invalid_argument for another suffix
/// than those.
QString figureSuffix(const QString& path);

/// "120x80mm", or by name: "single" and "double" columns of a journal (85x60, 175x100), "slide" (10 inches,
/// 16:9), "poster" (400x270). Throws std::invalid_argument for anything else and for sizes that no figure has.
QSizeF figureSize(const QString& text);

/// A picture in the paper theme, or its table (CSV, JSON), as the content of a file.
///
/// The same figure, format and origin are the same bytes; only a PDF without a date in its origin is not.
/// Vector files hold no bitmaps; text is outlines in SVG, with the words as aria-label, and embedded
/// Inter in PDF. The origin goes into <metadata> (SVG), the document data and an attached file (PDF),
/// text chunks (PNG), comments (TeX, CSV), keys (JSON). Needs a QGuiApplication. Throws std::invalid_argument for another suffix and
/// for sizes out of range.
QByteArray figureBytes(const Figure& figure,
                       const QString& suffix,
                       const FigureFormat& format,
                       const FigureOrigin& origin);

/// Writes it whole or not at all. Throws as above, and WriteError when it cannot be written.
void writeFigure(const Figure& figure,
                 const QString& path,
                 const FigureFormat& format,
                 const FigureOrigin& origin);

}  // namespace onsager
