// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/estimators/outputs/threshold_rows.h"

#include "engine/estimators/entries/threshold_channel.h"
#include "engine/estimators/row_blocks.h"
#include "engine/estimators/rowwise/function_pieces.h"
#include "engine/estimators/sampling/row_sampler.h"
#include "engine/numerics/box_normal.h"
#include "engine/numerics/sobol.h"
#include "engine/numerics/symmetric_matrix.h"
#include "engine/numerics/work_tally.h"

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
constexpr double kTrustedDecrement = 1e-9;  // full steps from here on
constexpr double kWideVariance = 25.0;

Box boxOf(const ThresholdLaw& law, const Eigen::VectorXd& y) {
    Box box{Eigen::VectorXd(y.size()), Eigen::VectorXd(y.size())};
    for (Eigen::Index j = 0; j < y.size(); ++j) {
        const ThresholdBin bin = thresholdBin(law, y(j));
        box.lower(j) = bin.lower;
        box.upper(j) = bin.upper;
    }
    return box;
}

/// Moments of rows behind thresholds; see ThresholdMmseRows.
class BoxRows {
public:
    BoxRows(const ThresholdLaw& law, const Eigen::MatrixXd& Gamma)
        : m_law(law),
          m_K(symmetrized(
              (Eigen::MatrixXd::Identity(Gamma.rows(), Gamma.rows()) + law.noiseVariance * Gamma)
                  .partialPivLu()
                  .inverse())),
          m_Q(symmetrized(m_K * Gamma)) {
        if (Gamma.rows() > 2) {
            m_points = scrambledSobol(kBoxPoints, Gamma.rows(), kScrambling);
        }
    }

    /// Returns the effective sample size.
    double moments(const Eigen::VectorXd& r,
                   const Eigen::VectorXd& y,
                   Eigen::VectorXd& mean,
                   Eigen::MatrixXd& covariance) const {
        const Box box = boxOf(m_law, y);
        const BoxNormal s = m_points.size() > 0 ? sampledBoxNormal(
                                r, m_Q, box, shiftedPoints(m_points, rowKey(r, y)))
                                                : boxNormal(r, m_Q, box);
        mean = r + m_K * (s.mean - r);
        covariance = m_K * s.covariance * m_K + m_law.noiseVariance * m_K;
        return s.sampleSize;
    }

private:
    ThresholdLaw m_law;
    Eigen::MatrixXd m_K;
    Eigen::MatrixXd m_Q;
    Eigen::MatrixXd m_points;  ///< empty for d <= 2
};

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

/// Newton from r; the inverse Hessian at the mode. Returns whether it converged. The steps end with the
/// curvature: behind a wide message the energy is flat to rounding where the curvature still changes.
bool findMode(const ConcaveRow& row, Eigen::VectorXd& z, Eigen::MatrixXd& inverseHessian) {
    const Eigen::Index d = row.r.size();
    Eigen::VectorXd first(d);
    Eigen::VectorXd second(d);
    z = row.r;
    double value = row.energy(z, first, second);
    bool converged = false;
    for (int iteration = 0; iteration < kMaxSteps && !converged; ++iteration) {
        countWork(10.0 + static_cast<double>(d) * (3.0 + productWork(static_cast<double>(d))));
        const Eigen::MatrixXd H = row.Gamma - Eigen::MatrixXd(second.asDiagonal());
        const Eigen::VectorXd force = first - row.Gamma * (z - row.r);
        const Eigen::VectorXd step = H.llt().solve(force);
        const double decrement = force.dot(step);
        if (!(decrement > kConvergedDecrement)) {
            converged = true;
            break;
        }
        const Eigen::VectorXd from = z;
        const Eigen::VectorXd curvature = H.diagonal();
        double length = 1.0;
        double next = 0.0;
        for (int halving = 0; halving < kMaxHalvings; ++halving, length *= 0.5) {
            z = from + length * step;
            next = row.energy(z, first, second);
            if (decrement < kTrustedDecrement
                || next <= value - 1e-4 * length * decrement + 1e-14 * std::abs(value)) {
                break;
            }
        }
        const Eigen::VectorXd change = row.Gamma.diagonal() - second - curvature;
        converged = decrement < 1e-12 && !(next < value)
                    && (change.array().abs() <= 1e-9 * curvature.array()).all();
        value = next;
    }
    inverseHessian = spdInverse(row.Gamma - Eigen::MatrixXd(second.asDiagonal()));
    return converged;
}

}  // namespace

