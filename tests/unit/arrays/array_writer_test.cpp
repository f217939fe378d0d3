// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/arrays/array_writer.h"

#include "engine/arrays/array_reader.h"
#include "tests/support/test_program.h"
#include "tests/unit/arrays/array_files.h"
#include "tests/unit/arrays/python_arrays.h"

#include <QFile>
#include <QTest>

#include <limits>

using namespace onsager;
using namespace onsager::test;

namespace {

/// Whole numbers, tiny ones, and as many as several pieces hold.
Eigen::MatrixXd someMatrix(Eigen::Index rows, Eigen::Index columns) {
    Eigen::MatrixXd matrix(rows, columns);
    for (Eigen::Index i = 0; i < matrix.size(); ++i) {
        matrix(i / columns, i % columns) = numberAt(i);
    }
    return matrix;
}

std::string npzOf(std::span<const NamedArray> arrays) {
    std::string bytes;
    writeNpz([&](std::string_view piece) { bytes += piece; }, arrays);
    return bytes;
}

}  // namespace

class ArrayWriterTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsWrittenIsReadBitByBit() {
        const ArrayFolder folder;
        Eigen::MatrixXd small = Eigen::MatrixXd::Zero(2, 3);
        small << 1.0, -0.1, 1e-320, std::numeric_limits<double>::max(), 5e-324, -3.0;
        const Eigen::MatrixXd large = someMatrix(700, 400);
        const Eigen::MatrixXd wide = someMatrix(2, 200000);
        const std::vector<NamedArray> arrays = {
            {"small", &small}, {"a/b/large", &large}, {"wide", &wide}};
        writeHdf5(folder.path("a.h5"), arrays);
        folder.write("a.npz", npzOf(arrays));
        for (const NamedArray& array : arrays) {
            const Eigen::MatrixXd& matrix = *array.numbers;
            writeNpy(folder.path("a.npy"), matrix);
            for (const ArraySource& source : {ArraySource{folder.path("a.npy"), {}, {}},
                                              ArraySource{folder.path("a.h5"), array.name, {}},
                                              ArraySource{folder.path("a.npz"), array.name, {}}}) {
                QCOMPARE(arrayShape(source), (ArrayShape{{matrix.rows(), matrix.cols()}, false}));
                QCOMPARE(readMatrix(source, matrix.rows(), matrix.cols()), matrix);
            }
        }
    }

    void numpyAndH5pyReadWhatIsWritten() {
        if (!pythonHas("numpy") || !pythonHas("h5py")) {
            QSKIP("python3-numpy or python3-h5py is not installed");
        }
        const ArrayFolder folder;
        const Eigen::MatrixXd first = someMatrix(300, 500);
        const Eigen::MatrixXd second = someMatrix(20, 1);
        const std::vector<NamedArray> arrays = {{"W", &first}, {"deep/B", &second}};
        writeNpy(folder.path("W.npy"), first);
        writeHdf5(folder.path("a.h5"), arrays);
        folder.write("a.npz", npzOf(arrays));
        QCOMPARE(runPython(folder, QString(kPythonNumbers) + R"(
import h5py
def same(x, *shape):
    assert x.dtype == np.dtype('<f8') and x.shape == shape and (x == a(*shape)).all(), (x.dtype, x.shape)
same(np.load('W.npy'), 300, 500)
with np.load('a.npz') as archive:
    assert sorted(archive.files) == ['W', 'deep/B'], archive.files
    same(archive['W'], 300, 500)
    same(archive['deep/B'], 20, 1)
with h5py.File('a.h5', 'r') as file:
    same(file['W'][()], 300, 500)
    same(file['deep/B'][()], 20, 1)
)"),
                 QString());
    }

    void theSameArraysGiveTheSameBytes() {
        const ArrayFolder folder;
        const Eigen::MatrixXd matrix = someMatrix(4, 5);
        const std::vector<NamedArray> arrays = {{"W", &matrix}};
        QByteArray contents[2];
        for (QByteArray& content : contents) {
            writeHdf5(folder.path("a.h5"), arrays);
            QFile file(QString::fromStdString(folder.path("a.h5")));
            QVERIFY(file.open(QIODevice::ReadOnly));
            content = file.readAll();
            QVERIFY(file.remove());
            QTest::qWait(1100);  // the library counts time in seconds
        }
        QCOMPARE(contents[0], contents[1]);
        QCOMPARE(npzOf(arrays), npzOf(arrays));
    }

    void whatCannotBeWrittenIsSaid() {
        const ArrayFolder folder;
        const Eigen::MatrixXd matrix = someMatrix(4, 5);
        const std::string nowhere = folder.path("no/such/folder/a");
        const std::vector<NamedArray> arrays = {{"W", &matrix}};
        QVERIFY(refusalOf([&] {
                    writeNpy(nowhere, matrix);
                }).contains("cannot be written: No such file"));
        QVERIFY(refusalOf([&] { writeHdf5(nowhere, arrays); }).contains("cannot be written"));
        const Eigen::MatrixXd large = someMatrix(700, 400);
        QVERIFY(refusalOf([&] { writeNpy("/dev/full", large); }).contains("No space left"));
    }
};

ONSAGER_CONSOLE_TEST(ArrayWriterTest)
#include "array_writer_test.moc"
