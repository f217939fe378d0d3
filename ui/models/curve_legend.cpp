// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/curve_legend.h"

#include <algorithm>

namespace onsager {

QString trialsText(int trials, bool isMean) {
    if (trials == 1) {
        return QStringLiteral("1 trial");
    }
    return (isMean ? QStringLiteral("mean of %1 trials, 10–90 %")
                   : QStringLiteral("median of %1 trials, 10–90 %"))
        .arg(trials);
}

QString baselineName(const AdamSettings& settings, int finished) {
    return finished == settings.epochs
               ? QStringLiteral("Adam, %1 epochs").arg(finished)
               : QStringLiteral("Adam, epoch %1 of %2").arg(finished).arg(settings.epochs);
}

QVector<LegendRow> curveLegend(const QVector<PlotCurve>& curves,
                               QVector<LegendRow> names,
                               const QString& trials) {
    const auto has = [&curves](CurveRole role) {
        return std::any_of(curves.cbegin(), curves.cend(), [role](const PlotCurve& curve) {
            return curve.role == role && !curve.isPinned;
        });
    };
    const bool predicted = has(CurveRole::Predicted);
    const bool measured = has(CurveRole::Measured);
    const QString theory = QStringLiteral("state evolution (predicted)");
    QVector<LegendRow> rows;
    if (names.size() == 1) {
        const int style = names.front().style;
        if (predicted) {
            rows.append({theory, style, true, false});
        }
        if (measured) {
            rows.append({trials, style, false, true});
        }
        return rows;
    }
    for (LegendRow& row : names) {
        row.line = predicted;
        row.marker = measured;
        rows.append(row);
    }
    if (predicted) {
        rows.append({QStringLiteral("lines: ") + theory, 0, false, false});
    }
    if (measured) {
        rows.append({QStringLiteral("markers: ") + trials, 0, false, false});
    }
    return rows;
}

}  // namespace onsager
