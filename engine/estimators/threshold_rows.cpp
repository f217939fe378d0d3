// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/estimators/threshold_rows.h"

#include "engine/estimators/function_pieces.h"
#include "engine/estimators/row_blocks.h"
#include "engine/estimators/row_sampler.h"
#include "engine/estimators/threshold_channel.h"
#include "engine/numerics/box_normal.h"
#include "engine/numerics/sobol.h"
#include "engine/numerics/symmetric_matrix.h"

#include <Eigen/Cholesky>
#include <Eigen/LU>

#include <cmath>

namespace onsager {

namespace {

constexpr int kBoxPoints = 256;
constexpr std::uint64_t kScrambling = 0x7b0cULL;
constexpr int kMaxSteps = 100;
constexpr int kMaxHalvings = 40;
constexpr double kConvergedDecrement = 1e-18;

Box boxOf(const ThresholdLaw& law, const Eigen::VectorXd& y) {
    Box box{Eigen::VectorXd(y.size()), Eigen::VectorXd(y.size())};
    for (Eigen::Index j = 0; j < y.size(); ++j) {
        const ThresholdBin bin = thresholdBin(law, y(j));
        box.lower(j) = bin.lower;
        box.upper(j) = bin.upper;
    }
    return box;
}

/// One row of a problem with concave entry-wise likelihoods.
struct ConcaveRow {
    const EntryLikelihood& likelihood;
    const Eigen::MatrixXd& Gamma;
    Eigen::VectorXd r;
    Eigen::VectorXd y;

