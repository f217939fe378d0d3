// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/experiment/details.h"
#include "ui/charts/chart_page.h"
#include "ui/models/message_matrices.h"

#include <memory>
#include <optional>

class QLabel;

namespace onsager {

class ChoiceBox;
class HeatMapGrid;

/// The matrices of one message: precisions, gain, noise and overlap, measured beside predicted.
class MessagesPanel : public ChartPage {
    Q_OBJECT

public:
    explicit MessagesPanel(QWidget* parent = nullptr);

    void setTheme(const Theme& theme) override;
    void setScale(double scale) override;

    /// The variables that there are.
    void setVariables(int count);
    /// What was kept of a run; null when there is nothing.
    void showDetails(std::shared_ptr<const RunDetails> details);
    /// The half-iteration that is looked at; none: the newest.
    void setMoment(std::optional<int> halfIteration);

protected:
    void prepare() override;
    void drawPicture() override;
    void fillTable() override;

private:
    std::shared_ptr<const RunDetails> m_details;
    int m_variable = 0;
    std::optional<int> m_moment;
    MessageMatrices m_matrices;
    ChoiceBox* m_chooser;
    HeatMapGrid* m_grid;
    QLabel* m_note;
    MatrixTable* m_table;
};

}  // namespace onsager
