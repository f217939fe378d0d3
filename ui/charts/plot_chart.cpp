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
#include <QToolButton>
#include <QValueAxis>

#include <algorithm>
#include <cmath>
#include <utility>

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
        return one.role == other.role && one.style == other.style && one.isPinned == other.isPinned
               && one.isDimmed == other.isDimmed;
    };
    const auto sameBand = [](const PlotBand& one, const PlotBand& other) {
        return one.style == other.style && one.role == other.role && one.isDimmed == other.isDimmed;
    };
    return std::equal(a.curves.begin(), a.curves.end(), b.curves.begin(), b.curves.end(), sameCurve)
           && std::equal(a.bands.begin(), a.bands.end(), b.bands.begin(), b.bands.end(), sameBand);
}

/// Whether a part of one picture is a part of the other.
bool sameAxes(const PlotModel& a, const PlotModel& b) {
    const auto same = [](const PlotAxis& one, const PlotAxis& other) {
        return one.title == other.title && one.unit == other.unit && one.kind == other.kind
               && one.scale == other.scale;
    };
    return same(a.x, b.x) && same(a.y, b.y);
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
      m_whole(new QToolButton(viewport())),
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
    viewport()->setFocusPolicy(Qt::NoFocus);  // it has no name of its own
    setAccessibleName(tr("Chart"));
    m_whole->setObjectName(QStringLiteral("wholeChart"));
    m_whole->setText(tr("Whole chart"));
    m_whole->setAccessibleName(m_whole->text());
    m_whole->setToolTip(tr("Show the whole chart again; a double click does it too"));
    m_whole->setFocusPolicy(Qt::NoFocus);
    m_whole->hide();
    connect(m_whole, &QToolButton::clicked, this, [this] { setZoom(std::nullopt); });
}

void PlotChart::setPlot(const PlotModel& plot) {
    const bool rebuild = !sameSeries(m_plot, plot);
    if (!sameAxes(m_plot, plot)) {
        m_zoom.reset();
    }
    m_plot = plot;
    m_shown = m_zoom ? zoomed(plot, *m_zoom) : plot;
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
        m_reading = nearestPosition(m_shown, *m_reading);
    }
    updateLayout();
}

