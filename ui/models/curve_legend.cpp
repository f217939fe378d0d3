// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/curve_legend.h"

#include "ui/models/data_text.h"

#include <QCoreApplication>

#include <algorithm>

namespace onsager {
namespace {

/// The texts of this file, for translators.
struct CurveLegendText {
    Q_DECLARE_TR_FUNCTIONS(CurveLegend)
};

}  // namespace

QString trialsText(int trials, bool isMean) {
    if (trials == 1) {
        return CurveLegendText::tr("1 trial");
    }
    return (isMean ? CurveLegendText::tr("mean of %1 trials, 10–90 %")
                   : CurveLegendText::tr("median of %1 trials, 10–90 %"))
        .arg(trials);
}

QString baselineName(const Algorithm& algorithm, int finished) {
    const AlgorithmTraits traits = traitsOf(algorithm);
    const QString title = dataText(traits.title);
    const int most = iterationsOf(algorithm);
    const bool isEpoch = traits.iteration == "epoch";
    const bool isStep = traits.iteration == "step";
    if (finished < most) {
        return (isEpoch  ? CurveLegendText::tr("%1, epoch %2 of %3")
                : isStep ? CurveLegendText::tr("%1, step %2 of %3")
                         : CurveLegendText::tr("%1, iteration %2 of %3"))
            .arg(title)
            .arg(finished)
            .arg(most);
    }
    if (finished == 1) {
        return (isEpoch  ? CurveLegendText::tr("%1, 1 epoch")
                : isStep ? CurveLegendText::tr("%1, 1 step")
                         : CurveLegendText::tr("%1, 1 iteration"))
            .arg(title);
    }
    return (isEpoch  ? CurveLegendText::tr("%1, %2 epochs")
            : isStep ? CurveLegendText::tr("%1, %2 steps")
                     : CurveLegendText::tr("%1, %2 iterations"))
        .arg(title)
        .arg(finished);
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
    const QString theory = CurveLegendText::tr("state evolution (predicted)");
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
        rows.append({CurveLegendText::tr("lines: %1").arg(theory), 0, false, false});
    }
    if (measured) {
        rows.append({CurveLegendText::tr("markers: %1").arg(trials), 0, false, false});
    }
    return rows;
}

}  // namespace onsager
