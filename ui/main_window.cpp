// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window.h"

#include "engine/io/json_writer.h"
#include "engine/io/scenario_error.h"
#include "engine/io/scenario_json.h"
#include "engine/io/version.h"
#include "ui/exporters/figure_file.h"
#include "ui/models/inspector_form.h"
#include "ui/models/layer_problem.h"
#include "ui/models/lesson_setup.h"
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
#include "ui/panels/status_panel.h"
#include "ui/panels/transport_bar.h"
#include "ui/run/run_status.h"
#include "ui/widgets/widget_style.h"
#include "ui/window_keys.h"

#include <QApplication>
#include <QClipboard>
#include <QCloseEvent>
#include <QDockWidget>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFileDialog>
#include <QMenuBar>
#include <QMessageBox>
#include <QMimeData>
#include <QRandomGenerator>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>
#include <exception>
#include <thread>

namespace onsager {
namespace {

const QString kDefaultPreset = QStringLiteral("two-layer-10db");
constexpr QSize kDefaultSize(1280, 800);
constexpr QSize kLeastSize(760, 520);
constexpr int kInspectorWidth = 302;
constexpr int kNarrowInspector = 252;
constexpr int kLessonWidth = 320;
constexpr int kGap = 10;
constexpr int kNarrow = 1000;  ///< below it the transport shows symbols alone
constexpr int kLow = 700;      ///< below it the cards are low

constexpr int kLayoutVersion = 2;

QString programVersionText() {
    const std::string_view version = programVersion();
    return QString::fromUtf8(version.data(), static_cast<qsizetype>(version.size()));
}

int coreCount() {
    return std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
}

/// A widget with room around it, as the content of a dock.
QWidget* padded(QWidget* content, const QMargins& margins) {
    auto* box = new QWidget;
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(margins);
    layout->setSizeConstraint(QLayout::SetMinAndMaxSize);
    layout->addWidget(content);
    return box;
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
      m_charts(new ChartTabs),
      m_momentBar(new MomentBar),
      m_status(new StatusPanel(this)),
      m_controller(coreCount()) {
    arrange();
    const QList<QAction*> charts = m_actions.makeChartActions(m_charts->titles());
    for (int page = 0; page < charts.size(); ++page) {
        connect(charts[page], &QAction::triggered, m_charts,
                [this, page] { m_charts->choose(page); });
    }
    m_actions.fillMenuBar({m_inspectorDock->toggleViewAction(), m_stripDock->toggleViewAction(),
                           m_lessonDock->toggleViewAction()},
                          charts);
    new WindowKeys(this);
    connectParts();
    connectActions();
    restore();
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
    for (QObject* panel : {static_cast<QObject*>(m_inspector), static_cast<QObject*>(m_transport),
                           static_cast<QObject*>(m_strip)}) {
        panel->disconnect(this);
    }
}

void MainWindow::arrange() {
    setObjectName(QStringLiteral("mainWindow"));
    setMinimumSize(kLeastSize);
    setAcceptDrops(true);
    addToolBar(Qt::TopToolBarArea, m_transport);
    setStatusBar(m_status);
    setDockNestingEnabled(false);

    const auto dock = [this](const char* name, const QString& title, QWidget* content,
                             Qt::DockWidgetArea area) {
        auto* widget = new QDockWidget(title, this);
        widget->setObjectName(QLatin1String(name));
        widget->setTitleBarWidget(new QWidget(widget));
        widget->setFeatures(QDockWidget::DockWidgetClosable);
        widget->setWidget(content);
        addDockWidget(area, widget);
        return widget;
    };
    m_stripDock = dock("layerStripDock", tr("Layers"), padded(m_strip, {12, kGap, 12, 1}),
                       Qt::TopDockWidgetArea);
    m_inspectorDock = dock("inspectorDock", tr("Inspector"), padded(m_inspector, {12, 0, 0, kGap}),
                           Qt::LeftDockWidgetArea);
    m_lessonDock = dock("lessonDock", tr("Lesson"), padded(m_lesson, {0, 0, 12, kGap}),
                        Qt::RightDockWidgetArea);

    auto* centre = new QWidget(this);
    m_centreLayout = new QVBoxLayout(centre);
    m_centreLayout->setSpacing(8);
    m_centreLayout->addWidget(m_banner);
    m_centreLayout->addWidget(m_charts, 1);
    for (QDockWidget* beside : {m_inspectorDock, m_lessonDock}) {
        connect(beside, &QDockWidget::visibilityChanged, this, &MainWindow::fitCentre);
    }
    m_charts->addPage(tr("Convergence"), m_convergence, m_convergence->controls());
    m_charts->addPage(tr("Estimates"), m_estimates, m_estimates->controls());
    m_charts->addPage(tr("Messages"), m_messages, m_messages->controls());
    m_charts->setFooter(m_momentBar);
    setCentralWidget(centre);
    resize(kDefaultSize);
    resizeDocks({m_inspectorDock, m_lessonDock}, {kInspectorWidth, kLessonWidth}, Qt::Horizontal);
    m_lessonDock->hide();
    m_defaultLayout = saveState(kLayoutVersion);
}

void MainWindow::connectParts() {
    connect(&m_document, &ScenarioDocument::replaced, this, [this] {
        showScenario();
        start();
    });
    connect(&m_document, &ScenarioDocument::changed, this, [this](Gesture gesture) {
        m_banner->clear();
        showScenario();
        if (canRun()) {
            m_controller.follow(m_document.scenario(), gesture);
        } else {
            m_controller.block();
        }
    });
    connect(&m_document, &ScenarioDocument::fileChanged, this, &MainWindow::showFile);
    connect(m_inspector, &InspectorPanel::edited, this, &MainWindow::editFromInspector);
    connect(m_transport, &TransportBar::edited, this, &MainWindow::editFromTransport);
    connect(m_strip, &LayerStripPanel::edited, this, &MainWindow::editStack);
    connect(m_strip, &LayerStripPanel::layerChosen, this, &MainWindow::showScenario);
    connect(m_lesson, &LessonPanel::setupChosen, this, &MainWindow::setUp);
    connect(m_lesson, &LessonPanel::closed, this, [this] {
        m_lessonDock->hide();
        m_inspectorDock->show();
    });
    connect(m_convergence, &ConvergencePanel::momentChosen, this, &MainWindow::look);
    connect(m_momentBar, &MomentBar::momentChosen, this, &MainWindow::look);
    connect(m_banner, &MessageBanner::remedyChosen, this, &MainWindow::applyRemedy);
    connect(m_status, &StatusPanel::cancelRequested, &m_controller, &RunController::cancel);
    connect(&m_controller, &RunController::latestChanged, this, &MainWindow::showLatest);
    connect(&m_controller, &RunController::activityChanged, this, &MainWindow::showActivity);
}

void MainWindow::connectActions() {
    const auto on = [this](QAction* action, auto slot) {
        connect(action, &QAction::triggered, this, slot);
    };
    on(m_actions.run, [this] { run(); });
    on(m_actions.pause, [this] { m_controller.pause(); });
    on(m_actions.toggleRun, [this] { m_controller.canPause() ? m_controller.pause() : run(); });
    on(m_actions.step, [this] { m_controller.step(); });
    on(m_actions.reset, [this] { m_controller.reset(m_document.scenario()); });
    on(m_actions.earlier, [this] { lookFurther(-1); });
    on(m_actions.later, [this] { lookFurther(1); });
    on(m_actions.first, [this] { look(0); });
    on(m_actions.newest, [this] { look(std::nullopt); });
    on(m_actions.cancel, [this] { m_controller.cancel(); });
    on(m_actions.exportFigure, [this] { exportFigure(); });
    on(m_actions.quit, [this] { close(); });
    on(m_actions.undo, [this] { m_document.history().undo(); });
    on(m_actions.redo, [this] { m_document.history().redo(); });
    on(m_actions.copyFigure, [this] { copyFigure(); });
    on(m_actions.copyTable, [this] { QApplication::clipboard()->setText(chart().tableText()); });
    on(m_actions.systemTheme, [this] { chooseTheme(ThemeChoice::System); });
    on(m_actions.lightTheme, [this] { chooseTheme(ThemeChoice::Light); });
    on(m_actions.darkTheme, [this] { chooseTheme(ThemeChoice::Dark); });
    connect(m_actions.pin, &QAction::toggled, this, &MainWindow::pin);
    connect(m_actions.present, &QAction::toggled, this, &MainWindow::present);
    on(m_actions.keyMap, [this] { new KeyMap(m_actions.keys(), theme(m_theme), this); });
    on(m_actions.resetLayout, [this] { resetLayout(); });
    on(m_actions.help, [this] { showHelp(QStringLiteral("what-am-i-looking-at")); });
    on(m_actions.catalogue, [this] { showHelp(QStringLiteral("catalogue")); });
    on(m_actions.references, [this] { showHelp(QStringLiteral("references")); });
    on(m_actions.about, [this] { showAbout(); });
    m_actions.follow(m_document.history());
    connectStackActions();
    connectFileActions();
}

void MainWindow::connectFileActions() {
    const auto on = [this](QAction* action, void (ScenarioFiles::*slot)()) {
        connect(action, &QAction::triggered, &m_files, slot);
    };
    on(m_actions.newScenario, &ScenarioFiles::openNew);
    on(m_actions.open, &ScenarioFiles::chooseAndOpen);
    on(m_actions.save, &ScenarioFiles::save);
    on(m_actions.saveAs, &ScenarioFiles::chooseAndSave);
    on(m_actions.copyLink, &ScenarioFiles::copyLink);
    on(m_actions.pasteLink, &ScenarioFiles::pasteLink);
    connect(&m_actions, &WindowActions::presetChosen, &m_files, &ScenarioFiles::open);
    connect(&m_actions, &WindowActions::recentFileChosen, &m_files, &ScenarioFiles::open);
    connect(&m_actions, &WindowActions::lessonChosen, this, &MainWindow::showLesson);
    m_actions.setRecentFiles([this] { return m_files.recent(); });
    connect(&m_files, &ScenarioFiles::failed, this,
            [this](const QString& sentence) { report(sentence); });
}

void MainWindow::connectStackActions() {
    m_strip->addActions(m_actions.stackActions());
    const auto onSelected = [this](QAction* action, auto makeEdit) {
        connect(action, &QAction::triggered, this,
                [this, makeEdit] { editStack(makeEdit(m_strip->selected())); });
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

void MainWindow::run() {
    if (m_controller.canResume()) {
        m_controller.resume();
        return;
    }
    if (!m_transport->isSeedLocked()) {
        constexpr int kSeeds = 1000000;
        report(m_document.set(QStringLiteral("seed"), QRandomGenerator::global()->bounded(kSeeds)));
    }
    start();
}

void MainWindow::editStack(const StackEdit& edit) {
    const Json before = m_document.json();
    const std::optional<QString> problem = m_document.edit(edit);
    if (!problem) {
        m_strip->choose(editedStack(before, edit).layer);
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

/// Looks at a half-iteration that was made; beyond the newest one there is nothing to look at yet.
void MainWindow::look(std::optional<int> halfIteration) {
    const std::shared_ptr<const Snapshot> latest = m_controller.latest();
    const std::optional<int> newest =
        latest && latest->result ? newestMeasured(*latest->result) : std::nullopt;
    m_moment = newest && halfIteration ? std::optional(std::clamp(*halfIteration, 0, *newest))
                                       : std::nullopt;
    m_momentRun = latest ? latest->run : 0;
    showMoment();
}

/// Past the newest half-iteration a further one is made.
void MainWindow::lookFurther(int steps) {
    const std::shared_ptr<const Snapshot> latest = m_controller.latest();
    const int newest = latest && latest->result ? newestMeasured(*latest->result).value_or(0) : 0;
    const int wanted = m_moment.value_or(newest) + steps;
    if (!m_moment && steps > 0) {
        m_actions.step->trigger();
    } else if (wanted >= newest) {
        look(std::nullopt);
    } else {
        look(wanted);
    }
}

void MainWindow::applyRemedy(const Remedy& remedy) {
    report(m_document.set(remedy.path, Json(remedy.value)));
    start();
}

void MainWindow::report(const std::optional<QString>& problem) {
    if (problem) {
        m_banner->showProblem(*problem);
    }
}

FigureOrigin MainWindow::figureOrigin() const {
    const Scenario& scenario = m_document.scenario();
    return {QString::fromStdString(scenario.title),
            QByteArray::fromStdString(textOf(documentOf(scenario))), scenario.seed,
            QStringLiteral("onsager ") + programVersionText()};
}

ChartPage& MainWindow::chart() const {
    return *qobject_cast<ChartPage*>(m_charts->current());
}

/// Charts that are shapes go to every format, the others to PNG as they are on the screen.
void MainWindow::exportFigure() {
    const PlotModel* figure = chart().figure();
    const QString path = QFileDialog::getSaveFileName(
        this, tr("Export the figure"),
        m_files.folder()
            + (figure != nullptr ? QStringLiteral("/figure.svg") : QStringLiteral("/figure.png")),
        figure != nullptr ? tr("Figures (*.svg *.pdf *.png)") : tr("Pictures (*.png)"));
    if (path.isEmpty()) {
        return;
    }
    m_files.rememberFolder(path);
    try {
        if (figure != nullptr) {
            writeFigure(*figure, path, FigureFormat(), figureOrigin());
        } else if (!chart().image().save(path, "PNG")) {
            report(tr("%1 cannot be written.").arg(path));
        }
    } catch (const std::exception& error) {
        report(QString::fromUtf8(error.what()));
    }
}

void MainWindow::copyFigure() {
    auto* mime = new QMimeData;
    if (const PlotModel* figure = chart().figure()) {
        const auto bytes = [&](const char* format) {
            return figureBytes(*figure, QLatin1String(format), FigureFormat(), figureOrigin());
        };
        mime->setData(QStringLiteral("image/svg+xml"), bytes("svg"));
        mime->setImageData(QImage::fromData(bytes("png")));
    } else {
        mime->setImageData(chart().image());
    }
    QApplication::clipboard()->setMimeData(mime);
}

// ---- what is to be seen -------------------------------------------------------------------------

void MainWindow::showScenario() {
    const Scenario& scenario = m_document.scenario();
    m_layers.setScenario(scenario, m_document.problems());
    m_transport->showScenario(scenario, m_document.isModified());
    m_inspector->setForm(
        inspectorForm(m_document.json(), scenario, m_strip->selected(), m_document.problems()));
    const QString obstacle = canRun() ? QString() : problemSentence(m_document.problems().front());
    const int variables = static_cast<int>(scenario.layers.size()) - 1;
    m_estimates->setShape(variables, scenario.columns);
    m_messages->setShape(variables, scenario.columns);
    m_actions.setObstacle(obstacle);
    m_convergence->setObstacle(obstacle);
}

void MainWindow::showLatest() {
    const std::shared_ptr<const Snapshot> latest = m_controller.latest();
    m_convergence->showResult(latest ? latest->result : nullptr);
    m_estimates->showDetails(latest ? latest->details : nullptr);
    m_messages->showDetails(latest ? latest->details : nullptr);
    if (m_moment && (!latest || latest->run != m_momentRun)) {
        m_moment.reset();
    }
    showMoment();
    m_status->showContent(statusOf(m_controller));
    if (latest && latest->run == m_controller.currentRun()) {
        showFailure(*latest);
    }
}

/// Everything that follows the half-iteration that is looked at.
void MainWindow::showMoment() {
    const std::shared_ptr<const Snapshot> latest = m_controller.latest();
    const Result* result = latest ? latest->result.get() : nullptr;
    m_momentBar->showMoment(2 * m_document.scenario().algorithm.iterations,
                            result != nullptr ? newestMeasured(*result) : std::nullopt, m_moment);
    m_convergence->setMoment(m_moment);
    m_estimates->setMoment(m_moment);
    m_messages->setMoment(m_moment);
    showComputing();
}

/// Lit on the strip: the half-iteration that is looked at, else the one in work, else, while every
/// step is made by hand, the one that was made.
void MainWindow::showComputing() {
    const std::shared_ptr<const Snapshot> latest = m_controller.latest();
    const auto reached = latest ? latest->lastReached : std::nullopt;
    auto lit = latest ? latest->computing : std::nullopt;
    if (m_moment) {
        lit = halfIterationAt(*m_moment);
    } else if (!lit && m_controller.activity() == Activity::Paused) {
        lit = reached;
    }
    m_strip->setComputing(lit, reached);
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

/// In a narrow window the lesson takes the place of the inspector.
void MainWindow::showLesson(int lesson) {
    m_actions.present->setChecked(false);
    m_inspectorDock->setVisible(!m_narrow);
    m_lessonDock->show();
    m_lesson->showLesson(lesson);
    resizeDocks({m_lessonDock}, {kLessonWidth}, Qt::Horizontal);
}

/// A link of a lesson: one step that can be undone.
void MainWindow::setUp(const QUrl& link) {
    try {
        report(m_document.change(tr("Set up by the lesson"), lessonSetup(m_document.json(), link)));
    } catch (const ScenarioError& error) {
        report(QString::fromUtf8(error.what()));
    }
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

// ---- what is remembered -------------------------------------------------------------------------

void MainWindow::restore() {
    restoreGeometry(m_settings.value(QStringLiteral("window/geometry")).toByteArray());
    restoreState(m_settings.value(QStringLiteral("window/layout")).toByteArray(), kLayoutVersion);
    m_transport->setSeedLocked(m_settings.value(QStringLiteral("seedLocked"), true).toBool());
    const QString name = m_settings.value(QStringLiteral("theme")).toString();
    chooseTheme(name == QLatin1String("light")  ? ThemeChoice::Light
                : name == QLatin1String("dark") ? ThemeChoice::Dark
                                                : ThemeChoice::System);
}

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
    m_settings.setValue(QStringLiteral("window/geometry"), saveGeometry());
    m_settings.setValue(QStringLiteral("window/layout"), saveState(kLayoutVersion));
    m_settings.setValue(QStringLiteral("seedLocked"), m_transport->isSeedLocked());
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

void MainWindow::resetLayout() {
    m_actions.present->setChecked(false);
    restoreState(m_defaultLayout, kLayoutVersion);
    showNormal();
    resize(kDefaultSize);
}

void MainWindow::resizeEvent(QResizeEvent* event) {
    QMainWindow::resizeEvent(event);
    m_transport->setCompact(width() < kNarrow);
    m_strip->setCompact(height() < kLow);
    const bool narrow = width() < kNarrow;
    if (narrow != m_narrow) {
        m_narrow = narrow;
        if (!m_lessonDock->isHidden()) {
            m_inspectorDock->setVisible(!narrow);
        }
        resizeDocks({m_inspectorDock}, {narrow ? kNarrowInspector : kInspectorWidth},
                    Qt::Horizontal);
    }
}

void MainWindow::chooseTheme(ThemeChoice choice) {
    ThemeKind kind = systemTheme();
    QAction* action = m_actions.systemTheme;
    QString name = QStringLiteral("system");
    if (choice == ThemeChoice::Light) {
        kind = ThemeKind::Light;
        action = m_actions.lightTheme;
        name = QStringLiteral("light");
    } else if (choice == ThemeChoice::Dark) {
        kind = ThemeKind::Dark;
        action = m_actions.darkTheme;
        name = QStringLiteral("dark");
    }
    m_settings.setValue(QStringLiteral("theme"), name);
    action->setChecked(true);
    m_theme = kind;
    applyTheme(*qApp, kind);
    applyLook();
}

QList<ChartPage*> MainWindow::charts() const {
    return {m_convergence, m_estimates, m_messages};
}

/// Colours, and sizes for the desk or the projector.
void MainWindow::applyLook() {
    constexpr double kProjector = 1.4;
    const Theme& colours = theme(m_theme);
    const double scale = m_actions.present->isChecked() ? kProjector : 1.0;
    setStyleSheet(widgetStyle(colours, scale));
    m_transport->setTheme(colours);
    m_strip->setTheme(colours);
    m_momentBar->setTheme(colours);
    for (ChartPage* page : charts()) {
        page->setTheme(colours);
        page->setScale(scale);
    }
}

/// The docks bring the room between them and the charts along.
void MainWindow::fitCentre() {
    constexpr int kEdge = 12;
    m_centreLayout->setContentsMargins(m_inspectorDock->isHidden() ? kEdge : 0,
                                       m_stripDock->isHidden() ? kGap : 0,
                                       m_lessonDock->isHidden() ? kEdge : 0, kGap);
}

void MainWindow::present(bool presenting) {
    if (presenting) {
        m_layoutBefore = saveState(kLayoutVersion);
        m_stateBefore = windowState();
    }
    for (QWidget* around :
         {static_cast<QWidget*>(menuBar()), static_cast<QWidget*>(m_status),
          static_cast<QWidget*>(m_inspectorDock), static_cast<QWidget*>(m_stripDock)}) {
        around->setVisible(!presenting);
    }
    fitCentre();
    m_transport->setPresenting(presenting);
    applyLook();
    if (presenting) {
        showFullScreen();
    } else {
        setWindowState(m_stateBefore);
        restoreState(m_layoutBefore, kLayoutVersion);
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
