// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/messages_panel.h"

#include "ui/charts/chart_note.h"
#include "ui/charts/heat_map_grid.h"
#include "ui/widgets/choice_box.h"

#include <QVBoxLayout>

namespace onsager {

MessagesPanel::MessagesPanel(QWidget* parent)
    : DetailsPage(
        QStringLiteral("messages"), tr("The message about which variable is drawn"), parent),
      m_grid(new HeatMapGrid),
      m_note(new ChartNote),
      m_table(new MatrixTable(this)) {
    addControl(variableChooser());
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

FigureFrames MessagesPanel::frames() const {
    return framesOfMoments([this](int one) { return messageMatrices(details(), variable(), one); });
}

void MessagesPanel::prepare() {
    m_matrices = messageMatrices(details(), variable(), moment());
}

void MessagesPanel::drawPicture() {
    m_note->setSentence(m_matrices.note);
    m_grid->setMatrices(m_matrices);
}

void MessagesPanel::resizeEvent(QResizeEvent* event) {
    DetailsPage::resizeEvent(event);
    const bool isLow = isLowPlace(height(), *this);
    m_note->setMostLines(noteLines(height(), *this));
    m_note->parentWidget()->layout()->setSpacing(isLow ? 4 : 8);
}

void MessagesPanel::fillTable() {
    m_table->setMatrices(m_matrices);
}

}  // namespace onsager
