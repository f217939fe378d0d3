// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/numerics/parallel.h"

#include "tests/support/test_program.h"

#include <QTest>

#include <algorithm>
#include <condition_variable>
#include <ctime>
#include <mutex>
#include <set>
#include <stdexcept>
#include <thread>
#include <vector>

using onsager::LoopCost;
using onsager::parallelFor;
using onsager::parallelLoop;
using onsager::parallelTasks;

namespace {

std::size_t at(int i) {
    return static_cast<std::size_t>(i);
}

/// Processor time of the whole program in seconds.
double processorTime() {
    timespec used{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &used);
    return static_cast<double>(used.tv_sec) + 1e-9 * static_cast<double>(used.tv_nsec);
}

/// Lets threads go on only when so many of them have come.
class Meeting {
public:
    explicit Meeting(int guests) : m_missing(guests) {}
    void attend() {
        std::unique_lock lock(m_mutex);
        --m_missing;
        m_came.notify_all();
        m_came.wait(lock, [this] { return m_missing <= 0; });
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_came;
    int m_missing;
};

}  // namespace

class ParallelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyIndexIsVisitedOnce() {
        for (const int threads : {1, 2, 4}) {
            for (const double expected : {-1.0, 1e-9, 1.0}) {
                std::vector<int> visits(1000, 0);
                LoopCost cost = expected;
                QVERIFY(parallelLoop(
                    1000, threads, {}, [&](int i) { ++visits[at(i)]; }, cost));
                QVERIFY(std::all_of(visits.begin(), visits.end(), [](int n) { return n == 1; }));
                QVERIFY(threads == 1 ? cost == expected : cost > 0.0);
            }
        }
    }

    void theFirstExceptionIsThrownOutside() {
        for (const int threads : {1, 2, 4}) {
            QVERIFY_EXCEPTION_THROWN(parallelTasks(100, threads, {},
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
        const bool complete = parallelTasks(1000, 2, stop.get_token(), [&](int) {
            if (++visited == 10) {
                stop.request_stop();
            }
        });
        QVERIFY(!complete);
        QVERIFY(visited < 1000);
    }

    void noIndexIsNoWork() {
        QVERIFY(parallelFor(0, 2, {}, [](int) { QFAIL("visited"); }));
        QVERIFY(parallelTasks(0, 2, {}, [](int) { QFAIL("visited"); }));
    }

    void itRunsInsideAThreadOfOurOwn() {
        std::vector<double> slots(64, 0.0);
        std::jthread worker([&](const std::stop_token& stop) {
            parallelTasks(64, 2, stop, [&](int i) { slots[at(i)] = i; });
        });
        worker.join();
        for (int i = 0; i < 64; ++i) {
            QCOMPARE(slots[at(i)], double(i));
        }
    }

    void tasksAreWorkedOnSideBySide() {
        for (int repeat = 0; repeat < 20; ++repeat) {
            Meeting meeting(3);  // nobody leaves it before three threads are in it
            std::mutex mutex;
            std::set<std::thread::id> seen;
            QVERIFY(parallelTasks(3, 3, {}, [&](int) {
                meeting.attend();
                const std::lock_guard lock(mutex);
                seen.insert(std::this_thread::get_id());
            }));
            QCOMPARE(seen.size(), std::size_t(3));
        }
    }

    void aLongLoopGetsHelpFromWhatItsFirstIndicesTook() {
        LoopCost cost = -1.0;
        std::mutex mutex;
        std::set<std::thread::id> seen;
        Meeting meeting(2);
        const auto body = [&](int i) {
            if (i == 0) {  // says by itself that the rest is long
                std::this_thread::sleep_for(std::chrono::milliseconds(1));
                return;
            }
            meeting.attend();
            const std::lock_guard lock(mutex);
            seen.insert(std::this_thread::get_id());
        };
        QVERIFY(parallelLoop(3, 2, {}, body, cost));
        QCOMPARE(seen.size(), std::size_t(2));
    }

    void aLoopShorterThanItsStartStaysOnItsThread() {
        LoopCost cost = 1e-9;
        int elsewhere = 0;
        const auto here = std::this_thread::get_id();
        // A thread that is held up by other programs may ask for help: not a thousand times.
        for (int repeat = 0; repeat < 1000; ++repeat) {
            std::atomic<int> others = 0;
            parallelLoop(
                4, 2, {}, [&](int) { others += std::this_thread::get_id() == here ? 0 : 1; }, cost);
            elsewhere += others > 0 ? 1 : 0;
        }
        QVERIFY2(elsewhere < 100, qPrintable(QString::number(elsewhere)));
    }

    void loopsWithinLoopsVisitAll() {
        std::vector<std::vector<int>> visits(4, std::vector<int>(50, 0));
        QVERIFY(parallelTasks(4, 2, {}, [&](int outer) {
            for (int repeat = 0; repeat < 3; ++repeat) {
                parallelTasks(50, 2, {}, [&](int inner) { ++visits[at(outer)][at(inner)]; });
            }
        }));
        for (const std::vector<int>& row : visits) {
            QVERIFY(std::all_of(row.begin(), row.end(), [](int n) { return n == 3; }));
        }
    }

    void threadsOfOtherThreadsDoNotMeet() {
        std::vector<std::vector<int>> visits(3, std::vector<int>(200, 0));
        {
            std::vector<std::jthread> callers;
            for (std::vector<int>& row : visits) {
                callers.emplace_back([&row] {
                    for (int repeat = 0; repeat < 20; ++repeat) {
                        parallelTasks(200, 2, {}, [&](int i) { ++row[at(i)]; });
                    }
                });
            }
        }
        for (const std::vector<int>& row : visits) {
            QVERIFY(std::all_of(row.begin(), row.end(), [](int n) { return n == 20; }));
        }
    }

    void waitingTakesNoTimeFromOthers() {
        parallelTasks(4, 4, {}, [](int) {});  // the helpers are there
        const double before = processorTime();
        constexpr double kSlept = 0.4;
        parallelTasks(2, 4, {}, [&](int) {
            std::this_thread::sleep_for(std::chrono::duration<double>(kSlept));
        });
        std::this_thread::sleep_for(std::chrono::duration<double>(kSlept));
        // Threads that spin would have used up to 3 x 0.8 s of it. Processor time, not time.
        QVERIFY2(processorTime() - before < 0.1,
                 qPrintable(QString::number(processorTime() - before)));
    }
};

ONSAGER_TEST(ParallelTest)
#include "parallel_test.moc"