void PlotChart::setZoom(const std::optional<PlotZoom>& zoom) {
    if (zoom == m_zoom) {
        return;
    }
    m_zoom = zoom;
    m_shown = m_zoom ? zoomed(m_plot, *m_zoom) : m_plot;
    read(m_reading);
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
    for (qsizetype i = 0; i < m_shown.bands.size(); ++i) {
        Band band;
        band.area = new QAreaSeries;
        band.lower = new QLineSeries(band.area);
        band.upper = new QLineSeries(band.area);
        band.area->setLowerSeries(band.lower);
        band.area->setUpperSeries(band.upper);
        attach(band.area);
        m_bands.append(band);
    }
    for (const PlotCurve& curve : m_shown.curves) {
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
        m_bands[i].area->setBrush(bandColour(m_shown.bands[i], m_theme));
    }
    for (qsizetype i = 0; i < m_curves.size(); ++i) {
        const CurveStyle style = styleOf(m_theme, m_shown.curves[i]);
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
    m_layout = layoutPlot(m_shown, m_metrics, QSizeF(viewport()->size()), m_layout.legendPlace);
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
    setRange(m_xAxis, m_shown.x, m_layout.area.width());
    setRange(m_yAxis, m_shown.y, m_layout.area.height());
    updateSeries();
    m_cloud = QPixmap();
    m_whole->setVisible(m_zoom.has_value());
    m_whole->adjustSize();
    m_whole->move(m_layout.area.topLeft().toPoint() + QPoint(6, 6));
    viewport()->update();
}

void PlotChart::updateSeries() {
    for (qsizetype i = 0; i < m_bands.size(); ++i) {
        const PlotBand drawable = drawableBand(m_shown.bands[i], m_shown.x, m_shown.y);
        replacePoints(m_bands[i].lower, drawable.lower);
        replacePoints(m_bands[i].upper, drawable.upper);
    }
    for (qsizetype i = 0; i < m_curves.size(); ++i) {
        replacePoints(m_curves[i], curvePoints(m_shown.curves[i], m_layout, m_metrics));
    }
}

/// What lies beside the part of the axis that is shown cannot be read.
void PlotChart::read(std::optional<double> x) {
    if (x && (*x < m_shown.x.minimum || *x > m_shown.x.maximum)) {
        x.reset();
    }
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
    paintDrawing(*painter, frameDrawing(m_shown, m_layout, look));
    if (!m_shown.cloud.points.isEmpty()) {
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
        paintDrawing(painter, cloudDrawing(m_shown, m_layout, {m_theme, m_metrics}));
    }
    return m_cloud;
}

void PlotChart::drawForeground(QPainter* painter, const QRectF& /*rect*/) {
    const PlotLook look{m_theme, m_metrics};
    paintDrawing(*painter, pointsDrawing(m_shown, m_layout, look));
    paintDrawing(*painter, overlayDrawing(m_shown, m_layout, look, true));
    if (m_reading) {
        paintDrawing(*painter, readoutDrawing(readPlot(m_shown, *m_reading), m_layout, look));
    }
    if (const QRectF dragged = draggedArea(); !dragged.isEmpty()) {
        QColor tint = m_theme.accent;
        tint.setAlphaF(0.12F);
        painter->setPen(QPen(m_theme.accent, m_metrics.hairline));
        painter->setBrush(tint);
        painter->drawRect(dragged);
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

/// The part that is being chosen; empty for what is a click that trembled.
QRectF PlotChart::draggedArea() const {
    constexpr double kClick = 5.0;
    if (!m_dragFrom) {
        return {};
    }
    const QRectF dragged = QRectF(*m_dragFrom, m_dragTo).normalized().intersected(m_layout.area);
    return dragged.width() > kClick && dragged.height() > kClick ? dragged : QRectF();
}

/// Of the axes, from 0 to 1, from the left and from below.
QPointF PlotChart::sharesAt(const QPointF& pixel) const {
    const QRectF& area = m_layout.area;
    return {std::clamp((pixel.x() - area.left()) / area.width(), 0.0, 1.0),
            std::clamp((area.bottom() - pixel.y()) / area.height(), 0.0, 1.0)};
}

void PlotChart::zoomAround(const QPointF& shares, const QPointF& factor) {
    if (!isAllWaiting(m_plot)) {
        setZoom(zoomedAround(m_plot, m_zoom, shares, factor));
    }
}

void PlotChart::mouseMoveEvent(QMouseEvent* event) {
    viewport()->setCursor(variableAt(event->position()) ? Qt::PointingHandCursor : Qt::ArrowCursor);
    if (m_dragFrom) {
        m_dragTo = event->position();
        viewport()->update();
        if (!draggedArea().isEmpty()) {
            return read(std::nullopt);
        }
    }
    const bool inside = m_layout.area.contains(event->position());
    read(inside ? nearestPosition(m_shown, m_layout.valueAt(event->position().x())) : std::nullopt);
}

void PlotChart::mousePressEvent(QMouseEvent* event) {
    const std::optional<int> variable = variableAt(event->position());
    if (event->button() == Qt::LeftButton && variable) {
        QMetaObject::invokeMethod(
            this, [this, variable] { Q_EMIT variableChosen(*variable); }, Qt::QueuedConnection);
    } else if (event->button() == Qt::LeftButton && m_layout.area.contains(event->position())) {
        m_dragFrom = m_dragTo = event->position();
    }
    event->accept();
}

/// The end of a drag chooses a part, that of a click a position.
void PlotChart::mouseReleaseEvent(QMouseEvent* event) {
    event->accept();
    if (event->button() != Qt::LeftButton || !m_dragFrom) {
        return;
    }
    m_dragTo = event->position();
    const QRectF dragged = draggedArea();
    const QPointF from = *std::exchange(m_dragFrom, std::nullopt);
    viewport()->update();
    if (!dragged.isEmpty()) {
        const QPointF factor(dragged.width() / m_layout.area.width(),
                             dragged.height() / m_layout.area.height());
        const QPointF low = sharesAt(dragged.bottomLeft());
        // The place that stays where it is when the part becomes the whole.
        const auto fixed = [](double share, double part) {
            return part < 1.0 ? share / (1.0 - part) : 0.5;
        };
        zoomAround({fixed(low.x(), factor.x()), fixed(low.y(), factor.y())}, factor);
    } else {
        const double x = m_layout.valueAt(from.x());
        QMetaObject::invokeMethod(
            this, [this, x] { Q_EMIT positionChosen(x); }, Qt::QueuedConnection);
    }
}

void PlotChart::mouseDoubleClickEvent(QMouseEvent* event) {
    setZoom(std::nullopt);
    event->accept();
}

void PlotChart::wheelEvent(QWheelEvent* event) {
    constexpr double kNotch = 120.0;
    constexpr double kPerNotch = 0.8;
    const QPoint turned = event->angleDelta();
    if (!m_layout.area.contains(event->position()) || turned.isNull()) {
        event->ignore();
        return;
    }
    // With Shift some systems report the wheel as horizontal.
    const double factor = std::pow(kPerNotch, (turned.y() != 0 ? turned.y() : turned.x()) / kNotch);
    const bool alongX = !event->modifiers().testFlag(Qt::ShiftModifier);
    const bool alongY = !event->modifiers().testFlag(Qt::ControlModifier);
    zoomAround(sharesAt(event->position()), {alongX ? factor : 1.0, alongY ? factor : 1.0});
    event->accept();
}

void PlotChart::contextMenuEvent(QContextMenuEvent* event) {
    if (isAllWaiting(m_plot)) {
        return;
    }
    // From the keyboard the menu is about what is read, or the middle.
    const QRectF& area = m_layout.area;
    QPointF pixel = area.center();
    if (event->reason() == QContextMenuEvent::Mouse) {
        pixel = event->pos();
    } else if (m_reading) {
        pixel.setX(m_layout.pixel({axisCoordinate(m_shown.x, *m_reading), 0.0}).x());
    }
    if (area.contains(pixel)) {
        const QPoint at = viewport()->mapToGlobal(pixel.toPoint());
        const QPointF place = m_layout.numbersAt(pixel);
        event->accept();
        Q_EMIT menuWanted(at, place);
    }
}

void PlotChart::leaveEvent(QEvent* event) {
    read(std::nullopt);
    QChartView::leaveEvent(event);
}

void PlotChart::keyPressEvent(QKeyEvent* event) {
    if (event->key() >= Qt::Key_0 && event->key() <= Qt::Key_9) {
        const int digit = event->key() - Qt::Key_0;
        for (const LegendRow& row : m_shown.legend) {
            if (row.variable == digit) {
                Q_EMIT variableChosen(digit);
                return;
            }
        }
    }
    if (zoomByKey(*event)) {
        return;
    }
    const double from = m_reading.value_or(m_shown.cursor.value_or(m_shown.x.minimum));
    switch (event->key()) {
        case Qt::Key_Left:
            return read(neighbouringPosition(m_shown, from, -1));
        case Qt::Key_Right:
            return read(neighbouringPosition(m_shown, from, 1));
        case Qt::Key_Home:
            return read(nearestPosition(m_shown, m_shown.x.minimum));
        case Qt::Key_End:
            return read(nearestPosition(m_shown, m_shown.x.maximum));
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

bool PlotChart::zoomByKey(const QKeyEvent& event) {
    constexpr double kCloser = 0.8;
    constexpr double kStep = 0.1;
    const QPointF middle(0.5, 0.5);
    const auto move = [this](double right, double up) {
        if (m_zoom) {
            const auto moved = [](AxisRange part, const AxisRange& whole, double share) {
                const double length = part.high - part.low;
                part.low = std::clamp(part.low + share * length, whole.low, whole.high - length);
                part.high = part.low + length;
                return part;
            };
            const PlotZoom whole = wholeOf(m_plot);
            setZoom(PlotZoom{moved(m_zoom->x, whole.x, right), moved(m_zoom->y, whole.y, up)});
        }
        return m_zoom.has_value();
    };
    const bool isShift = event.modifiers().testFlag(Qt::ShiftModifier);
    switch (event.key()) {
        case Qt::Key_Plus:
        case Qt::Key_Equal:
            zoomAround(middle, {kCloser, kCloser});
            return true;
        case Qt::Key_Minus:
            zoomAround(middle, {1.0 / kCloser, 1.0 / kCloser});
            return true;
        case Qt::Key_Backspace:
            setZoom(std::nullopt);
            return true;
        case Qt::Key_Left:
            return isShift && move(-kStep, 0.0);
        case Qt::Key_Right:
            return isShift && move(kStep, 0.0);
        case Qt::Key_Up:
            return isShift && move(0.0, kStep);
        case Qt::Key_Down:
            return isShift && move(0.0, -kStep);
        default:
            return false;
    }
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
