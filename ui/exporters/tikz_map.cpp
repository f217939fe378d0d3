// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exporters/tikz_map.h"

#include "ui/charts/phase_drawing.h"
#include "ui/charts/region_drawing.h"
#include "ui/exporters/tex_text.h"
#include "ui/exporters/tikz_cells.h"
#include "ui/exporters/tikz_plot.h"
#include "ui/models/axis_ticks.h"
#include "ui/theme/curve_style.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>

namespace onsager {
namespace {

constexpr std::array kRegions = {PhaseRegion::Easy, PhaseRegion::Hard, PhaseRegion::Impossible};
const QColor kHalo(0x10, 0x15, 0x1C);
const QColor kMeasuredBoundary(0xE6, 0x9F, 0x00);

QString cellPlace(const QPointF& point) {
    return QStringLiteral("(axis cs:%1,%2)").arg(tikzNumber(point.x()), tikzNumber(point.y()));
}

bool isFinite(const QPointF& point) {
    return std::isfinite(point.x()) && std::isfinite(point.y());
}

/// One phase diagram as it is being written.
class MapWriter {
public:
    MapWriter(const PhaseMap& map, const QSizeF& pixels, TikzPalette& palette)
        : m_map(map),
          m_palette(palette),
          m_theme(theme(ThemeKind::Paper)),
          m_metrics(paperMetrics()),
          m_layout(layoutPhase(map, m_metrics, pixels)) {}

    QString write() {
        QString text = QStringLiteral("\\begin{axis}[\n") + axis() + QStringLiteral("]\n") + cells()
                       + boundary(m_map.predictedBoundary, Qt::white)
                       + boundary(m_map.measuredBoundary, kMeasuredBoundary);
        if (m_map.regions) {
            text += trials() + regionBoundaries() + regionNames() + legend();
        }
        return text + QStringLiteral("\\end{axis}\n");
    }

private:
    [[nodiscard]] bool hasScale() const { return !m_map.regions && !m_map.isAllWaiting(); }
    [[nodiscard]] double high() const {
        return m_map.high > m_map.low ? m_map.high : m_map.low + 1.0;
    }

    // ---- the axis ---------------------------------------------------------------------------------

    [[nodiscard]] static QString ticks(const QString& name,
                                       const QVector<PhaseLabel>& labels,
                                       const std::function<double(double)>& valueAt) {
        QVector<double> places;
        QStringList words;
        for (const PhaseLabel& label : labels) {
            const double value = valueAt(label.position);
            places.append(std::abs(value) < 1e-9 ? 0.0 : value);
            words.append(label.text);
        }
        return tikzTicks(name, places, words);
    }

    [[nodiscard]] static QString nameOf(const SweepScale& scale) {
        PlotAxis axis;
        axis.title = scale.title;
        axis.unit = scale.unit;
        return texText(axisLabel(axis));
    }

    [[nodiscard]] QString scale() {
        const QString labels = ticks(QStringLiteral("y"), m_layout.barLabels, [this](double pixel) {
            const double share = (m_layout.bar.bottom() - pixel) / m_layout.bar.height();
            return m_map.low + share * (high() - m_map.low);
        });
        return tikzOption(tikzColourScale(m_map.low, high()))
               + tikzOption(
                   QStringLiteral("colorbar, colorbar style={width=%1, scaled ticks=false, "
                                  "major tick length=0pt, axis line style={%3},\n  %2  }")
                       .arg(tikzLength(m_layout.bar.width()), labels,
                            m_palette.colour(m_theme.border)));
    }

