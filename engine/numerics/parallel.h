// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <atomic>
#include <exception>
#include <stop_token>

namespace onsager {

/// Calls body(index) once for each index of [0, count), on at most `threads` threads.
///
/// The only OpenMP of the engine. The thread count is an argument because omp_set_num_threads is
/// not seen in a std::jthread. `stop` is checked before each index; the first exception of a body
/// is carried out of the parallel region and thrown here. Indices are handed out dynamically, so a
/// body may write only to its own slot; sums over slots are taken afterwards, in order.
///
/// Returns true if every index was visited.
template <typename Body>
bool parallelFor(int count, int threads, const std::stop_token& stop, Body&& body) {
    std::atomic<int> visited = 0;
    std::exception_ptr failure;
    std::atomic<bool> failed = false;
    const int team = std::max(1, std::min(threads, count));
#pragma omp parallel for schedule(dynamic, 1) num_threads(team) if (team > 1)
    for (int index = 0; index < count; ++index) {
        if (stop.stop_requested() || failed.load(std::memory_order_relaxed)) {
            continue;
        }
        try {
            body(index);
            visited.fetch_add(1, std::memory_order_relaxed);
        } catch (...) {
#pragma omp critical(onsager_parallel_failure)
            {
                if (!failure) {
                    failure = std::current_exception();
                }
            }
            failed = true;
        }
    }
    if (failure) {
        std::rethrow_exception(failure);
    }
    return visited == count;
}

}  // namespace onsager
