// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/io/sweep_file.h"

#include <mutex>

namespace onsager {

/// The cells of a sweep as they are finished; may be asked and told from any thread.
class FinishedCells {
public:
    explicit FinishedCells(int cells) { m_results.cells.resize(static_cast<std::size_t>(cells)); }

    void put(int cell, CellResult result) {
        const std::lock_guard lock(m_mutex);
        m_results.cells[static_cast<std::size_t>(cell)] = std::move(result);
    }

    [[nodiscard]] SweepResults results() const {
        const std::lock_guard lock(m_mutex);
        return m_results;
    }

private:
    mutable std::mutex m_mutex;
    SweepResults m_results;
};

}  // namespace onsager
