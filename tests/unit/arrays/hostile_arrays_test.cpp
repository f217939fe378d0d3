// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/arrays/array_reader.h"
#include "engine/arrays/array_writer.h"
#include "tests/support/test_program.h"
#include "tests/unit/arrays/array_files.h"
#include "tests/unit/arrays/python_arrays.h"

#include <QDir>
#include <QTest>

#include <cmath>
#include <random>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

using namespace onsager;
using namespace onsager::test;

namespace {

/// A file that lies, and a word of the sentence that says so.
struct Hostile {
    std::string name;
    std::string content;
    std::string word;
};

std::string repeated(const std::string& text, int count) {
    std::string all;
    for (int i = 0; i < count; ++i) {
        all += text;
    }
    return all;
}

std::string npy(const std::string& type, const std::string& shape, std::size_t bytes) {
    return npyFile(npyDictionary(type, shape), std::string(bytes, '\0'));
}

std::string archiveOf(const Eigen::MatrixXd& matrix) {
    std::string bytes;
    const std::vector<NamedArray> arrays = {{"W", &matrix}};
    writeNpz([&](std::string_view piece) { bytes += piece; }, arrays);
    return bytes;
}

/// The bytes of a field of a text, replaced.
std::string with(std::string text, std::size_t place, const std::string& bytes) {
    text.replace(place, bytes.size(), bytes);
    return text;
}

std::string u32(std::uint32_t value, bool isBigEndian = false) {
    return bytesOf<std::uint32_t>({value}, isBigEndian);
}

std::vector<Hostile> npyFiles() {
    const std::string head = "\x93NUMPY\x01";
    return {
        {"magic alone", "\x93NUMPY", "ends after 6 bytes"},
        {"no length", head + std::string(1, '\0'), "ends after 8 bytes"},
        {"version 9", npyFile(npyDictionary("<f8", "(1,)"), std::string(8, '\0'), 9), "version 9"},
        {"header beyond the end", head + std::string(1, '\0') + "\xff\xff{", "are wanted"},
        {"header of 4 GiB", "\x93NUMPY\x02" + std::string(1, '\0') + "\xff\xff\xff\xff",
         "at most 65536"},
        {"no dictionary", npyFile("import os", ""), "no dictionary"},
        {"no shape", npyFile("{'descr': '<f8', 'fortran_order': False}", ""), "no dictionary"},
        {"shape twice",
         npyFile("{'shape': (1,), 'shape': (2,), 'descr': '<f8', 'fortran_order': False}", ""),
         "no dictionary"},
        {"negative", npy("<f8", "(-1, 3)", 24), "no dictionary"},
        {"beyond 64 bits", npy("<f8", "(99999999999999999999, 1)", 8), "no dictionary"},
        {"product beyond 64 bits", npy("<f8", "(4294967296, 4294967296)", 8), "no possible shape"},
        {"more than the file", npy("<f8", "(1000000, 1000000)", 80), "but 80 bytes follow"},
        {"less than the file", npy("<f8", "(2, 2)", 80), "but 80 bytes follow"},
        {"half a number", npy("<f8", "(2,)", 15), "but 15 bytes follow"},
        {"many dimensions", npy("<f8", "(" + repeated("1, ", 33) + ")", 8), "no dictionary"},
        {"a pickle", npy("|O", "(2,)", 16), "Python objects"},
        {"records", npyFile("{'descr': [('a', '<f8')], 'fortran_order': False, 'shape': (1,)}", ""),
         "records"},
        {"complex", npy("<c16", "(2,)", 32), "another type"},
        {"a long type", npyFile(npyDictionary("<f" + std::string(5000, '8'), "(2,)"), ""),
         "another type"},
        {"an open quote", npyFile("{'descr", ""), "no dictionary"},
    };
}

std::vector<Hostile> idxFiles() {
    return {
        {"unknown type", idxFile(0x0A, {1}, "x"), "type 0x0a"},
        {"extents missing", std::string("\0\0\x08\x03\0\0", 6), "ends after 6 bytes"},
        {"255 dimensions", std::string("\0\0\x08", 3) + '\xff' + std::string(2000, '\1'),
         "does not begin"},
        {"33 dimensions", std::string("\0\0\x08\x21", 4) + repeated(u32(1, true), 33) + "x",
         "33 dimensions"},
        {"huge extents", idxFile(0x0E, {0xFFFFFFFF, 0xFFFFFFFF}, "x"), "no possible shape"},
        {"more than the file", idxFile(0x08, {100, 28, 28}, "x"), "but 1 bytes follow"},
    };
}

std::vector<Hostile> archives() {
    const std::string good = archiveOf(Eigen::MatrixXd::Ones(3, 3));
    const std::size_t list = good.find("PK\x01\x02");
    const std::size_t end = good.find("PK\x05\x06");
    return {
        {"first bytes alone", "PK\x03\x04", "damaged"},
        {"empty archive", std::string("PK\x05\x06") + std::string(18, '\0'), "without an NPY file"},
        {"cut off", good.substr(0, good.size() - 10), "damaged"},
        {"no list", good.substr(0, list), "damaged"},
        {"65535 members", with(with(good, end + 8, "\xff\xff"), end + 10, "\xff\xff"), "damaged"},
        {"4 GiB in 200 bytes",
         with(with(good, list + 20, u32(0xFFFFFFFE)), list + 24, u32(0xFFFFFFFE)), "damaged"},
        {"another checksum", with(with(good, list + 16, u32(1)), 14, u32(1)), "damaged"},
        {"another method", with(with(good, list + 10, "\x0c"), 8, "\x0c"), "method 12"},
        {"encrypted", with(with(good, list + 8, "\x01"), 6, "\x01"), "encrypted"},
        {"list beyond the end", with(good, end + 16, u32(0x7FFFFFFF)), "damaged"},
    };
}

std::vector<Hostile> texts() {
    const std::string market = "%%MatrixMarket matrix coordinate real general\n";
    return {
        {"empty", "", "is empty"},
        {"an endless field", "1," + std::string(5000, '7'), "4096 letters"},
        {"an open quote", "1,\"2\n3,4\n", "never closed"},
        {"a null byte later", std::string(2000, '1') + std::string(1, '\0'), "null byte"},
        {"two million fields", std::string(2000000, ','), "more than 1000000 fields"},
        {"a formula", "1,2\n=cmd(),3\n", "no number that can be read"},
        {"beyond every double", "1,1e999\n", "no number that can be read"},
        {"infinite", "1,inf\n", "infinite"},
        {"gzip", "\x1f\x8b\x08", "unpack it first"},
        {"a program", std::string("\x7f") + "ELF" + std::string(100, '\0'), "does not begin"},
        {"market alone", "%%MatrixMarket", "begins with"},
        {"complex market", "%%MatrixMarket matrix coordinate complex general\n1 1 1\n1 1 1 0\n",
         "begins with"},
        {"no size", market, "ends before"},
        {"more than the file", market + "10 10 1000000000000\n1 1 1\n", "cannot hold"},
        {"beyond 32 bits", market + "3000000000 1 1\n1 1 1\n", "no whole number"},
        {"outside", market + "2 2 1\n3 1 1.0\n", "no whole number from 0 to 2"},
        {"index 0", market + "2 2 1\n0 1 1.0\n", "counted from 1"},
        {"too few", market + "2 2 2\n1 1 1.0\n", "ends before"},
        {"too many", market + "2 2 1\n1 1 1.0\n1 2 1.0\n", "one more than"},
        {"an endless line", market + "%" + std::string(5000, 'x') + "\n", "longer than 1024"},
        {"symmetric, not square", "%%MatrixMarket matrix coordinate real symmetric\n2 3 1\n1 1 1\n",
         "are symmetric"},
    };
}

/// Reads whatever the file says it is; how large it may be is known.
void readAll(const ArraySource& source) {
    const ArrayShape shape = arrayShape(source);
    Eigen::Index count = 1;
    for (const std::int64_t extent : shape.extents) {
        count *= extent;
    }
    const bool isTable = shape.extents.size() == 2;
    const Eigen::Index rows = isTable ? shape.extents[0] : count;
    const Eigen::MatrixXd matrix = readMatrix(source, rows, isTable ? shape.extents[1] : 1);
    QVERIFY(!matrix.array().isInf().any());
    if (shape.isSparse) {
        QCOMPARE(readSparse(source, rows, matrix.cols()).rows(), rows);
    }
}

QString sentenceOf(const ArraySource& source) {
    return refusalOf([&] { readAll(source); });
}

/// Every damaged copy ends in a sentence or in finite numbers; returns how many were refused.
int refusedOfDamaged(const ArrayFolder& folder,
                     const std::string& good,
                     const std::string& dataset,
                     int copies) {
    std::mt19937 random(20261130);
    int refused = 0;
    for (int copy = 0; copy < copies; ++copy) {
        std::string bad = good;
        const std::size_t changes = 1 + random() % 8;
        for (std::size_t change = 0; change < changes; ++change) {
            // The first bytes, where headers are, are hit as often as all others.
            const std::size_t reach =
                random() % 2 == 0 ? std::min<std::size_t>(bad.size(), 512) : bad.size();
            bad[random() % reach] = static_cast<char>(random());
        }
        if (random() % 4 == 0) {
            bad.resize(random() % bad.size());
        }
        ArraySource source = folder.write("damaged", bad);
        source.dataset = random() % 2 == 0 ? dataset : std::string();
        const QString sentence = sentenceOf(source);
        refused += sentence.isEmpty() ? 0 : 1;
    }
    return refused;
}

QByteArray contentOf(const std::string& path) {
    QFile file(QString::fromStdString(path));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

}  // namespace

/// Files that were made to do harm end in one sentence.
class HostileArraysTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aFileThatLiesEndsInASentenceThatNamesIt_data() {
        QTest::addColumn<int>("kind");
        QTest::newRow("NPY") << 0;
        QTest::newRow("IDX") << 1;
        QTest::newRow("zip") << 2;
        QTest::newRow("text") << 3;
    }

