// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/arrays/array_reader.h"
#include "engine/arrays/embedded_data.h"
#include "tests/support/test_program.h"
#include "tests/unit/arrays/array_files.h"

#include <QTest>

#include <limits>

using namespace onsager;
using namespace onsager::test;

namespace {

template <typename T>
void readsType(const std::string& name, const std::vector<T>& numbers) {
    const ArrayFolder folder;
    for (const bool isBig : {false, true}) {
        const std::string type = (isBig ? ">" : "<") + name;
        const ArraySource source =
            folder.write("a.npy", npyFile(npyDictionary(type, "(2, 3)"), bytesOf(numbers, isBig)));
        QCOMPARE(arrayShape(source), (ArrayShape{{2, 3}, false}));
        const Eigen::MatrixXd matrix = readMatrix(source, 2, 3);
        for (int i = 0; i < 6; ++i) {
            QCOMPARE(matrix(i / 3, i % 3),
                     static_cast<double>(numbers[static_cast<std::size_t>(i)]));
        }
    }
}

}  // namespace

class PlainNumbersTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyTypeOfNpyIsReadInBothEndiannesses() {
        readsType<double>("f8", {1.5, -2.0, 1e300, 5e-324, 0.0, 0.1});
        readsType<float>("f4", {1.5F, -2.0F, 1e30F, 1e-45F, 0.0F, 0.1F});
        readsType<std::int8_t>("i1", {-128, -1, 0, 1, 2, 127});
        readsType<std::int16_t>("i2", {-32768, -1, 0, 1, 258, 32767});
        readsType<std::int32_t>("i4", {-2147483647 - 1, -1, 0, 1, 66051, 2147483647});
        readsType<std::int64_t>("i8",
                                {-(std::int64_t{1} << 53), -1, 0, 1, 3, std::int64_t{1} << 53});
        readsType<std::uint8_t>("u1", {0, 1, 2, 127, 128, 255});
        readsType<std::uint16_t>("u2", {0, 1, 2, 127, 32768, 65535});
        readsType<std::uint32_t>("u4", {0, 1, 2, 127, 66051, 4294967295U});
        readsType<std::uint64_t>("u8", {0, 1, 2, 127, 66051, std::uint64_t{1} << 63});
    }

    void truthValuesAreOnesAndZeros() {
        const ArrayFolder folder;
        const ArraySource source =
            folder.write("a.npy", npyFile(npyDictionary("|b1", "(3,)"), std::string("\1\0\7", 3)));
        QCOMPARE(readMatrix(source, 3, 1), Eigen::Vector3d(1, 0, 1));
    }

    void fortranOrderGivesTheSameMatrixAsItsTransposeInCOrder() {
        const ArrayFolder folder;
        const std::string numbers = bytesOf<double>({1, 2, 3, 4, 5, 6});
        const ArraySource fortran =
            folder.write("f.npy", npyFile(npyDictionary("<f8", "(2, 3)", true), numbers));
        const ArraySource c =
            folder.write("c.npy", npyFile(npyDictionary("<f8", "(3, 2)"), numbers));
        QCOMPARE(readMatrix(fortran, 2, 3), Eigen::MatrixXd(readMatrix(c, 3, 2).transpose()));
    }

    void everyVersionOfNpyIsRead() {
        const ArrayFolder folder;
        for (const int version : {1, 2, 3}) {
            const ArraySource source = folder.write(
                "a.npy", npyFile(npyDictionary("<f8", "()"), bytesOf<double>({2.5}), version));
            QCOMPARE(arrayShape(source), ArrayShape());
            QCOMPARE(readMatrix(source, 1, 1)(0, 0), 2.5);
        }
    }

    void aVectorFillsARowOrAColumn() {
        const ArrayFolder folder;
        for (const char* shape : {"(3,)", "(3, 1)", "(1, 3)"}) {
            const ArraySource source = folder.write(
                "a.npy", npyFile(npyDictionary("<f8", shape), bytesOf<double>({1, 2, 3})));
            QCOMPARE(readMatrix(source, 3, 1), Eigen::Vector3d(1, 2, 3));
            QCOMPARE(readMatrix(source, 1, 3), Eigen::RowVector3d(1, 2, 3));
        }
    }

    void aShapeThatIsNotWantedIsNamedBesideTheWantedOne() {
        const ArrayFolder folder;
        const ArraySource source = folder.write(
            "a.npy", npyFile(npyDictionary("<f8", "(2, 3)"), bytesOf<double>({1, 2, 3, 4, 5, 6})));
        const QString text = refusalOf([&] { readMatrix(source, 3, 2); });
        QVERIFY2(text.endsWith("a.npy: holds 2 x 3, wanted are 3 x 2"), qPrintable(text));
        QVERIFY(refusalOf([&] { readMatrix(source, 6, 1); }).contains("wanted are 6 x 1"));
    }

    void anItemOfAStackIsReadInEitherOrder() {
        const ArrayFolder folder;
        std::vector<double> c;
        std::vector<double> fortran;
        for (int i = 0; i < 24; ++i) {
            c.push_back(i);
            fortran.push_back(12 * (i % 2) + 4 * (i / 2 % 3) + i / 6);
        }
        const ArraySource cSource =
            folder.write("c.npy", npyFile(npyDictionary("<f8", "(2, 3, 4)"), bytesOf(c)));
        const ArraySource fortranSource = folder.write(
            "f.npy", npyFile(npyDictionary("<f8", "(2, 3, 4)", true), bytesOf(fortran)));
        Eigen::MatrixXd expected(3, 4);
        expected << 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23;
        QCOMPARE(readItem(cSource, 1, 3, 4), expected);
        QCOMPARE(readItem(fortranSource, 1, 3, 4), expected);
        QCOMPARE(readItem(cSource, 0, 12, 1)(7, 0), 7.0);
        QVERIFY(refusalOf([&] { readItem(cSource, 2, 3, 4); }).contains("there is no item 2"));
        QVERIFY(refusalOf([&] { readItem(cSource, -1, 3, 4); }).contains("there is no item -1"));
        QVERIFY(refusalOf([&] {
                    readItem(cSource, 0, 3, 3);
                }).contains("12 in each item, wanted are 3 x 3"));
    }

    void everyTypeOfIdxIsRead() {
        const ArrayFolder folder;
        const auto reads = [&](int type, const std::string& numbers) {
            return readMatrix(folder.write("a.idx", idxFile(type, {2}, numbers)), 2, 1);
        };
        QCOMPARE(reads(0x08, bytesOf<std::uint8_t>({3, 200})), Eigen::Vector2d(3, 200));
        QCOMPARE(reads(0x09, bytesOf<std::int8_t>({3, -20})), Eigen::Vector2d(3, -20));
        QCOMPARE(reads(0x0B, bytesOf<std::int16_t>({3, -2000}, true)), Eigen::Vector2d(3, -2000));
        QCOMPARE(reads(0x0C, bytesOf<std::int32_t>({3, -200000}, true)),
                 Eigen::Vector2d(3, -200000));
        QCOMPARE(reads(0x0D, bytesOf<float>({3, -0.5F}, true)), Eigen::Vector2d(3, -0.5));
        QCOMPARE(reads(0x0E, bytesOf<double>({3, -1e-9}, true)), Eigen::Vector2d(3, -1e-9));
    }

    void theDigitsTravelInsideTheProgram() {
        const ArraySource images{"onsager:mnist/digits-100-images.idx3-ubyte", {}, {}};
        const ArraySource labels{"onsager:mnist/digits-100-labels.idx1-ubyte", {}, {}};
        QCOMPARE(arrayShape(images), (ArrayShape{{100, 28, 28}, false}));
        const Eigen::MatrixXd digits = readMatrix(labels, 100, 1);
        for (int digit = 0; digit < 10; ++digit) {
            QCOMPARE((digits.array() == digit).count(), 10);
        }
        const Eigen::MatrixXd image = readItem(images, 7, 784, 1);
        QCOMPARE(image.minCoeff(), 0.0);
        QVERIFY(image.maxCoeff() > 200.0 && image.maxCoeff() <= 255.0);
        QVERIFY(refusalOf([] {
                    arrayShape({"onsager:no-such", {}, {}});
                }).contains("holds no such data"));
    }

    void infinityIsRefusedAndWhatIsMissingIsNotANumber() {
        const ArrayFolder folder;
        const double infinity = std::numeric_limits<double>::infinity();
        const double missing = std::numeric_limits<double>::quiet_NaN();
        const std::string head = npyDictionary("<f8", "(2,)");
        const ArraySource good =
            folder.write("a.npy", npyFile(head, bytesOf<double>({1, missing})));
        QVERIFY(std::isnan(readMatrix(good, 2, 1)(1, 0)));
        const ArraySource bad =
            folder.write("b.npy", npyFile(head, bytesOf<double>({1, -infinity})));
        QVERIFY(refusalOf([&] { readMatrix(bad, 2, 1); }).contains("infinite"));
    }
};

ONSAGER_TEST(PlainNumbersTest)
#include "plain_numbers_test.moc"
