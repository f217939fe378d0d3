// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QString>

namespace onsager {

/// The style sheet of a window: the theme, and our own widgets and panels.
///
/// Property `role`: "panel" (rounded surface), "caption" (muted, small), "sectionTitle", "problem",
/// "title", "notice" and "failure" (banners), "flat" (a button without a frame), "badge".
/// Property `segment`: "first" or "last" of two buttons side by side.
/// `scale` enlarges the text.
QString widgetStyle(const Theme& theme, double scale = 1.0);

/// The sentence below a chart in the size of a presentation, to be put behind the sheet.
QString bigSentenceStyle(double scale);

}  // namespace onsager
