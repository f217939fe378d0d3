// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace onsager {

/// A coordinate or length in a file: at most that many decimals, no zeros behind them, never "-0", with a
/// point whatever the locale.
QString decimalText(double value, int decimals);

}  // namespace onsager
