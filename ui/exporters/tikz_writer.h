// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/figure.h"
#include "ui/exporters/figure_file.h"

#include <QByteArray>

namespace onsager {

/// A figure as a tikzpicture that can be pasted into a document: it asks for \usepackage{pgfplots} and
/// nothing else. The first lines are comments: what it needs, what it shows and where it comes from. ASCII
/// but for those comments; the same figure is the same text. Words are set in the document's typeface, so
/// that lengths of text are near those of the other formats only. Needs a QGuiApplication.
QByteArray writeTikz(const Figure& figure, const FigureFormat& format, const FigureOrigin& origin);

}  // namespace onsager
