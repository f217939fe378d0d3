// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window_sweeps.h"

#include "engine/io/scenario_json.h"
#include "ui/models/scenario_document.h"
#include "ui/models/sweep_form.h"
#include "ui/models/sweep_scale.h"
#include "ui/panels/chart_tabs.h"
#include "ui/panels/convergence_panel.h"
#include "ui/panels/phase_panel.h"
#include "ui/panels/sweep_panel.h"
#include "ui/run/sweep_text.h"
#include "ui/window_run.h"

namespace onsager {

WindowSweeps::WindowSweeps(ScenarioDocument& document,
                           const ChartPages& pages,
                           ChartTabs& tabs,
                           int threads)
    : m_document(document),
      m_pages(pages),
      m_tabs(tabs),
      m_threads(threads),
      m_controller(threads) {
    for (SweepPage* page : m_pages.ofSweeps()) {
        connect(page, &SweepPage::edited, this,
                [this, page](const Json& sweep) { edit(*page, sweep); });
        connect(page, &SweepPage::startWanted, this,
                [this, page](const Json& sweep) { start(*page, sweep); });
        connect(page, &SweepPage::pauseWanted, &m_controller, &SweepController::pause);
        connect(page, &SweepPage::resumeWanted, &m_controller, &SweepController::resume);
        connect(page, &SweepPage::cancelWanted, &m_controller, &SweepController::cancel);
        connect(page, &SweepPage::cellChosen, this, &WindowSweeps::openCell);
    }
    connect(&m_controller, &SweepController::latestChanged, this, &WindowSweeps::showLatest);
    connect(&m_controller, &SweepController::activityChanged, this, &WindowSweeps::showLatest);
}

/// Returns whether it was allowed. What runs goes on: it does not look at that key.
bool WindowSweeps::edit(SweepPage& page, const Json& sweep) {
    m_isEditing = true;
    const std::optional<QString> refusal = m_document.set(QStringLiteral("sweep"), sweep);
    m_isEditing = false;
    page.answer(refusal.value_or(QString()));
    return !refusal;
}

void WindowSweeps::start(SweepPage& page, const Json& sweep) {
    if (edit(page, sweep)) {
        const auto go = [this] { m_controller.start(documentOf(m_document.scenario())); };
        WindowRun::whenPermitted(m_document, &page, go, go);
    }
}

void WindowSweeps::beginOfPreset() {
    const bool isPreset = m_document.filePath().isEmpty() && !m_document.isModified();
    if (isPreset && sweepAxes(m_document.json()) > 0 && m_document.problems().empty()) {
        m_controller.start(documentOf(m_document.scenario()));
    }
}

/// The scenario of a cell as one step that can be undone, with the sweep it came from.
void WindowSweeps::openCell(int cell) {
    const auto& latest = m_controller.latest();
    if (!latest || !latest->sweep) {
        return;
    }
    const Sweep& sweep = *latest->sweep;
    Json document = documentOf(sweep.grid, cell);
    for (const char* key : {"sweep", "view"}) {
        if (sweep.scenario.contains(key)) {
            document[key] = sweep.scenario.at(key);
        }
    }
    if (const auto problem =
            m_document.change(tr("Open %1").arg(cellName(sweep, cell)), document)) {
        Q_EMIT failed(*problem);
        return;
    }
    m_tabs.choose(m_pages.convergence);
    Q_EMIT cellOpened();
}

void WindowSweeps::showScenario(const QString& obstacle) {
    for (SweepPage* page : m_pages.ofSweeps()) {
        page->setScenario(m_document.json(), m_document.scenario(), obstacle);
    }
}

void WindowSweeps::setTimed(const std::shared_ptr<const Result>& run) {
    for (SweepPage* page : m_pages.ofSweeps()) {
        page->setTimed(run, m_threads);
    }
}

void WindowSweeps::showLatest() {
    const auto& latest = m_controller.latest();
    for (SweepPage* page : m_pages.ofSweeps()) {
        page->showSweep(latest ? latest->sweep : nullptr, latest ? latest->cells : SweepCells());
        page->showStatus(statusOf(m_controller));
    }
}

void WindowSweeps::chooseFittingChart() {
    const int axes = sweepAxes(m_document.json());
    const QWidget* current = m_tabs.current();
    if (axes == 1) {
        m_tabs.choose(m_pages.sweep);
    } else if (axes == 2) {
        m_tabs.choose(m_pages.phase);
    } else if (current == m_pages.sweep || current == m_pages.phase) {
        m_tabs.choose(m_pages.convergence);
    }
}

}  // namespace onsager
