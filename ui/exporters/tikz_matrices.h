// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/exporters/tikz_paint.h"
#include "ui/models/message_matrices.h"

#include <QSizeF>

namespace onsager {

/// Matrices as the content of a tikzpicture: an axis of pgfplots for each, at the places, with the words and
/// numbers of the picture on paper of that size in pixels of 1/96 inch.
QString tikzMatrices(const MessageMatrices& matrices, const QSizeF& pixels, TikzPalette& palette);

}  // namespace onsager
