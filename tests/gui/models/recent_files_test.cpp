// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/recent_files.h"

#include "tests/support/test_program.h"
#include "tests/support/window_fixture.h"

#include <QTest>

using namespace onsager;

class RecentFilesTest : public QObject {
    Q_OBJECT

private:
    OwnSettings m_settings;

private Q_SLOTS:
    void theNewestComeFirstAndTheOldestGo() {
        QSettings settings;
        RecentFiles files(settings);
        for (int i = 0; i < 12; ++i) {
            files.add(QStringLiteral("/%1").arg(i));
        }
        QCOMPARE(files.list().size(), RecentFiles::kMost);
        QCOMPARE(files.list().front(), QStringLiteral("/11"));
        files.add(QStringLiteral("/9"));
        QCOMPARE(files.list().mid(0, 2), QStringList({"/9", "/11"}));
        QCOMPARE(files.list().count(QStringLiteral("/9")), 1);
        files.remove(QStringLiteral("/9"));
        QVERIFY(!RecentFiles(settings).list().contains(QStringLiteral("/9")));
    }
};

ONSAGER_CONSOLE_TEST(RecentFilesTest)
#include "recent_files_test.moc"
