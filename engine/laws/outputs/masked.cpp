// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/laws/outputs/masked.h"

#include "engine/laws/outputs/threshold_law.h"
#include "engine/numerics/normal.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <limits>
#include <utility>

namespace onsager {

namespace {

std::pair<double, double> entryEnergy(const MaskedLaw& law, ColumnKind kind, double y, double z) {
    if (std::isnan(y)) {
        return {0.0, 0.0};
    }
    if (kind == ColumnKind::Probit) {
        return entryEnergy(ThresholdLaw{{0.0}, law.noiseVariance, true}, y, z);
    }
    // (z - y)^2 / (2 v); nothing is known of what is not seen.
    const double error = (z - y) / law.noiseVariance;
    return {0.5 * error * (z - y), error};
}

}  // namespace

void check(const MaskedOutput& output, const LawCheck& check) {
    if (!output.columnsKind.empty()
        && !std::cmp_equal(output.columnsKind.size(), check.columns())) {
        check.add("columnsKind",
                  fmt::format("{} kinds for {} columns: one for each column, or none",
                              output.columnsKind.size(), check.columns()));
    }
}

MaskedLaw outputLaw(const MaskedOutput& output, const OutputSetting& setting) {
    std::vector<ColumnKind> kinds = output.columnsKind;
    kinds.resize(static_cast<std::size_t>(setting.columns), ColumnKind::Awgn);
    return {output.observedFraction, std::move(kinds), output.noiseVariance, output.together};
}

std::string missingSlope(const MaskedOutput& output) {
    return std::string(output.noiseVariance > 0.0 ? "" : kStepsAreFlat);
}

int observedColumns(const MaskedLaw& /*law*/, int columns) {
    return columns;
}

int standardNumbers(const MaskedLaw& /*law*/, int columns) {
    return 2 * columns;  // the noise, then what selects the entries
}

Eigen::MatrixXd observedRows(const MaskedLaw& law,
                             const Eigen::MatrixXd& Z,
                             const Eigen::MatrixXd& standard) {
    const Eigen::Index d = Z.cols();
    // The noise first, then the choice of what is seen, of both parts of a complex number together.
    Eigen::MatrixXd Y = Z + std::sqrt(law.noiseVariance) * standard.leftCols(d);
    for (Eigen::Index j = 0; j < d; ++j) {
        for (Eigen::Index n = 0; n < Y.rows(); ++n) {
            if (normalProbability(standard(n, d + j / law.together * law.together))
                >= law.observedFraction) {
                Y(n, j) = std::numeric_limits<double>::quiet_NaN();
            } else if (law.kinds[static_cast<std::size_t>(j)] == ColumnKind::Probit) {
                Y(n, j) = Y(n, j) < 0.0 ? -1.0 : 1.0;
            }
        }
    }
    return Y;
}

EnergyGradient energy(const MaskedLaw& law, const Eigen::MatrixXd& Y, const Eigen::MatrixXd& Z) {
    return sumOfEntries(Z, [&](Eigen::Index n, Eigen::Index j) {
        return entryEnergy(law, law.kinds[static_cast<std::size_t>(j)], Y(n, j), Z(n, j));
    });
}

bool seesNoSigns(const MaskedLaw& law) {
    return std::all_of(law.kinds.begin(), law.kinds.end(),
                       [](ColumnKind kind) { return kind == ColumnKind::Awgn; });
}

}  // namespace onsager
