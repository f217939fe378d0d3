// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window_actions.h"

#include "engine/io/presets.h"
#include "ui/language.h"
#include "ui/models/lesson_setup.h"
#include "ui/models/page_text.h"
#include "ui/models/preset_groups.h"
#include "ui/run/play_back.h"

#include <QFileInfo>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QRegularExpression>
#include <QUndoStack>

namespace onsager {

WindowActions::WindowActions(QMainWindow* window) : QObject(window), m_window(window) {
    makeRunActions();
    makeFileActions();
    makeEditActions();
    makeStackActions();
    makeViewActions();
    startPage = make("startPage", tr("Start pa&ge…"), tr("Start page"),
                     tr("Every preset as a picture, by the question that it answers"),
                     QKeySequence(Qt::CTRL | Qt::Key_Home));
    help = make("help", tr("What am &I looking at?"), tr("Help"), tr("What the window shows"),
                QKeySequence(Qt::SHIFT | Qt::Key_F1));
    keyMap = make("keyMap", tr("&Keys"), tr("Keys"), tr("Every key of the window"),
                  QKeySequence(Qt::Key_F1));
    catalogue =
        make("catalogue", tr("&What a layer can be"), tr("Layers"),
             tr("Every prior, matrix, activation and observation: formula, estimators, cost"));
    freeEnergyHelp = make("freeEnergyHelp", tr("Algorithms and &free energy"), tr("Free energy"),
                          tr("ML-AMP, and what its free energy tells"));
    sweepHelp = make("sweepHelp", tr("&Sweeps and phase diagrams"), tr("Sweeps"),
                     tr("Varying keys, here, from a terminal and on many machines"));
    figureHelp = make("figureHelp", tr("Fi&gures for papers and slides"), tr("Figures"),
                      tr("What leaves the window, and how it is to look"));
    speedHelp = make("speedHelp", tr("How fas&t is it"), tr("Speed"),
                     tr("What an iteration and a prediction cost"));
    dataHelp = make("dataHelp", tr("&Your own data"), tr("Data"),
                    tr("Matrices, biases and observations of files"));
    pythonHelp = make("pythonHelp", tr("From &Python"), tr("Python"),
                      tr("Runs and sweeps as arrays of numpy"));
    references = make("references", tr("&References"), tr("References"),
                      tr("The papers behind the program"));
    about = make("about", tr("&About Onsager"), tr("About"), tr("Version and licence"));
}

void WindowActions::makeRunActions() {
    run = make("run", tr("&Run"), tr("Run"), tr("Run, or go on after a pause"),
               QKeySequence(Qt::Key_F9));
    pause = make("pause", tr("&Pause"), tr("Pause"), tr("Pause after this half-iteration"));
    toggleRun = make("toggleRun", tr("R&un or pause"), tr("Run or pause"), tr("Run or pause"),
                     QKeySequence(Qt::Key_Space));
    step = make("step", tr("&Step"), tr("Step"), tr("Make one half-iteration"),
                QKeySequence(Qt::Key_S));
    earlier = make("earlier", tr("&Back one half-iteration"), tr("Back"),
                   tr("Look at the half-iteration before"), QKeySequence(Qt::Key_Left));
    later = make("later", tr("&Forward one half-iteration"), tr("Forward"),
                 tr("Look at the next half-iteration; after the newest make one"),
                 QKeySequence(Qt::Key_Right));
    first = make("first", tr("F&irst half-iteration"), tr("First"),
                 tr("Look at the first half-iteration"), QKeySequence(Qt::Key_Home));
    newest =
        make("newest", tr("&Newest half-iteration"), tr("Newest"),
             tr("Look at the newest half-iteration and those to come"), QKeySequence(Qt::Key_End));
    playBack = make("playBack", tr("P&lay back"), tr("Play back"),
                    tr("Show the half-iterations that were made one after the other"),
                    QKeySequence(Qt::SHIFT | Qt::Key_Space));
    playBack->setCheckable(true);
    playRates = new QActionGroup(this);
    for (const int rate : kPlaybackRates) {
        QAction* choice =
            playRates->addAction(rate == 1 ? tr("1 half-iteration in a second")
                                           : tr("%1 half-iterations in a second").arg(rate));
        choice->setData(rate);
        choice->setCheckable(true);
    }
    reset = make("reset", tr("R&eset"), tr("Reset"), tr("Back to the start with the same seed"),
                 QKeySequence(Qt::Key_R));
    cancel = make("cancel", tr("&Cancel"), tr("Cancel"), tr("End this run and keep its results"),
                  QKeySequence(Qt::Key_Escape));
}

void WindowActions::setObstacle(const QString& reason) {
    const bool free = reason.isEmpty();
    run->setToolTip(free ? tr("Run, or go on after a pause") : reason);
    reset->setToolTip(free ? tr("Back to the start with the same seed") : reason);
    for (QAction* action : {run, toggleRun, reset}) {
        action->setEnabled(free);
    }
}

void WindowActions::follow(const QUndoStack& history) {
    const auto showOn = [](QAction* action, const QString& plain, const QString& named) {
        return [action, plain, named](const QString& change) {
            action->setEnabled(!change.isEmpty());
            action->setText(change.isEmpty() ? plain : named.arg(change));
        };
    };
    const auto showUndo = showOn(undo, tr("&Undo"), tr("&Undo: %1"));
    const auto showRedo = showOn(redo, tr("&Redo"), tr("&Redo: %1"));
    connect(&history, &QUndoStack::undoTextChanged, this, showUndo);
    connect(&history, &QUndoStack::redoTextChanged, this, showRedo);
    showUndo(history.undoText());
    showRedo(history.redoText());
}

void WindowActions::makeFileActions() {
    newScenario = make("newScenario", tr("&New"), tr("New"),
                       tr("Begin with the smallest stack there is"), QKeySequence::New);
    open = make("open", tr("&Open …"), tr("Open"), tr("Open a scenario file"), QKeySequence::Open);
    save = make("save", tr("&Save"), tr("Save"), tr("Save the scenario"), QKeySequence::Save);
    saveAs = make("saveAs", tr("Save &as …"), tr("Save as"),
                  tr("Save the scenario as another file"), QKeySequence::SaveAs);
    copyLink = make("copyLink", tr("Copy &link"), tr("Copy link"),
                    tr("Put the scenario on the clipboard as a link to send"),
                    QKeySequence(Qt::CTRL | Qt::Key_L));
    pasteLink = make("pasteLink", tr("&Paste link"), tr("Paste link"),
                     tr("Open the scenario of a link on the clipboard"),
                     QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_L));
    exportFigure = make("exportFigure", tr("&Export figure …"), tr("Export figure"),
                        tr("What the chart is to look like on paper, and as what it is written"),
                        QKeySequence(Qt::CTRL | Qt::Key_E));
    exportAll = make("exportAll", tr("E&xport all figures …"), tr("Export all figures"),
                     tr("Write every chart into a folder, as SVG, PDF and PNG"),
                     QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E));
    exportRun = make("exportRun", tr("Export r&un …"), tr("Export run"),
                     tr("Write all numbers of the run, as onsager-cli does"),
                     QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_R));
    exportDraw = make("exportDraw", tr("&Drawn data …"), tr("Export drawn data"),
                      tr("Write the matrices, signals and observation of a trial as arrays"));
    exportEstimates =
        make("exportEstimates", tr("&Estimates …"), tr("Export estimates"),
             tr("Write the last estimates of every trial as arrays, with claimed deviations"));
    quit = make("quit", tr("&Quit"), tr("Quit"), tr("Close the program"), QKeySequence::Quit);
}

