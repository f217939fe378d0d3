// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace onsager {

/// What a glossary, Markdown, explains: whatever is bold in it.
QStringList glossaryTerms(const QString& glossary);

/// How a link names a term: "glossary:state-evolution" is the one to "State evolution".
QString glossaryLink(const QString& term);

/// A page, Markdown, in which the first use of each term, also in the plural, is a link to it. Headings, links, pictures
/// and code stay as they are; of two terms that begin at the same place the longer one is taken.
QString withGlossaryLinks(const QString& page, const QStringList& terms);

}  // namespace onsager
