// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/patience.h"
#include "tests/support/small_scenario.h"
#include "tests/support/test_program.h"
#include "tests/support/window_fixture.h"
#include "ui/main_window.h"
#include "ui/models/glossary_links.h"
#include "ui/models/lesson_setup.h"
#include "ui/panels/help_dialog.h"
#include "ui/panels/lesson_panel.h"
#include "ui/theme/theme.h"
#include "ui/widgets/markdown_view.h"

#include <QAction>
#include <QFile>
#include <QPushButton>
#include <QRegularExpression>
#include <QTest>

#include <memory>

using namespace onsager;

namespace {

QString glossary() {
    QFile file(QStringLiteral(":/help/glossary.md"));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// The window with the first lesson open.
std::unique_ptr<MainWindow> openLesson(const ScenarioFile& file) {
    auto window = std::make_unique<MainWindow>(file.path());
    window->resize(1280, 800);
    window->show();
    for (QAction* action : window->findChildren<QAction*>()) {
        if (action->text() == lessons()[0].title) {
            action->trigger();
        }
    }
    return window;
}

/// The set-ups that a lesson had so far, by the rows of the matrix.
int measurements(const MainWindow& window) {
    return rowsOf(window.document().scenario(), 1);
}

}  // namespace

class PresentingALessonTest : public QObject {
    Q_OBJECT

private:
    OwnSettings m_settings;

private Q_SLOTS:
    void initTestCase() { loadFonts(); }

    /// The links of the first lesson: 1000 measurements, two of other noise, 300 and 5000 measurements.
    void pageKeysAreTheStepsOfTheLesson() {
        const ScenarioFile file(smallScenario());
        const auto window = openLesson(file);
        QVERIFY(QTest::qWaitForWindowActive(window.get(), kPatience));
        const auto* page = window->findChild<MarkdownView*>(QStringLiteral("lessonPage"));
        window->setFocus();
        const auto press = [&](int key) { QTest::keyClick(window.get(), Qt::Key(key)); };
        press(Qt::Key_PageUp);  // there is nothing before the first
        QVERIFY(window->document().scenario() == smallScenario());
        press(Qt::Key_PageDown);
        QCOMPARE(measurements(*window), 1000);
        QCOMPARE(page->textCursor().selectedText(), QStringLiteral("Set this up"));
        for (int step = 0; step < 3; ++step) {
            press(Qt::Key_PageDown);
        }
        QCOMPARE(measurements(*window), 300);
        press(Qt::Key_PageDown);
        QCOMPARE(measurements(*window), 5000);
        press(Qt::Key_PageDown);  // nor after the last
        QCOMPARE(measurements(*window), 5000);
        press(Qt::Key_PageUp);
        QCOMPARE(measurements(*window), 300);
        QVERIFY(page->viewport()->rect().intersects(page->cursorRect()));
    }

    /// A page key turns the page that has the focus, but a remote control is obeyed while presenting.
    void theRemoteControlIsObeyedWhateverHasTheFocus() {
        const ScenarioFile file(smallScenario());
        const auto window = openLesson(file);
        QVERIFY(QTest::qWaitForWindowActive(window.get(), kPatience));
        auto* page = window->findChild<MarkdownView*>(QStringLiteral("lessonPage"));
        page->setFocus();
        QTest::keyClick(page, Qt::Key_PageDown);
        QVERIFY(window->document().scenario() == smallScenario());
        window->findChild<QAction*>(QStringLiteral("present"))->setChecked(true);
        QVERIFY(page->isVisible());
        page->setFocus();
        QTest::keyClick(page, Qt::Key_PageDown);
        QCOMPARE(measurements(*window), 1000);
        window->findChild<QAction*>(QStringLiteral("present"))->setChecked(false);
        QTest::keyClick(page, Qt::Key_PageDown);
        QCOMPARE(measurements(*window), 1000);
    }

    void withoutALessonThereAreNoSteps() {
        const ScenarioFile file(smallScenario());
        const auto window = openLesson(file);
        const auto* next = window->findChild<QAction*>(QStringLiteral("nextStep"));
        QVERIFY(next->isEnabled());
        window->findChild<QWidget*>(QStringLiteral("lessonDock"))->hide();
        QVERIFY(!next->isEnabled());
    }

