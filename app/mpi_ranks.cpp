// SPDX-License-Identifier: GPL-3.0-or-later
//
// The one file that calls MPI; app/mpi_absent.cpp stands in where there is none.
#include "app/mpi_ranks.h"

#include "engine/io/cell_json.h"
#include "engine/numerics/parallel.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstdlib>
#include <deque>
#include <exception>
#include <fmt/format.h>
#include <functional>
#include <map>
#include <mpi.h>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>

namespace onsager {

namespace {

/// What the messages mean. All but HereIsResult and HereIsCell are empty.
enum Tag { WantsCell = 1, HereIsCell, HereIsResult, End, Goodbye };

constexpr std::chrono::microseconds kPause(200);  // MPI itself would wait with a busy core

void send(const std::string& text, int rank, Tag tag) {
    MPI_Send(text.data(), static_cast<int>(text.size()), MPI_CHAR, rank, tag, MPI_COMM_WORLD);
}

struct Message {
    int rank = 0;
    int tag = 0;
    std::string text;
};

/// A message that has arrived; nothing when there is none.
std::optional<Message> arrived() {
    int present = 0;
    MPI_Status status;
    MPI_Iprobe(MPI_ANY_SOURCE, MPI_ANY_TAG, MPI_COMM_WORLD, &present, &status);
    if (present == 0) {
        return std::nullopt;
    }
    int size = 0;
    MPI_Get_count(&status, MPI_CHAR, &size);
    Message message{status.MPI_SOURCE, status.MPI_TAG,
                    std::string(static_cast<std::size_t>(size), '\0')};
    MPI_Recv(message.text.data(), size, MPI_CHAR, message.rank, message.tag, MPI_COMM_WORLD,
             MPI_STATUS_IGNORE);
    return message;
}

std::string textOf(int cell, const CellResult& result) {
    return Json{{"cell", cell}, {"result", documentOf(result)}}.dump();
}

/// Cells that are still to be computed, for the threads of rank 0 and for the other ranks.
class CellQueue {
public:
    explicit CellQueue(std::vector<int> cells) : m_cells(std::move(cells)) {}

    std::optional<int> take() {
        const std::lock_guard lock(m_mutex);
        return m_next < m_cells.size() ? std::optional(m_cells[m_next++]) : std::nullopt;
    }

    /// Nothing more is handed out.
    void close() {
        const std::lock_guard lock(m_mutex);
        m_next = m_cells.size();
    }

private:
    std::mutex m_mutex;
    std::vector<int> m_cells;
    std::size_t m_next = 0;
};

/// Counts finished cells and passes them on, one at a time.
class Arrivals {
public:
    Arrivals(const SweepOptions& options, const SweepPlan& plan, const std::vector<int>& cells)
        : m_options(options) {
        for (const int cell : cells) {
            m_costs[cell] = costOf(plan.scenario(cell), plan.report);
            m_total += m_costs[cell];
        }
    }

    void put(int cell, CellResult result) {
        const std::lock_guard lock(m_mutex);
        ++m_cells;
        m_done += m_costs.at(cell);
        if (m_options.onCell) {
            m_options.onCell(cell, std::move(result));
        }
        if (m_options.onProgress) {
            m_options.onProgress({m_cells, static_cast<int>(m_costs.size()), m_done / m_total});
        }
    }

    [[nodiscard]] bool complete() {
        const std::lock_guard lock(m_mutex);
        return std::cmp_equal(m_cells, m_costs.size());
    }

private:
    const SweepOptions& m_options;
    std::mutex m_mutex;
    std::map<int, double> m_costs;
    double m_total = 0.0;
    double m_done = 0.0;
    int m_cells = 0;
};

/// Work in threads of its own, so that the main thread is free for messages. A failure is kept until
/// it is asked for.
class Crew {
public:
    Crew(int threads, std::function<void()> work)
        : m_work(std::move(work)), m_thread([this, threads] {
              try {
                  parallelTasks(threads, threads, {}, [this](int /*index*/) { m_work(); });
              } catch (...) {
                  m_failure = std::current_exception();
              }
              m_over = true;
          }) {}

    [[nodiscard]] bool isOver() const { return m_over; }

    void join() {
        m_thread.join();
        rethrow();
    }

    void rethrow() const {
        if (m_over && m_failure) {
            std::rethrow_exception(m_failure);
        }
    }

private:
    std::function<void()> m_work;
    std::exception_ptr m_failure;
    std::atomic<bool> m_over = false;
    std::jthread m_thread;
};

/// What a rank that is not the first has been given and has finished.
class Bench {
public:
    /// A cell for a thread, which waits for it; nothing when all is over.
    std::optional<int> take() {
        std::unique_lock lock(m_mutex);
        ++m_idle;
        m_changed.wait(lock, [this] { return m_closed || !m_given.empty(); });
        --m_idle;
        if (m_given.empty()) {
            return std::nullopt;
        }
        const int cell = m_given.front();
        m_given.pop_front();
        return cell;
    }

