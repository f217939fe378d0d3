// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/estimators/prior_families.h"

#include "engine/numerics/random.h"

namespace onsager::test {

std::vector<Prior> priorsOf(int d) {
    if (d == 1) {
        return {GaussianPrior{0.7, {}},
                BernoulliGaussianPrior{0.2, 1.5, {}},
                BernoulliGaussianPrior{0.3, 0.8, {}, 0.5},
                BinaryPrior{0.3},
                DiscretePrior{{{-1.0}, {0.0}, {2.0}}, {1.0, 2.0, 1.0}},
                GaussianMixturePrior{{0.4, 0.6}, {{-1.0}, {2.0}}, {{{0.1}}, {{0.0}}}},
                LaplacePrior{0.8},
                ElasticNetPrior{0.6, 2.0},
                ExponentialPrior{0.9},
                HalfNormalPrior{1.4},
                UniformPrior{1.3},
                StudentTPrior{0.7, 5.0},
                QamPrior{16}};
    }
    MatrixRows points;
    MatrixRows means;
    std::vector<MatrixRows> covariances;
    MatrixRows spd(static_cast<std::size_t>(d), std::vector<double>(static_cast<std::size_t>(d)));
    for (int k = 0; k < 3; ++k) {
        const Eigen::RowVectorXd point = gaussianRows(2, d, 40 + k).row(0);
        points.emplace_back(point.begin(), point.end());
        const Eigen::MatrixXd S = randomPrecision(d, 50 + k, 0.3);
        for (int i = 0; i < d; ++i) {
            for (int j = 0; j < d; ++j) {
                // The last component lies on a line.
                spd[static_cast<std::size_t>(i)][static_cast<std::size_t>(j)] =
                    k == 2 ? point(i) * point(j) : S(i, j);
            }
        }
        covariances.push_back(spd);
    }
    means = points;
    return {GaussianPrior{1.0, covariances[0]},
            BernoulliGaussianPrior{0.3, 1.0, covariances[0]},
            BernoulliGaussianPrior{0.3, 1.0, covariances[2]},
            BinaryPrior{0.4},
            DiscretePrior{points, {1.0, 2.0, 3.0}},
            GaussianMixturePrior{{0.2, 0.5, 0.3}, means, covariances},
            LaplacePrior{0.8},
            ElasticNetPrior{0.6, 2.0},
            ExponentialPrior{0.9},
            HalfNormalPrior{1.4},
            UniformPrior{1.3},
            StudentTPrior{0.7, 5.0},
            QamPrior{4}};
}

std::optional<LineLaw> lineLawOf(const Prior& prior) {
    return std::visit(
        []<class Law>(const Law& law) -> std::optional<LineLaw> {
            if constexpr (LinePrior<Law>) {
                return lineLaw(law);
            } else {
                return std::nullopt;
            }
        },
        prior);
}

Estimate estimateOf(const Prior& prior, const GaussianMessage& message) {
    const int d = static_cast<int>(message.precision.rows());
    return makePriorEstimator(prior, d, Estimation::Mmse, 1)->estimateAbove(message);
}

Estimate rowEstimate(const Prior& prior,
                     const Eigen::MatrixXd& Gamma,
                     const Eigen::RowVectorXd& h) {
    return estimateOf(prior, {Gamma, h});
}

RowMixture signMixture(double probability, int d) {
    const Eigen::Index count = Eigen::Index{1} << d;
    RowMixture mixture{Eigen::VectorXd::Ones(count), Eigen::MatrixXd(count, d), {}};
    for (Eigen::Index k = 0; k < count; ++k) {
        for (int j = 0; j < d; ++j) {
            const bool plus = (k >> j) % 2 == 1;
            mixture.means(k, j) = plus ? 1.0 : -1.0;
            mixture.weights(k) *= plus ? probability : 1.0 - probability;
        }
        mixture.covariances.emplace_back(Eigen::MatrixXd::Zero(d, d));
    }
    return mixture;
}

Eigen::MatrixXd drawnRows(const Prior& prior, int d, int n, int trial) {
    return priorRows(prior, d, gaussianRows(n, priorDraws(prior, d), trial));
}

}  // namespace onsager::test
