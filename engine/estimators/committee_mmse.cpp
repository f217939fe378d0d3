// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/estimators/committee_mmse.h"

#include "engine/estimators/row_blocks.h"
#include "engine/model/activation.h"
#include "engine/numerics/factorization.h"
#include "engine/numerics/random.h"
#include "engine/numerics/sobol.h"
#include "engine/numerics/symmetric_matrix.h"

#include <Eigen/Cholesky>

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>
#include <vector>

namespace onsager {

namespace {

constexpr double kInflation = 1.2;        // of the standard deviations of a proposal
constexpr double kEnoughOfPoints = 0.25;  // effective sample size that ends the adaptation
constexpr double kShrinkage = 8.0;        // effective points that the first guess is worth
constexpr int kPilotBlocks = 5;           // at most: mode, message, three matched
constexpr std::uint64_t kScrambling = 0x5eedULL;
constexpr int kRotations = 256;

/// A Gaussian from which points are drawn: |U (z - mean)|^2 is its quadratic form.
struct Proposal {
    Eigen::VectorXd mean;
    Eigen::MatrixXd U;       // precision = U^T U, upper triangular
    double logWeight = 0.0;  // log of the points drawn, times the root determinant

    Proposal(Eigen::VectorXd centre, const Eigen::MatrixXd& precision, Eigen::Index points)
        : mean(std::move(centre)), U(precision.llt().matrixU()) {
        logWeight = U.diagonal().array().log().sum() + std::log(static_cast<double>(points));
    }
};

/// A number mixed from the bits of a row: equal rows get equal numbers, wherever they stand.
std::size_t rotationIndex(const Eigen::VectorXd& r, const Eigen::VectorXd& b) {
    std::uint64_t hash = 0x9e3779b97f4a7c15ULL;
    const auto mix = [&hash](double value) {
        hash ^= std::bit_cast<std::uint64_t>(value);
        hash *= 0xff51afd7ed558ccdULL;
        hash ^= hash >> 33U;
    };
    std::for_each(r.begin(), r.end(), mix);
    std::for_each(b.begin(), b.end(), mix);
    return static_cast<std::size_t>(hash >> 8U);
}

/// The points of one row and their weights. Columns are contiguous, so every loop over points is a
/// sequence of array operations.
class RowSampler {
public:
    RowSampler(const CommitteeLikelihood& likelihood,
               const Eigen::MatrixXd& Gamma,
               const CommitteeMmseEstimator::Points& standard,
               const std::vector<Eigen::MatrixXd>& rotations)
        : m_likelihood(likelihood),
          m_Gamma(Gamma),
          m_standard(standard),
          m_rotations(rotations),
          m_z(standard.capacity(), Gamma.rows()),
          m_logTarget(m_z.rows()),
          m_logMixture(m_z.rows()) {}

    /// Posterior mean and covariance of one row with message mean r, evidence b, and the Gaussian
    /// N(mode, scatter) as first guess. Returns the effective sample size.
    double sample(const Eigen::VectorXd& r,
                  const Eigen::VectorXd& b,
                  const Eigen::VectorXd& mode,
                  const Eigen::MatrixXd& scatter,
                  Eigen::VectorXd& mean,
                  Eigen::MatrixXd& covariance) {
        m_rotation = &m_rotations[rotationIndex(r, b) % m_rotations.size()];
        restart();
        addPoints(wide(mode, scatter, 0), m_standard.pilot[0], r, b);
        addPoints(Proposal(r, m_Gamma, m_standard.pilot[1].rows()), m_standard.pilot[1], r, b);
        double size = moments(mean, covariance);
        for (std::size_t k = 2; k < m_standard.pilot.size() && size < kEnoughOfPoints * count();
             ++k) {
            addPoints(wide(mean, guess(covariance, scatter, size), k), m_standard.pilot[k], r, b);
            size = moments(mean, covariance);
        }
        const Proposal matched(
            mean, spdInverse(kInflation * kInflation * guess(covariance, scatter, size)),
            m_standard.matched.rows());
        restart();
        addPoints(matched, m_standard.matched, r, b);
        addPoints(Proposal(r, m_Gamma, m_standard.message.rows()), m_standard.message, r, b);
        return moments(mean, covariance);
    }

private:
    void restart() {
        m_proposals.clear();
        m_count = 0;
    }

    [[nodiscard]] double count() const { return static_cast<double>(m_count); }

