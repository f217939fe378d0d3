// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/laws/priors/gaussian.h"

#include "engine/numerics/symmetric_matrix.h"

namespace onsager {

void check(const GaussianPrior& law, const LawCheck& check) {
    check.covariance("covariance", law.covariance);
}

RowMixture mixture(const GaussianPrior& law, int columns) {
    return {Eigen::VectorXd::Ones(1),
            Eigen::MatrixXd::Zero(1, columns),
            {covarianceOf(law.variance, law.covariance, columns)}};
}

int standardNumbers(const GaussianPrior& /*law*/, int columns) {
    return columns;
}

Eigen::MatrixXd drawRows(const GaussianPrior& law, int columns, const Eigen::MatrixXd& standard) {
    return standard * symmetricSquareRoot(covarianceOf(law.variance, law.covariance, columns));
}

EnergyGradient energy(const GaussianPrior& law, const Eigen::MatrixXd& Z) {
    return squaredEnergy(Z, covarianceOf(law.variance, law.covariance, static_cast<int>(Z.cols())));
}

void heat(GaussianPrior& law, double factor) {
    // exp(-E / factor): variances times factor.
    law.variance *= factor;
    if (law.covariance) {
        for (std::vector<double>& row : *law.covariance) {
            for (double& entry : row) {
                entry *= factor;
            }
        }
    }
}

}  // namespace onsager