    [[nodiscard]] QString axis() {
        const QRectF& cells = m_layout.cells;
        const double barRoom = hasScale() ? m_layout.size.width() - cells.right() : 0.0;
        const double above = cells.top() - m_layout.title;
        QString text =
            tikzOption(QStringLiteral("width=%1, height=%2")
                           .arg(tikzMillimetres(m_layout.size.width() - barRoom),
                                tikzMillimetres(m_layout.size.height() - m_layout.title - above)));
        text += tikzOption(
            QStringLiteral("xmin=-0.5, xmax=%1, ymin=-0.5, ymax=%2, enlargelimits=false")
                .arg(tikzNumber(m_layout.columns - 0.5), tikzNumber(m_layout.rows - 0.5)));
        text += ticks(QStringLiteral("x"), m_layout.xLabels, [&](double pixel) {
            return (pixel - cells.left()) * m_layout.columns / cells.width() - 0.5;
        });
        text += ticks(QStringLiteral("y"), m_layout.yLabels, [&](double pixel) {
            return (cells.bottom() - pixel) * m_layout.rows / cells.height() - 0.5;
        });
        text += tikzOption(QStringLiteral("xlabel={%1}").arg(nameOf(m_map.x)));
        text += tikzOption(QStringLiteral("ylabel={%1}").arg(nameOf(m_map.y)));
        text += tikzOption(QStringLiteral("title={%1}").arg(texText(m_map.title)));
        text += tikzOption(
            QStringLiteral("title style={font=\\small\\bfseries, text=%1, at={(0,1)}, "
                           "anchor=south west, inner xsep=0pt, yshift=%2}")
                .arg(m_palette.colour(m_theme.text), tikzLength(m_map.regions ? above : 0.0)));
        text += tikzOption(
            QStringLiteral("axis on top, scaled ticks=false, major tick length=0pt, axis "
                           "line style={%1, line width=%2}, axis background/.style={fill=%3}")
                .arg(m_palette.colour(m_theme.border), tikzLength(m_metrics.hairline),
                     m_palette.colour(m_theme.grid)));
        text += tikzOption(
            QStringLiteral("tick label style={font=\\footnotesize, text=%1}, label "
                           "style={font=\\footnotesize, text=%2}")
                .arg(m_palette.colour(m_theme.mutedText), m_palette.colour(m_theme.text)));
        if (m_map.regions) {
            text +=
                tikzOption(QStringLiteral("legend style={font=\\footnotesize, at={(0,1.01)}, "
                                          "anchor=south west, draw=none, fill=none}, legend "
                                          "columns=3, legend cell align=left"));
        }
        return text + (hasScale() ? scale() : QString());
    }

    // ---- cells and boundaries ---------------------------------------------------------------------

    [[nodiscard]] QString cells() {
        if (!m_map.regions) {
            return m_map.isAllWaiting()
                       ? QString()
                       : tikzCells({m_map.columns(), m_map.values, m_map.low, high(), m_theme.grid},
                                   m_palette);
        }
        QString text;
        for (int cell = 0; cell < m_map.regions->cells.size(); ++cell) {
            if (const auto& region = m_map.regions->cells[cell]) {
                text += tikzCell(cell % m_map.columns(), cell / m_map.columns(),
                                 regionColour(*region, m_theme), m_palette);
            }
        }
        return text;
    }

    /// Pieces as one stroke over a darker one, so that it is seen on any ground.
    [[nodiscard]] QString boundary(const QVector<QLineF>& pieces, const QColor& colour) {
        constexpr double kWider = 2.2;
        QString path;
        for (const QLineF& piece : pieces) {
            if (isFinite(piece.p1()) && isFinite(piece.p2())) {
                path += QStringLiteral("\n  %1 -- %2")
                            .arg(cellPlace(piece.p1()), cellPlace(piece.p2()));
            }
        }
        if (path.isEmpty()) {
            return {};
        }
        const auto stroke = [&](const QColor& of, double width) {
            return QStringLiteral("\\draw[%1, line width=%2, line cap=round]%3;\n")
                .arg(m_palette.colour(of), tikzLength(width * m_metrics.line), path);
        };
        return stroke(kHalo, kWider) + stroke(colour, 1.0);
    }

    // ---- regions ----------------------------------------------------------------------------------

    [[nodiscard]] QString lineOptions(FixedPoint of) {
        const CurveStyle style = fixedPointStyle(m_theme, lineOf(of));
        return QStringLiteral("draw=%1, line width=%2, %3, line join=round")
            .arg(m_palette.colour(style.predicted), tikzLength(m_metrics.line),
                 tikzDash(style.dash, m_metrics.line));
    }

    [[nodiscard]] QString regionBoundaries() {
        QString text;
        for (const PhaseBoundary& boundary : m_map.regions->boundaries) {
            for (const QPolygonF& line : boundary.lines) {
                QStringList places;
                for (const QPointF& point : line) {
                    if (isFinite(point)) {
                        places.append(cellPlace(point));
                    }
                }
                if (places.size() > 1) {
                    text +=
                        QStringLiteral("\\draw[%1] %2;\n")
                            .arg(lineOptions(boundary.of), places.join(QStringLiteral("\n  -- ")));
                }
            }
        }
        return text;
    }

