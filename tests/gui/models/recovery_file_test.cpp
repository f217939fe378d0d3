// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/recovery_file.h"

#include "engine/io/new_scenario.h"
#include "tests/support/test_program.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace onsager;

namespace {

/// As a crash leaves it: the file without the program that keeps it locked.
void crash(const QString& folder, const Json& document, const QString& filePath) {
    RecoveryFile file(folder);
    file.keep(document, filePath);
    const QStringList kept = QDir(folder).entryList({QStringLiteral("*.recovery.json")});
    for (const QString& name : kept) {
        QFile::copy(folder + '/' + name, folder + QStringLiteral("/crashed-") + name);
    }
}

}  // namespace

class RecoveryFileTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anOrderlyEndLeavesNothing() {
        const QTemporaryDir folder;
        {
            RecoveryFile file(folder.path());
            file.keep(newScenarioDocument(), {});
            QVERIFY(!QDir(folder.path()).isEmpty());
        }
        QVERIFY(QDir(folder.path()).isEmpty());
        QVERIFY(!RecoveryFile(folder.path()).leftBehind());
    }

    void whatACrashLeftIsFound() {
        const QTemporaryDir folder;
        crash(folder.path(), newScenarioDocument(), QStringLiteral("/there/mine.onsager.json"));
        const RecoveryFile file(folder.path());
        const auto left = file.leftBehind();
        QVERIFY(left);
        QVERIFY(left->document == newScenarioDocument());
        QCOMPARE(left->filePath, QStringLiteral("/there/mine.onsager.json"));
        QFile::remove(left->file);
        QVERIFY(!file.leftBehind());
    }

    void theWorkOfAProgramThatStillRunsIsItsOwn() {
        const QTemporaryDir folder;
        RecoveryFile running(folder.path());
        running.keep(newScenarioDocument(), {});
        QVERIFY(!RecoveryFile(folder.path()).leftBehind());
        QVERIFY(!running.leftBehind());
    }

    void whatCannotBeReadIsForgotten() {
        const QTemporaryDir folder;
        QFile broken(folder.filePath(QStringLiteral("x.recovery.json")));
        QVERIFY(broken.open(QIODevice::WriteOnly));
        broken.write("{\"file\": 3");
        broken.close();
        QVERIFY(!RecoveryFile(folder.path()).leftBehind());
        QVERIFY(QDir(folder.path()).isEmpty());
    }
};

ONSAGER_CONSOLE_TEST(RecoveryFileTest)
#include "recovery_file_test.moc"
