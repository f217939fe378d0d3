// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/numerics/parallel.h"

#include <QTest>

#include <stdexcept>
#include <thread>
#include <vector>

using onsager::parallelFor;

class ParallelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyIndexIsVisitedOnce() {
        for (const int threads : {1, 2, 4}) {
            std::vector<int> visits(1000, 0);
            QVERIFY(parallelFor(1000, threads, {},
                                [&](int i) { ++visits[static_cast<std::size_t>(i)]; }));
            QVERIFY(std::all_of(visits.begin(), visits.end(), [](int n) { return n == 1; }));
        }
    }

    void theFirstExceptionIsThrownOutside() {
        for (const int threads : {1, 2, 4}) {
            QVERIFY_EXCEPTION_THROWN(parallelFor(100, threads, {},
                                                 [](int i) {
                                                     if (i == 37) {
                                                         throw std::runtime_error("index 37");
                                                     }
                                                 }),
                                     std::runtime_error);
        }
    }

    void aStopLeavesTheRestUnvisited() {
        std::stop_source stop;
        std::atomic<int> visited = 0;
        const bool complete = parallelFor(1000, 2, stop.get_token(), [&](int) {
            if (++visited == 10) {
                stop.request_stop();
            }
        });
        QVERIFY(!complete);
        QVERIFY(visited < 1000);
    }

    void noIndexIsNoWork() {
        QVERIFY(parallelFor(0, 2, {}, [](int) { QFAIL("visited"); }));
    }

    void itRunsInsideAThreadOfOurOwn() {
        std::vector<double> slots(64, 0.0);
        std::jthread worker([&](const std::stop_token& stop) {
            parallelFor(64, 2, stop, [&](int i) { slots[static_cast<std::size_t>(i)] = i; });
        });
        worker.join();
        for (int i = 0; i < 64; ++i) {
            QCOMPARE(slots[static_cast<std::size_t>(i)], double(i));
        }
    }
};

QTEST_APPLESS_MAIN(ParallelTest)
#include "parallel_test.moc"
