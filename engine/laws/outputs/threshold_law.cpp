// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/laws/outputs/threshold_law.h"

#include "engine/numerics/count.h"
#include "engine/numerics/infinity.h"
#include "engine/numerics/normal.h"

#include <algorithm>
#include <cmath>

namespace onsager {

namespace {

double binOf(const ThresholdLaw& law, double value) {
    const auto bin =
        std::upper_bound(law.levels.begin(), law.levels.end(), value) - law.levels.begin();
    return law.asSigns ? (bin > 0 ? 1.0 : -1.0) : static_cast<double>(bin);
}

/// -log of the probability that z + N(0, variance) lies between two levels, and its slope in z.
std::pair<double, double> intervalEnergy(double lower, double upper, double z, double variance) {
    const double deviation = std::sqrt(variance);
    // p = Phi(b) - Phi(a): -log p, and d(-log p) / dz = (phi(b) - phi(a)) / (deviation p); ratios in logs,
    // as p may be far below the least double.
    const double a = (lower - z) / deviation;
    const double b = (upper - z) / deviation;
    const double log = logIntervalProbability(a, b);
    const auto ratio = [log](double x) {  // normal density over the probability
        return std::isinf(x) ? 0.0 : std::exp(logNormalDensity(x, 0.0, 1.0) - log);
    };
    return {-log, (ratio(b) - ratio(a)) / deviation};
}

}  // namespace

int observedColumns(const ThresholdLaw& /*law*/, int columns) {
    return columns;
}

int standardNumbers(const ThresholdLaw& /*law*/, int columns) {
    return columns;
}

Eigen::MatrixXd observedRows(const ThresholdLaw& law,
                             const Eigen::MatrixXd& Z,
                             const Eigen::MatrixXd& standard) {
    const Eigen::MatrixXd noisy = Z + std::sqrt(law.noiseVariance) * standard;
    return noisy.unaryExpr([&](double value) { return binOf(law, value); });
}

std::pair<double, double> entryEnergy(const ThresholdLaw& law, double y, double z) {
    const auto count = static_cast<int>(law.levels.size());
    const int label = law.asSigns ? (y > 0.0 ? 1 : 0) : countWithin(y, count);
    const double lower = label == 0 ? -kInfinity : law.levels[static_cast<std::size_t>(label - 1)];
    const double upper = label == count ? kInfinity : law.levels[static_cast<std::size_t>(label)];
    return intervalEnergy(lower, upper, z, law.noiseVariance);
}

EnergyGradient energy(const ThresholdLaw& law, const Eigen::MatrixXd& Y, const Eigen::MatrixXd& Z) {
    return sumOfEntries(
        Z, [&](Eigen::Index n, Eigen::Index j) { return entryEnergy(law, Y(n, j), Z(n, j)); });
}

}  // namespace onsager