    void finish(std::string text) {
        const std::lock_guard lock(m_mutex);
        m_finished.push_back(std::move(text));
    }

    void give(int cell) {
        const std::lock_guard lock(m_mutex);
        m_given.push_back(cell);
        --m_asked;
        m_changed.notify_one();
    }

    void close() {
        const std::lock_guard lock(m_mutex);
        m_closed = true;
        m_changed.notify_all();
    }

    /// How many cells to ask for now: one for each idle thread.
    int toAsk() {
        const std::lock_guard lock(m_mutex);
        const int more = std::max(0, m_idle - static_cast<int>(m_given.size()) - m_asked);
        m_asked += more;
        return more;
    }

    std::optional<std::string> finished() {
        const std::lock_guard lock(m_mutex);
        if (m_finished.empty()) {
            return std::nullopt;
        }
        std::string text = std::move(m_finished.front());
        m_finished.pop_front();
        return text;
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<int> m_given;
    std::deque<std::string> m_finished;
    int m_idle = 0;
    int m_asked = 0;
    bool m_closed = false;
};

}  // namespace

MpiRanks::MpiRanks() {
    int provided = 0;
    MPI_Init_thread(nullptr, nullptr, MPI_THREAD_FUNNELED, &provided);
    MPI_Comm_rank(MPI_COMM_WORLD, &m_rank);
    MPI_Comm_size(MPI_COMM_WORLD, &m_size);
}

MpiRanks::~MpiRanks() {
    MPI_Finalize();
}

std::string MpiRanks::fromFirst(const std::string& text) const {
    int size = static_cast<int>(text.size());
    MPI_Bcast(&size, 1, MPI_INT, 0, MPI_COMM_WORLD);
    std::string shared = isFirst() ? text : std::string(static_cast<std::size_t>(size), '\0');
    MPI_Bcast(shared.data(), size, MPI_CHAR, 0, MPI_COMM_WORLD);
    return shared;
}

bool MpiRanks::handOut(const SweepPlan& plan,
                       const std::vector<int>& cells,
                       const SweepOptions& options,
                       const std::stop_token& stop) {
    CellQueue queue(longestFirst(plan, cells));
    Arrivals arrivals(options, plan, cells);
    Crew crew(options.threads, [&] {
        while (!stop.stop_requested()) {
            const std::optional<int> cell = queue.take();
            if (!cell) {
                return;
            }
            if (auto result = computeCell(plan, *cell, {}, stop)) {
                arrivals.put(*cell, std::move(*result));
            }
        }
    });
    try {
        while (!arrivals.complete() && !stop.stop_requested()) {
            crew.rethrow();
            const std::optional<Message> message = arrived();
            if (message && message->tag == WantsCell) {
                m_waiting.push_back(message->rank);
            } else if (message && message->tag == HereIsResult) {
                const Json document = parseJson(message->text);
                arrivals.put(document.at("cell").get<int>(), cellResultIn(document.at("result")));
            }
            const std::optional<int> cell = m_waiting.empty() ? std::nullopt : queue.take();
            if (cell) {
                send(fmt::format("{}", *cell), m_waiting.front(), HereIsCell);
                m_waiting.erase(m_waiting.begin());
            } else if (!message) {
                std::this_thread::sleep_for(kPause);
            }
        }
        crew.join();
    } catch (...) {
        queue.close();  // so that the crew, whose end is waited for, stops soon
        throw;
    }
    return arrivals.complete();
}

void MpiRanks::finish() const {
    for (int rank = 1; rank < m_size; ++rank) {
        send({}, rank, End);
    }
    int present = m_size - 1;
    while (present > 0) {  // requests that nobody answers any more come before the farewell
        if (const std::optional<Message> message = arrived()) {
            present -= message->tag == Goodbye ? 1 : 0;
        } else {
            std::this_thread::sleep_for(kPause);
        }
    }
}

void MpiRanks::work(const SweepPlan& plan, int threads) const {
    Bench bench;
    Crew crew(threads, [&] {
        while (const std::optional<int> cell = bench.take()) {
            if (const auto result = computeCell(plan, *cell, {}, {})) {
                bench.finish(textOf(*cell, *result));
            }
        }
    });
    try {
        for (bool goesOn = true; goesOn;) {
            crew.rethrow();
            for (int left = bench.toAsk(); left > 0; --left) {
                send({}, 0, WantsCell);
            }
            while (const std::optional<std::string> text = bench.finished()) {
                send(*text, 0, HereIsResult);
            }
            const std::optional<Message> message = arrived();
            goesOn = !message || message->tag != End;
            if (!message) {
                std::this_thread::sleep_for(kPause);
            } else if (goesOn) {
                bench.give(parseJson(message->text).get<int>());
            }
        }
    } catch (...) {
        bench.close();  // so that the crew, whose end is waited for, stops soon
        throw;
    }
    bench.close();
    crew.join();
    send({}, 0, Goodbye);
}

void MpiRanks::abort(int status) const {
    MPI_Abort(MPI_COMM_WORLD, status);
    std::_Exit(status);
}

}  // namespace onsager
