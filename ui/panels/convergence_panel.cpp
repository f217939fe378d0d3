// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/convergence_panel.h"

#include "ui/charts/plot_view.h"
#include "ui/models/layer_names.h"
#include "ui/models/plot_table.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/choice_box.h"

#include <QAbstractItemView>
#include <QAction>
#include <QButtonGroup>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QMenu>
#include <QPushButton>
#include <QResizeEvent>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <cmath>

namespace onsager {
namespace {

constexpr std::array kQuantities = {ErrorQuantity::NmseDb, ErrorQuantity::Mse,
                                    ErrorQuantity::NormalisedTestError};

constexpr int kLow = 420;  ///< below it the chart needs the room of its explanations

/// Variables that are estimated: all but the observation.
int variableCount(const Result& result) {
    return static_cast<int>(result.scenario.layers.size()) - 1;
}

/// The picture with as little as possible around it, for a low place: the title is what was chosen
/// above it, the legend names the curves alone, and the caveat is told in a few words.
PlotModel withoutExplanations(PlotModel plot) {
    plot.title.clear();
    plot.legend.removeIf([](const LegendRow& row) { return !row.line && !row.marker; });
    if (!plot.caveat.isEmpty()) {
        plot.note +=
            QLatin1Char(' ') + ConvergencePanel::tr("State evolution is an approximation here.");
        plot.caveat.clear();
    }
    return plot;
}

}  // namespace

ConvergencePanel::ConvergencePanel(QWidget* parent)
    : QWidget(parent),
      m_controls(new QWidget(this)),
      m_quantity(new ChoiceBox(m_controls)),
      m_variableRow(new QWidget(m_controls)),
      m_variableMenu(new QPushButton(m_variableRow)),
      m_stack(new QStackedWidget(this)),
      m_chart(new PlotView(this)),
      m_tableView(new QTableView(this)),
      m_table(new PlotTable(this)) {
    m_tableView->setModel(m_table);
    m_tableView->setAccessibleName(tr("Numbers of the chart"));
    m_tableView->setToolTip(tr("The numbers of the chart, one row per half-iteration"));
    m_tableView->verticalHeader()->hide();
    m_tableView->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_tableView->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_tableView->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_chart->setAccessibleName(tr("Convergence chart"));
    connect(m_chart, &PlotView::positionChosen, this,
            [this](double x) { Q_EMIT momentChosen(static_cast<int>(std::lround(x))); });
    m_stack->addWidget(m_chart);
    m_stack->addWidget(m_tableView);

    auto* row = new QHBoxLayout(m_controls);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addStretch(1);
    addChooser(row);
    m_later.setSingleShot(true);
    connect(&m_later, &QTimer::timeout, this, &ConvergencePanel::redraw);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 8, 16, 8);
    layout->addWidget(m_stack);
}

void ConvergencePanel::addChooser(QHBoxLayout* row) {
    m_quantity->setObjectName(QStringLiteral("quantity"));
    m_quantity->addItems({tr("NMSE (dB)"), tr("MSE"), tr("Test error (normalised)")});
    m_quantity->setAccessibleName(tr("Error that is drawn"));
    m_quantity->view()->setAccessibleName(m_quantity->accessibleName());
    m_quantity->setToolTip(tr("Which error of the estimates is drawn"));
    connect(m_quantity, &QComboBox::currentIndexChanged, this, &ConvergencePanel::chooseQuantity);
    row->addWidget(m_quantity);

    auto* variables = new QHBoxLayout(m_variableRow);
    variables->setContentsMargins(0, 0, 0, 0);
    variables->setSpacing(4);
    m_variableMenu->setProperty("role", QStringLiteral("badge"));
    m_variableMenu->setMenu(new QMenu(m_variableMenu));
    m_variableMenu->setAccessibleName(tr("Variables that are drawn"));
    m_variableMenu->setToolTip(m_variableMenu->accessibleName());
    m_variableMenu->hide();
    variables->addWidget(m_variableMenu);
    row->addWidget(m_variableRow);

    auto* views = new QHBoxLayout;
    views->setSpacing(0);
    auto* group = new QButtonGroup(this);
    const std::array names = {tr("Chart"), tr("Table")};
    for (int i = 0; i < 2; ++i) {
        auto* button = new QPushButton(names[static_cast<std::size_t>(i)], m_controls);
        button->setCheckable(true);
        button->setChecked(i == 0);
        button->setProperty("segment", i == 0 ? QStringLiteral("first") : QStringLiteral("last"));
        button->setAccessibleName(button->text());
        button->setToolTip(i == 0 ? tr("Show the picture") : tr("Show the numbers of the picture"));
        group->addButton(button, i);
        views->addWidget(button);
    }
    connect(group, &QButtonGroup::idClicked, this, [this](int id) {
        m_stack->setCurrentIndex(id);
        redraw();
    });
    row->addLayout(views);
}

