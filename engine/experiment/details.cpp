// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/experiment/details.h"

#include <Eigen/Dense>

#include <algorithm>

namespace onsager {

namespace {

Eigen::Index keptCount(const Eigen::MatrixXd& Z) {
    const Eigen::Index most = std::max<Eigen::Index>(1, kMostDetailEntries / Z.cols());
    return std::min(Z.rows(), most);
}

}  // namespace

Eigen::MatrixXf keptRows(const Eigen::MatrixXd& Z) {
    return Z.topRows(keptCount(Z)).cast<float>();
}

Eigen::MatrixXf keptMessage(const Eigen::MatrixXd& Gamma, const Eigen::MatrixXd& H) {
    const Eigen::MatrixXd R = Gamma.ldlt().solve(H.topRows(keptCount(H)).transpose()).transpose();
    return R.cast<float>();
}

EdgeMoments measuredMoments(const Eigen::MatrixXd& Z,
                            const Eigen::MatrixXd& Zhat,
                            const Eigen::MatrixXd& C,
                            const Eigen::MatrixXd& Gamma,
                            const Eigen::MatrixXd& H) {
    const auto n = static_cast<double>(Z.rows());
    // R = H Gamma^-1.
    const Eigen::MatrixXd R = Gamma.ldlt().solve(H.transpose()).transpose();
    EdgeMoments moments;
    moments.messagePrecision = Gamma;
    moments.estimatePrecision = C.inverse();
    moments.power = Zhat.transpose() * Zhat / static_cast<double>(Zhat.rows());
    if (Z.rows() == 0) {
        return moments;
    }
    moments.signal = Z.transpose() * Z / n;
    moments.overlap = Zhat.transpose() * Z / n;
    // A = E[z^T z]^+ E[z^T r] and T = E[(r - z A)^T (r - z A)] over the rows of this draw,
    // as state evolution fits them.
    moments.gain = moments.signal.completeOrthogonalDecomposition().solve(Z.transpose() * R / n);
    const Eigen::MatrixXd rest = R - Z * moments.gain;
    moments.noiseCovariance = rest.transpose() * rest / n;
    return moments;
}

}  // namespace onsager
