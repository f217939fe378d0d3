// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/laws/outputs/committee_law.h"

#include "engine/laws/activation_moments.h"

namespace onsager {

CommitteeLaw entrywiseLaw(const EntryFunction& phi, int columns) {
    return {phi, Eigen::MatrixXd::Identity(columns, columns),
            Eigen::MatrixXd::Zero(columns, columns)};
}

int observedColumns(const CommitteeLaw& law, int /*columns*/) {
    return static_cast<int>(law.secondLayer.cols());
}

Eigen::MatrixXd noiselessRows(const CommitteeLaw& law, const Eigen::MatrixXd& Z) {
    return activated(law.activation, Z) * law.secondLayer;
}

double meanPower(const CommitteeLaw& law,
                 const Eigen::MatrixXd& S,
                 const Eigen::RowVectorXd& mean) {
    const Eigen::MatrixXd moment = activatedMoment(law.activation, S, mean);
    // E |phi(z) F2|^2 / outputs = tr F2^T E[phi(z)^T phi(z)] F2 / outputs.
    return (law.secondLayer.transpose() * moment * law.secondLayer).trace()
           / static_cast<double>(law.secondLayer.cols());
}

EnergyGradient energy(const CommitteeLaw& law, const Eigen::MatrixXd& Y, const Eigen::MatrixXd& Z) {
    const Eigen::MatrixXd E = noiselessRows(law, Z) - Y;
    const EnergyGradient squared = squaredEnergy(E, law.noiseCovariance);
    // E = |phi(z) F2 - y|^2_{V^-1} / 2, dE / dz = (E V^-1 F2^T) phi'(z) entry by entry.
    return {
        squared.energy,
        (squared.gradient * law.secondLayer.transpose()).cwiseProduct(slopes(law.activation, Z))};
}

}  // namespace onsager
