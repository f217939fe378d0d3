// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exporters/tikz_marks.h"

#include "ui/exporters/tex_text.h"

#include <cmath>

namespace onsager {
namespace {

/// "(axis cs:3,0.5)".
QString place(const QPointF& point) {
    return QStringLiteral("(axis cs:%1,%2)").arg(tikzNumber(point.x()), tikzNumber(point.y()));
}

/// Words that lie at a place on that side of it.
QString node(const QString& text, const QPointF& at, const QString& side, const QString& colour) {
    return text.isEmpty() ? QString()
                          : QStringLiteral("\\node[%1, font=\\footnotesize, text=%2] at %3 {%4};\n")
                                .arg(side, colour, place(at), texText(text));
}

/// Whether words that begin at a place would be cut at the right end of the axis.
bool isFarRight(const PlotModel& plot, const QPointF& at) {
    constexpr double kFar = 0.7;
    const double low = axisCoordinate(plot.x, plot.x.minimum);
    const double high = axisCoordinate(plot.x, plot.x.maximum);
    return axisCoordinate(plot.x, at.x()) > low + kFar * (high - low);
}

}  // namespace

QString tikzMarks(const PlotModel& plot, const PlotLook& look, TikzPalette& palette) {
    const QString colour = palette.colour(look.theme.text);
    const QString stroke = QStringLiteral("draw=%1, line width=%2")
                               .arg(colour, tikzLength(1.4 * look.metrics.hairline));
    QString text;
    for (const PlotMark& mark : plot.marks) {
        if (!drawableMark(mark, plot.x, plot.y)) {
            continue;
        }
        const QPointF low(
            mark.kind == AnnotationKind::HorizontalLine ? plot.x.minimum : mark.at.x(),
            mark.kind == AnnotationKind::VerticalLine ? plot.y.minimum : mark.at.y());
        QPointF high = low;
        const QString side = QLatin1String(isFarRight(plot, mark.at) ? "left" : "right");
        switch (mark.kind) {
            case AnnotationKind::Text:
                text += node(mark.text, mark.at, side, colour);
                continue;
            case AnnotationKind::Arrow:
                text += QStringLiteral("\\draw[-latex, %1] %2 -- %3;\n")
                            .arg(stroke, place(mark.at), place(mark.to));
                text += node(mark.text, mark.at,
                             QLatin1String(mark.to.x() > mark.at.x() ? "left" : "right"), colour);
                continue;
            case AnnotationKind::VerticalLine:
                high.setY(plot.y.maximum);
                text += node(mark.text, high, QStringLiteral("below ") + side, colour);
                break;
            case AnnotationKind::HorizontalLine:
                high.setX(plot.x.maximum);
                text += node(mark.text, high, QStringLiteral("above left"), colour);
                break;
        }
        text +=
            QStringLiteral("\\draw[dashed, %1] %2 -- %3;\n").arg(stroke, place(low), place(high));
    }
    return text;
}

}  // namespace onsager
