// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/io/json_reader.h"
#include "ui/figure_files.h"
#include "ui/models/failure_advice.h"
#include "ui/models/gesture.h"
#include "ui/models/layer_strip_model.h"
#include "ui/models/scenario_document.h"
#include "ui/run/look_back.h"
#include "ui/run/run_controller.h"
#include "ui/run/sweep_controller.h"
#include "ui/scenario_files.h"
#include "ui/window_actions.h"
#include "ui/window_layout.h"
#include "ui/window_look.h"

#include <QMainWindow>
#include <QSettings>

#include <cstdint>
#include <optional>

namespace onsager {

class ChartPage;
class ChartTabs;
class ConvergencePanel;
class DetailsPage;
class EstimatesPanel;
class HelpDialog;
class InspectorPanel;
class LayerStripPanel;
class LessonPanel;
class MessageBanner;
class MessagesPanel;
class MomentBar;
class PhasePanel;
class StatusPanel;
class SweepPage;
class SweepPanel;
class TransportBar;

/// The laboratory: connects document, run and panels, which do not know each other.
class MainWindow : public QMainWindow {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MainWindow)

public:
    /// Opens already running. `scenario` is a file or the name of a preset, empty for the default;
    /// when it cannot be opened the default runs and a banner says why.
    explicit MainWindow(const QString& scenario = {}, QWidget* parent = nullptr);
    ~MainWindow() override;

    [[nodiscard]] const ScenarioDocument& document() const { return m_document; }
    [[nodiscard]] const RunController& controller() const { return m_controller; }
    [[nodiscard]] const SweepController& sweeps() const { return m_sweeps; }
    [[nodiscard]] const ConvergencePanel& convergence() const { return *m_convergence; }

protected:
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void addCharts();
    template <typename Slot>
    void on(QAction* action, Slot slot);
    void connectParts();
    void connectActions();
    void connectRunActions();
    void connectStackActions();
    void connectFileActions();
    void connectViewActions();
    void connectHelpActions();
    void connectSweeps();
    void offerLeftBehind();
    void applyLook();
    void present(bool presenting);
    void pin(bool isPinned);

    // What was asked for.
    [[nodiscard]] bool canRun() const;
    void run();
    void start();
    void follow(Gesture gesture);
    void editStack(const StackEdit& edit);
    void editFromInspector(const QString& path, const Json& value, Gesture gesture);
    void editFromTransport(const QString& path, const Json& value, Gesture gesture);
    void applyRemedy(const Remedy& remedy);
    bool editSweep(SweepPage& page, const Json& sweep);
    void startSweep(SweepPage& page, const Json& sweep);
    void openCell(int cell);
    void report(const std::optional<QString>& problem);
    [[nodiscard]] ChartPage& chart() const;
    [[nodiscard]] QList<ChartPage*> charts() const;
    [[nodiscard]] QList<DetailsPage*> detailsPages() const;
    [[nodiscard]] QList<SweepPage*> sweepPages() const;

    // What is to be seen.
    void showScenario();
    void showLatest();
    void showMoment();
    void showComputing();
    void showFailure(const Snapshot& snapshot);
    void showSweep();
    void chooseFittingChart();
    void showActivity();
    void showFile();
    void showLesson(int lesson);
    void setUp(const QUrl& link);
    void lock(const LessonLocks& locks);
    void showHelp(const QString& page);
    void showAbout();

    QSettings m_settings;
    ScenarioDocument m_document;
    ScenarioFiles m_files;
    LayerStripModel m_layers;
    WindowActions m_actions;
    TransportBar* m_transport;
    LayerStripPanel* m_strip;
    LessonPanel* m_lesson;
    InspectorPanel* m_inspector;
    MessageBanner* m_banner;
    ConvergencePanel* m_convergence;
    EstimatesPanel* m_estimates;
    MessagesPanel* m_messages;
    SweepPanel* m_sweep;
    PhasePanel* m_phase;
    ChartTabs* m_charts;
    MomentBar* m_momentBar;
    StatusPanel* m_status;
    WindowLook m_look;
    WindowLayout m_layout;
    FigureFiles m_figures;
    HelpDialog* m_help = nullptr;
    std::optional<int> m_editedLayer;  ///< while the stack is edited: the layer to look at then
    bool m_editsSweep = false;         ///< while the key is set that a single run does not look at
    bool m_isClosing = false;          ///< what was to be saved is saved
    std::uint64_t m_advisedRun = 0;    ///< the run whose failure was shown
    LookBack m_lookBack;
    SweepController m_sweeps;    ///< its thread ends before all that is above
    RunController m_controller;  ///< last: its thread ends before anything else does
};

}  // namespace onsager