    void notesAreThereWhenTheyAreAskedFor() {
        const ScenarioFile file(smallScenario());
        const auto window = openLesson(file);
        auto* notes = window->findChild<MarkdownView*>(QStringLiteral("lessonNotes"));
        auto* button = window->findChild<QPushButton*>(QStringLiteral("lessonNotesButton"));
        QVERIFY(!notes->isVisible());
        button->click();
        QVERIFY(notes->isVisible());
        QVERIFY(notes->toPlainText().contains(QStringLiteral("Before the first step ask")));
        const auto* page = window->findChild<MarkdownView*>(QStringLiteral("lessonPage"));
        QVERIFY(!page->toPlainText().contains(QStringLiteral("Before the first step ask")));
        button->click();
        QVERIFY(!notes->isVisible());
    }

    void theSentenceIsBigWhilePresenting() {
        const ScenarioFile file(smallScenario());
        const auto window = openLesson(file);
        const QWidget* note = nullptr;
        for (const QWidget* widget : window->findChildren<QWidget*>()) {
            if (widget->property("role") == QStringLiteral("chartNote")) {
                note = widget;
            }
        }
        QVERIFY(note != nullptr);
        QCOMPARE(note->fontInfo().pixelSize(), 13);
        window->findChild<QAction*>(QStringLiteral("present"))->setChecked(true);
        QCOMPARE(note->fontInfo().pixelSize(), 25);  // 1.4 times 18
        window->findChild<QAction*>(QStringLiteral("present"))->setChecked(false);
        QCOMPARE(note->fontInfo().pixelSize(), 13);
    }

    void aTermIsLinkedWhereItIsUsedFirst() {
        const QStringList terms = {QStringLiteral("Free energy"), QStringLiteral("AMP"),
                                   QStringLiteral("Message")};
        const auto linked = [&terms](const char* page) {
            return withGlossaryLinks(QString::fromUtf8(page), terms);
        };
        QCOMPARE(linked("# AMP\nAMP and AMP"),
                 QStringLiteral("# AMP\n[AMP](glossary:amp) and AMP"));
        QCOMPARE(linked("The free energy of **messages**."),
                 QStringLiteral("The [free energy](glossary:free-energy) of "
                                "**[messages](glossary:message)**."));
        QCOMPARE(linked("VAMP, ML-AMP, AMPere"), QStringLiteral("VAMP, ML-AMP, AMPere"));
        QCOMPARE(linked("[AMP](setup:?a=AMP) ![AMP](equation:x) `AMP`"),
                 QStringLiteral("[AMP](setup:?a=AMP) ![AMP](equation:x) `AMP`"));
    }

    void everyLinkToTheGlossaryHasItsTarget() {
        static const QRegularExpression kLink(QStringLiteral("\\]\\((glossary:[^)]+)\\)"));
        const QStringList terms = glossaryTerms(glossary());
        QVERIFY(terms.contains(QStringLiteral("State evolution")));
        HelpDialog dialog;
        dialog.showPage(QStringLiteral(":/help/glossary.md"));
        int links = 0;
        for (const Lesson& lesson : lessons()) {
            const QString page = withGlossaryLinks(lessonText(lesson.name), terms);
            int own = 0;
            for (auto match = kLink.globalMatch(page); match.hasNext();) {
                const QString link = match.next().captured(1);
                QVERIFY2(dialog.showTerm(link), qPrintable(link));
                ++own;
            }
            QVERIFY2(own >= 2, qPrintable(lesson.name));
            links += own;
        }
        QVERIFY(links >= 20);
        QVERIFY(!dialog.showTerm(QStringLiteral("glossary:nonsense")));
    }

    void aTermOpensTheGlossary() {
        const ScenarioFile file(smallScenario());
        const auto window = openLesson(file);
        auto* page = window->findChild<MarkdownView*>(QStringLiteral("lessonPage"));
        Q_EMIT page->anchorClicked(QUrl(glossaryLink(QStringLiteral("Precision"))));
        const auto* dialog = window->findChild<HelpDialog*>();
        QVERIFY(dialog != nullptr && dialog->isVisible());
        QCOMPARE(dialog->findChild<MarkdownView*>()->textCursor().selectedText(),
                 QStringLiteral("Precision"));
        QVERIFY(window->document().scenario() == smallScenario());
    }
};

ONSAGER_WINDOW_TEST(PresentingALessonTest)
#include "presenting_a_lesson_test.moc"
