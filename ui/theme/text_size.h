// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

class QWidget;

namespace onsager {

/// The size of text in pixels where nothing else is said, at 100 %.
inline constexpr int kTextPixels = 13;

/// How large the text of a widget is against the normal one; of one whose text has the usual size.
double textScale(const QWidget& widget);

/// A length in pixels that grows with the text of the widget.
int withText(const QWidget& widget, int length);

/// Calls `fit` now and whenever the text of the widget gets another size, as long as the widget lives.
void followText(QWidget& widget, std::function<void()> fit);

}  // namespace onsager
