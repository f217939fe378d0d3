// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/io/json_reader.h"
#include "ui/run/sweep_snapshot.h"
#include "ui/run/sweep_worker.h"

#include <QObject>
#include <QTimer>

#include <cstdint>
#include <memory>
#include <thread>

namespace onsager {

enum class SweepActivity { Ready, Running, Paused, Finished, Cancelled, Refused, Failed };

/// Computes sweeps on a thread of its own, beside the runs, and hands what is known of them to the
/// window: commands go to the worker as values, snapshots come back through a latest-value mailbox
/// that is read 30 times a second.
class SweepController : public QObject {
    Q_OBJECT

public:
    /// `threads` is the number of threads the engine may use.
    explicit SweepController(int threads, QObject* parent = nullptr);
    /// Returns within one half-iteration of the cells in work.
    ~SweepController() override = default;

    /// Begins the sweep that a document describes, in place of the one before.
    void start(const Json& document);
    void pause();
    void resume();
    /// Ends the sweep; the cells that are finished stay.
    void cancel();
    /// Ends the sweep and forgets it.
    void clear();

    [[nodiscard]] SweepActivity activity() const { return m_activity; }
    [[nodiscard]] bool isAtWork() const;
    /// The newest snapshot; null before the first sweep.
    [[nodiscard]] const std::shared_ptr<const SweepSnapshot>& latest() const { return m_latest; }

    /// What is new is shown once in kStepMs then, not in kFrameMs.
    void setReducedMotion(bool isReduced);

    static constexpr int kFrameMs = 33;
    static constexpr int kStepMs = 500;

Q_SIGNALS:
    /// latest() is another one.
    void latestChanged();
    void activityChanged();

private:
    void readMailbox();
    void setActivity(SweepActivity activity);

    SweepActivity m_activity = SweepActivity::Ready;
    std::uint64_t m_newestRun = 0;
    std::shared_ptr<const SweepSnapshot> m_latest;
    QTimer m_frame;
    SweepWorker m_worker;
    std::jthread m_thread;  ///< last: everything it uses outlives it
};

}  // namespace onsager
