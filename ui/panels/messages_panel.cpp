// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/messages_panel.h"

#include "ui/charts/heat_map_grid.h"
#include "ui/models/convergence_plot.h"
#include "ui/widgets/choice_box.h"

#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace onsager {

MessagesPanel::MessagesPanel(QWidget* parent)
    : ChartPage(parent),
      m_chooser(new ChoiceBox(controls())),
      m_grid(new HeatMapGrid),
      m_note(new QLabel),
      m_table(new MatrixTable(this)) {
    m_chooser->setObjectName(QStringLiteral("messagesVariable"));
    m_chooser->describe(tr("Variable"), tr("The message about which variable is drawn"));
    connect(m_chooser, &QComboBox::currentIndexChanged, this, [this](int index) {
        m_variable = std::max(0, index);
        redraw();
    });
    addControl(m_chooser);
    m_note->setProperty("role", QStringLiteral("chartNote"));
    m_note->setWordWrap(true);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setAccessibleName(tr("What the chart says"));
    auto* picture = new QWidget(this);
    auto* layout = new QVBoxLayout(picture);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_grid, 1);
    layout->addWidget(m_note);
    setContent(picture, m_table);
}

void MessagesPanel::setTheme(const Theme& theme) {
    m_grid->setTheme(theme);
}

void MessagesPanel::setScale(double scale) {
    m_grid->setScale(scale);
}

void MessagesPanel::setVariables(int count) {
    m_variable = std::min(m_variable, count - 1);
    QStringList names;
    for (int variable = 0; variable < count; ++variable) {
        names.append(variableName(variable));
    }
    m_chooser->showEntries(names, m_variable);
}

void MessagesPanel::showDetails(std::shared_ptr<const RunDetails> details) {
    m_details = std::move(details);
    redrawInTime();
}

void MessagesPanel::setMoment(std::optional<int> halfIteration) {
    if (m_moment != halfIteration) {
        m_moment = halfIteration;
        redrawInTime();
    }
}

void MessagesPanel::prepare() {
    m_matrices = messageMatrices(m_details ? *m_details : RunDetails(), m_variable, m_moment);
}

void MessagesPanel::drawPicture() {
    m_note->setText(m_matrices.note);
    m_grid->setMatrices(m_matrices);
}

void MessagesPanel::fillTable() {
    m_table->setMatrices(m_matrices);
}

}  // namespace onsager
