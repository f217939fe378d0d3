// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/laws/matrices/features.h"

#include "engine/numerics/correlated_spectrum.h"

#include <cmath>
#include <numbers>

namespace onsager {

namespace {

/// E[phi(g)], E[phi(g)^2] and E[g phi(g)], g ~ N(0, 1).
struct Moments {
    double mean = 0.0;
    double square = 0.0;
    double linear = 0.0;
};

Moments momentsOf(FeatureFunction function) {
    using std::numbers::pi;
    switch (function) {
        case FeatureFunction::Relu:
            return {1.0 / std::sqrt(2.0 * pi), 0.5, 0.5};
        case FeatureFunction::Erf:
            return {0.0, 2.0 / pi * std::asin(2.0 / 3.0), 2.0 / std::sqrt(3.0 * pi)};
        case FeatureFunction::Sign:
            break;
    }
    return {0.0, 1.0, std::sqrt(2.0 / pi)};
}

double deviationOf(const Moments& moments) {
    return std::sqrt(moments.square - moments.mean * moments.mean);
}

double valueOf(FeatureFunction function, double g) {
    switch (function) {
        case FeatureFunction::Relu:
            return g > 0.0 ? g : 0.0;
        case FeatureFunction::Erf:
            return std::erf(g);
        case FeatureFunction::Sign:
            break;
    }
    return g < 0.0 ? -1.0 : 1.0;
}

}  // namespace

double linearPart(FeatureFunction function) {
    const Moments moments = momentsOf(function);
    return moments.linear / deviationOf(moments);
}

std::shared_ptr<const LinearMap> drawMap(const FeaturesMatrix& law,
                                         int rows,
                                         int columns,
                                         const MatrixNumbers& numbers) {
    const Eigen::MatrixXd X = numbers.field(Draw::Matrix, 1).gaussian(rows, law.inputs);
    const Eigen::MatrixXd F =
        numbers.field(Draw::Matrix).gaussian(law.inputs, columns) / std::sqrt(double(law.inputs));
    const Moments moments = momentsOf(law.function);
    const double scale = 1.0 / (deviationOf(moments) * std::sqrt(double(columns)));
    Eigen::MatrixXd W = X * F;
    W = W.unaryExpr([&](double g) { return scale * (valueOf(law.function, g) - moments.mean); });
    return std::make_shared<DenseMatrix>(std::move(W));
}

Spectrum limitSpectrum(const FeaturesMatrix& law, int rows, int columns) {
    constexpr int kNodes = 48;
    const double kappa = linearPart(law.function);
    const double rest = 1.0 - kappa * kappa;
    const double n = columns;
    const Spectrum inputs = marchenkoPastur(law.inputs, n, 1.0 / law.inputs, kNodes);
    // Where there are fewer inputs than features the others have the rest alone.
    const Eigen::Index size = inputs.counts.size();
    const double others = n - inputs.rank();
    Population population{Eigen::VectorXd(size + (others > 0.0 ? 1 : 0)), {}};
    population.shares = population.values;
    population.values.head(size) = rest + kappa * kappa * inputs.singularValues.array().square();
    population.shares.head(size) = inputs.counts / n;
    if (others > 0.0) {
        population.values(size) = rest;
        population.shares(size) = others / n;
    }
    return correlatedSpectrum(rows, n, population);
}

}  // namespace onsager
