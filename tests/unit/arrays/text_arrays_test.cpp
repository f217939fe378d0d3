// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/arrays/array_reader.h"
#include "tests/support/test_program.h"
#include "tests/unit/arrays/array_files.h"

#include <QTest>

#include <clocale>
#include <cmath>

using namespace onsager;
using namespace onsager::test;

namespace {

Eigen::MatrixXd matrixOf(std::initializer_list<std::initializer_list<double>> rows) {
    return Eigen::MatrixXd(rows);
}

}  // namespace

/// CSV tables and MatrixMarket files.
class TextArraysTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aTableIsReadWithAndWithoutAHeader() {
        const ArrayFolder folder;
        const Eigen::MatrixXd expected = matrixOf({{1, -2.5}, {3e3, 4}});
        for (const char* text :
             {"1,-2.5\n3e3,4\n", "a,b\n1,-2.5\n3e3,4", "\"a\",\"b\"\r\n1,-2.5\r\n\r\n3e3,+4\r\n",
              "1;-2.5\n3e3;4\n", "1\t-2.5\n3e3\t4\n",
              "\xEF\xBB\xBF"
              "a,b\n 1 , -2.5\n3000,4.0\n",
              "a,b\n\"1\",-2.5\n3e3,\"4\"\n"}) {
            const ArraySource source = folder.write("a.csv", text);
            QCOMPARE(arrayShape(source), (ArrayShape{{2, 2}, false}));
            QCOMPARE(readMatrix(source, 2, 2), expected);
        }
    }

    void yesAndNoAreNumbersAndWhatIsMissingIsNotANumber() {
        const ArrayFolder folder;
        const ArraySource source =
            folder.write("a.csv", "a,b,c\nyes,NO,\nTrue,false,NA\n?,nan,null\n");
        const Eigen::MatrixXd table = readMatrix(source, 3, 3);
        QCOMPARE(Eigen::MatrixXd(table.topLeftCorner(2, 2)), matrixOf({{1, 0}, {1, 0}}));
        QCOMPARE(table.array().isNaN().count(), 5);
        QVERIFY(std::isnan(table(2, 0)) && std::isnan(table(0, 2)) && std::isnan(table(1, 2)));
    }

    void columnsAreChosenByNameOrNumberInAnyOrder() {
        const ArrayFolder folder;
        ArraySource source =
            folder.write("a.csv", "name,x,\"y, too\"\nann,1,2\n\"b \"\"q\"\"\",4,5\n");
        source.columns = {"y, too", "2"};
        QCOMPARE(arrayShape(source), (ArrayShape{{2, 2}, false}));
        QCOMPARE(readMatrix(source, 2, 2), matrixOf({{2, 1}, {5, 4}}));
        source.columns = {"z"};
        QVERIFY(refusalOf([&] {
                    arrayShape(source);
                }).contains("no column 'z': it has name, x, y, too"));
        source.columns = {};
        QVERIFY(refusalOf([&] {
                    readMatrix(source, 2, 3);
                }).contains("line 2, column 1: 'ann' is no number that can be read"));
        source = folder.write("b.csv", "ann,1,2\nbob,4,5\n");
        source.columns = {"3"};
        QCOMPARE(readMatrix(source, 2, 1), matrixOf({{2}, {5}}));
        source.columns = {"4"};
        QVERIFY(refusalOf([&] { arrayShape(source); }).contains("choose from 1 to 3"));
    }

    void aRecordOfAnotherLengthIsNamedByItsLine() {
        const ArrayFolder folder;
        const ArraySource source = folder.write("a.csv", "1,2\n\"3\n\",4\n5\n");
        QVERIFY(refusalOf([&] {
                    arrayShape(source);
                }).contains("line 4 has 1 fields, the first one has 2"));
    }

    void theDecimalPointIsAPointWhateverTheLocale() {
        const ArrayFolder folder;
        const std::string before = std::setlocale(LC_ALL, nullptr);
        const char* german = std::setlocale(LC_ALL, "de_DE.UTF-8");
        const ArraySource table = folder.write("a.csv", "1.5;2\n");
        const ArraySource market =
            folder.write("a.mtx", "%%MatrixMarket matrix array real general\n1 1\n2.25\n");
        const ArraySource comma = folder.write("b.csv", "1,5;2\n");
        const double tableValue = readMatrix(table, 1, 2)(0, 0);
        const double marketValue = readMatrix(market, 1, 1)(0, 0);
        const QString refusal = refusalOf([&] { readMatrix(comma, 1, 2); });
        std::setlocale(LC_ALL, before.c_str());
        QCOMPARE(tableValue, 1.5);
        QCOMPARE(marketValue, 2.25);
        QVERIFY2(!refusal.isEmpty(), "a decimal comma was read");
        if (german == nullptr) {
            QSKIP(
                "the locale de_DE.UTF-8 is not installed (locales-all): read with the usual one "
                "only");
        }
    }

    void coordinatesStaySparse() {
        const ArrayFolder folder;
        const ArraySource source = folder.write("a.mtx",
                                                "%%MatrixMarket matrix coordinate real general\n% "
                                                "a comment\n\n2 3 4\n1 1 1.5\n2 3 -2\n2 3 "
                                                "0.5\n1 2 1e-400\n");
        QCOMPARE(arrayShape(source), (ArrayShape{{2, 3}, true}));
        const Eigen::MatrixXd expected = matrixOf({{1.5, 0, 0}, {0, 0, -1.5}});
        QCOMPARE(readMatrix(source, 2, 3), expected);
        const Eigen::SparseMatrix<double> sparse = readSparse(source, 2, 3);
        QCOMPARE(Eigen::MatrixXd(sparse), expected);
        QCOMPARE(sparse.nonZeros(), 3);
        QVERIFY(
            refusalOf([&] { readSparse(source, 3, 2); }).contains("holds 2 x 3, wanted are 3 x 2"));
    }

    void patternsAndSymmetricHalvesAreCompleted() {
        const ArrayFolder folder;
        const ArraySource pattern = folder.write(
            "a.mtx",
            "%%MatrixMarket MATRIX Coordinate pattern symmetric\r\n3 3 2\r\n2 1\r\n3 3\r\n");
        QCOMPARE(Eigen::MatrixXd(readSparse(pattern, 3, 3)),
                 matrixOf({{0, 1, 0}, {1, 0, 0}, {0, 0, 1}}));
        const ArraySource array =
            folder.write("b.mtx", "%%MatrixMarket matrix array integer symmetric\n2 2\n1\n2\n3\n");
        QCOMPARE(arrayShape(array), (ArrayShape{{2, 2}, false}));
        QCOMPARE(readMatrix(array, 2, 2), matrixOf({{1, 2}, {2, 3}}));
        const ArraySource general = folder.write(
            "c.mtx", "%%MatrixMarket matrix array real general\n2 3\n1\n2\n3\n4\n5\n6\n");
        QCOMPARE(readMatrix(general, 2, 3), matrixOf({{1, 3, 5}, {2, 4, 6}}));
        QVERIFY(refusalOf([&] { readSparse(general, 2, 3); }).contains("holds every number"));
    }

    void theFirstBytesTellTheFormatWhateverTheName() {
        const ArrayFolder folder;
        const ArraySource source =
            folder.write("a.csv", npyFile(npyDictionary("<f8", "(1,)"), bytesOf<double>({7})));
        QCOMPARE(readMatrix(source, 1, 1)(0, 0), 7.0);
        const ArraySource table = folder.write("table", "7\n");
        QCOMPARE(readMatrix(table, 1, 1)(0, 0), 7.0);
    }
};

ONSAGER_TEST(TextArraysTest)
#include "text_arrays_test.moc"
