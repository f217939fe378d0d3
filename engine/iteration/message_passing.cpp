// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/iteration/message_passing.h"

#include "engine/model/temperature.h"
#include "engine/numerics/symmetric_matrix.h"

#include <Eigen/Eigenvalues>

namespace onsager {

namespace {

/// kappa: the precision of a sparse MAP prior's message grows by no more than that per iteration. Below
/// 1 / kappa of active rows estimates are off by that share of what the threshold takes away.
constexpr double kSparseGrowth = 1e6;

/// Eigenvalues of tau that count as 0, of the mean one: in such directions there is nothing to estimate, and
/// the mean is as good a unit as any. (A unit of their own would let precisions of 1e22 stand beside those of
/// 1, whose eigenvectors rounding then mixes.)
constexpr double kSingular = 1e-10;

/// The limits with U = c tau^-1 as their unit, as a number where tau is one.
PrecisionLimits inUnitsOf(const Eigen::MatrixXd& tau, double c, PrecisionLimits limits) {
    const double mean = tau.trace() / static_cast<double>(tau.rows());
    if (!(mean > 0.0)) {
        return limits;
    }
    const Eigen::MatrixXd I = Eigen::MatrixXd::Identity(tau.rows(), tau.cols());
    // U = c tau^-1 = unit I where tau is a multiple of I: then limits are numbers.
    const double unit = c / mean;
    if ((tau - mean * I).cwiseAbs().maxCoeff() <= 1e-12 * mean) {
        limits.minimum *= unit;
        limits.maximum *= unit;
    } else {
        // E diag(1 / share) E^T, silent directions at the mean.
        const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> eigen(symmetrized(tau / mean));
        const Eigen::VectorXd inverse = eigen.eigenvalues().unaryExpr(
            [](double share) { return share > kSingular ? 1.0 / share : 1.0; });
        limits.unit = unit
                      * symmetrized(eigen.eigenvectors() * inverse.asDiagonal()
                                    * eigen.eigenvectors().transpose());
    }
    return limits;
}

}  // namespace

LoopSettings loopSettings(const Network& network,
                          Estimation estimation,
                          const MlMatVampSettings& algorithm) {
    LoopSettings settings{{}, algorithm.damping, algorithm.dampingSchedule};
    PrecisionLimits limits{algorithm.minPrecision, algorithm.maxPrecision};
    // A program may threshold: nobody knows.
    if (network.denoiser
        || (estimation == Estimation::Map && traitsOf(network.assumedPrior).isSparse)) {
        limits.growth = kSparseGrowth;
    }
    const Temperature temperature = temperatureOf(network, estimation);
    // Beliefs that are moved to the temperature of the laws have c = 1.
    const double c = temperature.isMovable ? 1.0 : temperature.coldness;
    for (int l = 0; l < network.lastLayer(); ++l) {
        settings.limits.push_back(inUnitsOf(network.moment(l), c, limits));
    }
    return settings;
}

Eigen::MatrixXd uninformedPrecision(const Network& network,
                                    Estimation estimation,
                                    const MlMatVampSettings& algorithm,
                                    int variable) {
    const PrecisionLimits limits =
        loopSettings(network, estimation, algorithm).limits[static_cast<std::size_t>(variable)];
    const int d = network.columns;
    return limits.minimum
           * (limits.unit.size() > 0 ? limits.unit
                                     : Eigen::MatrixXd(Eigen::MatrixXd::Identity(d, d)));
}

}  // namespace onsager
