// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/free_energy_panel.h"

#include "ui/charts/chart_note.h"
#include "ui/charts/plot_view.h"
#include "ui/models/layer_names.h"
#include "ui/models/layer_problem.h"
#include "ui/models/plot_table.h"
#include "ui/theme/text_size.h"
#include "ui/widgets/choice_box.h"

#include <QLabel>
#include <QResizeEvent>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace onsager {
namespace {

/// The last even variable below the observation.
int lastVariable(const Scenario& scenario) {
    return std::max(0, static_cast<int>(scenario.layers.size()) - 3);
}

/// The picture with as little as possible around it, for a low place.
PlotModel withShortLegend(PlotModel plot) {
    plot.title.clear();
    plot.caveat.clear();
    for (LegendRow& row : plot.legend) {
        row.text = row.style == 0 ? FreeEnergyPanel::tr("free energy")
                                  : FreeEnergyPanel::tr("branch of the algorithm");
        if (row.point) {
            switch (*row.point) {
                case PointShape::Dot:
                    row.text = FreeEnergyPanel::tr("iterates");
                    break;
                case PointShape::Filled:
                    row.text = FreeEnergyPanel::tr("stable");
                    break;
                case PointShape::Hollow:
                    row.text = FreeEnergyPanel::tr("unstable");
                    break;
                case PointShape::Ringed:
                    row.text = FreeEnergyPanel::tr("global minimum");
                    break;
                case PointShape::Open:
                    row.text = FreeEnergyPanel::tr("trials");
                    break;
            }
        }
    }
    return plot;
}

}  // namespace

FreeEnergyPanel::FreeEnergyPanel(QWidget* parent)
    : ChartPage(parent),
      m_variableChooser(new ChoiceBox(controls())),
      m_axisChooser(new ChoiceBox(controls())),
      m_picture(new QStackedWidget(this)),
      m_chart(new PlotView(m_picture)),
      m_title(new QLabel),
      m_explanation(new QLabel),
      m_table(new PlotTable(this)) {
    m_variableChooser->setObjectName(QStringLiteral("freeEnergyVariable"));
    m_variableChooser->describe(tr("Variable"), tr("The variable whose overlap is varied"));
    m_variableChooser->hide();
    connect(m_variableChooser, &QComboBox::currentIndexChanged, this, [this](int index) {
        m_variable = 2 * std::max(0, index);
        ask();
        redraw();
    });
    m_axisChooser->setObjectName(QStringLiteral("freeEnergyAxis"));
    m_axisChooser->describe(tr("Horizontal axis"),
                            tr("Against the overlap with the truth, or the error that it leaves"));
    m_axisChooser->showEntries({tr("Overlap"), tr("NMSE (dB)")}, 0);
    connect(m_axisChooser, &QComboBox::currentIndexChanged, this, [this](int index) {
        m_view.axis = index == 1 ? FreeEnergyAxis::ErrorDb : FreeEnergyAxis::Overlap;
        redraw();
    });
    addControl(m_variableChooser);
    addControl(m_axisChooser);
    makePicture();
    setContent(m_picture, m_table);
    setPlotView(m_chart);
}

void FreeEnergyPanel::makePicture() {
    constexpr int kWidth = 560;
    m_chart->setAccessibleName(tr("Chart of the free energy"));
    m_title->setProperty("role", QStringLiteral("title"));
    m_title->setAlignment(Qt::AlignCenter);
    m_explanation->setObjectName(QStringLiteral("freeEnergyExplanation"));
    m_explanation->setAccessibleName(tr("Why there is no free energy"));
    m_explanation->setAlignment(Qt::AlignCenter);
    m_explanation->setWordWrap(true);
    m_explanation->setTextFormat(Qt::PlainText);
    m_explanation->setTextInteractionFlags(Qt::TextSelectableByMouse);
    followText(*m_explanation,
               [this] { m_explanation->setMaximumWidth(withText(*m_explanation, kWidth)); });
    auto* place = new QWidget(m_picture);
    auto* layout = new QVBoxLayout(place);
    layout->setSpacing(8);
    layout->addStretch(1);
    layout->addWidget(m_title);
    auto* row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(m_explanation, 100);
    row->addStretch(1);
    layout->addLayout(row);
    layout->addStretch(1);
    m_picture->addWidget(m_chart);
    m_picture->addWidget(place);
}

void FreeEnergyPanel::setLook(const Theme& theme, double scale) {
    m_chart->setLook(theme, scale);
}

