// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/experiment/details.h"
#include "ui/charts/chart_page.h"
#include "ui/models/estimates_plot.h"

#include <memory>
#include <optional>

namespace onsager {

class ChoiceBox;
class PlotTable;
class PlotView;

/// Truth against estimate of one column of a variable, or the histogram of the error.
class EstimatesPanel : public ChartPage {
    Q_OBJECT

public:
    explicit EstimatesPanel(QWidget* parent = nullptr);

    void setTheme(const Theme& theme) override;
    void setScale(double scale) override;
    [[nodiscard]] const PlotModel* figure() const override { return &m_plot; }

    /// The variables and columns that there are.
    void setShape(int variables, int columns);
    /// What was kept of a run; null when there is nothing.
    void showDetails(std::shared_ptr<const RunDetails> details);
    /// The half-iteration that is looked at; none: the newest.
    void setMoment(std::optional<int> halfIteration);

protected:
    void prepare() override;
    void drawPicture() override;
    void fillTable() override;

private:
    ChoiceBox* makeChooser(const QString& name, const QString& tip, int EstimatesView::*choice);

    std::shared_ptr<const RunDetails> m_details;
    EstimatesView m_view;
    PlotModel m_plot;
    ChoiceBox* m_picture;
    ChoiceBox* m_variable;
    ChoiceBox* m_column;
    PlotView* m_chart;
    PlotTable* m_table;
};

}  // namespace onsager
