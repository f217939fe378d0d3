// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/laws/line_law.h"

#include "engine/numerics/normal.h"

#include <cmath>

namespace onsager {

Eigen::MatrixXd secondMoment(const LineLaw& law, int columns) {
    // Independent entries of mean m and variance v: m^2 everywhere, v on the diagonal.
    const TiltedMoments one = tiltedMoments(law.factor, law.ridge, 0.0);
    Eigen::MatrixXd moment = Eigen::MatrixXd::Constant(columns, columns, one.mean * one.mean);
    moment.diagonal().array() += one.variance;
    return moment;
}

Eigen::MatrixXd drawRows(const LineLaw& law, const Eigen::MatrixXd& standard) {
    // |z| from the probability of what is larger: the quantile of the mirrored half-line.
    const LineFactor mirrored{law.factor.rate, true, false, law.factor.bound};
    const auto size = [&](double tail) { return -tiltedQuantile(mirrored, law.ridge, 0.0, tail); };
    const bool isTwoSided = law.factor.negative && law.factor.positive;
    return standard.unaryExpr([&](double x) {
        return isTwoSided ? std::copysign(size(2.0 * normalProbability(-std::abs(x))), x)
                          : size(normalProbability(-x));
    });
}

EnergyGradient energy(const LineLaw& law, const Eigen::MatrixXd& Z) {
    // rate |z| + ridge z^2 / 2, slope 0 at 0: the mode of a sparse law is looked for by thresholds, not by gradients.
    const double rate = law.factor.rate;
    return {rate * Z.lpNorm<1>() + 0.5 * law.ridge * Z.squaredNorm(),
            rate * Z.array().sign().matrix() + law.ridge * Z};
}

std::vector<Feature> features(const LineLaw& law) {
    const double width = std::sqrt(secondMoment(law, 1)(0, 0));
    if (law.factor.isBounded()) {
        return {{-law.factor.bound, 0.0}, {law.factor.bound, 0.0}, {0.0, width}};
    }
    return {{0.0, 0.0}, {0.0, width}};
}

std::vector<double> thresholds(const LineLaw& law, double gamma) {
    if (law.factor.isBounded()) {
        const double edge = (law.factor.rate + (gamma + law.ridge) * law.factor.bound) / gamma;
        return {-edge, edge};
    }
    // |gamma r| <= rate: entries below that are 0.
    const double place = law.factor.rate / gamma;
    return law.factor.negative ? std::vector<double>{-place, place} : std::vector<double>{place};
}

}  // namespace onsager
