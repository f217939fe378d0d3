// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/arrays/array_reader.h"
#include "tests/support/test_program.h"
#include "tests/unit/arrays/array_files.h"
#include "tests/unit/arrays/python_arrays.h"

#include <QFile>
#include <QTest>

#include <string>

using namespace onsager;
using namespace onsager::test;

namespace {

QString difference(const Eigen::MatrixXd& matrix, std::int64_t firstPlace = 0) {
    for (Eigen::Index i = 0; i < matrix.size(); ++i) {
        const double found = matrix(i / matrix.cols(), i % matrix.cols());
        if (found != numberAt(firstPlace + i)) {
            return QString("at %1 is %2, expected %3")
                .arg(i)
                .arg(found)
                .arg(numberAt(firstPlace + i));
        }
    }
    return {};
}

}  // namespace

/// Files that numpy, h5py and scipy write are read.
class ForeignArraysTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void numpyWritesWhatIsRead() {
        if (!pythonHas("numpy")) {
            QSKIP("python3-numpy is not installed");
        }
        const ArrayFolder folder;
        QCOMPARE(runPython(folder, QString(kPythonNumbers) + R"(
for order in 'CF':
    for kind in ['<f8', '>f8', '<f4', '>f4', '<i1', '<i2', '>i2', '<i4', '>i4', '<i8', '>i8']:
        np.save(f'{order}{kind}.npy', np.array(a(300, 500), dtype=kind, order=order))
    for kind in ['<u1', '<u2', '>u2', '<u4', '>u4', '<u8', '>u8']:
        np.save(f'{order}{kind}.npy', np.array(a(300, 500) + 5, dtype=kind, order=order))
np.save('truth.npy', a(6, 4) > 0)
np.save('stack.npy', np.asfortranarray(a(5, 6, 7)))
for version in (1, 2, 3):
    with open(f'version{version}.npy', 'wb') as file:
        np.lib.format.write_array(file, a(4, 3), version=(version, 0))
np.savez('stored.npz', W=a(300, 500), b=a(20))
np.savez_compressed('packed.npz', W=np.asfortranarray(a(300, 500)), stack=a(40, 100, 50))
np.savez_compressed('one.npz', only=a(3, 3).astype('f4'))
np.savetxt('table.csv', a(30, 4), delimiter=',')
np.savetxt('header.csv', a(30, 4), delimiter=';', header='one;two;three;four', comments='')
)"),
                 QString());
        int read = 0;
        for (const char order : {'C', 'F'}) {
            for (const char* kind :
                 {"<f8", ">f8", "<f4", ">f4", "<i1", "<i2", ">i2", "<i4", ">i4", "<i8", ">i8",
                  "<u1", "<u2", ">u2", "<u4", ">u4", "<u8", ">u8"}) {
                const ArraySource source{
                    folder.path(std::string(1, order) + kind + ".npy"), {}, {}};
                const double offset = kind[1] == 'u' ? 5.0 : 0.0;
                const Eigen::MatrixXd matrix = readMatrix(source, 300, 500).array() - offset;
                QVERIFY2(difference(matrix).isEmpty(), qPrintable(kind + difference(matrix)));
                ++read;
            }
        }
        QCOMPARE(read, 36);
        const Eigen::MatrixXd truth = readMatrix({folder.path("truth.npy"), {}, {}}, 6, 4);
        for (int i = 0; i < 24; ++i) {
            QCOMPARE(truth(i / 4, i % 4), numberAt(i) > 0 ? 1.0 : 0.0);
        }
        QCOMPARE(difference(readItem({folder.path("stack.npy"), {}, {}}, 3, 6, 7), 3 * 42),
                 QString());
        for (const char* name : {"version1.npy", "version2.npy", "version3.npy"}) {
            QCOMPARE(difference(readMatrix({folder.path(name), {}, {}}, 4, 3)), QString());
        }
        QCOMPARE(difference(readMatrix({folder.path("stored.npz"), "W", {}}, 300, 500)), QString());
        QCOMPARE(difference(readMatrix({folder.path("stored.npz"), "b.npy", {}}, 20, 1)),
                 QString());
        QCOMPARE(difference(readMatrix({folder.path("packed.npz"), "W", {}}, 300, 500)), QString());
        QCOMPARE(
            difference(readItem({folder.path("packed.npz"), "stack", {}}, 39, 100, 50), 39 * 5000),
            QString());
        QCOMPARE(difference(readMatrix({folder.path("one.npz"), {}, {}}, 3, 3)), QString());
        QVERIFY(refusalOf([&] {
                    arrayShape({folder.path("stored.npz"), {}, {}});
                }).contains("the data set must be one of those in the archive: W, b"));
        QCOMPARE(difference(readMatrix({folder.path("table.csv"), {}, {}}, 30, 4)), QString());
        QCOMPARE(difference(readMatrix({folder.path("header.csv"), {}, {}}, 30, 4)), QString());
        QCOMPARE(readMatrix({folder.path("header.csv"), {}, {"three"}}, 30, 1)(0, 0), numberAt(2));
    }

    void h5pyWritesWhatIsRead() {
        if (!pythonHas("h5py")) {
            QSKIP("python3-h5py is not installed");
        }
        const ArrayFolder folder;
        QCOMPARE(runPython(folder, QString(kPythonNumbers) + R"(
import h5py
for edition in ('earliest', 'latest'):
    with h5py.File(edition + '.h5', 'w', libver=edition) as file:
        W = a(300, 500)
        for kind in ['<f8', '>f8', '<f4', '>f4', '<f2', '<i1', '<i2', '>i2', '<i4', '<i8', '>i8']:
            file['plain/' + kind] = W.astype(kind)
        for kind in ['<u1', '<u2', '>u4', '<u8']:
            file['plain/' + kind] = (W + 5).astype(kind)
        for name, options in {
                'chunks': dict(chunks=(64, 64)), 'rows': dict(chunks=(1, 500)), 'whole': dict(chunks=(300, 500)),
                'gzip': dict(chunks=(77, 13), compression='gzip'),
                'all': dict(chunks=(100, 500), compression='gzip', shuffle=True, fletcher32=True),
                'growing': dict(maxshape=(None, None), chunks=(50, 50)),
                'sums': dict(chunks=(50, 50), fletcher32=True)}.items():
            file.create_dataset('deep/er/' + name, data=W, **options)
        file['truth'] = a(6, 4) > 0
        file['vector'] = a(20)
        file['number'] = np.float64(-5)
        file.create_dataset('stack', data=a(40, 100, 50), chunks=(7, 33, 11), compression='gzip')
        file.create_dataset('empty', shape=(10, 3), dtype='f8', chunks=(5, 3), fillvalue=2.5)
        file['soft'] = h5py.SoftLink('/deep/er')
        file['deep/relative'] = h5py.SoftLink('er/all')
        file['lzf'] = 0
        del file['lzf']
        file.create_dataset('lzf', data=W, compression='lzf')
        file['text'] = 'words'
        file['complex'] = W + 1j
    with h5py.File(edition + '-one.h5', 'w', libver=edition, userblock_size=1024) as file:
        file['only/one'] = a(4, 3)
)"),
                 QString());
        int read = 0;
        for (const std::string edition : {"earliest", "latest"}) {
            const std::string path = folder.path(edition + ".h5");
            for (const char* kind : {"<f8", ">f8", "<f4", ">f4", "<f2", "<i1", "<i2", ">i2", "<i4",
                                     "<i8", ">i8", "<u1", "<u2", ">u4", "<u8"}) {
                const double offset = kind[1] == 'u' ? 5.0 : 0.0;
                const Eigen::MatrixXd matrix =
                    readMatrix({path, std::string("plain/") + kind, {}}, 300, 500).array() - offset;
                QVERIFY2(difference(matrix).isEmpty(), qPrintable(kind + difference(matrix)));
                ++read;
            }
            for (const char* name :
                 {"deep/er/chunks", "deep/er/rows", "deep/er/whole", "deep/er/gzip", "deep/er/all",
                  "deep/er/growing", "deep/er/sums", "soft/gzip", "/deep/relative"}) {
                const QString found = difference(readMatrix({path, name, {}}, 300, 500));
                QVERIFY2(found.isEmpty(), qPrintable(name + found));
                ++read;
            }
            const Eigen::MatrixXd truth = readMatrix({path, "truth", {}}, 6, 4);
            for (int i = 0; i < 24; ++i) {
                QCOMPARE(truth(i / 4, i % 4), numberAt(i) > 0 ? 1.0 : 0.0);
            }
            QCOMPARE(difference(readMatrix({path, "vector", {}}, 1, 20)), QString());
            QCOMPARE(readMatrix({path, "number", {}}, 1, 1)(0, 0), -5.0);
            QCOMPARE(readMatrix({path, "empty", {}}, 10, 3), Eigen::MatrixXd::Constant(10, 3, 2.5));
            for (const std::int64_t item : {0, 6, 7, 39}) {
                QCOMPARE(difference(readItem({path, "stack", {}}, item, 100, 50), item * 5000),
                         QString());
            }
            QVERIFY(refusalOf([&] { arrayShape({path, "lzf", {}}); }).contains("packed by filter"));
            QVERIFY(refusalOf([&] { arrayShape({path, "text", {}}); }).contains("holds text"));
            QVERIFY(refusalOf([&] { arrayShape({path, "complex", {}}); }).contains("complex"));
            QCOMPARE(difference(readMatrix({folder.path(edition + "-one.h5"), {}, {}}, 4, 3)),
                     QString());
            QVERIFY(refusalOf([&] {
                        arrayShape({path, {}, {}});
                    }).contains("must be one of those in the file"));
        }
        QCOMPARE(read, 48);
    }

    void scipyWritesWhatIsRead() {
        if (!pythonHas("scipy.io")) {
            QSKIP("python3-scipy is not installed");
        }
        const ArrayFolder folder;
        QCOMPARE(runPython(folder, QString(kPythonNumbers) + R"(
import scipy.io, scipy.sparse
W = a(30, 50)
scipy.io.mmwrite('dense.mtx', W)
scipy.io.mmwrite('sparse.mtx', scipy.sparse.coo_matrix(W))
scipy.io.mmwrite('integer.mtx', scipy.sparse.coo_matrix(W.astype('i8')))
S = W[:, :30] + W[:, :30].T
scipy.io.mmwrite('symmetric.mtx', scipy.sparse.coo_matrix(S))
np.save('symmetric.npy', S)
)"),
                 QString());
        QCOMPARE(difference(readMatrix({folder.path("dense.mtx"), {}, {}}, 30, 50)), QString());
        for (const char* name : {"sparse.mtx", "integer.mtx"}) {
            const Eigen::SparseMatrix<double> sparse =
                readSparse({folder.path(name), {}, {}}, 30, 50);
            QCOMPARE(difference(Eigen::MatrixXd(sparse)), QString());
            QVERIFY(sparse.nonZeros() < 1500);
        }
        QCOMPARE(Eigen::MatrixXd(readSparse({folder.path("symmetric.mtx"), {}, {}}, 30, 30)),
                 readMatrix({folder.path("symmetric.npy"), {}, {}}, 30, 30));
    }

    void theTrainedGeneratorIsReadAsH5pyReadsIt() {
        const ArraySource inside{"onsager:mnist/vae-20-relu-400-sigmoid-784.h5", {}, {}};
        const QString choice = refusalOf([&] { arrayShape(inside); });
        QVERIFY2(choice.contains("must be one of those in the file"), qPrintable(choice));
        if (!pythonHas("h5py")) {
            QSKIP("python3-h5py is not installed");
        }
        const ArrayFolder folder;
        QCOMPARE(runPython(folder, QString(R"(
import h5py, numpy as np
names = []
def keep(name, item):
    if isinstance(item, h5py.Dataset):
        np.save(f'{len(names)}.npy', item[()])
        names.append(f'{name} {" ".join(map(str, item.shape))}')
h5py.File('%1/resources/data/mnist/vae-20-relu-400-sigmoid-784.h5', 'r').visititems(keep)
open('names', 'w').write('\n'.join(names))
)")
                                       .arg(ONSAGER_SOURCE_DIR)),
                 QString());
        QFile list(QString::fromStdString(folder.path("names")));
        QVERIFY(list.open(QIODevice::ReadOnly));
        const QList<QByteArray> names = list.readAll().split('\n');
        QVERIFY(names.size() >= 4);
        for (int i = 0; i < names.size(); ++i) {
            const QList<QByteArray> words = names[i].split(' ');
            const int rows = words[1].toInt();
            const int columns = words.size() > 2 ? words[2].toInt() : 1;
            ArraySource source = inside;
            source.dataset = words[0].toStdString();
            const ArraySource copy{folder.path(QString::number(i).toStdString() + ".npy"), {}, {}};
            QCOMPARE(readMatrix(source, rows, columns), readMatrix(copy, rows, columns));
        }
    }
};

ONSAGER_CONSOLE_TEST(ForeignArraysTest)
#include "foreign_arrays_test.moc"