void ConvergencePanel::setTheme(const Theme& theme) {
    m_chart->setTheme(theme);
}

void ConvergencePanel::showResult(std::shared_ptr<const Result> result) {
    if (result && result == m_result) {
        return;
    }
    m_result = std::move(result);
    if (m_result) {
        if (m_variables.size() != variableCount(*m_result)) {
            makeVariableActions();
        }
    }
    redrawInTime();
}

/// Pictures of very long runs take longer to draw than to compute: two thirds of the time are left
/// for the person.
void ConvergencePanel::redrawInTime() {
    const qint64 pause = 3 * m_drawingCost;
    if (!m_sinceDrawn.isValid() || m_sinceDrawn.elapsed() >= pause) {
        redraw();
    } else if (!m_later.isActive()) {
        m_later.start(static_cast<int>(pause - m_sinceDrawn.elapsed()));
    }
}

/// Each variable has an action; few of them are shown as buttons, many in a menu.
void ConvergencePanel::makeVariableActions() {
    constexpr int kMostButtons = 4;
    qDeleteAll(m_variableRow->findChildren<ActionButton*>());
    qDeleteAll(m_variables);
    m_variables.clear();
    m_view.variables.clear();
    const int count = variableCount(*m_result);
    for (int layer = 0; layer < count; ++layer) {
        auto* action = new QAction(QStringLiteral("Z") + subscript(layer), this);
        action->setObjectName(QStringLiteral("variable%1").arg(layer));
        action->setCheckable(true);
        action->setChecked(true);
        action->setToolTip(tr("Draw variable %1").arg(action->text()));
        connect(action, &QAction::triggered, this, [this, action] { chooseVariables(action); });
        m_variables.append(action);
        if (count <= kMostButtons) {
            auto* button = new ActionButton(action, m_variableRow);
            button->setProperty("role", QStringLiteral("badge"));
            m_variableRow->layout()->addWidget(button);
        } else {
            m_variableMenu->menu()->addAction(action);
        }
    }
    m_variableMenu->setVisible(count > kMostButtons);
    showButtons();
}

void ConvergencePanel::showButtons() {
    m_variableRow->setEnabled(m_view.quantity != ErrorQuantity::NormalisedTestError);
    const auto drawn = std::count_if(m_variables.begin(), m_variables.end(),
                                     [](const QAction* action) { return action->isChecked(); });
    m_variableMenu->setText(tr("%1 of %2 variables").arg(drawn).arg(m_variables.size()));
}

void ConvergencePanel::chooseQuantity(int index) {
    m_view.quantity = kQuantities.at(static_cast<std::size_t>(index));
    showButtons();
    redraw();
}

/// At least one variable stays chosen.
void ConvergencePanel::chooseVariables(QAction* changed) {
    std::vector<int> chosen;
    for (int layer = 0; layer < m_variables.size(); ++layer) {
        if (m_variables[layer]->isChecked()) {
            chosen.push_back(layer);
        }
    }
    if (chosen.empty()) {
        changed->setChecked(true);
        return;
    }
    m_view.variables = std::move(chosen);
    showButtons();
    redraw();
}

void ConvergencePanel::redraw() {
    QElapsedTimer cost;
    cost.start();
    m_plot = m_result ? convergencePlot(*m_result, m_view) : PlotModel();
    if (!m_result) {
        m_plot.note = m_obstacle.isEmpty() ? tr("Computing the prediction …") : m_obstacle;
    }
    if (m_stack->currentIndex() == 0) {
        const bool isLow = height() < kLow;
        m_chart->setPlot(isLow ? withoutExplanations(m_plot) : m_plot);
        m_chart->setToolTip(isLow ? m_plot.caveat : QString());
    } else {
        m_table->setPlot(m_plot);
        showMomentInTable();
    }
    m_drawingCost = cost.elapsed();
    m_sinceDrawn.start();
}

void ConvergencePanel::setMoment(std::optional<int> halfIteration) {
    if (m_view.cursor != halfIteration) {
        m_view.cursor = halfIteration;
        redraw();
    }
}

/// The row of the half-iteration that was chosen; nothing is chosen while the newest is followed.
void ConvergencePanel::showMomentInTable() {
    if (!m_view.cursor) {
        m_tableView->clearSelection();
        return;
    }
    for (int row = 0; row < m_table->rowCount(); ++row) {
        if (m_table->data(m_table->index(row, 0), Qt::EditRole).toDouble() == *m_view.cursor) {
            m_tableView->selectRow(row);
            m_tableView->scrollTo(m_table->index(row, 0));
        }
    }
}

void ConvergencePanel::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    if ((event->oldSize().height() < kLow) != (height() < kLow)) {
        redraw();
    }
}

QString ConvergencePanel::tableText() const {
    PlotTable table;
    table.setPlot(m_plot);
    return table.text();
}

}  // namespace onsager