    /// A ring, the fuller the more trials succeed; `centre` is a place of TikZ.
    [[nodiscard]] QString share(const QString& centre, double share) {
        return QStringLiteral(
                   "\\draw[draw=%1, fill=%1, fill opacity=%2, line width=%3] %4 circle[radius=%5];")
            .arg(m_palette.colour(m_theme.measured), tikzNumber(share),
                 tikzLength(1.4 * m_metrics.hairline), centre, tikzLength(0.8 * m_metrics.marker));
    }

    /// Of every cell, or of fewer where they would touch.
    [[nodiscard]] QString trials() {
        const double room = 3.2 * m_metrics.marker;
        const auto stride = [room](double length, int count) {
            return std::max(1, static_cast<int>(std::ceil(room * count / length)));
        };
        const int across = stride(m_layout.cells.width(), m_layout.columns);
        const int upwards = stride(m_layout.cells.height(), m_layout.rows);
        QString text;
        for (int row = upwards / 2; row < m_layout.rows; row += upwards) {
            for (int column = across / 2; column < m_layout.columns; column += across) {
                const double successes = m_map.regions->shares[row * m_layout.columns + column];
                if (!std::isnan(successes)) {
                    text += share(cellPlace(QPointF(column, row)), successes) + '\n';
                }
            }
        }
        return text;
    }

    /// The name of each region where it fits inside; the legend has it in any case.
    [[nodiscard]] QString regionNames() {
        const double pixels = 1.15 * m_metrics.title;
        const QSizeF cell = m_layout.cellArea(0).size();
        QString text;
        for (const PhaseRegion region : kRegions) {
            const QString name = regionName(region);
            const double wide = textWidth(name, pixels, TextWeight::SemiBold) + 0.8 * pixels;
            const auto inside = placeInside(*m_map.regions, m_layout.columns, region,
                                            {wide / cell.width(), 1.8 * pixels / cell.height()});
            if (inside) {
                text += QStringLiteral(
                            "\\node[fill=%1, text=%2, font=\\small\\bfseries, inner sep=2pt] at "
                            "%3 {%4};\n")
                            .arg(m_palette.colour(regionColour(region, m_theme)),
                                 m_palette.colour(m_theme.text), cellPlace(*inside), texText(name));
            }
        }
        return text;
    }

    [[nodiscard]] QString legend() {
        QString text;
        for (const PhaseLegendItem& item : m_layout.legend) {
            QString image;
            if (item.region) {
                image = QStringLiteral("area legend, draw=%1, fill=%2, line width=%3")
                            .arg(m_palette.colour(m_theme.mutedText),
                                 m_palette.colour(regionColour(*item.region, m_theme)),
                                 tikzLength(m_metrics.hairline));
            } else if (item.boundary) {
                image = QStringLiteral("mark=none, ") + lineOptions(*item.boundary);
            } else {
                image = QStringLiteral("legend image code/.code={%1 %2 %3}")
                            .arg(share(QStringLiteral("(0.08cm,0cm)"), 0.0),
                                 share(QStringLiteral("(0.3cm,0cm)"), 0.5),
                                 share(QStringLiteral("(0.52cm,0cm)"), 1.0));
            }
            text += QStringLiteral("\\addlegendimage{%1}\n\\addlegendentry[text=%2]{%3}\n")
                        .arg(image, m_palette.colour(m_theme.text), texText(item.name));
        }
        return text;
    }

    const PhaseMap& m_map;
    TikzPalette& m_palette;
    const Theme& m_theme;
    PlotMetrics m_metrics;
    PhaseLayout m_layout;
};

}  // namespace

QString tikzMap(const PhaseMap& map, const QSizeF& pixels, TikzPalette& palette) {
    if (map.values.isEmpty()) {
        return QStringLiteral("\\path (0,0) rectangle (%1,%2);\n")
            .arg(tikzMillimetres(pixels.width()), tikzMillimetres(pixels.height()));
    }
    return MapWriter(map, pixels, palette).write();
}

}  // namespace onsager
