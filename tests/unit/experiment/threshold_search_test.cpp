// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/experiment/threshold.h"
#include "tests/support/test_program.h"

#include <QTest>

#include <cmath>
#include <vector>

using namespace onsager;

class ThresholdSearchTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theStepIsBracketed() {
        const auto succeeds = [](double x) { return x > 0.3217; };
        const auto found = findThreshold({0.0, 1.0, 1e-6, false}, succeeds, {});
        QVERIFY(found.has_value());
        QVERIFY(found->fails <= 0.3217 && found->succeeds > 0.3217);
        QVERIFY(found->succeeds - found->fails <= 1e-6);
        QCOMPARE(found->evaluations, 22);  // both ends, then twenty halvings
    }

    void successMayBeBelow() {
        const auto succeeds = [](double x) { return x < -2.0; };
        for (const auto& [from, to] : {std::pair{-5.0, 5.0}, std::pair{5.0, -5.0}}) {
            const auto found = findThreshold({from, to, 1e-3, false}, succeeds, {});
            QVERIFY(found.has_value());
            QVERIFY(found->succeeds < -2.0 && found->fails >= -2.0);
            QVERIFY(std::abs(found->middle() + 2.0) <= 1e-3);
        }
    }

    void wholeNumbersAreNeighbours() {
        std::vector<double> asked;
        const auto succeeds = [&](double x) {
            asked.push_back(x);
            return x >= 208.0;
        };
        const auto found = findThreshold({100.0, 401.0, 0.01, true}, succeeds, {});
        QVERIFY(found.has_value());
        QCOMPARE(found->fails, 207.0);
        QCOMPARE(found->succeeds, 208.0);
        for (const double value : asked) {
            QCOMPARE(value, std::round(value));
        }
        QCOMPARE(static_cast<int>(asked.size()), found->evaluations);
    }

    void equalEndsHaveNoThreshold() {
        QVERIFY(!findThreshold({0.0, 1.0, 1e-3, false}, [](double) { return true; }, {}));
        QVERIFY(!findThreshold({0.0, 1.0, 1e-3, false}, [](double) { return false; }, {}));
    }

    void noToleranceEndsAtNeighbouringNumbers() {
        const auto found =
            findThreshold({1.0, 2.0, 0.0, false}, [](double x) { return x >= 1.5; }, {});
        QVERIFY(found.has_value());
        QCOMPARE(std::nextafter(found->fails, 2.0), found->succeeds);
    }

    void aStopEndsTheSearch() {
        std::stop_source source;
        int asked = 0;
        const auto succeeds = [&](double x) {
            if (++asked == 4) {
                source.request_stop();
            }
            return x > 0.5;
        };
        QVERIFY(!findThreshold({0.0, 1.0, 1e-9, false}, succeeds, source.get_token()));
        QCOMPARE(asked, 4);
    }
};

ONSAGER_TEST(ThresholdSearchTest)
#include "threshold_search_test.moc"
