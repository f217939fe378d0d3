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
#include "ui/models/lesson_progress.h"
#include "ui/models/lesson_setup.h"
#include "ui/panels/inspector_panel.h"
#include "ui/panels/lesson_panel.h"
#include "ui/panels/message_banner.h"
#include "ui/theme/theme.h"
#include "ui/widgets/form_control.h"
#include "ui/widgets/markdown_view.h"
#include "ui/widgets/number_box.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QRegularExpression>
#include <QSvgRenderer>
#include <QTest>

#include <utility>
#include <vector>

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

/// A block of those lines, as if it began in line 10.
LessonBlock blockOf(const QStringList& lines) {
    return {LessonBlockKind::Checkpoint, 10, lines};
}

/// What a run of smallScenario() has found out: an error in dB in each of these half-iterations, measured by two
/// trials and predicted.
Result resultOf(const std::vector<double>& errorsDb, bool isComplete) {
    Result result;
    result.scenario = smallScenario();
    result.complete = isComplete;
    for (std::size_t k = 0; k < errorsDb.size(); ++k) {
        VariableResult variable;
        variable.nmseDb.median = errorsDb[k];
        variable.nmseDb.q10 = errorsDb[k] - 1.0;
        variable.nmseDb.q90 = errorsDb[k] + 1.5;
        variable.nmseDb.trials = 2;
        variable.predictedNmseDb = errorsDb[k] - 0.25;
        result.halfIterations.push_back({halfIterationAt(static_cast<int>(k)), {variable}});
    }
    return result;
}

/// Whether a checkpoint of these lines is done by a result.
bool isDone(const QStringList& lines, const Result& result) {
    const CheckpointReading reading =
        checkpointIn(blockOf(lines + QStringList{QStringLiteral("task: Find it.")}));
    return reading.problem.isEmpty()
           && doneWith(reading.checkpoint, result, withDefaults(documentOf(result.scenario)));
}

/// What a good reader does for a checkpoint: the link that is followed, with a few keys that make its runs short, and
/// what is changed then, one after the other.
struct Solution {
    const char* lesson;
    int link;
    const char* economy;
    int checkpoint;  ///< from 1
    std::vector<std::pair<const char*, Json>> changes;
};

const std::vector<Solution>& solutions() {
    static const std::vector<Solution> kSolutions = {
        {"what-a-message-is", 0, "&trials=3", 1, {{"layers.2.snrDb", 30}}},
        {"what-a-message-is", 0, "&trials=3", 2, {{"layers.1.rows", 150}}},
        {"why-state-evolution-works",
         0,
         "&trials=10",
         1,
         {{"layers.0.rows", 1000}, {"layers.1.rows", 500}}},
        {"why-state-evolution-works", 2, "&trials=3", 2, {{"layers.0.density", 0.04}}},
        {"learning-the-first-layer",
         1,
         "&trials=1&prediction.samples=1024",
         1,
         {{"layers.1.rows", 8000}}},
        {"learning-the-first-layer",
         1,
         "&trials=1&prediction.samples=1024",
         2,
         {{"layers.1.rows", 500}, {"layers.2.snrDb", 22}}},
        {"the-onsager-term", 0, "&trials=3", 1, {{"layers.1.rows", 1000}}},
        {"the-onsager-term", 0, "&trials=3", 2, {{"layers.1.rows", 340}}},
        {"being-wrong-about-the-model", 2, "&trials=3", 1, {{"layers.1.rows", 900}}},
        {"being-wrong-about-the-model", 1, "&trials=3", 2, {{"layers.0.assumed.density", 0.2}}},
        {"easy-hard-impossible",
         1,
         "&trials=3",
         2,
         {{"layers.1.rows", 1200}, {"start", {{"kind", "informed"}, {"correlation", 0.99}}}}},
        {"easy-hard-impossible", 1, "&trials=3", 1, {{"layers.1.rows", 1590}}},
        {"amp-and-vamp", 2, "&trials=3", 1, {{"layers.1.matrix.conditionNumber", 3}}},
        {"amp-and-vamp", 3, "&trials=3", 2, {{"layers.3.rows", 800}}},
        {"deep-networks-and-damping",
         2,
         "&trials=1&prediction.samples=256",
         1,
         {{"algorithm.iterations", 120}}},
        {"deep-networks-and-damping",
         1,
         "&trials=1&prediction.samples=256",
         2,
         {{"layers.7.rows", 60}, {"algorithm.iterations", 30}}},
    };
    return kSolutions;
}

}  // namespace

