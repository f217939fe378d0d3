// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/io/sweep_journal.h"

#include "engine/io/cell_json.h"
#include "engine/io/scenario_error.h"
#include "engine/io/scenario_json.h"
#include "tests/support/small_scenario.h"
#include "tests/support/test_program.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <numeric>
#include <string>

using namespace onsager;

namespace {

Sweep journalledSweep(const std::string& axis = "layers.1.rows=30,40,50") {
    Json document = documentOf(smallScenario());
    setAxes(document, {axis});
    return sweepFrom(document);
}

CellResult cellOf(int trials) {
    CellResult cell;
    cell.trials = trials;
    cell.smallestSampleSize = 0.1 * trials;
    return cell;
}

std::string textOf(const std::optional<CellResult>& cell) {
    return cell ? documentOf(*cell).dump() : std::string();
}

QByteArray contentOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void append(const QString& path, const QByteArray& text) {
    QFile file(path);
    QVERIFY(file.open(QIODevice::Append));
    file.write(text);
}

void write(const QString& path, const QByteArray& text) {
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
}

QString journalRefusal(const std::function<void()>& work) {
    try {
        work();
    } catch (const ScenarioError& error) {
        return QString::fromStdString(error.what());
    }
    return {};
}

}  // namespace

class SweepJournalTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsAppendedIsFound() {
        const QTemporaryDir folder;
        const std::string path = folder.filePath("new/journal").toStdString();
        const Sweep sweep = journalledSweep();
        {
            SweepJournal journal(path, sweep);
            QCOMPARE(journal.finished().size(), std::size_t(3));
            journal.append(2, cellOf(7));
            journal.append(0, cellOf(5));
        }
        const SweepJournal journal(path, sweep);
        const auto cells = journal.finished();
        QCOMPARE(textOf(cells[0]), textOf(cellOf(5)));
        QVERIFY(!cells[1]);
        QCOMPARE(textOf(cells[2]), textOf(cellOf(7)));
    }

    void aHalfWrittenLineIsNotThere() {
        const QTemporaryDir folder;
        const std::string path = folder.path().toStdString();
        const QString file = folder.filePath("cells.jsonl");
        const Sweep sweep = journalledSweep();
        SweepJournal(path, sweep).append(1, cellOf(3));
        const QByteArray whole = contentOf(file);
        append(file, whole.left(whole.size() / 2));
        {
            SweepJournal journal(path, sweep);
            QVERIFY(!journal.finished()[0] && journal.finished()[1]);
            journal.append(0, cellOf(4));
        }
        QCOMPARE(contentOf(file).count('\n'), 2);
        QVERIFY(SweepJournal(path, sweep).finished()[0]);
    }

    void aSpoiltLineIsNamed() {
        const QTemporaryDir folder;
        const std::string path = folder.path().toStdString();
        const Sweep sweep = journalledSweep();
        SweepJournal(path, sweep).append(1, cellOf(3));
        append(folder.filePath("cells.jsonl"), "{\"cell\": 0}\n");
        const QString refusal =
            journalRefusal([&] { static_cast<void>(SweepJournal(path, sweep).finished()); });
        QVERIFY2(refusal.contains("line 2 of"), qPrintable(refusal));
    }

    void everyChangeOfALineIsSeen() {
        const QTemporaryDir folder;
        const std::string path = folder.path().toStdString();
        const QString file = folder.filePath("cells.jsonl");
        const Sweep sweep = journalledSweep();
        SweepJournal(path, sweep).append(1, cellOf(3));
        const QByteArray whole = contentOf(file);
        for (qsizetype place = 0; place + 1 < whole.size(); place += 7) {
            QByteArray changed = whole;
            changed[place] = changed[place] == '4' ? '5' : '4';
            write(file, changed);
            const QString refusal =
                journalRefusal([&] { static_cast<void>(SweepJournal(path, sweep).finished()); });
            QVERIFY2(refusal.contains("checksum is wrong"), changed);
        }
        write(file, whole);
        QVERIFY(SweepJournal(path, sweep).finished()[1]);
    }

    void aLineOfAnotherSweepIsNoCellThoughItsValuesFit() {
        const QTemporaryDir folder;
        const QTemporaryDir otherFolder;
        Json document = documentOf(smallScenario());
        document["seed"] = 99;
        setAxes(document, {"layers.1.rows=30,40,50"});
        SweepJournal(folder.path().toStdString(), journalledSweep()).append(1, cellOf(3));
        const Sweep other = sweepFrom(document);
        static_cast<void>(SweepJournal(otherFolder.path().toStdString(), other));
        append(otherFolder.filePath("cells.jsonl"), contentOf(folder.filePath("cells.jsonl")));
        const QString refusal = journalRefusal([&] {
            static_cast<void>(SweepJournal(otherFolder.path().toStdString(), other).finished());
        });
        QVERIFY2(refusal.contains("line 1 of"), qPrintable(refusal));
    }

    void aHeaderThatSaysNothingIsRefused_data() {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<QString>("part");
        QTest::newRow("empty") << QByteArray("") << "is empty";
        QTest::newRow("blank") << QByteArray("\n") << "is damaged";
        QTest::newRow("cut") << QByteArray("{\"format\": \"onsager/sweep-jour") << "is damaged";
        QTest::newRow("zeros") << QByteArray(512, '\0') << "is damaged";
        QTest::newRow("another format") << QByteArray("{\"format\": 1}") << "is damaged";
        QTest::newRow("missing") << QByteArray() << "is missing";
    }

    void aHeaderThatSaysNothingIsRefused() {
        QFETCH(QByteArray, header);
        QFETCH(QString, part);
        const QTemporaryDir folder;
        const std::string path = folder.path().toStdString();
        SweepJournal(path, journalledSweep()).append(1, cellOf(3));
        const QByteArray cells = contentOf(folder.filePath("cells.jsonl"));
        const QString file = folder.filePath("sweep.json");
        if (header.isNull()) {
            QVERIFY(QFile::remove(file));
        } else {
            write(file, header);
        }
        const QString refusal =
            journalRefusal([&] { const SweepJournal journal(path, journalledSweep()); });
        QVERIFY2(refusal.contains(part), qPrintable(refusal));
        QCOMPARE(contentOf(folder.filePath("cells.jsonl")), cells);
        QVERIFY(header.isNull() ? !QFile::exists(file) : contentOf(file) == header);
    }

    void aFolderOfAnotherSweepIsRefused() {
        const QTemporaryDir folder;
        const std::string path = folder.path().toStdString();
        SweepJournal(path, journalledSweep()).append(1, cellOf(3));
        for (const char* axis : {"layers.1.rows=30,40", "layers.1.rows=30,40,51", "seed=1,2,3"}) {
            const Sweep other = journalledSweep(axis);
            const QString refusal =
                journalRefusal([&] { const SweepJournal journal(path, other); });
            QVERIFY2(refusal.contains("belongs to another sweep"), qPrintable(refusal));
        }
        QVERIFY(SweepJournal(path, journalledSweep()).finished()[1]);
    }

    void oneProcessWorksOnAShard() {
        const QTemporaryDir folder;
        const std::string path = folder.path().toStdString();
        const Sweep sweep = journalledSweep();
        const SweepJournal first(path, sweep, {0, 2});
        QVERIFY(journalRefusal([&] {
                    const SweepJournal second(path, sweep, {0, 2});
                }).contains("in use by another process"));
        const SweepJournal other(path, sweep, {1, 2});
    }

    void allShardsAreRead() {
        const QTemporaryDir folder;
        const std::string path = folder.path().toStdString();
        const Sweep sweep = journalledSweep();
        SweepJournal(path, sweep, {0, 2}).append(0, cellOf(1));
        SweepJournal(path, sweep, {1, 2}).append(2, cellOf(2));
        const auto cells = SweepJournal(path, sweep).finished();
        QVERIFY(cells[0] && !cells[1] && cells[2]);
    }

    void shardsShareTheCellsEvenly() {
        const Sweep sweep = journalledSweep("layers.1.rows=30:129:100");
        std::vector<int> cells(100);
        std::iota(cells.begin(), cells.end(), 0);
        std::vector<int> all;
        for (int index = 0; index < 3; ++index) {
            const std::vector<int> own = cellsOf({index, 3}, planOf(sweep), cells);
            QVERIFY(own.size() == 33 || own.size() == 34);
            QVERIFY(own.front() > 90);  // each begins with one of the longest
            all.insert(all.end(), own.begin(), own.end());
        }
        std::sort(all.begin(), all.end());
        QVERIFY(all == cells);
    }

    void aShardIsReadFromText() {
        QVERIFY((shardFrom("1/1") == Shard{0, 1}));
        QVERIFY((shardFrom("3/8") == Shard{2, 8}));
        for (const char* text : {"", "3", "0/8", "9/8", "3/8x", "a/b", "-1/8", "3/", "1/9999999"}) {
            QVERIFY2(journalRefusal([&] { shardFrom(text); }).contains("3/8"), text);
        }
    }
};

ONSAGER_TEST(SweepJournalTest)
#include "sweep_journal_test.moc"
