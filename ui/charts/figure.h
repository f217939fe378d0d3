// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/plot_drawing.h"
#include "ui/models/image_board.h"
#include "ui/models/message_matrices.h"
#include "ui/models/phase_map.h"
#include "ui/models/plot_model.h"

#include <variant>

namespace onsager {

/// What a chart shows, to be drawn anywhere in any size.
using Figure = std::variant<PlotModel, MessageMatrices, PhaseMap, ImageBoard>;

/// How a picture looks when it leaves the window, whatever the screen shows; sizes in points.
struct PaperLook {
    ThemeKind theme = ThemeKind::Paper;
    Typeface typeface = Typeface::Sans;
    double text = 8.0;
    double line = 1.2;
    bool operator==(const PaperLook&) const = default;
};

/// The picture on paper, of that size in pixels of 1/96 inch.
PlotDrawing paperDrawing(const Figure& figure, const QSizeF& pixels, const PaperLook& paper = {});

/// What the settings say of the look on paper.
PaperLook paperLookOf(const FigureSettings& settings);

/// The figure as its settings ask for. Of maps and matrices they say title and names of axes alone.
Figure arranged(const Figure& figure, const FigureSettings& settings);

/// Whether there is nothing to be seen.
bool isEmpty(const Figure& figure);

/// The figure in words: what it shows, what it says, what it has to be read with.
QString description(const Figure& figure);

}  // namespace onsager
