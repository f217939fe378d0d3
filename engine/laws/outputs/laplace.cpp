// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/laws/outputs/laplace.h"

namespace onsager {

LaplaceNoiseLaw outputLaw(const LaplaceOutput& output, const OutputSetting& /*setting*/) {
    return {output.scale};
}

std::string missingSlope(const LaplaceOutput& /*output*/) {
    return {};
}

LineLaw lineLaw(const LaplaceNoiseLaw& law) {
    return {{.rate = 1.0 / law.scale}, 0.0};
}

int observedColumns(const LaplaceNoiseLaw& /*law*/, int columns) {
    return columns;
}

int standardNumbers(const LaplaceNoiseLaw& /*law*/, int columns) {
    return columns;
}

Eigen::MatrixXd observedRows(const LaplaceNoiseLaw& law,
                             const Eigen::MatrixXd& Z,
                             const Eigen::MatrixXd& standard) {
    return Z + drawRows(lineLaw(law), standard);
}

EnergyGradient energy(const LaplaceNoiseLaw& law,
                      const Eigen::MatrixXd& Y,
                      const Eigen::MatrixXd& Z) {
    return energy(lineLaw(law), Z - Y);
}

}  // namespace onsager
