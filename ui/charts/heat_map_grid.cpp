// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/heat_map_grid.h"

#include "ui/models/axis_ticks.h"
#include "ui/theme/colour_map.h"

#include <QHelpEvent>
#include <QImage>
#include <QLocale>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace onsager {
namespace {

constexpr double kText = 12.0;
constexpr double kTitle = 14.0;

double shareOf(double value, const MatrixPair& pair) {
    return (value - pair.low) / (pair.high - pair.low);
}

/// One pixel for each entry.
QImage imageOf(const Eigen::MatrixXd& matrix, const MatrixPair& pair) {
    QImage image(static_cast<int>(matrix.cols()), static_cast<int>(matrix.rows()),
                 QImage::Format_ARGB32);
    for (int row = 0; row < image.height(); ++row) {
        for (int column = 0; column < image.width(); ++column) {
            image.setPixel(column, row, viridis(shareOf(matrix(row, column), pair)));
        }
    }
    return image;
}

/// Three digits are enough for a cell.
QString cellText(double value, int digits = 3) {
    QString text = QLocale::c().toString(value, 'g', digits);
    text.replace(QLatin1String("e+0"), QLatin1String("e"));
    text.replace(QLatin1String("e-0"), QLatin1String("e-"));
    return text.replace(QLatin1Char('-'), QChar(0x2212));
}

/// Whether every number fits into its cell.
bool fits(const Eigen::MatrixXd& matrix, const QFontMetricsF& metrics, const QSizeF& cell) {
    constexpr double kRoom = 4.0;
    const auto numbers = matrix.reshaped();
    return metrics.height() <= cell.height()
           && std::all_of(numbers.begin(), numbers.end(), [&](double number) {
                  return metrics.horizontalAdvance(cellText(number)) + kRoom <= cell.width();
              });
}

QColor readableOn(QRgb ground) {
    return qGray(ground) > 128 ? QColor(0x10, 0x15, 0x1C) : QColor(Qt::white);
}

}  // namespace

HeatMapGrid::HeatMapGrid(QWidget* parent) : QWidget(parent), m_theme(theme(ThemeKind::Light)) {
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Messages"));
}

void HeatMapGrid::setMatrices(const MessageMatrices& matrices) {
    m_matrices = matrices;
    if (accessibleName() != matrices.title) {
        setAccessibleName(matrices.title);
    }
    if (accessibleDescription() != matrices.note) {
        setAccessibleDescription(matrices.note);
    }
    update();
}

void HeatMapGrid::setLook(const Theme& theme, double scale) {
    m_theme = theme;
    m_scale = scale;
    update();
}

QFont HeatMapGrid::sized(double pixels, bool isBold) const {
    QFont sizedFont = font();
    sizedFont.setPixelSize(static_cast<int>(std::lround(m_scale * pixels)));
    sizedFont.setWeight(isBold ? QFont::DemiBold : QFont::Normal);
    return sizedFont;
}

HeatMapGrid::Layout HeatMapGrid::layoutIn(const QSizeF& size) const {
    Layout layout;
    layout.title = 2.0 * m_scale * kTitle;
    layout.heading = 1.8 * m_scale * kText;
    layout.names = QFontMetricsF(sized(kText)).horizontalAdvance(tr("predicted")) + 10.0;
    layout.gap = 14.0;
    layout.scale = 2.4 * m_scale * kText;
    const auto count = double(std::max<qsizetype>(1, m_matrices.pairs.size()));
    const double wide = (size.width() - layout.names - (count - 0.5) * layout.gap) / count;
    const double high =
        (size.height() - layout.title - layout.heading - layout.scale - 1.5 * layout.gap) / 2.0;
    layout.side = std::max(8.0, std::floor(std::min(wide, high)));
    return layout;
}

QRectF HeatMapGrid::matrixArea(const Layout& layout, int pair, bool isPredicted) const {
    return {layout.names + pair * (layout.side + layout.gap),
            layout.title + layout.heading + (isPredicted ? layout.side + layout.gap : 0.0),
            layout.side, layout.side};
}

void HeatMapGrid::paintMatrix(QPainter& painter,
                              const QRectF& area,
                              const MatrixPair& pair,
                              const Eigen::MatrixXd& matrix) const {
    if (matrix.size() == 0) {
        painter.setPen(QPen(m_theme.border, 1.0, Qt::DashLine));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(area);
        return;
    }
    const QImage image = imageOf(matrix, pair);
    painter.drawImage(area, image);
    painter.setPen(QPen(m_theme.border, 1.0));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(area);
    const QSizeF cell(area.width() / double(matrix.cols()), area.height() / double(matrix.rows()));
    const QFont numbers = sized(kText - 1.0);
    const QFontMetricsF metrics(numbers);
    if (!fits(matrix, metrics, cell)) {
        return;
    }
    painter.setFont(numbers);
    for (int row = 0; row < matrix.rows(); ++row) {
        for (int column = 0; column < matrix.cols(); ++column) {
            const QRectF place(area.left() + column * cell.width(),
                               area.top() + row * cell.height(), cell.width(), cell.height());
            painter.setPen(readableOn(image.pixel(column, row)));
            painter.drawText(place, Qt::AlignCenter, cellText(matrix(row, column)));
        }
    }
}

