// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <functional>
#include <stop_token>

namespace onsager {

/// What is done for one index of a loop.
using LoopBody = std::function<void(int)>;

/// Seconds that one index of a loop took when it was last run; negative as long as that is unknown.
/// A hint: it decides who works, never what comes out.
using LoopCost = std::atomic<double>;

/// Calls body(index) once for each index of [0, count), on at most `threads` threads.
///
/// The only threads of the engine. The calling thread works too; the others belong to it, sleep
/// between loops (a thread that waits takes no time from other programs), have its priority and its
/// signal mask, and end with it. Help is asked for only where the rest of the loop is longer than
/// waking a thread, by `cost` and by what the first indices took; and a helper that has not come by
/// the time all indices are taken is not waited for.
///
/// `stop` is checked before each index; the first exception of a body is thrown here once all have
/// left the loop. Indices are handed out one by one, so a body may write only to its own slot; sums
/// over slots are taken afterwards, in order. Loops may be nested.
///
/// Returns true if every index was visited.
bool parallelLoop(
    int count, int threads, const std::stop_token& stop, const LoopBody& body, LoopCost& cost);

/// The same for indices that are known to be long (whole trials): helpers are called at once.
bool parallelTasks(int count, int threads, const std::stop_token& stop, const LoopBody& body);

/// parallelLoop() with one cost for each place in the program that has a loop.
template <typename Body>
bool parallelFor(int count, int threads, const std::stop_token& stop, Body&& body) {
    static LoopCost cost = -1.0;
    return parallelLoop(count, threads, stop, std::ref(body), cost);
}

}  // namespace onsager
