// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/sweep_panel.h"

#include "ui/charts/chart_note.h"
#include "ui/charts/plot_view.h"
#include "ui/models/plot_table.h"
#include "ui/models/sweep_scale.h"

#include <QPushButton>

namespace onsager {

SweepPanel::SweepPanel(QWidget* parent)
    : SweepPage(QStringLiteral("sweep"), 1, parent),
      m_logarithmic(new QPushButton(tr("log"), controls())),
      m_chart(new PlotView(this)),
      m_table(new PlotTable(this)) {
    m_logarithmic->setObjectName(QStringLiteral("sweepLogarithmic"));
    m_logarithmic->setCheckable(true);
    m_logarithmic->setProperty("role", QStringLiteral("badge"));
    m_logarithmic->setAccessibleName(tr("Logarithmic axis"));
    m_logarithmic->setToolTip(tr("Draw the varied key on a logarithmic axis"));
    connect(m_logarithmic, &QPushButton::clicked, this, [this](bool isLogarithmic) {
        m_view.scale = isLogarithmic ? AxisScale::Logarithmic : AxisScale::Linear;
        redraw();
    });
    addControl(m_logarithmic);
    m_chart->setAccessibleName(tr("Sweep chart"));
    connect(m_chart, &PlotView::positionChosen, this, &SweepPanel::choosePosition);
    setPicture(m_chart, m_table);
    setPlotView(m_chart);
}

void SweepPanel::setLook(const Theme& theme, double scale) {
    m_chart->setLook(theme, scale);
}

/// Another sweep has another axis.
void SweepPanel::sweepReplaced() {
    m_view.scale.reset();
    m_view.cell.reset();
    m_logarithmic->setChecked(sweep() && sweepScale(*sweep(), 0).spacing == AxisScale::Logarithmic);
}

void SweepPanel::choosePosition(double x) {
    if (sweep()) {
        m_view.cell = cellAt(*sweep(), m_plot.x, x);
        Q_EMIT cellChosen(*m_view.cell);
    }
}

void SweepPanel::prepare() {
    m_view.quantity = quantity();
    m_plot = sweep() ? sweepPlot(*sweep(), cells(), m_view) : PlotModel();
    if (const QString said = hint(); !said.isEmpty()) {
        m_plot.note = isStarted() ? m_plot.note + QLatin1Char(' ') + said : said;
    }
}

/// In a low place the title, which is what was chosen above, and the caveat make room for the curves.
void SweepPanel::drawPicture() {
    PlotModel plot = m_plot;
    if (isLowPlace(height(), *this)) {
        plot.title.clear();
        plot.caveat.clear();
    }
    m_chart->setToolTip(plot.caveat == m_plot.caveat ? QString() : m_plot.caveat);
    m_chart->setPlot(plot);
}

void SweepPanel::resizeEvent(QResizeEvent* event) {
    SweepPage::resizeEvent(event);
    redrawInTime();
}

void SweepPanel::fillTable() {
    m_table->setPlot(m_plot);
}

}  // namespace onsager
