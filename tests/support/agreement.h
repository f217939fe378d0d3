// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/experiment/result.h"

#include <QTest>

#include <algorithm>
#include <cmath>

namespace onsager {

/// 5.2 standard errors over some 100 comparisons fail about once in a thousand seeds; gaps of less
/// than 5 % are of the order 1 / n of these sizes.
inline void verifyAgreement(const Result& result) {
    double worst = 0.0;
    double largest = 0.0;
    for (const HalfIterationResult& half : result.halfIterations) {
        for (const VariableResult& variable : half.variables) {
            const double t = variable.mseGap.mean / variable.mseGap.standardError;
            const double gap = variable.mseGap.mean / variable.predictedMse;
            if (std::abs(gap) > 0.05) {
                worst = std::max(worst, std::abs(t));
            }
            largest = std::max(largest, std::abs(gap));
            QVERIFY2(std::abs(t) <= 5.2 || std::abs(gap) <= 0.05,
                     qPrintable(QString("iteration %1, Z_%2: t = %3, gap %4 %")
                                    .arg(half.when.iteration)
                                    .arg(variable.layer)
                                    .arg(t)
                                    .arg(100.0 * gap)));
        }
    }
    QCOMPARE(result.stop.diverged, 0);
    qInfo("largest |t| %.2f where the gap is above 5 %%, largest gap %.1f %%", worst,
          100.0 * largest);
}

}  // namespace onsager
