// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/details_page.h"
#include "ui/models/message_matrices.h"

namespace onsager {

class ChartNote;
class HeatMapGrid;

/// The matrices of one message: precisions, gain, noise and overlap, measured beside predicted.
class MessagesPanel : public DetailsPage {
    Q_OBJECT

public:
    explicit MessagesPanel(QWidget* parent = nullptr);

    void setLook(const Theme& theme, double scale) override;
    [[nodiscard]] Figure figure() const override { return m_matrices; }
    [[nodiscard]] FigureFrames frames() const override;

protected:
    void prepare() override;
    void drawPicture() override;
    void fillTable() override;
    void resizeEvent(QResizeEvent* event) override;

private:
    MessageMatrices m_matrices;
    HeatMapGrid* m_grid;
    ChartNote* m_note;
    MatrixTable* m_table;
};

}  // namespace onsager
