// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/sweep_page.h"
#include "ui/models/phase_map.h"

#include <optional>

namespace onsager {

class ChartNote;
class PhaseChart;

/// A sweep along two axes as a heat map with the boundary of success.
class PhasePanel : public SweepPage {
    Q_OBJECT

public:
    explicit PhasePanel(QWidget* parent = nullptr);

    void setLook(const Theme& theme, double scale) override;
    [[nodiscard]] Figure figure() const override { return m_map; }
    [[nodiscard]] const PhaseMap& map() const { return m_map; }

protected:
    void prepare() override;
    void drawPicture() override;
    void fillTable() override;
    void sweepReplaced() override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void showNote();

    PhaseView m_view;
    PhaseMap m_map;
    std::optional<int> m_pointed;
    ChoiceBox* m_variable;
    ChoiceBox* m_source;
    PhaseChart* m_chart;
    ChartNote* m_note;
    PhaseTable* m_table;
};

}  // namespace onsager
