// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/algorithms/adam.h"
#include "engine/experiment/metrics.h"
#include "engine/experiment/records.h"

#include <cstdint>
#include <optional>

namespace onsager {

/// Epochs of a baseline that are measured at most, besides its start: they are spread evenly, and the
/// last is one of them.
inline constexpr int kMostMeasuredEpochs = 100;

/// A baseline on one draw, and the errors measured so far.
class BaselineRun {
public:
    /// Keeps a reference to the instance.
    BaselineRun(const AdamSettings& settings,
                const Instance& instance,
                const std::optional<ColumnSymmetry>& symmetry,
                std::uint64_t seed,
                int trial);

    /// Computes one epoch. No effect once the run has ended.
    void advance();

    /// Ends a run that goes on with reason Cancelled.
    void cancel();

    [[nodiscard]] bool finished() const { return m_record.stop != StopReason::Running; }
    [[nodiscard]] const BaselineRecord& record() const { return m_record; }

private:
    void measure();

    AdamSettings m_settings;
    const Instance& m_instance;
    std::optional<ColumnSymmetry> m_symmetry;
    Adam m_adam;
    Adam::State m_state;
    BaselineRecord m_record;
};

}  // namespace onsager
