// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace onsager {

/// A page of a lesson, Markdown, in the language of the window, paragraph by paragraph: what stands between empty
/// lines. A paragraph that the catalogue does not have, as a new one, stays as it is, and so does what
/// stands between fences. Links and formulas of a translation are those of its paragraph (translations_test).
///
/// The catalogues have paragraphs, and tasks of checkpoints, in the context "Lessons"; resources/translations/data_texts.py lists them.
QString pageText(const QString& page);

/// The title of a lesson, its first line without the mark of a heading.
QString pageTitle(const QString& title);

}  // namespace onsager
