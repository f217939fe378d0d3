// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QIcon>

namespace onsager {

enum class TransportSymbol { Run, Pause, Step, Reset, First, Newest, Locked, Unlocked };

/// A drawn symbol, sharp at every scale factor; `disabled` is its colour when it cannot be used.
QIcon transportIcon(TransportSymbol symbol, const QColor& colour, const QColor& disabled);

}  // namespace onsager