    void aFileThatLiesEndsInASentenceThatNamesIt() {
        QFETCH(int, kind);
        const ArrayFolder folder;
        const std::vector<Hostile> files = kind == 0   ? npyFiles()
                                           : kind == 1 ? idxFiles()
                                           : kind == 2 ? archives()
                                                       : texts();
        for (const Hostile& file : files) {
            const ArraySource source = folder.write("hostile", file.content);
            const QString sentence = sentenceOf(source);
            QVERIFY2(sentence.contains(QString::fromStdString(file.word)),
                     qPrintable(QString::fromStdString(file.name + ": ") + sentence));
            QVERIFY2(sentence.startsWith(QString::fromStdString(source.path + ": ")),
                     qPrintable(sentence));
            QVERIFY2(!sentence.contains('\n') && sentence.size() < 600, qPrintable(sentence));
        }
    }

    void whatIsNoFileIsRefusedBeforeItIsOpened() {
        const ArrayFolder folder;
        const std::string pipe = folder.path("pipe");
        QCOMPARE(::mkfifo(pipe.c_str(), 0600), 0);
        QVERIFY(sentenceOf({pipe, {}, {}})
                    .endsWith("is a pipe, not a file"));  // opened, it would wait for ever
        QVERIFY(sentenceOf({folder.path(""), {}, {}}).endsWith("is a folder, not a file"));
        QVERIFY(sentenceOf({"/dev/zero", {}, {}}).endsWith("is a device, not a file"));
        QVERIFY(sentenceOf({folder.path("none"), {}, {}}).contains("No such file"));
        QVERIFY(sentenceOf({"", {}, {}}).contains("is empty"));
        QVERIFY(sentenceOf({std::string("a\0b", 3), {}, {}}).contains("null byte"));
        const std::string circle = folder.path("circle");
        QCOMPARE(::symlink(circle.c_str(), circle.c_str()), 0);
        QVERIFY(sentenceOf({circle, {}, {}}).contains("cannot be read"));
    }

