// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/lesson_checkpoint.h"

#include <QString>
#include <QVector>

#include <optional>

namespace onsager {

/// The checkpoints of a lesson and which of them are done. What is done stays done.
class LessonProgress {
public:
    LessonProgress() = default;
    explicit LessonProgress(const QVector<Checkpoint>& checkpoints);

    /// Looks whether a result does what an open checkpoint asks for. True when another one is done.
    bool look(const Result& result);

    [[nodiscard]] int count() const { return static_cast<int>(m_checkpoints.size()); }
    [[nodiscard]] int doneCount() const;
    [[nodiscard]] bool isDone(int place) const { return m_done[place].has_value(); }
    [[nodiscard]] const Checkpoint& checkpoint(int place) const { return m_checkpoints[place]; }

    /// "○ Checkpoint 1: open", "✓ Checkpoint 1: done with −21.3 dB".
    [[nodiscard]] QString line(int place) const;
    /// "1 of 2 checkpoints done"; empty without any.
    [[nodiscard]] QString sentence() const;

private:
    QVector<Checkpoint> m_checkpoints;
    QVector<std::optional<double>> m_done;  ///< the number with which each was done
    std::optional<Scenario> m_scenario;     ///< of the result that was looked at last
    Json m_document;                        ///< and what it says, written out
};

}  // namespace onsager
