// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/io/sweep_file.h"
#include "engine/io/sweep_journal.h"

#include <mutex>
#include <utility>
#include <vector>

namespace onsager {

/// The cells of a sweep as they are finished, kept in a journal too where there is one; may be asked
/// and told from any thread.
class FinishedCells {
public:
    /// `journal` may be null; what it has is finished.
    FinishedCells(int cells, SweepJournal* journal) : m_journal(journal) {
        m_results.cells.resize(static_cast<std::size_t>(cells));
        if (journal != nullptr) {
            m_results.cells = journal->finished();
        }
    }

    /// Throws WriteError.
    void put(int cell, CellResult result) {
        const std::lock_guard lock(m_mutex);
        if (m_journal != nullptr) {
            m_journal->append(cell, result);
        }
        m_results.cells[static_cast<std::size_t>(cell)] = std::move(result);
    }

    /// All that was put is in the journal's files. Throws WriteError.
    void flush() {
        const std::lock_guard lock(m_mutex);
        if (m_journal != nullptr) {
            m_journal->flush();
        }
    }

    void infer(std::vector<std::optional<bool>> inferred) {
        const std::lock_guard lock(m_mutex);
        m_results.inferred = std::move(inferred);
    }

    /// Those of the cells that are not finished.
    [[nodiscard]] std::vector<int> unfinished(const std::vector<int>& cells) const {
        const std::lock_guard lock(m_mutex);
        std::vector<int> left;
        for (const int cell : cells) {
            if (!m_results.cells[static_cast<std::size_t>(cell)]) {
                left.push_back(cell);
            }
        }
        return left;
    }

    /// Whether each finished cell is a success.
    [[nodiscard]] std::vector<std::optional<bool>> successes() const {
        const std::lock_guard lock(m_mutex);
        std::vector<std::optional<bool>> known;
        for (const auto& cell : m_results.cells) {
            known.push_back(cell ? std::optional(isSuccess(cell->success.value())) : std::nullopt);
        }
        return known;
    }

    [[nodiscard]] SweepResults results() const {
        const std::lock_guard lock(m_mutex);
        return m_results;
    }

private:
    mutable std::mutex m_mutex;
    SweepJournal* m_journal;
    SweepResults m_results;
};

}  // namespace onsager