Estimate ThresholdMmseRows::estimateBelow(const Eigen::MatrixXd& Y,
                                          const GaussianMessage& below) const {
    const Eigen::MatrixXd R = below.mean();
    const BoxRows boxes(m_law, below.precision);
    return estimateRows(Y.rows(), Y.cols(), m_threads, [&](Eigen::Index row, RowBelief& moments) {
        moments.sampleSize = boxes.moments(R.row(row).transpose(), Y.row(row).transpose(),
                                           moments.mean, moments.covariance);
    });
}

Estimate ThresholdProjection::estimateBelow(const Eigen::MatrixXd& Y,
                                            const GaussianMessage& below) const {
    const Eigen::MatrixXd& Gamma = below.precision;
    const Eigen::MatrixXd R = below.mean();
    return estimateRows(Y.rows(), Y.cols(), m_threads, [&](Eigen::Index row, RowBelief& moments) {
        const Box box = boxOf(m_law, Y.row(row).transpose());
        moments.mean = nearestPoint(R.row(row).transpose(), Gamma, box);
        moments.covariance = freeInverse(Gamma, box, moments.mean);
    });
}

Estimate ConcaveMapRows::estimateBelow(const Eigen::MatrixXd& Y,
                                       const GaussianMessage& below) const {
    const Eigen::MatrixXd R = below.mean();
    return estimateRows(Y.rows(), Y.cols(), m_threads, [&](Eigen::Index row, RowBelief& moments) {
        const ConcaveRow problem{m_likelihood, below.precision, R.row(row).transpose(),
                                 Y.row(row).transpose()};
        moments.converged = findMode(problem, moments.mean, moments.covariance);
    });
}

Estimate ConcaveMmseRows::estimateBelow(const Eigen::MatrixXd& Y,
                                        const GaussianMessage& below) const {
    const Eigen::Index d = Y.cols();
    const Eigen::MatrixXd R = below.mean();
    const SamplerPoints points(d);
    const bool wide = spdInverse(below.precision).diagonal().maxCoeff() > kWideVariance;
    std::optional<BoxRows> boxes;
    if (wide && m_likeness) {
        boxes.emplace(*m_likeness, below.precision);
    }
    const auto sampled = [&, sampler = RowSampler(below.precision, points), z = Eigen::VectorXd(d),
                          scatter = Eigen::MatrixXd(d, d)](Eigen::Index row,
                                                           RowBelief& moments) mutable {
        const ConcaveRow problem{m_likelihood, below.precision, R.row(row).transpose(),
                                 Y.row(row).transpose()};
        const auto likelihood = [&](const Eigen::Ref<const Eigen::MatrixXd>& at,
                                    Eigen::Ref<Eigen::ArrayXd> sum) {
            for (Eigen::Index j = 0; j < d; ++j) {
                for (Eigen::Index k = 0; k < at.rows(); ++k) {
                    sum(k) += m_likelihood(problem.y(j), at(k, j)).value;
                }
            }
        };
        findMode(problem, z, scatter);
        std::vector<RowGuess> guesses = {{z, scatter}};
        if (boxes) {
            boxes->moments(problem.r, problem.y, z, scatter);
            guesses.push_back({z, symmetrized(scatter)});
        }
        sampler.sample(likelihood, problem.r, guesses, rowKey(problem.r, problem.y));
        moments.sampleSize = sampler.refine(likelihood, problem.r);
        moments.mean = sampler.mean();
        moments.covariance = sampler.covariance();
    };
    return estimateRows(Y.rows(), d, m_threads, sampled);
}

}  // namespace onsager