    void moreThanTheFreeMemoryIsRefused() {
        const ArrayFolder folder;
        constexpr std::int64_t kRows = std::int64_t{1} << 40;  // a file with a hole of 1 TiB
        const ArraySource source =
            folder.write("hole.npy", npyFile(npyDictionary("<i1", "(1099511627776,)"), ""));
        QFile file(QString::fromStdString(source.path));
        QVERIFY(file.open(QIODevice::ReadWrite));
        if (!file.resize(file.size() + kRows)) {
            QSKIP("this file system holds no file of 1 TiB");
        }
        QCOMPARE(arrayShape(source), (ArrayShape{{kRows}, false}));
        const QString sentence = refusalOf([&] { readMatrix(source, kRows, 1); });
        QVERIFY2(sentence.contains("reading it takes 8796"), qPrintable(sentence));
    }

    void hdf5FilesThatLieEndInASentence() {
        if (!pythonHas("h5py")) {
            QSKIP("python3-h5py is not installed");
        }
        const ArrayFolder folder;
        QCOMPARE(runPython(folder, QString(kPythonNumbers) + R"(
import h5py, os, zlib
a(3, 3).tofile('outside.bin')
h5py.File('other.h5', 'w')['W'] = a(3, 3)
with h5py.File('links.h5', 'w') as file:
    file['external'] = h5py.ExternalLink('other.h5', '/W')
    file['folder'] = h5py.ExternalLink('other.h5', '/')
    file['dangling'] = h5py.SoftLink('/nowhere')
    file['self'] = h5py.SoftLink('/self')
    file['there'] = h5py.SoftLink('/back')
    file['back'] = h5py.SoftLink('/there')
    file['long'] = h5py.SoftLink('/' + 'x' * 5000)
    file.create_dataset('stored', shape=(3, 3), dtype='<f8', external=[('outside.bin', 0, 72)])
    layout = h5py.VirtualLayout(shape=(3, 3), dtype='<f8')
    layout[:] = h5py.VirtualSource('other.h5', 'W', shape=(3, 3))
    file.create_virtual_dataset('virtual', layout)
    file['text'] = 'x' * 100000
    file['lists'] = h5py.Empty('f8')
    file.create_dataset('huge', shape=(10**6, 10**6), dtype='f8', chunks=(1000, 1000))
    file.create_dataset('infinite', data=np.array([1, np.inf]))
    packed = file.create_dataset('bomb', shape=(64, 64), dtype='f8', chunks=(64, 64), compression='gzip')
    packed.id.write_direct_chunk((0, 0), zlib.compress(bytes(30000000), 9))
    packed = file.create_dataset('short', shape=(64, 64), dtype='f8', chunks=(64, 64), compression='gzip')
    packed.id.write_direct_chunk((0, 0), zlib.compress(bytes(64 * 64 * 8), 9)[:-8])
    packed = file.create_dataset('lies', shape=(64, 64), dtype='f8', chunks=(64, 64), compression='gzip')
    packed.id.write_direct_chunk((0, 0), os.urandom(200000))
with h5py.File('deep.h5', 'w') as file:
    place = file
    for level in range(100):
        place = place.create_group('g')
    place['W'] = a(3, 3)
with h5py.File('circle.h5', 'w') as file:
    place = file.create_group('g')
    place['again'] = file['/']
    place['W'] = a(3, 3)
with h5py.File('many.h5', 'w') as file:
    for i in range(10100):
        file.create_group(str(i))
with open('links.h5', 'rb') as file:
    data = file.read()
open('half.h5', 'wb').write(data[:len(data) // 2])
open('head.h5', 'wb').write(data[:8])
)"),
                 QString());
        const std::vector<std::array<const char*, 3>> files = {
            {"links.h5", "external", "leads out of the file"},
            {"links.h5", "folder/W", "leads out of the file"},
            {"links.h5", "dangling", "must be one of those"},
            {"links.h5", "self", "leads over more than 16 links"},
            {"links.h5", "there", "leads over more than 16 links"},
            {"links.h5", "long", "a very long one"},
            {"links.h5", "stored", "keeps its numbers in other files"},
            {"links.h5", "virtual", "keeps its numbers in other files"},
            {"links.h5", "text", "holds text"},
            {"links.h5", "lists", "holds no numbers"},
            {"links.h5", "huge", "MB of memory"},
            {"links.h5", "infinite", "infinite"},
            {"links.h5", "bomb", "unpacks to more than its size"},
            {"links.h5", "short", "damaged"},
            {"links.h5", "lies", "damaged"},
            {"links.h5", "", "must be one of those"},
            {"links.h5", "no/such", "must be one of those"},
            {"deep.h5", "", "more than 64 levels"},
            {"many.h5", "", "more than 10000 objects"},
            {"half.h5", "infinite", "damaged"},
            {"head.h5", "", "damaged"},
        };
        for (const auto& [name, dataset, word] : files) {
            const QString sentence = sentenceOf({folder.path(name), dataset, {}});
            QVERIFY2(sentence.contains(word), qPrintable(QString(name) + " " + QString(dataset)
                                                         + " " + word + ": " + sentence));
            QVERIFY2(!sentence.contains('\n') && sentence.size() < 600, qPrintable(sentence));
        }
        QCOMPARE(sentenceOf({folder.path("circle.h5"), {}, {}}), QString());
        QCOMPARE(readMatrix({folder.path("circle.h5"), "g/again/g/again/g/W", {}}, 3, 3)(0, 1),
                 numberAt(1));
        std::string path;
        for (int part = 0; part < 100; ++part) {
            path += "g/";
        }
        QVERIFY(sentenceOf({folder.path("deep.h5"), path + "W", {}}).contains("at most 64 parts"));
    }

    void damageEndsInASentenceOrInFiniteNumbers() {
        const ArrayFolder folder;
        Eigen::MatrixXd matrix(12, 9);
        for (Eigen::Index i = 0; i < matrix.size(); ++i) {
            matrix(i / 9, i % 9) = numberAt(i);
        }
        const std::vector<NamedArray> arrays = {{"W", &matrix}, {"deep/B", &matrix}};
        writeNpy(folder.path("a.npy"), matrix);
        writeHdf5(folder.path("a.h5"), arrays);
        const int copies = qEnvironmentVariableIntValue("ONSAGER_LONG") > 0 ? 20000 : 1000;
        int refused =
            refusedOfDamaged(folder, contentOf(folder.path("a.npy")).toStdString(), "", copies);
        QVERIFY(refused > copies / 10);
        refused = refusedOfDamaged(folder, archiveOf(matrix), "W", copies);
        QVERIFY(refused > copies / 2);
        refused = refusedOfDamaged(folder, contentOf(folder.path("a.h5")).toStdString(), "deep/B",
                                   copies);
        QVERIFY(refused > copies / 4);
        refused = refusedOfDamaged(folder, idxFile(0x0E, {12, 9}, std::string(12 * 9 * 8, '\1')),
                                   "", copies);
        QVERIFY(refused > copies / 10);
        std::string table = "a,b,c\n";
        std::string market = "%%MatrixMarket matrix coordinate real general\n40 40 40\n";
        for (int row = 0; row < 40; ++row) {
            table += "1.5,yes,\"3\"\n";
            market += "1 2 3.5\n";
        }
        refused = refusedOfDamaged(folder, table, "", copies);
        QVERIFY(refused > copies / 4);
        refused = refusedOfDamaged(folder, market, "", copies);
        QVERIFY(refused > copies / 4);
    }

    void packedHdf5ThatIsDamagedEndsSoToo() {
        if (!pythonHas("h5py")) {
            QSKIP("python3-h5py is not installed");
        }
        const ArrayFolder folder;
        QCOMPARE(runPython(folder, QString(kPythonNumbers) + R"(
import h5py
for edition in ('earliest', 'latest'):
    with h5py.File(edition + '.h5', 'w', libver=edition) as file:
        file.create_dataset('deep/W', data=a(40, 30), chunks=(16, 8), compression='gzip', shuffle=True, fletcher32=True)
        file['deep/B'] = (a(5, 4) > 0)
        file['soft'] = h5py.SoftLink('/deep/W')
        file.create_dataset('growing', data=a(10, 3).astype('>i2'), maxshape=(None, 3), chunks=(4, 3))
)"),
                 QString());
        const int copies = qEnvironmentVariableIntValue("ONSAGER_LONG") > 0 ? 20000 : 1000;
        for (const char* edition : {"earliest.h5", "latest.h5"}) {
            const std::string good = contentOf(folder.path(edition)).toStdString();
            for (const char* dataset : {"deep/W", "growing", "soft"}) {
                QVERIFY(refusedOfDamaged(folder, good, dataset, copies) > copies / 4);
            }
        }
    }
};

ONSAGER_CONSOLE_TEST(HostileArraysTest)
#include "hostile_arrays_test.moc"
