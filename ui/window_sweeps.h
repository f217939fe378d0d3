// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/io/json_reader.h"
#include "ui/chart_pages.h"
#include "ui/run/sweep_controller.h"

#include <QObject>

#include <optional>

namespace onsager {

class ScenarioDocument;

/// The sweep of the scenario: edited, started and shown on the pages of sweeps, and its cells opened.
class WindowSweeps : public QObject {
    Q_OBJECT

public:
    /// The document, the pages and `tabs` must outlive it; `threads` is the number of threads the
    /// engine may use.
    WindowSweeps(ScenarioDocument& document, const ChartPages& pages, ChartTabs& tabs, int threads);

    [[nodiscard]] const SweepController& controller() const { return m_controller; }
    void setReducedMotion(bool isReduced) { m_controller.setReducedMotion(isReduced); }
    /// While the key is set that a single run does not look at.
    [[nodiscard]] bool isEditing() const { return m_isEditing; }

    /// Shows the scenario that can be swept, and why it cannot be run, if so.
    void showScenario(const QString& obstacle);
    /// A finished run, by whose times the pages say how long a sweep will take; null when there is none.
    void setTimed(const std::shared_ptr<const Result>& run);
    /// Ends and forgets what was computed.
    void clear() { m_controller.clear(); }
    /// A document with a sweep opens on the chart of it.
    void chooseFittingChart();
    /// Begins the sweep of a preset: its figure draws itself. Those of files wait for Start.
    void beginOfPreset();

Q_SIGNALS:
    /// The document has become the scenario of a cell.
    void cellOpened();
    /// Something could not be done; the sentence says why.
    void failed(const QString& sentence);

private:
    bool edit(SweepPage& page, const Json& sweep);
    void start(SweepPage& page, const Json& sweep);
    void openCell(int cell);
    void showLatest();

    ScenarioDocument& m_document;
    ChartPages m_pages;
    ChartTabs& m_tabs;
    int m_threads;
    bool m_isEditing = false;
    SweepController m_controller;  ///< last: its thread ends before all that is above
};

}  // namespace onsager
