// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/laws/priors/gaussian_mixture.h"

#include <algorithm>
#include <fmt/format.h>

namespace onsager {

namespace {

bool isSpike(const MatrixRows& covariance) {
    return std::all_of(covariance.begin(), covariance.end(), [](const std::vector<double>& row) {
        return std::all_of(row.begin(), row.end(), [](double entry) { return entry == 0.0; });
    });
}

}  // namespace

void check(const GaussianMixturePrior& law, const LawCheck& check) {
    check.weights("weights", law.weights, law.means.size());
    check.rows("means", law.means);
    if (law.covariances.size() != law.means.size()) {
        check.add("covariances", fmt::format("{} covariances for {} means: one for each mean",
                                             law.covariances.size(), law.means.size()));
        return;
    }
    for (std::size_t k = 0; k < law.covariances.size(); ++k) {
        const std::string key = fmt::format("covariances.{}", k);
        if (!isSpike(law.covariances[k])) {
            check.covariance(key, law.covariances[k], check.columns());
        } else if (!hasShape(law.covariances[k], check.columns(), check.columns())) {
            check.add(key,
                      fmt::format("{} is not allowed: a covariance is {} x {}",
                                  shapeOf(law.covariances[k]), check.columns(), check.columns()));
        }
    }
    if (std::all_of(law.covariances.begin(), law.covariances.end(), isSpike)) {
        check.add("covariances", "all are zero: such a law is a discrete prior");
    }
}

std::string_view densityFault(const GaussianMixturePrior& law) {
    return std::any_of(law.covariances.begin(), law.covariances.end(), isSpike)
               ? "a Gaussian mixture with a covariance of zeros has no density there"
               : "";
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

bool isCentred(const GaussianMixturePrior& law) {
    return averagesToZero(law.weights, law.means);
}

}  // namespace onsager
