// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/scenario.h"

#include <QObject>
#include <QString>

#include <functional>
#include <stop_token>

class QWidget;

namespace onsager {

class ScenarioFiles;

/// How the numbers behind a run leave the window: arrays in a folder, as onsager-cli draw and run --estimates
/// write them.
class DataFiles : public QObject {
    Q_OBJECT

public:
    /// Both must outlive it; the questions are asked in front of `window`.
    DataFiles(ScenarioFiles& files, QWidget* window);

    /// Asks for the trial and a folder, then writes what is drawn.
    void exportDraw(const Scenario& scenario);
    /// Asks for a folder, then runs the scenario and writes its last estimates.
    void exportEstimates(const Scenario& scenario);

    /// The same into a folder. They return whether it was written.
    bool drawTo(const Scenario& scenario, int trial, const QString& folder);
    bool estimatesTo(const Scenario& scenario, const QString& folder);

Q_SIGNALS:
    /// Something could not be done; the sentence says why.
    void failed(const QString& sentence);

private:
    using Work = std::function<void(const std::stop_token& stop)>;

    [[nodiscard]] QString askFolder(const QString& question);
    bool waitFor(const QString& label, bool canStop, const Work& work);

    ScenarioFiles& m_files;
    QWidget* m_window;
};

}  // namespace onsager
