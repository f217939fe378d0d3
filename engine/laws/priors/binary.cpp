// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/laws/priors/binary.h"

#include "engine/numerics/normal.h"

#include <cmath>

namespace onsager {

Eigen::MatrixXd secondMoment(const BinaryPrior& law, int columns) {
    // Entries of mean m = 2 p - 1 and square 1: m^2 beside the diagonal of 1.
    const double mean = 2.0 * law.probability - 1.0;
    return mean * mean * Eigen::MatrixXd::Ones(columns, columns)
           + (1.0 - mean * mean) * Eigen::MatrixXd::Identity(columns, columns);
}

int standardNumbers(const BinaryPrior& /*law*/, int columns) {
    return columns;
}

Eigen::MatrixXd drawRows(const BinaryPrior& law, int /*columns*/, const Eigen::MatrixXd& standard) {
    return standard.unaryExpr(
        [&](double x) { return normalProbability(-x) < law.probability ? 1.0 : -1.0; });
}

std::vector<Feature> features(const BinaryPrior& /*law*/) {
    return {{-1.0, 0.0}, {1.0, 0.0}};
}

std::vector<WeightedPoint> points(const BinaryPrior& law) {
    return {{-1.0, std::log1p(-law.probability)}, {1.0, std::log(law.probability)}};
}

bool isCentred(const BinaryPrior& law) {
    return law.probability == 0.5;
}

}  // namespace onsager
