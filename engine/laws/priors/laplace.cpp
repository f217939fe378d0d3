// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/laws/priors/laplace.h"

#include "engine/numerics/normal.h"

#include <cmath>

namespace onsager {

namespace {

/// Laplace quantile of the probability P(N(0, 1) <= x), exact in both tails.
double laplaceFromNormal(double x, double scale) {
    // P(|z| > t) = e^(-t / scale) = 2 tail.
    const double tail = normalProbability(-std::abs(x));
    return std::copysign(-scale * std::log(2.0 * tail), x);
}

}  // namespace

Eigen::MatrixXd secondMoment(const LaplacePrior& law, int columns) {
    return 2.0 * law.scale * law.scale * Eigen::MatrixXd::Identity(columns, columns);
}

int standardNumbers(const LaplacePrior& /*law*/, int columns) {
    return columns;
}

Eigen::MatrixXd drawRows(const LaplacePrior& law,
                         int /*columns*/,
                         const Eigen::MatrixXd& standard) {
    return standard.unaryExpr([&](double x) { return laplaceFromNormal(x, law.scale); });
}

EnergyGradient energy(const LaplacePrior& law, const Eigen::MatrixXd& Z) {
    return {Z.lpNorm<1>() / law.scale, Z.array().sign().matrix() / law.scale};
}

std::vector<Feature> features(const LaplacePrior& law) {
    return {{0.0, 0.0}, {0.0, law.scale}};
}

void heat(LaplacePrior& law, double factor) {
    law.scale *= factor;
}

std::vector<double> thresholds(const LaplacePrior& law, double gamma) {
    // |r| <= 1 / (scale gamma): the mode is 0.
    const double place = 1.0 / (law.scale * gamma);
    return {-place, place};
}

LineLaw lineLaw(const LaplacePrior& law) {
    return {{.rate = 1.0 / law.scale}, 0.0};
}

}  // namespace onsager
