// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace onsager {

/// Words as TeX sets them: "10⁻³ of Z₀" becomes "$10^{-3}$ of $Z_0$". Every special character of TeX is
/// escaped, so that no word can be a command; accents are commands, symbols and letters with an index are
/// mathematics. ASCII only: what has no spelling here becomes "?".
QString texText(const QString& words);

}  // namespace onsager
