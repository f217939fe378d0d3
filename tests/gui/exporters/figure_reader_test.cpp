// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exporters/figure_reader.h"

#include "engine/io/json_writer.h"
#include "engine/io/scenario_json.h"
#include "tests/support/every_figure.h"
#include "tests/support/small_scenario.h"
#include "tests/support/test_program.h"
#include "ui/exporters/render.h"

#include <QBuffer>
#include <QFile>
#include <QImage>
#include <QTemporaryDir>
#include <QTest>

#include <random>
#include <stdexcept>

using namespace onsager;

namespace {

const QString kName = QStringLiteral("figure.x");

Scenario namedScenario(const std::string& title) {
    Scenario scenario = smallScenario();
    scenario.title = title;
    scenario.description =
        std::string("first line\nsecond # line % \\end{x} \"quoted\", </scenario> ]]> endstream");
    return scenario;
}

/// Why there is none; empty when there is one, or the content is of no known kind.
QString refusalOf(const QByteArray& content) {
    try {
        scenarioInFigure(content, kName);
    } catch (const std::invalid_argument& refused) {
        return QString::fromUtf8(refused.what());
    }
    return {};
}

QByteArray pngWith(const QString& key, const QString& text) {
    QImage image(4, 4, QImage::Format_RGB32);
    image.fill(Qt::white);
    image.setText(key, text);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return buffer.data();
}

}  // namespace

class FigureReaderTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theScenarioOfEveryFigureComesBack() {
        for (const char* title :
             {"Plain & <simple>", "Ünïcödé Γ₀ 日本 😀 and a longer title than a chunk"}) {
            const Scenario scenario = namedScenario(title);
            for (const auto& [name, figure] : everyFigure()) {
                for (const QString& suffix : figureSuffixes()) {
                    const QByteArray bytes = figureBytes(figure, suffix, {}, originOf(scenario));
                    const std::optional<Json> found = scenarioInFigure(bytes, kName);
                    QVERIFY2(found, qPrintable(name + ' ' + suffix));
                    QVERIFY2(*found == documentOf(scenario), qPrintable(name + ' ' + suffix));
                }
            }
        }
    }

    void everySortOfTextChunkIsRead() {
        for (const char* title :
             {"x", "a longer one, so long that it is compressed when it is written", "日本",
              "日本 and a longer one, so long that it is compressed"}) {
            const QString json = QStringLiteral("{\"title\":\"%1\"}").arg(QString::fromUtf8(title));
            const std::optional<Json> found = scenarioInFigure(pngWith("Scenario", json), kName);
            QVERIFY2(found, title);
            QCOMPARE(QString::fromStdString((*found)["title"].get<std::string>()),
                     QString::fromUtf8(title));
        }
    }

    void resultsAndSweepsHoldTheirsToo() {
        const Json scenario = documentOf(namedScenario("A result"));
        for (const char* format : {"onsager/result", "onsager/sweep", "onsager/free-energy"}) {
            const Json document = {{"format", format}, {"version", 1}, {"scenario", scenario}};
            const auto found = scenarioInFigure(QByteArray::fromStdString(textOf(document)), kName);
            QVERIFY(found && *found == scenario);
        }
        QCOMPARE(refusalOf(R"({"format": "onsager/result", "version": 1})"),
                 QString("figure.x holds no scenario"));
        QCOMPARE(refusalOf(R"({"format": "onsager/result", "scenario": 3})"),
                 QString("figure.x holds no scenario"));
    }

    void whatIsNoFigureIsLeftToOthers() {
        for (const char* content :
             {"", "{", "{\"seed\": 1}", "[1, 2]", "hello", "a,b\n1,2\n",
              "\x7F"
              "ELF",
              R"({"format": "onsager/scenario", "scenario": {}})",
              R"({"format": "other/thing", "scenario": {}})", "{\"format\": 3}"}) {
            QVERIFY2(!scenarioInFigure(content, kName), content);
        }
        QVERIFY(!scenarioInFigure(QByteArray::fromStdString(textOf(documentOf(smallScenario()))),
                                  kName));
        QVERIFY(!scenarioInFigureFile(QStringLiteral("two-layer-10db")));
        QVERIFY(!scenarioInFigureFile(QStringLiteral("/dev/zero")));
        QVERIFY(!scenarioInFigureFile(QStringLiteral("/")));
    }

    void aFigureWithoutOneIsRefusedWithASentence() {
        const QString none = QStringLiteral("figure.x holds no scenario");
        for (const QByteArray& content :
             {QByteArray("<svg/>"),
              QByteArray("<?xml version=\"1.0\"?><a><scenario>{}</scenario></a>"),
              QByteArray("<svg"), QByteArray("%PDF-1.4\n1 0 obj stream\nendstream"),
              QByteArray("%PDF-1.4"), pngWith("Title", "x"), pngWith("x", "x").left(20),
              pngWith("x", "x").left(40), QByteArray("# onsager/figure: 1\n# seed: 3\n1,2\n"),
              QByteArray("% onsager/figure: 1\n% scenario:\n"),
              QByteArray("<f xmlns=\"urn:onsager:figure:1\"><scenario>  </scenario></f>")}) {
            QCOMPARE(refusalOf(content), none);
        }
        for (const QByteArray& content :
             {QByteArray("# onsager/figure: 1\n# scenario: {\"a\": 1\n"),
              pngWith("Scenario", "{\"a\": nan}"),
              QByteArray("<f xmlns=\"urn:onsager:figure:1\"><scenario>[1</scenario></f>")}) {
            QVERIFY2(refusalOf(content).startsWith("figure.x holds a damaged scenario: "), content);
        }
    }

    void sizesAreBounded() {
        const QByteArray large(kMostScenarioBytes + 1000, ' ');
        const QString tooLarge = QStringLiteral("figure.x holds a scenario of more than 4 MiB");
        const QByteArray json = "{\"format\": \"onsager/scenario\"," + large + "\"seed\": 1}";
        QCOMPARE(refusalOf(pngWith("Scenario", QString::fromLatin1(json))), tooLarge);
        QCOMPARE(refusalOf(pngWith("Scenario", QString::fromLatin1(json) + QStringLiteral("日"))),
                 tooLarge);
        QCOMPARE(refusalOf("# onsager/figure: 1\n# scenario: " + json), tooLarge);
        QCOMPARE(refusalOf("%PDF-1.4\nstream\n" + qCompress(json).mid(4) + "\nendstream"),
                 tooLarge);
        QCOMPARE(refusalOf("%PDF-1.4\nstream\n" + json + "\nendstream"), tooLarge);
        QCOMPARE(
            refusalOf("<f xmlns=\"urn:onsager:figure:1\"><scenario>" + json + "</scenario></f>"),
            tooLarge);
        // Entities that would be 10^9 letters.
        QByteArray bomb = "<!DOCTYPE f [<!ENTITY a \"aaaaaaaaaa\">";
        for (char name = 'b'; name < 'k'; ++name) {
            bomb += QByteArray("<!ENTITY ") + name + " \"";
            for (int i = 0; i < 10; ++i) {
                bomb += QByteArray("&") + char(name - 1) + ";";
            }
            bomb += "\">";
        }
        bomb += "]><f xmlns=\"urn:onsager:figure:1\"><scenario>&j;</scenario></f>";
        QVERIFY(!refusalOf(bomb).isEmpty());
        const QTemporaryDir folder;
        QFile file(folder.filePath("huge.svg"));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("<svg>") > 0
                && file.resize(kMostFigureBytes + 1));
        file.close();
        QVERIFY_EXCEPTION_THROWN(scenarioInFigureFile(file.fileName()), std::invalid_argument);
    }

    void damagedFilesEndInASentenceOrAScenario() {
        std::mt19937 random(5);
        for (const QString& suffix : figureSuffixes()) {
            const QByteArray whole =
                figureBytes(smallMatrices(), suffix, {{40, 30}, 60}, originOf(namedScenario("x")));
            for (int i = 0; i < 200; ++i) {
                QByteArray damaged = whole;
                for (int change = 0; change < 1 + i % 7; ++change) {
                    damaged[qsizetype(random() % std::size_t(damaged.size()))] = char(random());
                }
                damaged.truncate(i % 3 == 0 ? qsizetype(random() % std::size_t(damaged.size()))
                                            : damaged.size());
                const QString refusal = refusalOf(damaged);
                QVERIFY2(refusal.isEmpty() || refusal.startsWith(kName), qPrintable(refusal));
            }
        }
    }
};

ONSAGER_WINDOW_TEST(FigureReaderTest)
#include "figure_reader_test.moc"
