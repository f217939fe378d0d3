// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QActionGroup>
#include <QObject>

class QMainWindow;
class QMenu;

namespace onsager {

/// Everything the window can be asked to do, each with its words and its key.
class WindowActions : public QObject {
    Q_OBJECT

public:
    explicit WindowActions(QMainWindow* window);

    QAction* run;
    QAction* pause;
    QAction* toggleRun;  ///< Space: run or pause, whichever can be done
    QAction* step;
    QAction* reset;
    QAction* cancel;
    QAction* open;
    QAction* save;
    QAction* saveAs;
    QAction* exportFigure;
    QAction* quit;
    QAction* copyFigure;
    QAction* copyTable;
    QAction* systemTheme;
    QAction* lightTheme;
    QAction* darkTheme;
    QAction* resetLayout;
    QAction* help;
    QAction* about;

    /// File, Edit, Run, View, Presets, Help. `panels` are the switches of the docks.
    void fillMenuBar(const QList<QAction*>& panels);

Q_SIGNALS:
    void presetChosen(const QString& name);

private:
    QAction* make(const char* name,
                  const QString& text,
                  const QString& iconText,
                  const QString& tip,
                  const QKeySequence& key = {});
    void fillPresets(QMenu* menu);

    QMainWindow* m_window;
};

}  // namespace onsager
