// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/laws/priors/student_t.h"

#include "engine/laws/estimation.h"
#include "engine/numerics/normal.h"

#include <algorithm>
#include <boost/math/distributions/chi_squared.hpp>
#include <cmath>
#include <vector>

namespace onsager {

Eigen::MatrixXd secondMoment(const StudentTPrior& law, int columns) {
    const double nu = law.degreesOfFreedom;
    // scale^2 nu / (nu - 2), for nu > 2.
    return law.scale * law.scale * nu / (nu - 2.0) * Eigen::MatrixXd::Identity(columns, columns);
}

Eigen::MatrixXd drawRows(const StudentTPrior& law, int columns, const Eigen::MatrixXd& standard) {
    const boost::math::chi_squared chi(law.degreesOfFreedom);
    // z = scale x / sqrt(chi^2_nu / nu): one chi for the whole row.
    Eigen::MatrixXd Z = law.scale * standard.leftCols(columns);
    for (Eigen::Index n = 0; n < Z.rows(); ++n) {
        // From the tail on the side of the number, which keeps its digits.
        const double x = standard(n, columns);
        const double square = x < 0.0 ? quantile(chi, normalProbability(x))
                                      : quantile(complement(chi, normalProbability(-x)));
        Z.row(n) *= std::sqrt(law.degreesOfFreedom / square);
    }
    return Z;
}

/// -log p(z) = (nu + d) / 2 log(1 + |z|^2 / (nu scale^2)).
EnergyGradient energy(const StudentTPrior& law, const Eigen::MatrixXd& Z) {
    const double nu = law.degreesOfFreedom;
    const double width = nu * law.scale * law.scale;
    const double power = nu + static_cast<double>(Z.cols());
    const Eigen::ArrayXd squares = Z.rowwise().squaredNorm().array();
    return {0.5 * power * (squares / width).log1p().sum(),
            (power / (width + squares)).matrix().asDiagonal() * Z};
}

HeavyTail heavyTail(const StudentTPrior& law, int columns) {
    return {law.degreesOfFreedom * law.scale * law.scale, law.degreesOfFreedom + columns};
}

std::vector<double> thresholds(const StudentTPrior& law, double gamma) {
    const double jump = heavyTailJump(heavyTail(law, 1), gamma) / gamma;
    const double h = kMessageDisplacement / std::sqrt(gamma);
    if (jump == 0.0) {
        return {};
    }
    return {-jump - h, -jump, -jump + h, jump - h, jump, jump + h};
}

RowMixture mixture(const StudentTPrior& law, int columns) {
    // z given lambda is N(0, scale^2 / lambda), lambda ~ Gamma(nu / 2, nu / 2): in u = log lambda the density is
    // proportional to exp(nu (u - e^u) / 2), peaked at u = 0, and the trapezoid rule in u a mixture of Gaussians.
    constexpr double kLeast = -16.0;  // logarithm of what the tails may leave out
    constexpr double kStep = 0.4;     // of u, tried: 0.6 leaves an error of 3e-5, 0.4 of 4e-8
    constexpr double kSteps = 0.8;    // in deviations of a narrow peak
    const double nu = law.degreesOfFreedom;
    // The density of u = log lambda relative to its peak, and that of the second moment, e^-u times it.
    const auto logDensity = [nu](double u) { return 0.5 * nu * (u - std::expm1(u)); };
    // The density of d numbers has the deviation sqrt(2 / (nu + d)) in u at most.
    const double step = std::min(kStep, kSteps * std::sqrt(2.0 / (nu + columns)));
    std::vector<double> places;
    for (double u = 0.0; logDensity(u) - std::min(u, 0.0) > kLeast; u -= step) {
        places.push_back(u);
    }
    for (double u = step; logDensity(u) > kLeast; u += step) {
        places.push_back(u);
    }
    RowMixture rows;
    rows.weights.resize(static_cast<Eigen::Index>(places.size()));
    rows.means = Eigen::MatrixXd::Zero(rows.weights.size(), columns);
    for (std::size_t k = 0; k < places.size(); ++k) {
        rows.weights(static_cast<Eigen::Index>(k)) = std::exp(logDensity(places[k]));
        rows.covariances.push_back(law.scale * law.scale * std::exp(-places[k])
                                   * Eigen::MatrixXd::Identity(columns, columns));
    }
    rows.weights /= rows.weights.sum();
    return rows;
}

}  // namespace onsager
