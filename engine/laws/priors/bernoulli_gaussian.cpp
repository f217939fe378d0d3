// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/laws/priors/bernoulli_gaussian.h"

#include <utility>

namespace onsager {

void check(const BernoulliGaussianPrior& law, const LawCheck& check) {
    check.covariance("covariance", law.covariance);
}

RowMixture mixture(const BernoulliGaussianPrior& law, int columns) {
    // (1 - density) delta_0 + density N(mean, S), rows as a whole.
    Eigen::MatrixXd means = Eigen::MatrixXd::Zero(2, columns);
    means.row(1).setConstant(law.mean.value_or(0.0));
    return {Eigen::Vector2d(1.0 - law.density, law.density),
            std::move(means),
            {Eigen::MatrixXd::Zero(columns, columns),
             covarianceOf(law.variance, law.covariance, columns)}};
}

bool isCentred(const BernoulliGaussianPrior& law) {
    return law.mean.value_or(0.0) == 0.0;
}

}  // namespace onsager
