// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/laws/outputs/sketch.h"

#include <cmath>
#include <fmt/format.h>
#include <utility>

namespace onsager {

void check(const SketchOutput& output, const LawCheck& check) {
    if (output.weights.empty()) {
        return;
    }
    if (!std::cmp_equal(output.weights.size(), check.columns())) {
        check.add("weights", fmt::format("{} weights for {} columns: one for each column",
                                         output.weights.size(), check.columns()));
    } else if (vanishes(output.weights)) {
        check.add("weights", fmt::format("the weights are all zero: {}", kNeedsSize));
    }
}

int observedNumbers(const SketchOutput& /*output*/) {
    return 2;
}

SketchLaw outputLaw(const SketchOutput& output, const OutputSetting& setting) {
    const int d = setting.columns;
    Eigen::VectorXd weights = Eigen::VectorXd::Constant(d, 1.0 / d);
    if (!output.weights.empty()) {
        weights = Eigen::Map<const Eigen::VectorXd>(output.weights.data(), d);
    }
    return {std::move(weights), Eigen::MatrixXd::Zero(2, 2)};
}

std::string missingSlope(const SketchOutput& output) {
    return missingSlope(output.noise, Activation::Identity);
}

int observedColumns(const SketchLaw& /*law*/, int /*columns*/) {
    return 2;
}

Eigen::MatrixXd noiselessRows(const SketchLaw& law, const Eigen::MatrixXd& Z) {
    Eigen::MatrixXd Y(Z.rows(), 2);
    Y.col(0) = Z.array().cos().matrix() * law.weights;
    Y.col(1) = Z.array().sin().matrix() * law.weights;
    return Y;
}

double meanPower(const SketchLaw& law, const Eigen::MatrixXd& S, const Eigen::RowVectorXd& mean) {
    // E cos(z_i - z_j) = cos(m_i - m_j) exp(-Var(z_i - z_j) / 2).
    double power = 0.0;
    for (Eigen::Index i = 0; i < S.rows(); ++i) {
        for (Eigen::Index j = 0; j < S.rows(); ++j) {
            const double spread = S(i, i) + S(j, j) - 2.0 * S(i, j);
            power += law.weights(i) * law.weights(j) * std::cos(mean(i) - mean(j))
                     * std::exp(-0.5 * spread);
        }
    }
    return 0.5 * power;
}

EnergyGradient energy(const SketchLaw& law, const Eigen::MatrixXd& Y, const Eigen::MatrixXd& Z) {
    const Eigen::MatrixXd cosines = Z.array().cos();
    const Eigen::MatrixXd sines = Z.array().sin();
    Eigen::MatrixXd E(Y.rows(), 2);
    // e = sum_j a_j (cos z_j, sin z_j) - y, g = e V^-1: dE / dz_j = a_j (g_2 cos z_j - g_1 sin z_j).
    E.col(0) = cosines * law.weights - Y.col(0);
    E.col(1) = sines * law.weights - Y.col(1);
    const EnergyGradient squared = squaredEnergy(E, law.noiseCovariance);
    Eigen::MatrixXd gradient = cosines;
    gradient.array().colwise() *= squared.gradient.col(1).array();
    gradient.array() -= sines.array().colwise() * squared.gradient.col(0).array();
    return {squared.energy, gradient * law.weights.asDiagonal()};
}

}  // namespace onsager
