// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/estimates_panel.h"

#include "ui/charts/plot_view.h"
#include "ui/models/convergence_plot.h"
#include "ui/models/plot_table.h"
#include "ui/widgets/choice_box.h"

#include <algorithm>
#include <utility>

namespace onsager {
EstimatesPanel::EstimatesPanel(QWidget* parent)
    : ChartPage(parent),
      m_picture(new ChoiceBox(controls())),
      m_variable(
          makeChooser(tr("Variable"), tr("Whose estimate is drawn"), &EstimatesView::variable)),
      m_column(makeChooser(tr("Column"), tr("Which column of it"), &EstimatesView::column)),
      m_chart(new PlotView(this)),
      m_table(new PlotTable(this)) {
    m_picture->addItems({tr("Scatter"), tr("Histogram")});
    m_picture->setObjectName(QStringLiteral("estimatesPicture"));
    m_picture->describe(tr("Picture"), tr("Estimate against truth, or the density of the error"));
    connect(m_picture, &QComboBox::currentIndexChanged, this, [this](int index) {
        m_view.picture = static_cast<EstimatesPicture>(index);
        redraw();
    });
    m_variable->setObjectName(QStringLiteral("estimatesVariable"));
    m_column->setObjectName(QStringLiteral("estimatesColumn"));
    for (ChoiceBox* control : {m_picture, m_variable, m_column}) {
        addControl(control);
    }
    m_chart->setAccessibleName(tr("Chart of the estimates"));
    setContent(m_chart, m_table);
}

ChoiceBox* EstimatesPanel::makeChooser(const QString& name,
                                       const QString& tip,
                                       int EstimatesView::*choice) {
    auto* list = new ChoiceBox(controls());
    list->describe(name, tip);
    connect(list, &QComboBox::currentIndexChanged, this, [this, choice](int index) {
        m_view.*choice = std::max(0, index);
        redraw();
    });
    return list;
}

void EstimatesPanel::setTheme(const Theme& theme) {
    m_chart->setTheme(theme);
}

void EstimatesPanel::setScale(double scale) {
    m_chart->setScale(scale);
}

void EstimatesPanel::setShape(int variables, int columns) {
    m_view.variable = std::min(m_view.variable, variables - 1);
    m_view.column = std::min(m_view.column, columns - 1);
    QStringList variableNames;
    for (int variable = 0; variable < variables; ++variable) {
        variableNames.append(variableName(variable));
    }
    QStringList columnNames;
    for (int column = 0; column < columns; ++column) {
        columnNames.append(tr("column %1").arg(column + 1));
    }
    m_variable->showEntries(variableNames, m_view.variable);
    m_column->showEntries(columnNames, m_view.column);
}

void EstimatesPanel::showDetails(std::shared_ptr<const RunDetails> details) {
    m_details = std::move(details);
    redrawInTime();
}

void EstimatesPanel::setMoment(std::optional<int> halfIteration) {
    if (m_view.moment != halfIteration) {
        m_view.moment = halfIteration;
        redrawInTime();
    }
}

void EstimatesPanel::prepare() {
    m_plot = estimatesPlot(m_details ? *m_details : RunDetails(), m_view);
}

void EstimatesPanel::drawPicture() {
    m_chart->setPlot(m_plot);
}

void EstimatesPanel::fillTable() {
    m_table->setPlot(m_plot);
}

}  // namespace onsager