void FreeEnergyPanel::setScenario(const Scenario& scenario, const QString& obstacle) {
    m_scenario = scenario;
    m_obstacle = obstacle;
    m_variable = std::min(m_variable, lastVariable(scenario));
    QStringList names;
    for (int variable = 0; variable <= lastVariable(scenario); variable += 2) {
        names << variableName(variable);
    }
    m_variableChooser->showEntries(names, m_variable / 2);
    m_variableChooser->setVisible(names.size() > 1);
    ask();
    redrawInTime();
}

void FreeEnergyPanel::ask() {
    if (!isVisible()) {
        return;
    }
    if (m_obstacle.isEmpty()) {
        Q_EMIT curveWanted(m_scenario, m_variable);
    } else {
        Q_EMIT curveUnwanted();
    }
}

FigureSettings FreeEnergyPanel::shownSettings() const {
    FigureSettings settings = ChartPage::shownSettings();
    settings.variable = m_variable;
    return settings;
}

FigureFrames FreeEnergyPanel::frames() const {
    if (!m_curve || !m_result || !explanation().isEmpty()) {
        return {};
    }
    QVector<Figure> figures;
    FreeEnergyView view = m_view;
    for (const HalfIterationResult& half : m_result->halfIterations) {
        view.moment = half.when.index();
        figures.append(freeEnergyPlot(m_curve->curve, view, m_result.get()));
    }
    return framesOf(figures);
}

void FreeEnergyPanel::choose(const FigureSettings& settings) {
    m_variableChooser->setCurrentIndex(
        std::min(settings.variable / 2, m_variableChooser->count() - 1));
}

void FreeEnergyPanel::showCurve(std::shared_ptr<const CurveSnapshot> curve) {
    m_curve = std::move(curve);
    redrawInTime();
}

void FreeEnergyPanel::showResult(std::shared_ptr<const Result> result) {
    if (result && result == m_result) {
        return;
    }
    m_result = std::move(result);
    redrawInTime();
}

void FreeEnergyPanel::setMoment(std::optional<int> halfIteration) {
    if (m_view.moment != halfIteration) {
        m_view.moment = halfIteration;
        redrawInTime();
    }
}

/// Why there is no curve; empty when there is one, or soon will be.
QString FreeEnergyPanel::explanation() const {
    if (!m_obstacle.isEmpty()) {
        return m_obstacle;
    }
    if (!m_curve) {
        return {};
    }
    if (!m_curve->failure.empty()) {
        return QString::fromStdString(m_curve->failure);
    }
    if (!m_curve->missing) {
        return {};
    }
    if (m_curve->missing->path == "estimation") {
        return tr(
            "The free energy belongs to the posterior law of the signal, whose mean MMSE "
            "estimation follows; a MAP estimate is one point of it. Choose MMSE as the "
            "estimation, in the inspector under Experiment, and the curve appears here.");
    }
    return tr("Not for this stack, because of %1: %2")
        .arg(QString::fromStdString(m_curve->missing->path),
             QString::fromStdString(m_curve->missing->message));
}

void FreeEnergyPanel::prepare() {
    const QString why = explanation();
    m_title->setText(m_obstacle.isEmpty() ? tr("There is no free energy")
                                          : tr("This scenario cannot be run"));
    m_explanation->setText(why);
    m_plot = PlotModel();
    if (!why.isEmpty()) {
        m_plot.note = why;
    } else if (m_curve && (m_curve->isFinal || !m_curve->curve.stationary.empty())) {
        m_view.columns = m_curve->columns;
        m_plot = freeEnergyPlot(m_curve->curve, m_view, m_result.get());
    } else {
        m_plot.note = m_scenario.columns > 1
                          ? tr("Computing the free energy …  With %1 columns it takes minutes.")
                                .arg(m_scenario.columns)
                          : tr("Computing the free energy …");
    }
}

void FreeEnergyPanel::drawPicture() {
    m_picture->setCurrentIndex(m_explanation->text().isEmpty() ? 0 : 1);
    const bool isLow = isLowPlace(height(), *this);
    m_chart->setPlot(isLow ? withShortLegend(m_plot) : m_plot);
    m_chart->setToolTip(isLow ? m_plot.caveat : QString());
}

void FreeEnergyPanel::fillTable() {
    m_table->setPlot(m_plot);
}

void FreeEnergyPanel::showEvent(QShowEvent* event) {
    ChartPage::showEvent(event);
    ask();
}

void FreeEnergyPanel::hideEvent(QHideEvent* event) {
    ChartPage::hideEvent(event);
    Q_EMIT curveUnwanted();
}

void FreeEnergyPanel::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    if (isLowPlace(event->oldSize().height(), *this) != isLowPlace(height(), *this)) {
        redraw();
    }
}

}  // namespace onsager
