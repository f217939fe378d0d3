// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/theme.h"

#include <QFile>
#include <QTest>
#include <QTextBlock>
#include <QTextDocument>

using namespace onsager;

namespace {

QString page(const char* name) {
    QFile file(QStringLiteral(":/help/") + QLatin1String(name));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

}  // namespace

class HelpPagesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { loadFonts(); }

    void thePagesComeWithTheProgram() {
        for (const char* name : {"what-am-i-looking-at.md", "references.md"}) {
            QTextDocument document;
            document.setMarkdown(page(name));
            QVERIFY(document.characterCount() > 1000);
            QCOMPARE(document.firstBlock().blockFormat().headingLevel(), 1);
        }
    }

    void everyWordOfThePictureIsExplained() {
        const QString text = page("what-am-i-looking-at.md");
        for (const char* word :
             {"half-iteration", "NMSE", "Mean squared error", "Normalised test error",
              "State evolution", "forward", "backward", "median", "10 %", "90 %", "trial",
              "standard error", "dashed line"}) {
            QVERIFY2(text.contains(QString::fromUtf8(word), Qt::CaseInsensitive), word);
        }
    }

    void oneScreenIsEnough() {
        QFont font(QStringLiteral("Inter"));
        font.setPixelSize(13);
        QTextDocument document;
        document.setDefaultFont(font);
        document.setMarkdown(page("what-am-i-looking-at.md"));
        document.setTextWidth(760);
        QVERIFY2(document.size().height() < 700,
                 qPrintable(QString::number(document.size().height())));
    }
};

QTEST_MAIN(HelpPagesTest)
#include "help_pages_test.moc"
