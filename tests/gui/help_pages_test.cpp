// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/io/scenario_schema.h"
#include "tests/support/test_program.h"
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
        for (const char* name :
             {"what-am-i-looking-at.md", "catalogue.md", "sweeps.md", "figures.md",
              "free-energy.md", "how-fast-is-it.md", "python.md", "references.md",
              "your-own-data.md", "glossary.md", "for-the-lecturer.md"}) {
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

    void everyKindIsInTheCatalogue() {
        const QString text = page("catalogue.md");
        for (const char* name :
             {"prior", "matrix", "bias", "activation", "output", "secondLayer"}) {
            const Json& kind =
                scenarioSchema().at("definitions").at(name).at("properties").at("kind");
            for (const Json& value : kind.at("enum")) {
                const QString row = QStringLiteral("\n| `%1` |")
                                        .arg(QString::fromStdString(value.get<std::string>()));
                QVERIFY2(text.contains(row), qPrintable(row));
            }
        }
    }

    /// Every source that is named is among the references.
    void everySourceCanBeFound() {
        const QString references = page("references.md");
        for (const char* source :
             {"Pandit et al. 2020 (ML-Mat-VAMP)", "Pandit et al. 2020 (ML-VAMP)", "Rangan 2011",
              "Yuan and Lin 2006", "Donoho et al. 2009", "Vila and Schniter 2013", "Kabashima 2003",
              "Marchenko and Pastur 1967", "Manoel et al. 2017", "Keriven et al. 2018",
              "Ziniel et al. 2015", "Boufounos and Baraniuk 2008", "Kamilov et al. 2012",
              "Schniter and Rangan 2015"}) {
            QVERIFY2(page("catalogue.md").contains(QLatin1String(source)), source);
            QVERIFY2(references.contains(QLatin1String(source)), source);
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

ONSAGER_WINDOW_TEST(HelpPagesTest)
#include "help_pages_test.moc"
