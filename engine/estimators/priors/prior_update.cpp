// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/estimators/priors/prior_update.h"

#include "engine/estimators/priors/mixture_belief.h"
#include "engine/laws/learning.h"
#include "engine/numerics/tilted_line.h"

#include <algorithm>
#include <cmath>
#include <stdexcept>

namespace onsager {

namespace {

bool has(const LearntKeys& keys, std::string_view key) {
    return std::find(keys.begin(), keys.end(), key) != keys.end();
}

/// A law with these numbers behind a key, within its range; where they are no numbers it stays.
template <class Law>
void put(Law& law, std::string_view key, const std::vector<double>& numbers) {
    Prior prior = law;
    setLearntNumbers(prior, key, numbers);
    law = std::get<Law>(std::move(prior));
}

/// E[z - to] of the rows of a component whose believed mean is `from`, summed over the rows.
Eigen::RowVectorXd meanOf(const ComponentSums& sums, const Eigen::RowVectorXd& from) {
    return from + sums.shift / sums.rows;
}

/// E[(z - to)^T (z - to)] of the rows of a component, whose believed mean is `from`.
Eigen::MatrixXd momentAbout(const Eigen::RowVectorXd& to,
                            const ComponentSums& sums,
                            const Eigen::RowVectorXd& from) {
    // About `to` = from + step: E (z - to)^2 = E (z - from)^2 - 2 step E (z - from) + step^2, as matrices.
    const Eigen::RowVectorXd step = to - from;
    const Eigen::RowVectorXd shift = sums.shift / sums.rows;
    return sums.secondMoment / sums.rows - step.transpose() * shift - shift.transpose() * step
           + step.transpose() * step;
}

/// E[|z| | h] of one entry of density proportional to exp(-|z| / scale + h z - gamma z^2 / 2).
double meanSize(double scale, double gamma, double h) {
    // The tilted integral on either side of 0 is its mass: E|z| = P(z > 0) E[z | z > 0] - P(z < 0) E[z | z < 0].
    const TiltedMoments right = tiltedMoments({1.0 / scale, false, true}, gamma, h);
    const TiltedMoments left = tiltedMoments({1.0 / scale, true, false}, gamma, h);
    const double isLeft = 1.0 / (1.0 + std::exp(right.logTotal - left.logTotal));
    return (1.0 - isLeft) * right.mean - isLeft * left.mean;
}

}  // namespace

GaussianPrior updated(const GaussianPrior& believed,
                      const LearntKeys& keys,
                      const GaussianMessage& above) {
    const int d = static_cast<int>(above.naturalMean.cols());
    const RowMixture row = mixture(believed, d);
    const ComponentSums sums = componentSums(row, above.precision, above.naturalMean).front();
    GaussianPrior updated = believed;
    // M step of expectation maximisation, S = sum_n E[z_n z_n^T | h_n] / (n d).
    if (has(keys, "variance")) {
        put(updated, "variance", {sums.secondMoment.trace() / (sums.rows * d)});
    }
    return updated;
}

BernoulliGaussianPrior updated(const BernoulliGaussianPrior& believed,
                               const LearntKeys& keys,
                               const GaussianMessage& above) {
    const Eigen::Index d = above.naturalMean.cols();
    const RowMixture rows = mixture(believed, static_cast<int>(d));
    const std::vector<ComponentSums> all = componentSums(rows, above.precision, above.naturalMean);
    const ComponentSums& sums = all.back();  // the other one is the row of zeros
    const Eigen::RowVectorXd from = rows.means.bottomRows(1);
    BernoulliGaussianPrior updated = believed;
    // M step: density = mean responsibility of the active component; its mean and variance over its own rows.
    if (has(keys, "density")) {
        put(updated, "density", {sums.rows / static_cast<double>(above.naturalMean.rows())});
    }
    Eigen::RowVectorXd to = from;
    if (has(keys, "mean")) {
        put(updated, "mean", {meanOf(sums, from).mean()});
        to.setConstant(*updated.mean);
    }
    if (has(keys, "variance")) {
        put(updated, "variance", {momentAbout(to, sums, from).trace() / static_cast<double>(d)});
    }
    return updated;
}

GaussianMixturePrior updated(const GaussianMixturePrior& believed,
                             const LearntKeys& keys,
                             const GaussianMessage& above) {
    const RowMixture rows = mixture(believed, static_cast<int>(above.naturalMean.cols()));
    const std::vector<ComponentSums> all = componentSums(rows, above.precision, above.naturalMean);
    std::vector<double> weights;
    std::vector<double> means;
    std::vector<double> variances;
    for (std::size_t k = 0; k < all.size(); ++k) {
        const Eigen::RowVectorXd from = rows.means.row(static_cast<Eigen::Index>(k));
        Eigen::RowVectorXd to = from;
        weights.push_back(all[k].rows / static_cast<double>(above.naturalMean.rows()));
        means.push_back(meanOf(all[k], from)(0));
        // A component that has lost all its rows has no mean: 0 / 0 is not taken over.
        if (has(keys, "means") && std::isfinite(means.back())) {
            to(0) = means.back();
        }
        // Point masses stay points.
        variances.push_back(momentAbout(to, all[k], from)(0, 0));
        if (rows.covariances[k](0, 0) == 0.0) {
            variances.back() = 0.0;
        }
    }
    GaussianMixturePrior updated = believed;
    if (has(keys, "weights")) {
        put(updated, "weights", weights);
    }
    if (has(keys, "means")) {
        put(updated, "means", means);
    }
    if (has(keys, "covariances")) {
        put(updated, "covariances", variances);
    }
    return updated;
}

LaplacePrior updated(const LaplacePrior& believed,
                     const LearntKeys& keys,
                     const GaussianMessage& above) {
    const double gamma = above.precision(0, 0);
    const Eigen::VectorXd& H = above.naturalMean.col(0);
    double sum = 0.0;
    for (Eigen::Index n = 0; n < H.size(); ++n) {
        sum += meanSize(believed.scale, gamma, H(n));
    }
    LaplacePrior updated = believed;
    if (has(keys, "scale")) {
        // Maximises sum_n E[-log(2 b) - |z_n| / b]: b = mean of E|z_n|.
        put(updated, "scale", {sum / static_cast<double>(H.size())});
    }
    return updated;
}

Prior updatedPrior(const Prior& believed, const LearntKeys& keys, const GaussianMessage& above) {
    return std::visit(
        [&]<class Law>(const Law& law) -> Prior {
            if constexpr (LearntLaw<Law>) {
                return updated(law, keys, above);
            } else {
                throw std::invalid_argument("nothing of this prior is learnt");
            }
        },
        believed);
}

}  // namespace onsager