/// The colours from least to largest with these two numbers below.
void HeatMapGrid::paintScale(QPainter& painter, const Layout& layout, int pair) const {
    constexpr double kBar = 6.0;
    constexpr int kSteps = 64;
    const QRectF above = matrixArea(layout, pair, true);
    const QRectF bar(above.left(), above.bottom() + 0.5 * layout.gap, layout.side, kBar);
    QImage colours(kSteps, 1, QImage::Format_RGB32);
    for (int step = 0; step < kSteps; ++step) {
        colours.setPixel(step, 0, viridis(step / (kSteps - 1.0)));
    }
    painter.drawImage(bar, colours);
    painter.setFont(sized(kText - 2.0));
    painter.setPen(m_theme.mutedText);
    const MatrixPair& shown = m_matrices.pairs[pair];
    const double room = 0.35 * layout.gap;
    const QRectF numbers(bar.left() - room, bar.bottom() + 2.0, bar.width() + 2.0 * room,
                         1.4 * m_scale * kText);
    const QFontMetricsF metrics(painter.font());
    int digits = 3;
    while (digits > 1
           && metrics.horizontalAdvance(cellText(shown.low, digits) + QLatin1Char(' ')
                                        + cellText(shown.high, digits))
                  > numbers.width()) {
        --digits;
    }
    painter.drawText(numbers, Qt::AlignLeft | Qt::AlignTop, cellText(shown.low, digits));
    painter.drawText(numbers, Qt::AlignRight | Qt::AlignTop, cellText(shown.high, digits));
}

void HeatMapGrid::paintEvent(QPaintEvent* event) {
    Q_UNUSED(event)
    QPainter painter(this);
    const Layout layout = layoutIn(size());
    painter.setFont(sized(kTitle, true));
    painter.setPen(m_theme.text);
    painter.drawText(QRectF(0.0, 0.0, width(), layout.title), Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetricsF(painter.font())
                         .elidedText(m_matrices.title, Qt::ElideRight, double(width())));
    for (int pair = 0; pair < m_matrices.pairs.size(); ++pair) {
        const MatrixPair& shown = m_matrices.pairs[pair];
        const QRectF area = matrixArea(layout, pair, false);
        painter.setFont(sized(kText + 1.0, true));
        painter.setPen(m_theme.text);
        painter.drawText(QRectF(area.left(), area.top() - layout.heading, layout.side + layout.gap,
                                layout.heading),
                         Qt::AlignLeft | Qt::AlignVCenter, shown.symbol);
        paintMatrix(painter, area, shown, shown.measured);
        paintMatrix(painter, matrixArea(layout, pair, true), shown, shown.predicted);
        paintScale(painter, layout, pair);
    }
    if (!m_matrices.pairs.isEmpty()) {
        painter.setFont(sized(kText));
        for (const bool isPredicted : {false, true}) {
            const QRectF area = matrixArea(layout, 0, isPredicted);
            painter.setPen(isPredicted ? m_theme.predicted : m_theme.measured);
            painter.drawText(QRectF(0.0, area.top(), layout.names, area.height()),
                             Qt::AlignLeft | Qt::AlignVCenter,
                             isPredicted ? tr("predicted") : tr("measured"));
        }
    }
    if (hasFocus()) {
        painter.setPen(QPen(m_theme.accent, 1.0));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    }
}

/// What an entry is, or what a matrix means.
QString HeatMapGrid::textAt(const QPointF& position) const {
    const Layout layout = layoutIn(size());
    for (int pair = 0; pair < m_matrices.pairs.size(); ++pair) {
        const MatrixPair& shown = m_matrices.pairs[pair];
        for (const bool isPredicted : {false, true}) {
            const QRectF area = matrixArea(layout, pair, isPredicted);
            const Eigen::MatrixXd& matrix = isPredicted ? shown.predicted : shown.measured;
            if (matrix.size() > 0 && area.contains(position)) {
                const QPointF inside = (position - area.topLeft()) / layout.side;
                const auto last = double(matrix.rows() - 1);
                const int row =
                    static_cast<int>(std::min(last, inside.y() * double(matrix.rows())));
                const int column =
                    static_cast<int>(std::min(last, inside.x() * double(matrix.cols())));
                return tr("%1, %2\nrow %3, column %4: %5")
                    .arg(shown.symbol, shown.meaning)
                    .arg(row + 1)
                    .arg(column + 1)
                    .arg(numberLabel(matrix(row, column)));
            }
        }
        const QRectF heading(matrixArea(layout, pair, false).left(), layout.title, layout.side,
                             layout.heading);
        if (heading.contains(position)) {
            return QStringLiteral("%1, %2").arg(shown.symbol, shown.meaning);
        }
    }
    return {};
}

bool HeatMapGrid::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        QToolTip::showText(help->globalPos(), textAt(help->pos()), this);
        return true;
    }
    return QWidget::event(event);
}

}  // namespace onsager
