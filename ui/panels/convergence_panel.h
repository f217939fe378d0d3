// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/experiment/result.h"
#include "ui/models/convergence_plot.h"
#include "ui/models/plot_model.h"
#include "ui/theme/theme.h"

#include <QElapsedTimer>
#include <QTimer>
#include <QVector>
#include <QWidget>

#include <memory>

class QAction;
class QHBoxLayout;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace onsager {

class ChoiceBox;
class PlotTable;
class PlotView;

/// Error per half-iteration: which error, of which variables, as a chart or as the table of its
/// numbers.
class ConvergencePanel : public QWidget {
    Q_OBJECT

public:
    explicit ConvergencePanel(QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    /// What is known of a run; null when there is nothing to show.
    void showResult(std::shared_ptr<const Result> result);

    /// Why there will be nothing to show; empty when it is only a matter of time.
    void setObstacle(const QString& reason) { m_obstacle = reason; }

    /// The half-iteration that is looked at; none: the newest.
    void setMoment(std::optional<int> halfIteration);

    /// What is chosen for this chart, to stand beside the tabs.
    [[nodiscard]] QWidget* controls() const { return m_controls; }

    [[nodiscard]] const PlotModel& plot() const { return m_plot; }
    /// The numbers of the picture, tab-separated.
    [[nodiscard]] QString tableText() const;

Q_SIGNALS:
    /// Somebody clicked there.
    void momentChosen(int halfIteration);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void addChooser(QHBoxLayout* row);
    void makeVariableActions();
    void showButtons();
    void chooseQuantity(int index);
    void chooseVariables(QAction* changed);
    void redraw();
    void showMomentInTable();
    void redrawInTime();

    std::shared_ptr<const Result> m_result;
    QString m_obstacle;
    ConvergenceView m_view;
    PlotModel m_plot;
    QWidget* m_controls;
    ChoiceBox* m_quantity;
    QWidget* m_variableRow;
    QPushButton* m_variableMenu;
    QVector<QAction*> m_variables;
    QStackedWidget* m_stack;
    PlotView* m_chart;
    QTableView* m_tableView;
    QElapsedTimer m_sinceDrawn;
    qint64 m_drawingCost = 0;  ///< of the last picture, in ms
    QTimer m_later;
    PlotTable* m_table;
};

}  // namespace onsager
