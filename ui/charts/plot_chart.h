// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/plot_layout.h"
#include "ui/models/plot_arrangement.h"
#include "ui/models/plot_model.h"
#include "ui/theme/theme.h"

#include <QChartView>
#include <QPixmap>
#include <QVector>

#include <optional>

class QAreaSeries;
class QToolButton;
class QLineSeries;
class QScatterSeries;
class QValueAxis;
class QXYSeries;

namespace onsager {

/// Qt Charts as one back end of a PlotModel: the series are Qt's, everything around them is the
/// same drawing as on paper, so that labels are never cut and the legend covers no curve.
///
/// A drag or the wheel (with Ctrl along x alone, with Shift along y alone) shows a part of the axes, as do
/// + and -, and Shift with an arrow moves it; a double click, Backspace and a button show the whole again.
class PlotChart : public QChartView {
    Q_OBJECT

public:
    explicit PlotChart(QWidget* parent = nullptr);

    void setPlot(const PlotModel& plot);
    [[nodiscard]] const PlotModel& plot() const { return m_plot; }
    /// The part of the axes that is shown; none: the whole.
    [[nodiscard]] const std::optional<PlotZoom>& zoom() const { return m_zoom; }
    void setZoom(const std::optional<PlotZoom>& zoom);
    void setLook(const Theme& theme, double scale);

Q_SIGNALS:
    /// Sent from the event loop, so that a receiver may change the series.
    void positionChosen(double x);
    /// The name of a variable in the legend was clicked, or its digit typed. Likewise.
    void variableChosen(int variable);
    /// A menu is asked for at that place, in the numbers of the axes.
    void menuWanted(const QPoint& globalPosition, const QPointF& place);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void drawBackground(QPainter* painter, const QRectF& rect) override;
    void drawForeground(QPainter* painter, const QRectF& rect) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    /// A band and its two edges, which belong to it.
    struct Band {
        QAreaSeries* area = nullptr;
        QLineSeries* lower = nullptr;
        QLineSeries* upper = nullptr;
    };

    PlotModel m_plot;
    PlotModel m_shown;  ///< the part of it that the zoom leaves
    std::optional<PlotZoom> m_zoom;
    std::optional<QPointF> m_dragFrom;  ///< where the left button went down
    QPointF m_dragTo;
    QToolButton* m_whole;
    Theme m_theme;
    PlotMetrics m_metrics;
    PlotLayout m_layout;
    QValueAxis* m_xAxis;
    QValueAxis* m_yAxis;
    QVector<Band> m_bands;
    QVector<QXYSeries*> m_curves;
    bool m_focusByKeyboard = false;
    QPixmap m_cloud;                  ///< null until it is drawn
    std::optional<double> m_reading;  ///< x of the read-out; none = hidden

    void rebuildSeries();
    void styleSeries();
    void updateLayout();
    void updateSeries();
    [[nodiscard]] QRectF draggedArea() const;
    [[nodiscard]] QPointF sharesAt(const QPointF& pixel) const;
    void zoomAround(const QPointF& shares, const QPointF& factor);
    bool zoomByKey(const QKeyEvent& event);
    void read(std::optional<double> x);
    [[nodiscard]] std::optional<int> variableAt(const QPointF& position) const;
    const QPixmap& cloudPicture();
};

}  // namespace onsager
