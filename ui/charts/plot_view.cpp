// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/plot_view.h"

#include "ui/charts/chart_note.h"
#include "ui/charts/plot_chart.h"

#include <QVBoxLayout>

namespace onsager {

PlotView::PlotView(QWidget* parent)
    : QWidget(parent), m_chart(new PlotChart(this)), m_note(new ChartNote(this)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_chart, 1);
    layout->addWidget(m_note);
    m_note->hide();
    connect(m_chart, &PlotChart::positionChosen, this, &PlotView::positionChosen);
    connect(m_chart, &PlotChart::variableChosen, this, &PlotView::variableChosen);
    setFocusProxy(m_chart);
}

void PlotView::setPlot(const PlotModel& plot) {
    m_chart->setPlot(plot);
    m_note->setSentence(plot.note);
    m_note->setVisible(!plot.note.isEmpty());
}

const PlotModel& PlotView::plot() const {
    return m_chart->plot();
}

void PlotView::setLook(const Theme& theme, double scale) {
    m_chart->setLook(theme, scale);
}

void PlotView::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    const bool isLow = isLowPlace(height());
    m_note->setLow(isLow);
    layout()->setSpacing(isLow ? 4 : 8);
}

QSize PlotView::sizeHint() const {
    return {720, 480};
}

QSize PlotView::minimumSizeHint() const {
    return {280, 220};
}

}  // namespace onsager
