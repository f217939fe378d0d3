// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/language.h"

#include "ui/theme/theme.h"

#include <QCoreApplication>
#include <QFont>
#include <QLibraryInfo>
#include <QLocale>

#include <algorithm>

/// Resources of a static library are not there until they are asked for, from outside of a namespace.
static void openCatalogues() {
    Q_INIT_RESOURCE(translations);
}

namespace onsager {
namespace {

const QString kEnglish = QStringLiteral("en");
const QString kChinese = QStringLiteral("zh_CN");

bool isSpoken(const QString& code) {
    const QVector<Language>& all = languages();
    return std::any_of(all.cbegin(), all.cend(),
                       [&code](const Language& language) { return language.code == code; });
}

}  // namespace

const QVector<Language>& languages() {
    static const QVector<Language> kLanguages = {{kEnglish, QStringLiteral("English")},
                                                 {QStringLiteral("de"), QStringLiteral("Deutsch")},
                                                 {QStringLiteral("fr"), QStringLiteral("Français")},
                                                 {kChinese, QStringLiteral("中文")}};
    return kLanguages;
}

QString firstSpoken(const QStringList& tags) {
    for (const QString& tag : tags) {
        const QLocale locale(tag);
        if (locale.language() == QLocale::Chinese) {
            if (locale.script() == QLocale::SimplifiedChineseScript) {
                return kChinese;
            }
            continue;
        }
        const QString code = tag.section(QLatin1Char('-'), 0, 0);
        if (isSpoken(code)) {
            return code;
        }
    }
    return kEnglish;
}

SpokenLanguage::SpokenLanguage(const QString& choice)
    : m_code(isSpoken(choice) ? choice : firstSpoken(QLocale::system().uiLanguages())) {
    if (m_code == kEnglish) {
        return;
    }
    openCatalogues();
    if (m_own.load(QStringLiteral(":/translations/onsager_%1.qm").arg(m_code))) {
        QCoreApplication::installTranslator(&m_own);
    }
    if (m_toolkit.load(QStringLiteral("qtbase_%1").arg(m_code),
                       QLibraryInfo::path(QLibraryInfo::TranslationsPath))) {
        QCoreApplication::installTranslator(&m_toolkit);
    }
    if (m_code == kChinese) {
        // The program's own typefaces have no such characters; without a word about it the system may
        // take those of a Japanese one.
        for (const char* family : {kTypeface, kSerifTypeface}) {
            QFont::insertSubstitutions(
                QLatin1String(family),
                {QStringLiteral("Noto Sans CJK SC"), QStringLiteral("Source Han Sans SC"),
                 QStringLiteral("WenQuanYi Micro Hei"), QStringLiteral("WenQuanYi Zen Hei")});
        }
    }
}

}  // namespace onsager
