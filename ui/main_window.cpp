// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window.h"

#include "engine/io/scenario_error.h"
#include "engine/io/scenario_json.h"
#include "engine/io/version.h"
#include "ui/models/inspector_form.h"
#include "ui/models/layer_problem.h"
#include "ui/models/lesson_setup.h"
#include "ui/models/sweep_form.h"
#include "ui/models/sweep_scale.h"
#include "ui/panels/chart_tabs.h"
#include "ui/panels/convergence_panel.h"
#include "ui/panels/estimates_panel.h"
#include "ui/panels/help_dialog.h"
#include "ui/panels/inspector_panel.h"
#include "ui/panels/key_map.h"
#include "ui/panels/layer_strip_panel.h"
#include "ui/panels/lesson_panel.h"
#include "ui/panels/message_banner.h"
#include "ui/panels/messages_panel.h"
#include "ui/panels/moment_bar.h"
#include "ui/panels/phase_panel.h"
#include "ui/panels/status_panel.h"
#include "ui/panels/sweep_panel.h"
#include "ui/panels/transport_bar.h"
#include "ui/run/run_status.h"
#include "ui/run/sweep_text.h"
#include "ui/widgets/widget_style.h"
#include "ui/window_keys.h"

#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QMessageBox>
#include <QMimeData>
#include <QRandomGenerator>
#include <QUrl>

#include <algorithm>
#include <thread>
#include <utility>