    /// The covariance found so far, widened by the first guess while it rests on few points.
    static Eigen::MatrixXd guess(const Eigen::MatrixXd& covariance,
                                 const Eigen::MatrixXd& scatter,
                                 double size) {
        return symmetrized(covariance + kShrinkage / (size + kShrinkage) * scatter);
    }

    Proposal wide(const Eigen::VectorXd& centre,
                  const Eigen::MatrixXd& scatter,
                  std::size_t pilot) const {
        return {centre, spdInverse(kInflation * kInflation * scatter),
                m_standard.pilot[pilot].rows()};
    }

    /// Draws one block from a proposal; every point is weighed by the mixture of all proposals.
    void addPoints(Proposal proposal,
                   const Eigen::MatrixXd& standard,
                   const Eigen::VectorXd& r,
                   const Eigen::VectorXd& b) {
        const Eigen::Index block = standard.rows();
        const Eigen::MatrixXd factor = proposal.U.triangularView<Eigen::Upper>().solve(
            Eigen::MatrixXd::Identity(proposal.U.rows(), proposal.U.cols()));
        auto fresh = m_z.middleRows(m_count, block);
        fresh.noalias() = standard * (*m_rotation * factor.transpose());
        fresh.rowwise() += proposal.mean.transpose();
        if (m_count > 0) {
            auto mixture = m_logMixture.head(m_count);
            mixture = logSum(mixture, logDensity(proposal, m_z.topRows(m_count)));
        }
        m_proposals.push_back(std::move(proposal));
        Eigen::ArrayXd mixture = logDensity(m_proposals.front(), fresh);
        for (std::size_t k = 1; k < m_proposals.size(); ++k) {
            mixture = logSum(mixture, logDensity(m_proposals[k], fresh));
        }
        m_logMixture.segment(m_count, block) = mixture;
        const Eigen::MatrixXd t = fresh.rowwise() - r.transpose();
        m_logTarget.segment(m_count, block) =
            -0.5 * ((t * m_Gamma).array() * t.array()).rowwise().sum() + logLikelihood(fresh, b);
        m_count += block;
    }

    /// Weighted mean and covariance of all points; returns (sum w)^2 / sum w^2.
    double moments(Eigen::VectorXd& mean, Eigen::MatrixXd& covariance) const {
        Eigen::VectorXd w = (m_logTarget - m_logMixture).head(m_count).matrix();
        w = (w.array() - w.maxCoeff()).exp();
        w /= w.sum();
        const auto z = m_z.topRows(m_count);
        mean.noalias() = z.transpose() * w;
        const Eigen::MatrixXd centred = z.rowwise() - mean.transpose();
        covariance.noalias() = centred.transpose() * w.asDiagonal() * centred;
        return 1.0 / w.squaredNorm();
    }

    static Eigen::ArrayXd logDensity(const Proposal& proposal,
                                     const Eigen::Ref<const Eigen::MatrixXd>& z) {
        const Eigen::MatrixXd scaled =
            (z.rowwise() - proposal.mean.transpose()) * proposal.U.transpose();
        return proposal.logWeight - 0.5 * scaled.rowwise().squaredNorm().array();
    }

    static Eigen::ArrayXd logSum(const Eigen::ArrayXd& a, const Eigen::ArrayXd& b) {
        const Eigen::ArrayXd larger = a.max(b);
        return larger + (1.0 + (a.min(b) - larger).exp()).log();
    }

    /// b sigma^T - sigma P sigma^T / 2 for every point.
    [[nodiscard]] Eigen::ArrayXd logLikelihood(const Eigen::Ref<const Eigen::MatrixXd>& z,
                                               const Eigen::VectorXd& b) const {
        Eigen::MatrixXd sigma(z.rows(), z.cols());
        switch (m_likelihood.activation.kind) {
            case Activation::Sigmoid:
                sigma = (1.0 + (-z.array()).exp()).inverse();
                break;
            case Activation::Tanh:
                sigma = 2.0 * (1.0 + (-2.0 * z.array()).exp()).inverse() - 1.0;
                break;
            case Activation::Relu:
                sigma = z.cwiseMax(0.0);
                break;
            default:
                sigma = activated(m_likelihood.activation, z);
                break;
        }
        const Eigen::MatrixXd pulled = sigma * (-0.5 * m_likelihood.coupling);
        return (pulled.array() * sigma.array()).rowwise().sum() + (sigma * b).array();
    }

