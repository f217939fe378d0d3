// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string_view>

namespace onsager {

/// Without spaces and tabs at its ends.
std::string_view trimmed(std::string_view text);

/// A real number with a decimal point, whatever the locale; "+1", "1e-400" (which is 0), "inf" and "nan" are
/// numbers too. Nothing for any other text and for finite numbers that no double holds.
std::optional<double> realIn(std::string_view text);

}  // namespace onsager
