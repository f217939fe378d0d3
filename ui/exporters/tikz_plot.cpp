// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exporters/tikz_plot.h"

#include "ui/charts/plot_drawing.h"
#include "ui/charts/plot_layout.h"
#include "ui/exporters/tex_text.h"
#include "ui/exporters/tikz_marks.h"
#include "ui/models/axis_ticks.h"

#include <algorithm>
#include <cmath>

namespace onsager {
namespace {

constexpr int kMostPoints = 1000;
const QString kFont = QStringLiteral("font=\\footnotesize");

/// A number of an axis at a place along it.
double valueAt(const PlotAxis& axis, double coordinate) {
    return axis.scale == AxisScale::Logarithmic ? std::pow(10.0, coordinate) : coordinate;
}

/// One plot as it is being written.
class PlotWriter {
public:
    PlotWriter(const PlotModel& plot,
               const QSizeF& pixels,
               const PaperLook& look,
               TikzPalette& palette)
        : m_plot(plot),
          m_palette(palette),
          m_theme(theme(ThemeKind::Paper)),
          m_metrics(paperMetrics(look.text, look.line)),
          m_layout(layoutPlot(plot, m_metrics, pixels)) {}

    QString write() {
        QString text = QStringLiteral("\\begin{axis}[\n") + axis() + QStringLiteral("]\n");
        text += cloud() + bands() + lines(CurveRole::FixedPoint) + lines(CurveRole::Predicted)
                + lines(CurveRole::Baseline) + markers() + points() + waiting()
                + tikzMarks(m_plot, {m_theme, m_metrics}, m_palette);
        if (m_layout.legendPlace != LegendPlace::Nowhere) {
            for (const LegendRow& row : m_layout.legendRows) {
                text += legendRow(row);
            }
        }
        return text + QStringLiteral("\\end{axis}\n");
    }

private:
    [[nodiscard]] QVector<QPointF> values(const QVector<QPointF>& coordinates) const {
        QVector<QPointF> values;
        values.reserve(coordinates.size());
        for (const QPointF& point : coordinates) {
            values.append({valueAt(m_plot.x, point.x()), valueAt(m_plot.y, point.y())});
        }
        return values;
    }

    /// A plot of some points, without one when there are none.
    [[nodiscard]] QString addPlot(const QString& options,
                                  const QVector<QPointF>& coordinates,
                                  const QString& end = {}) const {
        return coordinates.isEmpty() ? QString()
                                     : QStringLiteral("\\addplot[forget plot, %1] %2%3;\n")
                                           .arg(options, tikzCoordinates(values(coordinates)), end);
    }

    // ---- the axis ---------------------------------------------------------------------------------

    [[nodiscard]] QString range(const QString& name, const PlotAxis& axis) const {
        const QString logarithmic = axis.scale == AxisScale::Logarithmic
                                        ? QStringLiteral("%1mode=log, ").arg(name)
                                        : QString();
        return tikzOption(logarithmic
                          + QStringLiteral("%1min=%2, %1max=%3")
                                .arg(name, tikzNumber(axis.minimum), tikzNumber(axis.maximum)));
    }

    /// The ticks of the picture, back from their pixels.
    [[nodiscard]] QString ticks(const QString& name,
                                const PlotAxis& axis,
                                const QVector<PlacedTick>& ticks,
                                bool isAcross) const {
        const double low = axisCoordinate(axis, axis.minimum);
        const double length = axisCoordinate(axis, axis.maximum) - low;
        QVector<double> places;
        QStringList labels;
        for (const PlacedTick& tick : ticks) {
            const double share =
                isAcross ? (tick.position - m_layout.area.left()) / m_layout.area.width()
                         : (m_layout.area.bottom() - tick.position) / m_layout.area.height();
            const double coordinate = low + share * length;
            places.append(valueAt(axis, std::abs(coordinate) < 1e-9 * length ? 0.0 : coordinate));
            labels.append(tick.label);
        }
        return tikzTicks(name, places, labels);
    }

    /// What stands over the axes and under them is not part of their height.
    [[nodiscard]] double height() const {
        const double above = m_layout.legendPlace == LegendPlace::Above
                                 ? m_layout.legend.box.height() + m_metrics.space
                                 : 0.0;
        const double below = 1.4 * m_metrics.text * double(m_layout.caveat.size());
        return std::max(0.25 * m_layout.size.height(), m_layout.size.height() - above - below);
    }

