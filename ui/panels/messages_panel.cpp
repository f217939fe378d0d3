// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/messages_panel.h"

#include "ui/charts/heat_map_grid.h"
#include "ui/widgets/choice_box.h"

#include <QLabel>
#include <QVBoxLayout>

namespace onsager {

MessagesPanel::MessagesPanel(QWidget* parent)
    : DetailsPage(
        QStringLiteral("messages"), tr("The message about which variable is drawn"), parent),
      m_grid(new HeatMapGrid),
      m_note(new QLabel),
      m_table(new MatrixTable(this)) {
    addControl(variableChooser());
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

void MessagesPanel::setLook(const Theme& theme, double scale) {
    m_grid->setLook(theme, scale);
}

void MessagesPanel::prepare() {
    m_matrices = messageMatrices(details(), variable(), moment());
}

void MessagesPanel::drawPicture() {
    m_note->setText(m_matrices.note);
    m_grid->setMatrices(m_matrices);
}

void MessagesPanel::fillTable() {
    m_table->setMatrices(m_matrices);
}

}  // namespace onsager
