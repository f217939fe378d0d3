// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/io/atomic_file.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <string>

using namespace onsager;

namespace {

QByteArray contentOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

}  // namespace

class AtomicFileTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aFileIsMadeOrReplacedAndNothingElseIsLeft() {
        const QTemporaryDir folder;
        const QString path = folder.filePath("file");
        for (const char* content : {"first and longer", "second", ""}) {
            writeAtomically(path.toStdString(), content);
            QCOMPARE(contentOf(path), QByteArray(content));
            QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList("file"));
        }
    }

    void aReaderOfTheOldFileKeepsIt() {
        const QTemporaryDir folder;
        const QString path = folder.filePath("file");
        writeAtomically(path.toStdString(), "old");
        QFile reader(path);
        QVERIFY(reader.open(QIODevice::ReadOnly));
        writeAtomically(path.toStdString(), "new");
        QCOMPARE(reader.readAll(), QByteArray("old"));
        QCOMPARE(contentOf(path), QByteArray("new"));
    }

    void permissionsAreKept() {
        const QTemporaryDir folder;
        const QString path = folder.filePath("file");
        writeAtomically(path.toStdString(), "old");
        const auto mine = QFile::ReadOwner | QFile::WriteOwner;
        QVERIFY(QFile::setPermissions(path, mine));
        writeAtomically(path.toStdString(), "new");
        QCOMPARE(QFile::permissions(path) & ~(QFile::ReadUser | QFile::WriteUser),
                 QFile::Permissions(mine));
    }

    void aLinkIsFollowed() {
        const QTemporaryDir folder;
        const QString path = folder.filePath("file");
        const QString link = folder.filePath("link");
        writeAtomically(path.toStdString(), "old");
        QVERIFY(QFile::link(path, link));
        writeAtomically(link.toStdString(), "new");
        QVERIFY(QFileInfo(link).isSymLink());
        QCOMPARE(contentOf(path), QByteArray("new"));
    }

    void aDeviceIsWrittenToAndStays() {
        // Through a link, so that a failure of this test replaces the link and not the device.
        const QTemporaryDir folder;
        const QString link = folder.filePath("null");
        QVERIFY(QFile::link("/dev/null", link));
        requireWritable(link.toStdString());
        writeAtomically(link.toStdString(), "content");
        QVERIFY(QFileInfo(link).isSymLink());
        QCOMPARE(QFileInfo(link).symLinkTarget(), QString("/dev/null"));
        QVERIFY(!QFileInfo("/dev/null").isFile());
    }

    void aFailedWriteLeavesTheOldFile() {
        QVERIFY_EXCEPTION_THROWN(writeAtomically("/proc/onsager.json", "x"), WriteError);
        QVERIFY_EXCEPTION_THROWN(requireWritable("/no/such/folder/file.json"), WriteError);
        const QTemporaryDir folder;
        QVERIFY_EXCEPTION_THROWN(requireWritable(folder.path().toStdString()), WriteError);
        const std::string path = folder.filePath("new.json").toStdString();
        requireWritable(path);
        QVERIFY(QDir(folder.path()).entryList(QDir::Files).isEmpty());
    }
};

QTEST_APPLESS_MAIN(AtomicFileTest)
#include "atomic_file_test.moc"