    [[nodiscard]] QString legendPlace() const {
        switch (m_layout.legendPlace) {
            case LegendPlace::TopRight:
                return tikzOption(QStringLiteral("legend pos=north east"));
            case LegendPlace::BottomLeft:
                return tikzOption(QStringLiteral("legend pos=south west"));
            case LegendPlace::TopLeft:
                return tikzOption(QStringLiteral("legend pos=north west"));
            case LegendPlace::BottomRight:
                return tikzOption(QStringLiteral("legend pos=south east"));
            case LegendPlace::Above:
            case LegendPlace::Nowhere:
                break;
        }
        const QVector<QPointF>& rows = m_layout.legend.rows;
        const auto inLine = std::count_if(rows.cbegin(), rows.cend(), [&](const QPointF& row) {
            return row.y() == rows.first().y();
        });
        return tikzOption(
            QStringLiteral("legend style={at={(0,1.02)}, anchor=south west, draw=none, "
                           "fill=none}, legend columns=%1")
                .arg(std::max<qsizetype>(1, inLine)));
    }

    /// The name of the x axis, and what makes the picture an approximation on lines below it.
    [[nodiscard]] QString xLabel() {
        QString label = texText(axisLabel(m_plot.x));
        for (const QString& words : m_layout.caveat) {
            label += QStringLiteral("\\\\ {\\color{%1}%2}")
                         .arg(m_palette.colour(m_theme.warning), texText(words));
        }
        return tikzOption(QStringLiteral("xlabel={%1}").arg(label));
    }

    [[nodiscard]] QString axis() {
        const QString muted = m_palette.colour(m_theme.mutedText);
        const QString border = m_palette.colour(m_theme.border);
        const QString hairline = QStringLiteral("line width=") + tikzLength(m_metrics.hairline);
        QString text =
            tikzOption(QStringLiteral("width=%1, height=%2")
                           .arg(tikzMillimetres(m_layout.size.width()), tikzMillimetres(height())))
            + range(QStringLiteral("x"), m_plot.x) + range(QStringLiteral("y"), m_plot.y)
            + ticks(QStringLiteral("x"), m_plot.x, m_layout.xTicks, true)
            + ticks(QStringLiteral("y"), m_plot.y, m_layout.yTicks, false) + xLabel()
            + tikzOption(QStringLiteral("ylabel={%1}").arg(texText(axisLabel(m_plot.y))));
        if (!m_plot.heading.isEmpty()) {
            // Over a legend that stands above the axes.
            const double legend =
                m_layout.legendPlace == LegendPlace::Above ? m_layout.legend.box.height() : 0.0;
            text += tikzOption(QStringLiteral("title={%1}, title style={%2, at={(0,1)}, "
                                              "anchor=south west, yshift=%3}")
                                   .arg(texText(m_plot.heading), kFont, tikzLength(1.2 * legend)));
        }
        text +=
            tikzOption(QStringLiteral("scaled ticks=false, xminorticks=false, yminorticks=false, "
                                      "grid=major, major tick length=0pt"));
        text += tikzOption(QStringLiteral("grid style={%1, %2}, axis line style={%3, %2}")
                               .arg(m_palette.colour(m_theme.grid), hairline, border));
        text += tikzOption(
            QStringLiteral(
                "tick label style={%1, text=%2}, label style={%1, text=%2, align=center}")
                .arg(kFont, muted));
        text += tikzOption(QStringLiteral("legend style={%1, draw=%2, fill=%3, %4, row sep=-1pt}, "
                                          "legend cell align=left")
                               .arg(kFont, border, m_palette.colour(m_theme.surface), hairline));
        return text + legendPlace();
    }

    // ---- how things look --------------------------------------------------------------------------

    [[nodiscard]] QString stroke(const CurveStyle& style) {
        const double width = style.width * m_metrics.line;
        const QString cap = QLatin1String(style.dash.isEmpty() ? "round" : "butt");
        return QStringLiteral("draw=%1, line width=%2, %3, line cap=%4, line join=round")
            .arg(m_palette.colour(style.predicted), tikzLength(width), tikzDash(style.dash, width),
                 cap);
    }

