// SPDX-License-Identifier: GPL-3.0-or-later
// The window in each of its languages: nothing is left in English, nothing is cut off. With
// ONSAGER_SCREENSHOTS=FOLDER its pictures are kept there.
#include "engine/experiment/error_measures.h"
#include "engine/io/embedded.h"
#include "engine/io/json_reader.h"
#include "engine/io/presets.h"
#include "engine/laws/activations/list.h"
#include "engine/model/algorithm.h"
#include "tests/support/laboratory.h"
#include "tests/support/test_program.h"
#include "tests/support/whole_texts.h"
#include "ui/language.h"
#include "ui/models/data_text.h"
#include "ui/models/lesson_setup.h"
#include "ui/models/page_text.h"
#include "ui/panels/chart_tabs.h"
#include "ui/panels/figure_dialog.h"
#include "ui/panels/start_page.h"
#include "ui/widgets/layer_card.h"
#include "ui/window_language.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QMenuBar>
#include <QPushButton>
#include <QTabBar>
#include <QTest>
#include <QTextBrowser>
#include <QTranslator>

#include <memory>
#include <utility>
#include <variant>

using namespace onsager;

namespace {

template <std::size_t... Index>
std::vector<std::string> algorithmTitles(std::index_sequence<Index...> /*all*/) {
    return {std::string(std::variant_alternative_t<Index, Algorithm>::kTraits.title)...};
}

/// Titles and descriptions of a node of the schema and of those below.
void collect(const Json& node, std::vector<std::string>& texts) {
    for (const char* name : {"title", "description", "x-unit"}) {
        if (node.is_object() && node.contains(name) && node.at(name).is_string()) {
            texts.push_back(node.at(name));
        }
    }
    if (node.is_object() && node.contains("x-enumTitles")) {
        for (const Json& title : node.at("x-enumTitles")) {
            texts.push_back(title);
        }
    }
    for (const Json& part : node) {
        if (part.is_structured()) {
            collect(part, texts);
        }
    }
}

/// Everything that dataText() may be asked for.
std::vector<std::string> textsOfData() {
    std::vector<std::string> texts =
        algorithmTitles(std::make_index_sequence<std::variant_size_v<Algorithm>>());
    for (const ActivationLaw* law : kActivationLaws) {
        texts.emplace_back(law->title);
    }
    for (const ErrorMeasure& measure : errorMeasures()) {
        texts.emplace_back(measure.quantity.title);
    }
    for (const Preset& preset : presets()) {
        texts.push_back(preset.title);
        texts.push_back(preset.description);
    }
    for (const EmbeddedFile& file : embeddedFiles()) {
        if (std::string_view(file.name).starts_with("schema/")) {
            const Json schema = parseJson(std::string(file.content));
            collect(schema.at("properties"), texts);
            collect(schema.at("definitions"), texts);
        }
    }
    return texts;
}

}  // namespace

class LanguagesTest : public QObject {
    Q_OBJECT

private:
    Laboratory m_lab;

    static void addCatalogues() {
        QTest::addColumn<QString>("code");
        for (const Language& language : languages()) {
            if (language.code != QStringLiteral("en")) {
                QTest::newRow(qPrintable(language.code)) << language.code;
            }
        }
    }

    static void addSizes() {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QSize>("size");
        for (const Language& language : languages()) {
            if (language.code == QStringLiteral("en")) {
                continue;  // window_layout_test
            }
            for (const QSize size : {QSize(1280, 800), QSize(800, 600)}) {
                QTest::addRow("%s, %d x %d", qPrintable(language.code), size.width(), size.height())
                    << language.code << size;
            }
        }
    }

    static void keep(QWidget& widget, const QString& name) {
        const QString folder = qEnvironmentVariable("ONSAGER_SCREENSHOTS");
        if (!folder.isEmpty()) {
            QTest::qWait(200);
            const QString row = QString::fromLatin1(QTest::currentDataTag())
                                    .remove(QLatin1Char(' '))
                                    .replace(QLatin1Char(','), QLatin1Char('-'));
            QVERIFY(widget.grab().save(
                QDir(folder).filePath(QStringLiteral("%1-%2.png").arg(row, name))));
        }
    }

