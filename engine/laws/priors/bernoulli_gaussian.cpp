// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/laws/priors/bernoulli_gaussian.h"

namespace onsager {

void check(const BernoulliGaussianPrior& law, const LawCheck& check) {
    check.covariance("covariance", law.covariance);
}

RowMixture mixture(const BernoulliGaussianPrior& law, int columns) {
    return {Eigen::Vector2d(1.0 - law.density, law.density),
            Eigen::MatrixXd::Zero(2, columns),
            {Eigen::MatrixXd::Zero(columns, columns),
             covarianceOf(law.variance, law.covariance, columns)}};
}

}  // namespace onsager
