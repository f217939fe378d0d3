// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/patience.h"
#include "tests/support/test_program.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using onsager::kPatience;

namespace {

/// Settings go to a folder of their own; the only display is the one that is given.
QProcessEnvironment environment(const QTemporaryDir& folder) {
    QProcessEnvironment all = QProcessEnvironment::systemEnvironment();
    for (const char* variable : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}) {
        all.remove(QString::fromLatin1(variable));
    }
    all.insert("XDG_CONFIG_HOME", folder.path());
    all.insert("XDG_RUNTIME_DIR", folder.path());
    return all;
}

}  // namespace

class ProgramTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

private Q_SLOTS:
    void withoutADisplayItSaysWhatToDo() {
        QProcess program;
        program.setProcessEnvironment(environment(m_folder));
        program.start(ONSAGER_PROGRAM, QStringList());
        QVERIFY(program.waitForFinished(kPatience));
        QCOMPARE(program.exitStatus(), QProcess::NormalExit);
        QCOMPARE(program.exitCode(), 1);
        QVERIFY(program.readAllStandardError().contains("onsager render"));
    }

    void itOpensAndStaysOpen_data() {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("default") << QStringList();
        QTest::newRow("preset") << QStringList{"two-layer-15db"};
        QTest::newRow("no such file") << QStringList{"no/such/file.onsager.json"};
    }

    void itOpensAndStaysOpen() {
        QFETCH(QStringList, arguments);
        QProcess program;
        QProcessEnvironment variables = environment(m_folder);
        variables.insert("QT_QPA_PLATFORM", "offscreen");
        program.setProcessEnvironment(variables);
        program.start(ONSAGER_PROGRAM, arguments);
        QVERIFY(program.waitForStarted(kPatience));
        QVERIFY2(!program.waitForFinished(2000), program.readAllStandardError().constData());
        program.terminate();
        QVERIFY(program.waitForFinished(kPatience));
    }

    void itRunsOnAnXServer() {
        if (QStandardPaths::findExecutable("Xvfb").isEmpty()) {
            QSKIP("there is no Xvfb");
        }
        QProcess server;
        server.start("Xvfb",
                     {"-displayfd", "1", "-screen", "0", "1280x800x24", "-nolisten", "tcp"});
        QVERIFY(server.waitForStarted(kPatience));
        QTRY_VERIFY_WITH_TIMEOUT(server.canReadLine() || server.waitForReadyRead(100), kPatience);
        QProcessEnvironment variables = environment(m_folder);
        variables.insert("DISPLAY", ":" + QString::fromLatin1(server.readLine()).trimmed());
        QProcess program;
        program.setProcessEnvironment(variables);
        program.start(ONSAGER_PROGRAM, QStringList());
        QVERIFY(program.waitForStarted(kPatience));
        QVERIFY2(!program.waitForFinished(4000), program.readAllStandardError().constData());
        program.terminate();
        QVERIFY(program.waitForFinished(kPatience));
        server.terminate();
        QVERIFY(server.waitForFinished(kPatience));
    }
};

ONSAGER_CONSOLE_TEST(ProgramTest)
#include "program_test.moc"
