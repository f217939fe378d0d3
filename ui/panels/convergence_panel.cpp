// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/convergence_panel.h"

#include "ui/charts/chart_note.h"
#include "ui/charts/plot_view.h"
#include "ui/models/layer_names.h"
#include "ui/models/plot_table.h"
#include "ui/models/quantity_name.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/choice_box.h"

#include <QAction>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QResizeEvent>
#include <QSignalBlocker>
#include <QTableView>

#include <algorithm>
#include <array>
#include <cmath>

namespace onsager {
namespace {

constexpr std::array kQuantities = {ErrorQuantity::NmseDb, ErrorQuantity::Mse,
                                    ErrorQuantity::NormalisedTestError};

/// What is learnt stands in the menu beside the measures that only some results have.
constexpr ErrorName kLearnt{"learnt", "learnt values", ErrorUnit::Number};

std::string_view keyOf(const ConvergenceView& view) {
    return view.quantity == ErrorQuantity::Learnt ? kLearnt.key : std::string_view(view.measure);
}

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
    : ChartPage(parent),
      m_quantity(new ChoiceBox(controls())),
      m_variableRow(new QWidget(controls())),
      m_variableMenu(new QPushButton(m_variableRow)),
      m_chart(new PlotView(this)),
      m_table(new PlotTable(this)) {
    m_chart->setAccessibleName(tr("Convergence chart"));
    connect(m_chart, &PlotView::positionChosen, this,
            [this](double x) { Q_EMIT momentChosen(static_cast<int>(std::lround(x))); });
    connect(m_chart, &PlotView::variableChosen, this, [this](int variable) {
        if (variable < m_variables.size()) {
            m_variables[variable]->trigger();
        }
    });
    addChoosers();
    setContent(m_chart, m_table);
    setPlotView(m_chart);
}

void ConvergencePanel::addChoosers() {
    m_quantity->setObjectName(QStringLiteral("quantity"));
    m_quantity->addItems({tr("NMSE (dB)"), tr("MSE"), tr("Test error (normalised)")});
    m_quantity->describe(tr("Error that is drawn"), tr("Which error of the estimates is drawn"));
    connect(m_quantity, &QComboBox::currentIndexChanged, this, &ConvergencePanel::chooseQuantity);
    addControl(m_quantity);

    auto* variables = new QHBoxLayout(m_variableRow);
    variables->setContentsMargins(0, 0, 0, 0);
    variables->setSpacing(4);
    m_variableMenu->setProperty("role", QStringLiteral("badge"));
    m_variableMenu->setMenu(new QMenu(m_variableMenu));
    m_variableMenu->setAccessibleName(tr("Variables that are drawn"));
    m_variableMenu->setToolTip(m_variableMenu->accessibleName());
    m_variableMenu->hide();
    variables->addWidget(m_variableMenu);
    addControl(m_variableRow);
}

void ConvergencePanel::setLook(const Theme& theme, double scale) {
    m_chart->setLook(theme, scale);
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
        offerMeasures();
    }
    redrawInTime();
}

/// What the result has beside the errors that every result has. A choice that is no more gives NMSE.
void ConvergencePanel::offerMeasures() {
    std::vector<ErrorName> offered = measuresOf(*m_result);
    if (hasQuantity(*m_result, ErrorQuantity::Learnt)) {
        offered.push_back(kLearnt);
    }
    const auto sameKey = [](const ErrorName& a, const ErrorName& b) { return a.key == b.key; };
    if (std::equal(offered.begin(), offered.end(), m_measures.begin(), m_measures.end(), sameKey)) {
        return;
    }
    m_measures = offered;
    QStringList entries = {tr("NMSE (dB)"), tr("MSE"), tr("Test error (normalised)")};
    int chosen = std::min(m_quantity->currentIndex(), int(kQuantities.size()) - 1);
    bool isThere =
        m_view.quantity != ErrorQuantity::Measure && m_view.quantity != ErrorQuantity::Learnt;
    for (const ErrorName& name : m_measures) {
        if (!isThere && name.key == keyOf(m_view)) {
            chosen = int(entries.size());
            isThere = true;
        }
        entries.append(measureTitle(name)
                       + (name.unit == ErrorUnit::Decibel ? QStringLiteral(" (dB)") : QString()));
    }
    if (!isThere) {
        chosen = 0;
        m_view.quantity = ErrorQuantity::NmseDb;
    }
    m_quantity->showEntries(entries, chosen);
    showButtons();
}

FigureSettings ConvergencePanel::shownSettings() const {
    FigureSettings settings = ChartPage::shownSettings();
    settings.quantity = quantityName(m_view);
    settings.iteration = m_view.cursor;
    return settings;
}

/// An error that only some results have is taken up by the first one that has it.
void ConvergencePanel::choose(const FigureSettings& settings) {
    const ConvergenceView wanted = viewOfQuantity(settings.quantity).value_or(ConvergenceView());
    m_view.quantity = wanted.quantity;
    m_view.measure = wanted.measure;
    const auto plain = std::find(kQuantities.begin(), kQuantities.end(), wanted.quantity);
    const auto other =
        std::find_if(m_measures.begin(), m_measures.end(),
                     [&](const ErrorName& name) { return name.key == keyOf(wanted); });
    const QSignalBlocker quiet(m_quantity);
    m_quantity->setCurrentIndex(plain != kQuantities.end()
                                    ? static_cast<int>(plain - kQuantities.begin())
                                    : static_cast<int>(kQuantities.size())
                                          + static_cast<int>(other - m_measures.begin()));
    if (plain == kQuantities.end() && other == m_measures.end()) {
        m_measures.clear();  // to be offered anew, and then chosen
    }
    showButtons();
    redraw();
}

void ConvergencePanel::pin(bool isPinned) {
    m_pinned = isPinned ? m_result : nullptr;
    redraw();
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
        auto* action = new QAction(variableName(layer), this);
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
    m_variableRow->setEnabled(m_view.quantity != ErrorQuantity::NormalisedTestError
                              && m_view.quantity != ErrorQuantity::Learnt);
    const auto drawn = std::count_if(m_variables.begin(), m_variables.end(),
                                     [](const QAction* action) { return action->isChecked(); });
    m_variableMenu->setText(tr("%1 of %2 variables").arg(drawn).arg(m_variables.size()));
}

void ConvergencePanel::chooseQuantity(int index) {
    const auto place = static_cast<std::size_t>(index);
    if (index >= 0 && place >= kQuantities.size()) {
        const std::string_view key = m_measures.at(place - kQuantities.size()).key;
        m_view.quantity = key == kLearnt.key ? ErrorQuantity::Learnt : ErrorQuantity::Measure;
        m_view.measure = m_view.quantity == ErrorQuantity::Measure ? key : std::string_view();
    } else {
        m_view.quantity = kQuantities.at(place);
    }
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

void ConvergencePanel::prepare() {
    m_plot = m_result ? convergencePlot(*m_result, m_view, m_pinned.get()) : PlotModel();
    if (!m_result) {
        m_plot.note = m_obstacle.isEmpty() ? tr("Computing the prediction …") : m_obstacle;
    }
}

void ConvergencePanel::drawPicture() {
    const bool isLow = isLowPlace(height(), *this);
    const PlotModel plot = m_result ? withChoices(m_plot, *m_result, m_view) : m_plot;
    m_chart->setPlot(isLow ? withoutExplanations(plot) : plot);
    m_chart->setToolTip(isLow ? m_plot.caveat : QString());
}

void ConvergencePanel::fillTable() {
    m_table->setPlot(m_plot);
    showMomentInTable();
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
        tableView().clearSelection();
        return;
    }
    for (int row = 0; row < m_table->rowCount(); ++row) {
        if (m_table->data(m_table->index(row, 0), Qt::EditRole).toDouble() == *m_view.cursor) {
            tableView().selectRow(row);
            tableView().scrollTo(m_table->index(row, 0));
        }
    }
}

void ConvergencePanel::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    if (isLowPlace(event->oldSize().height(), *this) != isLowPlace(height(), *this)) {
        redraw();
    }
}

}  // namespace onsager