    /// The options of a mark: its shape, then how it is stroked and filled.
    [[nodiscard]] QString mark(const QString& shape,
                               const QColor& line,
                               const QColor& inside,
                               double width) {
        return QStringLiteral("%1, mark options={solid, draw=%2, fill=%3, line width=%4}")
            .arg(shape, m_palette.colour(line), m_palette.colour(inside), tikzLength(width));
    }

    /// Of what is measured when it has no markers.
    [[nodiscard]] QString thin(const CurveStyle& style) {
        return QStringLiteral("draw=%1, line width=%2")
            .arg(m_palette.colour(style.measured), tikzLength(0.6 * m_metrics.line));
    }

    [[nodiscard]] QString curveMark(const CurveStyle& style) {
        return mark(tikzMark(style.marker, m_metrics.marker), style.measured, m_theme.surface,
                    m_metrics.markerLine);
    }

    [[nodiscard]] QString pointMark(PointShape shape) {
        constexpr double kLarge = 1.2;
        constexpr double kSmall = 0.85;
        const CurveStyle style = curveStyle(m_theme, 0);
        const QColor& colour = style.predicted;
        const auto circle = [this](double scale) {
            return tikzMark(Marker::Circle, scale * m_metrics.marker);
        };
        switch (shape) {
            case PointShape::Dot:
                return mark(circle(kSmall), colour, colour, 0.0);
            case PointShape::Filled:
                return mark(circle(kLarge), m_theme.surface, colour, m_metrics.hairline);
            case PointShape::Hollow:
                return mark(tikzMark(Marker::Diamond, kLarge * m_metrics.marker / 1.3), colour,
                            m_theme.surface, m_metrics.markerLine);
            case PointShape::Ringed:
                return mark(
                    QStringLiteral("mark=onsager ring, mark size=") + tikzLength(m_metrics.marker),
                    colour, colour, m_metrics.markerLine);
            case PointShape::Open:
                break;
        }
        return curveMark(style);
    }

    // ---- what is drawn ----------------------------------------------------------------------------

    [[nodiscard]] QString cloud() {
        constexpr double kFewPoints = 150.0;
        constexpr double kLeastOpacity = 0.18;
        QString text =
            addPlot(QStringLiteral("mark=none, draw=%1, line width=%2")
                        .arg(m_palette.colour(m_theme.mutedText), tikzLength(m_metrics.hairline)),
                    drawableDiagonal(m_plot));
        const QVector<QPointF> dots = drawableCloud(m_plot.cloud, m_plot.x, m_plot.y);
        const double opacity =
            std::clamp(kFewPoints / std::max(1.0, double(dots.size())), kLeastOpacity, 1.0);
        const QString options =
            QStringLiteral(
                "only marks, %1, mark options={draw opacity=0, fill=%2, fill opacity=%3}")
                .arg(tikzMark(Marker::Circle, 0.5 * m_metrics.marker),
                     m_palette.colour(curveStyle(m_theme, 0).measured), tikzNumber(opacity));
        return text + addPlot(options, dots);
    }

    [[nodiscard]] QString bands() {
        QString text;
        for (const PlotBand& band : m_plot.bands) {
            const PlotBand drawable = drawableBand(band, m_plot.x, m_plot.y, kMostPoints);
            QVector<QPointF> outline = drawable.lower;
            std::for_each(drawable.upper.crbegin(), drawable.upper.crend(),
                          [&outline](const QPointF& point) { outline.append(point); });
            const QColor colour = bandColour(band, m_theme);
            text += addPlot(QStringLiteral("mark=none, draw=none, fill=%1, fill opacity=%2")
                                .arg(m_palette.colour(colour), tikzNumber(colour.alphaF())),
                            outline, QStringLiteral(" -- cycle"));
        }
        return text;
    }

    [[nodiscard]] QString lines(CurveRole role) {
        QString text;
        for (const PlotCurve& curve : m_plot.curves) {
            if (curve.role == role) {
                text += addPlot(QStringLiteral("mark=none, ") + stroke(styleOf(m_theme, curve)),
                                drawablePoints(curve, m_plot.x, m_plot.y, kMostPoints));
            }
        }
        return text;
    }

    [[nodiscard]] QString markers() {
        QString text;
        for (const PlotCurve& curve : m_plot.curves) {
            if (!isLine(curve.role) && !m_plot.hasMarkers) {
                text += addPlot(QStringLiteral("mark=none, ") + thin(styleOf(m_theme, curve)),
                                drawableLine(curve, m_plot.x, m_plot.y));
            } else if (!isLine(curve.role)) {
                text += addPlot(QStringLiteral("only marks, ") + curveMark(styleOf(m_theme, curve)),
                                curvePoints(curve, m_layout, m_metrics));
            }
        }
        return text;
    }

