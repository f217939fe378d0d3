// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/plot_drawing.h"
#include "ui/models/message_matrices.h"
#include "ui/models/phase_map.h"
#include "ui/models/plot_model.h"

#include <variant>

namespace onsager {

/// What a chart shows, to be drawn anywhere in any size.
using Figure = std::variant<PlotModel, MessageMatrices, PhaseMap>;

/// The picture on paper, of that size in pixels of 1/96 inch.
PlotDrawing paperDrawing(const Figure& figure, const QSizeF& pixels);

/// The figure in words: what it shows, what it says, what it has to be read with.
QString description(const Figure& figure);

}  // namespace onsager
