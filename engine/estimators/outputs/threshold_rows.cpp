// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/estimators/outputs/threshold_rows.h"

#include "engine/estimators/entries/threshold_channel.h"
#include "engine/estimators/outputs/concave_mode.h"
#include "engine/estimators/row_blocks.h"
#include "engine/estimators/rowwise/entrywise_pieces.h"
#include "engine/estimators/sampling/row_sampler.h"
#include "engine/numerics/box_normal.h"
#include "engine/numerics/sobol.h"
#include "engine/numerics/symmetric_matrix.h"

#include <Eigen/LU>

#include <cmath>

namespace onsager {

namespace {

constexpr int kBoxPoints = 256;
constexpr std::uint64_t kScrambling = 0x7b0cULL;
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
          // K = (I + v Gamma)^-1 commutes with Gamma, and K Gamma = (Gamma^-1 + v I)^-1 is the
          // precision of s = z + N(0, v I).
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
        // z given s: mean r + K (s - r), covariance v K.
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
    // Wider than 5: the likelihood looks like a step from there, and the mode says little of where the mass is.
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
        std::vector<GaussianGuess> guesses = {{z, scatter}};
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
