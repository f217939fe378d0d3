// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/experiment/result.h"
#include "engine/io/sweep_grid.h"
#include "ui/charts/chart_page.h"
#include "ui/models/cell_value.h"
#include "ui/models/sweep_status.h"

#include <memory>
#include <optional>
#include <vector>

class QLabel;
class QPushButton;

namespace onsager {

class ChoiceBox;
class ElidedLabel;
class SweepFormView;

/// A chart of a sweep with a given number of axes: above it what starts and holds the sweep, and a
/// form of what it varies.
class SweepPage : public ChartPage {
    Q_OBJECT

public:
    /// The scenario that can be swept, its complete document, and why it cannot be run, if so.
    void setScenario(const Json& document, const Scenario& scenario, const QString& obstacle);
    /// What is known of a sweep; null when there is none. Sweeps along another number of axes are not
    /// shown.
    void showSweep(std::shared_ptr<const Sweep> sweep, const SweepCells& cells);
    void showStatus(const SweepStatus& status);
    /// A finished run of the scenario, from which the page tells how long the sweep will take on so many
    /// threads; null when there is none.
    void setTimed(std::shared_ptr<const Result> run, int threads);
    /// What a new sweep begins with in place of what its criterion asks for, and the shown one where it has it.
    void choose(const FigureSettings& settings) override;
    [[nodiscard]] FigureSettings shownSettings() const override;
    /// Why what was asked for was refused; empty takes the sentence away.
    void answer(const QString& refusal);

Q_SIGNALS:
    /// The key `sweep` is to be that.
    void edited(const onsager::Json& sweep);
    void startWanted(const onsager::Json& sweep);
    void pauseWanted();
    void resumeWanted();
    void cancelWanted();
    /// That cell of the shown sweep is to be looked at.
    void cellChosen(int cell);

protected:
    /// `name` begins the object names of its inputs.
    SweepPage(const QString& name, int axes, QWidget* parent);

    /// To be called once, instead of setContent().
    void setPicture(QWidget* picture, QAbstractItemModel* table);

    /// A chooser that has no room beside the tabs.
    void addChoice(ChoiceBox* choice);

    /// The sweep that was started, or before that the one that Start would compute, all its cells empty;
    /// null when there is none.
    [[nodiscard]] const std::shared_ptr<const Sweep>& sweep() const { return m_shown; }
    [[nodiscard]] const SweepCells& cells() const { return m_cells; }
    [[nodiscard]] bool isStarted() const { return m_sweep != nullptr; }
    [[nodiscard]] CellQuantity quantity() const;
    [[nodiscard]] ChoiceBox* quantityChooser() const { return m_quantity; }
    /// What to say before the start, and of a picture that is out of date; empty when it is all there.
    [[nodiscard]] QString hint() const;
    /// The shown sweep is another one.
    virtual void sweepReplaced() {}

    void showEvent(QShowEvent* event) override;

private:
    void makeBar(const QString& name);
    void refresh();
    void showOutline();
    void findSeconds();
    void showQuantities();
    void showBar();
    [[nodiscard]] QString outlineText() const;

    int m_axes;
    bool m_isCurrent = false;  ///< the shown sweep is that of the scenario
    QString m_obstacle;
    SweepStatus m_status;
    std::shared_ptr<const Sweep> m_sweep;
    std::shared_ptr<const Sweep> m_shown;
    SweepCells m_cells;
    Json m_document;
    Scenario m_scenario;
    std::shared_ptr<const Result> m_timed;
    std::optional<double> m_seconds;  ///< that Start would take
    int m_threads = 1;
    std::optional<CellQuantity> m_named;   ///< by the scenario's view
    std::optional<CellQuantity> m_wanted;  ///< of a sweep that is new, until it has it
    std::vector<CellQuantity> m_quantities;
    ChoiceBox* m_quantity;
    QWidget* m_bar;
    QHBoxLayout* m_barLine;
    QPushButton* m_start;
    QPushButton* m_pause;
    QPushButton* m_cancel;
    ElidedLabel* m_text;
    QPushButton* m_setUp;
    SweepFormView* m_form;
    QLabel* m_problem;
};

}  // namespace onsager
