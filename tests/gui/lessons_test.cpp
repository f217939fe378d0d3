// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/io/json_path.h"
#include "engine/io/new_scenario.h"
#include "engine/io/scenario_error.h"
#include "engine/io/scenario_file.h"
#include "engine/io/scenario_json.h"
#include "engine/io/scenario_schema.h"
#include "tests/support/patience.h"
#include "tests/support/small_scenario.h"
#include "tests/support/test_program.h"
#include "tests/support/window_fixture.h"
#include "ui/main_window.h"
#include "ui/models/lesson_setup.h"
#include "ui/panels/inspector_panel.h"
#include "ui/panels/message_banner.h"
#include "ui/theme/theme.h"
#include "ui/widgets/form_control.h"
#include "ui/widgets/markdown_view.h"
#include "ui/widgets/number_box.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QMenu>
#include <QPainter>
#include <QRegularExpression>
#include <QSvgRenderer>
#include <QTest>

using namespace onsager;

namespace {

/// Every target of a link or an image in a lesson that begins like that.
QStringList targets(const QString& lesson, const QString& scheme) {
    static const QRegularExpression kTarget(QStringLiteral("\\]\\(([^)\\s]+)\\)"));
    QStringList found;
    for (auto match = kTarget.globalMatch(lessonText(lesson)); match.hasNext();) {
        const QString target = match.next().captured(1);
        if (target.startsWith(scheme)) {
            found.append(target);
        }
    }
    return found;
}

}  // namespace

class LessonsTest : public QObject {
    Q_OBJECT

private:
    OwnSettings m_settings;

private Q_SLOTS:
    void initTestCase() { loadFonts(); }

    void everyLessonHasATitleAndSomethingToDo() {
        QCOMPARE(lessons().size(), 7);
        for (const Lesson& lesson : lessons()) {
            QVERIFY(!lesson.title.isEmpty() && !lesson.title.startsWith(QLatin1Char('#')));
            QVERIFY(targets(lesson.name, QStringLiteral("setup:")).size() >= 4);
            QVERIFY(targets(lesson.name, QStringLiteral("equation:")).size() >= 1);
        }
    }

    /// Alone and one after the other, what a lesson sets up can be run.
    void everyLinkSetsUpSomethingThatRuns() {
        for (const Lesson& lesson : lessons()) {
            Json document = newScenarioDocument();
            for (const QString& link : targets(lesson.name, QStringLiteral("setup:"))) {
                document = lessonSetup(document, QUrl(link));
                const auto problems = problemsOfDocument(document);
                QVERIFY2(problems.empty(), qPrintable(link));
            }
        }
    }

    void aSetupChangesWhatItSays() {
        const Json document =
            lessonSetup(newScenarioDocument(),
                        QUrl(QStringLiteral("setup:?preset=two-layer-10db&columns=2&"
                                            "layers.2.secondLayer.kind=ones&estimation=mmse")));
        const Scenario scenario = scenarioIn(document);
        QCOMPARE(scenario.columns, 2);
        QVERIFY(scenario.estimation == Estimation::Mmse);
        const auto& output = std::get<OutputLayer>(scenario.layers.back());
        QVERIFY(std::holds_alternative<OnesSecondLayer>(
            std::get<CommitteeOutput>(output.channel).secondLayer));
        QVERIFY_EXCEPTION_THROWN(
            lessonSetup(document, QUrl(QStringLiteral("setup:?preset=no-such-preset"))),
            ScenarioError);
    }

    /// Qt Svg stops silently at what it does not know: the ink must reach all four sides.
    void everyFormulaIsDrawnWhole() {
        int formulas = 0;
        for (const Lesson& lesson : lessons()) {
            for (const QString& target : targets(lesson.name, QStringLiteral("equation:"))) {
                const QString file =
                    QStringLiteral(":/equations/%1.svg").arg(target.section(':', 1));
                QSvgRenderer renderer(file);
                QVERIFY2(renderer.isValid(), qPrintable(file));
                QImage image(renderer.defaultSize() * 3, QImage::Format_ARGB32);
                image.fill(Qt::white);
                QPainter painter(&image);
                renderer.render(&painter);
                painter.end();
                QRect ink;
                int dark = 0;
                for (int y = 0; y < image.height(); ++y) {
                    for (int x = 0; x < image.width(); ++x) {
                        if (qGray(image.pixel(x, y)) < 128) {
                            ink |= QRect(x, y, 1, 1);
                            ++dark;
                        }
                    }
                }
                const double share = double(dark) / (image.width() * image.height());
                QVERIFY2(ink.width() > 0.95 * image.width(), qPrintable(file));
                QVERIFY2(ink.height() > 0.7 * image.height(), qPrintable(file));
                QVERIFY2(share > 0.02 && share < 0.4, qPrintable(QString::number(share)));
                ++formulas;
            }
        }
        QVERIFY(formulas >= 5);
    }

    void locksAreReadAndKeptOutOfThePage() {
        const QString page = QStringLiteral(
            "---\nlock: columns, layers.0\nhide: start\nbecause: One column.\n---\n# "
            "Title\n\n---\n");
        const LessonLocks locks = locksIn(page);
        QCOMPARE(locks.locked,
                 QStringList({QStringLiteral("columns"), QStringLiteral("layers.0")}));
        QCOMPARE(locks.reason, QStringLiteral("One column."));
        QVERIFY(locks.locks(QStringLiteral("layers.0.rows")));
        QVERIFY(!locks.locks(QStringLiteral("layers.01"))
                && !locks.locks(QStringLiteral("layers")));
        QVERIFY(locks.hides(QStringLiteral("start.kind"))
                && locks.locks(QStringLiteral("start.kind")));
        QVERIFY(!locks.hides(QStringLiteral("columns")));
        QCOMPARE(withoutLocks(page), QStringLiteral("# Title\n\n---\n"));
        const QString plain = QStringLiteral("# Title\n\n---\ntext\n---\n");
        QCOMPARE(withoutLocks(plain), plain);
        QVERIFY(locksIn(plain) == LessonLocks());
    }

