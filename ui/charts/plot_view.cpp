// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/plot_view.h"

#include "ui/charts/plot_chart.h"

#include <QLabel>
#include <QVBoxLayout>

namespace onsager {

PlotView::PlotView(QWidget* parent)
    : QWidget(parent), m_chart(new PlotChart(this)), m_note(new QLabel(this)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_chart, 1);
    layout->addWidget(m_note);
    m_note->setProperty("role", QStringLiteral("chartNote"));
    m_note->setWordWrap(true);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_note->setAccessibleName(tr("What the chart says"));
    m_note->hide();
    connect(m_chart, &PlotChart::positionChosen, this, &PlotView::positionChosen);
    connect(m_chart, &PlotChart::variableChosen, this, &PlotView::variableChosen);
    setFocusProxy(m_chart);
}

void PlotView::setPlot(const PlotModel& plot) {
    m_chart->setPlot(plot);
    if (m_note->text() != plot.note) {
        m_note->setText(plot.note);
    }
    m_note->setVisible(!plot.note.isEmpty());
}

const PlotModel& PlotView::plot() const {
    return m_chart->plot();
}

void PlotView::setLook(const Theme& theme, double scale) {
    m_chart->setLook(theme, scale);
}

QSize PlotView::sizeHint() const {
    return {720, 480};
}

QSize PlotView::minimumSizeHint() const {
    return {280, 220};
}

}  // namespace onsager