namespace onsager {
namespace {

const QString kDefaultPreset = QStringLiteral("two-layer-10db");
const QString kSeedLocked = QStringLiteral("seedLocked");

QString programVersionText() {
    const std::string_view version = programVersion();
    return QString::fromUtf8(version.data(), static_cast<qsizetype>(version.size()));
}

int coreCount() {
    return std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
}

/// The one file that is dragged, or nothing.
QString droppedFile(const QMimeData& dragged) {
    const QList<QUrl> urls = dragged.urls();
    return urls.size() == 1 ? urls.front().toLocalFile() : QString();
}

}  // namespace

MainWindow::MainWindow(const QString& scenario, QWidget* parent)
    : QMainWindow(parent),
      m_document(kDefaultPreset),
      m_files(m_document, m_settings, this),
      m_actions(this),
      m_transport(new TransportBar(
          {m_actions.run, m_actions.pause, m_actions.step, m_actions.reset, m_actions.present},
          this)),
      m_strip(new LayerStripPanel(m_layers)),
      m_lesson(new LessonPanel),
      m_inspector(new InspectorPanel),
      m_banner(new MessageBanner),
      m_convergence(new ConvergencePanel),
      m_estimates(new EstimatesPanel),
      m_messages(new MessagesPanel),
      m_sweep(new SweepPanel),
      m_phase(new PhasePanel),
      m_charts(new ChartTabs),
      m_momentBar(new MomentBar),
      m_status(new StatusPanel(this)),
      m_look(m_settings, m_actions),
      m_layout(*this, {m_transport, m_strip, m_inspector, m_lesson, m_banner, m_charts, m_status}),
      m_figures(m_document, m_files, this),
      m_lookBack(m_controller),
      m_sweeps(coreCount()),
      m_controller(coreCount()) {
    setObjectName(QStringLiteral("mainWindow"));
    setAcceptDrops(true);
    addCharts();
    const QList<QAction*> charts = m_actions.makeChartActions(m_charts->titles());
    for (int page = 0; page < charts.size(); ++page) {
        connect(charts[page], &QAction::triggered, m_charts,
                [this, page] { m_charts->choose(page); });
    }
    m_actions.fillMenuBar(m_layout.panelSwitches(), charts);
    new WindowKeys(this);
    connectParts();
    connectSweeps();
    connectActions();
    m_layout.restore(m_settings);
    m_transport->setSeedLocked(m_settings.value(kSeedLocked, true).toBool());
    m_look.restore();
    // Other windows come after this one.
    QMetaObject::invokeMethod(
        m_charts, [this] { m_charts->restoreWindows(m_settings); }, Qt::QueuedConnection);
    setFocusPolicy(Qt::StrongFocus);
    setFocus();

    std::optional<QString> problem;
    if (!scenario.isEmpty()) {
        problem = m_document.open(scenario);
    }
    m_layers.setScenario(m_document.scenario(), m_document.problems());
    m_strip->setSelected(m_layers.rowCount() - 1);
    showScenario();
    showFile();
    start();
    report(problem);
    offerLeftBehind();
}

/// A box that loses the focus while the window dies still hands over what was typed into it.
MainWindow::~MainWindow() {
    const std::initializer_list<QObject*> panels = {m_inspector, m_transport, m_strip, m_sweep,
                                                    m_phase};
    for (QObject* panel : panels) {
        panel->disconnect(this);
    }
}

void MainWindow::addCharts() {
    m_charts->addPage(QStringLiteral("convergence"), tr("Convergence"), m_convergence,
                      m_convergence->controls());
    m_charts->addPage(QStringLiteral("estimates"), tr("Estimates"), m_estimates,
                      m_estimates->controls());
    m_charts->addPage(QStringLiteral("messages"), tr("Messages"), m_messages,
                      m_messages->controls());
    m_charts->addPage(QStringLiteral("sweep"), tr("Sweep"), m_sweep, m_sweep->controls());
    m_charts->addPage(QStringLiteral("phase"), tr("Phase diagram"), m_phase, m_phase->controls());
    m_charts->setFooter(m_momentBar);
}

void MainWindow::connectParts() {
    connect(&m_document, &ScenarioDocument::replaced, this, [this] {
        lock({});
        m_sweeps.clear();
        showScenario();
        chooseFittingChart();
        start();
    });
    connect(&m_document, &ScenarioDocument::changed, this, &MainWindow::follow);
    connect(&m_document, &ScenarioDocument::fileChanged, this, &MainWindow::showFile);
    connect(m_inspector, &InspectorPanel::edited, this, &MainWindow::editFromInspector);
    connect(m_transport, &TransportBar::edited, this, &MainWindow::editFromTransport);
    connect(m_strip, &LayerStripPanel::edited, this, &MainWindow::editStack);
    connect(m_strip, &LayerStripPanel::layerChosen, this, &MainWindow::showScenario);
    connect(m_lesson, &LessonPanel::setupChosen, this, &MainWindow::setUp);
    connect(m_lesson, &LessonPanel::closed, &m_layout, &WindowLayout::hideLesson);
    connect(m_lesson, &LessonPanel::turned, this, [this] { lock({}); });
    connect(&m_layout, &WindowLayout::lessonShown, this, [this] {
        if (!m_layout.isLessonShown()) {
            lock({});
        }
    });
    connect(m_convergence, &ConvergencePanel::momentChosen, &m_lookBack, &LookBack::look);
    connect(m_momentBar, &MomentBar::momentChosen, &m_lookBack, &LookBack::look);
    connect(&m_lookBack, &LookBack::changed, this, &MainWindow::showMoment);
    connect(&m_lookBack, &LookBack::stepWanted, m_actions.step, &QAction::trigger);
    connect(m_banner, &MessageBanner::remedyChosen, this, &MainWindow::applyRemedy);
    connect(m_status, &StatusPanel::cancelRequested, &m_controller, &RunController::cancel);
    connect(&m_controller, &RunController::latestChanged, this, &MainWindow::showLatest);
    connect(&m_controller, &RunController::activityChanged, this, &MainWindow::showActivity);
    connect(&m_look, &WindowLook::changed, this, &MainWindow::applyLook);
    const auto onFailure = [this](const QString& sentence) { report(sentence); };
    connect(&m_files, &ScenarioFiles::failed, this, onFailure);
    connect(&m_figures, &FigureFiles::failed, this, onFailure);
}

void MainWindow::connectSweeps() {
    for (SweepPage* page : sweepPages()) {
        connect(page, &SweepPage::edited, this,
                [this, page](const Json& sweep) { editSweep(*page, sweep); });
        connect(page, &SweepPage::startWanted, this,
                [this, page](const Json& sweep) { startSweep(*page, sweep); });
        connect(page, &SweepPage::pauseWanted, &m_sweeps, &SweepController::pause);
        connect(page, &SweepPage::resumeWanted, &m_sweeps, &SweepController::resume);
        connect(page, &SweepPage::cancelWanted, &m_sweeps, &SweepController::cancel);
        connect(page, &SweepPage::cellChosen, this, &MainWindow::openCell);
    }
    connect(&m_sweeps, &SweepController::latestChanged, this, &MainWindow::showSweep);
    connect(&m_sweeps, &SweepController::activityChanged, this, &MainWindow::showSweep);
}

/// A slot for an action.
template <typename Slot>
void MainWindow::on(QAction* action, Slot slot) {
    connect(action, &QAction::triggered, this, slot);
}

void MainWindow::connectActions() {
    m_actions.follow(m_document.history());
    on(m_actions.undo, [this] { m_document.history().undo(); });
    on(m_actions.redo, [this] { m_document.history().redo(); });
    on(m_actions.quit, [this] { close(); });
    connectRunActions();
    connectStackActions();
    connectFileActions();
    connectViewActions();
    connectHelpActions();
}

void MainWindow::connectRunActions() {
    on(m_actions.run, [this] { run(); });
    on(m_actions.pause, [this] { m_controller.pause(); });
    on(m_actions.toggleRun, [this] { m_controller.canPause() ? m_controller.pause() : run(); });
    on(m_actions.step, [this] { m_controller.step(); });
    on(m_actions.reset, [this] { m_controller.reset(m_document.scenario()); });
    on(m_actions.cancel, [this] { m_controller.cancel(); });
    on(m_actions.earlier, [this] { m_lookBack.lookFurther(-1); });
    on(m_actions.later, [this] { m_lookBack.lookFurther(1); });
    on(m_actions.first, [this] { m_lookBack.look(0); });
    on(m_actions.newest, [this] { m_lookBack.look(std::nullopt); });
}

void MainWindow::connectFileActions() {
    const auto onFiles = [this](QAction* action, void (ScenarioFiles::*slot)()) {
        connect(action, &QAction::triggered, &m_files, slot);
    };
    onFiles(m_actions.newScenario, &ScenarioFiles::openNew);
    onFiles(m_actions.open, &ScenarioFiles::chooseAndOpen);
    onFiles(m_actions.save, &ScenarioFiles::save);
    onFiles(m_actions.saveAs, &ScenarioFiles::chooseAndSave);
    onFiles(m_actions.copyLink, &ScenarioFiles::copyLink);
    onFiles(m_actions.pasteLink, &ScenarioFiles::pasteLink);
    connect(&m_actions, &WindowActions::presetChosen, &m_files, &ScenarioFiles::open);
    connect(&m_actions, &WindowActions::recentFileChosen, &m_files, &ScenarioFiles::open);
    m_actions.setRecentFiles([this] { return m_files.recent(); });
    on(m_actions.exportFigure, [this] { m_figures.exportFigure(chart()); });
    on(m_actions.copyFigure, [this] { m_figures.copyFigure(chart()); });
    on(m_actions.copyTable, [this] { FigureFiles::copyTable(chart()); });
}

void MainWindow::connectStackActions() {
    m_strip->addActions(m_actions.stackActions());
    const auto onSelected = [this](QAction* action, auto makeEdit) {
        on(action, [this, makeEdit] { editStack(makeEdit(m_strip->selected())); });
    };
    onSelected(m_actions.insertLayers, [this](int layer) {
        return StackEdit::insertBefore(std::min(layer + 1, m_layers.rowCount() - 1));
    });
    onSelected(m_actions.duplicateLayers, &StackEdit::repeat);
    onSelected(m_actions.removeLayers, &StackEdit::remove);
    onSelected(m_actions.moveLeft, [](int layer) { return StackEdit::shift(layer, -1); });
    onSelected(m_actions.moveRight, [](int layer) { return StackEdit::shift(layer, 1); });
    connect(m_actions.editShape, &QAction::triggered, m_strip, &LayerStripPanel::editShape);
}

void MainWindow::connectViewActions() {
    connect(m_actions.pin, &QAction::toggled, this, &MainWindow::pin);
    connect(m_actions.present, &QAction::toggled, this, &MainWindow::present);
    on(m_actions.splitOff, [this] { m_charts->toggleWindow(m_charts->current()); });
    connect(&m_actions, &WindowActions::lessonChosen, this, &MainWindow::showLesson);
    on(m_actions.resetLayout, [this] {
        m_actions.present->setChecked(false);
        m_charts->putAllBack();
        m_layout.reset();
    });
}

void MainWindow::connectHelpActions() {
    on(m_actions.keyMap, [this] { new KeyMap(m_actions.keys(), m_look.colours(), this); });
    on(m_actions.help, [this] { showHelp(QStringLiteral("what-am-i-looking-at")); });
    on(m_actions.catalogue, [this] { showHelp(QStringLiteral("catalogue")); });
    on(m_actions.sweepHelp, [this] { showHelp(QStringLiteral("sweeps")); });
    on(m_actions.references, [this] { showHelp(QStringLiteral("references")); });
    on(m_actions.about, [this] { showAbout(); });
}

// ---- what was asked for -------------------------------------------------------------------------

bool MainWindow::canRun() const {
    return m_document.problems().empty();
}

void MainWindow::start() {
    if (canRun()) {
        m_controller.start(m_document.scenario());
    } else {
        m_controller.block();
    }
}

/// The same document has other values.
void MainWindow::follow(Gesture gesture) {
    m_banner->clear();
    showScenario();
    if (m_editsSweep) {
        return;
    }
    if (canRun()) {
        m_controller.follow(m_document.scenario(), gesture);
    } else {
        m_controller.block();
    }
}

void MainWindow::run() {
    if (m_controller.canResume()) {
        m_controller.resume();
        return;
    }
    if (!m_transport->isSeedLocked() && !m_document.locks().locks(QStringLiteral("seed"))) {
        constexpr int kSeeds = 1000000;
        report(m_document.set(QStringLiteral("seed"), QRandomGenerator::global()->bounded(kSeeds)));
    }
    start();
}

/// The layer to look at afterwards is shown at once, not after the one that was looked at before.
void MainWindow::editStack(const StackEdit& edit) {
    m_editedLayer = m_document.layerAfter(edit);
    const std::optional<QString> problem = m_document.edit(edit);
    const std::optional<int> layer = std::exchange(m_editedLayer, std::nullopt);
    if (!problem && layer && m_strip->selected() != *layer) {
        m_strip->moveTo(*layer);  // the same layers again, in another order
        showScenario();
    }
    report(problem);
}

void MainWindow::editFromInspector(const QString& path, const Json& value, Gesture gesture) {
    m_inspector->answer(path, m_document.set(path, value, gesture).value_or(QString()));
}

void MainWindow::editFromTransport(const QString& path, const Json& value, Gesture gesture) {
    const std::optional<QString> problem = m_document.set(path, value, gesture);
    m_transport->answer(path, !problem);
    report(problem);
}

void MainWindow::applyRemedy(const Remedy& remedy) {
    report(m_document.set(remedy.path, Json(remedy.value)));
    start();
}

/// Returns whether it was allowed. What runs goes on: it does not look at that key.
bool MainWindow::editSweep(SweepPage& page, const Json& sweep) {
    m_editsSweep = true;
    const std::optional<QString> refusal = m_document.set(QStringLiteral("sweep"), sweep);
    m_editsSweep = false;
    page.answer(refusal.value_or(QString()));
    return !refusal;
}

void MainWindow::startSweep(SweepPage& page, const Json& sweep) {
    if (editSweep(page, sweep)) {
        m_sweeps.start(documentOf(m_document.scenario()));
    }
}

/// The scenario of a cell as one step that can be undone, with the sweep it came from, running.
void MainWindow::openCell(int cell) {
    const auto& latest = m_sweeps.latest();
    if (!latest || !latest->sweep) {
        return;
    }
    const Sweep& sweep = *latest->sweep;
    Json document = documentOf(sweep.grid, cell);
    document["sweep"] = sweep.scenario.at("sweep");
    const std::optional<QString> problem =
        m_document.change(tr("Open %1").arg(cellName(sweep, cell)), document);
    report(problem);
    if (!problem) {
        m_charts->choose(m_convergence);
        start();
    }
}

void MainWindow::report(const std::optional<QString>& problem) {
    if (problem) {
        m_banner->showProblem(*problem);
    }
}

ChartPage& MainWindow::chart() const {
    return *qobject_cast<ChartPage*>(m_charts->current());
}

QList<ChartPage*> MainWindow::charts() const {
    return {m_convergence, m_estimates, m_messages, m_sweep, m_phase};
}

QList<DetailsPage*> MainWindow::detailsPages() const {
    return {m_estimates, m_messages};
}

QList<SweepPage*> MainWindow::sweepPages() const {
    return {m_sweep, m_phase};
}

// ---- what is to be seen -------------------------------------------------------------------------

void MainWindow::showScenario() {
    const Scenario& scenario = m_document.scenario();
    m_layers.setScenario(scenario, m_document.problems());
    if (m_editedLayer) {
        m_strip->moveTo(*m_editedLayer);
    }
    m_transport->showScenario(scenario, m_document.isModified());
    m_inspector->setForm(
        inspectorForm(m_document.json(), scenario, m_strip->selected(), m_document.problems()));
    const QString obstacle = canRun() ? QString() : problemSentence(m_document.problems().front());
    const int variables = static_cast<int>(scenario.layers.size()) - 1;
    for (DetailsPage* page : detailsPages()) {
        page->setShape(variables, scenario.columns);
    }
    m_actions.setObstacle(obstacle);
    m_convergence->setObstacle(obstacle);
    for (SweepPage* page : sweepPages()) {
        page->setScenario(m_document.json(), scenario, obstacle);
    }
}

void MainWindow::showLatest() {
    const std::shared_ptr<const Snapshot> latest = m_controller.latest();
    m_convergence->showResult(latest ? latest->result : nullptr);
    for (DetailsPage* page : detailsPages()) {
        page->showDetails(latest ? latest->details : nullptr);
    }
    m_lookBack.follow();
    showMoment();
    m_status->showContent(statusOf(m_controller));
    if (latest && latest->run == m_controller.currentRun()) {
        showFailure(*latest);
    }
}

void MainWindow::showSweep() {
    const auto& latest = m_sweeps.latest();
    for (SweepPage* page : sweepPages()) {
        page->showSweep(latest ? latest->sweep : nullptr, latest ? latest->cells : SweepCells());
        page->showStatus(statusOf(m_sweeps));
    }
}

/// A document with a sweep opens on the chart of it.
void MainWindow::chooseFittingChart() {
    const int axes = sweepAxes(m_document.json());
    const QWidget* current = m_charts->current();
    if (axes == 1) {
        m_charts->choose(m_sweep);
    } else if (axes == 2) {
        m_charts->choose(m_phase);
    } else if (current == m_sweep || current == m_phase) {
        m_charts->choose(m_convergence);
    }
}

/// Everything that follows the half-iteration that is looked at.
void MainWindow::showMoment() {
    const std::optional<int> moment = m_lookBack.moment();
    m_momentBar->showMoment(2 * m_document.scenario().algorithm.iterations, m_lookBack.newest(),
                            moment);
    m_convergence->setMoment(moment);
    for (DetailsPage* page : detailsPages()) {
        page->setMoment(moment);
    }
    showComputing();
}

void MainWindow::showComputing() {
    m_strip->setComputing(m_lookBack.lit(), m_lookBack.reached());
}

/// Once per run: a banner that was closed stays closed.
void MainWindow::showFailure(const Snapshot& snapshot) {
    if (snapshot.run == m_advisedRun) {
        return;
    }
    if (snapshot.phase == RunPhase::Failed) {
        m_advisedRun = snapshot.run;
        m_banner->showProblem(QString::fromStdString(snapshot.failure));
    } else if (snapshot.result) {
        if (const std::optional<FailureAdvice> advice = failureAdvice(*snapshot.result)) {
            m_advisedRun = snapshot.run;
            m_banner->showFailure(*advice);
        }
    }
}

void MainWindow::showActivity() {
    m_actions.pause->setEnabled(m_controller.canPause());
    m_actions.step->setEnabled(m_controller.canStep());
    m_actions.cancel->setEnabled(m_controller.canCancel());
    showComputing();
    m_status->showContent(statusOf(m_controller));
}

void MainWindow::showLesson(int lesson) {
    m_actions.present->setChecked(false);
    m_layout.showLesson();
    m_lesson->showLesson(lesson);
}

/// A link of a lesson: one step that can be undone. From then on the lesson locks what it wants to
/// keep, until it is left or another document is opened.
void MainWindow::setUp(const QUrl& link) {
    try {
        report(m_document.change(tr("Set up by the lesson"), lessonSetup(m_document.json(), link)));
        lock(lessonLocks(m_lesson->lesson()));
    } catch (const ScenarioError& error) {
        report(QString::fromUtf8(error.what()));
    }
}

void MainWindow::lock(const LessonLocks& locks) {
    m_document.setLocks(locks);
    m_inspector->setLocks(locks);
    m_transport->setLocks(locks);
}

void MainWindow::showHelp(const QString& page) {
    if (m_help == nullptr) {
        m_help = new HelpDialog(this);
    }
    m_help->showPage(QStringLiteral(":/help/%1.md").arg(page));
}

void MainWindow::offerLeftBehind() {
    if (const std::optional<LeftBehind> left = m_files.leftBehind()) {
        m_banner->showOffer(tr("The program ended unexpectedly while a scenario was not saved."),
                            {{tr("Restore it"), [this, left] { m_files.restore(*left); }},
                             {tr("Discard it"), [left] { ScenarioFiles::forget(*left); }}});
    }
}

void MainWindow::showAbout() {
    QMessageBox::about(
        this, tr("About Onsager"),
        tr("<p><b>Onsager %1</b></p><p>A laboratory for message passing in multi-layer networks: "
           "what an algorithm measures beside what state evolution predicts.</p>"
           "<p>Free software under the GNU General Public License, version 3 or later.</p>")
            .arg(programVersionText()));
}

void MainWindow::showFile() {
    const QString title = QString::fromStdString(m_document.scenario().title);
    setWindowTitle(tr("%1[*] – Onsager").arg(title.isEmpty() ? tr("Untitled") : title));
    setWindowModified(m_document.isModified());
    m_transport->showScenario(m_document.scenario(), m_document.isModified());
}

// ---- closing, dropping, resizing -------------------------------------------------------------------------

/// Asks about unsaved changes first, and closes again when that was answered.
void MainWindow::closeEvent(QCloseEvent* event) {
    if (!m_isClosing && m_document.isModified()) {
        event->ignore();
        m_files.whenSafe([this] {
            m_isClosing = true;
            close();
        });
        return;
    }
    m_actions.present->setChecked(false);
    m_layout.save(m_settings);
    m_charts->saveWindows(m_settings);
    m_settings.setValue(kSeedLocked, m_transport->isSeedLocked());
    QMainWindow::closeEvent(event);
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
    if (!droppedFile(*event->mimeData()).isEmpty()) {
        event->acceptProposedAction();
    }
}

void MainWindow::dropEvent(QDropEvent* event) {
    event->acceptProposedAction();
    m_files.open(droppedFile(*event->mimeData()));
}

void MainWindow::resizeEvent(QResizeEvent* event) {
    QMainWindow::resizeEvent(event);
    m_layout.fit();
}

// ---- how it looks -------------------------------------------------------------------------------

void MainWindow::applyLook() {
    const Theme& colours = m_look.colours();
    const double scale = m_look.scale();
    setStyleSheet(widgetStyle(colours, scale));
    m_transport->setTheme(colours);
    m_strip->setTheme(colours);
    m_momentBar->setTheme(colours);
    for (ChartPage* page : charts()) {
        page->setLook(colours, scale);
    }
}

/// The type is as small again as before when the panels come back.
void MainWindow::present(bool presenting) {
    if (presenting) {
        m_layout.beginPresentation();
        m_look.setPresenting(true);
    } else {
        m_look.setPresenting(false);
        m_layout.endPresentation();
    }
}

/// Only what is shown can be pinned.
void MainWindow::pin(bool isPinned) {
    if (isPinned && !m_convergence->canPin()) {
        m_actions.pin->setChecked(false);
        return;
    }
    m_convergence->pin(isPinned);
}

}  // namespace onsager
