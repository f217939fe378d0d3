// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/laws/outputs/logistic.h"

#include "engine/numerics/normal.h"

#include <algorithm>
#include <cmath>

namespace onsager {

LogisticLaw outputLaw(const LogisticOutput& /*output*/, const OutputSetting& /*setting*/) {
    return {};
}

std::string missingSlope(const LogisticOutput& /*output*/) {
    return {};
}

int observedColumns(const LogisticLaw& /*law*/, int columns) {
    return columns;
}

int standardNumbers(const LogisticLaw& /*law*/, int columns) {
    return columns;
}

Eigen::MatrixXd observedRows(const LogisticLaw& /*law*/,
                             const Eigen::MatrixXd& Z,
                             const Eigen::MatrixXd& standard) {
    return Z.binaryExpr(standard, [](double z, double x) {
        return normalProbability(x) < 1.0 / (1.0 + std::exp(-z)) ? 1.0 : -1.0;
    });
}

EnergyGradient energy(const LogisticLaw& /*law*/,
                      const Eigen::MatrixXd& Y,
                      const Eigen::MatrixXd& Z) {
    return sumOfEntries(Z, [&](Eigen::Index n, Eigen::Index j) {
        const double t = -Y(n, j) * Z(n, j);
        const double e = std::exp(-std::abs(t));
        const double probability = t > 0.0 ? 1.0 / (1.0 + e) : e / (1.0 + e);
        return std::pair(std::max(t, 0.0) + std::log1p(e), -Y(n, j) * probability);
    });
}

}  // namespace onsager
