// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/io/new_scenario.h"
#include "engine/io/scenario_error.h"
#include "engine/io/scenario_file.h"
#include "engine/io/scenario_json.h"
#include "tests/support/small_scenario.h"
#include "tests/support/window_fixture.h"
#include "ui/main_window.h"
#include "ui/models/lesson_setup.h"
#include "ui/theme/theme.h"
#include "ui/widgets/markdown_view.h"

#include <QAction>
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
        QCOMPARE(lessons().size(), 3);
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

    void aLessonSetsTheWindowUpAndCanBeUndone() {
        const ScenarioFile file(smallScenario());
        MainWindow window(file.path());
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
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

QTEST_MAIN(LessonsTest)
#include "lessons_test.moc"
