// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/algorithms/law_energy.h"

#include "engine/estimators/entry_channel.h"
#include "engine/laws/activation.h"
#include "engine/laws/prior.h"
#include "engine/model/gradient_check.h"
#include "engine/model/observation.h"
#include "engine/numerics/count.h"
#include "engine/numerics/normal.h"

#include <Eigen/Dense>

#include <algorithm>
#include <cmath>
#include <limits>
#include <stdexcept>

namespace onsager {

namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();

/// -log of the probability that z + N(0, variance) lies between two levels, and its slope in z.
std::pair<double, double> intervalEnergy(double lower, double upper, double z, double variance) {
    const double deviation = std::sqrt(variance);
    const double a = (lower - z) / deviation;
    const double b = (upper - z) / deviation;
    const double log = logIntervalProbability(a, b);
    const auto ratio = [log](double x) {  // normal density over the probability
        return std::isinf(x) ? 0.0 : std::exp(logNormalDensity(x, 0.0, 1.0) - log);
    };
    return {-log, (ratio(b) - ratio(a)) / deviation};
}

std::pair<double, double> thresholdEnergy(const ThresholdLaw& law, double y, double z) {
    const auto count = static_cast<int>(law.levels.size());
    const int label = law.asSigns ? (y > 0.0 ? 1 : 0) : countWithin(y, count);
    const double lower = label == 0 ? -kInfinity : law.levels[static_cast<std::size_t>(label - 1)];
    const double upper = label == count ? kInfinity : law.levels[static_cast<std::size_t>(label)];
    return intervalEnergy(lower, upper, z, law.noiseVariance);
}

std::pair<double, double> logisticEnergy(double y, double z) {
    const double t = -y * z;  // log(1 + e^t)
    const double e = std::exp(-std::abs(t));
    const double probability = t > 0.0 ? 1.0 / (1.0 + e) : e / (1.0 + e);
    return {std::max(t, 0.0) + std::log1p(e), -y * probability};
}

std::pair<double, double> maskedEnergy(const MaskedLaw& law, ColumnKind kind, double y, double z) {
    if (std::isnan(y)) {
        return {0.0, 0.0};
    }
    if (kind == ColumnKind::Probit) {
        return thresholdEnergy({{0.0}, law.noiseVariance, true}, y, z);
    }
    const double error = (z - y) / law.noiseVariance;
    return {0.5 * error * (z - y), error};
}

/// Sums energies of entries, each a function of row and column that gives energy and slope.
template <typename Entry>
EnergyGradient entrywise(const Eigen::MatrixXd& Z, const Entry& entry) {
    EnergyGradient sum{0.0, Eigen::MatrixXd(Z.rows(), Z.cols())};
    for (Eigen::Index j = 0; j < Z.cols(); ++j) {
        for (Eigen::Index n = 0; n < Z.rows(); ++n) {
            const auto [energy, slope] = entry(n, j);
            sum.energy += energy;
            sum.gradient(n, j) = slope;
        }
    }
    return sum;
}

EnergyGradient mixedRegressionEnergy(const MixedRegressionLaw& law,
                                     const Eigen::MatrixXd& Y,
                                     const Eigen::MatrixXd& Z) {
    const Eigen::MatrixXd errors = Z.colwise() - Y.col(0);
    Eigen::MatrixXd weights = errors.array().square().matrix() / (-2.0 * law.noiseVariance);
    weights.rowwise() += law.probabilities.array().log().matrix().transpose();
    const double energy = logSumEnergy(weights);
    return {energy, weights.cwiseProduct(errors) / law.noiseVariance};
}

EnergyGradient sketchEnergy(const SketchLaw& law,
                            const Eigen::MatrixXd& Y,
                            const Eigen::MatrixXd& Z) {
    const Eigen::MatrixXd cosines = Z.array().cos();
    const Eigen::MatrixXd sines = Z.array().sin();
    Eigen::MatrixXd E(Y.rows(), 2);
    E.col(0) = cosines * law.weights - Y.col(0);
    E.col(1) = sines * law.weights - Y.col(1);
    const EnergyGradient squared = squaredEnergy(E, law.noiseCovariance);
    Eigen::MatrixXd gradient = cosines;
    gradient.array().colwise() *= squared.gradient.col(1).array();
    gradient.array() -= sines.array().colwise() * squared.gradient.col(0).array();
    return {squared.energy, gradient * law.weights.asDiagonal()};
}

}  // namespace

EnergyGradient outputEnergy(const OutputLaw& law,
                            const Eigen::MatrixXd& Y,
                            const Eigen::MatrixXd& Z) {
    return std::visit(
        Overloaded{
            [&](const CommitteeLaw& committee) {
                const Eigen::MatrixXd E = noiselessObservation(law, Z) - Y;
                const EnergyGradient squared = squaredEnergy(E, committee.noiseCovariance);
                return EnergyGradient{squared.energy,
                                      (squared.gradient * committee.secondLayer.transpose())
                                          .cwiseProduct(slopes(committee.activation, Z))};
            },
            [&](const ThresholdLaw& threshold) {
                return entrywise(Z, [&](Eigen::Index n, Eigen::Index j) {
                    return thresholdEnergy(threshold, Y(n, j), Z(n, j));
                });
            },
            [&](const LogisticLaw&) {
                return entrywise(Z, [&](Eigen::Index n, Eigen::Index j) {
                    return logisticEnergy(Y(n, j), Z(n, j));
                });
            },
            [&](const MaskedLaw& masked) {
                return entrywise(Z, [&](Eigen::Index n, Eigen::Index j) {
                    return maskedEnergy(masked, masked.kinds[static_cast<std::size_t>(j)], Y(n, j),
                                        Z(n, j));
                });
            },
            [&](const MixedRegressionLaw& mixed) { return mixedRegressionEnergy(mixed, Y, Z); },
            [&](const SketchLaw& sketch) { return sketchEnergy(sketch, Y, Z); }},
        law);
}

Eigen::MatrixXd slopes(const EntryFunction& phi, const Eigen::MatrixXd& Z) {
    const std::vector<LinearPiece> pieces = linearPieces(phi);
    if (pieces.empty()) {
        return Z.unaryExpr([&](double z) { return functionJet(phi, z).slope; });
    }
    return Z.unaryExpr([&](double z) {
        const auto piece = std::find_if(pieces.begin(), pieces.end(),
                                        [z](const LinearPiece& p) { return z < p.upper; });
        return piece != pieces.end() ? piece->slope : pieces.back().slope;
    });
}

}  // namespace onsager
