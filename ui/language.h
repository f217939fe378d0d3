// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QTranslator>
#include <QVector>

namespace onsager {

/// A language that the window speaks.
struct Language {
    QString
        code;  ///< "en", "de", "fr", "zh_CN": of its catalogue, resources/translations/onsager_CODE.ts
    QString name;  ///< in itself
};

/// English, in which every text is written, and those that there is a catalogue for.
const QVector<Language>& languages();

/// Code of the first of these tags ("de-AT", "zh-Hans-CN") that the window speaks, English where there is none.
QString firstSpoken(const QStringList& tags);

/// The window speaks a language while this lives. What is drawn before it comes or after it has gone is not
/// changed: the first thing of a program.
///
/// Words alone: numbers are written the same way in every language, with a decimal point and without thousands
/// separators, as in scientific texts and as in files.
class SpokenLanguage {
public:
    /// `choice` is the code of a language; whatever else ("system", nothing) is the language of the desktop.
    explicit SpokenLanguage(const QString& choice);

    [[nodiscard]] const QString& code() const { return m_code; }

private:
    QString m_code;
    QTranslator m_own;
    QTranslator m_toolkit;  ///< the buttons of Qt's own dialogs, where its catalogues are installed
};

}  // namespace onsager