    /// -log of the belief at z; the likelihood's derivatives in `first` and `second`.
    double energy(const Eigen::VectorXd& z, Eigen::VectorXd& first, Eigen::VectorXd& second) const {
        const Eigen::VectorXd t = z - r;
        double value = 0.5 * t.dot(Gamma * t);
        for (Eigen::Index j = 0; j < z.size(); ++j) {
            const LogJet jet = likelihood(y(j), z(j));
            value -= jet.value;
            first(j) = jet.first;
            second(j) = std::min(jet.second, 0.0);
        }
        return value;
    }
};

/// Newton from r; the inverse Hessian at the mode. Returns whether it converged.
bool findMode(const ConcaveRow& row, Eigen::VectorXd& z, Eigen::MatrixXd& inverseHessian) {
    const Eigen::Index d = row.r.size();
    Eigen::VectorXd first(d);
    Eigen::VectorXd second(d);
    z = row.r;
    double value = row.energy(z, first, second);
    bool converged = false;
    for (int iteration = 0; iteration < kMaxSteps && !converged; ++iteration) {
        const Eigen::MatrixXd H = row.Gamma - Eigen::MatrixXd(second.asDiagonal());
        const Eigen::VectorXd force = first - row.Gamma * (z - row.r);
        const Eigen::VectorXd step = H.llt().solve(force);
        const double decrement = force.dot(step);
        if (!(decrement > kConvergedDecrement)) {
            converged = true;
            break;
        }
        const Eigen::VectorXd from = z;
        double length = 1.0;
        double next = 0.0;
        for (int halving = 0; halving < kMaxHalvings; ++halving, length *= 0.5) {
            z = from + length * step;
            next = row.energy(z, first, second);
            if (next <= value - 1e-4 * length * decrement + 1e-14 * std::abs(value)) {
                break;
            }
        }
        converged = decrement < 1e-12 && !(next < value);
        value = next;
    }
    inverseHessian = spdInverse(row.Gamma - Eigen::MatrixXd(second.asDiagonal()));
    return converged;
}

}  // namespace

Estimate ThresholdMmseRows::estimateBelow(const Eigen::MatrixXd& Y,
                                          const GaussianMessage& below) const {
    const Eigen::Index n = Y.rows();
    const Eigen::Index d = Y.cols();
    const Eigen::MatrixXd R = below.mean();
    const Eigen::MatrixXd K =
        symmetrized((Eigen::MatrixXd::Identity(d, d) + m_law.noiseVariance * below.precision)
                        .partialPivLu()
                        .inverse());
    const Eigen::MatrixXd Q = symmetrized(K * below.precision);
    const Eigen::MatrixXd points =
        d > 2 ? scrambledSobol(kBoxPoints, d, kScrambling) : Eigen::MatrixXd();
    Estimate estimate;
    estimate.mean.resize(n, d);
    averageOverRows(
        n, d, m_threads, estimate, [&](Eigen::Index first, Eigen::Index last, BlockSums& sums) {
            for (Eigen::Index row = first; row < last; ++row) {
                const Eigen::VectorXd r = R.row(row).transpose();
                const Eigen::VectorXd y = Y.row(row).transpose();
                const Box box = boxOf(m_law, y);
                const BoxNormal s =
                    d > 2 ? sampledBoxNormal(r, Q, box, shiftedPoints(points, rowKey(r, y)))
                          : boxNormal(r, Q, box);
                estimate.mean.row(row) = (r + K * (s.mean - r)).transpose();
                sums.covariance += K * s.covariance * K + m_law.noiseVariance * K;
                sums.smallestSampleSize = std::min(sums.smallestSampleSize, s.sampleSize);
            }
        });
    return estimate;
}

Estimate ThresholdProjection::estimateBelow(const Eigen::MatrixXd& Y,
                                            const GaussianMessage& below) const {
    const Eigen::Index n = Y.rows();
    const Eigen::Index d = Y.cols();
    const Eigen::MatrixXd R = below.mean();
    Estimate estimate;
    estimate.mean.resize(n, d);
    averageOverRows(n, d, m_threads, estimate,
                    [&](Eigen::Index first, Eigen::Index last, BlockSums& sums) {
                        for (Eigen::Index row = first; row < last; ++row) {
                            const Box box = boxOf(m_law, Y.row(row).transpose());
                            const Eigen::VectorXd z =
                                nearestPoint(R.row(row).transpose(), below.precision, box);
                            estimate.mean.row(row) = z.transpose();
                            sums.covariance += freeInverse(below.precision, box, z);
                        }
                    });
    return estimate;
}

Estimate ConcaveMapRows::estimateBelow(const Eigen::MatrixXd& Y,
                                       const GaussianMessage& below) const {
    const Eigen::Index n = Y.rows();
    const Eigen::Index d = Y.cols();
    const Eigen::MatrixXd R = below.mean();
    Estimate estimate;
    estimate.mean.resize(n, d);
    averageOverRows(
        n, d, m_threads, estimate, [&](Eigen::Index first, Eigen::Index last, BlockSums& sums) {
            Eigen::VectorXd z(d);
            Eigen::MatrixXd inverseHessian(d, d);
            for (Eigen::Index row = first; row < last; ++row) {
                const ConcaveRow problem{m_likelihood, below.precision, R.row(row).transpose(),
                                         Y.row(row).transpose()};
                sums.fallbackRows += findMode(problem, z, inverseHessian) ? 0 : 1;
                estimate.mean.row(row) = z.transpose();
                sums.covariance += inverseHessian;
            }
        });
    return estimate;
}

Estimate ConcaveMmseRows::estimateBelow(const Eigen::MatrixXd& Y,
                                        const GaussianMessage& below) const {
    const Eigen::Index n = Y.rows();
    const Eigen::Index d = Y.cols();
    const Eigen::MatrixXd R = below.mean();
    const SamplerPoints points(d);
    Estimate estimate;
    estimate.mean.resize(n, d);
    averageOverRows(
        n, d, m_threads, estimate, [&](Eigen::Index first, Eigen::Index last, BlockSums& sums) {
            RowSampler sampler(below.precision, points);
            Eigen::VectorXd z(d);
            Eigen::MatrixXd inverseHessian(d, d);
            for (Eigen::Index row = first; row < last; ++row) {
                const ConcaveRow problem{m_likelihood, below.precision, R.row(row).transpose(),
                                         Y.row(row).transpose()};
                findMode(problem, z, inverseHessian);
                const auto likelihood = [&](const Eigen::Ref<const Eigen::MatrixXd>& at,
                                            Eigen::Ref<Eigen::ArrayXd> sum) {
                    for (Eigen::Index j = 0; j < d; ++j) {
                        for (Eigen::Index k = 0; k < at.rows(); ++k) {
                            sum(k) += m_likelihood(problem.y(j), at(k, j)).value;
                        }
                    }
                };
                const double size = sampler.sample(likelihood, problem.r, z, inverseHessian,
                                                   rowKey(problem.r, problem.y));
                estimate.mean.row(row) = sampler.mean().transpose();
                sums.covariance += sampler.covariance();
                sums.smallestSampleSize = std::min(sums.smallestSampleSize, size);
            }
        });
    return estimate;
}

}  // namespace onsager
