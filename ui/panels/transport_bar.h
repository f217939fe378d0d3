// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/io/json_reader.h"
#include "engine/model/scenario.h"
#include "ui/models/gesture.h"
#include "ui/models/lesson_locks.h"
#include "ui/theme/theme.h"

#include <QToolBar>

class QAction;
class QHBoxLayout;
class QPushButton;

namespace onsager {

class ActionButton;
class ElidedLabel;
class NumberBox;

/// Run, pause, step, reset; seed with its lock; trials; what is running.
class TransportBar : public QToolBar {
    Q_OBJECT

public:
    struct Actions {
        QAction* run;
        QAction* pause;
        QAction* step;
        QAction* reset;
        QAction* present;
    };

    TransportBar(const Actions& actions, QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    /// Shows the symbols without words where the window is narrow.
    void setCompact(bool compact);
    /// Little room above and below the buttons, where the window is low.
    void setLow(bool low);
    /// Shows the way back from a presentation.
    void setPresenting(bool presenting);
    void showScenario(const Scenario& scenario, bool isModified);

    /// What a lesson locks of the seed and the trials.
    void setLocks(const LessonLocks& locks);

    /// A locked seed stays when a run begins; an unlocked one is replaced.
    [[nodiscard]] bool isSeedLocked() const;
    void setSeedLocked(bool locked);

    /// The answer to edited(): a refused value is marked and stays.
    void answer(const QString& path, bool taken);

Q_SIGNALS:
    void edited(const QString& path, const onsager::Json& value, onsager::Gesture gesture);

private:
    NumberBox* makeBox(const QString& path, const QString& name, const QString& description);
    void showLock();
    void showTitle();

    Actions m_actions;
    Theme m_theme;
    bool m_compact = false;
    bool m_presenting = false;
    ActionButton* m_run;
    ActionButton* m_step;
    ActionButton* m_reset;
    ActionButton* m_leave;
    NumberBox* m_seed;
    NumberBox* m_trials;
    QPushButton* m_lock;
    ElidedLabel* m_title;
    QHBoxLayout* m_row = nullptr;
};

}  // namespace onsager
