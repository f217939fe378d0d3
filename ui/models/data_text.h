// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <string_view>

namespace onsager {

/// A text that comes from data, in the language of the window: title, description, choice or unit of a key of the
/// schema, title and description of a preset, the engine's name of an algorithm, a function or an error. What
/// the language's catalogue does not have, as the title of a scenario of one's own, stays as it is.
///
///     dataText("Noise variance")    // "Rauschvarianz" where the window speaks German
///
/// The catalogues have these texts in the context "Data"; resources/translations/data_texts.py lists those of
/// files, and the names of the engine stand in data_text.cpp.
QString dataText(std::string_view text);

}  // namespace onsager
