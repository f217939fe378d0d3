// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/arrays/number_text.h"

#include <algorithm>
#include <charconv>

namespace onsager {

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view kSpaces = " \t";
    text.remove_prefix(std::min(text.find_first_not_of(kSpaces), text.size()));
    return text.substr(0, text.find_last_not_of(kSpaces) + 1);
}

std::optional<double> realIn(std::string_view text) {
    // from_chars knows no leading plus.
    if (text.size() > 1 && text[0] == '+' && text[1] != '-' && text[1] != '+') {
        text.remove_prefix(1);
    }
    double number = 0.0;
    // Of the whole field, in the notation of C whatever the language of the machine: a decimal point, never a comma.
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (text.empty() || end != text.data() + text.size()) {
        return std::nullopt;
    }
    if (error == std::errc()) {
        return number;
    }
    // Out of range is too large, which is refused, or too small, which is 0: 1e-400, 0.00..1.
    const std::size_t exponent = text.find_first_of("eE");
    const bool isTiny =
        error == std::errc::result_out_of_range
        && (exponent == std::string_view::npos ? text.find('.') != std::string_view::npos
                                               : text.substr(exponent + 1, 1) == "-");
    return isTiny ? std::optional(0.0) : std::nullopt;
}

}  // namespace onsager
