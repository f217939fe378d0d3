// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/experiment/minimum.h"

#include "tests/support/test_program.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace onsager;

class MinimumTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theVertexOfAParabolaIsFound() {
        for (const double vertex : {0.013, 1.0, 2.71, 9.99}) {
            int asked = 0;
            const auto found = findMinimum({0.0, 10.0, 1e-6},
                                           [&](double x) {
                                               ++asked;
                                               return (x - vertex) * (x - vertex) - 3.0;
                                           },
                                           {});
            QVERIFY(found.has_value());
            QVERIFY(std::abs(found->at - vertex) < 2e-5);
            QVERIFY(std::abs(found->value + 3.0) < 1e-9);
            QCOMPARE(found->evaluations, asked);
            QVERIFY(asked < 60);
            QVERIFY(!found->isAtEnd);
        }
    }

    void ratiosAreEqualStepsOfALogarithmicScale() {
        const auto found = findMinimum(
            {1e-6, 1e6, 1e-6, true}, [](double x) { return std::pow(std::log(x / 3e-4), 2); }, {});
        QVERIFY(std::abs(found->at / 3e-4 - 1.0) < 1e-3);
    }

    void wholeNumbersAreAskedOnce() {
        int asked = 0;
        const auto found = findMinimum({1.0, 40.0, 0.0, false, true},
                                       [&](double x) {
                                           ++asked;
                                           return x == std::round(x)
                                                      ? std::abs(x - 17.2)
                                                      : std::numeric_limits<double>::quiet_NaN();
                                       },
                                       {});
        QCOMPARE(found->at, 17.0);
        QVERIFY(asked < 40);
    }

    void anEndIsSaidToBeOne() {
        QVERIFY(findMinimum({2.0, 5.0, 1e-4}, [](double x) { return x; }, {})->isAtEnd);
        QCOMPARE(findMinimum({2.0, 5.0, 1e-4}, [](double x) { return -x; }, {})->at, 5.0);
    }

    void whatIsNotFiniteIsNoMinimum() {
        const double nan = std::numeric_limits<double>::quiet_NaN();
        QVERIFY(!findMinimum({0.0, 1.0}, [&](double) { return nan; }, {}).has_value());
        const auto found =
            findMinimum({0.0, 1.0, 1e-4}, [&](double x) { return x < 0.5 ? nan : x * x; }, {});
        QVERIFY(std::abs(found->at - 0.5) < 1e-3);
    }

    void itEndsWhenAsked() {
        std::stop_source stop;
        int asked = 0;
        const auto found = findMinimum(
            {0.0, 1.0},
            [&](double x) {
                stop.request_stop();
                ++asked;
                return x;
            },
            stop.get_token());
        QVERIFY(!found.has_value());
        QCOMPARE(asked, 1);
    }
};

ONSAGER_TEST(MinimumTest)
#include "minimum_test.moc"
