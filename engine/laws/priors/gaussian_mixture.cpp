// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/laws/priors/gaussian_mixture.h"

#include <fmt/format.h>

namespace onsager {

void check(const GaussianMixturePrior& law, const LawCheck& check) {
    check.weights("weights", law.weights, law.means.size());
    check.rows("means", law.means);
    if (law.covariances.size() != law.means.size()) {
        check.add("covariances", fmt::format("{} covariances for {} means: one for each mean",
                                             law.covariances.size(), law.means.size()));
        return;
    }
    for (std::size_t k = 0; k < law.covariances.size(); ++k) {
        check.covariance(fmt::format("covariances.{}", k), law.covariances[k], check.columns());
    }
}

RowMixture mixture(const GaussianMixturePrior& law, int /*columns*/) {
    RowMixture rows{normalized(law.weights), matrixFromRows(law.means), {}};
    for (const MatrixRows& covariance : law.covariances) {
        rows.covariances.push_back(matrixFromRows(covariance));
    }
    return rows;
}

EnergyGradient energy(const GaussianMixturePrior& law, const Eigen::MatrixXd& Z) {
    return energy(mixture(law, static_cast<int>(Z.cols())), Z);
}

}  // namespace onsager