    static Scenario sweptScenario() {
        Scenario scenario = smallScenario();
        scenario.sweep.emplace();
        scenario.sweep->axes = {{"layers.1.rows", SweepRange{40, 80, 3, false}},
                                {"layers.2.snrDb", SweepRange{5, 15, 3, false}}};
        scenario.sweep->success = "nmseDb[0] < -3";
        return scenario;
    }

    /// Once the layout has come to rest.
    void requireWhole(const QString& place) const {
        QTRY_VERIFY2_WITH_TIMEOUT(
            cutOffBelow(*m_lab.window).isEmpty(),
            qPrintable(place + QStringLiteral(": ")
                       + cutOffBelow(*m_lab.window).join(QStringLiteral("; "))),
            2000);
    }

private Q_SLOTS:
    void init() { m_lab.prepare(false); }
    void cleanup() { m_lab.close(); }

    void everyTextOfDataIsInTheCatalogue_data() { addCatalogues(); }

    void everyTextOfDataIsInTheCatalogue() {
        QFETCH(QString, code);
        const SpokenLanguage spoken(code);  // opens the resources
        QTranslator catalogue;
        QVERIFY(catalogue.load(QStringLiteral(":/translations/onsager_%1.qm").arg(code)));
        const std::vector<std::string> texts = textsOfData();
        QVERIFY(texts.size() > 900);
        for (const std::string& text : texts) {
            QVERIFY2(text.empty() || !catalogue.translate("Data", text.c_str()).isEmpty(),
                     text.c_str());
        }
    }

    void theDesktopIsFollowedWhereItsLanguageIsSpoken_data() {
        QTest::addColumn<QStringList>("tags");
        QTest::addColumn<QString>("code");
        const auto row = [](const char* name, const QStringList& tags, const QString& code) {
            QTest::newRow(name) << tags << code;
        };
        row("none", {}, "en");
        row("no language", {"C"}, "en");
        row("of a country", {"de-AT", "en-GB"}, "de");
        row("the first one spoken", {"pt-BR", "fr-CA", "de-DE"}, "fr");
        row("simplified", {"zh-CN", "en-US"}, "zh_CN");
        row("simplified by its script", {"zh-Hans-SG"}, "zh_CN");
        row("traditional", {"zh-Hant-TW", "zh-TW", "fr"}, "fr");
    }

    void theDesktopIsFollowedWhereItsLanguageIsSpoken() {
        QFETCH(QStringList, tags);
        QFETCH(QString, code);
        QCOMPARE(firstSpoken(tags), code);
    }

    void theWindowSpeaksWhileTheLanguageLives_data() { addCatalogues(); }

    void theWindowSpeaksWhileTheLanguageLives() {
        QFETCH(QString, code);
        const auto menus = [] {
            MainWindow window(QStringLiteral("shared-support"));
            QStringList words;
            for (const QAction* menu : window.menuBar()->actions()) {
                words << menu->text();
            }
            return words << dataText("Noise variance");
        };
        const QStringList english = menus();
        QCOMPARE(english.front(), QStringLiteral("&File"));
        auto spoken = std::make_unique<SpokenLanguage>(code);
        QCOMPARE(spoken->code(), code);
        const QStringList translated = menus();
        QCOMPARE(translated.size(), english.size());
        for (qsizetype i = 0; i < english.size(); ++i) {
            QVERIFY2(translated[i] != english[i], qPrintable(english[i]));
        }
        QCOMPARE(dataText("a scenario of one's own"), QStringLiteral("a scenario of one's own"));
        spoken.reset();
        QCOMPARE(menus(), english);
    }

    void everyLessonSpeaks_data() { addCatalogues(); }