void WindowActions::makeEditActions() {
    undo = make("undo", tr("&Undo"), tr("Undo"), tr("Take the last change back"),
                QKeySequence(Qt::CTRL | Qt::Key_Z));
    redo = make("redo", tr("&Redo"), tr("Redo"), tr("Make the change again that was taken back"));
    redo->setShortcuts(
        {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), QKeySequence(Qt::CTRL | Qt::Key_Y)});
    copyFigure = make("copyFigure", tr("&Copy figure"), tr("Copy figure"),
                      tr("Put the chart on the clipboard as a picture"),
                      QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C));
    copyTable = make("copyTable", tr("Copy &numbers"), tr("Copy numbers"),
                     tr("Put the numbers of the chart on the clipboard as a table"),
                     QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_T));
}

void WindowActions::makeStackActions() {
    insertLayers = make("insertLayers", tr("&Insert layers after"), tr("Insert layers"),
                        tr("Insert a linear layer and a ReLU behind the selected layer"),
                        QKeySequence(Qt::Key_Insert));
    duplicateLayers =
        make("duplicateLayers", tr("&Duplicate layers"), tr("Duplicate layers"),
             tr("Repeat the selected layer and its neighbour"), QKeySequence(Qt::CTRL | Qt::Key_D));
    removeLayers =
        make("removeLayers", tr("Re&move layers"), tr("Remove layers"),
             tr("Remove the selected layer and its neighbour"), QKeySequence(Qt::Key_Delete));
    moveLeft = make("moveLeft", tr("Move &left"), tr("Move left"),
                    tr("Change places with the layer of the same type to the left"),
                    QKeySequence(Qt::CTRL | Qt::Key_Left));
    moveRight = make("moveRight", tr("Move ri&ght"), tr("Move right"),
                     tr("Change places with the layer of the same type to the right"),
                     QKeySequence(Qt::CTRL | Qt::Key_Right));
    editShape =
        make("editShape", tr("Ro&ws and columns …"), tr("Rows and columns"),
             tr("Type the shape of the selected layer on its card"), QKeySequence(Qt::Key_F2));
    for (QAction* action : stackActions()) {
        m_window->removeAction(action);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    }
}

