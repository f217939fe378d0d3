// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/exporters/tikz_paint.h"
#include "ui/models/image_board.h"

#include <QSizeF>

namespace onsager {

/// Images as the content of a tikzpicture of that size in pixels of 1/96 inch: a rectangle for every run of pixels
/// of one colour. Type is that of the document.
QString tikzImages(const ImageBoard& board, const QSizeF& pixels, TikzPalette& palette);

}  // namespace onsager
