// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/phase_panel.h"

#include "ui/charts/chart_note.h"
#include "ui/charts/phase_chart.h"
#include "ui/models/layer_names.h"
#include "ui/widgets/choice_box.h"

#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace onsager {
namespace {

constexpr std::array kSources = {CellSource::Best, CellSource::Predicted, CellSource::Measured};

}  // namespace

PhasePanel::PhasePanel(QWidget* parent)
    : SweepPage(QStringLiteral("phase"), 2, parent),
      m_variable(new ChoiceBox(controls())),
      m_source(new ChoiceBox(controls())),
      m_chart(new PhaseChart),
      m_note(new ChartNote),
      m_table(new PhaseTable(this)) {
    m_variable->setObjectName(QStringLiteral("phaseVariable"));
    m_variable->describe(tr("Variable"), tr("The variable whose error is drawn"));
    m_variable->hide();
    m_source->setObjectName(QStringLiteral("phaseSource"));
    m_source->describe(tr("Prediction or trials"),
                       tr("What is measured where there are trials, else what is predicted; or one "
                          "of them alone"));
    m_source->showEntries({tr("measured, else predicted"), tr("predicted"), tr("measured")}, 0);
    connect(m_variable, &QComboBox::currentIndexChanged, this, [this](int index) {
        m_view.variable = std::max(0, index);
        redraw();
    });
    connect(m_source, &QComboBox::currentIndexChanged, this, [this](int index) {
        m_view.source = kSources.at(static_cast<std::size_t>(std::max(0, index)));
        redraw();
    });
    addControl(m_variable);
    addChoice(m_source);
    m_note->setObjectName(QStringLiteral("phaseNote"));
    auto* picture = new QWidget(this);
    auto* layout = new QVBoxLayout(picture);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_chart, 1);
    layout->addWidget(m_note);
    connect(m_chart, &PhaseChart::cellPointed, this, [this](std::optional<int> cell) {
        m_pointed = cell;
        showNote();
    });
    connect(m_chart, &PhaseChart::cellChosen, this, &PhasePanel::cellChosen);
    setPicture(picture, m_table);
}

void PhasePanel::setLook(const Theme& theme, double scale) {
    m_chart->setLook(theme, scale);
}

void PhasePanel::sweepReplaced() {
    m_pointed.reset();
    m_view.variable = 0;
    m_view.source = CellSource::Best;
    m_source->showEntries({tr("measured, else predicted"), tr("predicted"), tr("measured")}, 0);
}

void PhasePanel::prepare() {
    m_view.quantity = quantity();
    m_map = sweep() ? phaseMap(*sweep(), cells(), m_view) : PhaseMap();
    if (const QString said = hint(); !said.isEmpty()) {
        m_map.note = isStarted() ? m_map.note + QLatin1Char(' ') + said : said;
    }
    QStringList names;
    for (int variable = 0; variable < variablesOf(cells()); ++variable) {
        names << variableName(variable);
    }
    m_variable->showEntries(names, std::min(m_view.variable, static_cast<int>(names.size()) - 1));
    m_source->setVisible(sweep() && sweep()->report.measure
                         && m_view.quantity != CellQuantity::Regions);
    m_variable->setVisible(names.size() > 1 && isOfVariable(m_view.quantity));
}

void PhasePanel::drawPicture() {
    m_chart->setMap(m_map);
    showNote();
}

/// Of the cell that is pointed at, else of the whole picture.
void PhasePanel::showNote() {
    const bool isOfCell = m_pointed && sweep() && *m_pointed < std::ssize(cells());
    const QString text =
        isOfCell ? phaseCellText(*sweep(), cells(), m_view, *m_pointed) : m_map.note;
    m_note->setSentence(text);
}

void PhasePanel::resizeEvent(QResizeEvent* event) {
    SweepPage::resizeEvent(event);
    const bool isLow = isLowPlace(height(), *this);
    m_note->setMostLines(noteLines(height(), *this));
    m_note->parentWidget()->layout()->setSpacing(isLow ? 4 : 8);
}

void PhasePanel::fillTable() {
    if (sweep()) {
        m_table->setCells(*sweep(), cells(), m_view);
    } else {
        m_table->clear();
    }
}

}  // namespace onsager
