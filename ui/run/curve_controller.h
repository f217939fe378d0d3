// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/run/curve_worker.h"

#include <QObject>
#include <QTimer>

#include <cstdint>
#include <memory>
#include <thread>

namespace onsager {

/// Computes the free energy of the newest scenario on a thread of its own and hands it to the window:
/// orders go to the worker as values, curves come back through a latest-value mailbox that is read 30
/// times a second.
class CurveController : public QObject {
    Q_OBJECT

public:
    /// `threads` is the number of threads the engine may use.
    explicit CurveController(int threads, QObject* parent = nullptr);
    ~CurveController() override = default;

    /// Computes that one, in place of the one before, unless it is known or in work. Curves of an earlier
    /// scenario are shown as long as there is none of this one.
    void follow(const Scenario& scenario, int variable);
    /// Leaves what is in work: nobody looks at it.
    void rest();

    /// Null before the first.
    [[nodiscard]] const std::shared_ptr<const CurveSnapshot>& latest() const { return m_latest; }
    /// Whether latest() is what was asked for last, and all of it.
    [[nodiscard]] bool isUpToDate() const;

    /// What is new is shown once in kStepMs then, not in kFrameMs.
    void setReducedMotion(bool isReduced);

    static constexpr int kFrameMs = 33;
    static constexpr int kStepMs = 500;

Q_SIGNALS:
    /// latest() is another one.
    void latestChanged();

private:
    void readMailbox();

    std::uint64_t m_newest = 0;
    std::uint64_t m_oldest = 0;  ///< that may be shown
    Scenario m_scenario;         ///< of the newest order
    int m_variable = 0;
    std::shared_ptr<const CurveSnapshot> m_latest;
    QTimer m_frame;
    CurveWorker m_worker;
    std::jthread m_thread;  ///< last: everything it uses outlives it
};

}  // namespace onsager
