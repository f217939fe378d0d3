// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/figure.h"
#include "ui/exporters/tikz_paint.h"
#include "ui/models/plot_model.h"

#include <QSizeF>

namespace onsager {

/// A plot as the content of a tikzpicture: one axis of pgfplots with the curves, bands, points and legend
/// of the picture on paper of that size in pixels of 1/96 inch. Of more than 1,000 points of a curve, the
/// lowest and the highest of each stretch stay. Type and
/// colours of the ground are those of the document, widths those of the look.
QString tikzPlot(const PlotModel& plot,
                 const QSizeF& pixels,
                 const PaperLook& look,
                 TikzPalette& palette);

/// An option of an axis on a line of its own.
QString tikzOption(const QString& option);

/// "xtick={0,10}, xticklabels={{0},{10}}" for an axis "x"; no ticks for none.
QString tikzTicks(const QString& axis, const QVector<double>& places, const QStringList& labels);

}  // namespace onsager
