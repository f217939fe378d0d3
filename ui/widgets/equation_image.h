// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QImage>
#include <QString>

namespace onsager {

/// The formula :/equations/NAME.svg in that colour, `scale` times as large as its file says, sharp on a screen of that
/// pixel ratio; null when there is none.
QImage equationImage(const QString& name, const QColor& ink, double scale, double pixelRatio);

}  // namespace onsager
