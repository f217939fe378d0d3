// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/io/file_place.h"

#include "tests/support/test_program.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <string>
#include <unistd.h>

using namespace onsager;

namespace {

void make(const QString& path) {
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
}

}  // namespace

class FilePlaceTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void oneFileIsOnePlaceUnderEveryName() {
        const QTemporaryDir folder;
        const auto at = [&](const char* name) {
            return placeOf((folder.path() + '/' + name).toStdString());
        };
        make(folder.filePath("file"));
        make(folder.filePath("other"));
        QVERIFY(QFile::link("file", folder.filePath("link")));
        QVERIFY(QFile::link(folder.filePath("link"), folder.filePath("link of a link")));
        QVERIFY(::link(qPrintable(folder.filePath("file")), qPrintable(folder.filePath("hard")))
                == 0);
        const QByteArray back = "../" + folder.path().section('/', -1).toUtf8() + "/file";
        for (const char* name :
             {"file", "./file", back.constData(), "link", "link of a link", "hard"}) {
            QVERIFY2(areSamePlace(at("file"), at(name)), name);
            QVERIFY(!areSamePlace(at("other"), at(name)));
        }
    }

    void whatIsNotThereYetIsAPlaceTooWhereverItsLinksAre() {
        const QTemporaryDir folder;
        const auto at = [&](const char* name) {
            return placeOf((folder.path() + '/' + name).toStdString());
        };
        QVERIFY(QFile::link("new", folder.filePath("link")));
        QVERIFY(!at("new").exists && !at("link").exists);
        QVERIFY(areSamePlace(at("new"), at("link")));
        QVERIFY(areSamePlace(at("new"), at("./new")));
        QVERIFY(!areSamePlace(at("new"), at("newer")));
        make(folder.filePath("new"));
        QVERIFY(areSamePlace(at("new"), at("link")));
    }

    void aRingOfLinksEnds() {
        const QTemporaryDir folder;
        QVERIFY(QFile::link("b", folder.filePath("a")));
        QVERIFY(QFile::link("a", folder.filePath("b")));
        QVERIFY(!placeOf(folder.filePath("a").toStdString()).exists);
    }

    void standardOutputIsKnownByItsNames() {
        for (const char* name : {"/dev/stdout", "/dev/fd/1", "/proc/self/fd/1"}) {
            const FilePlace place = placeOf(name);
            QVERIFY2(place.descriptor == STDOUT_FILENO, name);
            QVERIFY(place.isStream());
            QCOMPARE(place.status.st_ino, placeOfDescriptor(STDOUT_FILENO).status.st_ino);
        }
        QVERIFY(!placeOf("/dev/fd").descriptor);
        QVERIFY(!placeOf("/dev/null").descriptor);
    }

    void nothingAppearsInTheNullDevice() {
        QVERIFY(!areSamePlace(placeOf("/dev/null"), placeOf("/dev/null")));
        QVERIFY(areSamePlace(placeOf("/dev/full"), placeOf("/dev/full")));
    }
};

ONSAGER_TEST(FilePlaceTest)
#include "file_place_test.moc"
