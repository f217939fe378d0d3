// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window.h"

#include "engine/io/data_edit.h"
#include "engine/io/scenario_error.h"
#include "engine/io/view_json.h"
#include "engine/process/run_program.h"
#include "ui/models/data_text.h"
#include "ui/models/inspector_form.h"
#include "ui/models/layer_problem.h"
#include "ui/models/start_questions.h"
#include "ui/panels/chart_tabs.h"
#include "ui/panels/convergence_panel.h"
#include "ui/panels/estimates_panel.h"
#include "ui/panels/free_energy_panel.h"
#include "ui/panels/images_panel.h"
#include "ui/panels/inspector_panel.h"
#include "ui/panels/layer_strip_panel.h"
#include "ui/panels/lesson_panel.h"
#include "ui/panels/message_banner.h"
#include "ui/panels/messages_panel.h"
#include "ui/panels/moment_bar.h"
#include "ui/panels/phase_panel.h"
#include "ui/panels/start_page.h"
#include "ui/panels/status_panel.h"
#include "ui/panels/sweep_panel.h"
#include "ui/panels/transport_bar.h"
#include "ui/theme/theme.h"
#include "ui/widgets/widget_style.h"
#include "ui/window_keys.h"

#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFileInfo>
#include <QMimeData>
#include <QUrl>

#include <algorithm>
#include <thread>
#include <utility>