    /// From its title to its tasks and notes; formulas and fences are what they were.
    void everyLessonSpeaks() {
        QFETCH(QString, code);
        const QString gap = QStringLiteral("\n\n");
        const auto paragraphsOf = [&gap](const Lesson& lesson) {
            return pageText(lessonText(lesson.name) + gap + lessonNotes(lesson.name))
                .split(gap, Qt::SkipEmptyParts);
        };
        QVector<QStringList> pages;
        for (const Lesson& lesson : lessons()) {
            pages.append(paragraphsOf(lesson));
        }
        const QString fenced =
            QStringLiteral("```\nA lesson\n\nof two\n```\n\n![R](equation:channel)\n");
        const SpokenLanguage spoken(code);
        QCOMPARE(pageText(fenced), fenced);
        for (const Lesson& lesson : lessons()) {
            const QStringList english = pages.takeFirst();
            const QStringList translated = paragraphsOf(lesson);
            QCOMPARE(translated.size(), english.size());
            for (qsizetype i = 0; i < english.size(); ++i) {
                const bool isFormula = english[i].startsWith(QStringLiteral("!["));
                QVERIFY2((translated[i] == english[i]) == isFormula, qPrintable(english[i]));
            }
            QVERIFY(pageTitle(lesson.title) != lesson.title);
        }
        m_lab.open(smallScenario());
        m_lab.find<QWidget>("lessonDock")->show();
        auto* page = m_lab.find<QTextBrowser>("lessonPage");
        keep(*m_lab.window, QStringLiteral("lesson"));
        QVERIFY(page->toPlainText().startsWith(pageTitle(lessons().front().title)));
        const auto* line = m_lab.find<QLabel>("checkpoint1");
        QVERIFY(!line->text().contains(QLatin1String("Checkpoint")));
        QCOMPARE(line->accessibleDescription(),
                 lessonCheckpoints(lessons().front().name).front().task);
    }

    void aChosenLanguageIsKeptForTheNextStart() {
        m_lab.openFinished(smallScenario());
        QCOMPARE(chosenLanguage(QSettings()), QStringLiteral("system"));
        QVERIFY(m_lab.find<QAction>("language-system")->isChecked());
        m_lab.trigger("language-fr");
        QCOMPARE(chosenLanguage(QSettings()), QStringLiteral("fr"));
        QVERIFY(m_lab.banner().contains(QStringLiteral("next time")));
        m_lab.window = std::make_unique<MainWindow>(m_lab.file->path());
        QVERIFY(m_lab.find<QAction>("language-fr")->isChecked());
    }

    void noMenuHasAKeyTwice_data() {
        QTest::addColumn<QString>("code");
        for (const Language& language : languages()) {
            QTest::newRow(qPrintable(language.code)) << language.code;
        }
    }

    void noMenuHasAKeyTwice() {
        QFETCH(QString, code);
        const SpokenLanguage spoken(code);
        m_lab.open(smallScenario());
        const auto keysOf = [](const QList<QAction*>& actions) {
            QStringList keys;
            for (const QAction* action : actions) {
                const qsizetype place = action->text().indexOf(QLatin1Char('&'));
                if (place >= 0 && !action->isSeparator()) {
                    keys << action->text().mid(place + 1, 1).toLower();
                }
            }
            return keys;
        };
        const auto check = [&](const QString& name, const QList<QAction*>& actions) {
            QStringList keys = keysOf(actions);
            const QStringList all = keys;
            keys.removeDuplicates();
            QVERIFY2(keys.size() == all.size(),
                     qPrintable(name + QLatin1Char(' ') + all.join(QLatin1Char(' '))));
        };
        check(QStringLiteral("menu bar"), m_lab.window->menuBar()->actions());
        for (const QAction* menu : m_lab.window->menuBar()->actions()) {
            check(menu->text(), menu->menu()->actions());
        }
    }

    void nothingIsCutOff_data() { addSizes(); }

    /// On every tab, with each layer in the inspector.
    void nothingIsCutOff() {
        QFETCH(QString, code);
        QFETCH(QSize, size);
        const SpokenLanguage spoken(code);
        m_lab.openFinished(sweptScenario());
        m_lab.window->resize(size);
        auto* charts = m_lab.window->findChild<ChartTabs*>();
        for (int chart = 0; chart < charts->count(); ++chart) {
            charts->choose(chart);
            keep(*m_lab.window, QStringLiteral("chart-%1").arg(chart));
            requireWhole(charts->titles()[chart]);
        }
        charts->choose(4);
        m_lab.find<QPushButton>("phaseSetUp")->click();
        keep(*m_lab.window, QStringLiteral("set-up"));
        requireWhole(QStringLiteral("set up"));
        charts->choose(0);
        int layer = 0;
        for (LayerCard* card : m_lab.window->findChildren<LayerCard*>()) {
            QTest::mouseClick(card, Qt::LeftButton);
            keep(*m_lab.window, QStringLiteral("layer-%1").arg(layer));
            requireWhole(QStringLiteral("layer %1").arg(layer++));
        }
        QCOMPARE(m_lab.window->size(), size);
    }

