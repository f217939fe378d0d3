// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/scenario_document.h"

#include "tests/support/test_program.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace onsager;

class ScenarioDocumentTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aChangeIsSeenInTheScenario() {
        ScenarioDocument document(QStringLiteral("two-layer-10db"));
        int changes = 0;
        connect(&document, &ScenarioDocument::changed, this, [&] { ++changes; });
        QVERIFY(!document.set(QStringLiteral("layers.1.rows"), 500));
        QCOMPARE(std::get<LinearLayer>(document.scenario().layers[1]).rows, 500);
        QCOMPARE(document.json().at("layers").at(1).at("rows").get<int>(), 500);
        QCOMPARE(changes, 1);
        QVERIFY(document.isModified());
    }

    void aRefusedChangeLosesNothing() {
        ScenarioDocument document(QStringLiteral("two-layer-10db"));
        const Scenario before = document.scenario();
        bool changed = false;
        connect(&document, &ScenarioDocument::changed, this, [&] { changed = true; });
        const std::pair<const char*, Json> refusals[] = {
            {"layers.1.rows", 0},      {"layers.1.rows", "many"},
            {"columns", 99},           {"layers.2.snrDb", 1e9},
            {"algorithm.damping", 0},  {"algorithm.iterations", 2.5},
            {"layers.0.variance", -1}, {"seed", -1},
            {"layers.7.rows", 3},      {"layers.2.temperature", 1.0},
            {"estimation", "best"}};
        for (const auto& [path, value] : refusals) {
            const auto problem = document.set(QString::fromLatin1(path), value);
            QVERIFY2(problem, path);
            QVERIFY2(problem->contains(QString::fromLatin1(path).section('.', 0, 0)),
                     qPrintable(*problem));
        }
        QVERIFY(document.scenario() == before);
        QVERIFY(!changed);
        QVERIFY(!document.isModified());
    }

    void anotherKindDropsTheKeysOfTheOldOne() {
        ScenarioDocument document(QStringLiteral("two-layer-10db"));
        QVERIFY(!document.set(QStringLiteral("layers.1.matrix.variance"), 0.02));
        QVERIFY(!document.set(QStringLiteral("start.kind"), "informed"));
        QVERIFY(std::holds_alternative<InformedStart>(document.scenario().start));
        QVERIFY(!document.set(QStringLiteral("start.correlation"), 0.5));
        QVERIFY(!document.set(QStringLiteral("start.kind"), "zero"));
        QVERIFY(std::holds_alternative<ZeroStart>(document.scenario().start));
    }

    void whatCannotBeEstimatedTogetherIsKeptAndSaid() {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("mine.onsager.json"));
        ScenarioDocument document(QStringLiteral("two-layer-10db"));
        QVERIFY(document.problems().empty());
        QVERIFY(!document.set(QStringLiteral("layers.0.kind"), "binary"));
        QCOMPARE(document.problems().size(), std::size_t(1));
        QCOMPARE(document.problems()[0].path, std::string("layers.0.kind"));
        QVERIFY(!document.set(QStringLiteral("layers.0.probability"), 0.7));
        QCOMPARE(document.problems().size(), std::size_t(1));
        QVERIFY(!document.saveFile(path));
        ScenarioDocument again(path);
        QVERIFY(again.scenario() == document.scenario());
        QCOMPARE(again.problems().size(), std::size_t(1));
        QVERIFY(!again.set(QStringLiteral("estimation"), "mmse"));
        QVERIFY(again.problems().empty());
        QCOMPARE(std::get<BinaryPrior>(std::get<PriorLayer>(again.scenario().layers[0]).law),
                 BinaryPrior{0.7});
        QVERIFY(!document.set(QStringLiteral("layers.0.kind"), "laplace"));
        QVERIFY(document.problems().empty());
    }

    /// The others follow, or the line that was typed is refused.
    void aListOfAnotherLengthLosesNothing() {
        ScenarioDocument document(QStringLiteral("two-layer-10db"));
        QVERIFY(!document.set(QStringLiteral("estimation"), "mmse"));
        QVERIFY(!document.set(QStringLiteral("layers.0.kind"), "discrete"));
        QVERIFY(!document.set(QStringLiteral("columns"), 2));
        QVERIFY(!document.set(QStringLiteral("layers.0.points"), Json::parse("[[1, 2], [3, 4]]")));
        const Scenario before = document.scenario();
        const auto law = [&] {
            return std::get<DiscretePrior>(std::get<PriorLayer>(document.scenario().layers[0]).law);
        };
        QCOMPARE(law().weights.size(), std::size_t(2));
        QVERIFY(document.set(QStringLiteral("layers.0.points"), Json::parse("[[1, 2, 3]]")));
        QVERIFY(document.set(QStringLiteral("layers.0.weights"), Json::parse("[0, 0]")));
        QVERIFY(document.set(QStringLiteral("layers.0.points"), "[[1"));
        QVERIFY(document.scenario() == before);
        QVERIFY(!document.set(QStringLiteral("columns"), 3));
        QCOMPARE(law().points[1], (std::vector<double>{3.0, 4.0, 3.0}));
    }

    void nullTakesAKeyAway() {
        ScenarioDocument document(QStringLiteral("two-layer-10db"));
        QVERIFY(!document.set(QStringLiteral("layers.1.matrix.variance"), 0.5));
        const auto variance = [&] {
            const auto& linear = std::get<LinearLayer>(document.scenario().layers[1]);
            return std::get<GaussianMatrix>(linear.matrix).variance;
        };
        QCOMPARE(variance(), std::optional(0.5));
        QVERIFY(!document.set(QStringLiteral("layers.1.matrix.variance"), nullptr));
        QVERIFY(!variance());
    }

    void everyChangeCanBeTakenBack() {
        ScenarioDocument document(QStringLiteral("two-layer-10db"));
        const Scenario opened = document.scenario();
        QVERIFY(!document.set(QStringLiteral("layers.1.rows"), 500));
        QVERIFY(!document.set(QStringLiteral("layers.0.kind"), "binary"));
        QVERIFY(!document.set(QStringLiteral("seed"), 7));
        QVERIFY(document.set(QStringLiteral("seed"), -7));
        QUndoStack& history = document.history();
        QCOMPARE(history.count(), 3);
        QCOMPARE(history.text(0), QStringLiteral("Rows of W₁"));
        QCOMPARE(history.text(1), QStringLiteral("Law of Z₀"));
        QCOMPARE(history.text(2), QStringLiteral("Seed"));
        const Scenario edited = document.scenario();
        QSignalSpy changes(&document, &ScenarioDocument::changed);
        while (history.canUndo()) {
            history.undo();
        }
        QCOMPARE(changes.size(), 3);
        QVERIFY(document.scenario() == opened);
        QVERIFY(document.problems().empty());
        QVERIFY(!document.isModified());
        while (history.canRedo()) {
            history.redo();
        }
        QVERIFY(document.scenario() == edited);
        QCOMPARE(document.problems().size(), std::size_t(1));
        QVERIFY(document.isModified());
    }

    void aGestureIsOneStep() {
        ScenarioDocument document(QStringLiteral("two-layer-10db"));
        const QString snr = QStringLiteral("layers.2.snrDb");
        const Scenario opened = document.scenario();
        const auto drag = [&](std::initializer_list<double> values) {
            for (const double value : values) {
                QVERIFY(!document.set(snr, value, Gesture::Going));
            }
            QVERIFY(!document.set(snr, *(values.end() - 1)));
        };
        drag({11.0, 12.0, 13.0});
        QCOMPARE(document.history().count(), 1);
        drag({14.0, 15.0});
        QCOMPARE(document.history().count(), 2);
        drag({16.0, 17.0, 15.0});  // back to where it began: nothing to undo
        QCOMPARE(document.history().count(), 2);
        document.history().undo();
        QVERIFY(!document.set(snr, 20.0, Gesture::Going));
        QVERIFY(!document.set(QStringLiteral("seed"), 5, Gesture::Going));
        QCOMPARE(document.history().count(), 3);
        while (document.history().canUndo()) {
            document.history().undo();
        }
        QVERIFY(document.scenario() == opened);
    }

    void theStackIsEditedStepByStep() {
        ScenarioDocument document(QStringLiteral("two-layer-10db"));
        const Scenario opened = document.scenario();
        QVERIFY(!document.edit(StackEdit::insertBefore(1)));
        QVERIFY(!document.edit(StackEdit::shift(1, 1)));
        QVERIFY(!document.edit(StackEdit::repeat(3)));
        QVERIFY(!document.edit(StackEdit::reshape(0, QStringLiteral("60 × 2"))));
        QVERIFY(!document.edit(StackEdit::reshape(3, QStringLiteral("80"))));
        QCOMPARE(document.scenario().layers.size(), std::size_t(7));
        QCOMPARE(rowsOf(document.scenario(), 0), 60);
        QCOMPARE(rowsOf(document.scenario(), 3), 80);
        QCOMPARE(document.scenario().columns, 2);
        QVERIFY(!document.edit(StackEdit::remove(2)));
        const QStringList names = {
            QStringLiteral("Insert W₁ and φ₂"), QStringLiteral("Move W₁"),
            QStringLiteral("Duplicate W₃"),     QStringLiteral("Shape of Z₀"),
            QStringLiteral("Shape of W₃"),      QStringLiteral("Remove W₁ and φ₂")};
        QCOMPARE(document.history().count(), int(names.size()));
        for (int step = 0; step < names.size(); ++step) {
            QCOMPARE(document.history().text(step), names[step]);
        }
        while (document.history().canUndo()) {
            document.history().undo();
        }
        QVERIFY(document.scenario() == opened);
    }

    void whatCannotBeDoneToTheStackIsRefusedWithASentence() {
        ScenarioDocument document(QStringLiteral("two-layer-10db"));
        const Scenario opened = document.scenario();
        for (const StackEdit& edit :
             {StackEdit::remove(0), StackEdit::remove(1), StackEdit::remove(2),
              StackEdit::repeat(0), StackEdit::shift(1, 1), StackEdit::move(1, 0),
              StackEdit::reshape(0, {}), StackEdit::reshape(0, QStringLiteral("a × b")),
              StackEdit::reshape(0, QStringLiteral("0")),
              StackEdit::reshape(0, QStringLiteral("1 × 2 × 3")),
              StackEdit::reshape(0, QStringLiteral("5 × 99"))}) {
            const auto problem = document.edit(edit);
            QVERIFY(problem && problem->size() > 10);
        }
        QVERIFY(document.scenario() == opened);
        QVERIFY(!document.history().canUndo());
        QVERIFY(!document.edit(StackEdit::reshape(1, QStringLiteral("1000x100"))));
        QVERIFY(!document.history().canUndo());
    }

    void savingDecidesWhatCountsAsChanged() {
        const QTemporaryDir folder;
        ScenarioDocument document(QStringLiteral("two-layer-10db"));
        QSignalSpy told(&document, &ScenarioDocument::fileChanged);
        QVERIFY(!document.set(QStringLiteral("seed"), 5));
        QCOMPARE(told.size(), 1);
        QVERIFY(!document.saveFile(folder.filePath(QStringLiteral("mine.onsager.json"))));
        QVERIFY(!document.isModified());
        document.history().undo();
        QVERIFY(document.isModified());
        document.history().redo();
        QVERIFY(!document.isModified());
        QVERIFY(!document.open(QStringLiteral("two-layer-15db")));
        QVERIFY(!document.history().canUndo());
        QVERIFY(!document.isModified());
    }

    void aSavedFileOpensAgain() {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("mine.onsager.json"));
        ScenarioDocument document(QStringLiteral("two-layer-10db"));
        QVERIFY(document.filePath().isEmpty());
        QVERIFY(!document.set(QStringLiteral("seed"), 77));
        QVERIFY(!document.saveFile(path));
        QVERIFY(!document.isModified());
        QCOMPARE(document.filePath(), path);

        ScenarioDocument again(QStringLiteral("two-layer-15db"));
        QSignalSpy replaced(&again, &ScenarioDocument::replaced);
        QVERIFY(!again.open(path));
        QCOMPARE(replaced.size(), 1);
        QVERIFY(again.scenario() == document.scenario());
        QCOMPARE(again.filePath(), path);
    }

    void aDocumentIsOpenedAsItIs() {
        ScenarioDocument document(QStringLiteral("two-layer-10db"));
        Json other = document.json();
        other["seed"] = 99;
        QVERIFY(!document.open(other, QStringLiteral("/there.onsager.json"), true));
        QCOMPARE(document.scenario().seed, std::uint64_t(99));
        QCOMPARE(document.filePath(), QStringLiteral("/there.onsager.json"));
        QVERIFY(document.isModified() && !document.history().canUndo());
        QVERIFY(!document.open(other, {}, false));
        QVERIFY(!document.isModified());
        other["seed"] = -1;
        QVERIFY(document.open(other, {}, false));
        QCOMPARE(document.scenario().seed, std::uint64_t(99));
    }

    void aFileThatCannotBeOpenedIsRefusedWithASentence() {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("bad.onsager.json"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"format\": \"onsager/scenario\", \"version\": 1, \"layers\": [");
        file.close();
        ScenarioDocument document(QStringLiteral("two-layer-10db"));
        const Scenario before = document.scenario();
        QVERIFY(document.open(path));
        QVERIFY(document.open(folder.filePath(QStringLiteral("none.onsager.json"))));
        QVERIFY(document.open(QStringLiteral("no-such-preset")));
        QVERIFY(document.scenario() == before);
        QVERIFY(document.saveFile(folder.filePath(QStringLiteral("no/such/folder.json"))));
    }
};

ONSAGER_CONSOLE_TEST(ScenarioDocumentTest)
#include "scenario_document_test.moc"