void WindowActions::makeViewActions() {
    systemTheme = make("systemTheme", tr("&System colours"), tr("System"), tr("As the desktop"));
    lightTheme = make("lightTheme", tr("&Light"), tr("Light"), tr("Dark text on a light ground"));
    darkTheme = make("darkTheme", tr("&Dark"), tr("Dark"), tr("Light text on a dark ground"));
    auto* themes = new QActionGroup(this);
    for (QAction* theme : {systemTheme, lightTheme, darkTheme}) {
        theme->setCheckable(true);
        themes->addAction(theme);
    }
    largerText = make("largerText", tr("Lar&ger text"), tr("Larger"),
                      tr("Everything that is written, up to twice the normal size"));
    largerText->setShortcuts(
        {QKeySequence(Qt::CTRL | Qt::Key_Plus), QKeySequence(Qt::CTRL | Qt::Key_Equal)});
    smallerText = make("smallerText", tr("S&maller text"), tr("Smaller"),
                       tr("Everything that is written, down to the normal size"),
                       QKeySequence(Qt::CTRL | Qt::Key_Minus));
    normalText = make("normalText", tr("&Normal text"), tr("Normal"),
                      tr("Everything that is written in the normal size"),
                      QKeySequence(Qt::CTRL | Qt::Key_0));
    pin =
        make("pin", tr("&Pin this run"), tr("Pin"),
             tr("Draw later runs over this one in the Convergence chart"), QKeySequence(Qt::Key_P));
    present = make("present", tr("P&resent"), tr("Leave"),
                   tr("Large type on the whole screen, without panels; the same key leaves"),
                   QKeySequence(Qt::Key_F5));
    audience = make("audience", tr("Aud&ience window"), tr("Audience"),
                    tr("Chart, sentence and formula large in a window for a second screen"),
                    QKeySequence(Qt::SHIFT | Qt::Key_F5));
    audience->setCheckable(true);
    nextCurve = make("nextCurve", tr("Spotlight on the next c&urve"), tr("Next curve"),
                     tr("Let all other curves fade; Escape ends it"), QKeySequence(Qt::Key_L));
    previousCurve =
        make("previousCurve", tr("Spotlight on the cur&ve before"), tr("Curve before"),
             tr("Let all other curves fade; Escape ends it"), QKeySequence(Qt::SHIFT | Qt::Key_L));
    reducedMotion =
        make("reducedMotion", tr("Reduced m&otion"), tr("Reduced motion"),
             tr("Charts change in steps of half a second, playback goes on by its key alone"));
    reducedMotion->setCheckable(true);
    splitOff = make("splitOff", tr("Chart in a &window of its own"), tr("Split off"),
                    tr("Give this chart a window of its own, or put it back"),
                    QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_W));
    previousStep =
        make("previousStep", tr("&Previous step"), tr("Previous step"),
             tr("Set up what the lesson speaks of before"), QKeySequence(Qt::Key_PageUp));
    nextStep = make("nextStep", tr("&Next step"), tr("Next step"),
                    tr("Set up what the lesson speaks of next"), QKeySequence(Qt::Key_PageDown));
    previousStep->setEnabled(false);
    nextStep->setEnabled(false);
    pin->setCheckable(true);
    present->setCheckable(true);
    resetLayout = make("resetLayout", tr("Reset layou&t"), tr("Reset layout"),
                       tr("Put every panel back to its place"));
    makeLanguageActions();
}