    /// Two lower-case words of our letters side by side are English; names and formulas are not.
    void aChineseWindowHasNoEnglishWords() {
        const SpokenLanguage spoken(QStringLiteral("zh_CN"));
        Scenario scenario = sweptScenario();
        scenario.title = "Learning curve, 10 dB";  // of a preset
        scenario.columns = 1;
        scenario.estimation = Estimation::Mmse;
        m_lab.openFinished(scenario);
        m_lab.trigger("exportFigure");
        auto* charts = m_lab.window->findChild<ChartTabs*>();
        for (int chart = 0; chart < charts->count(); ++chart) {
            charts->choose(chart);
            QCoreApplication::processEvents();
        }
        m_lab.trigger("startPage");
        static const QRegularExpression kEnglish(QStringLiteral("\\b[a-z]{2,} [a-z]{3,}"));
        QStringList texts;
        for (const QWidget* widget : m_lab.window->findChildren<QWidget*>()) {
            texts << widget->toolTip() << widget->accessibleName()
                  << widget->accessibleDescription() << widget->windowTitle()
                  << widget->property("text").toString()
                  << widget->property("placeholderText").toString();
            if (const auto* box = qobject_cast<const QComboBox*>(widget)) {
                for (int item = 0; item < box->count(); ++item) {
                    texts << box->itemText(item);
                }
            }
        }
        for (const QAction* action : m_lab.window->findChildren<QAction*>()) {
            texts << action->text() << action->iconText() << action->toolTip();
        }
        QStringList left;
        for (const QString& text : std::as_const(texts)) {
            if (text.contains(kEnglish)) {
                left << text;
            }
        }
        left.removeDuplicates();
        QVERIFY(texts.size() > 1000);
        QVERIFY2(left.isEmpty(), qPrintable(left.join(QStringLiteral(" | "))));
    }

    void noOtherPlaceIsCutOff_data() { addSizes(); }

    /// The form of a figure, the map of keys, a presentation.
    void noOtherPlaceIsCutOff() {
        QFETCH(QString, code);
        QFETCH(QSize, size);
        const SpokenLanguage spoken(code);
        m_lab.openFinished(smallScenario());
        m_lab.window->resize(size);
        m_lab.trigger("exportFigure");
        auto* dialog = m_lab.window->findChild<FigureDialog*>();
        QVERIFY(dialog != nullptr);
        keep(*dialog, QStringLiteral("figure"));
        const QStringList found = cutOffBelow(*dialog);
        QVERIFY2(found.isEmpty(), qPrintable(found.join(QStringLiteral("; "))));
        QVERIFY2(dialog->width() <= size.width() && dialog->height() <= size.height(),
                 qPrintable(QStringLiteral("%1 x %2").arg(dialog->width()).arg(dialog->height())));
        dialog->reject();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        m_lab.trigger("keyMap");
        keep(*m_lab.window, QStringLiteral("keys"));
        requireWhole(QStringLiteral("keys"));
        auto* keys = m_lab.find<QWidget>("keyMap");
        QVERIFY(keys != nullptr);
        QTRY_VERIFY_WITH_TIMEOUT(m_lab.window->rect().contains(keys->geometry()), kPatience);
        QTest::keyClick(keys, Qt::Key_Escape);
        m_lab.trigger("present");
        m_lab.window->showNormal();
        m_lab.window->resize(size);
        keep(*m_lab.window, QStringLiteral("presented"));
        requireWhole(QStringLiteral("presented"));
    }

    void noCardOfTheStartPageIsCutOff_data() { addCatalogues(); }

    void noCardOfTheStartPageIsCutOff() {
        QFETCH(QString, code);
        const SpokenLanguage spoken(code);
        m_lab.open(smallScenario());
        m_lab.trigger("startPage");
        auto* page = m_lab.window->findChild<StartPage*>();
        QVERIFY(page != nullptr && QTest::qWaitForWindowExposed(page, kPatience));
        keep(*page, QStringLiteral("start-page"));
        const QStringList found = cutOffBelow(*page);
        QVERIFY2(found.isEmpty(), qPrintable(found.join(QStringLiteral("; "))));
    }
};

ONSAGER_WINDOW_TEST(LanguagesTest)
#include "languages_test.moc"
