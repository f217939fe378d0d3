// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/laws/outputs/modulus.h"

#include "engine/numerics/symmetric_matrix.h"

#include <fmt/format.h>

namespace onsager {

void check(const ModulusOutput& /*output*/, const LawCheck& check) {
    if (check.columns() != 1) {
        check.add("kind", fmt::format("a modulus is estimated for one complex column, there are {}",
                                      check.columns()));
    }
}

ModulusLaw outputLaw(const ModulusOutput& /*output*/, const OutputSetting& setting) {
    const int outputs = setting.columns / 2;
    return {Eigen::MatrixXd::Zero(outputs, outputs)};
}

std::string missingSlope(const ModulusOutput& output) {
    return missingSlope(output.noise, Activation::Abs);
}

int observedColumns(const ModulusLaw& /*law*/, int columns) {
    return columns / 2;
}

Eigen::MatrixXd noiselessRows(const ModulusLaw& /*law*/, const Eigen::MatrixXd& Z) {
    Eigen::MatrixXd rows(Z.rows(), Z.cols() / 2);
    for (Eigen::Index j = 0; j < rows.cols(); ++j) {
        rows.col(j) = Z.middleCols(2 * j, 2).rowwise().norm();
    }
    return rows;
}

double meanPower(const ModulusLaw& law, const Eigen::MatrixXd& S, const Eigen::RowVectorXd& mean) {
    // E |z_j|^2, mean over the complex columns.
    return (S.trace() + mean.squaredNorm()) / static_cast<double>(law.noiseCovariance.rows());
}

EnergyGradient energy(const ModulusLaw& law, const Eigen::MatrixXd& Y, const Eigen::MatrixXd& Z) {
    const Eigen::MatrixXd sizes = noiselessRows(law, Z);
    const Eigen::MatrixXd difference = sizes - Y;
    // |(|z| - y)|^2_{V^-1} / 2; its slope points along z, of no direction at 0.
    const Eigen::MatrixXd pull = difference * spdInverse(law.noiseCovariance);
    EnergyGradient energy{0.5 * pull.cwiseProduct(difference).sum(),
                          Eigen::MatrixXd::Zero(Z.rows(), Z.cols())};
    for (Eigen::Index j = 0; j < sizes.cols(); ++j) {
        for (Eigen::Index n = 0; n < Z.rows(); ++n) {
            if (sizes(n, j) > 0.0) {
                energy.gradient.block<1, 2>(n, 2 * j) =
                    pull(n, j) / sizes(n, j) * Z.block<1, 2>(n, 2 * j);
            }
        }
    }
    return energy;
}

}  // namespace onsager