void WindowActions::makeLanguageActions() {
    auto* group = new QActionGroup(this);
    const auto add = [this, group](const QString& code, const QString& text, const QString& tip) {
        QAction* action = make("language", text, text, tip);
        action->setObjectName(QStringLiteral("language-%1").arg(code));
        action->setData(code);
        action->setCheckable(true);
        group->addAction(action);
        languages.append(action);
    };
    add(QStringLiteral("system"), tr("Language of the s&ystem"), tr("As the desktop"));
    for (const Language& language : onsager::languages()) {
        add(language.code, language.name, language.name);
    }
}

QAction* WindowActions::make(const char* name,
                             const QString& text,
                             const QString& iconText,
                             const QString& tip,
                             const QKeySequence& key) {
    auto* action = new QAction(text, this);
    action->setObjectName(QLatin1String(name));
    action->setIconText(iconText);
    action->setToolTip(tip);
    action->setStatusTip({});
    action->setIconVisibleInMenu(false);
    if (!key.isEmpty()) {
        action->setShortcut(key);
    }
    m_window->addAction(action);
    return action;
}

QList<QAction*> WindowActions::makeChartActions(const QStringList& titles) {
    QList<QAction*> actions;
    for (const QString& title : titles) {
        const int number = static_cast<int>(actions.size()) + 1;
        QAction* action = make("chart", title, title, tr("Show this chart"),
                               QKeySequence(Qt::CTRL | (Qt::Key_0 + number)));
        action->setObjectName(QStringLiteral("chart%1").arg(number));
        actions.append(action);
    }
    return actions;
}

/// The words of a menu without their key, which stands behind them in Chinese: "Run (&R)".
static QString withoutMnemonic(QString text) {
    static const QRegularExpression kBehind(QStringLiteral("\\(&.\\)"));
    return text.remove(kBehind).remove(QLatin1Char('&'));
}

QVector<KeyGroup> WindowActions::keys() const {
    QVector<KeyGroup> groups;
    for (const QAction* menu : m_window->menuBar()->actions()) {
        KeyGroup group{withoutMnemonic(menu->text()), {}};
        for (const QAction* action : menu->menu()->actions()) {
            QStringList sequences;
            for (const QKeySequence& key : action->shortcuts()) {
                sequences.append(key.toString(QKeySequence::NativeText));
            }
            if (!sequences.isEmpty()) {
                const QString name = withoutMnemonic(action->text());
                group.entries.append({sequences.join(QStringLiteral(", ")),
                                      name.section(QLatin1Char(':'), 0, 0).trimmed()});
            }
        }
        if (!group.entries.isEmpty()) {
            groups.append(group);
        }
    }
    return groups;
}

