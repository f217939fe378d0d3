// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/plot_model.h"
#include "ui/theme/theme.h"

#include <QWidget>

#include <optional>

namespace onsager {

class ChartNote;
class PlotChart;

/// A picture on the screen: title, chart with a read-out that follows the mouse or the arrow keys,
/// and the note below it. Shows whatever PlotModel it was given last.
class PlotView : public QWidget {
    Q_OBJECT

public:
    explicit PlotView(QWidget* parent = nullptr);

    /// Cheap for a model of the same curves with other numbers: one replacement per series.
    void setPlot(const PlotModel& plot);
    [[nodiscard]] const PlotModel& plot() const;

    /// How its axes are drawn, and what is said about places of it.
    void setSettings(const FigureSettings& settings);
    /// These settings, with the part of the axes that is looked at.
    [[nodiscard]] FigureSettings shownSettings() const;

    /// Points at the series so many further on, round and round, or at the first or last; see spotlit(). A picture of
    /// one series has nothing to point at.
    void moveSpotlight(int steps);
    void endSpotlight();
    [[nodiscard]] bool hasSpotlight() const { return m_lit.has_value(); }
    [[nodiscard]] std::optional<int> spotlight() const { return m_lit; }

    /// Colours, and the size of lines, markers and their text against the normal one.
    void setLook(const Theme& theme, double scale);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// A click on the chart at that x (rounded on an integer axis). Sent from the event loop.
    void positionChosen(double x);
    /// The name of a variable in the legend was clicked, or its digit typed.
    void variableChosen(int variable);
    /// The settings are to be these: a mark was added or all were taken away.
    void settingsWanted(const onsager::FigureSettings& settings);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void showMenu(const QPoint& at, const QPointF& place);
    void addMark(const Annotation& mark, const QString& question);

    void showPlot();

    PlotModel m_plot;
    std::optional<int> m_lit;  ///< the series that is pointed at
    FigureSettings m_settings;
    PlotChart* m_chart;
    ChartNote* m_note;
};

}  // namespace onsager