class LessonsTest : public QObject {
    Q_OBJECT

private:
    OwnSettings m_settings;

private Q_SLOTS:
    void initTestCase() { loadFonts(); }

    void everyLessonHasATitleAndSomethingToDo() {
        QCOMPARE(lessons().size(), 8);
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

    void everyLessonHasTwoCheckpointsAndNotes() {
        for (const Lesson& lesson : lessons()) {
            QCOMPARE(lessonProblems(lesson.name).join(QLatin1Char(' ')), QString());
            QVERIFY(lessonCheckpoints(lesson.name).size() >= 2);
            QVERIFY(!lessonNotes(lesson.name).isEmpty());
            const QString page = lessonText(lesson.name);
            QVERIFY(!page.contains(QLatin1String("```"))
                    && !page.contains(QLatin1String("[checkpoint")));
            for (const Checkpoint& checkpoint : lessonCheckpoints(lesson.name)) {
                QVERIFY(page.contains(checkpoint.task));
            }
        }
    }

    /// A misspelt key would never be met.
    void everyConditionIsOnAKeyOfSomethingThatIsSetUp() {
        for (const Lesson& lesson : lessons()) {
            QVector<Json> documents;
            Json document = newScenarioDocument();
            for (const QString& link : targets(lesson.name, QStringLiteral("setup:"))) {
                document = withDefaults(lessonSetup(document, QUrl(link)));
                documents.append(document);
            }
            for (const Checkpoint& checkpoint : lessonCheckpoints(lesson.name)) {
                for (const CheckpointCondition& condition : checkpoint.conditions) {
                    QVERIFY2(std::any_of(documents.begin(), documents.end(),
                                         [&condition](const Json& one) {
                                             return valueAt(one, condition.path.toStdString())
                                                    != nullptr;
                                         }),
                             qPrintable(condition.path));
                }
            }
        }
    }

    void aBlockSaysWhatIsWrongWithIt_data() {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("said");
        const auto row = [](const char* line, const char* said) {
            QTest::newRow(line) << QString::fromLatin1(line) << QString::fromLatin1(said);
        };
        row("reach: guessed nmseDb of 0 < -20", "SOURCE QUANTITY of LAYER SIGN NUMBER");
        row("reach: measured error of 0 < -20", "Line 12: \"measured error of 0 < -20\"");
        row("reach: measured nmseDb of 0.5 < -20", "SOURCE");
        row("reach: measured nmseDb of 0 = -20", "SOURCE");
        row("reach: measured nmseDb of 0 < twenty", "SOURCE");
        row("reach: measured nmseDb of 0 < nan", "SOURCE");
        row("reach: measured nmseDb 0 < -20", "SOURCE");
        row("with: layers..rows < 4", "PATH SIGN VALUE");
        row("with: layers.1.rows ~ 4", "PATH SIGN VALUE");
        row("with: layers.1.rows < many", "PATH SIGN VALUE");
        row("because: I say so", "one task, up to 4 of reach and up to 8 of with");
        row("task: Another one.", "one task");
    }

    void aBlockSaysWhatIsWrongWithIt() {
        QFETCH(QString, line);
        QFETCH(QString, said);
        const QStringList sound = {QStringLiteral("task: Find it."), line,
                                   QStringLiteral("reach: measured nmseDb of 0 < -20")};
        const QString problem = checkpointIn(blockOf(sound)).problem;
        QVERIFY2(problem.contains(said), qPrintable(problem));
        QVERIFY(problem.startsWith(QLatin1String("Line 12")));
    }

    void fencesAreBoundedAndEnd() {
        const auto problem = [](const QString& lesson) { return lessonParts(lesson).problem; };
        QCOMPARE(problem(QStringLiteral("# T\n```quiz\n```")),
                 QStringLiteral(
                     "Line 2 begins a block of \"quiz\", and checkpoint and notes are allowed."));
        QCOMPARE(problem(QStringLiteral("# T\n```notes\nmore")),
                 QStringLiteral("The block of line 2 has no end."));
        QCOMPARE(problem(QStringLiteral("```notes\n```checkpoint\n```")),
                 QStringLiteral("Line 2 begins a block of checkpoint inside the one of line 1."));
        QVERIFY(problem(QString(kMostLessonLine + 1, QLatin1Char('x')))
                    .contains(QLatin1String("1001 characters")));
        QVERIFY(problem(QStringLiteral("```notes\n```\n").repeated(kMostLessonBlocks)).isEmpty());
        QVERIFY(problem(QStringLiteral("```notes\n```\n").repeated(kMostLessonBlocks + 1))
                    .contains(QLatin1String("32 are allowed")));
        QCOMPARE(checkpointIn(blockOf({QStringLiteral("task: Find it.")})).problem,
                 QStringLiteral("The checkpoint of line 10 needs a task and a reach."));
    }

    void aCheckpointIsDoneByItsNumberAndItsKeysAlone() {
        const Result running = resultOf({0.0, -12.0, -21.0}, false);
        const Result over = resultOf({0.0, -12.0, -21.0}, true);
        const auto reach = [](const char* text) {
            return QStringList{QStringLiteral("reach: ") + QLatin1String(text)};
        };
        QVERIFY(isDone(reach("measured nmseDb of 0 < -20"), running));
        QVERIFY(!isDone(reach("measured nmseDb of 0 < -22"), over));
        QVERIFY(!isDone(reach("measured nmseDb of 1 < -20"), over));
        QVERIFY(!isDone(reach("measured overlap of 0 < 2"), over));
        QVERIFY(!isDone(reach("baseline nmseDb of 0 < 0"), over));
        // What may still change waits for the end.
        QVERIFY(!isDone(reach("measured nmseDb of 0 > -22"), running));
        QVERIFY(isDone(reach("measured nmseDb of 0 > -22"), over));
        QVERIFY(!isDone(reach("predicted nmseDb of 0 <= -21.25"), running));
        QVERIFY(isDone(reach("predicted nmseDb of 0 <= -21.25"), over));
        QVERIFY(isDone(reach("band nmseDb of 0 <= 2.5"), over)
                && !isDone(reach("band nmseDb of 0 < 2.5"), over));
        QVERIFY(isDone(reach("gap nmseDb of 0 < 0.26"), over)
                && !isDone(reach("gap nmseDb of 0 < 0.24"), over));
        const auto with = [&](const char* text) {
            return isDone(reach("measured nmseDb of 0 < -20")
                              + QStringList{QStringLiteral("with: ") + QLatin1String(text)},
                          over);
        };
        QVERIFY(with("layers.1.rows = 96") && with("layers.1.rows <= 96")
                && !with("layers.1.rows < 96"));
        QVERIFY(with("layers.0.kind = gaussian") && !with("layers.0.kind != gaussian"));
        QVERIFY(!with("layers.0.kind = binary") && with("layers.0.kind != binary"));
        QVERIFY(!with("layers.9.rows < 4") && !with("layers.9.rows != 4"));
        QVERIFY(!with("layers.0.kind = 3"));
    }

    void whatIsDoneStaysDone() {
        const CheckpointReading reading =
            checkpointIn(blockOf({QStringLiteral("task: Find it."),
                                  QStringLiteral("reach: measured nmseDb of 0 < -20")}));
        LessonProgress progress({reading.checkpoint});
        QCOMPARE(progress.line(0), QStringLiteral("○ Checkpoint 1: open"));
        QVERIFY(!progress.look(resultOf({0.0, -12.0}, true)));
        QVERIFY(progress.look(resultOf({0.0, -21.34}, true)));
        QCOMPARE(progress.line(0), QStringLiteral("✓ Checkpoint 1: done with −21.3 dB"));
        QVERIFY(!progress.look(resultOf({0.0, -1.0}, true)));
        QVERIFY(progress.isDone(0));
        QCOMPARE(progress.sentence(), QStringLiteral("1 of 1 checkpoints done"));
    }

    void aGoodReaderDoesEveryCheckpoint_data() {
        QTest::addColumn<Solution>("solution");
        QSet<QPair<QString, int>> solved;
        for (const Solution& one : solutions()) {
            QTest::addRow("%s, checkpoint %d", one.lesson, one.checkpoint) << one;
            solved.insert({QLatin1String(one.lesson), one.checkpoint});
        }
        for (const Lesson& lesson : lessons()) {
            for (int k = 1; k <= lessonCheckpoints(lesson.name).size(); ++k) {
                QVERIFY2(solved.contains({lesson.name, k}), qPrintable(lesson.name));
            }
        }
    }

    /// In the window, and what is set up does not do it by itself.
    void aGoodReaderDoesEveryCheckpoint() {
        QFETCH(Solution, solution);
        const ScenarioFile file(smallScenario());
        MainWindow window(file.path());
        window.resize(1280, 800);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window, kPatience));
        const QString lesson = QLatin1String(solution.lesson);
        const auto place = std::find_if(lessons().begin(), lessons().end(),
                                        [&](const Lesson& one) { return one.name == lesson; });
        for (QAction* action : window.findChildren<QAction*>()) {
            if (action->text() == place->title) {
                action->trigger();
            }
        }
        const auto* panel = window.findChild<LessonPanel*>();
        QCOMPARE(panel->lesson(), lesson);
        const int checkpoint = solution.checkpoint - 1;
        const auto* line =
            panel->findChild<QLabel*>(QStringLiteral("checkpoint%1").arg(solution.checkpoint));
        const auto isOver = [&window] {
            const auto latest = window.controller().latest();
            return window.controller().activity() == Activity::Finished && latest && latest->result
                   && latest->result->complete
                   && latest->result->scenario == window.document().scenario();
        };
        const QString link = targets(lesson, QStringLiteral("setup:"))[solution.link];
        Q_EMIT panel->findChild<MarkdownView*>(QStringLiteral("lessonPage"))
            ->anchorClicked(QUrl(link + QLatin1String(solution.economy)));
        QTRY_VERIFY_WITH_TIMEOUT(isOver(), kPatience);
        QVERIFY(!panel->progress().isDone(checkpoint));
        QVERIFY(line->isVisible());
        QCOMPARE(line->accessibleName(),
                 QStringLiteral("○ Checkpoint %1: open").arg(solution.checkpoint));

        for (const auto& [path, value] : solution.changes) {
            Q_EMIT window.findChild<InspectorPanel*>()->edited(QLatin1String(path), value,
                                                               Gesture::Done);
            QVERIFY2(window.document().problems().empty(), path);
        }
        QTRY_VERIFY_WITH_TIMEOUT(isOver(), kPatience);
        const auto latest = window.controller().latest();
        const VariableResult& signal = latest->result->halfIterations.back().variables.front();
        QVERIFY2(panel->progress().isDone(checkpoint),
                 qPrintable(QStringLiteral("%1 dB, predicted %2 dB")
                                .arg(signal.nmseDb.median)
                                .arg(signal.predictedNmseDb)));
        QVERIFY(line->text().startsWith(
            QStringLiteral("✓ Checkpoint %1: done with ").arg(solution.checkpoint)));
        QCOMPARE(line->accessibleName(), line->text());
        panel->findChild<QComboBox*>(QStringLiteral("lessonChooser"))
            ->setCurrentIndex(place == lessons().begin() ? 1 : 0);
        QVERIFY(!panel->progress().isDone(0));
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
