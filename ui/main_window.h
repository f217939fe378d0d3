// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/io/json_reader.h"
#include "ui/chart_pages.h"
#include "ui/data_files.h"
#include "ui/figure_files.h"
#include "ui/models/gesture.h"
#include "ui/models/layer_strip_model.h"
#include "ui/models/scenario_document.h"
#include "ui/scenario_files.h"
#include "ui/window_actions.h"
#include "ui/window_audience.h"
#include "ui/window_free_energy.h"
#include "ui/window_help.h"
#include "ui/window_language.h"
#include "ui/window_layout.h"
#include "ui/window_lessons.h"
#include "ui/window_look.h"
#include "ui/window_run.h"
#include "ui/window_sweeps.h"

#include <QMainWindow>
#include <QSettings>

#include <optional>

namespace onsager {

class StartPage;
struct Remedy;

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
    [[nodiscard]] const RunController& controller() const { return m_run.controller(); }
    [[nodiscard]] const SweepController& sweeps() const { return m_sweeps.controller(); }
    [[nodiscard]] const CurveController& curves() const { return m_freeEnergy.controller(); }
    [[nodiscard]] const ConvergencePanel& convergence() const { return *m_charts.convergence; }

protected:
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    WindowParts makeParts();
    void makeMenus();
    void restore();
    void openFirst(const QString& scenario);
    template <typename Slot>
    void on(QAction* action, Slot slot);
    void connectParts();
    void connectActions();
    void connectStackActions();
    void showStartPage();
    void connectFileActions();
    void connectViewActions();
    void offerLeftBehind();

    // What was asked for.
    void follow(Gesture gesture);
    void editStack(const StackEdit& edit);
    void editFromInspector(const QString& path, const Json& value, Gesture gesture);
    void erasePixels(const QVector<int>& pixels, bool areSeen);
    void chooseImage(int item);
    void drawImage(const QVector<double>& values);
    void editFromTransport(const QString& path, const Json& value, Gesture gesture);
    void applyRemedy(const Remedy& remedy);
    void report(const std::optional<QString>& problem);
    void setFigure(const QString& chart, const FigureSettings& settings);
    void pin(bool isPinned);
    void present(bool presenting);
    void moveSpotlight(int steps);
    void endSpotlight();

    // What is to be seen.
    void replaceScenario();
    void showScenario();
    void showView();
    void showFile();
    void applyLook();
    void applyMotion();
    [[nodiscard]] ChartPage& chart() const;

    QSettings m_settings;
    ScenarioDocument m_document;
    ScenarioFiles m_files;
    LayerStripModel m_layers;
    WindowActions m_actions;
    WindowParts m_parts;
    ChartPages m_charts;
    WindowLook m_look;
    WindowLanguage m_language;
    WindowLayout m_layout;
    WindowAudience m_audience;
    FigureFiles m_figures;
    DataFiles m_data;
    StartPage* m_startPage = nullptr;
    WindowHelp m_help;
    WindowLessons m_lessons;
    std::optional<int> m_editedLayer;  ///< while the stack is edited: the layer to look at then
    bool m_isClosing = false;          ///< what was to be saved is saved
    WindowFreeEnergy m_freeEnergy;
    WindowSweeps m_sweeps;
    WindowRun m_run;  ///< last: its thread and those above end before anything else does
};

}  // namespace onsager
