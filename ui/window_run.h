// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/chart_pages.h"
#include "ui/models/gesture.h"
#include "ui/run/look_back.h"
#include "ui/run/play_back.h"
#include "ui/run/run_controller.h"
#include "ui/window_layout.h"

#include <QObject>

#include <cstdint>
#include <functional>

namespace onsager {

class ScenarioDocument;
class WindowActions;

/// The run of the scenario: started, held and followed by the actions of the Run menu, and shown, at
/// the half-iteration that is looked at, by the charts, the strip and the line of status.
class WindowRun : public QObject {
    Q_OBJECT

public:
    /// All must outlive it; `threads` is the number of threads the engine may use.
    WindowRun(ScenarioDocument& document,
              const WindowActions& actions,
              const WindowParts& parts,
              const ChartPages& charts,
              int threads);

    [[nodiscard]] const RunController& controller() const { return m_controller; }

    /// Whether what moves by itself does so in steps.
    void setReducedMotion(bool isReduced);
    /// Does `go`, unless the scenario names a program that is not permitted yet: then a question in `parent`'s window
    /// asks for it, and a yes does `goAfterYes`.
    static void whenPermitted(const ScenarioDocument& document,
                              QWidget* parent,
                              const std::function<void()>& go,
                              const std::function<void()>& goAfterYes);

    /// Begins a run, unless the scenario cannot be run.
    void start();
    /// The same document has other values.
    void follow(Gesture gesture);

Q_SIGNALS:
    /// Something could not be done; the sentence says why.
    void failed(const QString& sentence);

private:
    void obeyActions();
    void startOrResume();
    void showLatest();
    void showMoment();
    void showComputing();
    void showFailure(const Snapshot& snapshot);
    void showActivity();

    ScenarioDocument& m_document;
    const WindowActions& m_actions;
    WindowParts m_parts;
    ChartPages m_charts;
    Scenario m_followed;             ///< what was started or followed last, without its view
    ViewSettings m_view;             ///< and its view
    std::uint64_t m_advisedRun = 0;  ///< the run whose failure was shown
    LookBack m_lookBack;
    PlayBack m_playBack;
    RunController m_controller;  ///< last: its thread ends before all that is above
};

}  // namespace onsager
