// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/plot_chart.h"

#include "ui/charts/plot_drawing.h"
#include "ui/charts/readout_card.h"
#include "ui/models/plot_readout.h"

#include <QAreaSeries>
#include <QChart>
#include <QGraphicsLayout>
#include <QKeyEvent>
#include <QLineSeries>
#include <QMouseEvent>
#include <QPainter>
#include <QScatterSeries>
#include <QValueAxis>

#include <algorithm>
#include <cmath>

namespace onsager {

namespace {

QScatterSeries::MarkerShape shapeOf(Marker marker) {
    switch (marker) {
        case Marker::Circle:
            return QScatterSeries::MarkerShapeCircle;
        case Marker::Square:
            return QScatterSeries::MarkerShapeRectangle;
        case Marker::Diamond:
            return QScatterSeries::MarkerShapeRotatedRectangle;
        case Marker::Triangle:
            return QScatterSeries::MarkerShapeTriangle;
        case Marker::Pentagon:
            return QScatterSeries::MarkerShapePentagon;
        case Marker::Star:
            return QScatterSeries::MarkerShapeStar;
    }
    return QScatterSeries::MarkerShapeCircle;
}

/// Same series in the same order, so that only their points have to be replaced.
bool sameSeries(const PlotModel& a, const PlotModel& b) {
    const auto sameCurve = [](const PlotCurve& one, const PlotCurve& other) {
        return one.role == other.role && one.style == other.style && one.isPinned == other.isPinned;
    };
    const auto sameBand = [](const PlotBand& one, const PlotBand& other) {
        return one.style == other.style && one.role == other.role;
    };
    return std::equal(a.curves.begin(), a.curves.end(), b.curves.begin(), b.curves.end(), sameCurve)
           && std::equal(a.bands.begin(), a.bands.end(), b.bands.begin(), b.bands.end(), sameBand);
}

/// One replacement, and none when nothing changed.
void replacePoints(QXYSeries* series, const QVector<QPointF>& points) {
    if (series->points() != points) {
        series->replace(points);
    }
}

}  // namespace

PlotChart::PlotChart(QWidget* parent)
    : QChartView(new QChart, parent),
      m_theme(theme(ThemeKind::Light)),
      m_metrics(screenMetrics(1.0)),
      m_xAxis(new QValueAxis(this)),
      m_yAxis(new QValueAxis(this)) {
    loadFonts();
    chart()->legend()->hide();
    chart()->setBackgroundVisible(false);
    chart()->setMargins({});
    chart()->layout()->setContentsMargins(0, 0, 0, 0);
    for (QValueAxis* axis : {m_xAxis, m_yAxis}) {
        axis->setVisible(false);
    }
    chart()->addAxis(m_xAxis, Qt::AlignBottom);
    chart()->addAxis(m_yAxis, Qt::AlignLeft);
    setFrameShape(QFrame::NoFrame);
    setRenderHint(QPainter::Antialiasing);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setViewportUpdateMode(QGraphicsView::FullViewportUpdate);
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Chart"));
}

void PlotChart::setPlot(const PlotModel& plot) {
    const bool rebuild = !sameSeries(m_plot, plot);
    m_plot = plot;
    if (accessibleName() != plot.title && !plot.title.isEmpty()) {
        setAccessibleName(plot.title);
    }
    if (accessibleDescription() != plot.note) {
        setAccessibleDescription(plot.note);
    }
    if (rebuild) {
        rebuildSeries();
    }
    if (m_reading) {
        m_reading = nearestPosition(m_plot, *m_reading);
    }
    updateLayout();
}

void PlotChart::setLook(const Theme& theme, double scale) {
    m_theme = theme;
    m_metrics = screenMetrics(scale);
    styleSeries();
    updateLayout();
}

void PlotChart::rebuildSeries() {
    chart()->removeAllSeries();
    m_bands.clear();
    m_curves.clear();
    const auto attach = [this](QAbstractSeries* series) {
        chart()->addSeries(series);
        series->attachAxis(m_xAxis);
        series->attachAxis(m_yAxis);
    };
    for (qsizetype i = 0; i < m_plot.bands.size(); ++i) {
        Band band;
        band.area = new QAreaSeries;
        band.lower = new QLineSeries(band.area);
        band.upper = new QLineSeries(band.area);
        band.area->setLowerSeries(band.lower);
        band.area->setUpperSeries(band.upper);
        attach(band.area);
        m_bands.append(band);
    }
    for (const PlotCurve& curve : m_plot.curves) {
        QXYSeries* series = nullptr;
        if (curve.role == CurveRole::Measured) {
            series = new QScatterSeries;
        } else {
            series = new QLineSeries;
        }
        attach(series);
        m_curves.append(series);
    }
    styleSeries();
}

void PlotChart::styleSeries() {
    for (qsizetype i = 0; i < m_bands.size(); ++i) {
        m_bands[i].area->setPen(Qt::NoPen);
        m_bands[i].area->setBrush(bandColour(m_plot.bands[i], m_theme));
    }
    for (qsizetype i = 0; i < m_curves.size(); ++i) {
        const CurveStyle style = styleOf(m_theme, m_plot.curves[i]);
        if (auto* scatter = qobject_cast<QScatterSeries*>(m_curves[i])) {
            scatter->setMarkerShape(shapeOf(style.marker));
            scatter->setMarkerSize(2.0 * m_metrics.marker);
            scatter->setBrush(m_theme.surface);
            scatter->setPen(QPen(style.measured, m_metrics.markerLine));
        } else {
            QPen pen(style.predicted, style.width * m_metrics.line, Qt::SolidLine,
                     style.dash.isEmpty() ? Qt::RoundCap : Qt::FlatCap, Qt::RoundJoin);
            if (!style.dash.isEmpty()) {
                pen.setDashPattern(style.dash);
            }
            m_curves[i]->setPen(pen);
        }
    }
}

void PlotChart::updateLayout() {
    m_layout = layoutPlot(m_plot, m_metrics, QSizeF(viewport()->size()), m_layout.legendPlace);
    // Qt Charts cuts markers at the plot area: it is given one that is larger by their reach, and
    // axes that are longer by as much.
    const double reach = m_metrics.markerReach();
    chart()->setPlotArea(m_layout.area.adjusted(-reach, -reach, reach, reach));
    const auto setRange = [reach](QValueAxis* axis, const PlotAxis& from, double length) {
        const double low = axisCoordinate(from, from.minimum);
        const double high = axisCoordinate(from, from.maximum);
        const double more = (high - low) * reach / length;
        axis->setRange(low - more, high + more);
    };
    setRange(m_xAxis, m_plot.x, m_layout.area.width());
    setRange(m_yAxis, m_plot.y, m_layout.area.height());
    updateSeries();
    m_cloud = QPixmap();
    viewport()->update();
}

void PlotChart::updateSeries() {
    for (qsizetype i = 0; i < m_bands.size(); ++i) {
        const PlotBand drawable = drawableBand(m_plot.bands[i], m_plot.x, m_plot.y);
        replacePoints(m_bands[i].lower, drawable.lower);
        replacePoints(m_bands[i].upper, drawable.upper);
    }
    for (qsizetype i = 0; i < m_curves.size(); ++i) {
        replacePoints(m_curves[i], curvePoints(m_plot.curves[i], m_layout, m_metrics));
    }
}

void PlotChart::read(std::optional<double> x) {
    if (m_reading != x) {
        m_reading = x;
        viewport()->update();
    }
}

void PlotChart::resizeEvent(QResizeEvent* event) {
    QChartView::resizeEvent(event);
    updateLayout();
}

void PlotChart::drawBackground(QPainter* painter, const QRectF& /*rect*/) {
    const PlotLook look{m_theme, m_metrics};
    paintDrawing(*painter, frameDrawing(m_plot, m_layout, look));
    if (!m_plot.cloud.points.isEmpty()) {
        painter->drawPixmap(QPointF(0.0, 0.0), cloudPicture());
    }
}

/// Thousands of dots are painted once for each picture, not whenever the mouse moves.
const QPixmap& PlotChart::cloudPicture() {
    if (m_cloud.isNull()) {
        const qreal ratio = devicePixelRatioF();
        m_cloud = QPixmap(viewport()->size() * ratio);
        m_cloud.setDevicePixelRatio(ratio);
        m_cloud.fill(Qt::transparent);
        QPainter painter(&m_cloud);
        paintDrawing(painter, cloudDrawing(m_plot, m_layout, {m_theme, m_metrics}));
    }
    return m_cloud;
}

void PlotChart::drawForeground(QPainter* painter, const QRectF& /*rect*/) {
    const PlotLook look{m_theme, m_metrics};
    paintDrawing(*painter, pointsDrawing(m_plot, m_layout, look));
    paintDrawing(*painter, overlayDrawing(m_plot, m_layout, look, true));
    if (m_reading) {
        paintDrawing(*painter, readoutDrawing(readPlot(m_plot, *m_reading), m_layout, look));
    }
    if (m_focusByKeyboard) {
        painter->setPen(QPen(m_theme.accent, m_metrics.hairline));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(viewport()->rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    }
}

std::optional<int> PlotChart::variableAt(const QPointF& position) const {
    const int row = m_layout.legend.rowAt(position, m_layout.legendRows, m_metrics);
    return row >= 0 ? m_layout.legendRows[row].variable : std::nullopt;
}

void PlotChart::mouseMoveEvent(QMouseEvent* event) {
    viewport()->setCursor(variableAt(event->position()) ? Qt::PointingHandCursor : Qt::ArrowCursor);
    const bool inside = m_layout.area.contains(event->position());
    read(inside ? nearestPosition(m_plot, m_layout.valueAt(event->position().x())) : std::nullopt);
}

void PlotChart::mousePressEvent(QMouseEvent* event) {
    const std::optional<int> variable = variableAt(event->position());
    if (event->button() == Qt::LeftButton && variable) {
        QMetaObject::invokeMethod(
            this, [this, variable] { Q_EMIT variableChosen(*variable); }, Qt::QueuedConnection);
    } else if (event->button() == Qt::LeftButton && m_layout.area.contains(event->position())) {
        const double x = m_layout.valueAt(event->position().x());
        QMetaObject::invokeMethod(
            this, [this, x] { Q_EMIT positionChosen(x); }, Qt::QueuedConnection);
    }
    event->accept();
}

void PlotChart::mouseReleaseEvent(QMouseEvent* event) {
    event->accept();
}

void PlotChart::mouseDoubleClickEvent(QMouseEvent* event) {
    event->accept();
}

void PlotChart::wheelEvent(QWheelEvent* event) {
    event->ignore();
}

void PlotChart::leaveEvent(QEvent* event) {
    read(std::nullopt);
    QChartView::leaveEvent(event);
}

void PlotChart::keyPressEvent(QKeyEvent* event) {
    if (event->key() >= Qt::Key_0 && event->key() <= Qt::Key_9) {
        const int digit = event->key() - Qt::Key_0;
        for (const LegendRow& row : m_plot.legend) {
            if (row.variable == digit) {
                Q_EMIT variableChosen(digit);
                return;
            }
        }
    }
    const double from = m_reading.value_or(m_plot.cursor.value_or(m_plot.x.minimum));
    switch (event->key()) {
        case Qt::Key_Left:
            return read(neighbouringPosition(m_plot, from, -1));
        case Qt::Key_Right:
            return read(neighbouringPosition(m_plot, from, 1));
        case Qt::Key_Home:
            return read(nearestPosition(m_plot, m_plot.x.minimum));
        case Qt::Key_End:
            return read(nearestPosition(m_plot, m_plot.x.maximum));
        case Qt::Key_Escape:
            if (m_reading) {
                return read(std::nullopt);
            }
            break;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            if (m_reading) {
                Q_EMIT positionChosen(*m_reading);
                return;
            }
            break;
        default:
            break;
    }
    event->ignore();
}

void PlotChart::focusInEvent(QFocusEvent* event) {
    QChartView::focusInEvent(event);
    m_focusByKeyboard =
        event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
    viewport()->update();
}

void PlotChart::focusOutEvent(QFocusEvent* event) {
    read(std::nullopt);
    m_focusByKeyboard = false;
    QChartView::focusOutEvent(event);
    viewport()->update();
}

}  // namespace onsager
