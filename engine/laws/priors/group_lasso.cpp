// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/laws/priors/group_lasso.h"

#include "engine/numerics/normal.h"

#include <boost/math/special_functions/gamma.hpp>

namespace onsager {

namespace {

/// Length of a row of density exp(-weight |z|): Gamma distributed with shape d and rate weight.
double radius(double x, int columns, double weight) {
    const double length =
        x < 0.0 ? boost::math::gamma_p_inv(static_cast<double>(columns), normalProbability(x))
                : boost::math::gamma_q_inv(static_cast<double>(columns), normalProbability(-x));
    return length / weight;
}

}  // namespace

Eigen::MatrixXd secondMoment(const GroupLassoPrior& law, int columns) {
    // E |z|^2 = d (d + 1) / weight^2, shared equally by the columns.
    return (columns + 1) / (law.weight * law.weight) * Eigen::MatrixXd::Identity(columns, columns);
}

int standardNumbers(const GroupLassoPrior& /*law*/, int columns) {
    return columns + 1;  // a direction and a length
}

Eigen::MatrixXd drawRows(const GroupLassoPrior& law, int columns, const Eigen::MatrixXd& standard) {
    Eigen::MatrixXd Z = standard.leftCols(columns).rowwise().normalized();
    for (Eigen::Index n = 0; n < Z.rows(); ++n) {
        Z.row(n) *= radius(standard(n, columns), columns, law.weight);
    }
    return Z;
}

EnergyGradient energy(const GroupLassoPrior& law, const Eigen::MatrixXd& Z) {
    // weight |z|, gradient weight z / |z|; at 0 that of least size, 0.
    const Eigen::VectorXd norms = Z.rowwise().norm();
    const Eigen::VectorXd factors = (norms.array() > 0.0).select(law.weight / norms.array(), 0.0);
    return {law.weight * norms.sum(), factors.asDiagonal() * Z};
}

std::vector<Feature> features(const GroupLassoPrior& law) {
    return {{0.0, 0.0}, {0.0, 1.0 / law.weight}};
}

void heat(GroupLassoPrior& law, double factor) {
    // exp(-weight |z| / factor).
    law.weight /= factor;
}

std::vector<double> thresholds(const GroupLassoPrior& law, double gamma) {
    return {-law.weight / gamma, law.weight / gamma};
}

}  // namespace onsager
