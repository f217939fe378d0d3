// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/glossary_links.h"

#include <QRegularExpression>

#include <algorithm>

namespace onsager {
namespace {

/// A link or a picture, or code.
const QRegularExpression& opaque() {
    static const QRegularExpression kOpaque(
        QStringLiteral("!?\\[[^\\]]*\\]\\([^)\\s]*\\)|`[^`]*`"));
    return kOpaque;
}

/// Replaces what stands outside of everything opaque in a line.
template <typename Change>
QString outside(const QString& line, const Change& change) {
    QString changed;
    qsizetype from = 0;
    for (auto match = opaque().globalMatch(line); match.hasNext();) {
        const QRegularExpressionMatch part = match.next();
        changed += change(line.mid(from, part.capturedStart() - from)) + part.captured();
        from = part.capturedEnd();
    }
    return changed + change(line.mid(from));
}

}  // namespace

QStringList glossaryTerms(const QString& glossary) {
    static const QRegularExpression kBold(QStringLiteral("\\*\\*([^*\\n]+)\\*\\*"));
    QStringList terms;
    for (auto match = kBold.globalMatch(glossary); match.hasNext();) {
        terms.append(match.next().captured(1));
    }
    return terms;
}

QString glossaryLink(const QString& term) {
    return QStringLiteral("glossary:%1")
        .arg(term.toLower().replace(QLatin1Char(' '), QLatin1Char('-')));
}

QString withGlossaryLinks(const QString& page, const QStringList& terms) {
    QStringList longestFirst = terms;
    std::stable_sort(
        longestFirst.begin(), longestFirst.end(),
        [](const QString& one, const QString& other) { return one.size() > other.size(); });
    QStringList lines = page.split(QLatin1Char('\n'));
    for (const QString& term : longestFirst) {
        const QRegularExpression use(
            QStringLiteral("(?<![\\w-])%1s?(?![\\w-])").arg(QRegularExpression::escape(term)),
            QRegularExpression::CaseInsensitiveOption
                | QRegularExpression::UseUnicodePropertiesOption);
        bool isLinked = false;
        for (QString& line : lines) {
            if (isLinked || line.startsWith(QLatin1Char('#'))) {
                continue;
            }
            line = outside(line, [&](QString text) {
                const QRegularExpressionMatch match =
                    isLinked ? QRegularExpressionMatch() : use.match(text);
                if (match.hasMatch()) {
                    isLinked = true;
                    text.replace(
                        match.capturedStart(), match.capturedLength(),
                        QStringLiteral("[%1](%2)").arg(match.captured(), glossaryLink(term)));
                }
                return text;
            });
        }
    }
    return lines.join(QLatin1Char('\n'));
}

}  // namespace onsager
