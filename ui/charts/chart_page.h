// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/figure.h"
#include "ui/charts/figure_frames.h"
#include "ui/theme/theme.h"

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

class QAbstractItemModel;
class QHBoxLayout;
class QStackedWidget;
class QTableView;

namespace onsager {

class PlotView;

/// One chart with the table of its numbers, one of them shown, and the controls that choose what they
/// show. Draws when it is seen, and not so often that nothing else gets done.
class ChartPage : public QWidget {
    Q_OBJECT

public:
    /// What is chosen for this chart, to stand beside the tabs.
    [[nodiscard]] QWidget* controls() const { return m_controls; }

    /// Colours, and the size of text, lines and markers against the normal one.
    virtual void setLook(const Theme& theme, double scale) = 0;

    /// What settings and scenarios call it, as figureKinds() do.
    [[nodiscard]] const QString& name() const { return m_name; }
    void setName(const QString& name) { m_name = name; }

    /// What is shown, for a file; as shownSettings() say it is drawn.
    [[nodiscard]] virtual Figure figure() const = 0;

    /// The same, as a speaker points at it.
    [[nodiscard]] Figure shownFigure() const;

    /// How the scenario says that the chart is drawn.
    void setSettings(const FigureSettings& settings);
    /// The same, with what is looked at: part of the axes, quantity, variable, half-iteration.
    [[nodiscard]] virtual FigureSettings shownSettings() const;
    /// Looks at the quantity and the variable of the settings, where there is a choice.
    virtual void choose(const FigureSettings& /*settings*/) {}

    /// The pictures of the run one after the other, for an animation; none where nothing moves.
    [[nodiscard]] virtual FigureFrames frames() const { return {}; }

    /// Points at the next series of the picture, or the one before; see PlotView.
    void moveSpotlight(int steps);
    void endSpotlight();
    [[nodiscard]] bool hasSpotlight() const;

    /// The numbers of the picture as they are now.
    [[nodiscard]] const QAbstractItemModel& table();
    /// The same, tab-separated.
    [[nodiscard]] QString tableText();

Q_SIGNALS:
    /// The settings are to be these.
    void settingsWanted(const onsager::FigureSettings& settings);
    /// The picture is another one.
    void redrawn();

protected:
    explicit ChartPage(QWidget* parent);

    /// To be called once: what is shown, `table` with the numbers.
    void setContent(QWidget* picture, QAbstractItemModel* table);
    /// To be called once by a page whose picture has axes.
    void setPlotView(PlotView* view);
    /// A control beside the others, before the choice between chart and table.
    void addControl(QWidget* control);

    [[nodiscard]] bool isTableShown() const;
    [[nodiscard]] QTableView& tableView() { return *m_tableView; }

    /// Makes what is to be shown of what is known and chosen.
    virtual void prepare() = 0;
    /// Hands it to the picture, or to the table.
    virtual void drawPicture() = 0;
    virtual void fillTable() = 0;
    /// Draws now.
    void redraw();
    /// Draws when somebody sees it: now, or soon when pictures take longer to draw than to compute: two thirds of
    /// the time are left for the person.
    void redrawInTime();

    void showEvent(QShowEvent* event) override;

private:
    QString m_name;
    FigureSettings m_settings;
    PlotView* m_plotView = nullptr;
    QWidget* m_controls;
    QHBoxLayout* m_controlRow;
    QStackedWidget* m_stack;
    QTableView* m_tableView;
    QElapsedTimer m_sinceDrawn;
    qint64 m_drawingCost = 0;  ///< of the last picture, in ms
    QTimer m_later;
};

}  // namespace onsager
