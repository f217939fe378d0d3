// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/scenario.h"
#include "ui/models/gesture.h"
#include "ui/run/run_worker.h"
#include "ui/run/snapshot.h"

#include <QObject>
#include <QTimer>

#include <cstdint>
#include <memory>
#include <thread>

namespace onsager {

/// What the person in front of the window has asked for and how far that has come.
enum class Activity { Ready, Running, Paused, Finished, Cancelled, Failed, Blocked };

/// Runs scenarios on one thread of its own and hands what is known of them to the window.
///
/// Commands go to the worker as values, snapshots come back through a latest-value mailbox that is
/// read 30 times a second. Every run has a number; a snapshot of a run that has been superseded is
/// dropped, except that while a slider is dragged the prediction of an earlier moment of the same
/// drag may still be shown. The worker leaves what it is doing within one half-iteration.
class RunController : public QObject {
    Q_OBJECT

public:
    /// `threads` is the number of threads the engine may use.
    explicit RunController(int threads, QObject* parent = nullptr);
    /// Returns within one half-iteration, whatever is in work.
    ~RunController() override = default;

    /// Begins a run and lets it go to its end.
    void start(const Scenario& scenario);
    /// Begins a run that is predicted and then waits before its first half-iteration.
    void reset(const Scenario& scenario);
    /// Follows a change of the scenario: predicts at once, and when the gesture is done (or rests for
    /// kRestMs) starts the trials anew, unless they were not going before.
    void follow(const Scenario& scenario, Gesture gesture);

    /// Takes a change to a scenario that cannot be run: everything of the one before is dropped. The
    /// next follow() goes on as if this had not been.
    void block();

    void pause();
    void resume();
    /// Makes exactly one half-iteration, then pauses.
    void step();
    /// Ends the run; what it has found out so far stays.
    void cancel();

    [[nodiscard]] Activity activity() const { return m_activity; }
    /// Whether pause() would be obeyed; likewise below.
    [[nodiscard]] bool canPause() const { return m_activity == Activity::Running; }
    [[nodiscard]] bool canResume() const;
    [[nodiscard]] bool canStep() const;
    [[nodiscard]] bool canCancel() const;

    [[nodiscard]] int threads() const { return m_threads; }
    /// Number of the newest run.
    [[nodiscard]] std::uint64_t currentRun() const { return m_newestRun; }
    /// The newest snapshot that may be shown; null when there is none yet, and when the newest run
    /// has left none for kOutdatedMs.
    [[nodiscard]] std::shared_ptr<const Snapshot> latest() const { return m_latest; }

    /// What is new is shown once in kStepMs then, not in kFrameMs, but for what a hand is moving.
    void setReducedMotion(bool isReduced);

    static constexpr int kFrameMs = 33;
    static constexpr int kStepMs = 500;
    static constexpr int kRestMs = 250;
    static constexpr int kOutdatedMs = 250;

Q_SIGNALS:
    /// latest() is another one.
    void latestChanged();
    void activityChanged();

private:
    void place(const Scenario& scenario, bool coarseOnly, RunPermit permit);
    void permit(RunPermit permit);
    void setDragging(bool isDragging);
    void setPace();
    void settle();
    void readFrames();
    void readMailbox();
    void forgetLatest();
    void setActivity(Activity activity);

    const int m_threads;
    Activity m_activity = Activity::Ready;
    bool m_follows = false;  ///< trials start anew after a change
    bool m_dragging = false;
    bool m_isMotionReduced = false;
    Scenario m_changed;  ///< the newest of a gesture that goes on
    std::uint64_t m_newestRun = 0;
    std::uint64_t m_oldestRun = 0;  ///< the oldest that may be shown
    std::shared_ptr<const Snapshot> m_latest;
    QTimer m_frame;
    QTimer m_rest;
    QTimer m_outdated;
    RunWorker m_worker;
    std::jthread m_thread;  ///< last: everything it uses outlives it
};

}  // namespace onsager
