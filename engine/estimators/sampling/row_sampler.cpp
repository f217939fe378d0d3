// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/estimators/sampling/row_sampler.h"

#include "engine/estimators/sampling/row_quadratic.h"
#include "engine/numerics/factorization.h"
#include "engine/numerics/random.h"
#include "engine/numerics/sobol.h"
#include "engine/numerics/symmetric_matrix.h"
#include "engine/numerics/work_tally.h"

#include <Eigen/Cholesky>
#include <Eigen/Eigenvalues>

#include <algorithm>
#include <bit>
#include <boost/math/distributions/chi_squared.hpp>
#include <cmath>
#include <cstdint>
#include <iterator>
#include <numeric>

namespace onsager {

namespace {

constexpr double kInflation = 1.2;        // of the standard deviations of a proposal
constexpr double kEnoughOfPoints = 0.25;  // effective sample size that ends the adaptation
constexpr double kShrinkage = 8.0;        // effective points that the first guess is worth
constexpr double kPoorCover = 1.5;        // variance found over the variance of the proposal
constexpr int kPilotRounds = 2;           // around several guesses
constexpr double kLeastShare = 1e-6;      // of the weight, below which a guess is dropped
constexpr int kPilotBlocks = 5;           // at most: mode, message, three matched
constexpr std::uint64_t kScrambling = 0x5eedULL;
constexpr int kRotations = 256;
constexpr int kRefinements[] = {4, 8, 16, 32};  // points of a row, in units of those of the others
// Of a refinement of more than kFewColumns columns: these points times d^2. A point costs more there, and
// says less where the first refinements have not helped.
constexpr int kMostRefined = 32 * 9;
constexpr int kLeastRefinement = 2;
constexpr Eigen::Index kFewColumns = 4;

/// whitenedSobol with the lengths of normal rows: those of rank k have the quantile (k + 1/2) / count of
/// the chi law. A small net lacks the far points, the same ones for every rotation, and rows that weigh
/// near points more would all be found too wide (by half a per cent with 512 points).
Eigen::MatrixXd normalNet(Eigen::Index count, Eigen::Index columns, std::uint64_t scrambling) {
    Eigen::MatrixXd points = whitenedSobol(count, columns, scrambling);
    const Eigen::VectorXd lengths = points.rowwise().norm();
    std::vector<Eigen::Index> order(static_cast<std::size_t>(count));
    std::iota(order.begin(), order.end(), 0);
    std::sort(order.begin(), order.end(),
              [&](Eigen::Index a, Eigen::Index b) { return lengths(a) < lengths(b); });
    const boost::math::chi_squared law(static_cast<double>(columns));
    double rank = 0.5;
    for (const Eigen::Index row : order) {
        // |x|^2 of d normal numbers is chi-squared of d degrees of freedom; directions stay those of the net.
        const double square = quantile(law, rank / static_cast<double>(count));
        points.row(row) *= std::sqrt(square) / lengths(row);
        rank += 1.0;
    }
    // Once more exactly mean 0 and covariance I, as the new lengths have shifted both a little.
    whiten(points);
    return points;
}

/// The covariance found so far, widened by the first guess while it rests on few points.
Eigen::MatrixXd guess(const Eigen::MatrixXd& covariance,
                      const Eigen::MatrixXd& scatter,
                      double size) {
    // cov + k / (n + k) scatter with n effective points, k = kShrinkage:
    // half a weight each at n = k, and the guess is forgotten as 1 / n. Never narrower than what was found:
    // a proposal that is too wide costs points, one that is too narrow costs the tails.
    return symmetrized(covariance + kShrinkage / (size + kShrinkage) * scatter);
}

/// Of a scatter that rounding leaves singular, as where a mode is known 1e16 times better one way than another, in the
/// directions that it still has.
Eigen::MatrixXd widePrecision(const Eigen::MatrixXd& scatter) {
    constexpr double kLeast = 1e-14;  // of the largest eigenvalue
    // Standard deviations 1.2 times as large: weights target / proposal stay bounded where both are Gaussian.
    const Eigen::MatrixXd wide = kInflation * kInflation * scatter;
    if (!wide.allFinite() || isPositiveDefinite(wide)) {
        return spdInverse(wide);
    }
    const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> eigen(wide);
    const Eigen::MatrixXd& E = eigen.eigenvectors();
    const Eigen::VectorXd s = eigen.eigenvalues().cwiseMax(kLeast * eigen.eigenvalues().maxCoeff());
    return symmetrized(E * s.cwiseInverse().asDiagonal() * E.transpose());
}

}  // namespace

SamplerPoints::SamplerPoints(Eigen::Index columns, int points) {
    std::uint64_t scrambling = kScrambling;
    const auto net = [&](int count) { return normalNet(count, columns, scrambling++); };
    for (int k = 0; k < kPilotBlocks; ++k) {
        pilot.push_back(net(points / 8));
    }
    matched = net(points);
    message = net(points / 4);
    for (int k = 0; k < kRotations; ++k) {
        // A net turned by a rotation is a net of the same law, with errors of its own.
        rotations.push_back(orthonormalized(
            RandomField(kScrambling, k, 0, Draw::Scrambling).gaussian(columns, columns)));
    }
}

Eigen::Index SamplerPoints::capacity() const {
    Eigen::Index pilots = 0;
    for (const Eigen::MatrixXd& block : pilot) {
        pilots += block.rows();
    }
    return std::max(pilots, matched.rows() + message.rows());
}

std::size_t rowKey(const Eigen::VectorXd& r, const Eigen::VectorXd& b) {
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

RowSampler::Proposal::Proposal(Eigen::VectorXd centre,
                               const Eigen::MatrixXd& precision,
                               Eigen::Index points)
    : mean(std::move(centre)), U(precision.llt().matrixU()) {
    // log of n_k |det U|: the density is n_k (2 pi)^(-d/2) |det U| exp(-|U (z - mean)|^2 / 2),
    // and what all proposals share is left out.
    logWeight = U.diagonal().array().log().sum() + std::log(static_cast<double>(points));
}

RowSampler::RowSampler(const Eigen::MatrixXd& Gamma, const SamplerPoints& points)
    : m_Gamma(Gamma),
      m_standard(points),
      m_z(points.capacity(), Gamma.rows()),
      m_logTarget(m_z.rows()),
      m_logMixture(m_z.rows()),
      m_centred(m_z.rows(), m_z.cols()),
      m_line(m_z.rows()),
      m_product(m_z.rows()) {}

double RowSampler::sample(const LogLikelihood& likelihood,
                          const Eigen::VectorXd& r,
                          const Eigen::VectorXd& mode,
                          const Eigen::MatrixXd& scatter,
                          std::size_t key) {
    const std::vector<Eigen::MatrixXd>& pilot = m_standard.pilot;
    m_key = key;
    m_guesses = {{mode, scatter}};
    restart();
    addPoints(likelihood, Proposal(mode, widePrecision(scatter), pilot[0].rows()), pilot[0], r);
    addPoints(likelihood, Proposal(r, m_Gamma, pilot[1].rows()), pilot[1], r);
    m_size = updateMoments();
    for (std::size_t k = 2;
         k < pilot.size() && m_size < kEnoughOfPoints * static_cast<double>(m_count); ++k) {
        const Eigen::MatrixXd wide = widePrecision(guess(m_covariance, scatter, m_size));
        addPoints(likelihood, Proposal(m_mean, wide, pilot[k].rows()), pilot[k], r);
        m_size = updateMoments();
    }
    return answer(likelihood, r, 1);
}

double RowSampler::sample(const LogLikelihood& likelihood,
                          const Eigen::VectorXd& r,
                          std::vector<GaussianGuess> guesses,
                          std::size_t key) {
    if (guesses.size() == 1) {
        return sample(likelihood, r, guesses.front().mean, guesses.front().scatter, key);
    }
    m_key = key;
    m_guesses = std::move(guesses);
    m_shares.assign(m_guesses.size(), 1.0 / static_cast<double>(m_guesses.size()));
    restart();
    for (int round = 0; round < kPilotRounds; ++round) {
        addGuesses(likelihood, r, 2.0 * static_cast<double>(m_guesses.size()));
        m_size = updateMoments();
        m_key += 101;
    }
    return answer(likelihood, r, 1);
}

void RowSampler::addGuesses(const LogLikelihood& likelihood,
                            const Eigen::VectorXd& r,
                            double nets) {
    if (m_count > 0) {
        matchGuesses();
    }
    const std::vector<Eigen::MatrixXd>& pilot = m_standard.pilot;
    const Eigen::Index block = pilot[0].rows();
    std::vector<int> copies;
    for (const double share : m_shares) {
        copies.push_back(std::max(1, static_cast<int>(std::lround(nets * share))));
    }
    // A quarter of the points from the message itself, which dominates every tail of the belief: p(y | z) is bounded.
    const int message = std::max(1, static_cast<int>(std::lround(0.25 * nets)));
    restart();
    reserve(block * (std::accumulate(copies.begin(), copies.end(), 0) + message));
    for (std::size_t k = 0; k < m_guesses.size(); ++k) {
        const GaussianGuess& one = m_guesses[k];
        addPoints(likelihood, Proposal(one.mean, widePrecision(one.scatter), copies[k] * block),
                  pilot[k % pilot.size()], r, copies[k]);
    }
    addPoints(likelihood, Proposal(r, m_Gamma, message * block), pilot[0], r, message);
}

/// Every guess to the moments of the points it makes likeliest; those without weight are dropped.
void RowSampler::matchGuesses() {
    const std::size_t count = m_guesses.size();
    Eigen::MatrixXd likeliness(m_count, static_cast<Eigen::Index>(count));
    for (std::size_t k = 0; k < count; ++k) {
        density(Proposal(m_guesses[k].mean, widePrecision(m_guesses[k].scatter), 1), 0, m_count);
        likeliness.col(static_cast<Eigen::Index>(k)) = m_line.head(m_count).matrix();
    }
    std::vector<std::vector<Eigen::Index>> members(count);
    for (Eigen::Index row = 0; row < m_count; ++row) {
        Eigen::Index best = 0;
        likeliness.row(row).maxCoeff(&best);
        members[static_cast<std::size_t>(best)].push_back(row);
    }
    std::vector<GaussianGuess> guesses;
    std::vector<double> shares;
    // Weights sum to 1 over all points: `share` is the mass of the belief that this guess explains,
    // z its moments under these weights, and (sum w)^2 / sum w^2 the effective points behind them.
    for (std::size_t k = 0; k < count; ++k) {
        const Eigen::VectorXd w = m_weights(members[k]);
        const double share = w.sum();
        if (share < kLeastShare) {
            continue;
        }
        Eigen::MatrixXd z = m_z(members[k], Eigen::all);
        const Eigen::VectorXd centre = z.transpose() * w / share;
        z.rowwise() -= centre.transpose();
        const Eigen::MatrixXd covariance = z.transpose() * (w / share).asDiagonal() * z;
        const double size = share * share / w.squaredNorm();
        guesses.push_back({centre, guess(covariance, m_guesses[k].scatter, size)});
        shares.push_back(share);
    }
    m_guesses = std::move(guesses);
    m_shares = std::move(shares);
}

/// Fresh points from a Gaussian matched to the moments found so far, and from the message.
double RowSampler::answer(const LogLikelihood& likelihood, const Eigen::VectorXd& r, int copies) {
    if (m_guesses.size() > 1) {
        addGuesses(likelihood, r, 8.0 * copies);
        m_size = updateMoments();
        return m_size;
    }
    const Eigen::Index matched = copies * m_standard.matched.rows();
    const Eigen::Index message = copies * m_standard.message.rows();
    const Proposal proposal(
        m_mean, widePrecision(guess(m_covariance, m_guesses.front().scatter, m_size)), matched);
    restart();
    reserve(matched + message);
    addPoints(likelihood, proposal, m_standard.matched, r, copies);
    addPoints(likelihood, Proposal(r, m_Gamma, message), m_standard.message, r, copies);
    m_size = updateMoments();
    return m_size;
}

bool RowSampler::isPoor(double enough) const {
    if (m_size < enough) {
        return true;
    }
    if (m_guesses.size() > 1) {
        return false;
    }
    // diag(U C U^T): the variances found, in units of the proposal's.
    // Of a proposal that fits they are 1 / kInflation^2 = 0.7; above 1 the tails of the belief lie outside of it.
    const Eigen::MatrixXd whitened = m_proposals.front().U * m_covariance;
    const auto rows = m_proposals.front().U.cwiseProduct(whitened).rowwise().sum();
    return rows.maxCoeff() > kPoorCover;
}

double RowSampler::refine(const LogLikelihood& likelihood, const Eigen::VectorXd& r) {
    const Eigen::Index d = m_z.cols();
    const int most =
        d > kFewColumns ? static_cast<int>(kMostRefined / (d * d)) : *std::rbegin(kRefinements);
    for (const int wanted : kRefinements) {
        const bool isFirst = wanted == kRefinements[0];
        if (!isPoor() || (wanted > most && !isFirst)) {
            break;
        }
        m_key += 101;  // none of the points that shaped the proposal
        answer(likelihood, r, std::clamp(most, kLeastRefinement, wanted));
    }
    return m_size;
}

void RowSampler::reserve(Eigen::Index points) {
    if (points > m_z.rows()) {
        m_z.resize(points, m_z.cols());
        m_logTarget.resize(points);
        m_logMixture.resize(points);
        m_centred.resize(points, m_z.cols());
        m_line.resize(points);
        m_product.resize(points);
    }
}

void RowSampler::restart() {
    m_proposals.clear();
    m_count = 0;
}

/// Draws one block from a proposal; every point is weighed by the mixture of all proposals.
void RowSampler::addPoints(const LogLikelihood& likelihood,
                           Proposal proposal,
                           const Eigen::MatrixXd& standard,
                           const Eigen::VectorXd& r,
                           int copies) {
    const Eigen::Index block = copies * standard.rows();
    // z = mean + x Q U^-T for x of covariance I and a rotation Q has the covariance U^-1 U^-T = (U^T U)^-1.
    const Eigen::MatrixXd factor = proposal.U.triangularView<Eigen::Upper>().solve(
        Eigen::MatrixXd::Identity(proposal.U.rows(), proposal.U.cols()));
    auto fresh = m_z.middleRows(m_count, block);
    for (int copy = 0; copy < copies; ++copy) {
        const std::size_t rotation = (m_key + static_cast<std::size_t>(copy)) % kRotations;
        const Eigen::MatrixXd turned = m_standard.rotations[rotation] * factor.transpose();
        // Coefficient by coefficient: a product this thin is not worth the packing of a large one.
        fresh.middleRows(copy * standard.rows(), standard.rows()).noalias() =
            standard.lazyProduct(turned);
    }
    fresh.rowwise() += proposal.mean.transpose();
    // Mixture of all proposals so far: old points hear of the new proposal, new ones of every old one.
    if (m_count > 0) {
        addDensity(proposal, 0, m_count);
    }
    m_proposals.push_back(std::move(proposal));
    density(m_proposals.front(), m_count, block);
    m_logMixture.segment(m_count, block) = m_line.head(block);
    for (std::size_t k = 1; k < m_proposals.size(); ++k) {
        addDensity(m_proposals[k], m_count, block);
    }
    auto t = m_centred.topRows(block);
    auto target = m_logTarget.segment(m_count, block);
    // log target = log p(y | z) - |z - r|^2_Gamma / 2, up to constants that all points share.
    t = fresh.array().rowwise() - r.transpose().array();
    target.setZero();
    addQuadratic(Eigen::VectorXd::Zero(t.cols()), m_Gamma, t, m_line.head(block), target);
    likelihood(fresh, target);
    const auto d = static_cast<double>(m_z.cols());
    countWork(static_cast<double>(block)
              * (d + static_cast<double>(m_proposals.size() + 2) * productWork(d)));
    m_count += block;
}

/// Weighted mean and covariance of all points; returns (sum w)^2 / sum w^2.
double RowSampler::updateMoments() {
    // w_i = exp(log target - log mixture), the largest exponent taken off before exp.
    m_weights = (m_logTarget - m_logMixture).head(m_count).matrix();
    m_weights = (m_weights.array() - m_weights.maxCoeff()).exp();
    m_weights /= m_weights.sum();
    const auto z = m_z.topRows(m_count);
    m_mean.noalias() = z.transpose() * m_weights;
    const Eigen::Index d = m_z.cols();
    auto centred = m_centred.topRows(m_count);
    auto weighted = m_line.head(m_count);
    // Centred before it is squared: sum w (z - m)(z - m)^T loses no digits where |m| is much larger than the width.
    centred = z.array().rowwise() - m_mean.transpose().array();
    m_covariance.resize(d, d);
    for (Eigen::Index j = 0; j < d; ++j) {
        weighted = centred.col(j) * m_weights.array();
        for (Eigen::Index k = 0; k <= j; ++k) {
            m_covariance(j, k) = (weighted * centred.col(k)).sum();
            m_covariance(k, j) = m_covariance(j, k);
        }
    }
    // (sum w)^2 / sum w^2 with sum w = 1.
    return 1.0 / m_weights.squaredNorm();
}

void RowSampler::density(const Proposal& proposal, Eigen::Index first, Eigen::Index count) {
    const Eigen::Index d = m_z.cols();
    auto centred = m_centred.topRows(count);
    auto line = m_line.head(count);
    auto product = m_product.head(count);
    centred = m_z.middleRows(first, count).array().rowwise() - proposal.mean.transpose().array();
    // log n_k |det U| - |U (z - mean)|^2 / 2, row by row of the triangle: d (d + 1) / 2 products a point.
    line.setConstant(proposal.logWeight);
    for (Eigen::Index j = 0; j < d; ++j) {
        product = proposal.U(j, j) * centred.col(j);
        for (Eigen::Index k = j + 1; k < d; ++k) {
            product += proposal.U(j, k) * centred.col(k);
        }
        line -= 0.5 * product.square();
    }
}

/// log(e^mixture + e^density) in the mixture, point by point.
void RowSampler::addDensity(const Proposal& proposal, Eigen::Index first, Eigen::Index count) {
    density(proposal, first, count);
    auto line = m_line.head(count);
    auto mixture = m_logMixture.segment(first, count);
    // max(a, b) + log(1 + exp(-|a - b|)): no overflow, and exact where one of them is negligible.
    m_product.head(count) = (1.0 + (-(mixture - line).abs()).exp()).log();
    mixture = mixture.max(line) + m_product.head(count);
}

}  // namespace onsager