    /// A lock on a key that is not there would lock nothing.
    void everyLockIsOnAKeyOfWhatIsSetUp() {
        int locked = 0;
        for (const Lesson& lesson : lessons()) {
            const LessonLocks locks = lessonLocks(lesson.name);
            QCOMPARE(locks.reason.isEmpty(), locks.locked.isEmpty() && locks.hidden.isEmpty());
            Json document = newScenarioDocument();
            for (const QString& link : targets(lesson.name, QStringLiteral("setup:"))) {
                document = withDefaults(lessonSetup(document, QUrl(link)));
                for (const QString& path : locks.locked + locks.hidden) {
                    QVERIFY2(valueAt(document, path.toStdString()) != nullptr, qPrintable(path));
                    ++locked;
                }
            }
        }
        QVERIFY(locked > 0);
    }

    void aLessonLocksWhatItSetUpUntilItIsLeft() {
        const ScenarioFile file(smallScenario());
        MainWindow window(file.path());
        window.resize(1280, 800);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window, kPatience));
        const QString columns = QStringLiteral("columns");
        const auto control = [&](const QString& path) {
            return window.findChild<InspectorPanel*>()->control(path);
        };
        const auto isFree = [&] {
            return control(columns)->lockReason().isEmpty()
                   && control(columns)->findChild<NumberBox*>()->isEnabled()
                   && control(QStringLiteral("start.kind"))->isVisible();
        };
        const auto follow = [&](int lesson) {
            window.findChild<QComboBox*>(QStringLiteral("lessonChooser"))->setCurrentIndex(lesson);
            Q_EMIT window.findChild<MarkdownView*>(QStringLiteral("lessonPage"))
                ->anchorClicked(
                    QUrl(targets(lessons()[lesson].name, QStringLiteral("setup:")).front()));
        };
        for (QAction* action : window.findChildren<QAction*>()) {
            if (action->text() == lessons()[0].title) {
                action->trigger();
            }
        }
        QVERIFY(isFree());

        follow(0);
        QVERIFY(control(columns)->lockReason().contains(lessonLocks(lessons()[0].name).reason));
        QVERIFY(!control(columns)->findChild<NumberBox*>()->isEnabled());
        QVERIFY(!control(QStringLiteral("start.kind"))->isVisible());
        QVERIFY(control(QStringLiteral("layers.1.rows"))->findChild<NumberBox*>()->isEnabled());
        // Nor can it be changed on a card.
        const Scenario before = window.document().scenario();
        window.findChild<QAction*>(QStringLiteral("editShape"))->trigger();
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("40 x 3"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QVERIFY(window.document().scenario() == before);
        QVERIFY(window.findChild<MessageBanner*>()->sentence().contains(
            QStringLiteral("locked by the lesson")));

        follow(1);
        QVERIFY(isFree());
        follow(0);
        QVERIFY(!isFree());
        window.findChild<QWidget*>(QStringLiteral("lessonDock"))->hide();
        QVERIFY(isFree());
        follow(0);
        for (QAction* action : window.findChildren<QAction*>()) {
            if (action->text() == QStringLiteral("Two-layer learning, 15 dB")) {
                while (window.isWindowModified()) {
                    window.findChild<QAction*>(QStringLiteral("undo"))->trigger();
                }
                action->trigger();
            }
        }
        QVERIFY(isFree());
    }

    void aLessonSetsTheWindowUpAndCanBeUndone() {
        const ScenarioFile file(smallScenario());
        MainWindow window(file.path());
        window.resize(1280, 800);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window, kPatience));
        auto* dock = window.findChild<QWidget*>(QStringLiteral("lessonDock"));
        QVERIFY(!dock->isVisible());
        for (const QAction* action : window.findChildren<QAction*>()) {
            if (action->text() == lessons()[1].title) {
                const_cast<QAction*>(action)->trigger();
            }
        }
        QVERIFY(dock->isVisible());
        auto* page = window.findChild<MarkdownView*>(QStringLiteral("lessonPage"));
        QVERIFY(page->toPlainText().startsWith(lessons()[1].title));
        const QString link = targets(lessons()[1].name, QStringLiteral("setup:")).front();
        Q_EMIT page->anchorClicked(QUrl(link));
        QCOMPARE(rowsOf(window.document().scenario(), 0), 50);
        QCOMPARE(window.controller().activity(), Activity::Running);
        window.findChild<QAction*>(QStringLiteral("undo"))->trigger();
        QVERIFY(window.document().scenario() == smallScenario());
        Q_EMIT page->anchorClicked(QUrl(QStringLiteral("setup:?columns=99")));
        QVERIFY(window.document().scenario() == smallScenario());
        window.findChild<QComboBox*>(QStringLiteral("lessonChooser"))->setCurrentIndex(2);
        QVERIFY(page->toPlainText().startsWith(lessons()[2].title));
    }
};

ONSAGER_WINDOW_TEST(LessonsTest)
#include "lessons_test.moc"