    [[nodiscard]] QString points() {
        QString text;
        for (const PlotPoints& points : m_plot.points) {
            const QVector<QPointF> places = drawablePoints(points, m_plot.x, m_plot.y);
            const QVector<QPointF> at = values(places);
            for (qsizetype i = 1; points.areSteps && i < at.size(); ++i) {
                const bool isForward = at[i].x() > at[i - 1].x();
                text +=
                    QStringLiteral(
                        "\\draw[draw=%1, line width=%2] (axis cs:%3,%4) to[bend %5=30] "
                        "(axis cs:%6,%7);\n")
                        .arg(m_palette.colour(curveStyle(m_theme, 0).predicted),
                             tikzLength(0.4 * m_metrics.line), tikzNumber(at[i - 1].x()),
                             tikzNumber(at[i - 1].y()), QLatin1String(isForward ? "left" : "right"),
                             tikzNumber(at[i].x()), tikzNumber(at[i].y()));
            }
            text += addPlot(QStringLiteral("only marks, ") + pointMark(points.shape), places);
        }
        return text;
    }

    /// Marks at the lower edge, where something is still to be computed.
    [[nodiscard]] QString waiting() {
        QVector<QPointF> places;
        for (const double x : m_plot.waiting) {
            const double at = axisCoordinate(m_plot.x, x);
            if (std::isfinite(at)) {
                places.append({at, axisCoordinate(m_plot.y, m_plot.y.minimum)});
            }
        }
        return addPlot(QStringLiteral("only marks, ") + pointMark(PointShape::Hollow), places);
    }

    [[nodiscard]] QString legendRow(const LegendRow& row) {
        const CurveStyle style =
            row.isHidden ? faintStyle(m_theme, row.style) : styleOf(m_theme, row);
        const QString marked = row.point                         ? pointMark(*row.point)
                               : row.marker && m_plot.hasMarkers ? curveMark(style)
                                                                 : QStringLiteral("mark=none");
        QString image = QStringLiteral("empty legend");
        if (row.marker && !row.line && !row.point && !m_plot.hasMarkers) {
            image = thin(style);
        } else if (row.line) {
            image = marked + QStringLiteral(", ") + stroke(style);
        } else if (row.marker || row.point) {
            image = QStringLiteral("only marks, ") + marked;
        }
        const bool isSample = (row.line || row.marker) && !row.isHidden;
        return QStringLiteral("\\addlegendimage{%1}\n\\addlegendentry[text=%2]{%3}\n")
            .arg(image, m_palette.colour(isSample ? m_theme.text : m_theme.mutedText),
                 texText(row.text));
    }

    const PlotModel& m_plot;
    TikzPalette& m_palette;
    const Theme& m_theme;
    PlotMetrics m_metrics;
    PlotLayout m_layout;
};

}  // namespace

QString tikzOption(const QString& option) {
    return QStringLiteral("  ") + option + QStringLiteral(",\n");
}

QString tikzTicks(const QString& axis, const QVector<double>& places, const QStringList& labels) {
    if (places.isEmpty()) {
        return tikzOption(QStringLiteral("%1tick=\\empty").arg(axis));
    }
    QStringList numbers;
    QStringList words;
    for (qsizetype i = 0; i < places.size(); ++i) {
        numbers.append(tikzNumber(places[i]));
        words.append('{' + texText(labels[i]) + '}');
    }
    const QChar comma = QLatin1Char(',');
    return tikzOption(QStringLiteral("%1tick={%2}, %1ticklabels={%3}")
                          .arg(axis, numbers.join(comma), words.join(comma)));
}

QString tikzPlot(const PlotModel& plot,
                 const QSizeF& pixels,
                 const PaperLook& look,
                 TikzPalette& palette) {
    if (isEmpty(plot)) {
        return QStringLiteral("\\path (0,0) rectangle (%1,%2);\n")
            .arg(tikzMillimetres(pixels.width()), tikzMillimetres(pixels.height()));
    }
    return PlotWriter(plot, pixels, look, palette).write();
}

}  // namespace onsager
