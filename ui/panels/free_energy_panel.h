// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/experiment/result.h"
#include "ui/charts/chart_page.h"
#include "ui/models/curve_snapshot.h"
#include "ui/models/free_energy_plot.h"

#include <memory>
#include <optional>

class QLabel;
class QStackedWidget;

namespace onsager {

class ChoiceBox;
class PlotTable;
class PlotView;

/// The free energy of the scenario with the trials that move on it, or why there is none. Curves are
/// wanted only while somebody sees it.
class FreeEnergyPanel : public ChartPage {
    Q_OBJECT

public:
    explicit FreeEnergyPanel(QWidget* parent = nullptr);

    void setLook(const Theme& theme, double scale) override;
    [[nodiscard]] Figure figure() const override { return m_plot; }
    /// The trials on the way to their end, one half-iteration after the other.
    [[nodiscard]] FigureFrames frames() const override;
    [[nodiscard]] const PlotModel& plot() const { return m_plot; }
    [[nodiscard]] FigureSettings shownSettings() const override;
    void choose(const FigureSettings& settings) override;

    /// The scenario whose free energy is wanted, and why it cannot be run, if so.
    void setScenario(const Scenario& scenario, const QString& obstacle);
    /// What is known of its free energy; null: nothing yet.
    void showCurve(std::shared_ptr<const CurveSnapshot> curve);
    /// What is known of a run of it; null: nothing.
    void showResult(std::shared_ptr<const Result> result);
    /// The half-iteration that is looked at; none: the newest.
    void setMoment(std::optional<int> halfIteration);

Q_SIGNALS:
    void curveWanted(const onsager::Scenario& scenario, int variable);
    /// Nobody looks any more.
    void curveUnwanted();

protected:
    void prepare() override;
    void drawPicture() override;
    void fillTable() override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void makePicture();
    void ask();
    [[nodiscard]] QString explanation() const;

    Scenario m_scenario;
    QString m_obstacle;
    std::shared_ptr<const CurveSnapshot> m_curve;
    std::shared_ptr<const Result> m_result;
    int m_variable = 0;
    FreeEnergyView m_view;
    PlotModel m_plot;
    ChoiceBox* m_variableChooser;
    ChoiceBox* m_axisChooser;
    QStackedWidget* m_picture;
    PlotView* m_chart;
    QLabel* m_title;
    QLabel* m_explanation;
    PlotTable* m_table;
};

}  // namespace onsager