namespace onsager {
namespace {

const QString kDefaultPreset = QStringLiteral("shared-support");
const QString kSeedLocked = QStringLiteral("seedLocked");

int coreCount() {
    return std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
}

/// Makes the typeface that of the program before there is a widget: one that is made earlier, and all
/// in it, keep the family of the desktop where the style sheet gives them a size.
QWidget* inTypeface(QWidget* parent) {
    applyTheme(systemTheme());
    return parent;
}

/// The one file that is dragged, or nothing.
QString droppedFile(const QMimeData& dragged) {
    const QList<QUrl> urls = dragged.urls();
    return urls.size() == 1 ? urls.front().toLocalFile() : QString();
}

/// Whether a file that is dropped on a layer is one of numbers, by its name; scenarios, results and figures are not.
bool isArrayName(const QString& file) {
    static const QStringList kEndings = {"npy", "npz", "h5", "hdf5", "csv", "tsv", "mtx"};
    const QFileInfo info(file);
    return kEndings.contains(info.suffix().toLower())
           || info.suffix().endsWith(QLatin1String("ubyte"));
}

}  // namespace

MainWindow::MainWindow(const QString& scenario, QWidget* parent)
    : QMainWindow(inTypeface(parent)),
      m_document(kDefaultPreset),
      m_files(m_document, m_settings, this),
      m_actions(this),
      m_parts(makeParts()),
      m_charts(*m_parts.charts),
      m_look(m_settings, m_actions),
      m_language(m_settings, m_actions),
      m_layout(*this, m_parts, {m_charts.sweep, m_charts.phase}),
      m_audience(this, m_actions, m_parts, m_charts, m_look, m_layout),
      m_figures(m_document, m_files, this),
      m_data(m_files, this),
      m_help(m_actions, m_look, this),
      m_lessons(m_document, m_parts, m_layout),
      m_freeEnergy(*m_charts.freeEnergy, coreCount()),
      m_sweeps(m_document, m_charts, *m_parts.charts, coreCount()),
      m_run(m_document, m_actions, m_parts, m_charts, coreCount()) {
    setObjectName(QStringLiteral("mainWindow"));
    setAcceptDrops(true);
    makeMenus();
    connect(new WindowKeys(this), &WindowKeys::spotlightLeft, this, &MainWindow::endSpotlight);
    connectParts();
    connectActions();
    restore();
    setFocusPolicy(Qt::StrongFocus);
    setFocus();
    openFirst(scenario);
    offerLeftBehind();
}

/// A box that loses the focus while the window dies still hands over what was typed into it.
MainWindow::~MainWindow() {
    const std::initializer_list<QObject*> panels = {m_parts.inspector, m_parts.transport,
                                                    m_parts.strip};
    for (QObject* panel : panels) {
        panel->disconnect(this);
    }
}

WindowParts MainWindow::makeParts() {
    return {new TransportBar({m_actions.run, m_actions.pause, m_actions.step, m_actions.reset,
                              m_actions.present},
                             this),
            new LayerStripPanel(m_layers),
            new InspectorPanel,
            new LessonPanel,
            new MessageBanner,
            new ChartTabs,
            new MomentBar,
            new StatusPanel(this)};
}

void MainWindow::makeMenus() {
    ChartTabs* tabs = m_parts.charts;
    const QList<QAction*> charts = m_actions.makeChartActions(tabs->titles());
    for (int page = 0; page < charts.size(); ++page) {
        connect(charts[page], &QAction::triggered, tabs, [tabs, page] { tabs->choose(page); });
    }
    m_actions.fillMenuBar(m_layout.panelSwitches(), charts);
}

/// As the window was when it was closed last.
void MainWindow::restore() {
    m_layout.restore(m_settings);
    m_parts.transport->setSeedLocked(m_settings.value(kSeedLocked, true).toBool());
    m_look.restore();
    // Other windows come after this one.
    QMetaObject::invokeMethod(
        m_parts.charts, [this] { m_parts.charts->restoreWindows(m_settings); },
        Qt::QueuedConnection);
}

void MainWindow::openFirst(const QString& scenario) {
    std::optional<QString> problem;
    if (!scenario.isEmpty()) {
        problem = m_files.openNow(scenario);
    }
    m_layers.setScenario(m_document.scenario(), m_document.problems());
    m_parts.strip->setSelected(m_layers.rowCount() - 1);
    showScenario();
    showView();
    showFile();
    m_run.start();
    report(problem);
}

void MainWindow::connectParts() {
    connect(&m_document, &ScenarioDocument::replaced, this, &MainWindow::replaceScenario);
    connect(&m_document, &ScenarioDocument::changed, this, &MainWindow::follow);
    connect(&m_document, &ScenarioDocument::fileChanged, this, &MainWindow::showFile);
    connect(m_parts.inspector, &InspectorPanel::edited, this, &MainWindow::editFromInspector);
    connect(m_parts.transport, &TransportBar::edited, this, &MainWindow::editFromTransport);
    connect(m_parts.strip, &LayerStripPanel::edited, this, &MainWindow::editStack);
    connect(m_parts.strip, &LayerStripPanel::layerChosen, this, &MainWindow::showScenario);
    connect(m_parts.banner, &MessageBanner::remedyChosen, this, &MainWindow::applyRemedy);
    connect(&m_sweeps, &WindowSweeps::cellOpened, &m_run, &WindowRun::start);
    connect(&m_look, &WindowLook::changed, this, &MainWindow::applyLook);
    connect(&m_look, &WindowLook::motionChanged, this, &MainWindow::applyMotion);
    connect(&m_language, &WindowLanguage::changed, this,
            [this](const QString& sentence) { m_parts.banner->showOffer(sentence, {}); });
    const auto onFailure = [this](const QString& sentence) { report(sentence); };
    connect(&m_files, &ScenarioFiles::failed, this, onFailure);
    connect(&m_figures, &FigureFiles::failed, this, onFailure);
    connect(&m_data, &DataFiles::failed, this, onFailure);
    connect(m_charts.images, &ImagesPanel::brushed, this, &MainWindow::erasePixels);
    connect(m_charts.images, &ImagesPanel::drawn, this, &MainWindow::drawImage);
    connect(m_charts.images, &ImagesPanel::itemChosen, this, &MainWindow::chooseImage);
    connect(&m_figures, &FigureFiles::settingsWanted, this, &MainWindow::setFigure);
    for (ChartPage* page : m_charts.all()) {
        connect(
            page, &ChartPage::settingsWanted, this,
            [this, page](const FigureSettings& settings) { setFigure(page->name(), settings); });
    }
    connect(&m_lessons, &WindowLessons::failed, this, onFailure);
    connect(&m_sweeps, &WindowSweeps::failed, this, onFailure);
    connect(&m_run, &WindowRun::failed, this, onFailure);
    connect(&m_run.controller(), &RunController::latestChanged, this, [this] {
        if (const auto latest = m_run.controller().latest(); latest && latest->result) {
            m_lessons.look(*latest->result);
        }
    });
    connect(&m_run.controller(), &RunController::activityChanged, this, [this] {
        const RunController& run = m_run.controller();
        m_sweeps.setTimed(run.activity() == Activity::Finished ? run.latest()->result : nullptr);
    });
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
    connectStackActions();
    connectFileActions();
    connectViewActions();
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
    on(m_actions.startPage, [this] { showStartPage(); });
    connect(&m_actions, &WindowActions::presetChosen, &m_files, &ScenarioFiles::open);
    connect(&m_actions, &WindowActions::recentFileChosen, &m_files, &ScenarioFiles::open);
    m_actions.setRecentFiles([this] { return m_files.recent(); });
    on(m_actions.exportFigure, [this] { m_figures.exportFigure(chart()); });
    on(m_actions.exportAll, [this] { m_figures.exportAll(m_charts.all()); });
    on(m_actions.exportRun, [this] {
        if (const auto latest = m_run.controller().latest(); latest && latest->result) {
            m_figures.exportRun(*latest->result);
        }
    });
    on(m_actions.exportDraw, [this] { m_data.exportDraw(m_document.scenario()); });
    on(m_actions.exportEstimates, [this] { m_data.exportEstimates(m_document.scenario()); });
    on(m_actions.copyFigure, [this] { m_figures.copyFigure(chart()); });
    on(m_actions.copyTable, [this] { FigureFiles::copyTable(chart()); });
}

/// Made when it is wanted for the first time: the first window is a picture that runs.
void MainWindow::showStartPage() {
    if (m_startPage == nullptr) {
        m_startPage = new StartPage(startQuestions(presets()), this);
        connect(m_startPage, &StartPage::presetChosen, &m_files, &ScenarioFiles::open);
    }
    m_startPage->show();
    m_startPage->raise();
    m_startPage->activateWindow();
}

void MainWindow::connectStackActions() {
    m_parts.strip->addActions(m_actions.stackActions());
    const auto onSelected = [this](QAction* action, auto makeEdit) {
        on(action, [this, makeEdit] { editStack(makeEdit(m_parts.strip->selected())); });
    };
    onSelected(m_actions.insertLayers, [this](int layer) {
        return StackEdit::insertBefore(std::min(layer + 1, m_layers.rowCount() - 1));
    });
    onSelected(m_actions.duplicateLayers, &StackEdit::repeat);
    onSelected(m_actions.removeLayers, &StackEdit::remove);
    onSelected(m_actions.moveLeft, [](int layer) { return StackEdit::shift(layer, -1); });
    onSelected(m_actions.moveRight, [](int layer) { return StackEdit::shift(layer, 1); });
    connect(m_actions.editShape, &QAction::triggered, m_parts.strip, &LayerStripPanel::editShape);
}

void MainWindow::connectViewActions() {
    connect(m_actions.pin, &QAction::toggled, this, &MainWindow::pin);
    connect(m_actions.present, &QAction::toggled, this, &MainWindow::present);
    on(m_actions.nextCurve, [this] { moveSpotlight(1); });
    on(m_actions.previousCurve, [this] { moveSpotlight(-1); });
    on(m_actions.previousStep, [this] { m_parts.lesson->stepFurther(-1); });
    on(m_actions.nextStep, [this] { m_parts.lesson->stepFurther(1); });
    connect(&m_layout, &WindowLayout::lessonShown, this, [this] {
        m_actions.previousStep->setEnabled(m_layout.isLessonShown());
        m_actions.nextStep->setEnabled(m_layout.isLessonShown());
    });
    connect(m_parts.lesson, &LessonPanel::termChosen, &m_help, &WindowHelp::showTerm);
    on(m_actions.splitOff, [this] { m_parts.charts->toggleWindow(m_parts.charts->current()); });
    connect(&m_actions, &WindowActions::lessonChosen, this, [this](int lesson) {
        m_actions.present->setChecked(false);
        m_lessons.show(lesson);
    });
    on(m_actions.resetLayout, [this] {
        m_actions.present->setChecked(false);
        m_parts.charts->putAllBack();
        m_layout.reset();
    });
}

// ---- what was asked for -------------------------------------------------------------------------

/// The same document has other values.
void MainWindow::follow(Gesture gesture) {
    m_parts.banner->clear();
    showScenario();
    if (!m_sweeps.isEditing()) {
        m_run.follow(gesture);
    }
}

/// The layer to look at afterwards is shown at once, not after the one that was looked at before.
void MainWindow::editStack(const StackEdit& edit) {
    m_editedLayer = m_document.layerAfter(edit);
    const std::optional<QString> problem = m_document.edit(edit);
    const std::optional<int> layer = std::exchange(m_editedLayer, std::nullopt);
    if (!problem && layer && m_parts.strip->selected() != *layer) {
        m_parts.strip->moveTo(*layer);  // the same layers again, in another order
        showScenario();
    }
    report(problem);
}

void MainWindow::editFromInspector(const QString& path, const Json& value, Gesture gesture) {
    m_parts.inspector->answer(path, m_document.set(path, value, gesture).value_or(QString()));
}

void MainWindow::erasePixels(const QVector<int>& pixels, bool areSeen) {
    try {
        report(m_document.change(
            areSeen ? tr("Bring back pixels") : tr("Erase pixels"),
            withRowsSeen(m_document.json(), {pixels.begin(), pixels.end()}, areSeen)));
    } catch (const ScenarioError& error) {
        report(QString::fromUtf8(error.what()));
    }
}

void MainWindow::drawImage(const QVector<double>& values) {
    try {
        report(m_document.change(tr("Draw an image"),
                                 withImage(m_document.json(), {values.begin(), values.end()})));
    } catch (const ScenarioError& error) {
        report(QString::fromUtf8(error.what()));
    }
}

void MainWindow::chooseImage(int item) {
    const std::string path = imageItemPath(m_document.scenario());
    if (!path.empty()) {
        report(m_document.set(QString::fromStdString(path), Json(item), Gesture::Going));
        showScenario();  // also where it was refused
    }
}

void MainWindow::editFromTransport(const QString& path, const Json& value, Gesture gesture) {
    const std::optional<QString> problem = m_document.set(path, value, gesture);
    m_parts.transport->answer(path, !problem);
    report(problem);
}

void MainWindow::applyRemedy(const Remedy& remedy) {
    report(m_document.set(remedy.path, Json(remedy.value)));
    m_run.start();
}

/// The type is as small again as before when the panels come back.
void MainWindow::present(bool presenting) {
    setProperty(WindowKeys::kPresenting, presenting);
    endSpotlight();
    if (presenting) {
        m_layout.beginPresentation();
        m_look.setPresenting(true);
    } else {
        m_look.setPresenting(false);
        m_layout.endPresentation();
    }
}

void MainWindow::moveSpotlight(int steps) {
    chart().moveSpotlight(steps);
    setProperty(WindowKeys::kSpotlit, chart().hasSpotlight());
}

void MainWindow::endSpotlight() {
    for (ChartPage* page : m_charts.all()) {
        page->endSpotlight();
    }
    setProperty(WindowKeys::kSpotlit, false);
}

/// How a chart is drawn is a part of the scenario.
void MainWindow::setFigure(const QString& chart, const FigureSettings& settings) {
    if (!(m_document.scenario().view.figure(chart.toStdString()) == settings)) {
        report(m_document.set(QStringLiteral("view.figures.") + chart, documentOf(settings)));
    }
}

/// Only what is shown can be pinned.
void MainWindow::pin(bool isPinned) {
    if (isPinned && !m_charts.convergence->canPin()) {
        m_actions.pin->setChecked(false);
        return;
    }
    m_charts.convergence->pin(isPinned);
}

void MainWindow::report(const std::optional<QString>& problem) {
    if (problem) {
        m_parts.banner->showProblem(*problem);
    }
}

ChartPage& MainWindow::chart() const {
    return *qobject_cast<ChartPage*>(m_parts.charts->current());
}

// ---- what is to be seen -------------------------------------------------------------------------

/// It is another document.
void MainWindow::replaceScenario() {
    m_sweeps.clear();
    showScenario();
    m_sweeps.chooseFittingChart();
    showView();
    m_sweeps.beginOfPreset();
    m_run.start();
}

/// What the scenario says that is to be looked at. A file that says nothing leaves the charts as they
/// are; a preset that says nothing begins with the convergence.
void MainWindow::showView() {
    const ViewSettings& view = m_document.scenario().view;
    const bool saysNothing = view == ViewSettings();
    if (saysNothing && !m_document.filePath().isEmpty()) {
        return;
    }
    const bool isOfSweep = m_document.scenario().sweep.has_value();
    for (ChartPage* page : m_charts.all()) {
        const std::string name = page->name().toStdString();
        page->choose(view.figure(name));
        if (name == view.chart && !(saysNothing && isOfSweep)) {
            m_parts.charts->choose(page);
        }
    }
}

void MainWindow::showScenario() {
    const Scenario& scenario = m_document.scenario();
    m_layers.setScenario(scenario, m_document.problems());
    m_parts.charts->setTabShown(m_charts.images, scenario.images.has_value());
    const TruthFile* images =
        scenario.images ? scenario.data.truthOf(scenario.images->variable) : nullptr;
    m_charts.images->setItem(images != nullptr ? images->file.item : std::nullopt);
    if (m_editedLayer) {
        m_parts.strip->moveTo(*m_editedLayer);
    }
    m_parts.transport->showScenario(scenario, m_document.isModified());
    m_parts.inspector->setForm(inspectorForm(m_document.json(), scenario, m_parts.strip->selected(),
                                             m_document.problems()));
    const auto& problems = m_document.problems();
    const QString obstacle = problems.empty() ? QString() : problemSentence(problems.front());
    const int variables = static_cast<int>(scenario.layers.size()) - 1;
    for (DetailsPage* page : m_charts.ofDetails()) {
        page->setShape(variables, scenario.columns);
    }
    for (ChartPage* page : m_charts.all()) {
        page->setSettings(scenario.view.figure(page->name().toStdString()));
    }
    m_actions.setObstacle(obstacle);
    m_charts.convergence->setObstacle(obstacle);
    m_charts.freeEnergy->setScenario(withoutView(scenario), obstacle);
    m_sweeps.showScenario(obstacle);
}

void MainWindow::applyLook() {
    const Theme& colours = m_look.colours();
    const double scale = m_look.scale();
    setStyleSheet(widgetStyle(colours, scale)
                  + (m_look.isPresenting() ? bigSentenceStyle(scale) : QString()));
    m_layout.setTextScale(m_look.textScale());
    m_parts.transport->setTheme(colours);
    m_parts.strip->setTheme(colours);
    m_parts.momentBar->setTheme(colours);
    for (ChartPage* page : m_charts.all()) {
        page->setLook(colours, scale);
    }
}

void MainWindow::applyMotion() {
    const bool isReduced = m_look.isMotionReduced();
    m_run.setReducedMotion(isReduced);
    m_sweeps.setReducedMotion(isReduced);
    m_freeEnergy.setReducedMotion(isReduced);
}

void MainWindow::offerLeftBehind() {
    if (const std::optional<LeftBehind> left = m_files.leftBehind()) {
        m_parts.banner->showOffer(
            tr("The program ended unexpectedly while a scenario was not saved."),
            {{tr("Restore it"), [this, left] { m_files.restore(*left); }},
             {tr("Discard it"), [left] { ScenarioFiles::forget(*left); }}});
    }
}

void MainWindow::showFile() {
    const QString title = dataText(m_document.scenario().title);
    setWindowTitle(tr("%1[*] – Onsager").arg(title.isEmpty() ? tr("Untitled") : title));
    setWindowModified(m_document.isModified());
    m_parts.transport->showScenario(m_document.scenario(), m_document.isModified());
}

// ---- closing, dropping, resizing ----------------------------------------------------------------

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
    endPrograms();  // the threads that wait for them are waited for
    m_actions.present->setChecked(false);
    m_actions.audience->setChecked(false);
    m_layout.save(m_settings);
    m_parts.charts->saveWindows(m_settings);
    m_settings.setValue(kSeedLocked, m_parts.transport->isSeedLocked());
    QMainWindow::closeEvent(event);
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
    if (!droppedFile(*event->mimeData()).isEmpty()) {
        event->acceptProposedAction();
    }
}

void MainWindow::dropEvent(QDropEvent* event) {
    event->acceptProposedAction();
    const QString file = droppedFile(*event->mimeData());
    const std::optional<int> layer =
        m_parts.strip->layerAt(mapToGlobal(event->position().toPoint()));
    if (layer && isArrayName(file)) {
        report(m_document.change(tr("Read %1").arg(QFileInfo(file).fileName()),
                                 withArrayFile(m_document.json(), *layer,
                                               QFileInfo(file).absoluteFilePath().toStdString())));
        return;
    }
    m_files.open(file);
}

void MainWindow::resizeEvent(QResizeEvent* event) {
    QMainWindow::resizeEvent(event);
    m_layout.fit();
}

}  // namespace onsager
