// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/io/atomic_file.h"

#include "engine/io/temporary_file.h"
#include "tests/support/test_program.h"

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

    void aLinkToNothingIsFollowed() {
        const QTemporaryDir folder;
        const QString link = folder.filePath("link");
        QVERIFY(QFile::link("file", link));
        writeAtomically(link.toStdString(), "new");
        QVERIFY(QFileInfo(link).isSymLink());
        QCOMPARE(contentOf(folder.filePath("file")), QByteArray("new"));
    }

    void aDescriptorIsWrittenToWhereItIs() {
        const QTemporaryDir folder;
        QFile file(folder.filePath("file"));
        QVERIFY(file.open(QIODevice::ReadWrite | QIODevice::Unbuffered));
        file.write("first, ");
        const std::string path = "/dev/fd/" + QByteArray::number(file.handle()).toStdString();
        requireWritable(path);
        writeAtomically(path, "second");
        QCOMPARE(contentOf(folder.filePath("file")), QByteArray("first, second"));
        QFile reader(folder.filePath("file"));
        QVERIFY(reader.open(QIODevice::ReadOnly));
        QVERIFY_EXCEPTION_THROWN(
            requireWritable("/dev/fd/" + QByteArray::number(reader.handle()).toStdString()),
            WriteError);
    }

    void theTemporaryFileCannotBeGuessedAndIsPrivateToItsTarget() {
        const QTemporaryDir folder;
        const std::string target = folder.filePath("file").toStdString();
        const QDir::Filters all = QDir::Files | QDir::Hidden;
        QStringList names;
        for (int time = 0; time < 3; ++time) {
            const TemporaryFile temporary(target, 0666);
            const QStringList present = QDir(folder.path()).entryList(all);
            QCOMPARE(present.size(), 1);
            QVERIFY(!names.contains(present.front()));
            names += present;
        }
        QVERIFY(QDir(folder.path()).entryList(all).isEmpty());
    }

    void onlyWhatADeadProcessLeftIsRemoved() {
        const QTemporaryDir folder;
        const auto make = [&](const char* name) {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::WriteOnly));
        };
        // A file of ours that nobody writes, names that are nearly ours, and a link with our name.
        make(".onsager-0123456789abcdef.part");
        make(".onsager-0123456789abcdeg.part");
        make("onsager-0123456789abcdef.part");
        make("file.part");
        QVERIFY(QFile::link("file.part", folder.filePath(".onsager-1123456789abcdef.part")));
        const TemporaryFile living(folder.filePath("file").toStdString(), 0666);
        removeLeftTemporaryFiles(folder.path().toStdString());
        const QStringList present =
            QDir(folder.path()).entryList(QDir::Files | QDir::Hidden | QDir::System);
        QCOMPARE(present.size(), 5);
        QVERIFY(!present.contains(".onsager-0123456789abcdef.part"));
    }

    void leftFilesGoBeforeALongRun() {
        const QTemporaryDir folder;
        QFile left(folder.filePath(".onsager-0123456789abcdef.part"));
        QVERIFY(left.open(QIODevice::WriteOnly));
        requireWritable(folder.filePath("file").toStdString());
        QVERIFY(!left.exists());
    }

    void aNameAsLongAsAllowedIsWritten() {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QString(255, 'x'));
        writeAtomically(path.toStdString(), "content");
        QCOMPARE(contentOf(path), QByteArray("content"));
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

ONSAGER_TEST(AtomicFileTest)
#include "atomic_file_test.moc"
