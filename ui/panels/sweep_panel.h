// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/sweep_page.h"
#include "ui/models/sweep_plot.h"

class QPushButton;

namespace onsager {

class PlotTable;
class PlotView;

/// A sweep along one axis: error against the varied key, measured beside predicted.
class SweepPanel : public SweepPage {
    Q_OBJECT

public:
    explicit SweepPanel(QWidget* parent = nullptr);

    void setLook(const Theme& theme, double scale) override;
    [[nodiscard]] Figure figure() const override { return m_plot; }
    [[nodiscard]] const PlotModel& plot() const { return m_plot; }

protected:
    void prepare() override;
    void drawPicture() override;
    void fillTable() override;
    void sweepReplaced() override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void choosePosition(double x);

    SweepView m_view;
    PlotModel m_plot;
    QPushButton* m_logarithmic;
    PlotView* m_chart;
    PlotTable* m_table;
};

}  // namespace onsager
