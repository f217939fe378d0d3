// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/exporters/tikz_paint.h"
#include "ui/models/phase_map.h"

#include <QSizeF>

namespace onsager {

/// A phase diagram as the content of a tikzpicture: one axis of pgfplots that counts cells, with colours or
/// regions, boundaries, and the scale or the legend of the picture on paper of that size in pixels.
QString tikzMap(const PhaseMap& map, const QSizeF& pixels, TikzPalette& palette);

}  // namespace onsager
