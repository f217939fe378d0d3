// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/details_page.h"
#include "ui/models/estimates_plot.h"

namespace onsager {

class PlotTable;
class PlotView;

/// Truth against estimate of one column of a variable, or the histogram of the error.
class EstimatesPanel : public DetailsPage {
    Q_OBJECT

public:
    explicit EstimatesPanel(QWidget* parent = nullptr);

    void setLook(const Theme& theme, double scale) override;
    [[nodiscard]] Figure figure() const override { return m_plot; }
    [[nodiscard]] FigureFrames frames() const override;
    [[nodiscard]] const PlotModel& plot() const { return m_plot; }

    void setShape(int variables, int columns) override;

protected:
    void prepare() override;
    void drawPicture() override;
    void fillTable() override;

private:
    EstimatesPicture m_kind = EstimatesPicture::Scatter;
    int m_column = 0;
    PlotModel m_plot;
    ChoiceBox* m_pictureChooser;
    ChoiceBox* m_columnChooser;
    PlotView* m_chart;
    PlotTable* m_table;
};

}  // namespace onsager
