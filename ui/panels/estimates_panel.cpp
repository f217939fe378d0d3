// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/estimates_panel.h"

#include "ui/charts/plot_view.h"
#include "ui/models/plot_table.h"
#include "ui/widgets/choice_box.h"

#include <algorithm>

namespace onsager {

EstimatesPanel::EstimatesPanel(QWidget* parent)
    : DetailsPage(QStringLiteral("estimates"), tr("Whose estimate is drawn"), parent),
      m_pictureChooser(new ChoiceBox(controls())),
      m_columnChooser(new ChoiceBox(controls())),
      m_chart(new PlotView(this)),
      m_table(new PlotTable(this)) {
    m_pictureChooser->addItems({tr("Scatter"), tr("Histogram"), tr("Noise")});
    m_pictureChooser->setObjectName(QStringLiteral("estimatesPicture"));
    m_pictureChooser->describe(
        tr("Picture"),
        tr("Estimate against truth, or the density of the error, or of the noise in what the "
           "estimator was sent"));
    m_columnChooser->setObjectName(QStringLiteral("estimatesColumn"));
    m_columnChooser->describe(tr("Column"), tr("Which column of it"));
    connect(m_pictureChooser, &QComboBox::currentIndexChanged, this, [this](int index) {
        m_kind = static_cast<EstimatesPicture>(index);
        redraw();
    });
    connect(m_columnChooser, &QComboBox::currentIndexChanged, this, [this](int index) {
        m_column = std::max(0, index);
        redraw();
    });
    for (ChoiceBox* chooser : {m_pictureChooser, variableChooser(), m_columnChooser}) {
        addControl(chooser);
    }
    m_chart->setAccessibleName(tr("Chart of the estimates"));
    setContent(m_chart, m_table);
    setPlotView(m_chart);
}

void EstimatesPanel::setLook(const Theme& theme, double scale) {
    m_chart->setLook(theme, scale);
}

void EstimatesPanel::setShape(int variables, int columns) {
    DetailsPage::setShape(variables, columns);
    m_column = std::min(m_column, columns - 1);
    QStringList names;
    for (int column = 0; column < columns; ++column) {
        names.append(tr("column %1").arg(column + 1));
    }
    m_columnChooser->showEntries(names, m_column);
}

FigureFrames EstimatesPanel::frames() const {
    return framesOfMoments([this](int one) {
        return estimatesPlot(details(), {m_kind, variable(), m_column, one});
    });
}

void EstimatesPanel::prepare() {
    m_plot = estimatesPlot(details(), {m_kind, variable(), m_column, moment()});
}

void EstimatesPanel::drawPicture() {
    m_chart->setPlot(m_plot);
}

void EstimatesPanel::fillTable() {
    m_table->setPlot(m_plot);
}

}  // namespace onsager
