// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/curve_legend.h"

#include <QCoreApplication>

#include <algorithm>

namespace onsager {
namespace {

QString translated(const char* text) {
    return QCoreApplication::translate("CurveLegend", text);
}

}  // namespace

QString trialsText(int trials, bool isMean) {
    if (trials == 1) {
        return translated("1 trial");
    }
    return (isMean ? translated("mean of %1 trials, 10–90 %")
                   : translated("median of %1 trials, 10–90 %"))
        .arg(trials);
}

QString baselineName(const Algorithm& algorithm, int finished) {
    const AlgorithmTraits traits = traitsOf(algorithm);
    const auto text = [](std::string_view name) {
        return QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
    };
    const int most = iterationsOf(algorithm);
    if (finished == most) {
        return translated("%1, %2 %3")
            .arg(text(traits.title))
            .arg(finished)
            .arg(text(finished == 1 ? traits.iteration : traits.iterations));
    }
    return translated("%1, %2 %3 of %4")
        .arg(text(traits.title), text(traits.iteration))
        .arg(finished)
        .arg(most);
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
    const QString theory = translated("state evolution (predicted)");
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
        rows.append({translated("lines: %1").arg(theory), 0, false, false});
    }
    if (measured) {
        rows.append({translated("markers: %1").arg(trials), 0, false, false});
    }
    return rows;
}

}  // namespace onsager