void WindowActions::fillMenuBar(const QList<QAction*>& panels, const QList<QAction*>& charts) {
    QMenuBar* bar = m_window->menuBar();
    QMenu* file = bar->addMenu(tr("&File"));
    file->addAction(startPage);
    file->addAction(newScenario);
    fillPresets(file->addMenu(tr("New from p&reset")));
    file->addAction(open);
    auto* recent = file->addMenu(tr("Open re&cent"));
    connect(recent, &QMenu::aboutToShow, this, [this, recent] { fillRecentFiles(recent); });
    file->addActions({save, saveAs});
    file->addSeparator();
    file->addActions({copyLink, pasteLink});
    file->addSeparator();
    file->addAction(exportFigure);
    file->addAction(exportAll);
    file->addAction(exportRun);
    file->addMenu(tr("Export &data"))->addActions({exportDraw, exportEstimates});
    file->addSeparator();
    file->addAction(quit);

    QMenu* edit = bar->addMenu(tr("&Edit"));
    edit->addActions({undo, redo});
    edit->addSeparator();
    edit->addActions(stackActions());
    edit->addSeparator();
    edit->addActions({copyFigure, copyTable});

    QMenu* runMenu = bar->addMenu(tr("&Run", "the menu"));
    runMenu->addActions({run, toggleRun, pause, step, reset});
    runMenu->addSeparator();
    runMenu->addActions({earlier, later, first, newest, playBack});
    runMenu->addMenu(tr("Speed of playbac&k"))->addActions(playRates->actions());
    runMenu->addSeparator();
    runMenu->addAction(cancel);

    QMenu* view = bar->addMenu(tr("&View"));
    view->addActions({systemTheme, lightTheme, darkTheme});
    view->addActions({largerText, smallerText, normalText, reducedMotion});
    view->addMenu(tr("L&anguage"))->addActions(languages);
    view->addSeparator();
    view->addActions(charts);
    view->addSeparator();
    view->addActions({pin, splitOff, present, audience, nextCurve, previousCurve});
    view->addSeparator();
    view->addActions(panels);
    view->addAction(resetLayout);

    fillPresets(bar->addMenu(tr("&Presets")));
    fillLessons(bar->addMenu(tr("&Lessons")));

    QMenu* helpMenu = bar->addMenu(tr("&Help"));
    helpMenu->addActions({keyMap, help, catalogue, sweepHelp, figureHelp, freeEnergyHelp, speedHelp,
                          dataHelp, pythonHelp, references, about});
}

void WindowActions::fillRecentFiles(QMenu* menu) {
    menu->clear();
    menu->setToolTipsVisible(true);
    const QStringList files = m_recentFiles();
    for (const QString& path : files) {
        QString name = QFileInfo(path).fileName();
        QAction* action = menu->addAction(name.replace(QLatin1Char('&'), QLatin1String("&&")));
        action->setToolTip(path);
        connect(action, &QAction::triggered, this, [this, path] { Q_EMIT recentFileChosen(path); });
    }
    if (files.isEmpty()) {
        menu->addAction(tr("No file was opened yet"))->setEnabled(false);
    }
}

void WindowActions::fillLessons(QMenu* menu) {
    menu->addActions({previousStep, nextStep});
    menu->addSeparator();
    for (int lesson = 0; lesson < lessons().size(); ++lesson) {
        QAction* action = menu->addAction(pageTitle(lessons()[lesson].title));
        connect(action, &QAction::triggered, this, [this, lesson] { Q_EMIT lessonChosen(lesson); });
    }
}

void WindowActions::fillPresets(QMenu* menu) {
    for (const PresetGroup& group : presetGroups(presets())) {
        QMenu* below = group.title.isEmpty() ? menu : menu->addMenu(group.title);
        below->setToolTipsVisible(true);
        for (const PresetEntry& entry : group.entries) {
            QAction* action = below->addAction(entry.title);
            action->setToolTip(entry.description);
            const QString name = entry.name;
            connect(action, &QAction::triggered, this, [this, name] { Q_EMIT presetChosen(name); });
        }
    }
}

}  // namespace onsager
