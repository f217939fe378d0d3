// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panels/key_map.h"

#include <QAction>
#include <QActionGroup>
#include <QObject>
#include <QStringList>
#include <QVector>

#include <functional>
#include <utility>

class QMainWindow;
class QMenu;
class QUndoStack;

namespace onsager {

/// Everything the window can be asked to do, each with its words and its key.
class WindowActions : public QObject {
    Q_OBJECT

public:
    explicit WindowActions(QMainWindow* window);

    QAction* run = nullptr;
    QAction* pause = nullptr;
    QAction* toggleRun = nullptr;  ///< Space: run or pause, whichever can be done
    QAction* step = nullptr;
    QAction* earlier = nullptr;  ///< back through the half-iterations that were made
    QAction* later = nullptr;    ///< the next of them, or a new one
    QAction* first = nullptr;
    QAction* newest = nullptr;
    QAction* playBack = nullptr;  ///< the half-iterations that were made, one after the other
    QActionGroup* playRates =
        nullptr;  ///< at a rate, half-iterations in a second: the data of each
    QAction* reset = nullptr;
    QAction* cancel = nullptr;
    QAction* newScenario = nullptr;
    QAction* startPage = nullptr;
    QAction* open = nullptr;
    QAction* save = nullptr;
    QAction* saveAs = nullptr;
    QAction* copyLink = nullptr;
    QAction* pasteLink = nullptr;
    QAction* exportFigure = nullptr;
    QAction* exportAll = nullptr;
    QAction* exportRun = nullptr;
    QAction* exportDraw = nullptr;
    QAction* exportEstimates = nullptr;
    QAction* quit = nullptr;
    QAction* undo = nullptr;
    QAction* redo = nullptr;
    QAction* insertLayers = nullptr;
    QAction* duplicateLayers = nullptr;
    QAction* removeLayers = nullptr;
    QAction* moveLeft = nullptr;
    QAction* moveRight = nullptr;
    QAction* editShape = nullptr;
    QAction* copyFigure = nullptr;
    QAction* copyTable = nullptr;
    QAction* systemTheme = nullptr;
    QAction* lightTheme = nullptr;
    QAction* darkTheme = nullptr;
    QAction* largerText = nullptr;
    QAction* smallerText = nullptr;
    QAction* normalText = nullptr;
    QList<QAction*> languages;  ///< that of the desktop, then languages(); their data is the choice
    QAction* previousStep = nullptr;  ///< of the lesson that is shown
    QAction* nextStep = nullptr;
    QAction* pin = nullptr;
    QAction* present = nullptr;
    QAction* audience = nullptr;   ///< whether it has a window
    QAction* nextCurve = nullptr;  ///< the spotlight
    QAction* previousCurve = nullptr;
    QAction* reducedMotion = nullptr;
    QAction* splitOff = nullptr;  ///< the chart in front gets a window of its own, or goes back
    QAction* resetLayout = nullptr;
    QAction* keyMap = nullptr;
    QAction* help = nullptr;
    QAction* catalogue = nullptr;
    QAction* figureHelp = nullptr;
    QAction* sweepHelp = nullptr;
    QAction* freeEnergyHelp = nullptr;
    QAction* speedHelp = nullptr;
    QAction* dataHelp = nullptr;
    QAction* pythonHelp = nullptr;
    QAction* references = nullptr;
    QAction* about = nullptr;

    /// File, Edit, Run, View, Presets, Lessons, Help. `panels` are the switches of the docks, `charts` those of
    /// the charts.
    void fillMenuBar(const QList<QAction*>& panels, const QList<QAction*>& charts);

    /// An action for each title, with the keys Ctrl+1, Ctrl+2, ...
    QList<QAction*> makeChartActions(const QStringList& titles);

    /// The keys of the menu bar, menu by menu.
    [[nodiscard]] QVector<KeyGroup> keys() const;

    /// What can be done to the selected layer; their keys work where the list is added.
    [[nodiscard]] QList<QAction*> stackActions() const {
        return {insertLayers, duplicateLayers, moveLeft, moveRight, editShape, removeLayers};
    }

    /// Why nothing can be run; empty when it can. The tool tips of Run and Reset say so.
    void setObstacle(const QString& reason);

    /// Undo and redo say what they would undo and redo of this history, which must outlive them.
    void follow(const QUndoStack& history);

    /// What the menu of recent files lists, asked whenever it opens.
    void setRecentFiles(std::function<QStringList()> list) { m_recentFiles = std::move(list); }

Q_SIGNALS:
    void presetChosen(const QString& name);
    void lessonChosen(int lesson);
    void recentFileChosen(const QString& path);

private:
    void makeRunActions();
    void makeFileActions();
    void makeEditActions();
    void makeStackActions();
    void makeViewActions();
    void makeLanguageActions();
    QAction* make(const char* name,
                  const QString& text,
                  const QString& iconText,
                  const QString& tip,
                  const QKeySequence& key = {});
    void fillPresets(QMenu* menu);
    void fillRecentFiles(QMenu* menu);
    void fillLessons(QMenu* menu);

    QMainWindow* m_window;
    std::function<QStringList()> m_recentFiles = [] { return QStringList(); };
};

}  // namespace onsager
