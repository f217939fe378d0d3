// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRgb>

namespace onsager {

/// Viridis: even steps look even, in grey and to colour-blind eyes too. `share` from 0 (dark) to 1
/// (bright); what is no number is transparent.
QRgb viridis(double share);

}  // namespace onsager
