// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/brief_result.h"

#include "tests/support/test_program.h"

#include <QTest>

using namespace onsager;

namespace {

Result resultOf(int halfIterations, int made) {
    Result result;
    for (int index = 0; index < halfIterations; ++index) {
        result.halfIterations.push_back({halfIterationAt(index), {}});
        TestErrorResult error;
        error.when = halfIterationAt(index);
        result.testError.push_back(error);
    }
    result.halfIterationsMade = made;
    return result;
}

}  // namespace

class BriefResultTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsShortIsLeftAsItIs() {
        Result result = resultOf(20, 7);
        QCOMPARE(makeBrief(result, 20), 1);
        QCOMPARE(result.halfIterations.size(), std::size_t(20));
        QCOMPARE(result.halfIterationsMade, 7);
    }

    void whatIsLongListsBothPassesOfEveryKthIteration_data() {
        QTest::addColumn<int>("size");
        QTest::addColumn<int>("most");
        QTest::addColumn<int>("step");
        QTest::newRow("just too long") << 22 << 20 << 2;
        QTest::newRow("ends in a forward pass") << 201 << 20 << 11;
        QTest::newRow("last is a kth") << 202 << 20 << 11;
        QTest::newRow("very long") << 200'000 << 20'000 << 10;
    }

    void whatIsLongListsBothPassesOfEveryKthIteration() {
        QFETCH(int, size);
        QFETCH(int, most);
        QFETCH(int, step);
        const int made = size / 2;
        Result result = resultOf(size, made);
        QCOMPARE(makeBrief(result, static_cast<std::size_t>(most)), step);
        QVERIFY(static_cast<int>(result.halfIterations.size()) <= most + 2);
        QCOMPARE(result.testError.size(), result.halfIterations.size());
        const int last = (size - 1) / 2;
        std::size_t place = 0;
        int keptOfMade = 0;
        for (int index = 0; index < size; ++index) {
            const int iteration = index / 2;
            if (iteration % step == 0 || iteration == last) {
                QVERIFY(place < result.halfIterations.size());
                QCOMPARE(result.halfIterations[place].when.index(), index);
                QCOMPARE(result.testError[place].when.index(), index);
                ++place;
                keptOfMade += index < made ? 1 : 0;
            }
        }
        QCOMPARE(place, result.halfIterations.size());
        QCOMPARE(result.halfIterationsMade, keptOfMade);
    }
};

ONSAGER_TEST(BriefResultTest)
#include "brief_result_test.moc"
