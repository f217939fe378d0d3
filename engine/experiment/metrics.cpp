// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/experiment/metrics.h"

#include "engine/laws/activation_moments.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

namespace onsager {

namespace {

constexpr double kFloorDb = -200.0;

/// Least total cost of an assignment of rows to columns, exact for up to 16 columns: dynamic
/// programming over subsets of columns, 2^d d steps.
double leastAssignment(const Eigen::MatrixXd& cost) {
    const auto d = static_cast<unsigned>(cost.rows());
    std::vector<double> best(std::size_t{1} << d, std::numeric_limits<double>::infinity());
    best[0] = 0.0;
    for (std::size_t used = 0; used < best.size(); ++used) {
        // Row = number of columns used so far: every subset extends by each column that is left.
        const auto row = static_cast<Eigen::Index>(__builtin_popcountll(used));
        for (unsigned column = 0; column < d; ++column) {
            const std::size_t bit = std::size_t{1} << column;
            if ((used & bit) == 0) {
                best[used | bit] = std::min(best[used | bit], best[used] + cost(row, column));
            }
        }
    }
    return best.back();
}

}  // namespace

double meanSquaredError(const Eigen::MatrixXd& Z, const Eigen::MatrixXd& Zhat) {
    return (Zhat - Z).squaredNorm() / static_cast<double>(Z.size());
}

double normalizedError(const Eigen::MatrixXd& Z, const Eigen::MatrixXd& Zhat) {
    return (Zhat - Z).squaredNorm() / Z.squaredNorm();
}

double alignedSquaredError(const Eigen::MatrixXd& Z,
                           const Eigen::MatrixXd& Zhat,
                           ColumnSymmetry symmetry) {
    const bool signs = symmetry == ColumnSymmetry::PermutationAndSign;
    // cost_ij = |z_i - (+-) zhat_j|^2 = |z_i|^2 + |zhat_j|^2 - 2 |z_i . zhat_j|.
    const Eigen::MatrixXd overlap = Z.transpose() * Zhat;
    Eigen::MatrixXd cost = -2.0 * (signs ? Eigen::MatrixXd(overlap.cwiseAbs()) : overlap);
    cost.colwise() += Z.colwise().squaredNorm().transpose();
    cost.rowwise() += Zhat.colwise().squaredNorm();
    return std::max(0.0, leastAssignment(cost)) / static_cast<double>(Z.size());
}

double decibel(double ratio) {
    return ratio > 0.0 ? std::max(kFloorDb, 10.0 * std::log10(ratio)) : kFloorDb;
}

bool hasTestError(const Network& network) {
    const auto* committee = std::get_if<CommitteeLaw>(&network.output);
    return network.lastLayer() == 2 && committee != nullptr
           && committee->noiseCovariance.trace() > 0.0 && biasBelow(network, 2).isZero();
}

double normalizedTestError(const Network& network,
                           const Eigen::MatrixXd& tau,
                           const Eigen::MatrixXd& cross,
                           const Eigen::MatrixXd& power) {
    const auto& output = std::get<CommitteeLaw>(network.output);
    const Eigen::Index d = tau.rows();
    const double gain = std::get<LinearLaw>(network.layer(1)).limitSpectrum.outputGain();
    Eigen::MatrixXd K(2 * d, 2 * d);
    // (z, zhat) ~ N(0, g K): E|(sigma(z) - sigma(zhat)) F2|^2 = tr F2^T (M_11 - M_12 - M_21 + M_22) F2,
    // M the moments of sigma; (v + that) / v is 1 at the optimum. Source: Pandit et al. 2020 (ML-Mat-VAMP), eq. (17).
    K << tau, cross, cross.transpose(), power;
    const Eigen::MatrixXd moment = activatedMoment(output.activation, gain * K);
    const Eigen::MatrixXd difference = moment.topLeftCorner(d, d) - moment.topRightCorner(d, d)
                                       - moment.bottomLeftCorner(d, d)
                                       + moment.bottomRightCorner(d, d);
    const Eigen::MatrixXd& F2 = output.secondLayer;
    const double v = network.noiseFactors.mean * output.noiseCovariance.trace();
    return (v + std::max(0.0, (F2.transpose() * difference * F2).trace())) / v;
}

}  // namespace onsager
