// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/experiment/result.h"
#include "ui/charts/chart_page.h"
#include "ui/models/convergence_plot.h"
#include "ui/models/plot_model.h"
#include "ui/theme/theme.h"

#include <QVector>

#include <memory>

class QAction;
class QPushButton;

namespace onsager {

class ChoiceBox;
class PlotTable;
class PlotView;

/// Error per half-iteration: which error, of which variables, as a chart or as the table of its
/// numbers.
class ConvergencePanel : public ChartPage {
    Q_OBJECT

public:
    explicit ConvergencePanel(QWidget* parent = nullptr);

    void setLook(const Theme& theme, double scale) override;
    [[nodiscard]] Figure figure() const override { return m_plot; }
    [[nodiscard]] FigureFrames frames() const override { return growingFrames(m_plot); }
    /// What is known of a run; null when there is nothing to show.
    void showResult(std::shared_ptr<const Result> result);

    /// Draws later runs over the one that is shown, or no more over one.
    void pin(bool isPinned);
    [[nodiscard]] bool canPin() const { return m_result != nullptr; }

    /// Why there will be nothing to show; empty when it is only a matter of time.
    void setObstacle(const QString& reason) { m_obstacle = reason; }

    /// The half-iteration that is looked at; none: the newest.
    void setMoment(std::optional<int> halfIteration);

    [[nodiscard]] const PlotModel& plot() const { return m_plot; }
    [[nodiscard]] FigureSettings shownSettings() const override;
    void choose(const FigureSettings& settings) override;

Q_SIGNALS:
    /// Somebody clicked there.
    void momentChosen(int halfIteration);

protected:
    void prepare() override;
    void drawPicture() override;
    void fillTable() override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void addChoosers();
    void makeVariableActions();
    void showButtons();
    void chooseQuantity(int index);
    void offerMeasures();
    void chooseVariables(QAction* changed);
    void showMomentInTable();

    std::shared_ptr<const Result> m_result;
    std::shared_ptr<const Result> m_pinned;
    QString m_obstacle;
    ConvergenceView m_view;
    PlotModel m_plot;
    ChoiceBox* m_quantity;
    std::vector<ErrorName> m_measures;  ///< offered after the three that stand there always
    QWidget* m_variableRow;
    QPushButton* m_variableMenu;
    QVector<QAction*> m_variables;
    PlotView* m_chart;
    PlotTable* m_table;
};

}  // namespace onsager