    const CommitteeLikelihood& m_likelihood;
    const Eigen::MatrixXd& m_Gamma;
    const CommitteeMmseEstimator::Points& m_standard;
    const std::vector<Eigen::MatrixXd>& m_rotations;
    const Eigen::MatrixXd* m_rotation = nullptr;
    Eigen::MatrixXd m_z;
    Eigen::ArrayXd m_logTarget;
    Eigen::ArrayXd m_logMixture;
    Eigen::Index m_count = 0;
    std::vector<Proposal> m_proposals;
};

/// Lanes `modes` of one row as matrices.
Eigen::MatrixXd scatterOf(const CommitteeModes& modes,
                          Eigen::Index lane,
                          Eigen::Index d,
                          double floor) {
    Eigen::MatrixXd scatter(d, d);
    for (int i = 0; i < d; ++i) {
        for (int j = 0; j <= i; ++j) {
            scatter(i, j) = modes.inverseHessian[triangle(i, j)](lane);
            scatter(j, i) = scatter(i, j);
        }
        scatter(i, i) += floor;
    }
    return scatter;
}

}  // namespace

Eigen::Index CommitteeMmseEstimator::Points::capacity() const {
    Eigen::Index pilots = 0;
    for (const Eigen::MatrixXd& block : pilot) {
        pilots += block.rows();
    }
    return std::max(pilots, matched.rows() + message.rows());
}

CommitteeMmseEstimator::CommitteeMmseEstimator(const CommitteeLaw& law, int threads, int points)
    : m_likelihood(law), m_threads(threads) {
    const Eigen::Index columns = law.secondLayer.rows();
    std::uint64_t scrambling = kScrambling;
    const auto net = [&](int count) { return whitenedSobol(count, columns, scrambling++); };
    for (int k = 0; k < kPilotBlocks; ++k) {
        m_points.pilot.push_back(net(points / 8));
    }
    m_points.matched = net(points);
    m_points.message = net(points / 4);
    const Eigen::Index d = law.secondLayer.rows();
    for (int k = 0; k < kRotations; ++k) {
        m_rotations.push_back(
            orthonormalized(RandomField(kScrambling, k, 0, Draw::Scrambling).gaussian(d, d)));
    }
}

Estimate CommitteeMmseEstimator::estimateBelow(const Eigen::MatrixXd& Y,
                                               const GaussianMessage& below) const {
    const Eigen::Index n = Y.rows();
    const Eigen::Index d = below.precision.rows();
    const Eigen::MatrixXd R = below.mean();
    const Eigen::MatrixXd B = m_likelihood.evidence(Y);
    // A coordinate resting at the kink of a ReLU has no curvature of its own: its proposal is as wide
    // as one likelihood standard deviation.
    const double floor = m_likelihood.activation.kind == Activation::Relu
                             ? 1.0 / (below.precision + m_likelihood.coupling).trace()
                             : 0.0;
    Estimate estimate;
    estimate.mean.resize(n, d);
    averageOverRows(
        n, d, m_threads, estimate, [&](Eigen::Index first, Eigen::Index last, BlockSums& sums) {
            RowSampler sampler(m_likelihood, below.precision, m_points, m_rotations);
            Lane r[kMaxColumns];
            Lane b[kMaxColumns];
            Eigen::VectorXd mean(d);
            Eigen::VectorXd mode(d);
            Eigen::MatrixXd covariance(d, d);
            for (Eigen::Index row = first; row < last; row += kLaneCount) {
                loadLanes(R, row, r);
                loadLanes(B, row, b);
                const CommitteeModes modes = committeeModes(m_likelihood, below.precision, r, b);
                for (Eigen::Index lane = 0; lane < std::min(kLaneCount, last - row); ++lane) {
                    for (int i = 0; i < d; ++i) {
                        mode(i) = modes.z[i](lane);
                    }
                    const double size =
                        sampler.sample(R.row(row + lane).transpose(), B.row(row + lane).transpose(),
                                       mode, scatterOf(modes, lane, d, floor), mean, covariance);
                    estimate.mean.row(row + lane) = mean.transpose();
                    sums.covariance += covariance;
                    sums.smallestSampleSize = std::min(sums.smallestSampleSize, size);
                }
            }
        });
    return estimate;
}

}  // namespace onsager
