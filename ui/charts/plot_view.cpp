// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/plot_view.h"

#include "ui/charts/chart_note.h"
#include "ui/charts/plot_chart.h"
#include "ui/models/plot_arrangement.h"
#include "ui/models/plot_spotlight.h"

#include <QAction>
#include <QInputDialog>
#include <QMenu>
#include <QVBoxLayout>

#include <cmath>

namespace onsager {

namespace {

/// Where an arrow to a place begins: up to the right, or to where there is room.
QPointF tailFor(const PlotModel& plot, const PlotZoom& shown, const QPointF& place) {
    constexpr double kAside = 0.12;
    const auto aside = [](const PlotAxis& axis, const AxisRange& part, double number) {
        const double at = axisCoordinate(axis, number);
        const double way = kAside * (part.high - part.low);
        const double to = at + way < part.high ? at + way : at - way;
        return axis.scale == AxisScale::Logarithmic ? std::pow(10.0, to) : to;
    };
    return {aside(plot.x, shown.x, place.x()), aside(plot.y, shown.y, place.y())};
}

}  // namespace

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
    connect(m_chart, &PlotChart::menuWanted, this, &PlotView::showMenu);
    setFocusProxy(m_chart);
}

void PlotView::setPlot(const PlotModel& plot) {
    m_plot = plot;
    if (m_lit && *m_lit >= seriesCount(plot)) {
        m_lit.reset();
    }
    showPlot();
    m_note->setSentence(plot.note);
    m_note->setVisible(!plot.note.isEmpty());
}

void PlotView::showPlot() {
    const PlotModel plot = withAxes(m_plot, m_settings);
    m_chart->setPlot(m_lit ? spotlit(plot, *m_lit) : plot);
}

void PlotView::moveSpotlight(int steps) {
    const int count = seriesCount(m_plot);
    if (count < 2) {
        return endSpotlight();
    }
    const int from = m_lit.value_or(steps > 0 ? -1 : count);
    m_lit = ((from + steps) % count + count) % count;
    showPlot();
}

void PlotView::endSpotlight() {
    if (m_lit) {
        m_lit.reset();
        showPlot();
    }
}

const PlotModel& PlotView::plot() const {
    return m_chart->plot();
}

void PlotView::setSettings(const FigureSettings& settings) {
    if (settings != m_settings) {
        m_settings = settings;
        showPlot();
    }
}

FigureSettings PlotView::shownSettings() const {
    FigureSettings settings = m_settings;
    if (m_chart->zoom()) {
        const PlotModel shown = zoomed(m_chart->plot(), *m_chart->zoom());
        settings.x.range = AxisRange{shown.x.minimum, shown.x.maximum};
        settings.y.range = AxisRange{shown.y.minimum, shown.y.maximum};
    }
    return settings;
}

/// What can be said about a place of the chart.
void PlotView::showMenu(const QPoint& at, const QPointF& place) {
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("chartMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto offer = [&](AnnotationKind kind, const QString& title, const QString& question) {
        Annotation mark{kind, {}, place.x(), place.y(), place.x(), place.y()};
        if (kind == AnnotationKind::Arrow) {
            // Its tail is a little above and beside the place, inside the axes.
            const PlotZoom axes = wholeOf(m_chart->plot());
            const PlotZoom shown = m_chart->zoom().value_or(axes);
            const QPointF tail = tailFor(m_chart->plot(), shown, place);
            mark.x = tail.x();
            mark.y = tail.y();
        }
        connect(menu->addAction(title), &QAction::triggered, this,
                [this, mark, question] { addMark(mark, question); });
    };
    offer(AnnotationKind::Text, tr("Write here …"), tr("What is to be written here?"));
    offer(AnnotationKind::Arrow, tr("Point here …"), tr("What is to be written at the arrow?"));
    offer(AnnotationKind::VerticalLine, tr("Vertical line here …"),
          tr("What is to be written at the line? It may be nothing."));
    offer(AnnotationKind::HorizontalLine, tr("Horizontal line here …"),
          tr("What is to be written at the line? It may be nothing."));
    menu->addSeparator();
    QAction* removal = menu->addAction(tr("Remove what was written"));
    removal->setEnabled(!m_settings.annotations.empty());
    connect(removal, &QAction::triggered, this, [this] {
        FigureSettings settings = m_settings;
        settings.annotations.clear();
        Q_EMIT settingsWanted(settings);
    });
    QAction* whole = menu->addAction(tr("Whole chart"));
    whole->setEnabled(m_chart->zoom().has_value());
    connect(whole, &QAction::triggered, this, [this] { m_chart->setZoom(std::nullopt); });
    menu->popup(at);
}

void PlotView::addMark(const Annotation& mark, const QString& question) {
    auto* dialog = new QInputDialog(this);
    dialog->setObjectName(QStringLiteral("markText"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Annotation"));
    dialog->setLabelText(question);
    connect(dialog, &QInputDialog::textValueSelected, this, [this, mark](const QString& text) {
        constexpr int kLongest = 200;
        FigureSettings settings = m_settings;
        Annotation written = mark;
        written.text = text.trimmed().left(kLongest).toStdString();
        const bool isNothing = mark.kind == AnnotationKind::Text && written.text.empty();
        if (!isNothing) {
            settings.annotations.push_back(written);
            Q_EMIT settingsWanted(settings);
        }
    });
    dialog->open();
}

void PlotView::setLook(const Theme& theme, double scale) {
    m_chart->setLook(theme, scale);
}

void PlotView::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    const bool isLow = isLowPlace(height(), *this);
    m_note->setMostLines(noteLines(height(), *this));
    layout()->setSpacing(isLow ? 4 : 8);
}

QSize PlotView::sizeHint() const {
    return {720, 480};
}

QSize PlotView::minimumSizeHint() const {
    return {280, 220};
}

}  // namespace onsager
